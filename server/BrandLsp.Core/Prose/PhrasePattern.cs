using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Prose;

/// <summary>A phrase cut into words, and the signs around them that are part of it (<c>C++</c>, <c>.NET</c>, <c>24/7</c>).</summary>
/// <param name="Words">In lower case, straight apostrophes.</param>
/// <param name="Gaps">The signs before the first word, between words and after the last; blanks left out. One more than words.</param>
internal sealed record PhrasePattern(ImmutableArray<string> Words, ImmutableArray<string> Gaps)
{
    /// <summary>Words that carry grammar but may be the verb of a phrase: <c>do a deep dive</c>.</summary>
    private static readonly FrozenSet<string> s_auxiliaries = FrozenSet.Create(StringComparer.Ordinal, "be", "do", "get", "have");

    /// <summary>And what is left of them in a contraction.</summary>
    private static readonly FrozenSet<string> s_formsOfBe =
        FrozenSet.Create(StringComparer.Ordinal, "be", "am", "is", "are", "was", "were", "been", "being", "m", "s", "re");

    private static readonly Lazy<FrozenSet<string>> s_functionWords = new(static () => WordLists.Set("function-words.txt"));

    /// <summary>The place of the first word behind a form of "be"; past the end where there is none.</summary>
    private readonly int _firstAfterBe = FirstAfterBe(Words);

    /// <summary>True where the draft's last word must be a plural: the article of the singular is left out.</summary>
    public bool IsPlural { get; init; }

    /// <summary>The place of the "is" that must be a <c>'s</c> in the draft: it stands for the phrase's "has"; -1 where there is none.</summary>
    public int ShortHas { get; init; } = -1;

    /// <summary>Whether a word, in lower case, carries grammar and not matter.</summary>
    public static bool IsFunctionWord(string word) => s_functionWords.Value.Contains(word);

    /// <param name="joinsSigns">True to take <c>node.js</c> and <c>Q&amp;A</c> for one word, as a draft's words mostly are.</param>
    public static PhrasePattern Parse(string phrase, bool joinsSigns = true)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var gaps = ImmutableArray.CreateBuilder<string>();
        var gap = new StringBuilder();
        for (var i = 0; i < phrase.Length;)
        {
            var end = WordEnd(phrase, i, joinsSigns);
            if (end == i)
            {
                if (!char.IsWhiteSpace(phrase[i]))
                {
                    gap.Append(phrase[i]);
                }

                i++;
                continue;
            }

            gaps.Add(gap.ToString());
            gap.Clear();
            words.Add(Folded(phrase[i..end]));
            i = end;
        }

