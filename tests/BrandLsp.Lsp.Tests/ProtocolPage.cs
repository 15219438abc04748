using System.Text;

namespace BrandLsp.Lsp.Tests;

/// <param name="Method">As the specification names it.</param>
/// <param name="What">For people.</param>
/// <param name="Needs">The client capability without which the message is not offered or not sent; null when it needs none.</param>
/// <param name="Uses">Client capabilities that change the answer.</param>
internal sealed record ProtocolMessage(string Method, string What, string? Needs = null, params string[] Uses);

/// <summary>The page of the documentation that says what of the protocol is spoken.</summary>
internal static class ProtocolPage
{
    public const string Path = "server/docs/protocol.md";

    public static ProtocolMessage[] Answered { get; } =
    [
        new("initialize", "The capabilities below, the server's name and version", null, "general.positionEncodings"),
        new("initialized", "Registers watchers and asks for the settings"),
        new("shutdown", "Answered with null; afterwards every request but `exit` is refused"),
        new("exit", "Ends the process: 0 after `shutdown`, 1 otherwise"),
        new("$/cancelRequest", "Ends the work of a request"),
        new("window/workDoneProgress/cancel", "Ends an export, a report, a search for references or symbols, a rename, or the reading of many drafts"),
        new("textDocument/didOpen", "Drafts, profiles, people; untitled documents too"),
        new("textDocument/didChange", "Incremental"),
        new("textDocument/didSave", "Diagnostics where `brandlsp.run` is `onSave`"),
        new("textDocument/didClose", "The file on the disk counts again"),
        new("workspace/didChangeConfiguration", "Settings under `brandlsp`", null, "workspace.configuration"),
        new("workspace/didChangeWatchedFiles", "Profiles, drafts, the inbox, styles, baselines and media that changed on the disk. An open file that was deleted is left out of the workspace until it is changed or saved again"),
        new("workspace/didChangeWorkspaceFolders", "Folders added and removed"),
        new("workspace/willRenameFiles", "The paths in drafts and profiles that lead to them, or from them, as one edit", "workspace.fileOperations.willRename", "workspace.workspaceEdit.documentChanges", "workspace.workspaceEdit.changeAnnotationSupport", "textDocument.rename.honorsChangeAnnotations"),
        new("workspace/didRenameFiles", "Files and folders that moved", "workspace.fileOperations.didRename"),
        new("textDocument/diagnostic", "Diagnostics of one document, pulled. A client that cannot be asked to pull again waits for the first of them until the other drafts are read, for two seconds at most", "textDocument.diagnostic", "textDocument.publishDiagnostics.relatedInformation", "textDocument.publishDiagnostics.codeDescriptionSupport", "textDocument.publishDiagnostics.dataSupport", "textDocument.publishDiagnostics.tagSupport"),
        new("workspace/diagnostic", "Diagnostics of profiles, layers, people and baselines, open or not", "textDocument.diagnostic"),
        new("textDocument/completion", "Keys, ids, platforms, hashtags, people, containers, phrases", null, "textDocument.completion.completionItem.snippetSupport", "textDocument.completion.completionItem.documentationFormat",
            "textDocument.completion.completionItem.insertReplaceSupport", "textDocument.completion.completionItem.insertTextModeSupport", "textDocument.completion.completionItem.labelDetailsSupport",
            "textDocument.completion.completionItem.preselectSupport", "textDocument.completion.completionItemKind", "textDocument.completion.completionList.itemDefaults"),
        new("completionItem/resolve", "The documentation of a proposal", "textDocument.completion.completionItem.resolveSupport"),
        new("textDocument/hover", "Counts, themes, values, people, terms, platforms, rules", null, "textDocument.hover.contentFormat"),
        new("textDocument/codeAction", "Quick fixes; `source.fixAll.brandlsp` applies all safe ones; in a profile what the numbers propose. A client without literals gets commands where it applies edits, else nothing", null, "textDocument.codeAction.codeActionLiteralSupport", "textDocument.codeAction.isPreferredSupport", "workspace.applyEdit", "workspace.workspaceEdit.documentChanges"),
        new("codeAction/resolve", "The edit of a fix", "textDocument.codeAction.resolveSupport", "textDocument.codeAction.dataSupport"),
        new("textDocument/codeLens", "Counts for every platform, Export, Preview; in a profile how its themes, platforms and people stand, in the inbox a reply to each open message"),
        new("textDocument/inlayHint", "Where a thread breaks on the platform that splits first, and where platforms fold the post"),
        new("textDocument/documentSymbol", "Front matter, headings by level, containers; in profiles and people.yaml the keys, with what they declare", null, "textDocument.documentSymbol.hierarchicalDocumentSymbolSupport"),
        new("textDocument/foldingRange", "Front matter and containers", null, "textDocument.foldingRange.foldingRangeKind", "textDocument.foldingRange.rangeLimit"),
        new("textDocument/selectionRange", "From the word over the sentence and the block to the text; in YAML over items and entries"),
        new("textDocument/documentLink", "Media, pages of front matter, links and images of the body; `extends` and `styles` of a profile", null, "textDocument.documentLink.tooltipSupport"),
        new("textDocument/definition", "From a theme, audience, value, objective or person to the profile or people.yaml", null, "textDocument.definition.linkSupport"),
        new("textDocument/references", "In the profile, its layers, people.yaml and every draft of the workspace", null, "window.workDoneProgress"),
        new("textDocument/documentHighlight", "The same in one document"),
        new("textDocument/prepareRename", "What would be renamed, or why it cannot be", "textDocument.rename.prepareSupport"),
        new("textDocument/rename", "An id, everywhere it stands (a person's also in starters and calls to action of the profile), as one edit; a person's handles stay", null, "workspace.workspaceEdit.documentChanges", "workspace.workspaceEdit.changeAnnotationSupport", "textDocument.rename.honorsChangeAnnotations"),
        new("textDocument/semanticTokens/full", "People, hashtags, links, ids, platforms, fences; in profiles and people.yaml ids, platforms, hashtags and rules", "textDocument.semanticTokens.requests.full", "textDocument.semanticTokens.tokenTypes"),
        new("textDocument/semanticTokens/full/delta", "What has changed of them", "textDocument.semanticTokens.requests.full"),
        new("textDocument/semanticTokens/range", "Those of some lines", "textDocument.semanticTokens.requests.range", "textDocument.semanticTokens.tokenTypes"),
        new("workspace/symbol", "Drafts by title; themes, audiences, values, objectives, people", null, "window.workDoneProgress"),
        new("workspace/executeCommand", "The commands below"),
    ];

