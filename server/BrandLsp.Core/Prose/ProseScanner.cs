using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Prose;

/// <summary>Cuts the text of one block after another into sentences, words and marks.</summary>
internal sealed class ProseScanner
{
    /// <summary>
    /// In characters. A line that the author's editor wrapped is nearly full; a shorter one whose successor does not go
    /// on in lower case was broken on purpose, as is usual in posts.
    /// </summary>
    private const int ShortLine = 50;

    private const char HardBreak = '\u2028';

    private static readonly FrozenDictionary<string, char> Abbreviations = WordLists.Lines("abbreviations.txt")
        .Select(l => l.Split(' '))
        .ToFrozenDictionary(p => p[0], p => p.Length > 1 ? p[1][0] : ' ', StringComparer.Ordinal);

    private static readonly FrozenSet<string> Names = WordLists.Set("exclamation-names.txt");

    private static readonly string[] Emoticons =
        [":-)", ":)", ";-)", ";)", ":-D", ":D", ":-(", ":(", ":-P", ":P", ":-p", ":p", ":'(", ":-/", ":/", ":-O", ":O", ":o", "<3", "^^", "=)"];

    private readonly FlatText _text = new();

    /// <summary>Words as typed, and what they become: a long text has most of its words many times.</summary>
    private readonly Dictionary<string, (string Text, string Lower)>.AlternateLookup<ReadOnlySpan<char>> _known =
        new Dictionary<string, (string Text, string Lower)>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ImmutableArray<Sentence>.Builder _sentences = ImmutableArray.CreateBuilder<Sentence>();
    private readonly ImmutableArray<Mark>.Builder _marks = ImmutableArray.CreateBuilder<Mark>();
    private readonly ImmutableArray<Word>.Builder _words = ImmutableArray.CreateBuilder<Word>();
    private bool _isFragment;
    private int _lastEnd;

    /// <summary>Reads one block.</summary>
    /// <param name="isFragment">A heading or a table cell.</param>
    public void Add(ImmutableArray<Inline> inlines, bool isFragment)
    {
        _text.Load(inlines);
        NonProse.BlotOut(_text.Chars.AsSpan(0, _text.Length));
        _isFragment = isFragment;
        var lineStart = 0;
        for (var i = 0; i < _text.Length;)
        {
            var c = _text.Chars[i];
            if (c is '\n' or HardBreak)
            {
                if (c == HardBreak || EndsAtLineBreak(lineStart, i))
                {
                    EndSentence("", _lastEnd);
                }

                i++;
                lineStart = i;
            }
            else if (Emoji(i) is > 0 and var emoji)
            {
                _marks.Add(new Mark(MarkKind.Emoji, _text.Source(i, i + emoji)));
                i += emoji;
                if (Next(i) is { } next && i < _text.Length && char.IsWhiteSpace(_text.Chars[i]) && char.IsUpper(next))
                {
                    EndSentence("", _lastEnd);
                }
            }
            else if (Emoticon(i) is > 0 and var emoticon)
            {
                _marks.Add(new Mark(MarkKind.Emoticon, _text.Source(i, i + emoticon)));
                i += emoticon;
            }
            else if (c == '!' && (IsOperator(i) || GoesOn(i)))
            {
                i++;
            }
            else if (c is '.' or '!' or '?' or '…' or NonProse.QuotedStop)
            {
                i = Punctuation(i);
            }
            else if (WordUnits(i) > 0)
            {
                i = ReadWord(i);
            }
            else if (c == '՞')
            {
                // Stands in an Armenian word, and its sentence goes on.
                _marks.Add(new Mark(MarkKind.Question, _text.Source(i, i + 1)));
                i++;
            }
            else if (c is ';' or > '\u007F' && SentenceStops.At(_text.Chars.AsSpan(0, _text.Length), i, out var units) is not StopKind.None and var stop)
            {
                i = OtherStop(stop, i, units);
            }
            else
            {
                i++;
            }
        }

        EndSentence("", _lastEnd);
    }

    public ProseText Finish() => new(_sentences.ToImmutable()) { Marks = _marks.ToImmutable() };

    private void EndSentence(string closing, int end)
    {
        if (_words.Count > 0)
        {
            var span = _words[0].Span.Union(_text.Source(end - 1, end));
            _sentences.Add(new Sentence(span, _words.ToImmutable(), closing) { IsFragment = _isFragment || closing.Length == 0 });
            _words.Clear();
        }
    }

