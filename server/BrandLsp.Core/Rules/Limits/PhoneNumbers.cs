using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Limits;

/// <summary>
/// Finds phone numbers, and no dates, prices, versions or order numbers: a <c>+</c> and 8 to 15 digits, a leading 0 and 9
/// to 12 digits in groups, or the groups of North America (3-3-4, with or without a 1).
/// </summary>
internal static class PhoneNumbers
{
    private const int LongestWritten = 32;

    public static IEnumerable<TextSpan> In(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!(char.IsAsciiDigit(text[at]) || text[at] is '+' or '(') || (at > 0 && IsJoined(text[at - 1])))
            {
                at++;
                continue;
            }

            var end = End(text, at);
            var number = text.AsSpan(at, end - at);
            if (number.Length is > 0 and <= LongestWritten && !(end < text.Length && char.IsLetterOrDigit(text[end])) && IsNumber(number))
            {
                yield return TextSpan.FromBounds(at, end);
            }

            at = Math.Max(end, at + 1);
        }
    }

    /// <summary>After the last digit of digits with single separators between them.</summary>
    private static int End(string text, int start)
    {
        var end = start;
        var gap = 0;
        for (var i = start; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                (end, gap) = (i + 1, 0);
            }
            else if (text[i] is ' ' or '-' or '.' or '(' or ')' or '/' or '\u00A0' or '\u2011' || (text[i] == '+' && i == start))
            {
                if (++gap > 3)
                {
                    break;
                }
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static bool IsNumber(ReadOnlySpan<char> number)
    {
        var groups = new List<int>();
        var digits = 0;
        foreach (var c in number)
        {
            if (!char.IsAsciiDigit(c))
            {
                AddGroup();
                continue;
            }

            digits++;
        }

        AddGroup();
        var total = groups.Sum();
        if (number[0] == '+')
        {
            return total is >= 8 and <= 15;
        }

        var first = number.TrimStart('(')[..1];
        if (first is "0")
        {
            return total is >= 9 and <= 12 && groups.Count >= 2;
        }

        return groups is [3, 3, 4] || (groups is [1, 3, 3, 4] && first is "1");

        void AddGroup()
        {
            if (digits > 0)
            {
                groups.Add(digits);
            }

            digits = 0;
        }
    }

    private static bool IsJoined(char c) => char.IsLetterOrDigit(c) || c is '/' or '.' or '_' or '=' or '#' or '€' or '$' or '£' or '-';
}
