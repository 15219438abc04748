using System.Collections.Frozen;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Voice;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Transparency;

/// <summary>Claims to be the best, the first or the only one.</summary>
/// <param name="text">The draft's.</param>
internal sealed class SuperlativeClaims(string text)
{
    private static readonly FrozenSet<string> s_us = FrozenSet.Create(StringComparer.Ordinal, "we", "we're", "our", "us");

    private static readonly FrozenSet<string> s_ours = FrozenSet.Create(StringComparer.Ordinal, "our", "ours");

    /// <summary>"the fastest importer on the market", "we make the best tent for rain".</summary>
    public static Claim? Superlative(Sentence sentence, int at)
    {
        var words = sentence.Words.AsSpan();
        if (at == 0 || words[at - 1].Lower != "the" || ClaimWords.IsOpinion(sentence) || IsOneOf(words, at))
        {
            return null;
        }

        var head = words[at].Lower == "most" ? at + 1 : at;
        if (head >= words.Length || (head > at && !ClaimWords.List("most").Contains(words[head].Lower)))
        {
            return null;
        }

        var product = ClaimWords.IndexOf(words, head + 1, ClaimWords.Near, ClaimWords.Products);
        if (ClaimWords.ScopeEnd(words, head, ClaimWords.Scopes) is > 0 and var end || (product > 0 && (end = ClaimWords.ScopeEnd(words, product, ClaimWords.LooseScopes)) > 0))
        {
            return ClaimWords.Claimed(ClaimKind.Superlative, words, at - 1, end);
        }

        // Without a market it is a claim only when the author says it of what they sell.
        return product > 0 && IsSaidOfOneself(words, at - 1) && (product + 1 == words.Length || words[product + 1].Lower is "for" or "to" or "that" or "with" or "in" or "on")
            ? ClaimWords.Claimed(ClaimKind.Superlative, words, at - 1, product + 1)
            : null;
    }

    /// <summary>"the world's first importer", "the only app that", "number one tool", "best-in-class".</summary>
    public Claim? Rank(Sentence sentence, int at)
    {
        var words = sentence.Words.AsSpan();
        // A tagline may say "never": it is not an opinion for that.
        if (words[at].Lower == "only" && at == 1 && words[0].Lower == "the")
        {
            return !ClaimWords.HasAny(words, ClaimWords.FirstPerson) && !sentence.Closing.Contains('?', StringComparison.Ordinal)
                && ClaimWords.IndexOf(words, at + 1, ClaimWords.Near, ClaimWords.Products) is > 0 and var only && IsTagline(words, only + 1)
                    ? ClaimWords.Claimed(ClaimKind.Superlative, words, 0, only + 1)
                    : null;
        }

        // The "no" of "the no. 1" denies nothing.
        if (ClaimWords.IsOpinion(sentence, except: words[at].Lower == "no" ? at : -1))
        {
            return null;
        }

        switch (words[at].Lower)
        {
            case "industry-leading" or "market-leading" or "best-in-class":
                return ClaimWords.Claimed(ClaimKind.Superlative, words, at, at + 1);
            case "market" when at > 1 && at + 1 < words.Length && words[at + 1].Lower == "leader" && words[at - 1].Lower is "the" or "a" && words[at - 2].Lower is "is" or "are" or "we're" or "it's":
                return ClaimWords.Claimed(ClaimKind.Superlative, words, at - 1, at + 2);
            case var owner when ClaimWords.Owners.Contains(owner) && at + 2 < words.Length && (ClaimWords.Superlatives.Contains(words[at + 1].Lower) || words[at + 1].Lower is "first" or "only" or "most"):
                return OfAll(words, at);
            case "only" when at > 1 && words[at - 1].Lower == "the" && (words[at - 2].Lower is "is" or "are" || IsPresented(words, at - 1)):
                if (ClaimWords.IndexOf(words, at + 1, ClaimWords.Near, ClaimWords.Products) is > 0 and var single
                    && single + 1 < words.Length && words[single + 1].Lower is "that" or "which" or "to" or "with" or "on" or "you" or "you'll")
                {
                    return ClaimWords.Claimed(ClaimKind.Superlative, words, at - 1, single + 1);
                }

                return IsPresented(words, at - 1) && ClaimWords.ScopeEnd(words, at, ClaimWords.Markets) is > 0 and var market ? ClaimWords.Claimed(ClaimKind.Superlative, words, at - 1, market) : null;
            case "first" when at > 1 && words[at - 1].Lower == "the" && IsPresented(words, at - 1):
                return FirstOfAll(words, at);
            case "number" or "no" when at > 0 && at + 1 < words.Length && words[at + 1].Lower is "one" or "1" && (words[at - 1].Lower is "the" or "is" or "are" or "we're" or "it's" or "as" || IsOwner(words, at - 1)):
                return Ranked(words, at, at + 2);
            default:
                return null;
        }
    }

