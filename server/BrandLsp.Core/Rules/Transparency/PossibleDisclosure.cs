using System.Buffers;
using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Rules.Limits;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Transparency;

internal sealed class PossibleDisclosure : IRule
{
    /// <summary>A URL has one of these behind its domain.</summary>
    private static readonly SearchValues<char> s_signs = SearchValues.Create("/?");

    /// <summary>What parts URLs from the text around them.</summary>
    private static readonly SearchValues<char> s_gaps = SearchValues.Create(Entities.Spaces + "()<>[]\"“”");

    public RuleInfo Info { get; } = new(
        Id: "possible-disclosure", Summary: "An affiliate link or a discount code, and no tie is declared",
        Category: RuleCategory.Transparency, Severity: Severity.Info, Fix: FixKind.Sometimes);

    public void Check(RuleContext context)
    {
        if (context.Draft.Front.Relationship is { Value: not Tie.None })
        {
            return;
        }

        var links = AffiliateLinks.Of(context.Brand);
        // Asked once of the Markdown, where only an escape or a character reference can hide the word, not of every part.
        var mayHaveCode = DiscountCodes.MayBeIn(context.Draft.Text) || context.Draft.Text.AsSpan().ContainsAny('\\', '&');
        foreach (var variant in context.Variants)
        {
            if (Find(context, variant, links, mayHaveCode) is { } found && !DisclosureJudge.Of(context).Tells(variant, Tie.Affiliate, Tie.OwnProduct))
            {
                Report(context, variant, found);
            }
        }
    }

    /// <param name="What">"a link that earns money (amzn.to)".</param>
    private sealed record Sign(TextSpan Source, string What);

    private void Report(RuleContext context, Variant variant, Sign found)
    {
        var judge = DisclosureJudge.Of(context);
        var language = judge.LanguageOf(variant);
        var markets = judge.MarketsOf(variant);
        context.Report(new Finding(
            Info.Id,
            found.Source,
            $"The post on {variant.Platform.Name} has {found.What}, and the draft declares no tie. If you earn by it, say `relationship: affiliate` in the front matter (or `own-product`, `paid`), and tell the readers: {Lower(DisclosureAdvice.What(context, Tie.Affiliate, markets, language))} {DisclosureAdvice.Closing(markets, variant)}")
        {
            Platform = variant.Platform.Id,
            Fixes = Fixes(context, variant, markets, language),
        });
    }

    private static Sign? Find(RuleContext context, Variant variant, AffiliateLinks links, bool mayHaveCode)
    {
        foreach (var part in variant.Parts)
        {
            if (In(context, part.Text, links, mayHaveCode) is { } found)
            {
                return found;
            }
        }

        if (variant.FirstComment is { } comment && In(context, comment, links, mayHaveCode) is { } inComment)
        {
            return inComment;
        }

        return context.Draft.Front.Link is { } link && links.Sign(link.Value) is { } sign ? new Sign(link.Span, Earns(sign)) : null;
    }

    private static Sign? In(RuleContext context, MappedText text, AffiliateLinks links, bool mayHaveCode)
    {
        foreach (var url in Urls(text.Text))
        {
            if (links.Sign(text.Text.AsSpan(url.Start, url.Length)) is { } sign)
            {
                return new Sign(Source(context, text, url), Earns(sign));
            }
        }

        foreach (var code in mayHaveCode ? DiscountCodes.In(text.Text) : [])
        {
            return new Sign(Source(context, text, code), "a discount code");
        }

        return null;
    }

    private static string Earns(string sign) => $"a link that looks like one that earns money (“{sign}”)";

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private static TextSpan Source(RuleContext context, MappedText text, TextSpan span) => Places.Main(context.Draft, Places.Of(context.Draft, text, span));

    /// <summary>Stretches without blanks that have a dot and then a slash or a question mark: with or without a scheme.</summary>
    private static IEnumerable<TextSpan> Urls(string text)
    {
        for (var at = TextSearch.Next(text, 0, s_signs); at < text.Length;)
        {
            var start = text.AsSpan(0, at).LastIndexOfAny(s_gaps) + 1;
            var length = text.AsSpan(at).IndexOfAny(s_gaps);
            var end = length < 0 ? text.Length : at + length;
            var dot = text.IndexOf('.', start, end - start);
            if (dot >= 0 && text.AsSpan(dot, end - dot).ContainsAny('/', '?'))
            {
                yield return TextSpan.FromBounds(start, start + text.AsSpan(start, end - start).TrimEnd(".,;:!").Length);
            }

            at = TextSearch.Next(text, end, s_signs);
        }
    }

    /// <summary>Declares the tie and tells it: one without the other would be a fault.</summary>
    private static ImmutableArray<Fix> Fixes(RuleContext context, Variant variant, ImmutableArray<Market> markets, PostLanguage language)
    {
        var opening = DisclosureAdvice.Opening(context, markets, language);
        var declare = context.Draft.Front.Relationship is { } none
            ? new TextEdit(none.Span, "affiliate")
            : FrontMatterEdits.Set(context.Draft, "relationship", "affiliate");
        return declare is not null && DisclosureAdvice.Insertion(context, variant, opening) is { } insertion
            ? [new Fix($"Declare an affiliate tie and open the post with “{opening.Trim().TrimEnd(':')}”", declare, insertion)]
            : [];
    }
}
