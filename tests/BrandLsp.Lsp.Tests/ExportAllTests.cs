using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

public class ExportAllTests
{
    private const string Dated = "---\nplatforms: [x]\nstatus: scheduled\ndate: 2026-12-01T09:00+01:00\n---\nA pipeline.\n";

    private static MemoryWorkspace Workspace()
    {
        var files = TestBrand.Workspace();
        files["/ws/posts/a.md"] = Dated;
        files["/ws/posts/b.md"] = Dated.Replace("A pipeline", "Another", StringComparison.Ordinal);
        files["/ws/README.md"] = "# No draft\n";
        return files;
    }

    private static JsonObject Export(JsonObject argument) => new() { ["command"] = "brandlsp.export", ["arguments"] = new JsonArray(argument) };

    private static IReadOnlyList<string> Uris(JsonNode? list) => [.. list!.AsArray().Select(u => u!.GetValue<string>())];

    private static JsonObject ExportAll(JsonObject argument, JsonNode? token = null)
    {
        var request = new JsonObject { ["command"] = "brandlsp.exportAll", ["arguments"] = new JsonArray(argument) };
        if (token is not null)
        {
            request["workDoneToken"] = token;
        }

        return request;
    }

    [Fact]
    public async Task All_drafts_of_the_workspace_are_exported_as_they_stand_in_the_editor()
    {
        var files = Workspace();
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Dated.Replace("A pipeline", "Typed", StringComparison.Ordinal));

        var result = await client.RequestAsync("workspace/executeCommand", ExportAll(new JsonObject { ["out"] = "out" }));

