using System.Buffers;
using System.Collections.Immutable;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Engagement;

/// <summary>A sentence as words and emoji, compared with patterns from each of its clauses on.</summary>
internal sealed class BaitSentence
{
    /// <summary>In words and emoji: the most that <c>...</c> reaches over.</summary>
    private const int LongestGap = 6;

    /// <summary>In words: how late a clause after a comma may begin where no opener says that the sentence asks for something.</summary>
    private const int LongestAddress = 4;

    private static readonly SearchValues<char> s_ends = SearchValues.Create(".,!?…;:()[]—–-→|/&+•\n\r\u2028");
    private static readonly SearchValues<char> s_stops = SearchValues.Create(".,!?…;:()[]—–→|/&+•");
    private static readonly SearchValues<char> s_clauses = SearchValues.Create(".!?…;:()[]—–→|•\n\r\u2028");
    private static readonly SearchValues<char> s_commas = SearchValues.Create(",&+");
    private static readonly SearchValues<char> s_quotes = SearchValues.Create("\"“”„«»'‘’‹›「");

    private readonly BaitLanguage _language;
    private readonly string _text;
    private readonly int _from;
    private readonly List<Token> _tokens = [];

    /// <summary>For each token the first one of its clause.</summary>
    private readonly int[] _clauseStarts;

    /// <param name="from">Where the text that readers get begins: a sign before it opens no quotation.</param>
    /// <param name="words">Of one sentence, or of several that are read as one.</param>
    /// <param name="emoji">Those between the first word and the next sentence, by position.</param>
    public BaitSentence(BaitLanguage language, string text, int from, IEnumerable<Word> words, ReadOnlySpan<Mark> emoji)
    {
        (_language, _text, _from) = (language, text, from);
        var next = 0;
        foreach (var word in words)
        {
            for (; next < emoji.Length && emoji[next].Span.Start < word.Span.Start; next++)
            {
                AddEmoji(emoji[next]);
            }

            _tokens.Add(new Token(word.Text, word.Lower, word.Span, IsEmoji: false));
        }

        for (; next < emoji.Length; next++)
        {
            AddEmoji(emoji[next]);
        }

        _clauseStarts = new int[_tokens.Count];
        for (var i = 0; i < _tokens.Count; i++)
        {
            _clauseStarts[i] = IsClauseStart(i) ? i : _clauseStarts[i - 1];
        }
    }

    /// <summary>The wordings in it, none overlapping another.</summary>
    public IEnumerable<(string Kind, TextSpan Span)> Find()
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (_language.StartingWith(_tokens[i].Lower) is not { } patterns || !BeginsClause(i))
            {
                continue;
            }

