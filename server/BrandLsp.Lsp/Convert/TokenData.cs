using BrandLsp.Core.Assist;

namespace BrandLsp.Lsp.Convert;

/// <summary>Core's tokens as the protocol writes them: five numbers each, places relative to the token before.</summary>
internal static class TokenData
{
    /// <summary>By <see cref="TokenKind"/>; types that every editor's colours know.</summary>
    public static SemanticTokensLegend Legend { get; } = new(["decorator", "macro", "string", "enumMember", "namespace", "keyword"], []);

    public static int[] Of(IReadOnlyList<SemanticToken> tokens, TextLines lines)
    {
        var data = new int[tokens.Count * 5];
        var last = default(Position);
        for (var i = 0; i < tokens.Count; i++)
        {
            var range = lines.Range(tokens[i].Span);
            var start = range.Start;
            data[i * 5] = (int)(start.Line - last.Line);
            data[(i * 5) + 1] = (int)(start.Line == last.Line ? start.Character - last.Character : start.Character);
            data[(i * 5) + 2] = (int)(range.End.Character - start.Character);
            data[(i * 5) + 3] = (int)tokens[i].Kind;
            last = start;
        }

        return data;
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
