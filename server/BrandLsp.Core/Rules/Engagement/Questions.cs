using BrandLsp.Core.Analysis;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Engagement;

/// <summary>Whether a draft asks its readers anything, in the author's own words.</summary>
internal static class Questions
{
    /// <summary>Whether a language shows a question by a sign. Thai, Lao, Khmer, Burmese and Tibetan need none.</summary>
    public static bool AreMarkedIn(string tag) => Primary(tag) is not ("th" or "lo" or "km" or "my" or "bo" or "dz");

    /// <summary>
    /// Question marks of any script count, in the prose, in the first comment and in a title that a target platform shows;
    /// those in URLs, code and quotations do not.
    /// </summary>
    public static bool AreAsked(RuleContext context)
    {
        var language = Languages.Of(context.Draft, context.Brand);
        return context.Prose.Marks.Any(m => m.Kind == MarkKind.Question)
            || Asks(context.Draft.Front.FirstComment?.Value)
            || context.Variants.Any(v => (v.Platform.RequiresTitle || v.Platform.TitleLimit.Value is not null) && Asks(v.Title))
            || Primary(language) switch
            {
                "el" => Has(context, "; ", ";\n", ";\r"),
                "ja" => Has(context, "か。", "か\n", "か\r"),
                _ => Languages.IsEnglish(language) && context.Prose.Sentences.Any(IsUnmarkedQuestion),
            };
    }

    /// <summary>"What would you have done", and nothing behind it: many leave the sign off.</summary>
    private static bool IsUnmarkedQuestion(Sentence sentence) =>
        sentence.Closing is "" or "…" && sentence.Words is [var first, var second, _, ..]
        && first.Lower is "what" or "how" or "why" or "who" or "which" or "when" or "where"
        && second.Lower is "do" or "does" or "did" or "would" or "is" or "are" or "was" or "were" or "have" or "has" or "can" or "could" or "should" or "will";

    private static bool Asks(string? text) =>
        text is not null && text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Any(w => w.TrimEnd('"', '”', ')', '»', '!', '…') is [.., var last] && SentenceStops.At([last], 0, out _) == StopKind.Question && !w.Contains("://", StringComparison.Ordinal));

    /// <summary>Whether a line of the body has one of the endings.</summary>
    private static bool Has(RuleContext context, params ReadOnlySpan<string> endings)
    {
        var body = string.Concat(context.Draft.Text.AsSpan(context.Draft.BodyStart), "\n");
        foreach (var ending in endings)
        {
            if (body.Contains(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string Primary(string tag) => (tag.AsSpan().IndexOfAny('-', '_') is > 0 and var end ? tag[..end] : tag).ToLowerInvariant();
}
