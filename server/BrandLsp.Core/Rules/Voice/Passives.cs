using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Terms;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Voice;

/// <summary>A passive that leaves out who does it.</summary>
/// <param name="Span">From the form of "be" to the participle.</param>
/// <param name="Active">What the doer would be followed by: "wrote", "process".</param>
internal readonly record struct PassivePlace(TextSpan Span, string Active);

/// <summary>
/// Finds agentless passives: a form of "be" or a "got", adverbs, a participle of a listed verb (Data/passive-verbs.txt) and no "by"
/// with a doer. Rather silent than wrong: not in a question, a subordinate clause, an infinitive or after can and may;
/// not where the subject is the person the post is about; in the present only verbs of what is done again and again.
/// </summary>
internal static class Passives
{
    private const int MostAdverbs = 3;

    /// <summary>In words: how far after the participle its doer may stand.</summary>
    private const int AgentReach = 10;

    /// <summary>In words: how far before the subject a clause may begin.</summary>
    private const int ClauseReach = 7;

    private static readonly Lazy<Dictionary<string, Verb>> s_participles = new(Read);

    private static readonly SearchValues<char> s_clauseBreaks = SearchValues.Create(",;:—–(");

    private static readonly FrozenSet<string> s_adverbs = FrozenSet.Create(
        StringComparer.Ordinal, "not", "never", "also", "just", "already", "only", "still", "now", "then", "always", "often", "ever", "since", "soon", "once", "again", "even", "all", "both", "later", "first", "yet", "hereby");

    private static readonly FrozenSet<string> s_subordinators = FrozenSet.Create(
        StringComparer.Ordinal, "when", "after", "before", "once", "until", "if", "unless", "where", "while", "as", "than", "because", "since", "how", "that", "which", "who", "whose", "whom", "what", "why", "whether", "though", "although", "whenever", "wherever");

    /// <summary>What the post is about: that it tells what happened to them is no hiding.</summary>
    private static readonly FrozenSet<string> s_people = FrozenSet.Create(StringComparer.Ordinal, "i", "he", "she", "who", "that", "which", "what", "there", "me", "him", "her", "us");

    private enum Tense
    {
        None,
        Present,
        Past,

        /// <summary>has been, is being, will be.</summary>
        Compound,
    }

    public static ImmutableArray<PassivePlace> Find(ProseText prose, string text)
    {
        var found = ImmutableArray.CreateBuilder<PassivePlace>();
        foreach (var sentence in prose.Sentences)
        {
            if (sentence.Closing.StartsWith('?'))
            {
                continue;
            }

            var words = sentence.Words.AsSpan();
            for (var i = 1; i < words.Length - 1; i++)
            {
                if (TenseOf(words, i) is var tense and not Tense.None && Participle(words, i, text) is var participle and > 0
                    && Judge(words, i, participle, tense, text) is { } verb)
                {
                    found.Add(new PassivePlace(words[i].Span.Union(words[participle].Span), tense == Tense.Present || IsFuture(words, i) ? verb.Base : verb.Past));
                    i = participle;
                }
            }
        }

        return found.ToImmutable();
    }

    private static Tense TenseOf(ReadOnlySpan<Word> words, int at) => words[at].Lower switch
    {
        "is" or "are" or "isn't" or "aren't" => Tense.Present,
        "was" or "were" or "wasn't" or "weren't" or "got" => Tense.Past,
        "been" => HasBefore(words, at, static w => w is "has" or "have" or "had" or "hasn't" or "haven't" or "hadn't" || IsContracted(w)) ? Tense.Compound : Tense.None,
        "being" => HasBefore(words, at, static w => w is "is" or "are" or "was" or "were" or "isn't" or "aren't" or "wasn't" or "weren't" || IsContracted(w)) ? Tense.Compound : Tense.None,
        "be" => IsFuture(words, at) ? Tense.Compound : Tense.None,
        _ => Tense.None,
    };

    private static bool IsFuture(ReadOnlySpan<Word> words, int at) =>
        words[at].Lower == "be" && HasBefore(words, at, static w => w is "will" or "shall" or "must" or "should" or "won't" or "shouldn't" || w.EndsWith("'ll", StringComparison.Ordinal));

    /// <summary>A subject and its verb: <c>it's</c>, <c>the plan's</c>, <c>it'd</c>, <c>they've</c>. Before "been" and "being" it is no possessive.</summary>
    private static bool IsContracted(string word) => Bare(word).Length < word.Length;

    /// <summary>The word without the verb it is contracted with.</summary>
    private static string Bare(string word) =>
        word.LastIndexOf('\'') is > 0 and var at && word[at..] is "'s" or "'d" or "'ve" or "'re" or "'ll" ? word[..at] : word;

    /// <summary>True when such a word stands before <paramref name="at"/>, adverbs aside.</summary>
    private static bool HasBefore(ReadOnlySpan<Word> words, int at, Func<string, bool> isWanted)
    {
        var i = at - 1;
        while (i >= 0 && IsAdverb(words[i].Lower))
        {
            i--;
        }

        return i >= 0 && isWanted(words[i].Lower);
    }

