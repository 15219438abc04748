using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Assist;
using BrandLsp.Core.Text;
using BrandLsp.Lsp.Convert;
using BrandLsp.Lsp.State;
using CompletionItemKind = BrandLsp.Lsp.Protocol.CompletionItemKind;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    /// <summary>What the last list was made from: its items are still looked at while the next letters are typed.</summary>
    private volatile DocumentState? _proposedFrom;

    public Task<CompletionList?> CompletionAsync(CompletionParams request, CancellationToken cancel) =>
        On(request.TextDocument.Uri, (CompletionList?)null, d => Complete(d, request), cancel);

    /// <exception cref="StreamJsonRpc.LocalRpcException">The document has changed since the list was made, and another list has been asked for.</exception>
    public Task<CompletionItem> ResolveCompletionItemAsync(CompletionItem request, CancellationToken cancel)
    {
        if (request.Data is not { } data)
        {
            return Task.FromResult(request);
        }

        var document = session.Current.Documents.Values.Append(_proposedFrom).FirstOrDefault(d => d?.Stamp == data.Stamp)
            ?? throw Error(ErrorCodes.ContentModified, "The document has changed since the list was made");
        return Task.Run(() => Documented(request, document, data.Offset), cancel).WaitAsync(cancel);
    }

    private CompletionItem Documented(CompletionItem item, DocumentState document, int offset) =>
        ProposalsAt(document, offset, null).FirstOrDefault(c => c.Label == item.Label) is { } known ? item with { Documentation = DocumentationOf(known) } : item;

    private CompletionList? Complete(DocumentState document, CompletionParams request)
    {
        var offset = document.Lines.Offset(request.Position);
        var isLazy = session.Client.ResolvesDocumentation;
        if (isLazy)
        {
            _proposedFrom = document;
        }

        var found = ProposalsAt(document, offset, TypedBefore(request.Context));
        return CompletionLists.Of([.. found.Select((c, i) => Convert(c, i, document, offset, isLazy))], session.Client);
    }

    /// <param name="typed">The character that opened the list; null where its user asked for it, which gets at least as much.</param>
    private ImmutableArray<Completion> ProposalsAt(DocumentState document, int offset, char? typed)
    {
        var understanding = document.Understanding;
        return understanding switch
        {
            { Analysis: { } draft } => Completions.At(draft, offset, understanding.Profile.Files, understanding.Profile.StrategyNow(understanding.Profile), Today, typed),
            { Kind: DocumentKind.Profile } => ProfileAssist.CompletionsAt(document.Name.Path, document.Lines.Text, understanding.Profile.Brand, offset, understanding.Profile.Files, Today, typed),
            _ => [],
        };
    }

    private DateOnly Today => DateOnly.FromDateTime(options.Time.GetLocalNow().DateTime);

    /// <summary>The character that opened the list; null where its user asked for it, as far as the client says.</summary>
    private static char? TypedBefore(CompletionContext? context) =>
        context is { TriggerKind: CompletionTriggerKind.TriggerCharacter, TriggerCharacter: [var typed] } ? typed : null;

    /// <param name="isLazy">The client fetches the documentation later.</param>
    private CompletionItem Convert(Completion completion, int rank, DocumentState document, int offset, bool isLazy)
    {
        // Other clients indent the lines of a snippet as the line it is put on, which is wrong after the dash of a list.
        var isSnippet = session.Client.Snippets && completion.Snippet is { } snippet && (session.Client.InsertsAsIs || !snippet.Contains('\n', StringComparison.Ordinal));
        return new CompletionItem(completion.Label)
        {
            Kind = KindOf(completion.Kind),
            LabelDetails = session.Client.LabelDetails && completion.Detail is { } detail ? new CompletionItemLabelDetails(detail) : null,
            Detail = completion.Detail,
            Documentation = isLazy ? null : DocumentationOf(completion),
            Data = isLazy && completion.Documentation is not null ? new CompletionItemData(document.Stamp, offset) : null,
            SortText = rank.ToString("0000", CultureInfo.InvariantCulture),
            FilterText = completion.FilterText,
            Preselect = session.Client.Preselect && completion.IsPreselected ? true : null,
            InsertTextFormat = isSnippet ? InsertTextFormat.Snippet : null,
            InsertTextMode = isSnippet && session.Client.InsertsAsIs ? InsertTextMode.AsIs : null,
            TextEdit = EditOf(completion, isSnippet ? completion.Snippet! : completion.NewText, document.Lines, offset),
        };
    }

    private CompletionEdit EditOf(Completion completion, string text, TextLines lines, int offset) =>
        session.Client.InsertReplace && completion.MayKeepTail && completion.Replace.End > offset
            ? new CompletionEdit { NewText = text, Insert = lines.Range(TextSpan.FromBounds(completion.Replace.Start, offset)), Replace = lines.Range(completion.Replace) }
            : new CompletionEdit { NewText = text, Range = lines.Range(completion.Replace) };

    private MarkupContent? DocumentationOf(Completion completion) =>
        completion.Documentation is { } text ? Markup.Of(text, session.Client.CompletionMarkdown) : null;

    /// <summary>A client that lists no kinds knows those of the protocol's first version.</summary>
    private CompletionItemKind KindOf(CompletionKind kind)
    {
        var best = BestKindOf(kind);
        return session.Client.CompletionKinds?.Contains((int)best) ?? best <= CompletionItemKind.Reference ? best
            : best == CompletionItemKind.Constant ? CompletionItemKind.Value
            : CompletionItemKind.Enum;
    }

    private static CompletionItemKind BestKindOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Key => CompletionItemKind.Property,
        CompletionKind.Id => CompletionItemKind.Value,
        CompletionKind.Platform => CompletionItemKind.EnumMember,
        CompletionKind.Hashtag => CompletionItemKind.Keyword,
        CompletionKind.Person => CompletionItemKind.Reference,
        CompletionKind.Phrase => CompletionItemKind.Text,
        CompletionKind.File => CompletionItemKind.File,
        CompletionKind.Rule => CompletionItemKind.Constant,
        CompletionKind.Literal => CompletionItemKind.Value,
        _ => CompletionItemKind.EnumMember,
    };
}
