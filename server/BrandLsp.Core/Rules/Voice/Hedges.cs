using System.Collections.Immutable;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Voice;

/// <summary>
/// Words by which the author takes back a part of what is said; Data/hedges.txt. Not in a question, which claims nothing;
/// not under a negation; not where somebody else is reported; not where the same letters mean something else.
/// </summary>
internal static class Hedges
{
    private enum Guard
    {
        /// <summary>A hedge wherever it stands.</summary>
        None,

        /// <summary>may, might: the verb, not the month, the power, or a permission.</summary>
        Auxiliary,

        /// <summary>kind of, sort of: before what it softens, not "a kind of".</summary>
        Adverb,

        /// <summary>I think: with a sentence after it, not "I think about".</summary>
        Clause,

        /// <summary>likely: "is likely to", not "a likely story" or "more likely".</summary>
        Predicate,

        /// <summary>possibly: not after can and could.</summary>
        Free,

        /// <summary>in a way: not "in a way that".</summary>
        End,
    }

    private static readonly Lazy<PhraseTable<Guard>> s_table = new(static () => new PhraseTable<Guard>(WordLists.Lines("hedges.txt").Select(Parse), static (a, _) => a));

    public static ImmutableArray<TextSpan> Find(ProseText prose, string text)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        var starts = s_table.Value.Starts(prose.DistinctWords);
        for (var i = 0; i < prose.Sentences.Length; i++)
        {
            if (!prose.Sentences[i].Closing.StartsWith('?'))
            {
                Find(prose.Sentences[i].Words, prose.DistinctWords.Numbers(i), starts, text, found);
            }
        }

        return found.ToImmutable();
    }

    private static void Find(
        ImmutableArray<Word> words, ReadOnlySpan<int> numbers, List<PhraseTable<Guard>.Entry>?[] starts, string text, ImmutableArray<TextSpan>.Builder found)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (Reports(words, i))
            {
                return;
            }

            if (starts[numbers[i]] is not { } starting || PhraseTable<Guard>.Longest(starting, words, i, text) is not { } entry)
            {
                continue;
            }

            var last = i + entry.Words.Length - 1;
            var span = words[i].Span.Union(words[last].Span);
            if (!IsUnderNegation(words, i) && Holds(entry.Value, words, i, last, text) && !Quotations.Enclose(text, span))
            {
                found.Add(span);

                // "It might possibly", "may or may not": one doubt, one hedge.
                last += last + 1 < words.Length && words[last + 1].Lower is "possibly" or "perhaps" or "well" ? 1 : 0;
                last += last + 3 < words.Length && words[last + 1].Lower == "or" && words[last + 3].Lower == "not" ? 3 : 0;
            }

            i = last;
        }
    }

    /// <summary>From here on the sentence gives another's words, or a question that is open.</summary>
    private static bool Reports(ImmutableArray<Word> words, int at) => words[at].Lower switch
    {
        "said" => at == 0 || words[at - 1].Lower != "that",
        "whether" or "asked" or "asks" or "wondered" or "wonders" or "says" or "wrote" or "told" or "claims" or "claimed" or "argues" => true,
        "say" or "think" or "thinks" or "thought" => at > 0 && words[at - 1].Lower is "they" or "he" or "she" or "people" or "you" or "many" or "some" or "who" or "don't" or "not" or "never",
        _ => false,
    };

    private static bool IsUnderNegation(ImmutableArray<Word> words, int at) =>
        at > 0 && words[at - 1].Lower is "no" or "not" or "never" or "without" or "don't" or "doesn't" or "didn't" or "isn't" or "wasn't" or "say" or "saying" or "word";

    private static bool Holds(Guard guard, ImmutableArray<Word> words, int first, int last, string text)
    {
        var before = first > 0 ? words[first - 1].Lower : "";
        var next = last + 1 < words.Length && Neighbours.Are(words[last], words[last + 1], text) ? words[last + 1].Lower : "";
        return guard switch
        {
            Guard.Auxiliary => IsAuxiliary(words[first], first, before, next) && !IsPermission(words, first),
            Guard.Adverb => before is "i" or "i'm" or "am" or "is" or "are" or "was" or "were" or "it's" or "that's" or "he's" or "she's" or "we're" or "they're" or "we" or "you" or "they" or "just" or "feel" or "feels" or "felt" or "looks" or "look" or "seems" or "got" or "but"
                && next.Length > 0 && next is not ("the" or "a" or "an" or "this" or "that" or "my" or "our" or "your" or "like"),
            Guard.Clause => next.Length > 0 && next is not ("about" or "of" or "in" or "so" or "not" or "to" or "through" or "like" or "back" or "hard" or "often" or "twice" or "again" or "and" or "with" or "for" or "what" or "up" or "out" or "aloud" or "differently")
                && before is not ("when" or "how" or "why" or "what" or "than" or "where" or "do" or "as" or "whenever" or "because")
                && (words[first].Lower != "we" || first == 0),
            Guard.Predicate => next == "to" && before is "is" or "are" or "was" or "were" or "it's" or "be" or "that's" or "seems" or "seem",
            Guard.Free => before is not ("can" or "could" or "can't" or "couldn't" or "cannot" or "as") && next is not ("can" or "could"),
            Guard.End => next.Length == 0 || next is "it" or "this" or "we" or "i" or "they" or "he" or "she",
            _ => true,
        };
    }

    private static bool IsAuxiliary(in Word word, int at, string before, string next)
    {
        if (next.Length == 0 || char.IsDigit(next[0]) || (word.Text == "May" && at > 0))
        {
            return false;
        }

        if (word.Lower == "might")
        {
            return next is not ("as" or "of" or "and" or "or" or "is" or "was")
                && before is not ("" or "the" or "all" or "full" or "with" or "military" or "own" or "my" or "your" or "his" or "her" or "its" or "our" or "their" or "economic");
        }

        // A wish, a month without its capital, a permission.
        return at > 0
            && before is not ("in" or "since" or "until" or "till" or "by" or "of" or "early" or "late" or "mid" or "last" or "next" or "this" or "from" or "to" or "come" or "as" or "through" or "on" or "and")
            && (before is not ("you" or "members" or "guests" or "visitors" or "children" or "dogs" or "anyone" or "everyone" or "nobody" or "students" or "participants")
                || next is "find" or "notice" or "have" or "need" or "want" or "think" or "feel" or "wonder" or "be" or "already" or "also" or "even" or "know" or "see");
    }

    /// <summary><c>bags may be left here</c>: what is allowed, not what is possible.</summary>
    private static bool IsPermission(ImmutableArray<Word> words, int may) =>
        words[may].Lower == "may" && may + 2 < words.Length && words[may + 1].Lower == "be" && words[may + 2].Lower is var done
        && (done.EndsWith("ed", StringComparison.Ordinal) || done is "left" or "brought" or "worn" or "taken" or "sent" or "given" or "shown" or "sold" or "paid" or "made" or "put" or "set" or "kept");

    private static (string Phrase, Guard Guard) Parse(string line)
    {
        var cells = line.Split(" | ");
        var guard = cells.Length == 1 ? Guard.None : cells[1] switch
        {
            "auxiliary" => Guard.Auxiliary,
            "adverb" => Guard.Adverb,
            "clause" => Guard.Clause,
            "predicate" => Guard.Predicate,
            "free" => Guard.Free,
            "end" => Guard.End,
            _ => throw new InvalidOperationException($"hedges.txt names the guard {cells[1]}, which there is not."),
        };
        return (cells[0], guard);
    }
}
