using System.Text.Json;
using System.Text.Json.Serialization;

namespace BrandLsp.Lsp.Protocol;

internal sealed record InitializeParams : IJsonOnDeserialized
{
    /// <summary>The process that started the server; the server ends when it does. Null for none.</summary>
    public int? ProcessId { get; init; }

    public string? RootPath { get; init; }

    public string? RootUri { get; init; }

    public IReadOnlyList<WorkspaceFolder>? WorkspaceFolders { get; init; }

    public JsonElement? InitializationOptions { get; init; }

    public required ClientCapabilities Capabilities { get; init; }

    void IJsonOnDeserialized.OnDeserialized() => JsonLists.RequireItems(WorkspaceFolders, "workspaceFolders");
}

internal sealed record WorkspaceFolder
{
    public required string Uri { get; init; }

}

/// <summary>What the server asks about its client; the rest of the capabilities is ignored.</summary>
internal sealed record ClientCapabilities
{
    public GeneralClientCapabilities? General { get; init; }

    public WorkspaceClientCapabilities? Workspace { get; init; }

    public TextDocumentClientCapabilities? TextDocument { get; init; }

    public WindowClientCapabilities? Window { get; init; }
}

internal sealed record WindowClientCapabilities
{
    public bool? WorkDoneProgress { get; init; }
}

internal sealed record GeneralClientCapabilities
{
    public IReadOnlyList<string>? PositionEncodings { get; init; }
}

internal sealed record DynamicRegistrationCapability
{
    public bool? DynamicRegistration { get; init; }
}

internal sealed record RefreshCapability
{
    public bool? RefreshSupport { get; init; }
}

internal sealed record WorkspaceClientCapabilities
{
    public bool? ApplyEdit { get; init; }

    public bool? Configuration { get; init; }

    public bool? WorkspaceFolders { get; init; }

    public WorkspaceEditClientCapabilities? WorkspaceEdit { get; init; }

    public FileOperationClientCapabilities? FileOperations { get; init; }

    public DynamicRegistrationCapability? DidChangeConfiguration { get; init; }

    public DynamicRegistrationCapability? DidChangeWatchedFiles { get; init; }

    public RefreshCapability? Diagnostics { get; init; }

    public RefreshCapability? CodeLens { get; init; }

    public RefreshCapability? InlayHint { get; init; }

    public RefreshCapability? SemanticTokens { get; init; }
}

internal sealed record FileOperationClientCapabilities
{
    public bool? WillRename { get; init; }

    public bool? DidRename { get; init; }
}

/// <summary>What of an item the client fetches when it is looked at.</summary>
internal sealed record ResolveSupport
{
    public IReadOnlyList<string>? Properties { get; init; }

    public bool Has(string property) => Properties?.Contains(property) == true;
}

internal sealed record WorkspaceEditClientCapabilities
{
    public bool? DocumentChanges { get; init; }

    /// <summary>Present when edits may say what they are for.</summary>
    public JsonElement? ChangeAnnotationSupport { get; init; }
}

internal sealed record TextDocumentClientCapabilities
{
    public PublishDiagnosticsClientCapabilities? PublishDiagnostics { get; init; }

    /// <summary>Present when the client pulls diagnostics.</summary>
    public DiagnosticClientCapabilities? Diagnostic { get; init; }

    public CompletionClientCapabilities? Completion { get; init; }

    public HoverClientCapabilities? Hover { get; init; }

    public CodeActionClientCapabilities? CodeAction { get; init; }

    public DocumentSymbolClientCapabilities? DocumentSymbol { get; init; }

    public RenameClientCapabilities? Rename { get; init; }

    public DocumentLinkClientCapabilities? DocumentLink { get; init; }

    public SemanticTokensClientCapabilities? SemanticTokens { get; init; }

    public DefinitionClientCapabilities? Definition { get; init; }

    public FoldingRangeClientCapabilities? FoldingRange { get; init; }
}

internal sealed record DefinitionClientCapabilities
{
    public bool? LinkSupport { get; init; }
}

