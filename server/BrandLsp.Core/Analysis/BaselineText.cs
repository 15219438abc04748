using System.Security.Cryptography;
using System.Text;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Analysis;

/// <summary>What a baseline keeps of the text of a finding: the same for a text that was wrapped anew.</summary>
internal static class BaselineText
{
    /// <summary>UTF-16 units; a longer text is shortened, and a hash of all of it keeps it apart from others.</summary>
    private const int Longest = 80;

    private const int Shortened = 48;

    /// <summary>How many UTF-16 units on either side are a finding's surroundings.</summary>
    private const int Window = 32;

    private const int HashLength = 8;

    public static string Of(string text, TextSpan span)
    {
        var folded = Fold(span.In(text));
        if (folded.Length <= Longest)
        {
            return folded;
        }

        var end = char.IsHighSurrogate(folded[Shortened - 1]) ? Shortened - 1 : Shortened;
        return $"{folded.AsSpan(0, end)}… {Hash(folded)}";
    }

    /// <summary>A hash of what stands before and after on the same lines.</summary>
    public static string Near(string text, TextSpan span)
    {
        var before = text.AsSpan(Math.Max(0, span.Start - Window), Math.Min(span.Start, Window));
        var after = text.AsSpan(span.End, Math.Min(text.Length - span.End, Window));
        var lineStart = before.LastIndexOfAny('\n', '\r') + 1;
        var lineEnd = after.IndexOfAny('\n', '\r');
        return Hash(Fold(before[lineStart..]) + "\n" + Fold(lineEnd < 0 ? after : after[..lineEnd]));
    }

    /// <summary>Trimmed, with one blank for each run of white space, and well-formed, as JSON wants it.</summary>
    private static string Fold(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(Math.Min(text.Length, 256));
        foreach (var unit in text.Trim())
        {
            if (!char.IsWhiteSpace(unit))
            {
                result.Append(unit);
            }
            else if (result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return JsonStrings.WellFormed(result.ToString());
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];
}
