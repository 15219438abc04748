using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Voice;

internal sealed class LongSentence : IRule
{
    /// <summary>In words. Plain-language guides put the average at 15 to 20 and the longest at 25 (gov.uk, plainlanguage.gov).</summary>
    public const int DefaultMaximum = 25;

    /// <summary>In words: what is left on either side of a proposed cut.</summary>
    private const int ShortestHalf = 6;

    /// <summary>In words: "What to do:", "Here's what we learned:" announce a sentence and are no part of it.</summary>
    private const int LongestLabel = 4;

    private static readonly ImmutableHashSet<string> Joints =
        ["and", "but", "so", "because", "which", "while", "although", "though", "whereas", "then", "or"];

    public RuleInfo Info { get; } = new(
        Id: "long-sentence", Summary: "A sentence that is longer than readers follow at a glance",
        Category: RuleCategory.Voice, Severity: Severity.Hint)
    {
        NeedsEnglish = true,
    };

    public void Check(RuleContext context)
    {
        var chosen = context.Brand.Voice.MaxSentenceWords;
        var most = chosen ?? DefaultMaximum;
        foreach (var sentence in context.Prose.Sentences)
        {
            if (sentence.Words.Length <= most)
            {
                continue;
            }

            var length = sentence.Words.Length - LabelOf(context.Draft.Text, sentence);
            if (length <= most)
            {
                continue;
            }

            var cuts = Cuts(context.Draft.Text, sentence);
            var whose = chosen is null ? $"beyond {most}, readers on a phone lose the thread" : $"the voice allows at most {most}";
            context.Report(new Finding(
                Info.Id,
                sentence.Span,
                $"A sentence of {length} words: {whose}. {(cuts.IsEmpty ? "Say it in two." : $"It could end before “{cuts[0].Text}”.")}")
            {
                Related = [.. cuts.Select(c => new Related("A new sentence could start here", c.Span))],
            });
        }
    }

    /// <summary>How many words stand before an early colon.</summary>
    private static int LabelOf(string text, Sentence sentence)
    {
        for (var i = 1; i <= LongestLabel && i < sentence.Words.Length; i++)
        {
            if (text.AsSpan(sentence.Words[i - 1].Span.End).StartsWith(": "))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>Words after a comma, semicolon, colon or dash that may start a sentence of their own.</summary>
    private static ImmutableArray<Word> Cuts(string text, Sentence sentence)
    {
        var cuts = ImmutableArray.CreateBuilder<Word>();
        var words = sentence.Words;
        var brackets = 0;
        for (var i = 1; i <= words.Length - ShortestHalf; i++)
        {
            var gap = text.AsSpan(words[i - 1].Span.End, Math.Max(0, words[i].Span.Start - words[i - 1].Span.End));
            brackets = Math.Max(0, brackets + gap.Count('(') - gap.Count(')'));
            if (i < ShortestHalf || brackets > 0)
            {
                continue;
            }

            if (gap.IndexOfAny(';', ':', '—') >= 0 || gap.Contains(" – ", StringComparison.Ordinal) || (gap.Contains(',') && Joints.Contains(words[i].Lower)))
            {
                cuts.Add(words[i]);
            }
        }

        return cuts.ToImmutable();
    }
}
