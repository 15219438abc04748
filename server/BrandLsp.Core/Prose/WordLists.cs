using System.Collections.Frozen;
using System.Collections.Immutable;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Prose;

/// <summary>Reads the word lists that travel in the binary. One entry a line; <c>#</c> starts a comment line.</summary>
internal static class WordLists
{
    public static ImmutableArray<string> Lines(string name)
    {
        var text = DataFiles.Text(name);
        var lines = ImmutableArray.CreateBuilder<string>(text.AsSpan().Count('\n') + 1);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var entry = line.Trim();
            if (entry.Length > 0 && entry[0] != '#')
            {
                lines.Add(entry.ToString());
            }
        }

        return lines.ToImmutable();
    }

    public static FrozenSet<string> Set(string name) => Lines(name).ToFrozenSet(StringComparer.Ordinal);
}
