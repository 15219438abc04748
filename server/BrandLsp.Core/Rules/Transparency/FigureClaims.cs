using System.Buffers;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Transparency;

/// <summary>Percentages, ratios and multiples about people at large or about what a product does.</summary>
/// <param name="text">The draft's.</param>
internal sealed class FigureClaims(ProseText prose, string text)
{
    private static readonly SearchValues<char> s_figure = SearchValues.Create("0123456789.,");

    private bool? _namesSurvey;

    /// <summary>"10x faster than the others", "twice as fast", "three times more productive": of what is sold, not of what the author did.</summary>
    public static Claim? Multiple(Sentence sentence, int at)
    {
        var words = sentence.Words.AsSpan();
        var after = AfterMultiple(words, at);
        if (after < 0 || after >= words.Length || ClaimWords.IsOpinion(sentence) || ClaimWords.HasAny(words, ClaimWords.List("past"))
            || (ClaimWords.HasAny(words, ClaimWords.FirstPerson) && !ClaimWords.IsOurProduct(words, at)) || HasOtherFigure(words, at))
        {
            return null;
        }

        var isMore = words[after].Lower is "more" or "less" && after + 1 < words.Length && ClaimWords.List("more").Contains(words[after + 1].Lower);
        return isMore || ClaimWords.List("comparative").Contains(words[after].Lower) ? ClaimWords.Claimed(ClaimKind.Percentage, words, at, after + (isMore ? 2 : 1)) : null;
    }

    /// <summary>The index after "10x" or "ten times"; -1 for another number.</summary>
    private static int AfterMultiple(ReadOnlySpan<Word> words, int at)
    {
        var word = words[at].Lower.AsSpan();
        if (word.Length > 1 && word[^1] is 'x' or '×')
        {
            return word[..^1].IndexOfAnyExcept(s_figure) < 0 ? at + 1 : -1;
        }

        return at + 1 < words.Length && words[at + 1].Lower == "times" && (ClaimWords.Multiples.Contains(words[at].Lower) || word.IndexOfAnyExcept(s_figure) < 0) ? at + 2 : -1;
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
    public Claim? Percentage(Sentence sentence, int at)
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

        if (ClaimWords.HasAny(words, ClaimWords.FirstPerson) && !ClaimWords.IsOurProduct(words, at))
        {
            return Effect(words, at, after) is { IsPromise: true, Claim: var promise } ? promise : null;
        }

        if (after + 1 < words.Length && words[after].Lower == "of" && words[at].Lower is not ("0" or "1" or "99" or "100" or "110")
            && ClaimWords.IndexOf(words, after + 1, ClaimWords.Near, ClaimWords.List("population")) is > 0 and var population && !NamesSurvey())
        {
            return ClaimWords.Claimed(ClaimKind.Percentage, words, at, population + 1);
        }

        if (IsAboutMoney(words) || ClaimWords.HasAny(words, ClaimWords.List("past")))
        {
            return null;
        }

        if (at > 0 && after < words.Length && (IsMade(words, at) || words[at - 1].Lower is "is" or "are" or "it's" or "you" or "teams" or "them" or "get" or "to" or "work" or "works" or "run" or "runs" or "ship"))
        {
            var isMore = words[after].Lower is "more" or "less" && after + 1 < words.Length && ClaimWords.List("more").Contains(words[after + 1].Lower);
            if (isMore || ClaimWords.List("comparative").Contains(words[after].Lower))
            {
                return ClaimWords.Claimed(ClaimKind.Percentage, words, at, after + (isMore ? 2 : 1));
            }
        }

        return Effect(words, at, after)?.Claim;
    }

