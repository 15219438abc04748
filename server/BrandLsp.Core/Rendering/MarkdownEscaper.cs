using System.Buffers;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>Writes text so that a dialect takes it for text.</summary>
internal static class MarkdownEscaper
{
    /// <summary>With one of these a target stands between angle brackets.</summary>
    private static readonly SearchValues<char> BracketedUrlSigns = SearchValues.Create(" ()<>\\");

    private const string TelegramSigns = "_*[]()~`>#+-=|{}.!\\";

    /// <summary>Writes a run of text.</summary>
    /// <param name="lineStart">Where the line starts in what is written.</param>
    public static void Write(TextRun run, MappedTextBuilder builder, Escaping escaping, int lineStart)
    {
        var line = builder.Tail(lineStart);
        var isVerbatim = run.Text.Length == run.Span.Length;
        var plainFrom = 0;
        for (var at = 0; at < run.Text.Length; at++)
        {
            if (Escaped(run.Text, at, escaping, line) is not { } escaped)
            {
                continue;
            }

            Plain(plainFrom, at);
            builder.Mapped(escaped, isVerbatim ? new TextSpan(run.Span.Start + at, 1) : run.Span);
            plainFrom = at + 1;
        }

        Plain(plainFrom, run.Text.Length);

        void Plain(int from, int to)
        {
            if (isVerbatim)
            {
                builder.Verbatim(run.Text[from..to], run.Span.Start + from);
            }
            else
            {
                builder.Mapped(run.Text[from..to], run.Span);
            }
        }
    }

    public static string Of(string text, Escaping escaping, bool isLineStart = false)
    {
        var builder = new MappedTextBuilder();
        Write(new TextRun(new TextSpan(0, text.Length), text), builder, escaping, isLineStart ? 0 : -1);
        return builder.ToMappedText().Text;
    }

    /// <summary>The inside of code, which has rules of its own.</summary>
    public static string Code(string code, Escaping escaping) => escaping switch
    {
        Escaping.Slack => Of(code, Escaping.Slack),
        Escaping.Telegram => code.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal),
        _ => code,
    };

    /// <summary>A URL between parentheses.</summary>
    public static string Url(string url, Escaping escaping) => escaping switch
    {
        Escaping.Slack => url.Replace("|", "%7C", StringComparison.Ordinal).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal),
        Escaping.Telegram => url.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal),
        _ when !url.AsSpan().ContainsAny(BracketedUrlSigns) => url,
        _ => "<" + url.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal) + ">",
    };

    /// <summary>What stands for the character at <paramref name="at"/>; null for itself.</summary>
    /// <param name="line">What stands before the text on its line; null when unknown.</param>
    private static string? Escaped(string text, int at, Escaping escaping, string? line)
    {
        var c = text[at];
        return escaping switch
        {
            Escaping.Slack => c switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => null },
            Escaping.Telegram => TelegramSigns.Contains(c) ? "\\" + c : null,
            _ => c == '&' ? (StartsReference(text, at) ? "&amp;" : null)
                : NeedsBackslash(text, at, line) ? "\\" + c : null,
        };
    }

    private static bool NeedsBackslash(string text, int at, string? line)
    {
        var c = text[at];
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        var before = at > 0 ? text[at - 1] : line is { Length: > 0 } ? line[^1] : '\0';
        var startsLine = at == 0 && line is { Length: 0 };
        return c switch
        {
            '\\' or '`' or '*' or '[' or ']' or '|' => true,
            '~' => next == '~' || before == '~' || startsLine,
            '_' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(next)),
            '<' => char.IsAsciiLetter(next) || next is '/' or '!' or '?' or '@' or '#' or ':',
            '#' or '>' => startsLine,
            '+' or '-' or '=' => startsLine,
            ':' => startsLine && next == ':',
            '.' or ')' => line is not null && next is (' ' or '\0') && IsListNumber(line + text[..Math.Min(at, LongestNumber + 1)]),
            _ => false,
        };
    }

    private const int LongestNumber = 9;

    private static bool IsListNumber(string number) =>
        number.Length is > 0 and <= LongestNumber && number.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool StartsReference(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && end - at < 40 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '#'))
        {
            end++;
        }

        return end == text.Length || (end > at + 1 && text[end] == ';');
    }
}
