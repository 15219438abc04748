using System.Buffers;
using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace BrandLsp.Core.Prose;

/// <summary>Emoji that say yes, no or beware, and so are not for a fix to remove; Data/sign-emoji.txt.</summary>
internal static class SignEmoji
{
    private static readonly Lazy<FrozenSet<int>> s_signs =
        new(static () => WordLists.Lines("sign-emoji.txt").Select(l => char.ConvertToUtf32(l, 0)).ToFrozenSet());

    /// <summary>True for the emoji in any skin tone, and for what it is joined to.</summary>
    /// <param name="emoji">As the draft writes it: perhaps as a character reference.</param>
    public static bool Is(string emoji) =>
        Rune.DecodeFromUtf16(WebUtility.HtmlDecode(emoji), out var first, out _) == OperationStatus.Done && s_signs.Value.Contains(first.Value);
}
