using BrandLsp.Lsp.Convert;

namespace BrandLsp.Lsp.State;

/// <summary>
/// What the client can do, each with a default for a client that does not say. What a client can leave unread
/// (a rule's page, the spans behind a finding, fixes) goes to every client that does not refuse it.
/// </summary>
internal sealed record Client
{
    public PositionEncoding Encoding { get; init; } = PositionEncoding.Utf16;

    public bool PullsDiagnostics { get; init; }

    public bool RefreshesDiagnostics { get; init; }

    public bool RefreshesCodeLenses { get; init; }

    public bool RelatedInformation { get; init; }

    public bool CodeDescription { get; init; }

    public bool DiagnosticData { get; init; }

    public bool CompletionMarkdown { get; init; }

    public bool Snippets { get; init; }

    public bool HoverMarkdown { get; init; }

    public bool CodeActions { get; init; }

    public bool PreferredActions { get; init; }

    public bool DocumentChanges { get; init; }

    public bool Configuration { get; init; }

    public bool RegistersConfiguration { get; init; }

    public bool RegistersWatchers { get; init; }

    public bool SymbolTree { get; init; }

    /// <summary>Shows progress that the server starts.</summary>
    public bool WorkDoneProgress { get; init; }

    public static Client From(ClientCapabilities capabilities)
    {
        var (workspace, document) = (capabilities.Workspace, capabilities.TextDocument);
        return new Client
        {
            Encoding = PositionEncodings.Choose(capabilities.General?.PositionEncodings),
            PullsDiagnostics = document?.Diagnostic is not null,
            RefreshesDiagnostics = workspace?.Diagnostics?.RefreshSupport == true,
            RefreshesCodeLenses = workspace?.CodeLens?.RefreshSupport == true,
            RelatedInformation = document?.PublishDiagnostics?.RelatedInformation != false,
            CodeDescription = document?.PublishDiagnostics?.CodeDescriptionSupport != false,
            DiagnosticData = document?.PublishDiagnostics?.DataSupport == true,
            CompletionMarkdown = document?.Completion?.CompletionItem?.DocumentationFormat?.Contains(MarkupKind.Markdown) == true,
            Snippets = document?.Completion?.CompletionItem?.SnippetSupport == true,
            HoverMarkdown = document?.Hover?.ContentFormat?.Contains(MarkupKind.Markdown) == true,
            CodeActions = document?.CodeAction is null or { CodeActionLiteralSupport: not null },
            PreferredActions = document?.CodeAction?.IsPreferredSupport == true,
            DocumentChanges = workspace?.WorkspaceEdit?.DocumentChanges == true,
            Configuration = workspace?.Configuration == true,
            RegistersConfiguration = workspace?.DidChangeConfiguration?.DynamicRegistration == true,
            RegistersWatchers = workspace?.DidChangeWatchedFiles?.DynamicRegistration == true,
            SymbolTree = document?.DocumentSymbol?.HierarchicalDocumentSymbolSupport == true,
            WorkDoneProgress = capabilities.Window?.WorkDoneProgress == true,
        };
    }
}
