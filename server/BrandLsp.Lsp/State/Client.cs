using System.Text.Json;
using BrandLsp.Lsp.Convert;

namespace BrandLsp.Lsp.State;

/// <summary>
/// What the client can do, each with a default for a client that does not say: no message and no part of one is sent
/// that it has not announced. Versions of diagnostics and links to rules' pages, which a client may pass over, are kept back
/// only from one that refuses them.
/// </summary>
internal sealed record Client
{
    public PositionEncoding Encoding { get; init; } = PositionEncoding.Utf16;

    public bool PullsDiagnostics { get; init; }

    /// <summary>False where it says that it does not read which version of a document diagnostics are of.</summary>
    public bool DiagnosticVersions { get; init; } = true;

    public bool RefreshesDiagnostics { get; init; }

    public bool RefreshesCodeLenses { get; init; }

    public bool RefreshesInlayHints { get; init; }

    public bool RefreshesSemanticTokens { get; init; }

    public bool RelatedInformation { get; init; }

    /// <summary>False where it says that it does not show the link of a code. One that says nothing loses nothing by having it.</summary>
    public bool CodeDescription { get; init; } = true;

    public bool DiagnosticData { get; init; }

    /// <summary>Fades what does nothing.</summary>
    public bool FadesUnnecessary { get; init; }

    public bool CompletionMarkdown { get; init; }

    public bool Snippets { get; init; }

    /// <summary>Inserts several lines as they are, where others indent them.</summary>
    public bool InsertsAsIs { get; init; }

    /// <summary>Lets its user choose whether a proposal takes the place of the rest of the word.</summary>
    public bool InsertReplace { get; init; }

    public bool LabelDetails { get; init; }

    /// <summary>Reads from the list what its proposals do not say: where they go.</summary>
    public bool DefaultEditRange { get; init; }

    /// <summary>Reads from the list what its proposals do not say: whether they are snippets.</summary>
    public bool DefaultInsertTextFormat { get; init; }

    public bool Preselect { get; init; }

    /// <summary>The kinds of proposals it knows; null for those of the protocol's first version.</summary>
    public IReadOnlyList<int>? CompletionKinds { get; init; }

    public bool HoverMarkdown { get; init; }

    /// <summary>Understands code actions; others take commands alone.</summary>
    public bool CodeActions { get; init; }

    /// <summary>Applies edits that the server sends.</summary>
    public bool AppliesEdits { get; init; }

    /// <summary>Fixes are given as commands that the server carries out.</summary>
    public bool FixesByCommand => !CodeActions && AppliesEdits;

    public bool PreferredActions { get; init; }

    /// <summary>Fetches a fix's edit when it is chosen.</summary>
    public bool ResolvesEdits { get; init; }

    /// <summary>Fetches a proposal's documentation when it is looked at.</summary>
    public bool ResolvesDocumentation { get; init; }

    /// <summary>Asks what else to edit before it renames files.</summary>
    public bool AsksBeforeRenames { get; init; }

    /// <summary>Tells of files that its user renamed.</summary>
    public bool TellsRenames { get; init; }

    public bool DocumentChanges { get; init; }

    /// <summary>Shows what the edits of a rename are for.</summary>
    public bool AnnotatesRenames { get; init; }

    public bool Configuration { get; init; }

    public bool RegistersConfiguration { get; init; }

    public bool RegistersWatchers { get; init; }

    public bool SymbolTree { get; init; }

    public bool LinkTooltips { get; init; }

    /// <summary>Underlines the whole name that leads to a definition.</summary>
    public bool DefinitionLinks { get; init; }

    public bool FoldingRegions { get; init; }

    public int MostFolds { get; init; } = int.MaxValue;

    public bool SemanticTokens { get; init; }

    public TokenTypes Tokens { get; init; } = TokenTypes.For(null);

    public bool SemanticTokensFull { get; init; }

    public bool SemanticTokensRange { get; init; }

    /// <summary>Asks for what has changed since the last tokens.</summary>
    public bool SemanticTokensDelta { get; init; }

    /// <summary>Asks whether something can be renamed before its user types a name.</summary>
    public bool PreparesRename { get; init; }

    /// <summary>Shows progress that the server starts.</summary>
    public bool WorkDoneProgress { get; init; }

