using System.Globalization;
using BrandLsp.Core.Assist;
using BrandLsp.Lsp.Convert;
using BrandLsp.Lsp.State;
using CompletionItemKind = BrandLsp.Lsp.Protocol.CompletionItemKind;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    public Task<CompletionList?> CompletionAsync(TextDocumentPositionParams request, CancellationToken cancel) =>
        On(request.TextDocument.Uri, (CompletionList?)null, d => Complete(d, request.Position), cancel);

    private CompletionList? Complete(DocumentState document, Position position)
    {
        var understanding = document.Understanding;
        var offset = document.Lines.Offset(position);
        var found = understanding switch
        {
            { Analysis: { } draft } => Completions.At(draft, offset),
            { Kind: DocumentKind.Profile } => ProfileAssist.CompletionsAt(document.Name.Path, document.Lines.Text, understanding.Profile.Brand, offset),
            _ => [],
        };
        return new CompletionList(IsIncomplete: false, [.. found.Select((c, i) => Convert(c, i, document))]);
    }

    private CompletionItem Convert(Completion completion, int rank, DocumentState document)
    {
        var isSnippet = session.Client.Snippets && completion.Snippet is not null;
        return new CompletionItem(completion.Label, KindOf(completion.Kind))
        {
            Detail = completion.Detail,
            Documentation = completion.Documentation is { } text ? Markup.Of(text, session.Client.CompletionMarkdown) : null,
            SortText = rank.ToString("0000", CultureInfo.InvariantCulture),
            FilterText = completion.FilterText,
            InsertTextFormat = isSnippet ? InsertTextFormat.Snippet : null,
            TextEdit = new TextEdit(document.Lines.Range(completion.Replace), isSnippet ? completion.Snippet! : completion.NewText),
        };
    }

    private static CompletionItemKind KindOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Key => CompletionItemKind.Property,
        CompletionKind.Id => CompletionItemKind.Value,
        CompletionKind.Platform => CompletionItemKind.EnumMember,
        CompletionKind.Hashtag => CompletionItemKind.Keyword,
        CompletionKind.Person => CompletionItemKind.Reference,
        CompletionKind.Phrase => CompletionItemKind.Text,
        CompletionKind.Rule => CompletionItemKind.Constant,
        _ => CompletionItemKind.EnumMember,
    };
}
