using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

/// <summary>
/// One session, replayed by clients that announce nothing, or one capability alone: nothing may be sent that was not
/// announced, and what was announced must be seen.
/// </summary>
public class ClientCapabilityTests
{
    private const string Brand = """
        themes:
          - {id: pipelines, name: Data pipelines, hashtags: [ETL], expects: question, audiences: [founders]}
        audiences:
          - {id: founders, name: Solo founders}
          - {id: engineers, name: Engineers}
        people:
          - {id: jane, name: Jane Doe, handles: {x: janedoe}}
        platforms:
          x: {handle: adapark}
          linkedin: {handle: in/adapark}

        """;

    private const string Draft = "---\ntheme: pipelines\nplatforms: [x, linkedin]\naudience: \nlink: https://a.example\npublished:\n  \n---\n# Pipelines\n\n<!-- brand-disable hype -->\n\n@jane #ETLrun and #ETLruns\n\n::: x\nOnly\n:::\n\n::: linkedin\nThere\n:::\n";

    /// <summary>A capability, and what a session shows of it.</summary>
    /// <param name="Path">Dotted, in the client's capabilities.</param>
    /// <param name="Value">What the client says there, as JSON.</param>
    /// <param name="Shows">Whether it is seen in a session.</param>
    /// <param name="With">More that the client must say for it to be of use, as JSON merged in.</param>
    private sealed record Capability(string Path, string Value, Func<Transcript, bool> Shows, string With = "{}");

