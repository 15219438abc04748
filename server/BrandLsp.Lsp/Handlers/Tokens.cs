using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Assist;
using BrandLsp.Lsp.Convert;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    /// <summary>The last tokens of each open document, which a client may ask for the changes of.</summary>
    private readonly ConcurrentDictionary<string, (string Id, int[] Data)> _tokens = new(StringComparer.Ordinal);

    public Task<SemanticTokensResult> SemanticTokensFullAsync(DocumentParams request, CancellationToken cancel) =>
        On(request.TextDocument.Uri, new SemanticTokensResult { Data = [] }, d => TokensOf(d, previous: null), cancel);

    public Task<SemanticTokensResult> SemanticTokensDeltaAsync(SemanticTokensDeltaParams request, CancellationToken cancel) =>
        On(request.TextDocument.Uri, new SemanticTokensResult { Data = [] }, d => TokensOf(d, request.PreviousResultId), cancel);

    public Task<SemanticTokensResult> SemanticTokensRangeAsync(SemanticTokensRangeParams request, CancellationToken cancel) =>
        On(
            request.TextDocument.Uri,
            new SemanticTokensResult { Data = [] },
            d => new SemanticTokensResult { Data = session.Client.Tokens.Data([.. TokensIn(d).Where(t => t.Span.Overlaps(d.Lines.Span(request.Range)))], d.Lines) },
            cancel);

    private SemanticTokensResult TokensOf(DocumentState document, string? previous)
    {
        var (id, data) = (document.Stamp.ToString(CultureInfo.InvariantCulture), session.Client.Tokens.Data(TokensIn(document), document.Lines));
        if (!document.IsOpen)
        {
            return new SemanticTokensResult { Data = data };
        }

        var isKnown = _tokens.TryGetValue(document.Name.Key, out var last) && last.Id == previous;
        _tokens[document.Name.Key] = (id, data);
        return isKnown
            ? new SemanticTokensResult { ResultId = id, Edits = TokenTypes.Between(last.Data, data) }
            : new SemanticTokensResult { ResultId = id, Data = data };
    }

    private static ImmutableArray<SemanticToken> TokensIn(DocumentState document) =>
        document.Understanding switch
        {
            { Analysis: { } draft } => SemanticTokens.In(draft),
            { Kind: DocumentKind.Profile, Profile.Brand: var brand } => ProfileTokens.In(document.Name.Path, document.Lines.Text, brand),
            _ => [],
        };
}