        gaps.Add(gap.ToString());
        return new PhrasePattern(words.ToImmutable(), gaps.ToImmutable());
    }

    /// <summary>
    /// The ways in which a draft may cut the phrase: most often one. Whether a sign joins words depends on the letters
    /// around it, and a draft may write them otherwise (<c>ASP.NET</c>, <c>Asp.Net</c>).
    /// </summary>
    public static ImmutableArray<PhrasePattern> Cuts(string phrase) =>
        HasJoiningSign(phrase) ? [Parse(phrase), Parse(phrase, joinsSigns: false)] : [Parse(phrase)];

    /// <summary>The first words of <see cref="Cuts"/>; "" where the phrase has none.</summary>
    public static ImmutableArray<string> FirstWords(string phrase)
    {
        var first = FirstWord(phrase, joinsSigns: true);
        return HasJoiningSign(phrase) && FirstWord(phrase, joinsSigns: false) is var other && other != first ? [first, other] : [first];
    }

    private static bool HasJoiningSign(string phrase) => phrase.AsSpan().ContainsAny('.', '&');

    private static string FirstWord(string phrase, bool joinsSigns)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (WordEnd(phrase, i, joinsSigns) is var end && end > i)
            {
                return Folded(phrase[i..end]);
            }
        }

        return "";
    }

    /// <summary>This pattern, and those that have blanks for its hyphens or hyphens for its blanks.</summary>
    public IEnumerable<PhrasePattern> Hyphenations()
    {
        yield return this;
        if (Words.Length is < 1 or > 4 || Gaps.Any(g => g.Length > 0))
        {
            yield break;
        }

        var apart = Words.SelectMany(w => w.Split('-')).ToImmutableArray();
        if (apart.Length > Words.Length)
        {
            yield return Plain(apart);
        }

        if (Words.Length > 1)
        {
            yield return Plain([string.Join('-', Words)]);
        }
    }

    /// <summary>
    /// This pattern for several of the thing, where it is a verb and one thing: <c>do deep dives</c>. Not after a
    /// preposition, where the plural mostly means something else (<c>at a time</c>, <c>at times</c>).
    /// </summary>
    public IEnumerable<PhrasePattern> Plurals()
    {
        if (Words.Length > 2 && Words[1] is "a" or "an" && Gaps[1].Length == 0 && !Words[^1].EndsWith('s')
            && (s_auxiliaries.Contains(Words[0]) || !s_functionWords.Value.Contains(Words[0])))
        {
            yield return new PhrasePattern(Words.RemoveAt(1), Gaps.RemoveAt(1)) { IsPlural = true };
        }
    }

    /// <summary>This pattern with "is" for the "has" of a perfect tense, as <c>'s</c> is read: <c>it's arrived</c>.</summary>
    public IEnumerable<PhrasePattern> ShortPerfects()
    {
        var has = Words.IndexOf("has");
        if (has >= 0 && has + 1 < Words.Length && Inflection.IsParticiple(Words[has + 1]))
        {
            yield return new PhrasePattern(Words.SetItem(has, "is"), Gaps) { ShortHas = has };
        }
    }

    /// <summary>
    /// Where the phrase stands when its words are those at <paramref name="places"/>; null when the draft has other signs
    /// around or between them than the phrase has.
    /// </summary>
    /// <param name="places">By word of the phrase, in <paramref name="sentence"/>: twice the same where a contraction is two of them.</param>
    public TextSpan? Locate(ReadOnlySpan<Word> sentence, ReadOnlySpan<int> places, string text)
    {
        for (var i = 1; i < places.Length; i++)
        {
            if (places[i] == places[i - 1] && Gaps[i].Length > 0)
            {
                return null;
            }

            for (var word = places[i - 1] + 1; word <= places[i]; word++)
            {
                if (!SameSigns(text.AsSpan(sentence[word - 1].Span.End..sentence[word].Span.Start), word == places[i] ? Gaps[i] : ""))
                {
                    return null;
                }
            }
        }

        if (ShortHas >= 0 && !sentence[places[ShortHas]].Lower.EndsWith("'s", StringComparison.Ordinal))
        {
            return null;
        }

        for (var i = _firstAfterBe; i < places.Length; i++)
        {
            if (IsAnotherParticiple(Words[i], sentence[places[i]].Lower))
            {
                return null;
            }
        }

        var (first, last) = (sentence[places[0]], sentence[places[^1]]);
        if (IsPlural && (!last.Lower.EndsWith('s') || last.Lower.EndsWith("'s", StringComparison.Ordinal)))
        {
            return null;
        }

        var start = first.Span.Start - Gaps[0].Length;
        var end = last.Span.End + Gaps[^1].Length;
        return start >= 0 && end <= text.Length
            && text.AsSpan(start, Gaps[0].Length).SequenceEqual(Gaps[0])
            && text.AsSpan(last.Span.End, Gaps[^1].Length).SequenceEqual(Gaps[^1])
            ? TextSpan.FromBounds(start, end)
            : null;
    }

    /// <summary>
    /// Whether a noun in <c>'s</c> is the subject of this phrase, which starts with "be", and no possessive: <c>Jane's
    /// thrilled to hear it</c>, not <c>Jane's thrilled friends</c>.
    /// </summary>
    /// <param name="last">The place of the phrase's last word in <paramref name="sentence"/>.</param>
    public bool IsSaidOf(ImmutableArray<Word> sentence, int last, string text)
    {
        var next = Words.Length > 1 ? Words[1] : "";
        if (next is "a" or "an" or "the")
        {
            return true;
        }

        if (!s_functionWords.Value.Contains(next) && !Inflection.IsParticiple(next) && !Inflection.IsGradable(next) && !next.EndsWith("ing", StringComparison.Ordinal))
        {
            return false;
        }

        return last + 1 == sentence.Length || s_functionWords.Value.Contains(sentence[last + 1].Lower)
            || !text.AsSpan(sentence[last].Span.End..sentence[last + 1].Span.Start).Trim().IsEmpty;
    }

    private static int FirstAfterBe(ImmutableArray<string> words)
    {
        var be = 0;
        while (be < words.Length && !s_formsOfBe.Contains(words[be][(words[be].LastIndexOf('\'') + 1)..]))
        {
            be++;
        }

        return be + 1;
    }

    /// <summary>Who is thrilled is not thrilling: behind a form of "be" they are two adjectives, not two forms of one.</summary>
    private static bool IsAnotherParticiple(string word, string found) =>
        word != found && word.EndsWith("ing", StringComparison.Ordinal) != found.EndsWith("ing", StringComparison.Ordinal)
        && (Inflection.IsParticiple(word) || Inflection.IsParticiple(found));

    private static string Folded(string word) => word.Replace('’', '\'').Replace('\u2011', '-').ToLowerInvariant();

    private static PhrasePattern Plain(ImmutableArray<string> words) => new(words, [.. Enumerable.Repeat("", words.Length + 1)]);

    /// <summary>True when the draft has exactly these signs there, blanks and marks of emphasis aside.</summary>
    private static bool SameSigns(ReadOnlySpan<char> draft, string signs)
    {
        var next = 0;
        foreach (var c in draft)
        {
            if (next < signs.Length && c == signs[next])
            {
                next++;
            }
            else if (!char.IsWhiteSpace(c) && c is not ('*' or '_' or '~' or '>'))
            {
                return false;
            }
        }

        return next == signs.Length;
    }

    /// <param name="joinsSigns">See <see cref="Parse"/>; figures (<c>10,000</c>) are one word in any case.</param>
    private static int WordEnd(string text, int start, bool joinsSigns)
    {
        var i = start;
        while (i < text.Length)
        {
            if (IsWordCharacter(text, i))
            {
                i++;
            }
            else if (i > start && text[i] is '\'' or '’' or '-' or '\u2011' && i + 1 < text.Length && IsWordCharacter(text, i + 1))
            {
                i++;
            }
            else if (i > start && i + 1 < text.Length && IsWordCharacter(text, i + 1) && text[i] switch
            {
                '.' => joinsSigns || (char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])),
                '&' => joinsSigns && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]),
                ',' or ':' => char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]),
                _ => false,
            })
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static bool IsWordCharacter(string text, int index) =>
        char.IsLetterOrDigit(text, index)
        || CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        || (char.IsLowSurrogate(text[index]) && index > 0 && char.IsLetterOrDigit(text, index - 1));
}