    /// <summary>
    /// "the world's first importer", "the market's" of what is sold, wherever it stands; of anything else only where it is presented: "the
    /// world's largest lake" is geography.
    /// </summary>
    private Claim? OfAll(ReadOnlySpan<Word> words, int at)
    {
        var start = at > 0 && words[at - 1].Lower == "the" ? at - 1 : at;
        if (ClaimWords.IndexOf(words, at + 2, ClaimWords.Near, ClaimWords.Products) is > 0 and var product)
        {
            return ClaimWords.Claimed(ClaimKind.Superlative, words, start, product + 1);
        }

        var isCompared = words[at].Lower == "world's" && (words[at + 1].Lower is "first" or "only" or "most" || ClaimWords.List("measured").Contains(words[at + 1].Lower));
        if (!isCompared || start == 0 || !IsPresented(words, start))
        {
            return null;
        }

        var end = at + 2;
        while (end < words.Length && end < at + 2 + ClaimWords.Near && Neighbours.Are(words[end - 1], words[end], text) && !ClaimWords.List("after-name").Contains(words[end].Lower))
        {
            end++;
        }

        return end > at + 2 && !ClaimWords.HasAny(words[(at + 2)..end], ClaimWords.List("natural")) ? ClaimWords.Claimed(ClaimKind.Superlative, words, start, end) : null;
    }

    /// <summary>"We're the first company in Europe to …", "this is the first tool on the market that …".</summary>
    private static Claim? FirstOfAll(ReadOnlySpan<Word> words, int at)
    {
        var thing = ClaimWords.IndexOf(words, at + 1, ClaimWords.Near, ClaimWords.Products);
        if (thing < 0)
        {
            thing = ClaimWords.IndexOf(words, at + 1, ClaimWords.Near, ClaimWords.List("trade"));
        }

        if (thing < 0)
        {
            return null;
        }

        var end = ClaimWords.ScopeEnd(words, thing, ClaimWords.Markets);
        if (end == 0 && ClaimWords.HasAny(words[..at], s_us))
        {
            end = Math.Max(ClaimWords.ScopeEnd(words, thing, ClaimWords.Scopes), ClaimWords.ScopeEnd(words, thing, ClaimWords.LooseScopes));
        }

        return end > 0 ? ClaimWords.Claimed(ClaimKind.Superlative, words, at - 1, end) : null;
    }

    /// <summary>"This is the …", "meet the …", "we built the …": the author shows something. "Baikal is the …" tells a fact.</summary>
    /// <param name="the">The index of "the".</param>
    private static bool IsPresented(ReadOnlySpan<Word> words, int the)
    {
        var verb = words[the - 1].Lower;
        var subject = the > 1 ? words[the - 2].Lower : "";
        return verb is "it's" or "that's" or "we're" or "here's"
            || (the == 1 && ClaimWords.List("presents").Contains(verb))
            || (verb is "is" or "are" && (subject is "this" or "that" or "it" or "these" or "we" || ClaimWords.HasAny(words[..(the - 1)], s_ours) || ClaimWords.IndexOf(words, Math.Max(0, the - 1 - ClaimWords.Near), ClaimWords.Near, ClaimWords.Products) >= 0))
            || (ClaimWords.List("makes").Contains(verb) && ClaimWords.HasAny(words[Math.Max(0, the - 3)..(the - 1)], s_us));
    }

