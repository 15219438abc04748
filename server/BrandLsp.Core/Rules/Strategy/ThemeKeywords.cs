using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Strategy;

/// <summary>The keywords of a profile's themes, ready to be found.</summary>
internal sealed class ThemeKeywords(Brand brand)
{
    private readonly ImmutableArray<(Theme Theme, PhraseIndex<string> Keywords)> _themes =
        [.. brand.Themes.Where(t => t.Keywords.Length > 0).Select(t => (t, new PhraseIndex<string>(t.Keywords.Select(k => (k, k)))))];

    /// <summary>Calls to action come with the objective: their words say nothing of what the post is about.</summary>
    private readonly PhraseIndex<bool> _calls = new(brand.Objectives.SelectMany(o => o.CallsToAction).Select(c => (CallToAction.Words(c), true)));

    public static ThemeKeywords Of(Brand brand) => brand.Derive(static b => new ThemeKeywords(b));

    /// <summary>The themes with keywords in the draft's prose, the one with the most different keywords first.</summary>
    public ImmutableArray<(Theme Theme, ImmutableArray<PhraseMatch<string>> Matches)> Find(RuleContext context)
    {
        var called = _calls.Find(context).SelectMany(c => c.Words).Select(w => w.Span.Start).ToHashSet();
        return
        [
            .. _themes.Select(t => (t.Theme, Matches: t.Keywords.Find(context).RemoveAll(m => called.Contains(m.Words[0].Span.Start))))
                .Where(t => t.Matches.Length > 0)
                .OrderByDescending(t => Distinct(t.Matches)),
        ];
    }

    public static int Distinct(ImmutableArray<PhraseMatch<string>> matches) => matches.Select(m => m.Tag).Distinct(StringComparer.Ordinal).Count();
}
