using BrandLsp.Core.Text;

namespace BrandLsp.Core.Prose;

/// <summary>
/// Finds emoji as readers see them: a flag, a family, a keycap, a hand with a skin tone are each one. A symbol that is
/// text by default (<c>✓</c>, <c>©</c>) is an emoji only with U+FE0F. Ranges: emoji-data.txt of Unicode 16, rounded up to
/// whole blocks above U+1F300, where unassigned code points are reserved for emoji.
/// </summary>
internal static class EmojiSequences
{
    private const char VariationSelector = '\uFE0F';
    private const char Keycap = '\u20E3';
    private const char Joiner = '\u200D';

    /// <summary>First and last of each range whose characters are emoji without U+FE0F.</summary>
    private static readonly (int First, int Last)[] ByDefault =
    [
        (0x231A, 0x231B), (0x23E9, 0x23EC), (0x23F0, 0x23F0), (0x23F3, 0x23F3), (0x25FD, 0x25FE), (0x2614, 0x2615),
        (0x2648, 0x2653), (0x267F, 0x267F), (0x2693, 0x2693), (0x26A1, 0x26A1), (0x26AA, 0x26AB), (0x26BD, 0x26BE),
        (0x26C4, 0x26C5), (0x26CE, 0x26CE), (0x26D4, 0x26D4), (0x26EA, 0x26EA), (0x26F2, 0x26F3), (0x26F5, 0x26F5),
        (0x26FA, 0x26FA), (0x26FD, 0x26FD), (0x2705, 0x2705), (0x270A, 0x270B), (0x2728, 0x2728), (0x274C, 0x274C),
        (0x274E, 0x274E), (0x2753, 0x2755), (0x2757, 0x2757), (0x2795, 0x2797), (0x27B0, 0x27B0), (0x27BF, 0x27BF),
        (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55), (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF),
        (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A), (0x1F201, 0x1F201), (0x1F21A, 0x1F21A), (0x1F22F, 0x1F22F),
        (0x1F232, 0x1F236), (0x1F238, 0x1F23A), (0x1F250, 0x1F251), (0x1F300, 0x1F320), (0x1F32D, 0x1F335),
        (0x1F337, 0x1F37C), (0x1F37E, 0x1F393), (0x1F3A0, 0x1F3CA), (0x1F3CF, 0x1F3D3), (0x1F3E0, 0x1F3F0),
        (0x1F3F4, 0x1F3F4), (0x1F3F8, 0x1F43E), (0x1F440, 0x1F440), (0x1F442, 0x1F4FC), (0x1F4FF, 0x1F53D),
        (0x1F54B, 0x1F54E), (0x1F550, 0x1F567), (0x1F57A, 0x1F57A), (0x1F595, 0x1F596), (0x1F5A4, 0x1F5A4),
        (0x1F5FB, 0x1F64F), (0x1F680, 0x1F6C5), (0x1F6CC, 0x1F6CC), (0x1F6D0, 0x1F6D2), (0x1F6D5, 0x1F6DF),
        (0x1F6EB, 0x1F6EC), (0x1F6F4, 0x1F6FC), (0x1F7E0, 0x1F7EB), (0x1F7F0, 0x1F7F0), (0x1F90C, 0x1F93A),
        (0x1F93C, 0x1F945), (0x1F947, 0x1F9FF), (0x1FA70, 0x1FAFF),
    ];

    /// <summary>The number of UTF-16 units of the emoji that starts at <paramref name="at"/>; 0 when none does.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        var i = at + One(text, at);
        if (i == at)
        {
            return 0;
        }

        while (i < text.Length && text[i] == Joiner && One(text, i + 1) is > 0 and var next)
        {
            i += 1 + next;
        }

        // A joiner that joins nothing and an accent are part of what the reader sees, and go where it goes.
        return Math.Max(i, Graphemes.Next(text, at)) - at;
    }

    /// <summary>One emoji with its selector, skin tone or tags, without what is joined to it.</summary>
    private static int One(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
        {
            return 0;
        }

        var first = CodePoint(text, at);
        var i = at + (first > 0xFFFF ? 2 : 1);
        if (first is (>= '0' and <= '9') or '#' or '*')
        {
            var afterSelector = i < text.Length && text[i] == VariationSelector ? i + 1 : i;
            return afterSelector < text.Length && text[afterSelector] == Keycap ? afterSelector + 1 - at : 0;
        }

        if (IsRegional(first))
        {
            return IsRegional(CodePoint(text, i)) ? i + 2 - at : 0;
        }

        var hasSelector = i < text.Length && text[i] == VariationSelector;
        if (!IsByDefault(first) && !(hasSelector && MayBeEmoji(first)))
        {
            return 0;
        }

        i += hasSelector ? 1 : 0;
        while (CodePoint(text, i) is (>= 0x1F3FB and <= 0x1F3FF) or (>= 0xE0020 and <= 0xE007F))
        {
            i += 2;
        }

        return i - at;
    }

    private static bool IsRegional(int codePoint) => codePoint is >= 0x1F1E6 and <= 0x1F1FF;

    private static bool MayBeEmoji(int codePoint) =>
        codePoint is 0xA9 or 0xAE or 0x203C or 0x2049 or (>= 0x2122 and <= 0x3299) or >= 0x1F000;

    private static bool IsByDefault(int codePoint)
    {
        if (codePoint < ByDefault[0].First)
        {
            return false;
        }

        int low = 0, high = ByDefault.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (codePoint < ByDefault[middle].First)
            {
                high = middle - 1;
            }
            else if (codePoint > ByDefault[middle].Last)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>-1 past the end; a lone surrogate is itself.</summary>
    private static int CodePoint(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
        {
            return -1;
        }

        return char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
            ? char.ConvertToUtf32(text[at], text[at + 1])
            : text[at];
    }
}
