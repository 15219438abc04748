using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BrandLsp.Core.Prose;

/// <summary>Reads the word lists that travel in the binary. One entry a line; <c>#</c> starts a comment line.</summary>
internal static class WordLists
{
    public static ImmutableArray<string> Lines(string name)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream("data/" + name)
            ?? throw new InvalidOperationException($"The word list {name} is not embedded.");
        using var reader = new StreamReader(stream);
        var lines = ImmutableArray.CreateBuilder<string>();
        while (reader.ReadLine() is { } line)
        {
            var entry = line.Trim();
            if (entry.Length > 0 && entry[0] != '#')
            {
                lines.Add(entry);
            }
        }

        return lines.ToImmutable();
    }

    public static FrozenSet<string> Set(string name) => Lines(name).ToFrozenSet(StringComparer.Ordinal);
}
