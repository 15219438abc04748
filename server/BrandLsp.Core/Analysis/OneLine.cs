using System.Buffers;
using System.Text;

namespace BrandLsp.Core.Analysis;

/// <summary>Puts a message on one line: words of the draft that it quotes may have been broken in two, and indented.</summary>
internal static class OneLine
{
    private static readonly SearchValues<char> s_breaks = SearchValues.Create("\n\r\u2028\u2029");
    private static readonly SearchValues<char> s_gaps = SearchValues.Create(" \t\n\r\u2028\u2029");

    public static string Of(string message)
    {
        if (!message.AsSpan().ContainsAny(s_breaks))
        {
            return message;
        }

        var result = new StringBuilder(message.Length);
        for (var at = 0; at < message.Length;)
        {
            var gap = message.AsSpan(at).IndexOfAnyExcept(s_gaps) is var length and >= 0 ? length : message.Length - at;
            result.Append(message.AsSpan(at, gap).ContainsAny(s_breaks) ? " " : message.AsSpan(at, gap));
            at += gap;
            var words = message.AsSpan(at).IndexOfAny(s_gaps) is var run and >= 0 ? run : message.Length - at;
            result.Append(message, at, words);
            at += words;
        }

        return result.ToString();
    }
}
