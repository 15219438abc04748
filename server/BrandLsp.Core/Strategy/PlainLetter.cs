using System.Runtime.CompilerServices;

namespace BrandLsp.Core.Strategy;

/// <summary>The characters that count when texts are compared: letters, digits and what pairs of surrogates stand for, in lower case.</summary>
internal static class PlainLetter
{
    /// <summary>Nearly all characters of nearly all texts, and there are megabytes of them.</summary>
    private static readonly char[] s_ascii = [.. Enumerable.Range(0, 128).Select(i => char.IsAsciiLetterOrDigit((char)i) ? char.ToLowerInvariant((char)i) : '\0')];

    /// <summary>NUL for a character that does not count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Of(char c) => c < 128 ? s_ascii[c] : OfOther(c);

    private static char OfOther(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? char.ToLowerInvariant(c) : '\0';
}
