using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Tests.Gold;

/// <param name="Rule">Its id.</param>
/// <param name="Words">Words of the draft that the finding touches; null for any place.</param>
internal sealed record Expectation(string Rule, string? Words)
{
    /// <summary>True when <paramref name="found"/> is of the rule and shares a character with one of the places of the words.</summary>
    public bool IsMetBy(Diagnostic found, string draft)
    {
        if (found.Rule != Rule)
        {
            return false;
        }

        if (Words is null)
        {
            return true;
        }

        for (var at = draft.IndexOf(Words, StringComparison.Ordinal); at >= 0; at = draft.IndexOf(Words, at + 1, StringComparison.Ordinal))
        {
            if (found.Span.Overlaps(new TextSpan(at, Words.Length)))
            {
                return true;
            }
        }

        return false;
    }

    public override string ToString() => Words is null ? Rule : $"{Rule} “{Words.Replace("\n", "\\n", StringComparison.Ordinal)}”";
}

/// <summary>One file of the gold set: a draft, its profile, and what should be reported about it.</summary>
/// <param name="Name">The file's, without ending: "baker-03".</param>
/// <param name="Profile">A file of the profiles without ending; "none" for no profile.</param>
/// <param name="Files">Names of files that lie beside the draft.</param>
internal sealed record GoldDraft(string Name, string Profile, IReadOnlyList<string> Files, string Text, IReadOnlyList<Expectation> Expected)
{
    private const string Separator = "\n=====\n";

    /// <summary>Reads the three parts that README.md describes.</summary>
    /// <exception cref="FormatException">The file is not of that form.</exception>
    public static GoldDraft Parse(string name, string content)
    {
        var parts = (content.ReplaceLineEndings("\n").TrimEnd('\n') + "\n").Split(Separator);
        if (parts.Length != 3)
        {
            throw new FormatException($"{name}: a draft of the gold set has three parts, separated by lines of five '='.");
        }

        string? profile = null;
        string[] files = [];
        foreach (var line in parts[0].Split('\n'))
        {
            var (key, value) = line.Split(": ", 2) is [var k, var v] ? (k, v) : (line, "");
            switch (key)
            {
                case "profile":
                    profile = value;
                    break;
                case "files":
                    files = value.Split(' ');
                    break;
                default:
                    throw new FormatException($"{name}: “{line}” is neither a profile nor files.");
            }
        }

        var expected = parts[2].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => Read(name, l));
        return new GoldDraft(name, profile ?? throw new FormatException($"{name}: no profile."), files, parts[1] + "\n", [.. expected]);
    }

    private static Expectation Read(string name, string line)
    {
        if (line.Split(' ', 2) is not [var rule, var words])
        {
            return new Expectation(line, null);
        }

        return words.Length > 2 && words[0] == '"' && words[^1] == '"'
            ? new Expectation(rule, words[1..^1].Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal))
            : throw new FormatException($"{name}: the words of “{line}” are not in quotation marks.");
    }
}
