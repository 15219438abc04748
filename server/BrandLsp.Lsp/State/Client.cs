using System.Text.Json;
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

    public bool RefreshesInlayHints { get; init; }

    public bool RefreshesSemanticTokens { get; init; }

    public bool RelatedInformation { get; init; }

    public bool CodeDescription { get; init; }

    public bool DiagnosticData { get; init; }

    public bool CompletionMarkdown { get; init; }

    public bool Snippets { get; init; }

    public bool HoverMarkdown { get; init; }

    public bool CodeActions { get; init; }

    public bool PreferredActions { get; init; }

    /// <summary>Fetches a fix's edit when it is chosen.</summary>
    public bool ResolvesEdits { get; init; }

    /// <summary>Fetches a proposal's documentation when it is looked at.</summary>
    public bool ResolvesDocumentation { get; init; }

    /// <summary>Tells of files that its user renamed.</summary>
    public bool TellsRenames { get; init; }

    public bool DocumentChanges { get; init; }

    public bool Configuration { get; init; }

    public bool RegistersConfiguration { get; init; }

    public bool RegistersWatchers { get; init; }

    public bool SymbolTree { get; init; }

    public bool LinkTooltips { get; init; }

    public bool SemanticTokens { get; init; }

    /// <summary>Asks for what has changed since the last tokens.</summary>
    public bool SemanticTokensDelta { get; init; }

    /// <summary>Asks whether something can be renamed before its user types a name.</summary>
    public bool PreparesRename { get; init; }

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
            RefreshesInlayHints = workspace?.InlayHint?.RefreshSupport == true,
            RefreshesSemanticTokens = workspace?.SemanticTokens?.RefreshSupport == true,
            RelatedInformation = document?.PublishDiagnostics?.RelatedInformation != false,
            CodeDescription = document?.PublishDiagnostics?.CodeDescriptionSupport != false,
            DiagnosticData = document?.PublishDiagnostics?.DataSupport == true,
            CompletionMarkdown = document?.Completion?.CompletionItem?.DocumentationFormat?.Contains(MarkupKind.Markdown) == true,
            Snippets = document?.Completion?.CompletionItem?.SnippetSupport == true,
            HoverMarkdown = document?.Hover?.ContentFormat?.Contains(MarkupKind.Markdown) == true,
            CodeActions = document?.CodeAction is null or { CodeActionLiteralSupport: not null },
            PreferredActions = document?.CodeAction?.IsPreferredSupport == true,
            ResolvesEdits = document?.CodeAction is { DataSupport: true, ResolveSupport: { } actions } && actions.Properties.Contains("edit"),
            ResolvesDocumentation = document?.Completion?.CompletionItem?.ResolveSupport?.Properties.Contains("documentation") == true,
            TellsRenames = workspace?.FileOperations?.DidRename == true,
            DocumentChanges = workspace?.WorkspaceEdit?.DocumentChanges == true,
            Configuration = workspace?.Configuration == true,
            RegistersConfiguration = workspace?.DidChangeConfiguration?.DynamicRegistration == true,
            RegistersWatchers = workspace?.DidChangeWatchedFiles?.DynamicRegistration == true,
            SymbolTree = document?.DocumentSymbol?.HierarchicalDocumentSymbolSupport == true,
            LinkTooltips = document?.DocumentLink?.TooltipSupport == true,
            SemanticTokens = document?.SemanticTokens is not null,
            SemanticTokensDelta = document?.SemanticTokens?.Requests?.Full is { ValueKind: JsonValueKind.Object } full
                && full.TryGetProperty("delta", out var delta) && delta.ValueKind == JsonValueKind.True,
            PreparesRename = document?.Rename?.PrepareSupport == true,
            WorkDoneProgress = capabilities.Window?.WorkDoneProgress == true,
        };
    }
}
