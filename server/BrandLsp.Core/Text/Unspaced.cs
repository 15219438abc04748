using System.Text;

namespace BrandLsp.Core.Text;

/// <summary>Signs of the scripts that are written without blanks between words: Chinese, Japanese and Yi.</summary>
internal static class Unspaced
{
    /// <summary>
    /// True when two lines are joined without a blank: as in CSS (Text Module Level 3, segment break transformation) where a
    /// wide sign stands on both sides and neither is Korean, which has blanks.
    /// </summary>
    public static bool Join(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        Rune.DecodeLastFromUtf16(before, out var last, out _) == System.Buffers.OperationStatus.Done
        && Rune.DecodeFromUtf16(after, out var first, out _) == System.Buffers.OperationStatus.Done
        && Holds(last.Value) && Holds(first.Value);

    /// <summary>East Asian Width F, W or H (unicode.org/reports/tr11) without Hangul and emoji.</summary>
    private static bool Holds(int point) => point is
        (>= 0x2E80 and <= 0x312F) or (>= 0x3190 and <= 0x4DBF) or (>= 0x4E00 and <= 0xA4CF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF01 and <= 0xFF9F) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x20000 and <= 0x3FFFD);
}
