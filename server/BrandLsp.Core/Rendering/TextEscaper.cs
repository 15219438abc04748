using System.Globalization;
using System.Text;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>Writes a paragraph's text so that a dialect takes it for text. Told what stands on its line so far.</summary>
internal sealed class TextEscaper
{
    /// <summary>Parts a mark of Slack from a word, so that it is read as a mark.</summary>
    public const string ZeroWidthSpace = "\u200B";

    /// <summary>Keeps Slack from reading a sign as a mark; it shows nothing.</summary>
    public const string SoftHyphen = "\u00AD";

    private const string TelegramSigns = "_*[]()~`>#+-=|{}.!\\";
    private const string LiquidRaw = "{% raw %}";
    private const string LiquidEnd = "{% endraw %}";
    private const int LongestNumber = 9;

    private readonly MarkdownStyle _style;
    private readonly MappedTextBuilder _builder;
    private readonly IReadOnlyList<Piece> _pieces;
    private readonly MarkdownPlace _place;
    private readonly int[] _signs = new int[SlackSigns.Length];
    private readonly bool _hasTildes;

    /// <summary>True when something beside text may bring the partner of an underscore.</summary>
    private readonly bool _hasOthers;
    private bool _isLineStart = true;
    private int _digits;
    private int _rawUntil;

    private const string SlackSigns = "*_~`";

    public TextEscaper(MarkdownStyle style, MappedTextBuilder builder, IReadOnlyList<Piece> pieces, MarkdownPlace place)
    {
        (_style, _builder, _pieces, _place) = (style, builder, pieces, place);
        _hasOthers = style.Escaping == Escaping.Discord && pieces.Any(p => p.Kind is PieceKind.Open or PieceKind.Code or PieceKind.Raw or PieceKind.Url);
        if (style.Escaping == Escaping.Slack || style.HasSingleTilde)
        {
            foreach (var piece in pieces)
            {
                CountSigns(piece);
            }

            _hasTildes = _signs[SlackSigns.IndexOf('~', StringComparison.Ordinal)] > 1;
        }
    }

    public void StartLine() => (_isLineStart, _digits) = (true, 0);

    /// <summary>Something that is no text was written.</summary>
    public void Pass() => (_isLineStart, _digits) = (false, -1);

    /// <param name="isFirstReferenced">True to write the first character as a character reference.</param>
    public void Write(int index, char before, char after, bool isFirstReferenced, bool isLastReferenced)
    {
        var piece = _pieces[index];
        var text = piece.Text;
        var isVerbatim = text.Length == piece.Source.Length;
        var plainFrom = 0;
        _rawUntil = 0;
        var lastStart = text.Length > 1 && char.IsSurrogatePair(text, text.Length - 2) ? text.Length - 2 : text.Length - 1;
        for (var at = 0; at < text.Length;)
        {
            var length = at + 1 < text.Length && char.IsSurrogatePair(text, at) ? 2 : 1;
            var isReferenced = (isFirstReferenced && at == 0) || (isLastReferenced && at == lastStart);
            var previous = at > 0 ? text[at - 1] : before;
            var next = at + length < text.Length ? text[at + length] : after;
            var escaped = isReferenced ? Reference(text, at) : Escaped(text, at, previous, next, after, index);
            Advance(text[at]);
            if (escaped is not null)
            {
                Plain(plainFrom, at);
                _builder.Mapped(escaped, isVerbatim ? new TextSpan(piece.Source.Start + at, length) : piece.Source);
                plainFrom = at + length;
            }

            at += length;
        }

        Plain(plainFrom, text.Length);

        void Plain(int from, int to)
        {
            if (isVerbatim)
            {
                _builder.Verbatim(text[from..to], piece.Source.Start + from);
            }
            else
            {
                _builder.Mapped(text[from..to], piece.Source);
            }
        }
    }

    private void Advance(char c)
    {
        _isLineStart = false;
        _digits = _digits >= 0 && char.IsAsciiDigit(c) ? _digits + 1 : -1;
    }

    private void CountSigns(Piece piece)
    {
        if (piece.Kind == PieceKind.Text)
        {
            foreach (var c in piece.Text)
            {
                if (SlackSigns.IndexOf(c, StringComparison.Ordinal) is >= 0 and var sign)
                {
                    _signs[sign]++;
                }
            }
        }
        else if (piece.Kind is PieceKind.Open or PieceKind.Code or PieceKind.Raw)
        {
            // Any of them may bring the partner that a single sign lacks.
            for (var i = 0; i < _signs.Length; i++)
            {
                _signs[i]++;
            }
        }
    }

    private static string Reference(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out var rune) ? string.Create(CultureInfo.InvariantCulture, $"&#{rune.Value};") : text[at].ToString();

    /// <summary>What stands for the character at <paramref name="at"/>; null for itself.</summary>
    private string? Escaped(string text, int at, char before, char next, char after, int index)
    {
        var c = text[at];
        return _style.Escaping switch
        {
            Escaping.Html => MarkdownEscaper.Entity(c),
            Escaping.Telegram => TelegramSigns.Contains(c) ? "\\" + c : null,
            Escaping.Slack => Slack(text, at, before, next),
            Escaping.Discord => Discord(text, at, before, next),
            Escaping.Liquid when c == '`' => "&#96;",

            // Redcarpet parts a row at a bar with a backslash too, and cuts a heading's last number signs off its words.
            Escaping.Liquid when c == '|' && _place == MarkdownPlace.Cell => "&#124;",
            Escaping.Liquid when c == '#' && _place == MarkdownPlace.Heading && index == _pieces.Count - 1 && at == text.Length - 1 => "&#35;",
            Escaping.Liquid when at >= _rawUntil && c == '{' && next is '{' or '%' => LiquidRaw + Raw(text, at),
            Escaping.Liquid when at == _rawUntil - 1 && at > 0 => (CommonMark(text, at, before, next, after, index) ?? c.ToString()) + LiquidEnd,
            _ => CommonMark(text, at, before, next, after, index),
        };
    }