    private static readonly Capability[] s_all =
    [
        new("textDocument.publishDiagnostics.relatedInformation", "true", t => t.Pushes("relatedInformation")),
        new("textDocument.publishDiagnostics.codeDescriptionSupport", "false", t => t.Pushes("") && !t.Pushes("codeDescription")),
        new("textDocument.publishDiagnostics.dataSupport", "true", t => t.Pushes("\"data\":")),
        new("textDocument.publishDiagnostics.tagSupport", """{"valueSet":[1]}""", t => t.Pushes("\"tags\":[1]")),
        new("textDocument.publishDiagnostics.versionSupport", "false", t => t.Pushes("") && !t.Messages.Any(m => m["params"] is JsonObject p && p["version"] is not null)),
        new("textDocument.diagnostic", "{}", t => t.Server["diagnosticProvider"] is not null && !t.Pushes("")),
        new("textDocument.hover.contentFormat", """["markdown","plaintext"]""", t => t.Answers("textDocument/hover", "\"kind\":\"markdown\"")),
        new("textDocument.completion.completionItem.documentationFormat", """["markdown"]""", t => t.Answers("textDocument/completion", "\"kind\":\"markdown\"")),
        new("textDocument.completion.completionItem.snippetSupport", "true", t => t.Answers("textDocument/completion", "\"insertTextFormat\":2")),
        new("textDocument.completion.completionItem.insertReplaceSupport", "true", t => t.Answers("textDocument/completion", "\"insert\":")),
        new("textDocument.completion.completionItem.labelDetailsSupport", "true", t => t.Answers("textDocument/completion", "labelDetails")),
        new("textDocument.completion.completionItem.preselectSupport", "true", t => t.Answers("textDocument/completion", "\"preselect\":true")),
        new("textDocument.completion.completionItem.insertTextModeSupport", """{"valueSet":[1,2]}""", t => t.Answers("textDocument/completion", "\"insertTextMode\":1"),
            """{"textDocument":{"completion":{"completionItem":{"snippetSupport":true}}}}"""),
        new("textDocument.completion.completionItem.resolveSupport", """{"properties":["documentation"]}""",
            t => t.Server["completionProvider"]!["resolveProvider"]!.GetValue<bool>() && t.Answers("textDocument/completion", "\"data\":")),
        new("textDocument.completion.completionItemKind", """{"valueSet":[10,12,14,20,21]}""", t => t.Answers("textDocument/completion", "\"kind\":20")),
        new("textDocument.codeAction", """{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}},"isPreferredSupport":true}""", t => t.Answers("textDocument/codeAction", "isPreferred")),
        new("textDocument.codeAction", """{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}},"dataSupport":true,"resolveSupport":{"properties":["edit"]}}""",
            t => t.Server["codeActionProvider"] is JsonObject offer && offer["resolveProvider"]!.GetValue<bool>() && t.Answers("textDocument/codeAction", "\"data\":") && !t.Answers("textDocument/codeAction", "\"edit\":")),
        new("textDocument.codeAction", """{"codeActionLiteralSupport":{}}""", t => t.Server["codeActionProvider"] is JsonObject && t.Answers("textDocument/codeAction", "\"kind\":")),
        new("workspace.applyEdit", "true", t => t.Server["codeActionProvider"] is JsonValue && t.Answers("textDocument/codeAction", "\"command\":\"brandlsp.applyFix\"") && t.Offers("brandlsp.applyFix")),
        new("textDocument.completion.completionList", """{"itemDefaults":["editRange"]}""", t => t.Answers("textDocument/completion", "\"itemDefaults\":{\"editRange\":")),
        new("textDocument.completion.completionList", """{"itemDefaults":["insertTextFormat"]}""", t => t.Answers("textDocument/completion", "\"itemDefaults\":{\"insertTextFormat\":2"),
            """{"textDocument":{"completion":{"completionItem":{"snippetSupport":true}}}}"""),
        new("textDocument.documentSymbol.hierarchicalDocumentSymbolSupport", "true", t => t.Answers("textDocument/documentSymbol", "selectionRange")),
        new("textDocument.foldingRange.foldingRangeKind", """{"valueSet":["comment","imports","region"]}""", t => t.Answers("textDocument/foldingRange", "\"kind\":\"region\"")),
        new("textDocument.documentLink.tooltipSupport", "true", t => t.Answers("textDocument/documentLink", "tooltip")),
        new("textDocument.definition.linkSupport", "true", t => t.Answers("textDocument/definition", "targetUri")),
        new("textDocument.rename.prepareSupport", "true", t => t.Server["renameProvider"] is JsonObject),
        new("textDocument.semanticTokens", """{"requests":{"full":{"delta":true}},"tokenTypes":["decorator","variable"],"tokenModifiers":[],"formats":["relative"]}""",
            t => t.Server["semanticTokensProvider"]?["legend"]!["tokenTypes"]!.ToJsonString() == """["decorator"]"""),
        new("workspace.workspaceEdit.documentChanges", "true", t => t.Answers("textDocument/rename", "documentChanges")),
        new("workspace.workspaceEdit.changeAnnotationSupport", "{}", t => t.Answers("textDocument/rename", "changeAnnotations") && t.Answers("textDocument/rename", "annotationId"),
            """{"workspace":{"workspaceEdit":{"documentChanges":true}},"textDocument":{"rename":{"honorsChangeAnnotations":true}}}"""),
        new("workspace.configuration", "true", t => t.Sends("workspace/configuration")),
        new("workspace.didChangeConfiguration.dynamicRegistration", "true", t => t.Registers("workspace/didChangeConfiguration")),
        new("workspace.didChangeWatchedFiles.dynamicRegistration", "true", t => t.Registers("workspace/didChangeWatchedFiles")),
        new("workspace.fileOperations.willRename", "true", t => t.Server["workspace"]!["fileOperations"]?["willRename"] is not null),
        new("workspace.fileOperations.didRename", "true", t => t.Server["workspace"]!["fileOperations"]?["didRename"] is not null),
        new("workspace.codeLens.refreshSupport", "true", t => t.Sends("workspace/codeLens/refresh")),
        new("workspace.inlayHint.refreshSupport", "true", t => t.Sends("workspace/inlayHint/refresh")),
        new("workspace.semanticTokens.refreshSupport", "true", t => t.Sends("workspace/semanticTokens/refresh")),
        new("workspace.diagnostics.refreshSupport", "true", t => t.Sends("workspace/diagnostic/refresh"), """{"textDocument":{"diagnostic":{}}}"""),
        new("window.workDoneProgress", "true", t => t.Sends("window/workDoneProgress/create") && t.Sends("$/progress") && t.Server["executeCommandProvider"]!["workDoneProgress"] is not null),
        new("general.positionEncodings", """["utf-8"]""", t => t.Server["positionEncoding"]!.GetValue<string>() == "utf-8"),
    ];