    public static ProtocolMessage[] Sent { get; } =
    [
        new("textDocument/publishDiagnostics", "To clients that do not pull", null, "textDocument.publishDiagnostics.versionSupport", "textDocument.publishDiagnostics.relatedInformation", "textDocument.publishDiagnostics.codeDescriptionSupport", "textDocument.publishDiagnostics.dataSupport", "textDocument.publishDiagnostics.tagSupport"),
        new("window/logMessage", "Faults of the server, for its maintainers, and settings that mean nothing"),
        new("workspace/applyEdit", "The edit of a fix that a client without code action literals chose", "workspace.applyEdit", "workspace.workspaceEdit.documentChanges"),
        new("client/registerCapability", "Watchers of files, and the settings", "workspace.didChangeWatchedFiles.dynamicRegistration", "workspace.didChangeConfiguration.dynamicRegistration"),
        new("workspace/configuration", "The settings under `brandlsp`", "workspace.configuration"),
        new("workspace/diagnostic/refresh", "After a profile or the author's posts changed", "workspace.diagnostics.refreshSupport"),
        new("workspace/codeLens/refresh", "After a profile changed", "workspace.codeLens.refreshSupport"),
        new("workspace/inlayHint/refresh", "After a profile changed", "workspace.inlayHint.refreshSupport"),
        new("workspace/semanticTokens/refresh", "After a profile changed", "workspace.semanticTokens.refreshSupport"),
        new("window/workDoneProgress/create", "Before an export of a folder or a report, before many drafts are read, and in a search or a rename that takes more than a second, where the request brings no token", "window.workDoneProgress"),
        new("$/progress", "How far such work is, for a token of either side; references, symbols and the diagnostics of the workspace in pieces of a hundred, for a token of the client's"),
    ];

    public static (string Name, string Arguments, string Answer)[] Commands { get; } =
    [
        ("brandlsp.export", "{uri, platforms?, format?, out?, changed?, dryRun?}", "{variants, files, removed, unchanged, warnings?}; without `out` nothing is written"),
        ("brandlsp.exportAll", "{folder?, platforms?, format?, out, changed?, dryRun?}", "{files, removed, unchanged, refused, warnings}"),
        ("brandlsp.preview", "{uri}", "{html}"),
        ("brandlsp.report", "{folder?, today?}", "{html, markdown}: how the strategy stands and what to adjust; the page needs neither script nor network. Without folder the only brand of the workspace; progress and cancel"),
        ("brandlsp.newDraft", "{theme?, platforms?, replyTo?}", "{uri?, text}; nothing is written, `uri` is a free place for it"),
        ("brandlsp.outline", "{}", "{brands}: each with its name, `profile`, `themes` and `drafts` as they stand in the editor"),
        ("brandlsp.applyFix", "{uri, stamp, diagnostic?, fix?, proposal?}", "null, after the edit was sent as `workspace/applyEdit` and applied. Offered only to clients that take commands for fixes, ready to run"),
    ];

    public static string Markdown()
    {
        var page = new StringBuilder();
        page.Append("# What the server speaks\n\n");
        page.Append("<!-- Made by the tests, which compare it with the server. Edit tests/BrandLsp.Lsp.Tests/ProtocolPage.cs, then run them with BRANDLSP_UPDATE=1. -->\n\n");
        page.Append("The Language Server Protocol 3.17. A message with a capability in the second column is offered, or sent, only where the client announces it; ");
        page.Append("those in the third change what an answer holds, and without them it holds nothing that needs them; a version of diagnostics and the link to a rule's page, which every editor can pass over, are left out only where they are refused. Parameters that do not fit are answered with -32602, what cannot be done with -32803 and the reason. A document need not be open: of a file in the workspace folders that is not, requests are answered as it stands on the disk.\n\n");
        page.Append("## Answered\n\n");
        Table(page, Answered);
        page.Append("\n## Sent\n\n");
        Table(page, Sent);
        page.Append("\n## Commands\n\nEach takes one object.\n\n| command | argument | answer |\n|---|---|---|\n");
        foreach (var (name, arguments, answer) in Commands)
        {
            page.Append($"| `{name}` | `{arguments}` | {Answer(answer)} |\n");
        }

        return page.ToString();
    }

    private static string Answer(string answer)
    {
        var end = answer.IndexOf('}', StringComparison.Ordinal) + 1;
        return end == 0 ? answer : $"`{answer[..end]}`{answer[end..]}";
    }

    private static void Table(StringBuilder page, IEnumerable<ProtocolMessage> messages)
    {
        page.Append("| message | needs | uses | what |\n|---|---|---|---|\n");
        foreach (var m in messages)
        {
            page.Append($"| `{m.Method}` | {(m.Needs is null ? "" : $"`{m.Needs}`")} | {string.Join(", ", m.Uses.Select(u => $"`{u}`"))} | {m.What} |\n");
        }
    }
}
