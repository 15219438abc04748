using System.Collections.Frozen;
using System.Collections.Immutable;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Terms;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Voice.Phrases;

/// <summary>Tells whether the words of a listed phrase mean what the list means, in the sentence and the post they stand in.</summary>
internal sealed class PhraseGuard(ProseText prose, string text)
{
    /// <summary>In words: how far before a phrase its negation may stand.</summary>
    private const int NegationReach = 4;

    /// <summary>In words: a sentence that is hardly more than the phrase, as in a list of words.</summary>
    private const int ListItem = 4;

    /// <summary>In sentences: how far back the author may have said that words are spoken of.</summary>
    private const int MentionReach = 2;

    /// <inheritdoc cref="MentionReach"/>
    private const int MentionReachOfListItem = 20;

    private static readonly FrozenSet<string> VerbLeads = FrozenSet.Create(
        StringComparer.Ordinal,
        "to", "we", "you", "i", "they", "who", "can", "could", "will", "would", "should", "must", "may", "might", "let's", "lets", "please",
        "not", "don't", "doesn't", "didn't", "can't", "won't", "help", "helps", "we'll", "you'll", "i'll", "they'll", "and", "or", "how", "cannot", "never", "always");

    private static readonly FrozenSet<string> Determiners = FrozenSet.Create(
        StringComparer.Ordinal,
        "the", "a", "an", "your", "our", "their", "its", "these", "those", "this", "my", "his", "her", "existing", "every", "all", "what", "ai", "data", "our");

    private static readonly FrozenSet<string> Negators = FrozenSet.Create(
        StringComparer.Ordinal,
        "not", "no", "never", "nothing", "without", "hardly", "neither", "nor", "cannot", "nobody", "none", "instead", "avoid", "stop", "hate", "hated", "isn't", "aren't", "less", "ban", "banned", "minus");

    private static readonly FrozenSet<string> Boosters = FrozenSet.Create(StringComparer.Ordinal, "just", "only", "merely", "simply", "short");

    /// <summary>Right before a phrase they name it.</summary>
    private static readonly FrozenSet<string> Naming = FrozenSet.Create(
        StringComparer.Ordinal,
        "word", "words", "term", "terms", "phrase", "phrases", "buzzword", "buzzwords", "cliché", "cliche", "clichés", "cliches", "expression", "adjective", "verb",
        "so-called", "called", "say", "says", "said", "saying");

    /// <summary>A sentence with one of them speaks of words.</summary>
    private static readonly FrozenSet<string> AboutWords = FrozenSet.Create(
        StringComparer.Ordinal,
        "buzzword", "buzzwords", "cliché", "clichés", "cliche", "cliches", "jargon", "buzzphrase", "platitude", "platitudes");

    private static readonly FrozenSet<string> Words = FrozenSet.Create(StringComparer.Ordinal, "word", "words", "phrase", "phrases", "adjective", "adjectives", "expression", "expressions");

    private static readonly FrozenSet<string> Refusals = FrozenSet.Create(
        StringComparer.Ordinal,
        "ban", "banned", "avoid", "avoided", "stop", "stopped", "hate", "hated", "cut", "delete", "deleted", "strike", "struck", "never", "instead", "rid", "retire", "retired", "without", "forbidden");

    /// <summary>By sentence, worked out once: a sentence may be a whole book, and every word of it a match.</summary>
    private readonly Facts[] _facts = new Facts[prose.Sentences.Length];

    private Dictionary<string, int>? _roots;

    [Flags]
    private enum Facts : byte
    {
        None = 0,
        Known = 1,

        /// <summary>Most of its words have capitals.</summary>
        Title = 2,

        /// <summary>It speaks of words.</summary>
        AboutWords = 4,
    }

