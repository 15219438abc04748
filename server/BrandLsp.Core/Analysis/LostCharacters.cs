using System.Globalization;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Analysis;

/// <summary>
/// What stands where a character was lost: U+FFFD, which a program writes for what it could not read, and half of a
/// surrogate pair, which no encoding can hold and every program therefore replaces by U+FFFD.
/// </summary>
internal static class LostCharacters
{
    /// <summary>Nobody reads on after so many; a file of bytes must not be slow.</summary>
    private const int MaxFindings = 100;

    private const char Replacement = '\uFFFD';

    /// <summary>One finding for each run of them. What stood there nobody knows, so there is no fix.</summary>
    public static IEnumerable<Finding> Find(string rule, string text)
    {
        var found = 0;
        for (var at = 0; at < text.Length && found < MaxFindings;)
        {
            var next = text.AsSpan(at).IndexOfAnyInRange('\uD800', Replacement);
            if (next < 0)
            {
                yield break;
            }

            at += next;
            var end = at;
            while (end < text.Length && IsLost(text, end))
            {
                end++;
            }

            if (end == at)
            {
                at += char.IsHighSurrogate(text[at]) ? 2 : 1;
                continue;
            }

            found++;
            yield return new Finding(rule, TextSpan.FromBounds(at, end), Message(text[at]));
            at = end;
        }
    }

    private static bool IsLost(string text, int at) => text[at] == Replacement
        || (char.IsHighSurrogate(text[at]) && (at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])))
        || (char.IsLowSurrogate(text[at]) && (at == 0 || !char.IsHighSurrogate(text[at - 1])));

    private static string Message(char first) => first == Replacement
        ? "Here stands \uFFFD (U+FFFD), which a program writes for a character that it could not read. Readers see it as it is: type what was meant."
        : $"Here stands half a character (the lone surrogate U+{((int)first).ToString("X4", CultureInfo.InvariantCulture)}), which cannot be saved or sent. Readers see \uFFFD in its place: type the whole character again, or take the half out.";
}
