using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Assist;
using BrandLsp.Lsp.Convert;
using BrandLsp.Lsp.State;
using CompletionItemKind = BrandLsp.Lsp.Protocol.CompletionItemKind;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    /// <summary>The last list given to a client that fetches documentation.</summary>
    private volatile Proposals _proposed = new(0, []);
    private long _lastList;

    public Task<CompletionList?> CompletionAsync(TextDocumentPositionParams request, CancellationToken cancel) =>
        On(request.TextDocument.Uri, (CompletionList?)null, d => Complete(d, request.Position), cancel);

    public Task<CompletionItem> ResolveCompletionItemAsync(CompletionItem request, CancellationToken cancel)
    {
        var (list, proposals) = _proposed;
        var isKnown = request.Data is { } data && data.List == list && data.Index >= 0 && data.Index < proposals.Length;
        return Task.FromResult(isKnown ? request with { Documentation = DocumentationOf(proposals[request.Data!.Index]) } : request);
    }

    private CompletionList? Complete(DocumentState document, Position position)
    {
        var understanding = document.Understanding;
        var offset = document.Lines.Offset(position);
        var found = understanding switch
        {
            { Analysis: { } draft } => Completions.At(draft, offset, understanding.Profile.Files, understanding.Profile.StrategyNow(understanding.Profile)),
            { Kind: DocumentKind.Profile } => ProfileAssist.CompletionsAt(document.Name.Path, document.Lines.Text, understanding.Profile.Brand, offset),
            _ => [],
        };
        var list = session.Client.ResolvesDocumentation ? Remember(found) : (long?)null;
        return new CompletionList(IsIncomplete: false, [.. found.Select((c, i) => Convert(c, i, document, list))]);
    }

    private long Remember(ImmutableArray<Completion> proposals)
    {
        var id = Interlocked.Increment(ref _lastList);
        _proposed = new Proposals(id, proposals);
        return id;
    }

    /// <param name="list">Where the client may fetch the documentation from; null when it wants it at once.</param>
    private CompletionItem Convert(Completion completion, int rank, DocumentState document, long? list)
    {
        var isSnippet = session.Client.Snippets && completion.Snippet is not null;
        return new CompletionItem(completion.Label, KindOf(completion.Kind))
        {
            Detail = completion.Detail,
            Documentation = list is null ? DocumentationOf(completion) : null,
            Data = list is { } id && completion.Documentation is not null ? new CompletionItemData(id, rank) : null,
            SortText = rank.ToString("0000", CultureInfo.InvariantCulture),
            FilterText = completion.FilterText,
            InsertTextFormat = isSnippet ? InsertTextFormat.Snippet : null,
            TextEdit = new TextEdit(document.Lines.Range(completion.Replace), isSnippet ? completion.Snippet! : completion.NewText),
        };
    }

    private MarkupContent? DocumentationOf(Completion completion) =>
        completion.Documentation is { } text ? Markup.Of(text, session.Client.CompletionMarkdown) : null;

    private static CompletionItemKind KindOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Key => CompletionItemKind.Property,
        CompletionKind.Id => CompletionItemKind.Value,
        CompletionKind.Platform => CompletionItemKind.EnumMember,
        CompletionKind.Hashtag => CompletionItemKind.Keyword,
        CompletionKind.Person => CompletionItemKind.Reference,
        CompletionKind.Phrase => CompletionItemKind.Text,
        CompletionKind.File => CompletionItemKind.File,
        CompletionKind.Rule => CompletionItemKind.Constant,
        _ => CompletionItemKind.EnumMember,
    };

    private sealed record Proposals(long Id, ImmutableArray<Completion> All);
}
