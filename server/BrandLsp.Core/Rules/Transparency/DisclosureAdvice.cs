using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Rules.Limits;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Transparency;

/// <summary>What the messages and fixes on disclosure share.</summary>
internal static class DisclosureAdvice
{
    private const string NoLegalAdvice = "This is no legal advice.";

    /// <summary>A noun phrase for the declared tie.</summary>
    public static string Name(Tie tie) => tie switch
    {
        Tie.Paid => "that it is paid for",
        Tie.Gifted => "that its subject was a gift",
        Tie.Affiliate => "that its links earn money",
        Tie.Employer => "that it is about the author's employer",
        Tie.Client => "that it is about a client",
        Tie.Family => "that it is about family",
        _ => "that it is about the author's own product",
    };

    /// <summary>The markets' rules, what the platform adds, and that none of it is legal advice.</summary>
    public static string Closing(ImmutableArray<Market> markets, Variant variant)
    {
        var rules = string.Join("; ", markets.Select(m => m.Rule));
        return $"{rules}. {Reminder(variant)}{NoLegalAdvice}";
    }

    /// <summary>"Open the post with “#ad”", with a plain sentence as another way where one will do.</summary>
    public static string What(RuleContext context, Tie tie, ImmutableArray<Market> markets, PostLanguage language)
    {
        var opening = $"Open the post with “{Opening(context, markets, language).Trim().TrimEnd(':')}”";
        return tie switch
        {
            Tie.Employer => opening + ", or say plainly that you work there.",
            Tie.Client => opening + ", or say plainly that they are your client.",
            Tie.Family => opening + ", or say plainly how you are related.",
            Tie.OwnProduct => opening + ", or say plainly that it is yours.",
            _ => opening + ".",
        };
    }

    /// <summary>
    /// What to put before the text: the fewest words that serve all these markets, hashtags first. Where a hashtag more would
    /// be one too many, its word without the sign serves as well.
    /// </summary>
    public static string Opening(RuleContext context, ImmutableArray<Market> markets, PostLanguage language)
    {
        var words = markets.Select(m => m.Suggested(language)).Distinct().OrderBy(w => w[0] != '#')
            .Select(w => w[0] != '#' || context.Variants.All(v => HasRoom(v, w)) ? w : char.ToUpperInvariant(w[1]) + w[2..])
            .ToImmutableArray();
        return string.Join(' ', words) + (words[^1][0] == '#' ? " " : ": ");
    }

    /// <summary>A fix that opens the post of this variant with a disclosure for all markets; none where the post has no body of its own.</summary>
    public static ImmutableArray<Fix> Open(RuleContext context, DisclosureVerdict verdict)
    {
        var judge = DisclosureJudge.Of(context);
        var opening = Opening(context, judge.MarketsOf(verdict.Variant), judge.LanguageOf(verdict.Variant));
        return Insertion(context, verdict.Variant, opening) is { } edit ? [new Fix($"Open the post with “{opening.Trim().TrimEnd(':')}”", edit)] : [];
    }

