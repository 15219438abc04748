using BrandLsp.Core.Text;

namespace BrandLsp.Core.Styles.Points;

/// <summary>The same thing twice in a row.</summary>
/// <param name="head">The rule's head.</param>
/// <param name="token">What is compared.</param>
/// <param name="max">How many repetitions are let pass.</param>
/// <param name="ignoreCase">True to take words in different case for the same.</param>
/// <param name="alpha">True for letters only.</param>
/// <param name="exceptions">What may be repeated.</param>
internal sealed class Repetition(StyleHead head, StylePattern token, int max, bool ignoreCase, bool alpha, ExceptionList exceptions) : StyleRule(head)
{
    public override IEnumerable<StylePattern> Patterns => exceptions.Patterns.Prepend(token);

    public override void Check(StyleRun run, TextBlock block)
    {
        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var previous = (Start: 0, Length: 0);
        var start = 0;
        var count = 0;
        foreach (var match in token.FindAll(block.Text))
        {
            var current = block.Text.AsSpan(match.Start, match.Length).Trim();
            var before = block.Text.AsSpan(previous.Start, previous.Length).Trim();
            var isRepeated = current.Length > 0 && current.Equals(before, comparison) && (!alpha || IsLetters(current));
            start = previous.Start;
            count = isRepeated ? count + 1 : 0;
            var end = match.End;
            if (count > max && IsOneSentence(block.Text[start..end]) && !exceptions.Covers(block.Text, start, end))
            {
                run.Report(this, block, start, end, StyleMessage.Format(Head.Message, current.ToString()));
                count = 0;
            }

            previous = (match.Start, match.Length);
        }
    }

    private static bool IsLetters(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!System.Text.Rune.IsLetter(rune))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A sentence may start with the word that the one before it ends with.</summary>
    private static bool IsOneSentence(string text) => Sentences.Ends(text.Replace('\n', ' ')).Count == 1;
}