    /// <summary>The opening brace, and the end of what Liquid is not to read right behind it when it does not close in this text.</summary>
    private string Raw(string text, int at)
    {
        var closing = at + 1 < text.Length ? text[at + 1] == '{' ? "}}" : "%}" : "";
        var end = closing.Length == 0 ? -1 : text.IndexOf(closing, at + 2, StringComparison.Ordinal);
        if (end < 0 || text.AsSpan(at, end - at).Contains("endraw", StringComparison.Ordinal))
        {
            // The second sign stands behind the end: both are text then, and Liquid sees no opening.
            _rawUntil = at + 1;
            return "{" + LiquidEnd;
        }

        _rawUntil = end + closing.Length;
        return "{";
    }

    private string? CommonMark(string text, int at, char before, char next, char after, int index)
    {
        var c = text[at];
        if (c == '&')
        {
            return StartsReference(text, at, after) ? "&amp;" : null;
        }

        var isEscaped = c switch
        {
            '\\' or '`' or '*' or '[' or ']' or '|' => true,
            '~' => next == '~' || before == '~' || _isLineStart || _hasTildes,
            '_' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(next)),
            '<' => char.IsAsciiLetter(next) || next is '/' or '!' or '?' or '@' or '#' or ':' || (at + 1 == text.Length && !char.IsWhiteSpace(next)),
            '>' => _isLineStart || (_style.HasSpoilers && next == '!'),
            '#' => _isLineStart || (_place == MarkdownPlace.Heading && EndsHeading(text, at, before, index)),
            '+' or '-' or '=' => _isLineStart,
            ':' => _isLineStart && next is ':' or '-',
            '.' or ')' => _digits is > 0 and <= LongestNumber && char.IsWhiteSpace(next),
            '!' => next == '[' && at + 1 == text.Length,
            _ => _style.MoreSigns.Contains(c),
        };
        return isEscaped ? "\\" + c : null;
    }

    private string? Discord(string text, int at, char before, char next)
    {
        var c = text[at];
        if (c == '@' && (StartsWord(text, at + 1, "everyone") || StartsWord(text, at + 1, "here")))
        {
            // No backslash keeps Discord from notifying all.
            return "@" + ZeroWidthSpace;
        }

        var isEscaped = c switch
        {
            '\\' or '`' or '*' or '[' or ']' => true,
            '|' => before == '|' || next == '|',
            '~' => before == '~' || next == '~',
            '_' => _hasOthers || !(char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(next)),
            '<' => char.IsAsciiLetter(next) || next is '/' or '@' or '#' or ':',
            '>' or '#' or '-' => _isLineStart,
            '.' => _digits > 0 && char.IsWhiteSpace(next),
            ':' => StartsEmoji(text, at),
            _ => false,
        };
        return isEscaped ? "\\" + c : null;
    }

    private string? Slack(string text, int at, char before, char next)
    {
        var c = text[at];
        switch (c)
        {
            case '>' when _isLineStart:
                return SoftHyphen + "&gt;";
            case '@' when StartsWord(text, at + 1, "everyone") || StartsWord(text, at + 1, "here") || StartsWord(text, at + 1, "channel"):
                return "@" + SoftHyphen;
            case ':' when StartsEmoji(text, at):
                return ":" + SoftHyphen;
            case '*' or '_' or '~' or '`' when _signs[SlackSigns.IndexOf(c, StringComparison.Ordinal)] > 1:
                var mayOpen = !char.IsWhiteSpace(next) && (c == '`' || !char.IsLetterOrDigit(before));
                var mayClose = !char.IsWhiteSpace(before) && (c == '`' || !char.IsLetterOrDigit(next));
                return mayOpen || mayClose ? (char.IsWhiteSpace(before) ? "" : SoftHyphen) + c + (char.IsWhiteSpace(next) ? "" : SoftHyphen) : null;
            default:
                return c is '&' or '<' or '>' ? MarkdownEscaper.Entity(c) : null;
        }
    }

    private static bool StartsWord(string text, int at, string word) => text.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>A name between colons, such as <c>:tada:</c>. Numbers are times, but for a few that name emoji.</summary>
    private static bool StartsEmoji(string text, int at)
    {
        const int LongestName = 100;
        var end = at + 1;
        var hasLetter = false;
        while (end < text.Length && end - at <= LongestName && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '+' or '-'))
        {
            hasLetter |= !char.IsAsciiDigit(text[end]);
            end++;
        }

        return end > at + 1 && end < text.Length && text[end] == ':' && (hasLetter || text.AsSpan(at + 1, end - at - 1) is "100" or "1234");
    }

    /// <summary>Only number signs up to the heading's end, behind a blank: CommonMark takes them for its closing.</summary>
    private bool EndsHeading(string text, int at, char before, int index) =>
        index == _pieces.Count - 1 && before is ' ' or '\t' && text.AsSpan(at).IndexOfAnyExcept('#') < 0;

    /// <param name="after">What stands behind the text, where a reference could go on.</param>
    private static bool StartsReference(string text, int at, char after)
    {
        const int Longest = 40;
        var end = at + 1;
        while (end < text.Length && end - at < Longest && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '#'))
        {
            end++;
        }

        return (end == text.Length && !char.IsWhiteSpace(after)) || (end > at + 1 && end < text.Length && text[end] == ';');
    }
}
