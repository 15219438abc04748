using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Voice.Phrases;

/// <summary>All uses of listed phrases in one draft, found once for all rules that ask.</summary>
internal sealed class PhraseSearch
{
    private PhraseSearch(ImmutableArray<PhraseUse> uses) => Uses = uses;

    /// <summary>By position, none overlapping another.</summary>
    public ImmutableArray<PhraseUse> Uses { get; }

    public static PhraseSearch Of(RuleContext context) => context.Derive(static c => new PhraseSearch(Find(c)));

    public ImmutableArray<PhraseUse> Of(PhraseListKind kind) => Uses.RemoveAll(u => u.Phrase.Kind != kind);

    /// <summary>The uses in a text that no profile rules, such as a published post.</summary>
    public static ImmutableArray<PhraseUse> Find(ProseText prose, string text)
    {
        var guard = new PhraseGuard(prose, text);
        var uses = ImmutableArray.CreateBuilder<PhraseUse>();
        foreach (var match in PhraseLists.Matcher.Find(prose, text))
        {
            if (guard.Judge(match) is { } use && (uses.Count == 0 || uses[^1].Span != use.Span))
            {
                uses.Add(use);
            }
        }

        return uses.ToImmutable();
    }

    private static ImmutableArray<PhraseUse> Find(RuleContext context)
    {
        if (!Languages.IsEnglish(Languages.Of(context.Draft, context.Brand)))
        {
            return [];
        }

        var uses = Find(context.Prose, context.Draft.Text);
        return uses.IsEmpty ? uses : uses.RemoveAll(u => BrandWords.Of(context.Brand).Has(u.Wording));
    }
}