internal sealed record FoldingRangeClientCapabilities
{
    /// <summary>The most folds of a document that the client wants.</summary>
    public uint? RangeLimit { get; init; }

    public ValueSet<string>? FoldingRangeKind { get; init; }
}

/// <summary>Which of the specification's values a client knows.</summary>
internal sealed record ValueSet<T>
{
    [JsonPropertyName("valueSet")]
    public IReadOnlyList<T>? Values { get; init; }

    public bool Has(T value) => Values?.Contains(value) == true;
}

internal sealed record DocumentLinkClientCapabilities
{
    public bool? TooltipSupport { get; init; }
}

internal sealed record RenameClientCapabilities
{
    public bool? PrepareSupport { get; init; }

    public bool? HonorsChangeAnnotations { get; init; }
}

/// <summary>What a client shows of a diagnostic. Since 3.18 it may say so for those it pulls; before, what it says of pushed ones holds for both.</summary>
internal interface IDiagnosticsCapabilities
{
    bool? RelatedInformation { get; }

    bool? CodeDescriptionSupport { get; }

    bool? DataSupport { get; }

    ValueSet<int>? TagSupport { get; }
}

internal sealed record DiagnosticClientCapabilities : IDiagnosticsCapabilities
{
    public bool? RelatedInformation { get; init; }

    public bool? CodeDescriptionSupport { get; init; }

    public bool? DataSupport { get; init; }

    public ValueSet<int>? TagSupport { get; init; }
}

internal sealed record PublishDiagnosticsClientCapabilities : IDiagnosticsCapabilities
{
    public bool? VersionSupport { get; init; }

    public bool? RelatedInformation { get; init; }

    public bool? CodeDescriptionSupport { get; init; }

    public bool? DataSupport { get; init; }

    public ValueSet<int>? TagSupport { get; init; }
}

internal sealed record CompletionClientCapabilities
{
    public CompletionItemCapabilities? CompletionItem { get; init; }

    public ValueSet<int>? CompletionItemKind { get; init; }

    public CompletionListCapabilities? CompletionList { get; init; }
}

/// <summary>What a client reads from the list where a proposal does not say it.</summary>
internal sealed record CompletionListCapabilities
{
    public IReadOnlyList<string>? ItemDefaults { get; init; }

    public bool Has(string property) => ItemDefaults?.Contains(property) == true;
}

internal sealed record CompletionItemCapabilities
{
    public bool? SnippetSupport { get; init; }

    public bool? InsertReplaceSupport { get; init; }

    public bool? LabelDetailsSupport { get; init; }

    public bool? PreselectSupport { get; init; }

    public ValueSet<int>? InsertTextModeSupport { get; init; }

    public IReadOnlyList<string>? DocumentationFormat { get; init; }

    public ResolveSupport? ResolveSupport { get; init; }
}

internal sealed record HoverClientCapabilities
{
    public IReadOnlyList<string>? ContentFormat { get; init; }
}

internal sealed record CodeActionClientCapabilities
{
    /// <summary>Present when the client understands code actions and not only commands.</summary>
    public JsonElement? CodeActionLiteralSupport { get; init; }

    public bool? IsPreferredSupport { get; init; }

    public bool? DataSupport { get; init; }

    public ResolveSupport? ResolveSupport { get; init; }
}

internal sealed record DocumentSymbolClientCapabilities
{
    public bool? HierarchicalDocumentSymbolSupport { get; init; }
}

internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

internal enum TextDocumentSyncKind
{
    None = 0,
    Full = 1,
    Incremental = 2,
}

internal sealed record SaveOptions(bool IncludeText);

internal sealed record TextDocumentSyncOptions(bool OpenClose, TextDocumentSyncKind Change, SaveOptions Save);

internal sealed record CompletionOptions(IReadOnlyList<string> TriggerCharacters, bool ResolveProvider);

internal sealed record CodeActionOptions(IReadOnlyList<string> CodeActionKinds, bool ResolveProvider);

