using System.Collections.Immutable;
using BrandLsp.Core.Assist;

namespace BrandLsp.Lsp.Convert;

/// <summary>What Core's tokens are to a client: of the types that suit a kind the first that it knows.</summary>
internal sealed class TokenTypes
{
    /// <summary>By <see cref="TokenKind"/>, the best first.</summary>
    private static readonly string[][] s_suitable =
        [["decorator", "variable"], ["macro", "function"], ["string"], ["enumMember", "property"], ["namespace", "type"], ["keyword", "operator"]];

    /// <summary>By <see cref="TokenKind"/>: the place in the legend; -1 where the client knows none of its types.</summary>
    private readonly ImmutableArray<int> _places;

    private TokenTypes(Func<string, bool> isKnown)
    {
        var chosen = s_suitable.Select(types => types.FirstOrDefault(isKnown)).ToList();
        var legend = chosen.OfType<string>().ToList();
        _places = [.. chosen.Select(type => type is null ? -1 : legend.IndexOf(type))];
        Legend = new SemanticTokensLegend(legend, []);
    }

    public SemanticTokensLegend Legend { get; }

    /// <param name="known">The types the client lists; null where it lists none.</param>
    public static TokenTypes For(IReadOnlyList<string>? known) => new(known is { Count: > 0 } ? known.Contains : _ => true);

    /// <summary>As the protocol writes them: five numbers each, places relative to the token before.</summary>
    public int[] Data(IReadOnlyList<SemanticToken> tokens, TextLines lines)
    {
        var data = new List<int>(tokens.Count * 5);
        var last = default(Position);
        foreach (var token in tokens)
        {
            if (_places[(int)token.Kind] is >= 0 and var place)
            {
                var range = lines.Range(token.Span);
                var start = range.Start;
                var character = start.Line == last.Line ? start.Character - last.Character : start.Character;
                data.AddRange([(int)(start.Line - last.Line), (int)character, (int)(range.End.Character - start.Character), place, 0]);
                last = start;
            }
        }

        return [.. data];
    }

    /// <summary>The one edit that makes <paramref name="now"/> of <paramref name="old"/>; none where they are equal.</summary>
    public static IReadOnlyList<SemanticTokensEdit> Between(int[] old, int[] now)
    {
        var start = old.AsSpan().CommonPrefixLength(now);
        if (start == old.Length && start == now.Length)
        {
            return [];
        }

        var shared = Math.Min(old.Length, now.Length) - start;
        var end = 0;
        while (end < shared && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        return [new SemanticTokensEdit(start, old.Length - start - end, now[start..^end])];
    }
}
