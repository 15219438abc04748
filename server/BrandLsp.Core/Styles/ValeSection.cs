using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Styles;

/// <summary>A section of a <c>.vale.ini</c>, complete once the file is read.</summary>
internal sealed class ValeSection(string glob)
{
    private readonly ImmutableArray<string> _globs = [.. ValeIni.Alternatives(glob)];

    public Dictionary<string, string> Values { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What no rule reads, be it a block or a part of one.</summary>
    public List<StylePattern> Ignores { get; } = [];

    /// <summary>False for a section about other files, such as <c>[*.py]</c> and <c>[formats]</c>.</summary>
    public bool MayBeMarkdown => _globs.Any(g => g != "formats" && (g.LastIndexOf('.') is var dot && (dot < 0 || g[(dot + 1)..] is "md" or "markdown" || g[(dot + 1)..].Contains('*', StringComparison.Ordinal))));

    /// <summary>True for <c>[*]</c>, <c>[*.md]</c> and the like.</summary>
    public bool IsForAll => Matches("a.md") && Matches("posts/2026/a.md");

    public bool Matches(string path) => _globs.Any(g => Glob.MatchesName(g, path));

    /// <summary>The styles of which it turns single rules on.</summary>
    public IEnumerable<string> RuleStyles() =>
        Values.Where(v => v.Key.IndexOf('.', StringComparison.Ordinal) > 0 && ValeSettings.TurnsOn(v.Value)).Select(v => v.Key[..v.Key.IndexOf('.', StringComparison.Ordinal)]);

    /// <param name="value">Patterns parted by commas; a comma after a backslash is a comma.</param>
    /// <param name="place">Where the file says so.</param>
    /// <param name="broken">Told of a pattern that is no regular expression.</param>
    public void Ignore(string value, Place place, Action<string> broken)
    {
        const char Comma = '\uE000';
        foreach (var pattern in value.Replace("\\,", Comma.ToString(), StringComparison.Ordinal).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (StylePattern.Create(pattern.Replace(Comma, ','), ignoreCase: false, isMultiline: false, out var fault) is { } made)
            {
                made.Place = place;
                Ignores.Add(made);
            }
            else
            {
                broken(fault!);
            }
        }
    }
}
