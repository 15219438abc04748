using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BrandLsp.Core.Rules.Engagement;

internal enum BaitElementKind
{
    Words,
    OtherWords,
    AnyWord,
    Gap,
    Answer,
    Number,
    Emoji,
    And,
    End,
}

/// <summary>One place in a pattern.</summary>
/// <param name="Kinds">What may stand there; more than one for <c>below|{end}</c>.</param>
/// <param name="Words">For <see cref="BaitElementKind.Words"/> and <see cref="BaitElementKind.OtherWords"/>, in lower case.</param>
internal sealed record BaitElement(ImmutableArray<BaitElementKind> Kinds, ImmutableArray<string> Words, bool IsOptional)
{
    private static readonly FrozenDictionary<string, BaitElementKind> s_signs = new Dictionary<string, BaitElementKind>(StringComparer.Ordinal)
    {
        ["*"] = BaitElementKind.AnyWord,
        ["..."] = BaitElementKind.Gap,
        ["{answer}"] = BaitElementKind.Answer,
        ["{number}"] = BaitElementKind.Number,
        ["{emoji}"] = BaitElementKind.Emoji,
        ["{and}"] = BaitElementKind.And,
        ["{end}"] = BaitElementKind.End,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="text">As Data/engagement-bait.txt writes it.</param>
    /// <param name="sets">Sets by name, for <c>&lt;name&gt;</c>.</param>
    public static BaitElement Parse(string text, IReadOnlyDictionary<string, ImmutableArray<string>> sets)
    {
        var isOptional = text.EndsWith('?');
        var body = text.TrimEnd('?');
        var isOther = body.StartsWith('!');
        var kinds = new HashSet<BaitElementKind>();
        var words = new List<string>();
        foreach (var part in body.TrimStart('!').Split('|'))
        {
            if (s_signs.TryGetValue(part, out var kind))
            {
                kinds.Add(kind);
                continue;
            }

            kinds.Add(isOther ? BaitElementKind.OtherWords : BaitElementKind.Words);
            words.AddRange(part.StartsWith('<') ? sets[part[1..^1]] : [part]);
        }

        return new BaitElement([.. kinds.Order()], [.. words], isOptional);
    }
}

/// <param name="Kind">comment, react, vote, share or tag.</param>
/// <param name="Elements">The first is made of words and begins a clause.</param>
internal sealed record BaitPattern(string Kind, ImmutableArray<BaitElement> Elements);