            foreach (var pattern in patterns)
            {
                if (Match(pattern.Elements, 1, i + 1) is { } match)
                {
                    var end = ClauseEnd(match);
                    yield return (pattern.Kind, ClosingMarks.Included(_text, _tokens[i].Span.Union(_tokens[end - 1].Span)));
                    i = end - 1;
                    break;
                }
            }
        }
    }

    private void AddEmoji(Mark mark) => _tokens.Add(new Token(mark.Span.In(_text), "", mark.Span, IsEmoji: true));

    /// <summary>Whether a request may begin here: "they like and share it" tells, "please like and share it" asks.</summary>
    private bool BeginsClause(int at)
    {
        var start = _tokens[at].Span.Start;
        if (start > _from && s_quotes.Contains(_text[start - 1]))
        {
            return false;
        }

        // "Please, just like it": the words before the request belong to it.
        var first = _clauseStarts[at];
        while (LeadBefore(at, first) is > 0 and var lead)
        {
            at -= lead;
        }

        if (at == first)
        {
            return true;
        }

        if (!_language.And.Contains(_tokens[at - 1].Lower) && !Between(at - 1).ContainsAny(s_commas))
        {
            return false;
        }

        return _language.Openers.Contains(_tokens[first].Lower)
            || (at - first <= LongestAddress && !_tokens.Skip(first).Take(at - first).Any(t => _language.Subjects.Contains(t.Lower)));
    }

    /// <summary>How many words right before <paramref name="at"/> lead to a request; 0 where none do.</summary>
    /// <param name="first">Of the clause.</param>
    private int LeadBefore(int at, int first)
    {
        if (at > first && _language.Please.Contains(_tokens[at - 1].Lower))
        {
            return 1;
        }

        foreach (var lead in _language.Leads)
        {
            var start = at - lead.Length;
            if (start >= first && _tokens[start].Lower == lead[0] && lead.Select((word, i) => _tokens[start + i].Lower == word).All(same => same))
            {
                return lead.Length;
            }
        }

        return 0;
    }

    /// <summary>The position after the clause that the tokens before <paramref name="at"/> belong to: who asks for half a sentence means all of it.</summary>
    private int ClauseEnd(int at)
    {
        while (at < _tokens.Count && !_tokens[at].IsEmoji && !_language.And.Contains(_tokens[at].Lower) && !EndsBetween(Between(at - 1), _tokens[at].Text))
        {
            at++;
        }

        return at;
    }

    /// <summary>A line that goes on in small letters goes on.</summary>
    private static bool EndsBetween(ReadOnlySpan<char> gap, string next) =>
        gap.ContainsAny(s_stops) || (gap.ContainsAny('\n', '\r', '\u2028') && !char.IsLower(next[0]));

    /// <summary>True when a colon, a dash, an emoji or the like stands between the token and the one before it.</summary>
    private bool IsClauseStart(int at) =>
        at == 0 || _tokens[at - 1].IsEmoji || Between(at - 1).ContainsAny(s_clauses) || Between(at - 1).Contains(" - ", StringComparison.Ordinal);

    /// <summary>The position after the last token that the elements from <paramref name="element"/> on take; null when they do not match. As deep as the pattern is long.</summary>
    private int? Match(ImmutableArray<BaitElement> elements, int element, int at)
    {
        if (element == elements.Length)
        {
            return at;
        }

        var one = elements[element];
        foreach (var kind in one.Kinds)
        {
            if (kind == BaitElementKind.Gap)
            {
                for (var skipped = 0; skipped <= LongestGap && at + skipped <= _tokens.Count; skipped++)
                {
                    if (Match(elements, element + 1, at + skipped) is { } found)
                    {
                        return found;
                    }
                }
            }
            else if (Taken(kind, one, at) is { } taken && Match(elements, element + 1, at + taken) is { } end)
            {
                return end;
            }
        }

        if (one.IsOptional && Match(elements, element + 1, at) is { } without)
        {
            return without;
        }

        return IsDecoration(at) ? Match(elements, element, at + 1) : null;
    }

    /// <summary>"Like 👍👍 if you agree": one or two emoji between words change nothing.</summary>
    private bool IsDecoration(int at) =>
        at < _tokens.Count && _tokens[at].IsEmoji && !(at >= 2 && _tokens[at - 1].IsEmoji && _tokens[at - 2].IsEmoji);

    /// <summary>How many tokens one element takes; null when it is not there.</summary>
    private int? Taken(BaitElementKind kind, BaitElement element, int at)
    {
        var token = at < _tokens.Count ? _tokens[at] : null;
        var isWord = token is { IsEmoji: false };
        return kind switch
        {
            BaitElementKind.Words when isWord && element.Words.Contains(token!.Lower) => 1,
            BaitElementKind.OtherWords when isWord && !element.Words.Contains(token!.Lower) => 1,
            BaitElementKind.AnyWord when isWord => 1,
            BaitElementKind.Number when isWord && (_language.Numbers.Contains(token!.Lower) || char.IsAsciiDigit(token.Lower[0])) => 1,
            BaitElementKind.Emoji when token is { IsEmoji: true } => 1,
            BaitElementKind.Answer when token is not null => Answer(at),
            BaitElementKind.And when isWord && _language.And.Contains(token!.Lower) => 1,
            BaitElementKind.And when isWord && Between(at - 1).ContainsAny(s_commas) => 0,
            BaitElementKind.End when token is null or { IsEmoji: true } || Between(at - 1).ContainsAny(s_ends) => 0,
            _ => null,
        };
    }

    private int? Answer(int at)
    {
        var token = _tokens[at];
        if (token.IsEmoji)
        {
            return 1;
        }

        var before = token.Span.Start > 0 ? _text[token.Span.Start - 1] : ' ';
        if (s_quotes.Contains(before))
        {
            // A quoted answer may have two words; longer quotations are no prose.
            return at + 1 < _tokens.Count && !IsQuoted(token) && IsQuoted(_tokens[at + 1]) ? 2 : 1;
        }

        var isNumber = token.Text.Length <= 2 && token.Text.All(char.IsAsciiDigit);
        var isShouted = token.Text.Length >= 2 && token.Text.Any(char.IsLetter) && !token.Text.Any(char.IsLower);
        return isNumber || isShouted || _language.Answers.Contains(token.Lower) ? 1 : null;
    }

    private bool IsQuoted(Token token) => token.Span.End < _text.Length && s_quotes.Contains(_text[token.Span.End]);

    private ReadOnlySpan<char> Between(int at) =>
        at >= 0 && at + 1 < _tokens.Count && _tokens[at].Span.End < _tokens[at + 1].Span.Start
            ? _text.AsSpan(_tokens[at].Span.End.._tokens[at + 1].Span.Start)
            : [];

    private sealed record Token(string Text, string Lower, TextSpan Span, bool IsEmoji);
}
