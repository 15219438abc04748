using System.Collections.Immutable;

namespace BrandLsp.Core.Styles.Points;

/// <summary>A step of a sequence: one word.</summary>
/// <param name="Pattern">What the word has in it.</param>
/// <param name="Skip">How many words may stand before it.</param>
/// <param name="IsNegated">True for a word that does not have it.</param>
internal sealed record SequenceStep(StylePattern Pattern, int Skip, bool IsNegated);

/// <summary>Words that follow each other in a sentence. Marks, such as a comma, are words of their own.</summary>
/// <param name="head">The rule's head; its scope is the sentence.</param>
/// <param name="steps">In order; at least one is not negated.</param>
internal sealed class Sequence(StyleHead head, ImmutableArray<SequenceStep> steps) : StyleRule(head)
{
    public override IEnumerable<StylePattern> Patterns => steps.Select(s => s.Pattern);

    public override void Check(StyleRun run, TextBlock block)
    {
        var words = Words(block.Text);
        var fits = new bool?[steps.Length, words.Count];
        for (var start = 0; start < words.Count;)
        {
            var end = EndOf(block.Text, words, fits, start);
            if (end < 0 || steps.Any(s => s.Pattern.IsTooSlow))
            {
                start++;
                continue;
            }

            var found = words[start..end].Select(w => block.Text[w.Start..w.End]).ToArray();
            run.Report(this, block, words[start].Start, words[end - 1].End, StyleMessage.Format(Head.Message, found));
            start = end;
        }
    }

    /// <summary>After the last word of the shortest sequence that starts at a word; -1 when none does.</summary>
    private int EndOf(string text, List<(int Start, int End)> words, bool?[,] fits, int start)
    {
        // Where the steps so far may have ended: the next one goes on from any of these.
        var ends = new SortedSet<int> { start };
        for (var i = 0; i < steps.Length && ends.Count > 0; i++)
        {
            var next = new SortedSet<int>();
            var skip = i == 0 ? 0 : steps[i].Skip;
            foreach (var end in ends)
            {
                for (var at = end; at <= end + skip && at < words.Count; at++)
                {
                    if (Fits(text, words, fits, i, at))
                    {
                        next.Add(at + 1);
                    }
                }
            }

            ends = next;
        }

        return ends.Count > 0 ? ends.Min : -1;
    }

    private bool Fits(string text, List<(int Start, int End)> words, bool?[,] fits, int step, int at) =>
        fits[step, at] ??= steps[step].Pattern.IsMatch(text[words[at].Start..words[at].End]) != steps[step].IsNegated;

    private static List<(int Start, int End)> Words(string text)
    {
        var words = new List<(int, int)>();
        for (var i = 0; i < text.Length;)
        {
            var start = i++;
            if (char.IsWhiteSpace(text[start]))
            {
                continue;
            }

            if (char.IsLetterOrDigit(text[start]))
            {
                while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (IsJoint(text[i]) && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))))
                {
                    i++;
                }
            }

            words.Add((start, i));
        }

        return words;
    }

    private static bool IsJoint(char c) => c is '\'' or '’' or '-' or '_' or '.' or '@';
}
