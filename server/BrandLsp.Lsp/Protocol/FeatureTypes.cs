using System.Text.Json;
using System.Text.Json.Serialization;

namespace BrandLsp.Lsp.Protocol;

internal sealed record TextDocumentPositionParams
{
    public required TextDocumentIdentifier TextDocument { get; init; }

    public required Position Position { get; init; }
}

internal enum CompletionTriggerKind
{
    Invoked = 1,
    TriggerCharacter = 2,
    TriggerForIncompleteCompletions = 3,
}

internal sealed record CompletionContext
{
    public CompletionTriggerKind TriggerKind { get; init; }

    public string? TriggerCharacter { get; init; }
}

internal sealed record CompletionParams
{
    public required TextDocumentIdentifier TextDocument { get; init; }

    public required Position Position { get; init; }

    /// <summary>Null from a client that does not say why it asks.</summary>
    public CompletionContext? Context { get; init; }
}

internal sealed record DocumentParams
{
    public required TextDocumentIdentifier TextDocument { get; init; }
}

internal enum CompletionItemKind
{
    Text = 1,
    Property = 10,
    Value = 12,
    Enum = 13,
    Keyword = 14,
    Snippet = 15,
    File = 17,
    Reference = 18,
    EnumMember = 20,
    Constant = 21,
}

internal enum InsertTextFormat
{
    PlainText = 1,
    Snippet = 2,
}

internal enum InsertTextMode
{
    AsIs = 1,
}

internal sealed record CompletionItemLabelDetails(string Description);

/// <summary>The specification's <c>TextEdit</c> where it has <see cref="Range"/>, <c>InsertReplaceEdit</c> where it has the other two.</summary>
internal sealed record CompletionEdit
{
    public Range? Range { get; init; }

    /// <summary>Up to the cursor; <see cref="Replace"/> goes on to the end of the word.</summary>
    public Range? Insert { get; init; }

    public Range? Replace { get; init; }

    public required string NewText { get; init; }
}

internal sealed record CompletionItem(string Label)
{
    public CompletionItemKind? Kind { get; init; }

    public CompletionItemLabelDetails? LabelDetails { get; init; }

    public string? Detail { get; init; }

    public MarkupContent? Documentation { get; init; }

    public string? SortText { get; init; }

    public string? FilterText { get; init; }

    public bool? Preselect { get; init; }

    public InsertTextFormat? InsertTextFormat { get; init; }

    public InsertTextMode? InsertTextMode { get; init; }

    public CompletionEdit? TextEdit { get; init; }

    /// <summary>The new text where the list says its range and the label is another.</summary>
    public string? TextEditText { get; init; }

    /// <summary>Where the documentation is found again; null where it is here or there is none.</summary>
    public CompletionItemData? Data { get; init; }
}

/// <param name="Stamp">Of the state that the list was made from.</param>
/// <param name="Offset">Where it was asked for.</param>
internal sealed record CompletionItemData(long Stamp, int Offset);

internal sealed record CompletionList(bool IsIncomplete, IReadOnlyList<CompletionItem> Items)
{
    /// <summary>What holds for every proposal that does not say it itself; null for nothing.</summary>
    public CompletionItemDefaults? ItemDefaults { get; init; }
}

internal sealed record CompletionItemDefaults
{
    /// <summary>The specification's <c>Range</c> where it has <see cref="CompletionEditRange.Start"/>, else insert and replace.</summary>
    public CompletionEditRange? EditRange { get; init; }

    public InsertTextFormat? InsertTextFormat { get; init; }
}

internal sealed record CompletionEditRange
{
    public Position? Start { get; init; }

    public Position? End { get; init; }

    public Range? Insert { get; init; }

    public Range? Replace { get; init; }
}

internal sealed record Hover(MarkupContent Contents, Range Range);

internal sealed record CodeActionContext : IJsonOnDeserialized
{
    public JsonElement? Diagnostics { get; init; }

    public IReadOnlyList<string>? Only { get; init; }

    void IJsonOnDeserialized.OnDeserialized() => JsonLists.RequireItems(Only, "context.only");
}

internal sealed record CodeActionParams
{
    public required TextDocumentIdentifier TextDocument { get; init; }

