using System.Runtime.InteropServices;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Engagement;

internal sealed class EngagementBait : IRule
{
    /// <summary>In words.</summary>
    private const int MostQuoted = 15;

    public RuleInfo Info { get; } = new(
        Id: "engagement-bait", Summary: "A request for reactions, comments, tags or shares for the sake of being counted",
        Category: RuleCategory.Engagement, Severity: Severity.Warning);

    public void Check(RuleContext context)
    {
        if (BaitLanguage.Of(Languages.Of(context.Draft, context.Brand)) is not { } language)
        {
            return;
        }

        Check(context, language, context.Prose, static _ => 0);

        // The first comment and the title go out with the post, and their bait is counted with it.
        var fields = FieldProse.Of(context);
        Check(context, language, fields.Prose, fields.StartOf);
    }

    /// <param name="startOf">Where the text begins that readers get a sentence with.</param>
    private void Check(RuleContext context, BaitLanguage language, ProseText prose, Func<int, int> startOf)
    {
        var (text, sentences) = (context.Draft.Text, prose.Sentences);
        for (var i = 0; i < sentences.Length; i++)
        {
            if (!IsCandidate(language, sentences[i]))
            {
                continue;
            }

            var first = sentences[i];
            var words = first.Words;
            for (; i + 1 < sentences.Length && IsAnswerOnNextLine(text, sentences[i], sentences[i + 1]); i++)
            {
                words = words.AddRange(sentences[i + 1].Words);
            }

            var end = i + 1 < sentences.Length ? sentences[i + 1].Span.Start : text.Length;
            var emoji = EmojiBetween(prose, first.Span.Start, end);
            foreach (var (kind, span) in new BaitSentence(language, text, startOf(first.Span.Start), words, CollectionsMarshal.AsSpan(emoji)).Find())
            {
                context.Report(new Finding(Info.Id, span, $"“{Quote(text.AsSpan(span.Start, span.Length))}” {Why(kind)}"));
            }
        }
    }

    /// <summary>"Comment", and on the next line "YES below": capitals start no sentence there.</summary>
    private static bool IsAnswerOnNextLine(string text, Sentence sentence, Sentence next)
    {
        var gap = text.AsSpan(sentence.Span.End, Math.Max(0, next.Span.Start - sentence.Span.End));
        return sentence.Closing.Length == 0
            && gap.Trim(" \t\r\n\"“„«'‘*_\\").IsEmpty && gap.Count('\n') == 1
            && next.Words[0].Text is { Length: > 1 } or [>= '0' and <= '9'] && !next.Words[0].Text.Any(char.IsLower);
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

    /// <summary>On one line, as readers see it, and of a long request the beginning.</summary>
    private static string Quote(ReadOnlySpan<char> text)
    {
        var words = text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => w.Replace("*", "", StringComparison.Ordinal).Trim('_')).ToArray();
        return string.Join(' ', words.Take(MostQuoted)) + (words.Length > MostQuoted ? " …" : "");
    }

    private static string Why(string kind) => kind switch
    {
        "comment" => "asks for an answer that is laid down, so it tells you nothing, and Facebook and LinkedIn show such posts to fewer people. Ask what you want to know, or link to what you give away.",
        "vote" => "makes reactions into votes, and Facebook and LinkedIn show such posts to fewer people. Use the platform's poll, or ask for the reason too.",
        "share" => "asks for shares to be counted, and Facebook shows such posts to fewer people. Say whom it helps, and let readers decide.",
        "tag" => "calls in people whom the post does not concern, and Facebook shows such posts to fewer people. Ask readers for what they know themselves.",
        _ => "asks for reactions to be counted, and Facebook and LinkedIn show such posts to fewer people. Say what you think, and ask what they think.",
    };
}
