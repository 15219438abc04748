using System.Text.Json;
using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Cli.Tests;

/// <summary>What a writing assistant gets from <c>brandlsp mcp</c>.</summary>
public sealed class McpTests
{
    private const string Profile = """
        brand: Ada Park
        message: Practical data engineering
        themes:
          - {id: pipelines, name: Data pipelines, keywords: [pipeline], hashtags: [ETL], share: 40%, audiences: [founders], expects: question, starters: ["The backfill that taught me "]}
        audiences:
          - {id: founders, name: Solo founders, cares-about: [time], max-grade: 9, jargon: [ETL]}
        objectives:
          - {id: newsletter, metric: clicks, target: 500/month, by: 2027-03-31, platforms: [x], ctas: ["Get the notes: https://ada.example"]}
        values:
          - {id: transparency, name: Transparency, signals: ["what went wrong"], against: ["secret sauce"]}
        terms:
          - {use: sign in, instead-of: [log in]}
        platforms:
          x: {handle: adapark, thread: true}
          linkedin: {handle: in/adapark}
        rules: {missing-theme: off, missing-audience: off, missing-objective: off}

        """;

    private const string Draft = "---\nplatforms: [x, linkedin]\n---\nLog in to see the pipeline.\n";

    private static TempWorkspace Workspace(params (string, string)[] more) => new([("brand.yaml", Profile), ("posts/launch.md", Draft), .. more]);

