using System.Collections.Immutable;
using BrandLsp.Core.Rules.Voice.Phrases;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Values;

/// <summary>Where a draft has hype, clichés and templates: their words fit any post, whatever they would mean elsewhere.</summary>
internal sealed class StockPhrases
{
    private readonly ImmutableArray<TextSpan> _spans;

    private StockPhrases(RuleContext context) =>
        _spans = [.. PhraseSearch.Of(context).Uses.Where(u => u.Phrase.Kind != PhraseListKind.Jargon && !u.IsDenied).Select(u => u.Span)];

    public static StockPhrases Of(RuleContext context) => context.Derive(static c => new StockPhrases(c));

    public bool Cover(TextSpan span)
    {
        foreach (var phrase in _spans)
        {
            if (phrase.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }
}
