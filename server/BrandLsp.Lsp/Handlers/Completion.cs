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
    /// <summary>The last list given to a client that fetches documentation.</summary>
    private volatile Proposals _proposed = new(0, []);
    private long _lastList;

    public Task<CompletionList?> CompletionAsync(CompletionParams request, CancellationToken cancel) =>
        On(request.TextDocument.Uri, (CompletionList?)null, d => Complete(d, request), cancel);

    public Task<CompletionItem> ResolveCompletionItemAsync(CompletionItem request, CancellationToken cancel)
    {
        var (list, proposals) = _proposed;
        var isKnown = request.Data is { } data && data.List == list && data.Index >= 0 && data.Index < proposals.Length;
        return Task.FromResult(isKnown ? request with { Documentation = DocumentationOf(proposals[request.Data!.Index]) } : request);
    }

    private CompletionList? Complete(DocumentState document, CompletionParams request)
    {
        var understanding = document.Understanding;
        var offset = document.Lines.Offset(request.Position);
        var typed = TypedBefore(document.Lines.Text, offset, request.Context);
        var found = understanding switch
        {
            { Analysis: { } draft } => Completions.At(draft, offset, understanding.Profile.Files, understanding.Profile.StrategyNow(understanding.Profile), Today, typed),
            { Kind: DocumentKind.Profile } => ProfileAssist.CompletionsAt(document.Name.Path, document.Lines.Text, understanding.Profile.Brand, offset, understanding.Profile.Files, Today, typed),
            _ => [],
        };
        var list = session.Client.ResolvesDocumentation ? Remember(found) : (long?)null;
        return CompletionLists.Of([.. found.Select((c, i) => Convert(c, i, document, offset, list))], session.Client);
    }

    private DateOnly Today => DateOnly.FromDateTime(options.Time.GetLocalNow().DateTime);

    /// <summary>
    /// The character that opened the list; null where its user asked for it. A client that does not say asks as soon as one is
    /// typed, but for an indented blank line: editors indent by themselves there, so it is its user who asks.
    /// </summary>
    private static char? TypedBefore(string text, int offset, CompletionContext? context) => context switch
    {
        { TriggerKind: CompletionTriggerKind.TriggerCharacter, TriggerCharacter: [var typed] } => typed,
        { TriggerKind: CompletionTriggerKind.Invoked } => null,
        _ => offset > 0 && CompletionTriggers.Characters.Contains(text[offset - 1]) && !CompletionTriggers.IsIndentation(text, offset) ? text[offset - 1] : null,
    };

    private long Remember(ImmutableArray<Completion> proposals)
    {
        var id = Interlocked.Increment(ref _lastList);
        _proposed = new Proposals(id, proposals);
        return id;
    }

    /// <param name="list">Where the client may fetch the documentation from; null when it wants it at once.</param>
    private CompletionItem Convert(Completion completion, int rank, DocumentState document, int offset, long? list)
    {
        // Other clients indent the lines of a snippet as the line it is put on, which is wrong after the dash of a list.
        var isSnippet = session.Client.Snippets && completion.Snippet is { } snippet && (session.Client.InsertsAsIs || !snippet.Contains('\n', StringComparison.Ordinal));
        return new CompletionItem(completion.Label, KindOf(completion.Kind))
        {
            LabelDetails = session.Client.LabelDetails && completion.Detail is { } detail ? new CompletionItemLabelDetails(detail) : null,
            Detail = completion.Detail,
            Documentation = list is null ? DocumentationOf(completion) : null,
            Data = list is { } id && completion.Documentation is not null ? new CompletionItemData(id, rank) : null,
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

    private sealed record Proposals(long Id, ImmutableArray<Completion> All);
}