    public static Client From(ClientCapabilities capabilities)
    {
        var (workspace, document) = (capabilities.Workspace, capabilities.TextDocument);
        var (completion, requests) = (document?.Completion?.CompletionItem, document?.SemanticTokens?.Requests);
        IDiagnosticsCapabilities?[] diagnostics = [document?.Diagnostic, document?.PublishDiagnostics];
        return new Client
        {
            Encoding = PositionEncodings.Choose(capabilities.General?.PositionEncodings),
            PullsDiagnostics = document?.Diagnostic is not null,
            DiagnosticVersions = document?.PublishDiagnostics?.VersionSupport != false,
            RefreshesDiagnostics = workspace?.Diagnostics?.RefreshSupport == true,
            RefreshesCodeLenses = workspace?.CodeLens?.RefreshSupport == true,
            RefreshesInlayHints = workspace?.InlayHint?.RefreshSupport == true,
            RefreshesSemanticTokens = workspace?.SemanticTokens?.RefreshSupport == true,
            RelatedInformation = diagnostics.Any(d => d?.RelatedInformation == true),
            CodeDescription = diagnostics.All(d => d?.CodeDescriptionSupport != false),
            DiagnosticData = diagnostics.Any(d => d?.DataSupport == true),
            FadesUnnecessary = diagnostics.Any(d => d?.TagSupport?.Has((int)DiagnosticTag.Unnecessary) == true),
            CompletionMarkdown = PrefersMarkdown(completion?.DocumentationFormat),
            Snippets = completion?.SnippetSupport == true,
            InsertsAsIs = completion?.InsertTextModeSupport?.Has((int)InsertTextMode.AsIs) == true,
            InsertReplace = completion?.InsertReplaceSupport == true,
            LabelDetails = completion?.LabelDetailsSupport == true,
            DefaultEditRange = document?.Completion?.CompletionList?.Has("editRange") == true,
            DefaultInsertTextFormat = document?.Completion?.CompletionList?.Has("insertTextFormat") == true,
            Preselect = completion?.PreselectSupport == true,
            CompletionKinds = document?.Completion?.CompletionItemKind?.Values,
            HoverMarkdown = PrefersMarkdown(document?.Hover?.ContentFormat),
            CodeActions = document?.CodeAction is { CodeActionLiteralSupport: not null },
            AppliesEdits = workspace?.ApplyEdit == true,
            PreferredActions = document?.CodeAction?.IsPreferredSupport == true,
            ResolvesEdits = document?.CodeAction is { DataSupport: true, ResolveSupport: { } actions } && actions.Has("edit"),
            ResolvesDocumentation = completion?.ResolveSupport?.Has("documentation") == true,
            AsksBeforeRenames = workspace?.FileOperations?.WillRename == true,
            TellsRenames = workspace?.FileOperations?.DidRename == true,
            DocumentChanges = workspace?.WorkspaceEdit?.DocumentChanges == true,
            AnnotatesRenames = workspace?.WorkspaceEdit is { DocumentChanges: true, ChangeAnnotationSupport: not null } && document?.Rename?.HonorsChangeAnnotations == true,
            Configuration = workspace?.Configuration == true,
            RegistersConfiguration = workspace?.DidChangeConfiguration?.DynamicRegistration == true,
            RegistersWatchers = workspace?.DidChangeWatchedFiles?.DynamicRegistration == true,
            SymbolTree = document?.DocumentSymbol?.HierarchicalDocumentSymbolSupport == true,
            LinkTooltips = document?.DocumentLink?.TooltipSupport == true,
            DefinitionLinks = document?.Definition?.LinkSupport == true,
            FoldingRegions = document?.FoldingRange?.FoldingRangeKind?.Has(FoldingRange.Region) == true,
            MostFolds = document?.FoldingRange?.RangeLimit is { } most ? (int)Math.Min(most, int.MaxValue) : int.MaxValue,
            SemanticTokens = Asks(requests?.Full) || Asks(requests?.Range),
            Tokens = TokenTypes.For(document?.SemanticTokens?.TokenTypes),
            SemanticTokensFull = Asks(requests?.Full),
            SemanticTokensRange = Asks(requests?.Range),
            SemanticTokensDelta = requests?.Full is { ValueKind: JsonValueKind.Object } full
                && full.TryGetProperty("delta", out var delta) && delta.ValueKind == JsonValueKind.True,
            PreparesRename = document?.Rename?.PrepareSupport == true,
            WorkDoneProgress = capabilities.Window?.WorkDoneProgress == true,
        };
    }

    /// <summary>True, or an object that says more.</summary>
    private static bool Asks(JsonElement? request) => request is { ValueKind: JsonValueKind.True or JsonValueKind.Object };

    /// <summary>A client lists what it shows in the order it likes it.</summary>
    private static bool PrefersMarkdown(IReadOnlyList<string>? formats) =>
        formats?.FirstOrDefault(f => f is MarkupKind.Markdown or MarkupKind.PlainText) == MarkupKind.Markdown;
}
