using BrandLsp.Core.Prose;
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
    private readonly List<Claim> _claims = [];
    private readonly SuperlativeClaims _superlatives;
    private readonly FigureClaims _figures;
    private readonly StudyClaims _studies;
    private readonly bool _mayBeNumberOne;

    private ClaimFinder(ProseText prose, string text)
    {
        (_superlatives, _figures, _studies) = (new(text), new(prose, text), new(text));
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
        ClaimWords.Superlatives.Contains(word) || word is "most" ? Sign.Superlative
        : word is "only" or "first" or "number" or "no" or "industry-leading" or "market-leading" or "best-in-class" or "market" || ClaimWords.Owners.Contains(word) ? Sign.Rank
        : (ClaimWords.Ratios.Contains(word) ? Sign.Ratio : Sign.None)
            | (char.IsAsciiDigit(word[0]) ? Sign.Number
            : ClaimWords.Multiples.Contains(word) ? Sign.Multiple
            : ClaimWords.Evidence.Contains(word) || ClaimWords.Single.Contains(word) || ClaimWords.Shown.Contains(word) || word is "scientifically" or "clinically" or "data" ? Sign.Studies
            : Sign.None);

    private void Read(Sentence sentence, ReadOnlySpan<int> numbers, Sign[] signs)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            var sign = signs[numbers[i]];
            var claim = sign == Sign.None ? null
                : sign == Sign.Superlative ? SuperlativeClaims.Superlative(sentence, i)
                : sign == Sign.Rank ? _superlatives.Rank(sentence, i)
                : sign.HasFlag(Sign.Ratio) && _figures.Ratio(sentence, i) is { } ratio ? ratio
                : sign.HasFlag(Sign.Number) ? _figures.Percentage(sentence, i) ?? FigureClaims.Multiple(sentence, i)
                : sign.HasFlag(Sign.Multiple) ? FigureClaims.Multiple(sentence, i)
                : sign.HasFlag(Sign.Studies) ? _studies.Studies(sentence, i)
                : null;
            if (claim is { } found)
            {
                _claims.Add(found);
                return;
            }
        }

        if (_mayBeNumberOne && _superlatives.NumberOne(sentence) is { } ranked)
        {
            _claims.Add(ranked);
        }
    }
}
