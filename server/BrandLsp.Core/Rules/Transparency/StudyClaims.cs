using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Voice;

namespace BrandLsp.Core.Rules.Transparency;

/// <summary>Studies, research and data that nobody names.</summary>
/// <param name="text">The draft's.</param>
internal sealed class StudyClaims(string text)
{
    /// <summary>"studies show", "a recent study found", "according to experts", "clinically proven".</summary>
    public Claim? Studies(Sentence sentence, int at)
    {
        var words = sentence.Words.AsSpan();
        if (at + 1 >= words.Length || sentence.Closing.Contains('?', StringComparison.Ordinal))
        {
            return null;
        }

        if (words[at].Lower is "scientifically" or "clinically")
        {
            return words[at + 1].Lower is "proven" && !(at > 0 && words[at - 1].Lower is "not" or "isn't" or "never") ? ClaimWords.Claimed(ClaimKind.Studies, words, at, at + 2) : null;
        }

        if (words[at].Lower == "data")
        {
            // Data without a name is anybody's only where it shows a law: "sales data shows a dip in March" is the author's.
            return (at == 0 || (at == 1 && words[0].Lower is "recent" or "new")) && at + 2 < words.Length && ClaimWords.Shows.Contains(words[at + 1].Lower) && words[at + 2].Lower == "that" && !ClaimWords.HasAny(words, ClaimWords.FirstPerson)
                ? ClaimWords.Claimed(ClaimKind.Studies, words, at, at + 2)
                : null;
        }

        if (ClaimWords.Shown.Contains(words[at].Lower))
        {
            return IsShownByNobody(words, at) ? ClaimWords.Claimed(ClaimKind.Studies, words, 0, at + 1) : null;
        }

        // "…is not rocket science, says the baker": a sign between them, and the baker says it.
        if (!IsAccordingTo(words, at) && !Neighbours.Are(words[at], words[at + 1], text))
        {
            return null;
        }

        // One study is any study only as "a study"; "the study" has been named.
        if (ClaimWords.Single.Contains(words[at].Lower) && !(at > 0 && (words[at - 1].Lower is "a" or "one" or "another" || (at > 1 && words[at - 1].Lower is "recent" or "new" && words[at - 2].Lower is "a" or "one" or "another"))))
        {
            return null;
        }

        if (IsAccordingTo(words, at) && words[at + 1].Lower is not ("at" or "from" or "by" or "of" or "in" or "who" or "that" or "who's"))
        {
            return ClaimWords.Claimed(ClaimKind.Studies, words, AccordingAt(words, at), at + 1);
        }

        if (words[at + 1].Lower is "have" or "has" && at + 2 < words.Length && ClaimWords.Shown.Contains(words[at + 2].Lower) && IsAnybody(words, at))
        {
            return ClaimWords.Claimed(ClaimKind.Studies, words, at, at + 3);
        }

        if (!(ClaimWords.Single.Contains(words[at].Lower) ? words[at + 1].Lower is "found" or "finds" or "showed" or "shows" or "suggests" or "proved" or "proves" or "says" : ClaimWords.Shows.Contains(words[at + 1].Lower)))
        {
            return null;
        }

        if (!IsAnybody(words, at))
        {
            return null;
        }

        // "Studies show it": whatever it is.
        var isAllOfIt = at + 3 == words.Length && words[at + 2].Lower == "it" && words[at + 1].Lower is "show" or "shows" or "prove" or "proves" or "confirm" or "confirms" or "suggest" or "suggests";

        // A verb in the plural that goes on with "out" or a particle is another verb: researchers found out. Who says no is
        // no source.
        return !isAllOfIt && at + 2 < words.Length && words[at + 2].Lower is "out" or "it" or "themselves" or "up" or "hello" or "no" or "yes" or "little" or "nothing" ? null : ClaimWords.Claimed(ClaimKind.Studies, words, at, at + 2);
    }

    /// <summary>"It's been proven that …", "it is well established that …".</summary>
    private static bool IsShownByNobody(ReadOnlySpan<Word> words, int at) =>
        words[0].Lower is "it" or "it's" && at is > 0 and <= 5 && words[at + 1].Lower == "that" && ClaimWords.AreAll(words[1..at], ClaimWords.List("shown-by"))
        && at + 2 < words.Length && !ClaimWords.List("time").Contains(words[at + 2].Lower) && !ClaimWords.HasAny(words, ClaimWords.FirstPerson);

    /// <summary>Evidence without an owner, and not a named piece of research.</summary>
    private static bool IsAnybody(ReadOnlySpan<Word> words, int at)
    {
        for (var i = Math.Max(0, at - 2); i < at; i++)
        {
            if (ClaimWords.List("owned").Contains(words[i].Lower) || words[i].Lower.EndsWith("'s", StringComparison.Ordinal)
                || (i > 0 && char.IsUpper(words[i].Text[0])) || words[i].Lower is "if" or "do" or "few" or "two" or "three")
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAccordingTo(ReadOnlySpan<Word> words, int at) => AccordingAt(words, at) >= 0;

    /// <summary>The "according" before "to a recent study", "to some experts"; -1 when there is none.</summary>
    private static int AccordingAt(ReadOnlySpan<Word> words, int at)
    {
        for (var i = at - 1; i >= Math.Max(1, at - 3); i--)
        {
            if (words[i].Lower == "to")
            {
                return words[i - 1].Lower == "according" ? i - 1 : -1;
            }

            if (words[i].Lower is not ("a" or "one" or "recent" or "new" or "some" or "many" or "most" or "several"))
            {
                return -1;
            }
        }

        return -1;
    }
}
