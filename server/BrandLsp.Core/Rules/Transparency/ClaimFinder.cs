using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Voice;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Transparency;

internal enum ClaimKind
{
    Superlative,
    Percentage,
    Studies,
}

internal readonly record struct Claim(ClaimKind Kind, TextSpan Span);

/// <summary>
/// Finds sentences that claim what only evidence could show: to be the best of a market, a percentage about people at
/// large or about what a product does, "studies show". Opinions, memories, offers and the author's own measurements are
/// no such claims. English; lists in Data/claim-words.txt.
/// </summary>
internal sealed class ClaimFinder
{
    private const int Far = 6;
    private const int Near = 3;

    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> s_lists = new(() => WordLists.Lines("claim-words.txt")
        .Select(l => l.Split(": ", 2))
        .ToFrozenDictionary(p => p[0], p => p[1].Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));

    private static readonly FrozenSet<string> s_superlative = List("superlative");
    private static readonly FrozenSet<string> s_product = List("product");
    private static readonly FrozenSet<string> s_opinion = List("opinion");
    private static readonly FrozenSet<string> s_firstPerson = List("first-person");
    private static readonly FrozenSet<string> s_evidence = List("evidence");
    private static readonly FrozenSet<string> s_shows = List("shows");
    private static readonly FrozenSet<string> s_effect = List("effect");
    private static readonly FrozenSet<string> s_single = List("single");
    private static readonly FrozenSet<string> s_shown = List("shown");
    private static readonly FrozenSet<string> s_ratio = List("ratio");
    private static readonly FrozenSet<string> s_multiple = List("multiple");
    private static readonly ImmutableArray<string[]> s_scopes = [.. List("scope").Select(s => s.Split('_'))];
    private static readonly ImmutableArray<string[]> s_markets = [.. List("market").Select(s => s.Split('_'))];
    private static readonly ImmutableArray<string[]> s_looseScopes = [.. List("loose-scope").Select(s => s.Split('_'))];

    private static readonly SearchValues<char> s_figure = SearchValues.Create("0123456789.,");

    private readonly string _text;
    private readonly ProseText _prose;
    private readonly List<Claim> _claims = [];
    private readonly bool _mayBeNumberOne;
    private bool? _namesSurvey;

    private ClaimFinder(ProseText prose, string text)
    {
        (_prose, _text) = (prose, text);
        _mayBeNumberOne = text.Contains("#1", StringComparison.Ordinal);
    }

    /// <summary>The claims of a draft, by position.</summary>
    public static IReadOnlyList<Claim> In(ProseText prose, string text)
    {
        var finder = new ClaimFinder(prose, text);
        var signs = prose.DistinctWords.Select(SignOf);
        for (var i = 0; i < prose.Sentences.Length; i++)
        {
            finder.Read(prose.Sentences[i], prose.DistinctWords.Numbers(i), signs);
        }

        return finder._claims;
    }

    /// <summary>What kind of claim may be told by a word.</summary>
    [Flags]
    private enum Sign
    {
        None = 0,
        Superlative = 1,
        Rank = 2,
        Ratio = 4,
        Number = 8,
        Multiple = 16,
        Studies = 32,
    }

    private static Sign SignOf(string word) =>
        s_superlative.Contains(word) || word is "most" ? Sign.Superlative
        : word is "only" or "first" or "number" or "no" or "world's" or "industry-leading" or "market-leading" or "best-in-class" or "market" ? Sign.Rank
        : (s_ratio.Contains(word) ? Sign.Ratio : Sign.None)
            | (char.IsAsciiDigit(word[0]) ? Sign.Number
            : s_multiple.Contains(word) ? Sign.Multiple
            : s_evidence.Contains(word) || s_single.Contains(word) || s_shown.Contains(word) || word is "scientifically" or "clinically" or "data" ? Sign.Studies
            : Sign.None);

