using System.Collections.Frozen;
using System.Collections.Immutable;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Voice;

namespace BrandLsp.Core.Rules.Terms;

/// <summary>
/// What the words around a term tell of it: that it is a noun there, or a verb. Where they tell nothing, neither. Fixes ask,
/// so as not to write <c>from the begin</c>.
/// </summary>
/// <param name="sentence">Its words.</param>
/// <param name="first">The place of the term's first word among them.</param>
/// <param name="count">Of the term's words.</param>
internal readonly struct WordPlace(ImmutableArray<Word> sentence, int first, int count, string text)
{
    /// <summary>In words, with the article before them.</summary>
    private const int LongestCompound = 4;

    private static readonly FrozenSet<string> s_determiners = FrozenSet.Create(
        StringComparer.Ordinal, "a", "an", "the", "my", "our", "your", "his", "her", "its", "their", "whose", "no", "any", "another");

    private static readonly FrozenSet<string> s_beforeSingular = FrozenSet.Create(StringComparer.Ordinal, "this", "each", "every", "one");

    private static readonly FrozenSet<string> s_beforePlural = FrozenSet.Create(
        StringComparer.Ordinal, "these", "those", "some", "many", "few", "several", "all", "both", "most", "more", "fewer", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "hundred", "dozen");

    private static readonly FrozenSet<string> s_prepositions = FrozenSet.Create(
        StringComparer.Ordinal, "of", "from", "at", "for", "with", "without", "during", "despite", "per", "into", "about", "between", "behind", "until", "since", "in", "on", "by");

    private static readonly FrozenSet<string> s_adjectives = FrozenSet.Create(
        StringComparer.Ordinal, "good", "bad", "first", "second", "last", "next", "early", "late", "very", "false", "same", "main", "other", "own", "final", "whole", "long", "better", "best", "great");

    private static readonly FrozenSet<string> s_subjectsAndAuxiliaries = FrozenSet.Create(
        StringComparer.Ordinal,
        "i", "we", "you", "they", "who", "can", "could", "will", "would", "should", "must", "might", "cannot", "let's", "please", "don't", "doesn't", "didn't", "can't", "couldn't",
        "won't", "wouldn't", "shouldn't", "i'll", "we'll", "you'll", "they'll", "it'll", "i'd", "we'd", "you'd", "they'd", "do", "does", "did");

    private static readonly FrozenSet<string> s_singularSubjects = FrozenSet.Create(StringComparer.Ordinal, "he", "she", "it", "who", "that", "everyone", "everybody", "someone", "somebody", "nobody");

    private static readonly FrozenSet<string> s_objects = FrozenSet.Create(
        StringComparer.Ordinal, "it", "them", "him", "us", "me", "you", "this", "these", "those", "every", "each", "all", "everything", "a", "an", "the", "my", "our", "your", "his", "her", "its", "their");

    /// <summary>They take an object, and no other verb: <c>take action</c>.</summary>
    private static readonly FrozenSet<string> s_transitiveVerbs = FrozenSet.Create(
        StringComparer.Ordinal, "take", "takes", "took", "taking", "make", "makes", "making", "give", "gives", "gave", "giving", "need", "needs");

    /// <summary>Verbs that are nothing else, and that say something of what stands before them.</summary>
    private static readonly FrozenSet<string> s_finite = FrozenSet.Create(
        StringComparer.Ordinal,
        "is", "are", "was", "were", "isn't", "aren't", "wasn't", "weren't", "has", "had", "hasn't", "hadn't", "does", "did", "doesn't", "didn't",
        "can", "could", "will", "would", "may", "might", "must", "should", "can't", "cannot", "couldn't", "won't", "wouldn't",
        "takes", "makes", "means", "gives", "goes", "comes", "keeps", "gets", "lets", "seems", "feels", "works", "took", "made", "gave", "went", "came", "kept", "got");

    /// <summary>Between a subject and its verb: <c>I never tire</c>.</summary>
    private static readonly FrozenSet<string> s_adverbs = FrozenSet.Create(
        StringComparer.Ordinal, "never", "always", "often", "usually", "rarely", "seldom", "ever", "just", "still", "also", "only", "really", "now", "not", "all", "both", "quickly", "soon", "even");

    private static readonly FrozenSet<string> s_formsOfBe = FrozenSet.Create(
        StringComparer.Ordinal, "be", "am", "is", "are", "was", "were", "been", "being", "isn't", "aren't", "wasn't", "weren't");

    private static readonly FrozenSet<string> s_degrees = FrozenSet.Create(StringComparer.Ordinal, "very", "so", "really", "too", "quite", "more", "less", "all", "still", "also", "now", "just", "not", "never", "always");

    /// <summary>Where the words of <paramref name="prose"/> that are at <paramref name="words"/> stand.</summary>
    public static WordPlace Of(ProseText prose, ImmutableArray<Word> words, string text)
    {
        var (sentence, first) = WordFinder.Find(prose, words[0].Span.Start);
        return new WordPlace(sentence, first, words.Length, text);
    }

    private string? Before => first > 0 && IsNext(first - 1) ? sentence[first - 1].Lower : null;

    private string? After => first + count < sentence.Length && IsNext(first + count - 1) ? sentence[first + count].Lower : null;

    /// <summary>Whether the subject or the auxiliary of a verb stands before it: <c>we start</c>, <c>she never starts</c>.</summary>
    private bool HasSubject
    {
        get
        {
            var at = first - 1;
            while (at > 0 && IsNext(at) && IsNext(at - 1) && s_adverbs.Contains(sentence[at].Lower))
            {
                at--;
            }

            return at >= 0 && IsNext(at) && (IsPlural ? s_singularSubjects : s_subjectsAndAuxiliaries).Contains(sentence[at].Lower);
        }
    }

    /// <summary><c>Practice makes perfect</c>, <c>Login failed</c>, <c>Actions matter</c>: it begins the sentence, and a verb follows.</summary>
    private bool IsSubject => Before is null && (IsBeforeVerb || (IsPlural && sentence.Length == count) || (IsPlural && After is { } after && !s_objects.Contains(after) && !PhrasePattern.IsFunctionWord(after) && Verbs.MayBe(after)));

    /// <summary>Whether the verb of the sentence follows: <c>an individual needs help</c>.</summary>
    public bool IsBeforeFiniteVerb => After is { } after
        && (s_finite.Contains(after)
            || (after is [.. { Length: > 2 } verb, 's'] && Verbs.IsOnlyVerb(verb))
            || (after is [.., not 's', 's'] && Before is "a" or "an" or "each" or "every" or "one"));

    /// <summary>The same, or what may be a participle: <c>login failed</c>.</summary>
    private bool IsBeforeVerb => IsBeforeFiniteVerb
        || (After is { } after && !PhrasePattern.IsFunctionWord(after) && Inflection.IsParticiple(after) && !after.EndsWith('n'));

    /// <summary><c>We are training them</c>; but <c>the training you need</c>.</summary>
    private bool TakesObject => !(Before is { } before && IsDeterminer(before)) && After is { } after && after != "you" && s_objects.Contains(after);

    private bool IsPast => sentence[first + count - 1].Lower.EndsWith("ed", StringComparison.Ordinal);

    private bool IsPlural => sentence[first + count - 1].Lower is [.., not 's', 's'];

    /// <summary><c>the start</c>, <c>a good start</c>, <c>a head start</c>, <c>from start to end</c>, <c>start of the year</c>.</summary>
    public bool IsNoun =>
        (After == "of" && !HasSubject)
        || IsSubject
        || sentence[first + count - 1].Lower.EndsWith("'s", StringComparison.Ordinal)
        || (Before is { } before && (IsDeterminer(before) || s_prepositions.Contains(before) || s_transitiveVerbs.Contains(before) || IsAdjectiveWord(before) || EndsCompound));

    /// <summary><c>we start</c>, <c>to start it</c>, <c>Start the day</c>, <c>she starts</c>.</summary>
    public bool IsVerb => HasSubject || (Before switch
    {
        null or "to" or "and" or "or" or "then" => After is { } after && s_objects.Contains(after) && !IsPlural,
        _ when IsIng => TakesObject,
        _ => IsPast && !IsSaidOfSubject && After is { } after && s_objects.Contains(after),
    });

    /// <summary>Whether it has the form in -ing: <c>training</c>.</summary>
    public bool IsIng => sentence[first].Lower is [_, _, _, .., 'i', 'n', 'g'];

    /// <summary>Whether an adjective's place is what it has, if it may be one: <c>individual lessons</c>, <c>we are content</c>; not <c>an individual came</c>.</summary>
    public bool IsAdjective => !IsPlural && ((IsBeforeNoun && !IsBeforeVerb) || (Before is { } before && !IsDeterminer(before) && IsSaidOfSubject));

    /// <summary>Whether a pronoun such as "everyone" can stand there: <c>Hi guys!</c>; not <c>those guys</c>, nor <c>guys know</c>, which the verb would have to follow.</summary>
    public bool TakesPronoun =>
        (After is null || s_prepositions.Contains(After))
        && !(Before is { } before && (IsDeterminer(before) || IsAdjectiveWord(before) || before is "you" or "we" or "us" or "of"));

    /// <summary>Whether "to" or a word such as "can" stands before it, so that it has the form of an infinitive.</summary>
    public bool IsInfinitive => !IsPlural && Before is { } before && (before == "to" || (s_subjectsAndAuxiliaries.Contains(before) && before is not ("i" or "we" or "you" or "they" or "who")));

    /// <summary>Whether a form of "be" stands before it: <c>it's all easy</c>.</summary>
    public bool IsSaidOfSubject => Subject is not null;

    /// <summary>The same of somebody: <c>we're starting over</c>.</summary>
    public bool IsSaidOfSomebody => Subject is not (null or "" or "it" or "that" or "this" or "there" or "what" or "here" or "which");

    /// <summary>The word before the form of "be" that stands before the term; "" where there is none, null where no such form stands there.</summary>
    private string? Subject
    {
        get
        {
            var at = first - 1;
            while (at >= 0 && IsNext(at) && s_degrees.Contains(sentence[at].Lower))
            {
                at--;
            }

            if (at < 0 || !IsNext(at))
            {
                return null;
            }

            var word = sentence[at].Lower;
            return s_formsOfBe.Contains(word) ? at > 0 ? sentence[at - 1].Lower : ""
                : word.LastIndexOf('\'') is > 0 and var cut && word[cut..] is "'s" or "'re" or "'m" ? word[..cut]
                : null;
        }
    }

    /// <summary>Whether a noun may follow that it belongs to: <c>a cutting-edge tool</c>, not <c>the cutting edge of it</c>.</summary>
    public bool IsBeforeNoun => After is { } after && !PhrasePattern.IsFunctionWord(after);

    /// <summary>Whether an article or the like makes a noun of it, as nothing follows that it could belong to: <c>at the cutting edge</c>.</summary>
    public bool EndsNoun => Before is { } before && IsDeterminer(before) && !IsBeforeNoun;

    /// <summary><c>a head start</c>, <c>the cold oven start</c>; but <c>the ovens start</c>.</summary>
    private bool EndsCompound
    {
        get
        {
            if (IsPlural || sentence[first - 1].Lower.EndsWith('s'))
            {
                return false;
            }

            var at = first - 1;
            while (at > 0 && first - at < LongestCompound && !PhrasePattern.IsFunctionWord(sentence[at].Lower) && !sentence[at].Lower.EndsWith("ly", StringComparison.Ordinal) && IsNext(at - 1))
            {
                at--;
            }

            return at < first - 1 && IsDeterminer(sentence[at].Lower);
        }
    }

    private bool IsDeterminer(string word) =>
        s_determiners.Contains(word)
        || (IsPlural ? s_beforePlural : s_beforeSingular).Contains(word)
        || (IsPlural && char.IsAsciiDigit(word[0]))
        || (Contractions.MayBePossessive(word) && !PhrasePattern.IsFunctionWord(word) && word is not ("everyone's" or "everybody's" or "someone's" or "somebody's" or "nobody's"));

    private static bool IsAdjectiveWord(string word) =>
        s_adjectives.Contains(word) || Inflection.IsGradable(word)
        || (word.Length > 6 && (word.EndsWith("ous", StringComparison.Ordinal) || word.EndsWith("ful", StringComparison.Ordinal) || word.EndsWith("ive", StringComparison.Ordinal) || word.EndsWith("ical", StringComparison.Ordinal)));

    /// <summary>Whether nothing but blanks and emphasis stands behind the word at <paramref name="at"/>, before the next.</summary>
    private bool IsNext(int at) => Neighbours.Are(sentence[at], sentence[at + 1], text);
}
