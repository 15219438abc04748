using BrandLsp.Core.Rules.Voice.Phrases;

namespace BrandLsp.Core.Rules.Voice;

internal sealed class Hype : IRule
{
    /// <summary>Places: two words of praise are enthusiasm.</summary>
    private const int FewestPraises = 3;

    /// <summary>Words of praise per 100 words.</summary>
    private const int MostPraisesPerHundred = 4;

    public RuleInfo Info { get; } = new(
        Id: "hype", Summary: "Words that claim greatness in place of showing it",
        Category: RuleCategory.Voice, Severity: Analysis.Severity.Info, Fix: FixKind.Sometimes)
    {
        NeedsEnglish = true,
    };

    public void Check(RuleContext context)
    {
        var uses = PhraseSearch.Of(context).Of(PhraseListKind.Hype).RemoveAll(u => u.IsDenied);
        foreach (var use in uses)
        {
            if (!use.Phrase.IsDense)
            {
                context.Report(PhraseFindings.Of(Info.Id, context, use, "is hype"));
            }
        }

        var praises = uses.RemoveAll(u => !u.Phrase.IsDense);
        var words = context.Prose.WordCount;
        // Core terms make a post no more modest: they count, but have been reported already.
        if (praises.Length > 1 && uses.Length >= FewestPraises && uses.Length * 100 >= MostPraisesPerHundred * words)
        {
            context.Report(PhraseFindings.OfMany(
                Info.Id,
                context,
                praises,
                $"{praises.Length} words of praise in {words} words: {PhraseFindings.Quoted(context, praises)}. Readers discount praise of one's own; a fact says more."));
        }
    }
}