    private void Read(Sentence sentence, ReadOnlySpan<int> numbers, Sign[] signs)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            var sign = signs[numbers[i]];
            var claim = sign == Sign.None ? null
                : sign == Sign.Superlative ? Superlative(sentence, i)
                : sign == Sign.Rank ? Rank(sentence, i)
                : sign.HasFlag(Sign.Ratio) && Ratio(sentence, i) is { } ratio ? ratio
                : sign.HasFlag(Sign.Number) ? Percentage(sentence, i) ?? Multiple(sentence, i)
                : sign.HasFlag(Sign.Multiple) ? Multiple(sentence, i)
                : sign.HasFlag(Sign.Studies) ? Studies(sentence, i)
                : null;
            if (claim is { } found)
            {
                _claims.Add(found);
                return;
            }
        }

        if (_mayBeNumberOne && NumberOne(sentence) is { } ranked)
        {
            _claims.Add(ranked);
        }
    }

    /// <summary>"the fastest importer on the market", "we make the best tent for rain".</summary>
    private static Claim? Superlative(Sentence sentence, int at)
    {
        var words = sentence.Words.AsSpan();
        if (at == 0 || !Precedes(words, at, "the") || IsOpinion(sentence) || IsOneOf(words, at))
        {
            return null;
        }

        var head = words[at].Lower == "most" ? at + 1 : at;
        if (head >= words.Length || (head > at && !List("most").Contains(words[head].Lower)))
        {
            return null;
        }

        var product = IndexOf(words, head + 1, Near, s_product);
        if (ScopeEnd(words, head, s_scopes) is > 0 and var end || (product > 0 && (end = ScopeEnd(words, product, s_looseScopes)) > 0))
        {
            return Claimed(ClaimKind.Superlative, words, at - 1, end);
        }

        // Without a market it is a claim only when the author says it of what they sell.
        return product > 0 && IsSaidOfOneself(words, at - 1) && (product + 1 == words.Length || words[product + 1].Lower is "for" or "to" or "that" or "with" or "in" or "on")
            ? Claimed(ClaimKind.Superlative, words, at - 1, product + 1)
            : null;
    }

    /// <summary>"the world's first importer", "the only app that", "number one tool", "best-in-class".</summary>
    private Claim? Rank(Sentence sentence, int at)
    {
        var words = sentence.Words.AsSpan();
        // A tagline may say "never": it is not an opinion for that.
        if (words[at].Lower == "only" && at == 1 && words[0].Lower == "the")
        {
            return !HasAny(words, s_firstPerson) && !sentence.Closing.Contains('?', StringComparison.Ordinal)
                && IndexOf(words, at + 1, Near, s_product) is > 0 and var only && IsTagline(words, only + 1)
                    ? Claimed(ClaimKind.Superlative, words, 0, only + 1)
                    : null;
        }

        // The "no" of "the no. 1" denies nothing.
        if (IsOpinion(sentence, except: words[at].Lower == "no" ? at : -1))
        {
            return null;
        }

        switch (words[at].Lower)
        {
            case "industry-leading" or "market-leading" or "best-in-class":
                return Claimed(ClaimKind.Superlative, words, at, at + 1);
            case "market" when at > 1 && at + 1 < words.Length && words[at + 1].Lower == "leader" && words[at - 1].Lower is "the" or "a" && words[at - 2].Lower is "is" or "are" or "we're" or "it's":
                return Claimed(ClaimKind.Superlative, words, at - 1, at + 2);
            case "world's" when at + 2 < words.Length && (s_superlative.Contains(words[at + 1].Lower) || words[at + 1].Lower is "first" or "only" or "most"):
                return OfTheWorld(words, at);
            case "only" when at > 1 && words[at - 1].Lower == "the" && (words[at - 2].Lower is "is" or "are" || IsPresented(words, at - 1)):
                if (IndexOf(words, at + 1, Near, s_product) is > 0 and var single
                    && single + 1 < words.Length && words[single + 1].Lower is "that" or "which" or "to" or "with" or "on" or "you" or "you'll")
                {
                    return Claimed(ClaimKind.Superlative, words, at - 1, single + 1);
                }

                return IsPresented(words, at - 1) && ScopeEnd(words, at, s_markets) is > 0 and var market ? Claimed(ClaimKind.Superlative, words, at - 1, market) : null;
            case "first" when at > 1 && words[at - 1].Lower == "the" && IsPresented(words, at - 1):
                return FirstOfAll(words, at);
            case "number" or "no" when at > 0 && at + 1 < words.Length && words[at + 1].Lower is "one" or "1" && (words[at - 1].Lower is "the" or "is" or "are" or "we're" or "it's" or "as" || IsOwner(words, at - 1)):
                return Ranked(words, at, at + 2);
            default:
                return null;
        }
    }

    /// <summary>
    /// "the world's first importer" of what is sold, wherever it stands; of anything else only where it is presented: "the
    /// world's largest lake" is geography.
    /// </summary>
    private Claim? OfTheWorld(ReadOnlySpan<Word> words, int at)
    {
        var start = at > 0 && words[at - 1].Lower == "the" ? at - 1 : at;
        if (IndexOf(words, at + 2, Near, s_product) is > 0 and var product)
        {
            return Claimed(ClaimKind.Superlative, words, start, product + 1);
        }

        var isCompared = words[at + 1].Lower is "first" or "only" or "most" || List("measured").Contains(words[at + 1].Lower);
        if (!isCompared || start == 0 || !IsPresented(words, start))
        {
            return null;
        }

        var end = at + 2;
        while (end < words.Length && end < at + 2 + Near && Neighbours.Are(words[end - 1], words[end], _text) && !List("after-name").Contains(words[end].Lower))
        {
            end++;
        }

        return end > at + 2 && !HasAny(words[(at + 2)..end], List("natural")) ? Claimed(ClaimKind.Superlative, words, start, end) : null;
    }

    /// <summary>"We're the first company in Europe to …", "this is the first tool on the market that …".</summary>
    private static Claim? FirstOfAll(ReadOnlySpan<Word> words, int at)
    {
        var thing = IndexOf(words, at + 1, Near, s_product);
        if (thing < 0)
        {
            thing = IndexOf(words, at + 1, Near, List("trade"));
        }

        if (thing < 0)
        {
            return null;
        }

        var end = ScopeEnd(words, thing, s_markets);
        if (end == 0 && HasAny(words[..at], s_us))
        {
            end = Math.Max(ScopeEnd(words, thing, s_scopes), ScopeEnd(words, thing, s_looseScopes));
        }

        return end > 0 ? Claimed(ClaimKind.Superlative, words, at - 1, end) : null;
    }

    /// <summary>"This is the …", "meet the …", "we built the …": the author shows something. "Baikal is the …" tells a fact.</summary>
    /// <param name="the">The index of "the".</param>
    private static bool IsPresented(ReadOnlySpan<Word> words, int the)
    {
        var verb = words[the - 1].Lower;
        var subject = the > 1 ? words[the - 2].Lower : "";
        return verb is "it's" or "that's" or "we're" or "here's"
            || (the == 1 && List("presents").Contains(verb))
            || (verb is "is" or "are" && (subject is "this" or "that" or "it" or "these" or "we" || HasAny(words[..(the - 1)], s_ours) || IndexOf(words, Math.Max(0, the - 1 - Near), Near, s_product) >= 0))
            || (List("makes").Contains(verb) && HasAny(words[Math.Max(0, the - 3)..(the - 1)], s_us));
    }

    /// <summary>"the UK's number one", "Kent's no. 1": of a place that is named, and said of a firm.</summary>
    private static bool IsOwner(ReadOnlySpan<Word> words, int at) =>
        words[at].Lower.EndsWith("'s", StringComparison.Ordinal) && char.IsUpper(words[at].Text[0]) && HasAny(words[..at], s_us);

    /// <summary>"the #1 app": a hashtag to the eye of a scanner, so no word.</summary>
    private Claim? NumberOne(Sentence sentence)
    {
        var words = sentence.Words.AsSpan();
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var gap = _text.AsSpan(words[i].Span.End, Math.Max(0, words[i + 1].Span.Start - words[i].Span.End)).Trim();
            if (gap is "#1" && words[i].Lower is "the" or "is" or "are" or "we're" or "it's" or "ranked" && !IsOpinion(sentence) && Ranked(words, i + 1, i + 1) is { } claim)
            {
                return claim with { Span = TextSpan.FromBounds(words[i].Span.End + 1, claim.Span.End) };
            }
        }

        return null;
    }

    private static Claim? Ranked(ReadOnlySpan<Word> words, int start, int after)
    {
        var product = IndexOf(words, after, Near, s_product);
        if (product < 0 && HasAny(words[..start], s_us))
        {
            product = IndexOf(words, after, Near, List("trade"));
        }

        var end = product >= 0 ? product + 1 : Math.Max(ScopeEnd(words, after - 1, s_scopes), ScopeEnd(words, after - 1, s_looseScopes));
        return end > 0 ? Claimed(ClaimKind.Superlative, words, start, end) : null;
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

    /// <summary>"10x faster than the others", "twice as fast", "three times more productive": of what is sold, not of what the author did.</summary>
    private static Claim? Multiple(Sentence sentence, int at)
    {
        var words = sentence.Words.AsSpan();
        var after = AfterMultiple(words, at);
        if (after < 0 || after >= words.Length || IsOpinion(sentence) || HasAny(words, List("past"))
            || (HasAny(words, s_firstPerson) && !IsOurProduct(words, at)) || HasOtherFigure(words, at))
        {
            return null;
        }

        var isMore = words[after].Lower is "more" or "less" && after + 1 < words.Length && List("more").Contains(words[after + 1].Lower);
        return isMore || List("comparative").Contains(words[after].Lower) ? Claimed(ClaimKind.Percentage, words, at, after + (isMore ? 2 : 1)) : null;
    }

    /// <summary>The index after "10x" or "ten times"; -1 for another number.</summary>
    private static int AfterMultiple(ReadOnlySpan<Word> words, int at)
    {
        var word = words[at].Lower.AsSpan();
        if (word.Length > 1 && word[^1] is 'x' or '×')
        {
            return word[..^1].IndexOfAnyExcept(s_figure) < 0 ? at + 1 : -1;
        }

        return at + 1 < words.Length && words[at + 1].Lower == "times" && (s_multiple.Contains(words[at].Lower) || word.IndexOfAnyExcept(s_figure) < 0) ? at + 2 : -1;
    }

    /// <summary>Who gives the times themselves shows what was measured.</summary>
    private static bool HasOtherFigure(ReadOnlySpan<Word> words, int at)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (i != at && char.IsAsciiDigit(words[i].Lower[0]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"70% of startups fail", "teams are 40% more productive", "boosts sales by 30%".</summary>
    private Claim? Percentage(Sentence sentence, int at)
    {
        var words = sentence.Words.AsSpan();
        var after = AfterPercent(words, at);
        if (after < 0)
        {
            return null;
        }

        if (OurCustomers(words, at, after) is { } ofCustomers)
        {
            return ofCustomers;
        }

        if (HasAny(words, s_firstPerson) && !IsOurProduct(words, at))
        {
            return Effect(words, at, after) is { IsPromise: true, Claim: var promise } ? promise : null;
        }

        if (after + 1 < words.Length && words[after].Lower == "of" && words[at].Lower is not ("0" or "1" or "99" or "100" or "110")
            && IndexOf(words, after + 1, Near, List("population")) is > 0 and var population && !NamesSurvey())
        {
            return Claimed(ClaimKind.Percentage, words, at, population + 1);
        }

        if (IsAboutMoney(words) || HasAny(words, List("past")))
        {
            return null;
        }

        if (at > 0 && after < words.Length && (IsMade(words, at) || words[at - 1].Lower is "is" or "are" or "it's" or "you" or "teams" or "them" or "get" or "to" or "work" or "works" or "run" or "runs" or "ship"))
        {
            var isMore = words[after].Lower is "more" or "less" && after + 1 < words.Length && List("more").Contains(words[after + 1].Lower);
            if (isMore || List("comparative").Contains(words[after].Lower))
            {
                return Claimed(ClaimKind.Percentage, words, at, after + (isMore ? 2 : 1));
            }
        }

        return Effect(words, at, after)?.Claim;
    }

    /// <summary>"Our tool makes builds 40% faster": a product does it.</summary>
    private static bool IsMade(ReadOnlySpan<Word> words, int at)
    {
        for (var i = Math.Max(1, at - Near); i < at; i++)
        {
            if (words[i].Lower is "makes" or "make")
            {
                return IndexOf(words, Math.Max(0, i - Near), Math.Min(i, Near), s_product) >= 0;
            }
        }

        return false;
    }

    /// <summary>
    /// "Our customers save 30 %", "teams using our tool save 40 %": said of those who buy, where "when they bring a friend"
    /// would make it an offer.
    /// </summary>
    private Claim? OurCustomers(ReadOnlySpan<Word> words, int at, int after)
    {
        if (at < 3 || Buyers(words[..at]) is not (> 0 and var who) || HasAny(words, List("past")) || HasAny(words, List("condition")))
        {
            return null;
        }

        for (var i = who + 1; i < at && i <= who + Near; i++)
        {
            if (s_effect.Contains(words[i].Lower) || words[i].Lower is "gain" or "earn" or "grow" or "win")
            {
                return WithSign(Claimed(ClaimKind.Percentage, words, 0, after));
            }
        }

        return null;
    }

    /// <summary>Where "our customers" or "teams using our tool" ends, which a sentence begins with and which is all it says of its author; -1 for another one.</summary>
    private static int Buyers(ReadOnlySpan<Word> words)
    {
        if (words[0].Lower == "our")
        {
            return HasAny(words[1..], s_firstPerson) ? -1 : IndexOf(words, 1, 2, List("buyer"));
        }

        if (IndexOf(words, 0, 2, List("population")) < 0)
        {
            return -1;
        }

        for (var i = 2; i < words.Length; i++)
        {
            if (words[i].Lower is "our" or "my" && words[i - 1].Lower is "using" or "use" or "with" or "on" or "running" or "run")
            {
                var product = IndexOf(words, i + 1, Near, List("sold"));
                return product < 0 || product + 1 >= words.Length || HasAny(words[..i], s_firstPerson) || HasAny(words[(i + 1)..], s_firstPerson)
                    || !(s_effect.Contains(words[product + 1].Lower) || words[product + 1].Lower is "can" or "will" or "usually" or "typically") ? -1 : product;
            }
        }

        return -1;
    }

    /// <summary>"boosts sales by 30 %", and whether readers are promised it: "you can boost sales by 30 %".</summary>
    private (Claim Claim, bool IsPromise)? Effect(ReadOnlySpan<Word> words, int at, int after)
    {
        for (var i = Math.Max(0, at - Far - 2); i < at - 1; i++)
        {
            if (s_effect.Contains(words[i].Lower) && IsPresent(words, i) && IsBy(words, at))
            {
                return (WithSign(Claimed(ClaimKind.Percentage, words, i, after)), IsPromised(words, i));
            }
        }

        return null;
    }

    /// <summary>With the "%" that follows it.</summary>
    private Claim WithSign(Claim claim)
    {
        var sign = _text.IndexOf('%', claim.Span.End, Math.Min(2, _text.Length - claim.Span.End));
        return sign >= 0 && string.IsNullOrWhiteSpace(_text[claim.Span.End..sign]) ? claim with { Span = TextSpan.FromBounds(claim.Span.Start, sign + 1) } : claim;
    }

    /// <summary>"nine out of ten dentists", "one in five customers", "half of all startups".</summary>
    private Claim? Ratio(Sentence sentence, int at)
    {
        var words = sentence.Words.AsSpan();
        if (HasAny(words, s_firstPerson) || sentence.Closing.Contains('?', StringComparison.Ordinal))
        {
            return null;
        }

        var after = words[at].Lower == "half" ? at + 1 < words.Length && words[at + 1].Lower == "of" ? at + 2 : -1
            : at + 3 < words.Length && words[at + 1].Lower == "out" && words[at + 2].Lower == "of" && s_ratio.Contains(words[at + 3].Lower) ? at + 4
            : at + 2 < words.Length && words[at + 1].Lower == "in" && s_ratio.Contains(words[at + 2].Lower) ? at + 3
            : -1;
        if (after > 0 && after < words.Length && words[after].Lower == "all")
        {
            after++;
        }
        else if (words[at].Lower == "half")
        {
            // "Half of the people" were somewhere in particular.
            return null;
        }

        return after > 0 && after < words.Length && List("population").Contains(words[after].Lower) && !HasAny(words, List("past")) && !NamesSurvey()
            ? Claimed(ClaimKind.Percentage, words, at, after + 1)
            : null;
    }

    /// <summary>"our app cuts costs by 40%" praises what is sold; "we cut our costs by 40%" tells what happened.</summary>
    private static bool IsOurProduct(ReadOnlySpan<Word> words, int number)
    {
        return words[0].Lower is "our" or "my" && !HasAny(words[1..], s_firstPerson)
            && IndexOf(words, 1, Near, List("sold")) is > 0 and var product && product < number;
    }

    /// <summary>Rates go up and down by themselves, but a reply rate is something that one is promised.</summary>
    private static bool IsAboutMoney(ReadOnlySpan<Word> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var isCounted = words[i].Lower is "rate" or "rates" && i > 0 && List("counted-rate").Contains(words[i - 1].Lower);
            if (!isCounted && List("finance").Contains(words[i].Lower))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"studies show", "a recent study found", "according to experts", "clinically proven".</summary>
    private Claim? Studies(Sentence sentence, int at)
    {
        var words = sentence.Words.AsSpan();
        if (at + 1 >= words.Length || sentence.Closing.Contains('?', StringComparison.Ordinal))
        {
            return null;
        }

        if (words[at].Lower is "scientifically" or "clinically")
        {
            return words[at + 1].Lower is "proven" && !(at > 0 && words[at - 1].Lower is "not" or "isn't" or "never") ? Claimed(ClaimKind.Studies, words, at, at + 2) : null;
        }

        if (words[at].Lower == "data")
        {
            // Data without a name is anybody's only where it shows a law: "sales data shows a dip in March" is the author's.
            return (at == 0 || (at == 1 && words[0].Lower is "recent" or "new")) && at + 2 < words.Length && s_shows.Contains(words[at + 1].Lower) && words[at + 2].Lower == "that" && !HasAny(words, s_firstPerson)
                ? Claimed(ClaimKind.Studies, words, at, at + 2)
                : null;
        }

        if (s_shown.Contains(words[at].Lower))
        {
            return IsShownByNobody(words, at) ? Claimed(ClaimKind.Studies, words, 0, at + 1) : null;
        }

        // "…is not rocket science, says the baker": a sign between them, and the baker says it.
        if (!IsAccordingTo(words, at) && !Neighbours.Are(words[at], words[at + 1], _text))
        {
            return null;
        }

        // One study is any study only as "a study"; "the study" has been named.
        if (s_single.Contains(words[at].Lower) && !(at > 0 && (words[at - 1].Lower is "a" or "one" or "another" || (at > 1 && words[at - 1].Lower is "recent" or "new" && words[at - 2].Lower is "a" or "one" or "another"))))
        {
            return null;
        }

        if (IsAccordingTo(words, at) && words[at + 1].Lower is not ("at" or "from" or "by" or "of" or "in" or "who" or "that" or "who's"))
        {
            return Claimed(ClaimKind.Studies, words, AccordingAt(words, at), at + 1);
        }

        if (words[at + 1].Lower is "have" or "has" && at + 2 < words.Length && s_shown.Contains(words[at + 2].Lower) && IsAnybody(words, at))
        {
            return Claimed(ClaimKind.Studies, words, at, at + 3);
        }

        if (!(s_single.Contains(words[at].Lower) ? words[at + 1].Lower is "found" or "finds" or "showed" or "shows" or "suggests" or "proved" or "proves" or "says" : s_shows.Contains(words[at + 1].Lower)))
        {
            return null;
        }

        if (!IsAnybody(words, at))
        {
            return null;
        }

        // A verb in the plural that goes on with "out" or a particle is another verb: researchers found out.
        return at + 2 < words.Length && words[at + 2].Lower is "out" or "it" or "themselves" or "up" or "hello" ? null : Claimed(ClaimKind.Studies, words, at, at + 2);
    }

    /// <summary>"It's been proven that …", "it is well established that …".</summary>
    private static bool IsShownByNobody(ReadOnlySpan<Word> words, int at) =>
        words[0].Lower is "it" or "it's" && at is > 0 and <= 5 && words[at + 1].Lower == "that" && AreAll(words[1..at], List("shown-by"))
        && at + 2 < words.Length && !List("time").Contains(words[at + 2].Lower) && !HasAny(words, s_firstPerson);

    /// <summary>Evidence without an owner, and not a named piece of research.</summary>
    private static bool IsAnybody(ReadOnlySpan<Word> words, int at)
    {
        for (var i = Math.Max(0, at - 2); i < at; i++)
        {
            if (List("owned").Contains(words[i].Lower) || words[i].Lower.EndsWith("'s", StringComparison.Ordinal)
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

    private static Claim Claimed(ClaimKind kind, ReadOnlySpan<Word> words, int start, int end) => new(kind, words[start].Span.Union(words[end - 1].Span));

    private static bool Precedes(ReadOnlySpan<Word> words, int at, string word) => words[at - 1].Lower == word;

    private static bool IsOneOf(ReadOnlySpan<Word> words, int at) =>
        (at > 2 && words[at - 2].Lower == "of" && words[at - 3].Lower is "one" or "some" or "two" or "three" or "many" or "few") || (at > 1 && words[at - 2].Lower is "among" or "amongst" or "with" or "from" or "like");

    private static bool IsOpinion(Sentence sentence, int except = -1)
    {
        var words = sentence.Words.AsSpan();
        if (words.Length > 1 && words[0].Lower == "my" && IndexOf(words, 1, 2, List("sold")) > 0)
        {
            // "My app" is for sale as "our app" is.
            words = words[1..];
            except--;
        }

        return sentence.Closing.Contains('?', StringComparison.Ordinal)
            || (except < 0 ? HasAny(words, s_opinion) : HasAny(words[..except], s_opinion) || HasAny(words[(except + 1)..], s_opinion));
    }

    private static bool HasAny(ReadOnlySpan<Word> words, FrozenSet<string> list)
    {
        foreach (var word in words)
        {
            if (list.Contains(word.Lower))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreAll(ReadOnlySpan<Word> words, FrozenSet<string> list)
    {
        foreach (var word in words)
        {
            if (!list.Contains(word.Lower))
            {
                return false;
            }
        }

        return true;
    }

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
            || (verb is "is" or "are" && (HasAny(words[..(the - 1)], s_ours) || IsOurProduct(words, the)));
    }

    private static readonly FrozenSet<string> s_us = FrozenSet.Create(StringComparer.Ordinal, "we", "we're", "our", "us");

    private static readonly FrozenSet<string> s_ours = FrozenSet.Create(StringComparer.Ordinal, "our", "ours");

    /// <summary>The first of the list among so many words from <paramref name="from"/> on; -1 when there is none.</summary>
    private static int IndexOf(ReadOnlySpan<Word> words, int from, int length, FrozenSet<string> list)
    {
        for (var i = from; i < words.Length && i < from + length; i++)
        {
            if (list.Contains(words[i].Lower))
            {
                return i;
            }

            if (words[i].Lower is "is" or "are" or "was" or "and" or "but" or "of" or "that" or "in")
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>After the scope that follows within a few words; 0 when none does.</summary>
    private static int ScopeEnd(ReadOnlySpan<Word> words, int head, ImmutableArray<string[]> scopes)
    {
        for (var i = head + 1; i < words.Length && i <= head + Far; i++)
        {
            foreach (var scope in scopes)
            {
                var length = 0;
                while (length < scope.Length && i + length < words.Length && words[i + length].Lower == scope[length])
                {
                    length++;
                }

                if (length == scope.Length)
                {
                    return i + length;
                }
            }
        }

        return 0;
    }

    /// <summary>The index after "40 %", "40 percent" or "40 per cent"; -1 when the number is no percentage.</summary>
    private int AfterPercent(ReadOnlySpan<Word> words, int at)
    {
        var end = words[at].Span.End;
        while (end < _text.Length && _text[end] is ' ' or '\u00A0' or '\u202F')
        {
            end++;
        }

        if (end < _text.Length && _text[end] == '%')
        {
            return at + 1;
        }

        return at + 1 < words.Length && words[at + 1].Lower is "percent" ? at + 2
            : at + 2 < words.Length && words[at + 1].Lower is "per" && words[at + 2].Lower is "cent" ? at + 3
            : -1;
    }

    /// <summary>In the third person of the present, or after "can", "will", "helps".</summary>
    private static bool IsPresent(ReadOnlySpan<Word> words, int at) =>
        words[at].Lower.EndsWith('s') || (at > 0 && words[at - 1].Lower is "can" or "will" or "you'll" or "helps" or "help" or "to");

    /// <summary>"you can boost", "you'll save": a promise to readers, whoever makes it.</summary>
    private static bool IsPromised(ReadOnlySpan<Word> words, int at) =>
        at > 0 && (words[at - 1].Lower == "you'll" || (at > 1 && words[at - 2].Lower == "you" && words[at - 1].Lower is "can" or "will"));

    /// <summary>"by 40 %", "by up to 40 %".</summary>
    private static bool IsBy(ReadOnlySpan<Word> words, int at) =>
        words[at - 1].Lower == "by" || (at > 2 && words[at - 1].Lower == "to" && words[at - 2].Lower == "up") || (at > 1 && words[at - 2].Lower == "by");

    private bool NamesSurvey()
    {
        if (_namesSurvey is not { } known)
        {
            known = _prose.Sentences.Any(s => HasAny(s.Words.AsSpan(), List("survey")));
            _namesSurvey = known;
        }

        return known;
    }

    private static FrozenSet<string> List(string name) => s_lists.Value[name];
}
