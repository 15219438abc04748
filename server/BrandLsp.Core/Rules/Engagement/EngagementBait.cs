using System.Runtime.InteropServices;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Engagement;

internal sealed class EngagementBait : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "engagement-bait", Summary: "A request for reactions, comments, tags or shares for the sake of being counted",
        Category: RuleCategory.Engagement, Severity: Severity.Warning);

    public void Check(RuleContext context)
    {
        if (BaitLanguage.Of(Languages.Of(context.Draft, context.Brand)) is not { } language)
        {
            return;
        }

        var sentences = context.Prose.Sentences;
        for (var i = 0; i < sentences.Length; i++)
        {
            if (!IsCandidate(language, sentences[i]))
            {
                continue;
            }

            var end = i + 1 < sentences.Length ? sentences[i + 1].Span.Start : context.Draft.Text.Length;
            var emoji = EmojiBetween(context.Prose, sentences[i].Span.Start, end);
            foreach (var (kind, span) in new BaitSentence(language, context.Draft.Text, sentences[i], CollectionsMarshal.AsSpan(emoji)).Find())
            {
                context.Report(new Finding(Info.Id, span, $"“{Quote(context.Draft.Text.AsSpan(span.Start, span.Length))}” {Why(kind)}"));
            }
        }
    }

    private static bool IsCandidate(BaitLanguage language, Sentence sentence)
    {
        foreach (var word in sentence.Words)
        {
            if (language.StartingWith(word.Lower) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static List<Mark> EmojiBetween(ProseText prose, int start, int end)
    {
        int low = 0, high = prose.Marks.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = prose.Marks[middle].Span.Start < start ? (middle + 1, high) : (low, middle);
        }

        var found = new List<Mark>();
        for (; low < prose.Marks.Length && prose.Marks[low].Span.Start < end; low++)
        {
            if (prose.Marks[low].Kind == MarkKind.Emoji)
            {
                found.Add(prose.Marks[low]);
            }
        }

        return found;
    }

    /// <summary>On one line.</summary>
    private static string Quote(ReadOnlySpan<char> text) =>
        string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Why(string kind) => kind switch
    {
        "comment" => "asks for an answer that is laid down, so it tells you nothing, and Facebook and LinkedIn show such posts to fewer people. Ask what you want to know, or link to what you give away.",
        "vote" => "makes reactions into votes, and Facebook and LinkedIn show such posts to fewer people. Use the platform's poll, or ask for the reason too.",
        "share" => "asks for shares to be counted, and Facebook shows such posts to fewer people. Say whom it helps, and let readers decide.",
        "tag" => "calls in people whom the post does not concern, and Facebook shows such posts to fewer people. Ask readers for what they know themselves.",
        _ => "asks for reactions to be counted, and Facebook and LinkedIn show such posts to fewer people. Say what you think, and ask what they think.",
    };
}