    /// <summary>The place of the participle after a form of "be"; 0 when there is none.</summary>
    private static int Participle(ReadOnlySpan<Word> words, int be, string text)
    {
        var at = be + 1;
        for (var adverbs = 0; adverbs < MostAdverbs && at < words.Length && IsAdverb(words[at].Lower); adverbs++)
        {
            at++;
        }

        return at < words.Length && s_participles.Value.ContainsKey(words[at].Lower) && Neighbours.AreAll(words, be, at, text) ? at : 0;
    }

    private static Verb? Judge(ReadOnlySpan<Word> words, int be, int participle, Tense tense, string text)
    {
        var verb = s_participles.Value[words[participle].Lower];
        // "It should be noted that" hides nobody: it is a phrase to leave out, which wordy-phrase says.
        if (verb.AfterIt && IsFuture(words, be))
        {
            return null;
        }

        if (tense == Tense.Present && !verb.InPresent && !verb.AfterIt)
        {
            return null;
        }

        var subject = Subject(words, be);
        if (subject < 0 || Bare(words[subject].Lower) is var who && (s_people.Contains(who) || who == "we" || (who is "you" or "they" && tense == Tense.Past)))
        {
            return null;
        }

        if (verb.AfterIt && !(Bare(words[subject].Lower) == "it" && participle + 1 < words.Length && words[participle + 1].Lower == "that"))
        {
            return null;
        }

        return IsAbout(verb, words, subject) && !IsSubordinate(words, subject, text) && !HasAgent(words, participle) ? verb : null;
    }

    /// <summary>True when the verb takes any subject, or one of its nouns is in it: "the decision to close the pool".</summary>
    private static bool IsAbout(Verb verb, ReadOnlySpan<Word> words, int subject)
    {
        if (verb.Subjects.IsEmpty)
        {
            return true;
        }

        for (var i = subject; i >= Math.Max(0, subject - ClauseReach); i--)
        {
            if (verb.Subjects.Contains(Bare(words[i].Lower)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The last word of the subject; -1 when the verb comes first, as in a question or an order.</summary>
    private static int Subject(ReadOnlySpan<Word> words, int be)
    {
        var at = be - 1;
        while (at >= 0 && (IsAdverb(words[at].Lower) || words[at].Lower is "has" or "have" or "had" or "hasn't" or "haven't" or "hadn't" or "will" or "shall" or "must" or "should" or "won't" or "shouldn't" or "is" or "are" or "was" or "were" or "isn't" or "aren't" or "wasn't" or "weren't"))
        {
            at--;
        }

        return at;
    }

    private static bool IsSubordinate(ReadOnlySpan<Word> words, int subject, string text)
    {
        for (var i = subject; i >= Math.Max(0, subject - ClauseReach); i--)
        {
            if (s_subordinators.Contains(words[i].Lower))
            {
                return true;
            }

            if (i > 0 && text.AsSpan(words[i - 1].Span.End, Math.Max(0, words[i].Span.Start - words[i - 1].Span.End)).ContainsAny(s_clauseBreaks))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>True when the sentence says who did it, or how ("by adding an index"); and where it dates history.</summary>
    private static bool HasAgent(ReadOnlySpan<Word> words, int participle)
    {
        for (var i = participle + 1; i < Math.Min(words.Length, participle + AgentReach); i++)
        {
            var next = i + 1 < words.Length ? words[i + 1].Lower : "";
            if (words[i].Lower == "by" && !IsMeasureOrTime(next))
            {
                return true;
            }

            if (words[i].Lower == "in" && next.Length == 4 && next[0] is '1' or '2' && next.All(char.IsAsciiDigit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>After "by": a deadline, an amount or a manner, not a doer.</summary>
    private static bool IsMeasureOrTime(string word) =>
        word is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday"
            or "january" or "february" or "march" or "april" or "may" or "june" or "july" or "august" or "september" or "october" or "november" or "december"
            or "noon" or "midnight" or "tonight" or "tomorrow" or "today" or "now" or "then" or "next" or "end" or "mistake" or "accident" or "email" or "post" or "phone" or "half" or "default" or "law"
        || (word.Length > 0 && char.IsDigit(word[0]));

    private static bool IsAdverb(string word) =>
        s_adverbs.Contains(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal));

    private static Dictionary<string, Verb> Read()
    {
        var verbs = new Dictionary<string, Verb>(StringComparer.Ordinal);
        foreach (var line in WordLists.Lines("passive-verbs.txt"))
        {
            var cells = line.Split(':', 2);
            var words = cells[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
            var inPresent = words.Remove("+");
            var afterIt = words.Remove("=");
            words.Remove("it");
            var participles = words.Count > 2 ? words.Skip(2) : [WordForms.WithEd(words[0]) ?? words[0]];
            var subjects = cells.Length == 1 ? [] : cells[1].Split(',', StringSplitOptions.TrimEntries).ToImmutableArray();
            foreach (var participle in participles)
            {
                verbs.TryAdd(participle, new Verb(words[0], words.Count > 1 ? words[1] : participle, inPresent, afterIt, subjects));
            }
        }

        return verbs;
    }

    private sealed record Verb(string Base, string Past, bool InPresent, bool AfterIt, ImmutableArray<string> Subjects);
}