    /// <summary>"the #1 app": a hashtag to the eye of a scanner, so no word.</summary>
    public Claim? NumberOne(Sentence sentence)
    {
        var words = sentence.Words.AsSpan();
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var gap = text.AsSpan(words[i].Span.End, Math.Max(0, words[i + 1].Span.Start - words[i].Span.End)).Trim();
            if (gap is "#1" && words[i].Lower is "the" or "is" or "are" or "we're" or "it's" or "ranked" && !ClaimWords.IsOpinion(sentence) && Ranked(words, i + 1, i + 1) is { } claim)
            {
                return claim with { Span = TextSpan.FromBounds(words[i].Span.End + 1, claim.Span.End) };
            }
        }

        return null;
    }

    private static Claim? Ranked(ReadOnlySpan<Word> words, int start, int after)
    {
        var product = ClaimWords.IndexOf(words, after, ClaimWords.Near, ClaimWords.Products);
        if (product < 0 && ClaimWords.HasAny(words[..start], s_us))
        {
            product = ClaimWords.IndexOf(words, after, ClaimWords.Near, ClaimWords.List("trade"));
        }

        var end = product >= 0 ? product + 1 : Math.Max(ClaimWords.ScopeEnd(words, after - 1, ClaimWords.Scopes), ClaimWords.ScopeEnd(words, after - 1, ClaimWords.LooseScopes));
        return end > 0 ? ClaimWords.Claimed(ClaimKind.Superlative, words, start, end) : null;
    }

    /// <summary>"The only CRM that plumbers need": a fragment with nothing said of it but the praise, and no memory.</summary>
    private static bool IsTagline(ReadOnlySpan<Word> words, int after)
    {
        if (after >= words.Length || words[after].Lower is not ("that" or "which" or "to" or "with" or "you" or "you'll" or "built" or "made" or "designed"))
        {
            return false;
        }

        for (var i = after + 1; i < words.Length; i++)
        {
            var isVerb = words[i].Lower is "is" or "are" or "was" or "were" or "had" or "did" or "has" or "have";
            if ((isVerb && i > after + 1) || words[i].Lower is "was" or "were" or "had" or "did" or "worked")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"the UK's number one", "Kent's no. 1": of a place that is named, and said of a firm.</summary>
    private static bool IsOwner(ReadOnlySpan<Word> words, int at) =>
        words[at].Lower.EndsWith("'s", StringComparison.Ordinal) && char.IsUpper(words[at].Text[0]) && ClaimWords.HasAny(words[..at], s_us);

    private static bool IsOneOf(ReadOnlySpan<Word> words, int at) =>
        (at > 2 && words[at - 2].Lower == "of" && words[at - 3].Lower is "one" or "some" or "two" or "three" or "many" or "few") || (at > 1 && words[at - 2].Lower is "among" or "amongst" or "with" or "from" or "like");

    /// <param name="the">The index of "the".</param>
    private static bool IsSaidOfOneself(ReadOnlySpan<Word> words, int the)
    {
        if (the == 0)
        {
            return false;
        }

        var verb = words[the - 1].Lower;
        return verb is "we're"
            || (verb is "make" or "build" or "sell" or "offer" or "are" && the > 1 && words[the - 2].Lower == "we")
            || (verb is "is" or "are" && (ClaimWords.HasAny(words[..(the - 1)], s_ours) || ClaimWords.IsOurProduct(words, the)));
    }
}