    [Fact]
    public async Task The_program_serves_a_whole_session_on_its_standard_streams()
    {
        using var workspace = Workspace();
        await using var session = McpSession.Start(workspace);

        var server = await session.Initialize();
        Assert.Equal("brandlsp", server.GetProperty("serverInfo").GetProperty("name").GetString());
        Assert.Contains("check", server.GetProperty("instructions").GetString(), StringComparison.Ordinal);

        var tools = (await session.Request("tools/list")).GetProperty("result").GetProperty("tools").EnumerateArray().Select(t => t.GetProperty("name").GetString());
        Assert.Equal(["check", "count", "render", "explain", "themes"], tools);

        Assert.Equal(1, (await session.Call("check", new() { ["text"] = "Log in!" })).Json.GetProperty("summary").GetProperty("warnings").GetInt32());
        Assert.Equal("brand.yaml", (await session.Call("count", new() { ["text"] = "Héllo ☕" })).Json.GetProperty("profile").GetString());
        Assert.Contains("Héllo ☕", (await session.Call("render", new() { ["text"] = "Héllo ☕" })).Text, StringComparison.Ordinal);
        Assert.StartsWith("# over-limit", (await session.Call("explain", new() { ["rule"] = "over-limit" })).Text, StringComparison.Ordinal);
        Assert.Contains("pipelines", (await session.Call("themes", [])).Text, StringComparison.Ordinal);
        Assert.Contains("did you mean \"over-limit\"?", await session.Refusal("explain", new() { ["rule"] = "over-limt" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_tool_only_reads_and_describes_all_it_takes_and_gives()
    {
        using var workspace = Workspace();
        await using var session = await McpSession.Open(workspace);

        foreach (var tool in (await session.Request("tools/list")).GetProperty("result").GetProperty("tools").EnumerateArray())
        {
            var annotations = tool.GetProperty("annotations");
            Assert.True(annotations.GetProperty("readOnlyHint").GetBoolean());
            Assert.True(annotations.GetProperty("idempotentHint").GetBoolean());
            Assert.False(annotations.GetProperty("destructiveHint").GetBoolean());
            Assert.False(annotations.GetProperty("openWorldHint").GetBoolean());
            Assert.True(tool.GetProperty("title").GetString()!.Length > 0);
            Assert.True(tool.GetProperty("description").GetString()!.Length > 40);
            Assert.False(tool.GetProperty("inputSchema").GetProperty("additionalProperties").GetBoolean());
            Assert.All(tool.GetProperty("inputSchema").GetProperty("properties").EnumerateObject(), p => Assert.NotEmpty(p.Value.GetProperty("description").GetString()!));
            Assert.Equal("object", tool.GetProperty("outputSchema").GetProperty("type").GetString());
        }
    }

    [Fact]
    public async Task The_documentation_knows_every_tool_and_every_argument()
    {
        using var workspace = Workspace();
        await using var session = await McpSession.Open(workspace);
        var page = await File.ReadAllTextAsync(Repository.PathOf("server", "docs", "mcp.md"), TestContext.Current.CancellationToken);

        foreach (var tool in (await session.Request("tools/list")).GetProperty("result").GetProperty("tools").EnumerateArray())
        {
            Assert.Contains($"| `{tool.GetProperty("name").GetString()}` | ", page, StringComparison.Ordinal);
            Assert.All(tool.GetProperty("inputSchema").GetProperty("properties").EnumerateObject(), p => Assert.Contains($"`{p.Name}`", page, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_check_says_what_is_wrong_where_and_what_would_mend_it()
    {
        using var workspace = Workspace();
        await using var session = await McpSession.Open(workspace);

        var (text, json) = await session.Call("check", new() { ["text"] = Draft, ["path"] = "posts/new.md" });

        var finding = Assert.Single(json.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal("inconsistent-term", finding.GetProperty("rule").GetString());
        Assert.Equal("warning", finding.GetProperty("severity").GetString());
        Assert.Equal("Log in", finding.GetProperty("excerpt").GetString());
        Assert.Equal(3, finding.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32());
        var edit = finding.GetProperty("fixes")[0].GetProperty("edits")[0];
        Assert.Equal(("Log in", "Sign in"), (edit.GetProperty("oldText").GetString(), edit.GetProperty("newText").GetString()));
        Assert.Equal(Draft.Replace("Log in", "Sign in", StringComparison.Ordinal), json.GetProperty("fixedText").GetString());
        Assert.Equal("posts/new.md", json.GetProperty("draft").GetString());
        Assert.StartsWith("posts/new.md on X and LinkedIn, by brand.yaml (Ada Park): 1 warning.\n\n4:1 warning inconsistent-term at “Log in”: ", text, StringComparison.Ordinal);
        Assert.Contains("  fix: Write “Sign in”\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_finds_what_the_command_line_finds()
    {
        using var workspace = Workspace();
        await using var session = await McpSession.Open(workspace);

        var (_, json) = await session.Call("check", new() { ["path"] = "posts/launch.md" });
        var listed = CliRun.In(workspace, "check", "posts/launch.md", "--format", "json").Json.GetProperty("files")[0].GetProperty("diagnostics");

        Assert.Equal(
            listed.EnumerateArray().Select(d => (d.GetProperty("rule").GetString(), d.GetProperty("message").GetString(), d.GetProperty("range").GetRawText())),
            json.GetProperty("diagnostics").EnumerateArray().Select(d => (d.GetProperty("rule").GetString(), d.GetProperty("message").GetString(), d.GetProperty("range").GetRawText())));
    }

    [Fact]
    public async Task What_the_baseline_knows_is_left_alone()
    {
        using var workspace = Workspace();
        Assert.Equal(0, CliRun.In(workspace, "check", "--write-baseline").ExitCode);
        await using var session = await McpSession.Open(workspace);

        var (_, json) = await session.Call("check", new() { ["path"] = "posts/launch.md" });

        Assert.Empty(json.GetProperty("diagnostics").EnumerateArray());
    }

    [Fact]
    public async Task Of_a_thousand_findings_the_worst_are_told()
    {
        using var workspace = Workspace();
        await using var session = await McpSession.Open(workspace);

        var (text, json) = await session.Call("check", new() { ["text"] = string.Concat(Enumerable.Repeat("Log in. ", 1000)), ["platforms"] = new JsonArray("mastodon") });

        Assert.Equal(200, json.GetProperty("diagnostics").GetArrayLength());
        Assert.True(json.GetProperty("omitted").GetInt32() >= 800);
        Assert.Contains(json.GetProperty("diagnostics").EnumerateArray(), d => d.GetProperty("rule").GetString() == "over-limit");
        Assert.Contains(" milder ones are left out.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_count_is_the_command_lines_count()
    {
        using var workspace = Workspace();
        await using var session = await McpSession.Open(workspace);

        var (text, json) = await session.Call("count", new() { ["path"] = "posts/launch.md", ["platforms"] = new JsonArray("bluesky", "x") });
        var counted = CliRun.In(workspace, "count", "posts/launch.md", "--platform", "bluesky,x", "--format", "json").Json.GetProperty("files")[0].GetProperty("platforms");

        Assert.Equal(counted.GetRawText(), json.GetProperty("counts").GetRawText());
        Assert.Equal(["bluesky", "x"], json.GetProperty("platforms").EnumerateArray().Select(p => p.GetString()));
        Assert.Contains("  Bluesky       27    300      1  graphemes\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rendering_gives_the_final_text_of_each_part()
    {
        using var workspace = Workspace();
        await using var session = await McpSession.Open(workspace);

        var (text, json) = await session.Call("render", new() { ["text"] = "One **bold** word.\n\n---\n\nTwo.\n", ["platforms"] = new JsonArray("x") });

        var variant = Assert.Single(json.GetProperty("variants").EnumerateArray());
        Assert.Equal(["One bold word.", "Two."], variant.GetProperty("parts").EnumerateArray().Select(p => p.GetProperty("text").GetString()));
        Assert.Equal(0, json.GetProperty("errors").GetInt32());
        Assert.Contains("\n## X, part 1 of 2 (14 of 280)\n\nOne bold word.\n\n## X, part 2 of 2 (4 of 280)\n\nTwo.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rendering_says_that_a_draft_with_errors_is_not_ready()
    {
        using var workspace = Workspace();
        await using var session = await McpSession.Open(workspace);

        var (text, json) = await session.Call("render", new() { ["text"] = new string('a', 600), ["platforms"] = new JsonArray("mastodon") });

        Assert.True(json.GetProperty("errors").GetInt32() > 0);
        Assert.Contains("export would refuse it: check says which.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_of_a_style_in_use_is_explained_too()
    {
        using var workspace = new TempWorkspace(
            ("brand.yaml", "styles: {path: styles, use: [House]}\n"),
            ("styles/House/Shout.yml", "extends: existence\nmessage: \"Do not shout '%s'\"\nlink: https://house.example/shout\nlevel: warning\ntokens: [WOW]\n"));
        await using var session = await McpSession.Open(workspace);

        var (text, json) = await session.Call("explain", new() { ["rule"] = "House.Shout" });

        Assert.Equal(("House.Shout", "styles", "https://house.example/shout"), (json.GetProperty("rule").GetString(), json.GetProperty("category").GetString(), json.GetProperty("link").GetString()));
        Assert.Contains("disable: [House.Shout]", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Themes_say_what_the_brand_writes_about_for_whom_and_what_for()
    {
        using var workspace = Workspace();
        await using var session = await McpSession.Open(workspace);

        var (text, json) = await session.Call("themes", []);

        Assert.Equal(
            """{"id":"pipelines","name":"Data pipelines","keywords":["pipeline"],"hashtags":["ETL"],"share":0.4,"audiences":["founders"],"expects":"question","starters":["The backfill that taught me "]}""",
            json.GetProperty("themes")[0].GetRawText());
        Assert.Equal("time", json.GetProperty("audiences")[0].GetProperty("caresAbout")[0].GetString());
        Assert.Equal("Get the notes: https://ada.example", json.GetProperty("objectives")[0].GetProperty("callsToAction")[0].GetString());
        Assert.Equal("secret sauce", json.GetProperty("values")[0].GetProperty("against")[0].GetString());
        Assert.Contains("- pipelines (Data pipelines); share 40 %; keywords pipeline; hashtags #ETL; audiences founders; expects a question;", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "{}", "give the draft as \"text\", or the \"path\" of its file")]
    [InlineData("check", """{"text":3}""", "check takes a string as \"text\", not a number")]
    [InlineData("check", """{"txt":"Hi"}""", "did you mean \"text\"?")]
    [InlineData("check", """{"text":"Hi","platforms":["blueski"]}""", "did you mean \"bluesky\"?")]
    [InlineData("check", """{"text":"Hi","platforms":[1]}""", "takes a list of strings as \"platforms\", not a number")]
    [InlineData("check", """{"text":"Hi","platforms":{}}""", "takes a list of strings as \"platforms\", not an object")]
    [InlineData("check", """{"text":"Hi","folder":"nowhere"}""", "leave \"folder\" out")]
    [InlineData("check", """{"path":"posts"}""", "posts is a folder: name one draft in it")]
    [InlineData("check", """{"path":"posts/none.md"}""", "posts/none.md does not exist")]
    [InlineData("check", """{"path":"brand.yaml"}""", "brand.yaml is a profile, not a draft")]
    [InlineData("check", """{"path":"latin.md"}""", "is not UTF-8")]
    [InlineData("count", """{"path":"a\u0000b"}""", "is not a path")]
    [InlineData("render", """{"path":"../launch.md"}""", "lies outside")]
    [InlineData("render", """{"text":"Hi","path":"/etc/hosts"}""", "lies outside")]
    [InlineData("themes", """{"folder":".."}""", "lies outside")]
    [InlineData("explain", "{}", "explain needs \"rule\"")]
    [InlineData("explain", """{"rule":"over-limt"}""", "did you mean \"over-limit\"?")]
    [InlineData("explain", """{"rule":"No.Such"}""", "check names the rule of each finding")]
    public async Task A_call_that_makes_no_sense_is_answered_with_what_to_do(string tool, string arguments, string remedy)
    {
        using var workspace = Workspace();
        workspace.Write("latin.md", [0x63, 0xE9]);
        await using var session = await McpSession.Open(workspace);

        Assert.Contains(remedy, await session.Refusal(tool, JsonNode.Parse(arguments)!.AsObject()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_beyond_the_folder_it_serves_is_read()
    {
        using var workspace = new TempWorkspace(
            ("brand.yaml", "brand: Outside\nthemes: [{id: secret}]\n"),
            ("secret.md", "Secret.\n"),
            ("inside/posts/a.md", "Hi.\n"),
            ("inside/layered/brand.yaml", "extends: ../../brand.yaml\nbrand: Layered\n"));
        File.CreateSymbolicLink(workspace["inside/link.md"], workspace["secret.md"]);
        Directory.CreateDirectory(workspace["inside/linked"]);
        File.CreateSymbolicLink(workspace["inside/linked/brand.yaml"], workspace["brand.yaml"]);
        await using var session = await McpSession.Open(workspace, "inside");

        Assert.Contains("lies outside", await session.Refusal("render", new() { ["path"] = "link.md" }), StringComparison.Ordinal);
        Assert.Contains("lies outside", await session.Refusal("render", new() { ["path"] = "../secret.md" }), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, (await session.Call("count", new() { ["path"] = "posts/a.md" })).Json.GetProperty("profile").ValueKind);
        Assert.Contains("there is no brand.yaml", await session.Refusal("themes", new() { ["folder"] = "linked" }), StringComparison.Ordinal);
        Assert.Empty((await session.Call("themes", new() { ["folder"] = "layered" })).Json.GetProperty("themes").EnumerateArray());
    }

    [Fact]
    public async Task A_folder_below_has_its_own_brand()
    {
        using var workspace = Workspace(("other/brand.yaml", "brand: Other\n"));
        await using var session = await McpSession.Open(workspace);

        Assert.Equal("Other", (await session.Call("count", new() { ["text"] = "Hi", ["folder"] = "other" })).Json.GetProperty("brand").GetString());
        Assert.Equal("Other", (await session.Call("count", new() { ["text"] = "Hi", ["path"] = "other/posts/a.md" })).Json.GetProperty("brand").GetString());
        Assert.Equal("Ada Park", (await session.Call("count", new() { ["text"] = "Hi" })).Json.GetProperty("brand").GetString());
    }

    [Fact]
    public async Task A_profile_that_changes_counts_from_the_next_call_on()
    {
        using var workspace = Workspace();
        await using var session = await McpSession.Open(workspace);
        Assert.Single((await session.Call("check", new() { ["text"] = "Log in." })).Json.GetProperty("diagnostics").EnumerateArray());

        workspace.Write("brand.yaml", Profile.Replace("instead-of: [log in]", "instead-of: [log on]", StringComparison.Ordinal));

        Assert.Empty((await session.Call("check", new() { ["text"] = "Log in." })).Json.GetProperty("diagnostics").EnumerateArray());
    }

    [Fact]
    public async Task A_faulty_profile_is_told_of()
    {
        using var workspace = Workspace();
        workspace.Write("brand.yaml", Profile + "themess: []\n");
        await using var session = await McpSession.Open(workspace);

        var (text, json) = await session.Call("check", new() { ["text"] = "Hi." });

        Assert.Equal(1, json.GetProperty("profileProblems").GetInt32());
        Assert.Contains("The profile itself has 1 problem", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_tool_changes_a_file()
    {
        using var workspace = Workspace();
        var before = workspace.Snapshot();
        await using (var session = await McpSession.Open(workspace))
        {
            foreach (var tool in (string[])["check", "count", "render"])
            {
                await session.Call(tool, new() { ["path"] = "posts/launch.md" });
                await session.Call(tool, new() { ["text"] = "Log in.", ["path"] = "posts/new.md" });
            }

            await session.Call("explain", new() { ["rule"] = "over-limit" });
            await session.Call("themes", []);
        }

        Assert.Equal(before, workspace.Snapshot());
    }

    [Fact]
    public async Task What_is_no_request_is_answered_by_the_protocol_and_the_session_goes_on()
    {
        using var workspace = Workspace();
        await using var session = await McpSession.Open(workspace);

        await session.Send("""{"jsonrpc":"2.0","id":70,"method":"tools/call","params":{""");
        var broken = await session.Receive();
        Assert.Equal((70, -32700), (broken.GetProperty("id").GetInt32(), broken.GetProperty("error").GetProperty("code").GetInt32()));

        await session.Send("this is not JSON");
        await session.Send("");
        Assert.Equal(-32601, (await session.Request("tools/none")).GetProperty("error").GetProperty("code").GetInt32());
        var unknown = (await session.Request("tools/call", """{"name":"chek","arguments":{}}""")).GetProperty("error");
        Assert.Equal(-32602, unknown.GetProperty("code").GetInt32());
        Assert.Contains("chek", unknown.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("Ada Park", (await session.Call("themes", [])).Json.GetProperty("brand").GetString());
    }

    [Fact]
    public async Task Calls_in_flight_are_answered_when_the_client_closes_its_side()
    {
        using var workspace = Workspace();
        await using var session = McpSession.Start(workspace);
        await session.Initialize();

        await session.Send("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"check","arguments":{"text":"Log in."}}}""");
        await session.Send("""{"jsonrpc":"2.0","id":8,"method":"tools/call","params":{"name":"themes"}}""");

        List<int> answered = [(await session.Receive()).GetProperty("id").GetInt32(), (await session.Receive()).GetProperty("id").GetInt32()];
        Assert.Equal([7, 8], answered.Order());
    }

    [Fact]
    public async Task A_client_that_leaves_at_once_is_no_failure()
    {
        using var workspace = Workspace();

        await using var session = McpSession.Start(workspace);
    }

    [Theory]
    [InlineData("nowhere", "there is no folder nowhere to serve")]
    [InlineData("--stdoi", "there is no option --stdoi")]
    public void A_command_line_that_makes_no_sense_is_one_line_and_two(string argument, string message)
    {
        using var workspace = Workspace();

        Assert.Contains(message, CliRun.In(workspace, "mcp", argument).Refusal(), StringComparison.Ordinal);
    }
}