    /// <summary>The use that a match is; null when it means something else, or is a name or a quotation.</summary>
    public PhraseUse? Judge(PhraseMatch<ListedPhrase> match)
    {
        var guards = match.Tag.Guards;
        var wording = PhrasePattern.Parse(match.Phrase).Words;
        if (!FitsForms(match.Words, wording, guards.Needs))
        {
            return null;
        }

        var at = SentenceAt(match.Words[0].Span.Start);
        var sentence = prose.Sentences[at];
        var (_, first) = WordFinder.Find(prose, match.Words[0].Span.Start);
        var next = first + match.Words.Length;
        if (!FitsPlace(match, sentence, first, guards)
            || (first > 0 && guards.After.Contains(sentence.Words[first - 1].Lower))
            || (next < sentence.Words.Length && guards.Before.Contains(sentence.Words[next].Lower))
            || Quotations.Enclose(text, match.Span)
            || (first > 0 && Naming.Contains(sentence.Words[first - 1].Lower))
            || IsName(at, first, match.Words.Length)
            || IsMentioned(at)
            || IsNear(match.Words, guards.Near))
        {
            return null;
        }

        return new PhraseUse(match.Tag, match.Phrase, match.Span, match.Words, IsDenied(sentence, first));
    }

    /// <summary><c>going forward</c> is not <c>went forward</c>, a <c>cutting edge</c> no <c>cut edge</c>.</summary>
    private static bool FitsForms(ImmutableArray<Word> found, ImmutableArray<string> listed, PhraseNeeds needs)
    {
        if (needs.HasFlag(PhraseNeeds.Exact))
        {
            return Apart(found.Select(w => w.Lower)).SequenceEqual(Apart(listed), StringComparer.Ordinal);
        }

        if (!listed.Any(w => w.EndsWith("ing", StringComparison.Ordinal) || w.EndsWith("ed", StringComparison.Ordinal)))
        {
            return true;
        }

        var words = Apart(found.Select(w => w.Lower)).ToImmutableArray();
        var wanted = Apart(listed).ToImmutableArray();
        for (var i = 0; i < wanted.Length && i < words.Length; i++)
        {
            if (EndsOtherwise(wanted[i], words[i], "ing") || EndsOtherwise(wanted[i], words[i], "ed"))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EndsOtherwise(string listed, string found, string ending) =>
        listed.Length > 4 && listed.EndsWith(ending, StringComparison.Ordinal) && !found.EndsWith(ending, StringComparison.Ordinal);

    private static IEnumerable<string> Apart(IEnumerable<string> words) => words.SelectMany(w => w.Replace('\u2011', '-').Split('-'));

    private bool FitsPlace(PhraseMatch<ListedPhrase> match, Sentence sentence, int first, PhraseGuards guards)
    {
        var needs = guards.Needs;
        var next = first + match.Words.Length;
        var isLast = next == sentence.Words.Length;
        if ((needs.HasFlag(PhraseNeeds.Start) && first > 0)
            || (needs.HasFlag(PhraseNeeds.End) && !isLast)
            || (needs.HasFlag(PhraseNeeds.Question) && (first > 0 || !isLast || sentence.Closing != "?"))
            || (needs.HasFlag(PhraseNeeds.Hyphen) && match.Span.In(text).AsSpan().IndexOfAny('-', '\u2011') < 0))
        {
            return false;
        }

        if (needs.HasFlag(PhraseNeeds.Aside))
        {
            var comesAfter = !isLast && text.AsSpan(match.Span.End, sentence.Words[next].Span.Start - match.Span.End).TrimStart() is [',' or '—' or '–' or ':', ..];
            var comesBefore = first > 0 && text.AsSpan(sentence.Words[first - 1].Span.End, match.Span.Start - sentence.Words[first - 1].Span.End).TrimEnd() is [.., ',' or '—' or '–'];
            if (!(first == 0 ? comesAfter : comesAfter || (comesBefore && isLast)))
            {
                return false;
            }
        }

        if (needs.HasFlag(PhraseNeeds.Adjective) && WordPlace.Of(prose, match.Words, text).EndsNoun && !GoesOn(sentence, next))
        {
            return false;
        }

        return !needs.HasFlag(PhraseNeeds.Verb) || IsVerb(sentence, first, next, match.Words.Length > 1);
    }

    /// <summary>Whether another adjective follows: <c>a groundbreaking, cheap tool</c>.</summary>
    private bool GoesOn(Sentence sentence, int next) =>
        next < sentence.Words.Length
        && (sentence.Words[next].Lower is "and" or "but" or "yet" or "or"
            || text.AsSpan(sentence.Words[next - 1].Span.End..sentence.Words[next].Span.Start).Contains(','));

    private static bool IsVerb(Sentence sentence, int first, int next, bool hasObject)
    {
        var word = sentence.Words[first].Lower;
        return word.EndsWith("ing", StringComparison.Ordinal)
            || word.EndsWith("ed", StringComparison.Ordinal)
            || (first > 0 && VerbLeads.Contains(sentence.Words[first - 1].Lower))
            || (hasObject && (first == 0 || !Determiners.Contains(sentence.Words[first - 1].Lower)))
            || (next < sentence.Words.Length && Determiners.Contains(sentence.Words[next].Lower));
    }

    /// <summary>Capitals where the sentence asks for none: <c>Cutting Edge Barbers</c>.</summary>
    private bool IsName(int at, int first, int length)
    {
        var words = prose.Sentences[at].Words;
        if (FactsOf(at).HasFlag(Facts.Title))
        {
            return false;
        }

        // A capital at the start of a sentence says nothing, and small words are small in names too.
        var next = first + length;
        var isNamed = first == 0 && length == 1 && next < words.Length && IsCapitalised(words[next]) && words[next].Text.Length > 1 && char.IsLower(words[next].Text[1]);
        for (var i = first; i < next; i++)
        {
            if (IsCapitalised(words[i]))
            {
                isNamed |= i > 0;
            }
            else if (length == 1 || words[i].Lower.Length > 3)
            {
                return false;
            }
        }

        return isNamed;
    }

    private static bool IsCapitalised(Word word) => char.IsUpper(word.Text[0]);

    /// <summary>Whether the author speaks of words here: <c>words we banned: leverage, synergy</c>.</summary>
    private bool IsMentioned(int at)
    {
        var reach = prose.Sentences[at].Words.Length <= ListItem ? MentionReachOfListItem : MentionReach;
        for (var i = at; i >= Math.Max(0, at - reach); i--)
        {
            if (FactsOf(i).HasFlag(Facts.AboutWords))
            {
                return true;
            }
        }

        return false;
    }

    private Facts FactsOf(int at)
    {
        if (_facts[at] != Facts.None)
        {
            return _facts[at];
        }

        bool isOfWords = false, refuses = false, isAboutWords = false;
        var capitals = 0;
        var words = prose.Sentences[at].Words;
        foreach (var word in words)
        {
            isAboutWords |= AboutWords.Contains(word.Lower);
            isOfWords |= Words.Contains(word.Lower);
            refuses |= Refusals.Contains(word.Lower);
            capitals += IsCapitalised(word) ? 1 : 0;
        }

        return _facts[at] = Facts.Known
            | (words.Length > 2 && capitals * 2 > words.Length ? Facts.Title : Facts.None)
            | (isAboutWords || (isOfWords && refuses) ? Facts.AboutWords : Facts.None);
    }

    private bool IsNear(ImmutableArray<Word> own, ImmutableArray<string> near)
    {
        if (near.IsEmpty)
        {
            return false;
        }

        var roots = _roots ??= CountRoots();
        foreach (var root in near)
        {
            // The phrase's own words are no evidence: a cake is in every piece of cake.
            if (roots.TryGetValue(root, out var count) && count > own.Count(w => Inflection.Root(w.Lower) == root))
            {
                return true;
            }
        }

        return false;
    }

    private Dictionary<string, int> CountRoots()
    {
        var roots = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < prose.Sentences.Length; i++)
        {
            foreach (var number in prose.DistinctWords.Numbers(i))
            {
                var root = prose.DistinctWords.Roots[number];
                roots[root] = roots.GetValueOrDefault(root) + 1;
            }
        }

        return roots;
    }

    private bool IsDenied(Sentence sentence, int first)
    {
        for (var i = first - 1; i >= Math.Max(0, first - NegationReach); i--)
        {
            var word = sentence.Words[i];
            var after = sentence.Words[i + 1];
            if (text.AsSpan(word.Span.End, after.Span.Start - word.Span.End).IndexOfAny(',', ';', ':') >= 0)
            {
                return false;
            }

            if (Negators.Contains(word.Lower) || word.Lower.EndsWith("n't", StringComparison.Ordinal))
            {
                return !Boosters.Contains(after.Lower);
            }
        }

        return false;
    }

    private int SentenceAt(int offset)
    {
        var sentences = prose.Sentences;
        var (low, high) = (0, sentences.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sentences[middle].Span.Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return Math.Max(0, low - 1);
    }
}