        Assert.Equal("Typed.", files["/ws/out/a/x.txt"]);
        Assert.Equal("Another.", files["/ws/out/b/x.txt"]);
        Assert.Equal(4, result!["files"]!.AsArray().Count);
        Assert.Empty(result["refused"]!.AsArray());
    }

    [Fact]
    public async Task A_scheduler_gets_one_file_for_all()
    {
        var files = Workspace();
        await using var client = await LspTestClient.OpenAsync(files);

        var result = await client.RequestAsync("workspace/executeCommand", ExportAll(new JsonObject { ["out"] = "out", ["format"] = "buffer", ["folder"] = "file:///ws/posts" }));

        Assert.Equal("Text,Image URL,Tags,Posting Time\r\nA pipeline.,,,2026-12-01 09:00\r\nAnother.,,,2026-12-01 09:00\r\n", files["/ws/out/buffer-x.csv"]);
        Assert.Equal(["file:///ws/out/buffer-x.csv", "file:///ws/out/buffer.manifest.json"], result!["files"]!.AsArray().Select(f => f!.GetValue<string>()));
        Assert.Contains(result["warnings"]!.AsArray(), w => w!.GetValue<string>().Contains("timezone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Drafts_with_errors_are_named_and_stop_a_scheduler()
    {
        var files = Workspace();
        files["/ws/posts/long.md"] = TestBrand.LongDraft.Replace("platforms: [x]", "platforms: [x]\ndate: 2026-12-02T09:00+01:00", StringComparison.Ordinal);
        await using var client = await LspTestClient.OpenAsync(files);

        var result = await client.RequestAsync("workspace/executeCommand", ExportAll(new JsonObject { ["out"] = "out" }));
        var error = await Assert.ThrowsAsync<LspErrorException>(() =>
            client.RequestAsync("workspace/executeCommand", ExportAll(new JsonObject { ["out"] = "out", ["format"] = "ics" })));

        Assert.Equal("""[{"uri":"file:///ws/posts/long.md","errors":1}]""", result!["refused"]!.ToJsonString());
        Assert.NotNull(files["/ws/out/a/x.txt"]);
        Assert.Equal(-32803, error.Code);
        Assert.Contains("posts/long.md", error.Message, StringComparison.Ordinal);
        Assert.Null(files["/ws/out/calendar.ics"]);
    }

    [Fact]
    public async Task Only_drafts_that_changed_since_their_last_export_are_written_again()
    {
        var files = Workspace();
        await using var client = await LspTestClient.OpenAsync(files);
        await client.RequestAsync("workspace/executeCommand", ExportAll(new JsonObject { ["out"] = "out" }));
        await client.OpenDocumentAsync(TestBrand.DraftUri, Dated.Replace("A pipeline", "Typed", StringComparison.Ordinal));

        var result = await client.RequestAsync("workspace/executeCommand", ExportAll(new JsonObject { ["out"] = "out", ["changed"] = true }));

        Assert.Equal(["file:///ws/out/a/x.txt", "file:///ws/out/a/variants.json"], Uris(result!["files"]));
        Assert.Equal(1, result["unchanged"]!.GetValue<int>());
        Assert.Equal("Typed.", files["/ws/out/a/x.txt"]);
    }

    [Fact]
    public async Task A_profile_that_changed_makes_every_draft_of_it_new()
    {
        var files = Workspace();
        await using (var client = await LspTestClient.OpenAsync(files))
        {
            await client.RequestAsync("workspace/executeCommand", ExportAll(new JsonObject { ["out"] = "out" }));
        }

        files["/ws/brand.yaml"] += "\nmessage: Another\n";
        await using var later = await LspTestClient.OpenAsync(files);
        var result = await later.RequestAsync("workspace/executeCommand", ExportAll(new JsonObject { ["out"] = "out", ["changed"] = true }));

        Assert.Equal(4, Uris(result!["files"]).Count);
        Assert.Equal(0, result["unchanged"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_written_and_writes_nothing()
    {
        var files = Workspace();
        await using var client = await LspTestClient.OpenAsync(files);
        await client.RequestAsync("workspace/executeCommand", ExportAll(new JsonObject { ["out"] = "out", ["platforms"] = new JsonArray("x", "bluesky") }));
        var before = files.Paths.ToDictionary(p => p, p => files[p]);

        var result = await client.RequestAsync("workspace/executeCommand", ExportAll(new JsonObject { ["out"] = "out", ["dryRun"] = true }));
        var one = await client.RequestAsync("workspace/executeCommand", Export(new JsonObject { ["uri"] = "file:///ws/posts/b.md", ["out"] = "new", ["dryRun"] = true }));

        Assert.Equal(["file:///ws/out/a/variants.json", "file:///ws/out/b/variants.json"], Uris(result!["files"]));
        Assert.Equal(["file:///ws/out/a/bluesky.txt", "file:///ws/out/b/bluesky.txt"], Uris(result["removed"]));
        Assert.Equal(["file:///ws/new/b/x.txt", "file:///ws/new/b/variants.json"], Uris(one!["files"]));
        Assert.Equal(before, files.Paths.ToDictionary(p => p, p => files[p]));
    }

    [Fact]
    public async Task Progress_goes_to_the_clients_token()
    {
        await using var client = await LspTestClient.OpenAsync(Workspace());

        await client.RequestAsync("workspace/executeCommand", ExportAll(new JsonObject { ["out"] = "out" }, 7));

        var progress = client.Messages.Where(m => m["method"]?.GetValue<string>() == "$/progress").Select(m => m["params"]!).ToList();
        Assert.All(progress, p => Assert.Equal(7, p["token"]!.GetValue<int>()));
        Assert.Equal("begin", progress[0]["value"]!["kind"]!.GetValue<string>());
        Assert.True(progress[0]["value"]!["cancellable"]!.GetValue<bool>());
        Assert.Equal("end", progress[^1]["value"]!["kind"]!.GetValue<string>());
        Assert.Contains(progress, p => p["value"]!["kind"]!.GetValue<string>() == "report");
    }

    [Theory]
    [InlineData("{}", false)]
    [InlineData("""{"window":{"workDoneProgress":true}}""", true)]
    public async Task Progress_without_a_token_is_begun_only_where_the_client_shows_it(string capabilities, bool expected)
    {
        await using var client = await LspTestClient.OpenAsync(Workspace(), capabilities);

        await client.RequestAsync("workspace/executeCommand", ExportAll(new JsonObject { ["out"] = "out" }));

        Assert.Equal(expected, client.Messages.Any(m => m["method"]?.GetValue<string>() == "window/workDoneProgress/create"));
        Assert.Equal(expected, client.Messages.Any(m => m["method"]?.GetValue<string>() == "$/progress"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_export_that_is_cancelled_writes_nothing(bool byProgress)
    {
        var files = Workspace();
        var cancel = TestContext.Current.CancellationToken;
        using var reached = new SemaphoreSlim(0);
        files.OnWrite = cancelled =>
        {
            reached.Release();
            cancelled.WaitHandle.WaitOne(TimeSpan.FromSeconds(60));
        };
        await using var client = await LspTestClient.OpenAsync(files);
        var (id, answer) = await client.SendAsync("workspace/executeCommand", ExportAll(new JsonObject { ["out"] = "out" }, "t"));
        Assert.True(await reached.WaitAsync(TimeSpan.FromSeconds(60), cancel));

        await (byProgress
            ? client.NotifyAsync("window/workDoneProgress/cancel", new JsonObject { ["token"] = "t" })
            : client.NotifyAsync("$/cancelRequest", new JsonObject { ["id"] = id }));

        var error = await Assert.ThrowsAsync<LspErrorException>(() => answer);
        Assert.Equal(-32800, error.Code);
        Assert.DoesNotContain(files.Paths, p => p.StartsWith("/ws/out", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"out":""}""")]
    [InlineData("""{"out":"../out"}""")]
    [InlineData("""{"out":"a/../../out"}""")]
    [InlineData("""{"out":"out","format":"punchcards"}""")]
    [InlineData("""{"out":"out","platforms":["myspace"]}""")]
    [InlineData("""{"out":"out","folder":"file:///etc"}""")]
    [InlineData("""{"out":"out","folder":"/ws/../etc"}""")]
    public async Task Wrong_arguments_are_called_so(string argument)
    {
        var files = Workspace();
        await using var client = await LspTestClient.OpenAsync(files);
        var error = await Assert.ThrowsAsync<LspErrorException>(() =>
            client.RequestAsync("workspace/executeCommand", ExportAll(JsonNode.Parse(argument)!.AsObject())));
        Assert.Equal(-32602, error.Code);
        Assert.DoesNotContain(files.Paths, p => p.Contains("/out/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("brandlsp.export")]
    [InlineData("brandlsp.exportAll")]
    public async Task A_page_that_can_be_sent_on_its_own_is_written_for_each_draft(string command)
    {
        var files = Workspace();
        files["/ws/posts/dot.png"] = "\u0089PNG dot";
        files["/ws/posts/a.md"] = Dated.Replace("status:", "media: [{src: dot.png, alt: A dot}]\nstatus:", StringComparison.Ordinal);
        await using var client = await LspTestClient.OpenAsync(files);

        var result = await client.RequestAsync("workspace/executeCommand", new JsonObject
        {
            ["command"] = command,
            ["arguments"] = new JsonArray(command == "brandlsp.export"
                ? new JsonObject { ["uri"] = TestBrand.DraftUri, ["format"] = "html", ["out"] = "out" }
                : new JsonObject { ["format"] = "html", ["out"] = "out" }),
        });

        Assert.Equal("file:///ws/out/a/preview.html", result!["files"]![0]!.GetValue<string>());
        Assert.Contains("<img src=\"data:image/png;base64,iVBORyBkb3Q=\" alt=\"A dot\">", files["/ws/out/a/preview.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("file:///", files["/ws/out/a/preview.html"], StringComparison.Ordinal);
        Assert.Equal(command != "brandlsp.export", files["/ws/out/b/preview.html"] is not null);
    }

    [Fact]
    public async Task Of_several_folders_one_has_to_be_named_and_keeps_to_itself()
    {
        var files = Workspace();
        files["/other/posts/c.md"] = Dated;
        await using var client = await LspTestClient.OpenAsync(files);
        await client.NotifyAsync("workspace/didChangeWorkspaceFolders", new JsonObject
        {
            ["event"] = new JsonObject { ["added"] = new JsonArray(new JsonObject { ["uri"] = "file:///other", ["name"] = "other" }), ["removed"] = new JsonArray() },
        });

        var error = await Assert.ThrowsAsync<LspErrorException>(() => client.RequestAsync("workspace/executeCommand", ExportAll(new JsonObject { ["out"] = "out" })));
        await client.RequestAsync("workspace/executeCommand", ExportAll(new JsonObject { ["out"] = "out", ["folder"] = "file:///other" }));
        await client.RequestAsync("workspace/executeCommand", ExportAll(new JsonObject { ["out"] = "/elsewhere", ["folder"] = "/ws" }));

        Assert.Contains("several", error.Message, StringComparison.Ordinal);
        Assert.Equal("A pipeline.", files["/other/out/c/x.txt"]);
        Assert.Equal(
            ["/elsewhere/a/variants.json", "/elsewhere/a/x.txt", "/elsewhere/b/variants.json", "/elsewhere/b/x.txt"],
            files.Paths.Where(p => p.StartsWith("/elsewhere", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Clients_learn_the_formats_from_the_server()
    {
        await using var client = LspTestClient.Start(Workspace());
        var result = await client.InitializeAsync();
        var formats = result["capabilities"]!["experimental"]!["exportFormats"]!.AsArray().Select(f => f!["id"]!.GetValue<string>());
        Assert.Equal(["variants", "html", "buffer", "publer", "metricool", "hootsuite", "postiz", "ics"], formats);
    }
}
