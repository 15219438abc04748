using System.Globalization;

namespace BrandLsp.Core.Rules.Calendar;

/// <summary>Which part of its series a title says that it is: "Part 3", "#3", "3/5", "3 of 5".</summary>
internal static class PartNumber
{
    private const int MostDigits = 3;

    private static readonly string[] s_words = ["part", "episode", "chapter", "lesson", "issue", "no.", "nr.", "teil", "folge", "partie", "parte"];

    /// <summary>Null where the title says none.</summary>
    public static int? Of(string title)
    {
        for (var i = 0; i < title.Length; i++)
        {
            if (!char.IsAsciiDigit(title[i]) || (i > 0 && char.IsLetterOrDigit(title[i - 1])))
            {
                continue;
            }

            var end = i;
            while (end < title.Length && char.IsAsciiDigit(title[end]))
            {
                end++;
            }

            if (end - i <= MostDigits && (end == title.Length || !char.IsLetter(title[end])) && (IsNamed(title[..i]) || IsOfMany(title[i..end], title[end..])))
            {
                return int.Parse(title.AsSpan(i, end - i), NumberStyles.None, CultureInfo.InvariantCulture);
            }

            i = end;
        }

        return null;
    }

    /// <summary>"… part 3", "… No. 3", "… #3".</summary>
    private static bool IsNamed(string before)
    {
        if (before.EndsWith('#'))
        {
            return true;
        }

        var word = before.TrimEnd(' ', '.', '#', '\u00A0');
        var start = word.Length;
        while (start > 0 && char.IsLetter(word[start - 1]))
        {
            start--;
        }

        // "No. 3" is a number, "no 3" is none.
        var dot = before.AsSpan(word.Length).StartsWith(".") ? "." : "";
        return word.Length < before.Length && (s_words.Contains(word[start..], StringComparer.OrdinalIgnoreCase) || s_words.Contains(word[start..] + dot, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>"3/5", "3 of 5": not "1/2 cup" of a whole that is smaller, nor a date.</summary>
    private static bool IsOfMany(string number, string behind)
    {
        var rest = behind.StartsWith('/') ? behind[1..] : behind.StartsWith(" of ", StringComparison.Ordinal) ? behind[4..] : "";
        var digits = rest.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and <= MostDigits && (digits == rest.Length || (rest[digits] != '/' && !char.IsLetterOrDigit(rest[digits])))
            && int.Parse(rest.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture) >= int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