    public static TheoryData<int, string> Each
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var i = 0; i < s_all.Length; i++)
            {
                data.Add(i, s_all[i].Path);
            }

            return data;
        }
    }

    [Fact]
    public async Task A_client_that_announces_nothing_is_sent_nothing_it_did_not_announce()
    {
        var transcript = await ReplayAsync([]);
        Assert.Empty(s_all.Where(c => c.Shows(transcript)).Select(c => c.Path));
        Assert.All(transcript.Sent, m => Assert.Equal("textDocument/publishDiagnostics", m));
    }

    [Theory]
    [MemberData(nameof(Each))]
    public async Task A_client_is_sent_what_it_announces_and_no_more(int index, string path)
    {
        var capability = s_all[index];
        var announced = Merged(JsonNode.Parse(capability.With)!.AsObject(), At(path, JsonNode.Parse(capability.Value)!));
        var transcript = await ReplayAsync(announced);
        Assert.True(capability.Shows(transcript), $"{path} is announced, and not seen");
        Assert.Empty(s_all.Where(c => c.Shows(transcript) && !IsAnnounced(c, announced)).Select(c => c.Path));
    }

    [Fact]
    public async Task A_client_that_wants_few_folds_gets_few()
    {
        var transcript = await ReplayAsync(At("textDocument.foldingRange.rangeLimit", 1));
        Assert.Single(JsonNode.Parse(transcript["textDocument/foldingRange"])!.AsArray());
    }

    [Fact]
    public async Task A_client_that_likes_plain_text_better_gets_it()
    {
        var transcript = await ReplayAsync(At("textDocument.hover.contentFormat", JsonNode.Parse("""["plaintext","markdown"]""")!));
        Assert.Contains("\"kind\":\"plaintext\"", transcript["textDocument/hover"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kinds_of_proposals_that_came_later_go_to_nobody_who_does_not_list_them()
    {
        var transcript = await ReplayAsync([]);
        Assert.True(transcript.Answers("textDocument/completion", "\"kind\":13"));
        Assert.False(transcript.Answers("textDocument/completion", "\"kind\":20"));
    }

    private static bool IsAnnounced(Capability capability, JsonObject announced)
    {
        JsonNode? at = announced;
        foreach (var key in capability.Path.Split('.'))
        {
            at = (at as JsonObject)?[key];
        }

        return at is not null && (at.ToJsonString() == JsonNode.Parse(capability.Value)!.ToJsonString() || capability.Path is "textDocument.codeAction" or "textDocument.completion.completionList");
    }

    private static JsonObject At(string path, JsonNode value) =>
        path.Split('.').Reverse().Aggregate(value, (inner, key) => new JsonObject { [key] = inner }).AsObject();

    private static JsonObject Merged(JsonObject into, JsonObject other)
    {
        foreach (var (key, value) in other)
        {
            into[key] = into[key] is JsonObject mine && value is JsonObject theirs ? Merged(mine.DeepClone().AsObject(), theirs) : value?.DeepClone();
        }

        return into;
    }

    /// <summary>Everything that a client can ask for, once.</summary>
    private static async Task<Transcript> ReplayAsync(JsonObject capabilities)
    {
        var files = TestBrand.Workspace(Brand);
        files["/ws/posts/other.md"] = "---\ntheme: pipelines\nplatforms: [x]\n---\nA pipeline.\n";
        await using var client = LspTestClient.Start(files);
        var server = (await client.InitializeAsync(capabilities.ToJsonString()))["capabilities"]!.AsObject();
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        if (server["diagnosticProvider"] is null)
        {
            await client.DiagnosticsAsync(TestBrand.DraftUri);
        }

        var transcript = new Transcript(server);
        var document = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = TestBrand.DraftUri } };
        (string Method, string More)[] requests =
        [
            ("textDocument/hover", """{"position":{"line":1,"character":8}}"""),
            ("textDocument/completion", """{"position":{"line":1,"character":8}}"""),
            ("textDocument/completion", """{"position":{"line":2,"character":12}}"""),
            ("textDocument/completion", """{"position":{"line":3,"character":10}}"""),
            ("textDocument/completion", """{"position":{"line":6,"character":2},"context":{"triggerKind":1}}"""),
            ("textDocument/completion", """{"position":{"line":12,"character":8}}"""),
            ("textDocument/completion", """{"position":{"line":14,"character":4}}"""),
            ("textDocument/codeAction", """{"range":{"start":{"line":0,"character":0},"end":{"line":20,"character":0}},"context":{"diagnostics":[]}}"""),
            ("textDocument/codeLens", "{}"),
            ("textDocument/inlayHint", """{"range":{"start":{"line":0,"character":0},"end":{"line":20,"character":0}}}"""),
            ("textDocument/documentSymbol", "{}"),
            ("textDocument/foldingRange", "{}"),
            ("textDocument/documentLink", "{}"),
            ("textDocument/selectionRange", """{"positions":[{"line":12,"character":8}]}"""),
            ("textDocument/definition", """{"position":{"line":1,"character":8}}"""),
            ("textDocument/references", """{"position":{"line":1,"character":8},"context":{"includeDeclaration":true}}"""),
            ("textDocument/documentHighlight", """{"position":{"line":1,"character":8}}"""),
            ("textDocument/prepareRename", """{"position":{"line":1,"character":8}}"""),
            ("textDocument/rename", """{"position":{"line":1,"character":8},"newName":"pipes"}"""),
        ];
        foreach (var (method, more) in requests)
        {
            var answer = await client.RequestAsync(method, Merged(document.DeepClone().AsObject(), JsonNode.Parse(more)!.AsObject()));
            transcript.Add(method, answer?.ToJsonString() ?? "null");
        }

        await client.RequestAsync("workspace/symbol", new JsonObject { ["query"] = "" });
        await client.RequestAsync("workspace/executeCommand", JsonNode.Parse("""{"command":"brandlsp.exportAll","arguments":[{"out":"out"}]}"""));

        // A profile that changes makes the server ask for everything anew.
        await client.OpenDocumentAsync(TestBrand.BrandUri, Brand, language: "yaml");
        await client.SettleAsync();
        foreach (var feature in (string[])["codeLens", "inlayHint", "semanticTokens"])
        {
            if (capabilities["workspace"]?[feature] is not null)
            {
                await client.WaitAsync($"workspace/{feature}/refresh");
            }
        }

        if (capabilities["workspace"]?["diagnostics"] is not null)
        {
            await client.WaitAsync("workspace/diagnostic/refresh");
        }

        transcript.Messages = [.. client.Messages];
        return transcript;
    }

    private sealed class Transcript(JsonObject server)
    {
        private readonly Dictionary<string, string> _answers = new(StringComparer.Ordinal);

        /// <summary>The server's capabilities.</summary>
        public JsonObject Server => server;

        public IReadOnlyList<JsonObject> Messages { get; set; } = [];

        public IEnumerable<string> Sent => Messages.Select(m => m["method"]!.GetValue<string>());

        private string Pushed => string.Concat(Messages.Where(m => m["method"]!.GetValue<string>() == "textDocument/publishDiagnostics").Select(m => m["params"]!["diagnostics"]!.ToJsonString()));

        private string Registered => string.Concat(Messages.Where(m => m["method"]!.GetValue<string>() == "client/registerCapability").Select(m => m.ToJsonString()));

        /// <summary>All answers to a method, as JSON.</summary>
        public string this[string method] => _answers[method];

        public bool Answers(string method, string part) => this[method].Contains(part, StringComparison.Ordinal);

        public bool Pushes(string part) => Pushed.Length > 0 && Pushed.Contains(part, StringComparison.Ordinal);

        public bool Offers(string command) => server["executeCommandProvider"]!["commands"]!.AsArray().Any(c => c!.GetValue<string>() == command);

        public bool Registers(string method) => Registered.Contains(method, StringComparison.Ordinal);

        public bool Sends(string method) => Sent.Contains(method);

        public void Add(string method, string answer) => _answers[method] = _answers.GetValueOrDefault(method) + answer;
    }
}