    private int ReadWord(int start)
    {
        var end = start;
        while (end < _text.Length)
        {
            if (WordUnits(end) is > 0 and var units)
            {
                end += units;
            }
            else if (end > start && IsMark(_text.Chars[end]))
            {
                end++;
            }
            else if (JoinsWord(start, end))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        var typed = _text.Slice(start, end);
        if (!_known.TryGetValue(typed, out var word))
        {
            var text = new string(typed).Replace('’', '\'').Replace('ʼ', '\'');
            word = (text, text.ToLowerInvariant());
            _known[typed] = word;
        }

        _words.Add(new Word(word.Text, word.Lower, _text.Source(start, end)));
        _lastEnd = end;
        return end;
    }

    /// <summary>Reads a run of closing punctuation, and ends the sentence when it is one that does.</summary>
    private int Punctuation(int start)
    {
        var end = start;
        int dots = 0, exclamations = 0, questions = 0, quoted = 0;
        for (; end < _text.Length; end++)
        {
            var c = _text.Chars[end];
            if (c is '!' or '?')
            {
                _ = c == '!' ? exclamations++ : questions++;
                _marks.Add(new Mark(c == '!' ? MarkKind.Exclamation : MarkKind.Question, _text.Source(end, end + 1)));
            }
            else if (c is '.' or '…')
            {
                dots += c == '…' ? 2 : 1;
            }
            else if (c == NonProse.QuotedStop)
            {
                quoted++;
            }
            else
            {
                break;
            }
        }

        if (dots > 1)
        {
            _marks.Add(new Mark(MarkKind.Ellipsis, _text.Source(start, end)));
        }

        var after = end;
        while (after < _text.Length && _text.Chars[after] is ')' or ']' or '"' or '”' or '’' or '\'' or '»' or '*' or '_')
        {
            after++;
        }

        if (_words.Count == 0 || (after < _text.Length && !char.IsWhiteSpace(_text.Chars[after]) && Emoji(after) == 0))
        {
            return end;
        }

        var next = Next(after);
        var ends = next is not { } following
            || (exclamations + questions > 0
                || (quoted > 0 || dots > 1 ? !char.IsLower(following) : FullStopEnds(start, following)));
        if (ends)
        {
            var closing = (exclamations > 0, questions > 0) switch
            {
                (true, true) => "?!",
                (true, false) => "!",
                (false, true) => "?",
                _ => dots > 1 ? "…" : ".",
            };
            EndSentence(closing, end);
        }

        return end;
    }

    /// <summary>Reads one stop of another script than the Latin one.</summary>
    private int OtherStop(StopKind kind, int start, int units)
    {
        var end = start + units;
        if (kind is StopKind.Question or StopKind.Exclamation)
        {
            _marks.Add(new Mark(kind == StopKind.Question ? MarkKind.Question : MarkKind.Exclamation, _text.Source(start, end)));
        }

        var spacing = SentenceStops.SpacingOf(_text.Chars[start]);
        var after = end;
        while (after < _text.Length && _text.Chars[after] is ')' or '"' or '”' or '’' or '\'' or '»' or '」' or '』')
        {
            after++;
        }

        if (spacing == StopSpacing.Anything || after == _text.Length || char.IsWhiteSpace(_text.Chars[after])
            || (spacing == StopSpacing.BlankOrLetter && WordUnits(after) > 0))
        {
            EndSentence(kind switch { StopKind.Question => "?", StopKind.Exclamation => "!", _ => "." }, end);
        }

        return end;
    }

    private bool FullStopEnds(int stop, char following)
    {
        var word = _words[^1];
        if (_lastEnd != stop)
        {
            return true;
        }

        if (word.Text.Length == 1 && char.IsUpper(word.Text[0]) && word.Text != "I" && char.IsUpper(following))
        {
            return false;
        }

        if (Abbreviations.TryGetValue(word.Lower, out var kind))
        {
            return kind switch
            {
                '*' => char.IsUpper(following),
                '#' => !char.IsDigit(following),
                '^' => !char.IsUpper(following) || (_words.Count > 1 && char.IsDigit(_words[^2].Text[0])),
                _ => false,
            };
        }

        // An author who starts sentences in lower case does so throughout; elsewhere it was an abbreviation.
        return !char.IsLower(following) || char.IsLower(_words[0].Text[0]);
    }

    private bool EndsAtLineBreak(int lineStart, int lineEnd)
    {
        if (_words.Count == 0 || Next(lineEnd + 1) is not { } next || next == '\n')
        {
            return false;
        }

        return next is '•' or '→' or '-' or '–' or '*' or '✓'
            || IsWordless(lineStart, lineEnd)
            || IsWordlessLineAt(lineEnd + 1)
            || (lineEnd - lineStart < ShortLine && !char.IsLower(next) && next is not ('(' or '&' or FlatText.Placeholder));
    }

    /// <summary>A line of hashtags, mentions, links or emoji only.</summary>
    private bool IsWordlessLineAt(int start)
    {
        var end = start;
        while (end < _text.Length && _text.Chars[end] is not ('\n' or HardBreak))
        {
            if (WordUnits(end) > 0 && Emoji(end) == 0)
            {
                return false;
            }

            end++;
        }

        return end > start;
    }

    private bool IsWordless(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (WordUnits(i) > 0 && Emoji(i) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The next character that is a line break, or no white space and opens nothing; null at the end of the block.</summary>
    private char? Next(int from)
    {
        for (var i = from; i < _text.Length; i++)
        {
            var c = _text.Chars[i];
            if ((!char.IsWhiteSpace(c) || c == '\n') && c is not ('(' or '[' or '"' or '“' or '‘' or '\'' or '*' or '_' or '„' or '«'))
            {
                return c;
            }
        }

        return null;
    }

    /// <summary><c>!important</c>, <c>!=</c>: a sign before what it belongs to calls nothing out.</summary>
    private bool IsOperator(int at) =>
        (at == 0 || char.IsWhiteSpace(_text.Chars[at - 1]))
        && at + 1 < _text.Length && (_text.Chars[at + 1] == '=' || char.IsAsciiLetterOrDigit(_text.Chars[at + 1]));

    /// <summary><c>Yahoo! paid</c>, <c>Wow!, he said</c>, <c>5! = 120</c>: the sentence goes on after a mark that is not its own.</summary>
    private bool GoesOn(int at)
    {
        var next = at + 1;
        if (_words.Count == 0 || _text.Chars[at - 1] == FlatText.Placeholder || (next < _text.Length && _text.Chars[next] is '!' or '?' or '.' or '…'))
        {
            return false;
        }

        if (_lastEnd == at && Names.Contains(_words[^1].Lower))
        {
            return true;
        }

        while (next < _text.Length && _text.Chars[next] is ' ' or '\u00A0' or '\u202F')
        {
            next++;
        }

        if (next == _text.Length)
        {
            return false;
        }

        var c = _text.Chars[next];
        if (c == ',' && next == at + 1)
        {
            return true;
        }

        if (c is '=' or '+' or '×' or '÷' or '/')
        {
            return _lastEnd == at;
        }

        // An author who starts sentences in lower case does so throughout, and iPhones are no word in lower case.
        return next > at + 1 && char.IsLower(c) && !char.IsLower(_words[0].Text[0]) && !HasCapital(next);
    }

    private bool HasCapital(int start)
    {
        var end = start;
        while (end < _text.Length && char.IsLetter(_text.Chars[end]))
        {
            if (char.IsUpper(_text.Chars[end]))
            {
                return true;
            }

            end++;
        }

        return false;
    }

    private int Emoji(int at)
    {
        var c = _text.Chars[at];
        return c < 0x80 && !char.IsDigit(c) && c is not ('#' or '*') ? 0 : EmojiSequences.LengthAt(_text.Chars.AsSpan(0, _text.Length), at);
    }

    private int Emoticon(int at)
    {
        if (_text.Chars[at] is not (':' or ';' or '<' or '^' or '=') || (at > 0 && !char.IsWhiteSpace(_text.Chars[at - 1])))
        {
            return 0;
        }

        var rest = _text.Slice(at, _text.Length);
        foreach (var emoticon in Emoticons)
        {
            if (rest.StartsWith(emoticon, StringComparison.Ordinal) && (rest.Length == emoticon.Length || !char.IsLetterOrDigit(rest[emoticon.Length])))
            {
                return emoticon.Length;
            }
        }

        return 0;
    }

    /// <summary>The number of units of the letter, digit or underscore at <paramref name="at"/>; 0 when it is none.</summary>
    private int WordUnits(int at)
    {
        var c = _text.Chars[at];
        if (char.IsLetterOrDigit(c) || c == '_')
        {
            return 1;
        }

        if (char.IsHighSurrogate(c) && at + 1 < _text.Length && char.IsLowSurrogate(_text.Chars[at + 1]))
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, _text.Chars[at + 1]));
            return category is <= UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber ? 2 : 0;
        }

        return 0;
    }

    private static bool IsMark(char c) =>
        c is '\u200C' or '\u200D' or '\uFE0F'
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Whether the sign at <paramref name="at"/> stands inside a word: <c>don't</c>, <c>follow-up</c>, <c>Q&amp;A</c>, <c>node.js</c>, <c>10,000</c>.</summary>
    private bool JoinsWord(int start, int at)
    {
        if (at == start || at + 1 >= _text.Length || WordUnits(at + 1) == 0)
        {
            return false;
        }

        var before = _text.Chars[at - 1];
        var after = _text.Chars[at + 1];
        return _text.Chars[at] switch
        {
            '\'' or '’' or 'ʼ' or '-' or '\u2010' or '\u2011' => true,
            '&' => char.IsLetter(before) && char.IsLetter(after),
            '.' => !(char.IsLower(before) && char.IsUpper(after)),
            ',' or ':' => char.IsDigit(before) && char.IsDigit(after),
            _ => false,
        };
    }
}