    public required Range Range { get; init; }

    public CodeActionContext? Context { get; init; }
}

internal static class CodeActionKind
{
    public const string QuickFix = "quickfix";
    public const string Rewrite = "refactor.rewrite";
    public const string SourceFixAll = "source.fixAll";
    public const string BrandFixAll = "source.fixAll.brandlsp";
}

internal sealed record CodeAction(string Title, string? Kind = null)
{
    public IReadOnlyList<Diagnostic>? Diagnostics { get; init; }

    public bool? IsPreferred { get; init; }

    public WorkspaceEdit? Edit { get; init; }

    /// <summary>Where the edit is found again; null where it is here.</summary>
    public CodeActionData? Data { get; init; }
}

/// <summary>Which edit is meant: also the one argument of <c>brandlsp.applyFix</c>.</summary>
/// <param name="Uri">Of the document.</param>
/// <param name="Stamp">Of its state.</param>
/// <param name="Diagnostic">Index among the document's; null for all safe fixes.</param>
/// <param name="Fix">Index among the diagnostic's.</param>
internal sealed record CodeActionData(string Uri, long Stamp, int? Diagnostic = null, int Fix = 0)
{
    /// <summary>The title of what the numbers propose, where that is meant; else null.</summary>
    public string? Proposal { get; init; }
}

/// <param name="Label">What the edit is for.</param>
internal sealed record ApplyWorkspaceEditParams(string Label, WorkspaceEdit Edit);

/// <param name="Applied">False when the client refused.</param>
internal sealed record ApplyWorkspaceEditResult(bool Applied, string? FailureReason = null);

internal sealed record CodeLens(Range Range, Command Command)
{
    /// <summary>Of a lens that counts.</summary>
    public CodeLensData? Data { get; init; }
}

/// <param name="State">"fits", "near" when nearly all of the limit is used, "over".</param>
internal sealed record CodeLensData(string Platform, string State);

internal sealed record ExecuteCommandParams
{
    public required string Command { get; init; }

    public IReadOnlyList<JsonElement>? Arguments { get; init; }

    /// <summary>A string or a number under which the client wants to hear of progress.</summary>
    public JsonElement? WorkDoneToken { get; init; }
}

internal enum SymbolKind
{
    File = 1,
    Module = 2,
    Namespace = 3,
    Class = 5,
    Property = 7,
    Interface = 11,
    Constant = 14,
    String = 15,
    Key = 20,
}

/// <summary>The specification's <c>DocumentSymbol</c> where it has <see cref="Range"/>, <c>SymbolInformation</c> where it has <see cref="Location"/>.</summary>
internal sealed record DocumentSymbol(string Name, SymbolKind Kind)
{
    public string? Detail { get; init; }

    public Range? Range { get; init; }

    public Range? SelectionRange { get; init; }

    public IReadOnlyList<DocumentSymbol>? Children { get; init; }

    public Location? Location { get; init; }

    public string? ContainerName { get; init; }
}

internal sealed record FoldingRange(uint StartLine, uint EndLine, string? Kind)
{
    public const string Region = "region";
}

/// <summary>What both export commands may say.</summary>
internal interface IExportChoice
{
    IReadOnlyList<string>? Platforms { get; }

    /// <summary>One of the catalogue's; null for the variants.</summary>
    string? Format { get; }

    /// <summary>Leave alone what has not changed since the last export.</summary>
    bool Changed { get; }

    /// <summary>Write nothing, say what would be written.</summary>
    bool DryRun { get; }
}

/// <summary>The one argument of <c>brandlsp.export</c>.</summary>
internal sealed record ExportArguments : IExportChoice, IJsonOnDeserialized
{
    public required string Uri { get; init; }

    public IReadOnlyList<string>? Platforms { get; init; }