    /// <summary>A fix that moves a buried hashtag to the front where it serves all markets alone, else one that opens the post.</summary>
    public static ImmutableArray<Fix> Move(RuleContext context, DisclosureVerdict verdict)
    {
        var judge = DisclosureJudge.Of(context);
        var opening = Opening(context, judge.MarketsOf(verdict.Variant), judge.LanguageOf(verdict.Variant));
        if (verdict.Source is not { } source || source.Start < context.Draft.BodyStart || !verdict.Words.Equals(opening.Trim(), StringComparison.OrdinalIgnoreCase)
            || source.In(context.Draft.Text) != verdict.Words || !StandsAlone(context.Draft.Text, source, context.Draft.BodyStart) || Insertion(context, verdict.Variant, verdict.Words + " ") is not { } insertion)
        {
            return Open(context, verdict);
        }

        // With the white space on one side, so that neither a double blank nor an empty paragraph stays behind.
        var text = context.Draft.Text;
        int start = source.Start, end = source.End;
        while (start > context.Draft.BodyStart && char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        if (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            start = source.Start;
        }
        else if (start < source.Start && text.AsSpan(start, source.Start - start).Contains('\n') && !EndsLine(text, end))
        {
            start = source.Start;
            end = end < text.Length ? end + 1 : end;
        }

        return insertion.Span.Start >= start ? [] : [new Fix($"Move “{verdict.Words}” to the front", insertion, TextEdit.Delete(TextSpan.FromBounds(start, end)))];
    }

    /// <summary>
    /// True when the text is as whole without the hashtag: "Loved them. #ad", "#boots #ad". Not "#ad with Acme.", "this is an #ad",
    /// nor one with punctuation behind it.
    /// </summary>
    private static bool StandsAlone(string text, TextSpan tag, int bodyStart)
    {
        const int LongestLeaningWord = 3;
        var next = tag.End;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        var gap = text.AsSpan(tag.End, next - tag.End);
        var isLast = next == text.Length || gap.Contains('\n');
        var isLastOfParagraph = next == text.Length || gap.Count('\n') > 1;
        if (!isLastOfParagraph && (isLast ? char.IsLower(text[next]) : text[next] != '#' && !char.IsUpper(text[next]) && !char.IsDigit(text[next])))
        {
            return false;
        }

        var end = tag.Start;
        while (end > bodyStart && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        var start = end;
        while (start > bodyStart && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '\'' or '’'))
        {
            start--;
        }

        // Behind a word of the same sentence it has to be the last, and the word one that needs nothing behind it.
        var isBehindWord = start < end && !(start > bodyStart && text[start - 1] == '#');
        return !isBehindWord || ((isLast || text[next] == '#') && end - start > LongestLeaningWord);
    }

    private static bool HasRoom(Variant variant, string hashtag)
    {
        var most = Math.Min(variant.Limits.Hashtags.Value ?? int.MaxValue, variant.Settings?.MaxHashtags ?? int.MaxValue);
        var others = Surplus.Entities(variant, EntityType.Hashtag).Select(c => c.Name).Where(n => n != hashtag).Distinct().Count();
        return !variant.Platform.HasHashtags || others < most;
    }

    private static bool EndsLine(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at == text.Length || text[at] is '\n' or '\r';
    }

    /// <summary>Puts words before the first block that the variant's readers get.</summary>
    public static TextEdit? Insertion(RuleContext context, Variant variant, string opening)
    {
        var blocks = PlatformContent.Of(context.Draft.Blocks, variant.Platform);
        var skip = PostTitle.Of(context.Draft, blocks, variant.Platform).IsTakenFromBody ? 1 : 0;
        var first = blocks.Skip(skip).FirstOrDefault(b => b is not (PostBreak or ThematicBreak or FootnoteDefinition));
        return first switch
        {
            Paragraph { Inlines: [Image, ..] } or null => null,
            Paragraph paragraph => TextEdit.Insert(paragraph.Span.Start, opening),
            Heading { Inlines: [var inline, ..] } => TextEdit.Insert(inline.Span.Start, opening),
            { } block => TextEdit.Insert(block.Span.Start, opening.Trim().TrimEnd(':') + BodyEdits.NewLine(context.Draft) + BodyEdits.NewLine(context.Draft)),
        };
    }

    private static string Reminder(Variant variant) => variant.Platform.Id switch
    {
        "x" => "X's own policy asks for #ad in paid partnerships. ",
        "instagram" or "facebook" => $"{variant.Platform.Name}'s paid partnership label comes on top of it. ",
        "tiktok" => "TikTok's content disclosure setting comes on top of it. ",
        "youtube" => "YouTube's paid promotion box comes on top of it. ",
        "pinterest" => "Pinterest's paid partnership tool comes on top of it. ",
        "linkedin" => "LinkedIn's brand partnership toggle comes on top of it. ",
        _ => "",
    };
}
