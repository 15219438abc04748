using System.Collections.Immutable;

namespace BrandLsp.Core.Styles;

/// <summary>The kind of a block: the sections that scopes may name, such as text, heading and h2.</summary>
/// <param name="Name">Unique among kinds.</param>
/// <param name="IsSentence">True for one sentence of a block; only rules that ask for sentences see it.</param>
internal sealed record BlockKind(string Name, ImmutableArray<string> Sections, bool IsSentence = false)
{
    public bool Has(string section) => Sections.Contains(section);

    /// <summary>True for the whole file and for the whole of its prose.</summary>
    public bool IsSized => Sections[0] is "raw" or "summary";
}

/// <summary>
/// A rule's scopes: any of them may match; the parts of one, joined with <c>&amp;</c>, must all match; a part's sections,
/// joined with dots, must all be there, or with <c>~</c> must not.
/// </summary>
internal sealed class ScopeSelector
{
    private readonly ImmutableArray<ImmutableArray<Part>> _scopes;

    private sealed record Part(bool IsNegated, ImmutableArray<string> Sections)
    {
        public bool IsIn(BlockKind kind)
        {
            foreach (var section in Sections)
            {
                if (!kind.Has(section))
                {
                    return false;
                }
            }

            return true;
        }
    }

    public ScopeSelector(IEnumerable<string> scopes)
    {
        _scopes = [.. scopes.Select(s => s.Split('&').Select(Read).ToImmutableArray())];
    }

    public static ScopeSelector Text { get; } = new(["text"]);

    /// <summary>The sections that scopes are made of, here and in other kinds of files.</summary>
    public static ImmutableArray<string> Known { get; } =
    [
        "text", "heading", "h1", "h2", "h3", "h4", "h5", "h6", "paragraph", "sentence", "list", "blockquote", "table", "header", "cell", "caption",
        "alt", "attr", "title", "link", "strong", "emphasis", "code", "summary", "raw", "comment", "line", "block", "figure", "frontmatter",
        "md", "markdown", "txt", "html", "rst", "adoc", "org", "py", "js", "ts", "go", "rb", "java", "c", "cpp", "cs", "css", "rs", "php",
    ];

    public bool AsksForSentences => _scopes.Any(AsksFor("sentence"));

    /// <summary>True when a part names the section without negating it.</summary>
    public bool Names(string section) => _scopes.Any(AsksFor(section));

    public bool Matches(BlockKind kind)
    {
        foreach (var parts in _scopes)
        {
            if (!(kind.IsSentence && !AsksFor("sentence")(parts)) && AllMatch(parts, kind))
            {
                return true;
            }
        }

        return false;
    }

    private static Func<ImmutableArray<Part>, bool> AsksFor(string section) => parts => parts.Any(p => !p.IsNegated && p.Sections.Contains(section));

    private static bool AllMatch(ImmutableArray<Part> parts, BlockKind kind)
    {
        foreach (var part in parts)
        {
            if (part.IsIn(kind) == part.IsNegated || (part.IsNegated && kind.IsSized))
            {
                return false;
            }
        }

        return true;
    }

    private static Part Read(string text)
    {
        var trimmed = text.Trim();
        var isNegated = trimmed.StartsWith('~');
        return new Part(isNegated, [.. trimmed.TrimStart('~').Split('.', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]);
    }
}