internal sealed record CodeLensOptions(bool ResolveProvider);

internal sealed record ExecuteCommandOptions(IReadOnlyList<string> Commands)
{
    /// <summary>Null where the client shows no progress.</summary>
    public bool? WorkDoneProgress { get; init; }
}

internal sealed record DiagnosticOptions(string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics);

internal sealed record WorkspaceFoldersServerCapabilities(bool Supported, bool ChangeNotifications);

internal sealed record WorkspaceServerCapabilities(WorkspaceFoldersServerCapabilities WorkspaceFolders)
{
    public FileOperationOptions? FileOperations { get; init; }
}

internal sealed record FileOperationPattern(string Glob)
{
    /// <summary>file or folder.</summary>
    public string? Matches { get; init; }
}

internal sealed record FileOperationFilter(FileOperationPattern Pattern)
{
    public string Scheme { get; init; } = "file";
}

internal sealed record FileOperationRegistrationOptions(IReadOnlyList<FileOperationFilter> Filters);

internal sealed record FileOperationOptions(FileOperationRegistrationOptions? WillRename, FileOperationRegistrationOptions? DidRename);

internal sealed record ServerCapabilities
{
    public required string PositionEncoding { get; init; }

    public required TextDocumentSyncOptions TextDocumentSync { get; init; }

    public CompletionOptions? CompletionProvider { get; init; }

    public bool HoverProvider { get; init; }

    /// <summary>Null where no fix could be taken, true for commands, else <see cref="CodeActionOptions"/>.</summary>
    public object? CodeActionProvider { get; init; }

    public CodeLensOptions? CodeLensProvider { get; init; }

    public bool DocumentSymbolProvider { get; init; }

    public bool FoldingRangeProvider { get; init; }

    public bool DefinitionProvider { get; init; }

    /// <summary>True, or <see cref="WorkDoneProgressOptions"/> where the client shows progress.</summary>
    public object? ReferencesProvider { get; init; }

    public bool DocumentHighlightProvider { get; init; }

    public DocumentLinkOptions? DocumentLinkProvider { get; init; }

    public bool SelectionRangeProvider { get; init; }

    public InlayHintOptions? InlayHintProvider { get; init; }

    /// <summary>True, or <see cref="WorkDoneProgressOptions"/> where the client shows progress.</summary>
    public object? WorkspaceSymbolProvider { get; init; }

    public SemanticTokensOptions? SemanticTokensProvider { get; init; }

    /// <summary>True, or <see cref="RenameOptions"/> where the client asks before it renames.</summary>
    public object? RenameProvider { get; init; }

    public ExecuteCommandOptions? ExecuteCommandProvider { get; init; }

    public DiagnosticOptions? DiagnosticProvider { get; init; }

    public WorkspaceServerCapabilities? Workspace { get; init; }

    public ExperimentalServerCapabilities? Experimental { get; init; }
}

/// <summary>What a client may offer beyond the protocol.</summary>
/// <param name="ExportFormats">For the <c>format</c> of the export commands, the first when none is chosen.</param>
internal sealed record ExperimentalServerCapabilities(IReadOnlyList<ExportFormat> ExportFormats);

/// <param name="Name">For people.</param>
internal sealed record ExportFormat(string Id, string Name);

internal sealed record Registration(string Id, string Method)
{
    public object? RegisterOptions { get; init; }
}

internal sealed record RegistrationParams(IReadOnlyList<Registration> Registrations);

/// <summary>Bits of what a watcher looks for.</summary>
[Flags]
internal enum WatchKind
{
    None = 0,
    Create = 1,
    Change = 2,
    Delete = 4,
}

internal sealed record FileSystemWatcher(string GlobPattern)
{
    /// <summary>Null for all three.</summary>
    public WatchKind? Kind { get; init; }
}

internal sealed record DidChangeWatchedFilesRegistrationOptions(IReadOnlyList<FileSystemWatcher> Watchers);

internal sealed record DidChangeConfigurationRegistrationOptions(string Section);
