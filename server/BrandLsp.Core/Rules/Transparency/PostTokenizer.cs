using System.Globalization;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Transparency;

/// <summary>
/// Cuts a finished post into words, hashtags, mentions and links. Quoted text is left out: who quotes a word does not say
/// it. A hyphenated compound is one word, so <c>ad-free</c> is no <c>ad</c>. Linear.
/// </summary>
internal sealed class PostTokenizer
{
    private readonly string _text;
    private readonly List<TextSpan> _quotes;
    private readonly List<PostToken> _tokens = [];
    private int _line;
    private int _nextQuote;

    private PostTokenizer(string text)
    {
        _text = text;
        _quotes = Quotations.Of(text);
    }

    public static PostToken[] Read(string text) => new PostTokenizer(text).Read();

    private PostToken[] Read()
    {
        var gap = default(Gap);
        gap.IsStart = true;
        for (var at = 0; at < _text.Length;)
        {
            if (QuoteAt(at) is { } quote)
            {
                _line += _text.AsSpan(quote.Start, quote.Length).Count('\n');
                gap.Break();
                at = quote.End;
            }
            else if (TokenAt(at) is { } token)
            {
                Add(token, gap);
                gap = default;
                at = token.Span.End;
            }
            else
            {
                gap.Add(_text, at);
                _line += _text[at] == '\n' ? 1 : 0;
                at++;
            }
        }

        CloseLast(endsLine: true);
        return [.. _tokens];
    }

    private void Add(PostToken token, Gap gap)
    {
        var afterTag = _tokens.Count > 0 && _tokens[^1].Kind != PostTokenKind.Word;
        CloseLast(gap.HasLine || gap.StartsWithMark || token.Kind != PostTokenKind.Word || (_tokens is [.., { StartsLine: true }] && token.IsCapital));
        _tokens.Add(token with
        {
            StartsClause = gap.IsStart || gap.HasMark || gap.Lines > 1,
            FollowsComma = gap.HasComma,
            MayStartLabel = gap.IsStart || gap.HasLine || gap.EndsWithMark || afterTag,
            Line = _line,
            StartsLine = gap.IsStart || gap.HasLine,
        });
    }

    private void CloseLast(bool endsLine)
    {
        if (_tokens.Count > 0 && endsLine)
        {
            _tokens[^1] = _tokens[^1] with { MayEndLabel = true };
        }
    }

    private TextSpan? QuoteAt(int at)
    {
        while (_nextQuote < _quotes.Count && _quotes[_nextQuote].End <= at)
        {
            _nextQuote++;
        }

        return _nextQuote < _quotes.Count && _quotes[_nextQuote].Start == at ? _quotes[_nextQuote] : null;
    }

    private PostToken? TokenAt(int at)
    {
        var c = _text[at];
        if (c is '#' or '＃' && at + 1 < _text.Length && IsTagCharacter(_text[at + 1]) && !IsWordBefore(at))
        {
            var end = at + 1;
            while (end < _text.Length && (IsTagCharacter(_text[end]) || (_text[end] == '-' && end + 1 < _text.Length && IsTagCharacter(_text[end + 1]))))
            {
                end++;
            }

            return Word(PostTokenKind.Hashtag, at, at + 1, end);
        }

        if (c == '@' && at + 1 < _text.Length && IsTagCharacter(_text[at + 1]))
        {
            return new PostToken(PostTokenKind.Mention, TextSpan.FromBounds(at, AfterRun(at + 1)), "") { IsCapital = true };
        }

        if (!char.IsLetterOrDigit(c))
        {
            return null;
        }

        if (IsLinkAt(at))
        {
            return new PostToken(PostTokenKind.Url, TextSpan.FromBounds(at, AfterLink(at)), "");
        }

        var after = at;
        while (after < _text.Length && (IsWordCharacter(_text[after]) || (_text[after] is '\'' or '’' or '-' or '\u2010' or '\u2011' or '_' or '#' && after + 1 < _text.Length && char.IsLetterOrDigit(_text[after + 1]))))
        {
            after++;
        }

        // An address (a@b.example), a name with a domain (ads.example) and a path (ad/x) are no words.
        if (after + 1 < _text.Length && ((_text[after] == '@' && IsTagCharacter(_text[after + 1])) || (_text[after] == '.' && char.IsLower(_text[after + 1]) && char.IsLower(_text[after - 1]))))
        {
            return new PostToken(PostTokenKind.Url, TextSpan.FromBounds(at, AfterRun(after + 1)), "");
        }

        return Word(PostTokenKind.Word, at, at, after);
    }

    private PostToken Word(PostTokenKind kind, int start, int from, int end)
    {
        var lower = Nfc.Normalize(_text[from..end]).Replace('’', '\'').Replace('\u2010', '-').Replace('\u2011', '-').ToLowerInvariant();
        return new PostToken(kind, TextSpan.FromBounds(start, end), lower)
        {
            Base = lower.EndsWith("'s", StringComparison.Ordinal) ? lower[..^2] : lower,
            IsCapital = kind == PostTokenKind.Hashtag || char.IsUpper(_text[from]),
        };
    }

    private bool IsWordBefore(int at) => at > 0 && (char.IsLetterOrDigit(_text[at - 1]) || _text[at - 1] is '_' or '&' or '/');

    private static bool IsTagCharacter(char c) => IsWordCharacter(c) || c == '_';

    private static bool IsWordCharacter(char c) =>
        char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private bool IsLinkAt(int at)
    {
        var rest = _text.AsSpan(at);
        return rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    private int AfterLink(int at)
    {
        while (at < _text.Length && !char.IsWhiteSpace(_text[at]) && _text[at] is not (')' or '>' or ']' or '"' or '”' or '»'))
        {
            at++;
        }

        return at;
    }

    /// <summary>After letters, digits and the marks that join them in handles, addresses and paths.</summary>
    private int AfterRun(int at)
    {
        while (at < _text.Length && (IsTagCharacter(_text[at]) || (_text[at] is '.' or '-' or '@' or '/' && at + 1 < _text.Length && IsTagCharacter(_text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    /// <summary>What stands between two tokens.</summary>
    private struct Gap
    {
        public bool IsStart;
        public bool HasMark;
        public bool HasComma;
        public bool StartsWithMark;
        public bool EndsWithMark;
        public int Lines;
        private bool _hasSign;

        public readonly bool HasLine => Lines > 0;

        public void Add(string text, int at)
        {
            var c = text[at];
            if (c == '\n' || c == '\u2028')
            {
                Lines++;
            }
            else if (c == ',')
            {
                HasComma = true;
                Sign();
            }
            else if (c == '-' && !(at > 0 && char.IsWhiteSpace(text[at - 1]) && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1])))
            {
                EndsWithMark = false;
            }
            else if (!char.IsWhiteSpace(c) && c is not ('*' or '_' or '~' or '\\' or '\'' or '’' or '\uFE0F' or '\u200D'))
            {
                HasMark |= !char.IsSurrogate(c) && c < 0x2190 && c is not ('&' or '#' or '@' or '%' or '$' or '€' or '£' or '+' or '=');
                Sign();
            }
        }

        public void Break()
        {
            HasMark = true;
            Sign();
        }

        private void Sign()
        {
            StartsWithMark |= !_hasSign && Lines == 0;
            _hasSign = true;
            EndsWithMark = true;
        }
    }
}
