using System.Globalization;

namespace BrandLsp.Core.Styles;

/// <summary>What <c>\b</c> means to .NET's regular expressions.</summary>
internal static class WordBoundary
{
    private const char NonJoiner = '\u200C';
    private const char Joiner = '\u200D';

    public static bool IsAt(string text, int offset) =>
        (offset > 0 && IsWord(text[offset - 1])) != (offset < text.Length && IsWord(text[offset]));

    private static bool IsWord(char c) => char.IsAscii(c)
        ? char.IsAsciiLetterOrDigit(c) || c == '_'
        : c is NonJoiner or Joiner || char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;
}
