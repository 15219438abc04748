using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace BrandLsp.Core.Styles.Points;

/// <summary>What a text's capitals are to be like.</summary>
internal enum CaseStyle
{
    TitleAp,
    TitleChicago,
    Sentence,
    Lower,
    Upper,
    Pattern,
}

/// <summary>A heading, or another text, in the wrong case.</summary>
/// <param name="head">The rule's head.</param>
/// <param name="style">What is expected.</param>
/// <param name="pattern">What a text must match; only for <see cref="CaseStyle.Pattern"/>.</param>
/// <param name="exceptions">Words that are right as they are.</param>
/// <param name="terms">The words of <paramref name="exceptions"/>, for the proposal.</param>
/// <param name="indicators">Ends of a word after which a capital is right.</param>
/// <param name="threshold">The share of words above which a text is right.</param>
/// <param name="prefix">What a title or a sentence may start with and is not looked at, such as <c>Step 1:</c>; null for nothing.</param>
internal sealed class Capitalization(
    StyleHead head, CaseStyle style, StylePattern? pattern, ExceptionList exceptions, ImmutableArray<string> terms, ImmutableArray<string> indicators, double threshold, StylePattern? prefix) : StyleRule(head)
{
    public override IEnumerable<StylePattern> Patterns => exceptions.Patterns.Concat(new[] { pattern, prefix }.OfType<StylePattern>());

    public override void Check(StyleRun run, TextBlock block)
    {
        var lead = block.Text.Length - block.Text.AsSpan().TrimStart().Length;
        var text = block.Text.Trim();
        var start = style is CaseStyle.TitleAp or CaseStyle.TitleChicago or CaseStyle.Sentence && prefix?.Find(text, 0) is { } fixedPart ? fixedPart.End : 0;
        var rest = text[start..];
        if (IsRight(rest))
        {
            return;
        }

        var expected = style switch
        {
            CaseStyle.TitleAp or CaseStyle.TitleChicago => text[..start] + TitleCase.Title(rest, style == CaseStyle.TitleChicago),
            CaseStyle.Sentence => text[..start] + Sentence(rest),
            CaseStyle.Lower => text.ToLowerInvariant(),
            CaseStyle.Upper => text.ToUpperInvariant(),
            _ => "",
        };
        ImmutableArray<string> replacements = Head.Action is { Name: "replace", Params.IsEmpty: true } && expected.Length > 0 ? [expected] : Head.Action?.Apply(text) ?? [];
        run.Report(this, block, lead, lead + text.Length, StyleMessage.Format(Head.Message, text, expected), replacements);
    }

    private bool IsRight(string text) => style switch
    {
        CaseStyle.Lower => LetterCase.IsLower(text) || exceptions.HoldsTerm(text),
        CaseStyle.Upper => LetterCase.IsUpper(text) || exceptions.HoldsTerm(text),
        CaseStyle.Pattern => pattern!.IsMatch(text) || pattern.IsTooSlow || exceptions.HoldsTerm(text),
        CaseStyle.Sentence => IsSentence(text),
        _ => IsTitle(text),
    };

    private bool IsTitle(string text)
    {
        var expected = TitleCase.Title(text, style == CaseStyle.TitleChicago);
        var words = TitleCase.Words(text);
        var right = 0;
        foreach (var (start, end) in words)
        {
            var word = text[start..end];
            right += word == expected[start..end] || LetterCase.IsUpper(word) || exceptions.HoldsTerm(word) || IsInTerm(text, start) ? 1 : 0;
        }

        return words.IsEmpty || (double)right / words.Length > threshold;
    }

    private bool IsSentence(string text)
    {
        var words = TitleCase.Words(text.TrimEnd('?', '!', '.', ':'));
        var right = 0;
        var previous = "";
        for (var i = 0; i < words.Length; i++)
        {
            var whole = text[words[i].Start..words[i].End];
            var word = whole.Split('-', '\'', '’')[0];
            if (LetterCase.IsUpper(word) || indicators.Any(s => previous.EndsWith(s, StringComparison.Ordinal)) || exceptions.HoldsTerm(word) || IsInTerm(text, words[i].Start))
            {
                right++;
            }
            else if (i == 0 && word != Titled(word))
            {
                return false;
            }
            else if (i == 0 || LetterCase.IsLower(word))
            {
                right++;
            }

            previous = whole;
        }

        return words.IsEmpty || (double)right / words.Length > threshold;
    }

    /// <summary>True inside an exception of several words, such as Visual Studio.</summary>
    private bool IsInTerm(string text, int at) => exceptions.Covers(text, at, at);

    private string Sentence(string text)
    {
        var result = text.ToLowerInvariant().ToCharArray();
        var previous = "";
        foreach (var (start, end) in TitleCase.Words(text))
        {
            if (start == TitleCase.Words(text)[0].Start || indicators.Any(s => previous.EndsWith(s, StringComparison.Ordinal)))
            {
                result[start] = char.ToUpperInvariant(result[start]);
            }

            previous = text[start..end];
        }

        var sentence = new string(result);
        foreach (var term in terms.Where(t => PatternText.Literal(t) is not null))
        {
            sentence = Regex.Replace(sentence, $@"\b{Regex.Escape(term)}\b", term.Replace("$", "$$", StringComparison.Ordinal), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, StylePattern.Limit);
        }

        return sentence;
    }

    private static string Titled(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();
}
