using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Strategy;

internal sealed class ThemeMismatch : IRule
{
    /// <summary>Different keywords of another theme: one may be a word in passing.</summary>
    private const int Fewest = 2;

    /// <summary>Letters that no stemming changes.</summary>
    private const int BeginningLength = 2;

    public RuleInfo Info { get; } = new(
        Id: "theme-mismatch", Summary: "The draft has no keyword of its theme and several of another",
        Category: RuleCategory.Strategy, Severity: Severity.Info, Fix: FixKind.Always);

    public void Check(RuleContext context)
    {
        if (context.Draft.Front.Theme is not { } named || context.Brand.Theme(named.Value) is not { Keywords.IsEmpty: false } theme
            || !Languages.IsProfiles(context.Draft, context.Brand))
        {
            return;
        }

        var found = ThemeKeywords.Of(context.Brand).Find(context);
        if (found.IsEmpty || found.Any(f => f.Theme.Id == theme.Id) || ThemeKeywords.Distinct(found[0].Matches) < Fewest || Mentions(context, theme))
        {
            return;
        }

        var (other, matches) = found[0];
        var words = matches.Select(m => m.Tag).Distinct(StringComparer.Ordinal).Take(4).Select(w => $"“{w}”");
        context.Report(new Finding(
            Info.Id,
            named.Span,
            $"The draft has no keyword of {theme.DisplayName} and {ThemeKeywords.Distinct(matches)} of {other.DisplayName}: {string.Join(", ", words)}. Change the theme, or bring the post back to it.")
        {
            Fixes = [Reference.Change(named, other.Id)],
            Related = [.. matches.Select(m => new Related($"A keyword of {other.DisplayName}", m.Span))],
        });
    }

    /// <summary>
    /// Whether the draft speaks of the theme in any other way: a keyword in its title, a link or a quotation, one of the
    /// theme's hashtags, or words made from the keyword's (<c>orchestrate</c> for <c>orchestration</c>).
    /// </summary>
    private static bool Mentions(RuleContext context, Theme theme)
    {
        var draft = context.Draft;
        var body = draft.Text.AsSpan(draft.BodyStart);
        foreach (var keyword in theme.Keywords.Append(theme.DisplayName))
        {
            if (body.Contains(keyword, StringComparison.OrdinalIgnoreCase) || draft.Front.Title?.Value.Contains(keyword, StringComparison.OrdinalIgnoreCase) == true)
            {
                return true;
            }
        }

        foreach (var tag in theme.Hashtags)
        {
            if (body.Contains("#" + tag, StringComparison.OrdinalIgnoreCase) || draft.Front.Hashtags.Any(h => h.Value.Equals(tag, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        var keywords = theme.Keywords.Select(k => PhrasePattern.Parse(k).Words.Select(Stemmer.Stem).ToArray()).Where(k => k.Length > 0).ToArray();
        var wanted = keywords.SelectMany(k => k).ToHashSet(StringComparer.Ordinal);

        // A stem begins as its word does: only words that begin like a keyword need to be cut down.
        var beginnings = wanted.Select(Beginning).ToHashSet(StringComparer.Ordinal);
        var lookup = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in context.Prose.Sentences)
        {
            foreach (var word in sentence.Words)
            {
                if (lookup.Contains(word.Lower.AsSpan(0, Math.Min(word.Lower.Length, BeginningLength))))
                {
                    found.Add(Stemmer.Stem(word.Lower));
                }
            }
        }

        return keywords.Any(k => k.All(found.Contains));
    }

    private static string Beginning(string stem) => stem[..Math.Min(stem.Length, BeginningLength)];
}