    public string? Format { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Changed { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool DryRun { get; init; }

    /// <summary>The folder to write to, a path or a file URI; without it nothing is written.</summary>
    public string? Out { get; init; }

    void IJsonOnDeserialized.OnDeserialized() => JsonLists.RequireItems(Platforms, "platforms");
}

/// <param name="Variants">As in variants.json.</param>
/// <param name="Files">URIs of what was written; in a dry run of what would be new or different.</param>
/// <param name="Removed">URIs of what only the last export wrote.</param>
/// <param name="Unchanged">True when there was nothing to write since the last export.</param>
internal sealed record ExportResult(JsonElement Variants, IReadOnlyList<string> Files, IReadOnlyList<string> Removed, bool Unchanged)
{
    /// <summary>What a scheduler's file leaves out or loses; null for the variants, which carry their own.</summary>
    public IReadOnlyList<string>? Warnings { get; init; }
}

/// <summary>The one argument of <c>brandlsp.exportAll</c>.</summary>
internal sealed record ExportAllArguments : IExportChoice, IJsonOnDeserialized
{
    /// <summary>A path or a file URI in the workspace; null for the only workspace folder.</summary>
    public string? Folder { get; init; }

    public IReadOnlyList<string>? Platforms { get; init; }

    public string? Format { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Changed { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool DryRun { get; init; }

    /// <summary>The folder to write to, a path or a file URI.</summary>
    public string? Out { get; init; }

    void IJsonOnDeserialized.OnDeserialized() => JsonLists.RequireItems(Platforms, "platforms");
}

/// <param name="Files">URIs of what was written; in a dry run of what would be new or different.</param>
/// <param name="Removed">URIs of what only the last export wrote.</param>
/// <param name="Unchanged">How many drafts, or files of a scheduler, had no change to write.</param>
/// <param name="Refused">Drafts with errors, which kept their last export.</param>
/// <param name="Warnings">What a scheduler's files leave out or lose.</param>
internal sealed record ExportAllResult(
    IReadOnlyList<string> Files, IReadOnlyList<string> Removed, int Unchanged, IReadOnlyList<RefusedDraft> Refused, IReadOnlyList<string> Warnings);

internal sealed record RefusedDraft(string Uri, int Errors);

internal sealed record WorkDoneProgressCreateParams(JsonElement Token);

internal sealed record WorkDoneProgressCancelParams
{
    public required JsonElement Token { get; init; }
}

/// <param name="Value">How far work is, or a piece of an answer.</param>
internal sealed record ProgressParams(JsonElement Token, JsonElement Value);

/// <summary>Tokens with which a client asks to hear of a request before its answer: strings or numbers.</summary>
internal interface IProgressTokens
{
    JsonElement? WorkDoneToken { get; }

    JsonElement? PartialResultToken { get; }
}

internal sealed record WorkDoneProgressOptions(bool WorkDoneProgress);

/// <param name="Kind">begin, report or end.</param>
internal sealed record WorkDoneProgressValue(string Kind)
{
    public string? Title { get; init; }

    public string? Message { get; init; }

    public bool? Cancellable { get; init; }

    public int? Percentage { get; init; }
}

/// <summary>The one argument of <c>brandlsp.preview</c>.</summary>
internal sealed record PreviewArguments
{
    public required string Uri { get; init; }
}

/// <param name="Html">A whole page; its images are file URIs.</param>
internal sealed record PreviewResult(string Html);

/// <summary>The one argument of <c>brandlsp.report</c>.</summary>
internal sealed record ReportArguments
{
    /// <summary>A path or a file URI in the workspace; null for its only brand.</summary>
    public string? Folder { get; init; }

    /// <summary>The day to report on, as <c>2026-11-24</c>; null for today.</summary>
    public string? Today { get; init; }
}

/// <param name="Html">A whole page that needs neither script nor network.</param>
/// <param name="Markdown">The same in Markdown.</param>
internal sealed record ReportResult(string Html, string Markdown);

/// <summary>The one argument of <c>brandlsp.newDraft</c>.</summary>
internal sealed record NewDraftArguments : IJsonOnDeserialized
{
    /// <summary>The id of a theme of a profile of the workspace.</summary>
    public string? Theme { get; init; }

    public IReadOnlyList<string>? Platforms { get; init; }

    /// <summary>The address of the post that the draft answers.</summary>
    public string? ReplyTo { get; init; }

    void IJsonOnDeserialized.OnDeserialized() => JsonLists.RequireItems(Platforms, "platforms");
}

/// <param name="Uri">Where it may be saved: nothing is there yet. Null without a workspace.</param>
internal sealed record NewDraftResult(string? Uri, string Text);
