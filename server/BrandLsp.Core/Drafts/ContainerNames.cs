using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Drafts;

/// <summary>Reads the words after a container's colons: <c>x bluesky</c>, <c>except x</c>, <c>linkedin instead</c>.</summary>
internal static class ContainerNames
{
    private const string Except = "except";
    private const string Instead = "instead";

    /// <param name="info">The words, in the draft.</param>
    /// <returns>Null, with a problem, when no platform is named.</returns>
    public static (ContainerKind Kind, ImmutableArray<Sourced<string>> Names)? Read(string text, TextSpan info, List<Finding> problems)
    {
        var words = Words(text, info);
        var kind = ContainerKind.Only;
        if (words.Count > 0 && words[0].Value.Equals(Except, StringComparison.OrdinalIgnoreCase))
        {
            kind = ContainerKind.Except;
            words.RemoveAt(0);
        }
        else if (words.Count > 0 && words[^1].Value.Equals(Instead, StringComparison.OrdinalIgnoreCase))
        {
            kind = ContainerKind.Instead;
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count == 0)
        {
            problems.Add(NoName(info));
            return null;
        }

        foreach (var word in words)
        {
            if (!PlatformCatalog.All.IsEmpty && PlatformCatalog.Find(word.Value) is null)
            {
                problems.Add(Unknown(word));
            }
        }

        return (kind, [.. words]);
    }

    public static Finding NoName(TextSpan span) => new(
        "unknown-platform", span,
        "This container names no platform, so its text goes to all of them. Name the platforms after the colons (\"::: x bluesky\"), or remove the line.");

    private static Finding Unknown(Sourced<string> name)
    {
        var message = $"\"{name.Value}\" is not one of the platforms, so this container changes nothing there.";
        return Nearest(name.Value) is { } nearest
            ? new Finding("unknown-platform", name.Span, $"{message} Did you mean \"{nearest}\"?")
            {
                Fixes = [new Fix($"Change to \"{nearest}\"", new TextEdit(name.Span, nearest))],
            }
            : new Finding("unknown-platform", name.Span, message);
    }

    private static string? Nearest(string name)
    {
        const int LongestName = 40;
        if (name.Length > LongestName)
        {
            return null;
        }

        var lower = name.ToLowerInvariant();
        var (id, distance) = PlatformCatalog.All
            .SelectMany(p => new[] { (p.Id, Distance: Distance(lower, p.Id)), (p.Id, Distance: Distance(lower, p.Name.ToLowerInvariant())) })
            .MinBy(p => p.Distance);
        return distance <= Math.Max(1, lower.Length / 3) ? id : null;
    }

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours that part two words.</summary>
    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last) = (last, row);
        }

        return last[b.Length];
    }

    private static List<Sourced<string>> Words(string text, TextSpan info)
    {
        var words = new List<Sourced<string>>();
        var start = -1;
        for (var i = info.Start; i <= info.End; i++)
        {
            var isSeparator = i == info.End || char.IsWhiteSpace(text[i]) || text[i] is ',' or ':';
            if (isSeparator && start >= 0)
            {
                words.Add(new Sourced<string>(text[start..i], TextSpan.FromBounds(start, i)));
                start = -1;
            }
            else if (!isSeparator && start < 0)
            {
                start = i;
            }
        }

        return words;
    }
}
