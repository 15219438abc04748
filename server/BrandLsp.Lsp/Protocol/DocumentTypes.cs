using System.Text.Json;
using System.Text.Json.Serialization;

namespace BrandLsp.Lsp.Protocol;

internal sealed record TextDocumentItem
{
    public required string Uri { get; init; }

    public string? LanguageId { get; init; }

    public required int Version { get; init; }

    [JsonConverter(typeof(DocumentText))]
    public required string Text { get; init; }
}

internal sealed record VersionedTextDocumentIdentifier
{
    public required string Uri { get; init; }

    /// <summary>Null from clients of 3.15 and older that count none.</summary>
    public int? Version { get; init; }
}

internal sealed record DidOpenTextDocumentParams
{
    public required TextDocumentItem TextDocument { get; init; }
}

internal sealed record DidChangeTextDocumentParams : IJsonOnDeserialized
{
    public required VersionedTextDocumentIdentifier TextDocument { get; init; }

    public required IReadOnlyList<TextDocumentContentChangeEvent> ContentChanges { get; init; }

    void IJsonOnDeserialized.OnDeserialized() => JsonLists.RequireItems(ContentChanges, "contentChanges");
}

/// <summary>Without a range <see cref="Text"/> is the whole new document.</summary>
internal sealed record TextDocumentContentChangeEvent
{
    public Range? Range { get; init; }

    [JsonConverter(typeof(DocumentText))]
    public required string Text { get; init; }
}

internal sealed record DidSaveTextDocumentParams
{
    public required TextDocumentIdentifier TextDocument { get; init; }

    [JsonConverter(typeof(DocumentText))]
    public string? Text { get; init; }
}

internal sealed record DidCloseTextDocumentParams
{
    public required TextDocumentIdentifier TextDocument { get; init; }
}

internal sealed record DidChangeConfigurationParams
{
    public JsonElement? Settings { get; init; }
}

internal sealed record ConfigurationItem(string Section);

internal sealed record ConfigurationParams(IReadOnlyList<ConfigurationItem> Items);

internal sealed record FileEvent
{
    public const int Deleted = 3;

    public required string Uri { get; init; }

    /// <summary>1 created, 2 changed, 3 deleted.</summary>
    public int Type { get; init; }
}

internal sealed record DidChangeWatchedFilesParams : IJsonOnDeserialized
{
    public required IReadOnlyList<FileEvent> Changes { get; init; }

    void IJsonOnDeserialized.OnDeserialized() => JsonLists.RequireItems(Changes, "changes");
}

internal sealed record FileRename
{
    public required string OldUri { get; init; }

    public required string NewUri { get; init; }
}

internal sealed record RenameFilesParams : IJsonOnDeserialized
{
    public required IReadOnlyList<FileRename> Files { get; init; }

    void IJsonOnDeserialized.OnDeserialized() => JsonLists.RequireItems(Files, "files");
}

internal sealed record WorkspaceFoldersChangeEvent : IJsonOnDeserialized
{
    public IReadOnlyList<WorkspaceFolder>? Added { get; init; }

    public IReadOnlyList<WorkspaceFolder>? Removed { get; init; }

    void IJsonOnDeserialized.OnDeserialized()
    {
        JsonLists.RequireItems(Added, "event.added");
        JsonLists.RequireItems(Removed, "event.removed");
    }
}

internal sealed record DidChangeWorkspaceFoldersParams
{
    public required WorkspaceFoldersChangeEvent Event { get; init; }
}

internal enum DiagnosticSeverity
{
    Error = 1,
    Warning = 2,
    Information = 3,
    Hint = 4,
}

internal enum DiagnosticTag
{
    /// <summary>Shown faded: it does nothing.</summary>
    Unnecessary = 1,
}

internal sealed record CodeDescription(string Href);

internal sealed record DiagnosticRelatedInformation(Location Location, string Message);

/// <summary>What a diagnostic carries for the client's own use: the platform it concerns.</summary>
internal sealed record DiagnosticData(string? Platform);

internal sealed record Diagnostic(Range Range, DiagnosticSeverity Severity, string Code, string Source, string Message)
{
    public CodeDescription? CodeDescription { get; init; }

    public IReadOnlyList<DiagnosticTag>? Tags { get; init; }

    public IReadOnlyList<DiagnosticRelatedInformation>? RelatedInformation { get; init; }

    public DiagnosticData? Data { get; init; }
}

internal sealed record PublishDiagnosticsParams(string Uri, int? Version, IReadOnlyList<Diagnostic> Diagnostics);

internal sealed record DocumentDiagnosticParams
{
    public required TextDocumentIdentifier TextDocument { get; init; }

    public string? PreviousResultId { get; init; }
}

internal static class DocumentDiagnosticReportKind
{
    public const string Full = "full";
    public const string Unchanged = "unchanged";
}

/// <param name="ResultId">Null for a file that is not open: nothing says when it changes.</param>
/// <param name="Items">Null for an unchanged report.</param>
internal sealed record DocumentDiagnosticReport(string Kind, string? ResultId, IReadOnlyList<Diagnostic>? Items);

internal sealed record PreviousResultId
{
    public required string Uri { get; init; }

    public required string Value { get; init; }
}

internal sealed record WorkspaceDiagnosticParams : IJsonOnDeserialized
{
    public IReadOnlyList<PreviousResultId>? PreviousResultIds { get; init; }

    public JsonElement? PartialResultToken { get; init; }

    void IJsonOnDeserialized.OnDeserialized() => JsonLists.RequireItems(PreviousResultIds, "previousResultIds");
}

/// <param name="Version">Null when the document is not open.</param>
/// <param name="Items">Null for an unchanged report.</param>
internal sealed record WorkspaceDocumentDiagnosticReport(
    string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version, string Kind, string? ResultId, IReadOnlyList<Diagnostic>? Items);

internal sealed record WorkspaceDiagnosticReport(IReadOnlyList<WorkspaceDocumentDiagnosticReport> Items);