    /// <summary>"Our tool makes builds 40% faster": a product does it.</summary>
    private static bool IsMade(ReadOnlySpan<Word> words, int at)
    {
        for (var i = Math.Max(1, at - ClaimWords.Near); i < at; i++)
        {
            if (words[i].Lower is "makes" or "make")
            {
                return ClaimWords.IndexOf(words, Math.Max(0, i - ClaimWords.Near), Math.Min(i, ClaimWords.Near), ClaimWords.Products) >= 0;
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
        if (at < 3 || Buyers(words[..at]) is not (> 0 and var who) || ClaimWords.HasAny(words, ClaimWords.List("past")) || ClaimWords.HasAny(words, ClaimWords.List("condition")))
        {
            return null;
        }

        for (var i = who + 1; i < at && i <= who + ClaimWords.Near; i++)
        {
            if (ClaimWords.Effects.Contains(words[i].Lower) || words[i].Lower is "gain" or "earn" or "grow" or "win")
            {
                return WithSign(ClaimWords.Claimed(ClaimKind.Percentage, words, 0, after));
            }
        }

        return null;
    }

    /// <summary>Where "our customers" or "teams using our tool" ends, which a sentence begins with and which is all it says of its author; -1 for another one.</summary>
    private static int Buyers(ReadOnlySpan<Word> words)
    {
        if (words[0].Lower == "our")
        {
            return ClaimWords.HasAny(words[1..], ClaimWords.FirstPerson) ? -1 : ClaimWords.IndexOf(words, 1, 2, ClaimWords.List("buyer"));
        }

        if (ClaimWords.IndexOf(words, 0, 2, ClaimWords.List("population")) < 0)
        {
            return -1;
        }

        for (var i = 2; i < words.Length; i++)
        {
            if (words[i].Lower is "our" or "my" && words[i - 1].Lower is "using" or "use" or "with" or "on" or "running" or "run")
            {
                var product = ClaimWords.IndexOf(words, i + 1, ClaimWords.Near, ClaimWords.List("sold"));
                return product < 0 || product + 1 >= words.Length || ClaimWords.HasAny(words[..i], ClaimWords.FirstPerson) || ClaimWords.HasAny(words[(i + 1)..], ClaimWords.FirstPerson)
                    || !(ClaimWords.Effects.Contains(words[product + 1].Lower) || words[product + 1].Lower is "can" or "will" or "usually" or "typically") ? -1 : product;
            }
        }

        return -1;
    }

    /// <summary>"boosts sales by 30 %", and whether readers are promised it: "you can boost sales by 30 %".</summary>
    private (Claim Claim, bool IsPromise)? Effect(ReadOnlySpan<Word> words, int at, int after)
    {
        for (var i = Math.Max(0, at - ClaimWords.Far - 2); i < at - 1; i++)
        {
            if (ClaimWords.Effects.Contains(words[i].Lower) && IsPresent(words, i) && IsBy(words, at))
            {
                return (WithSign(ClaimWords.Claimed(ClaimKind.Percentage, words, i, after)), IsPromised(words, i));
            }
        }

        return null;
    }

    /// <summary>With the "%" that follows it.</summary>
    private Claim WithSign(Claim claim)
    {
        var sign = text.IndexOf('%', claim.Span.End, Math.Min(2, text.Length - claim.Span.End));
        return sign >= 0 && string.IsNullOrWhiteSpace(text[claim.Span.End..sign]) ? claim with { Span = TextSpan.FromBounds(claim.Span.Start, sign + 1) } : claim;
    }

    /// <summary>"nine out of ten dentists", "one in five customers", "half of all startups".</summary>
    public Claim? Ratio(Sentence sentence, int at)
    {
        var words = sentence.Words.AsSpan();
        if (ClaimWords.HasAny(words, ClaimWords.FirstPerson) || sentence.Closing.Contains('?', StringComparison.Ordinal))
        {
            return null;
        }

        var after = words[at].Lower == "half" ? at + 1 < words.Length && words[at + 1].Lower == "of" ? at + 2 : -1
            : at + 3 < words.Length && words[at + 1].Lower == "out" && words[at + 2].Lower == "of" && ClaimWords.Ratios.Contains(words[at + 3].Lower) ? at + 4
            : at + 2 < words.Length && words[at + 1].Lower == "in" && ClaimWords.Ratios.Contains(words[at + 2].Lower) ? at + 3
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

        return after > 0 && after < words.Length && ClaimWords.List("population").Contains(words[after].Lower) && !ClaimWords.HasAny(words, ClaimWords.List("past")) && !NamesSurvey()
            ? ClaimWords.Claimed(ClaimKind.Percentage, words, at, after + 1)
            : null;
    }

    /// <summary>Rates go up and down by themselves, but a reply rate is something that one is promised.</summary>
    private static bool IsAboutMoney(ReadOnlySpan<Word> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var isCounted = words[i].Lower is "rate" or "rates" && i > 0 && ClaimWords.List("counted-rate").Contains(words[i - 1].Lower);
            if (!isCounted && ClaimWords.List("finance").Contains(words[i].Lower))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The index after "40 %", "40 percent" or "40 per cent"; -1 when the number is no percentage.</summary>
    private int AfterPercent(ReadOnlySpan<Word> words, int at)
    {
        var end = words[at].Span.End;
        while (end < text.Length && text[end] is ' ' or '\u00A0' or '\u202F')
        {
            end++;
        }

        if (end < text.Length && text[end] == '%')
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
            known = prose.Sentences.Any(s => ClaimWords.HasAny(s.Words.AsSpan(), ClaimWords.List("survey")));
            _namesSurvey = known;
        }

        return known;
    }
}
