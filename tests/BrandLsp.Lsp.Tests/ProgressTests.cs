using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

public class ProgressTests
{
    private const string Draft = "---\ntheme: pipelines\nplatforms: [x]\n---\nA pipeline.\n";

    private static MemoryWorkspace Workspace(int drafts)
    {
        var files = TestBrand.Workspace();
        files["/ws/posts/a.md"] = Draft;
        for (var i = 0; i < drafts; i++)
        {
            files[$"/ws/posts/b{i}.md"] = Draft;
        }

        return files;
    }

    private static JsonObject References(string more = "{}")
    {
        var request = JsonNode.Parse($$$"""{"textDocument":{"uri":"{{{TestBrand.DraftUri}}}"},"position":{"line":1,"character":9},"context":{"includeDeclaration":true}}""")!.AsObject();
        foreach (var (key, value) in JsonNode.Parse(more)!.AsObject())
        {
            request[key] = value!.DeepClone();
        }

        return request;
    }

    private static List<JsonNode> Progress(LspTestClient client, string token) =>
        [.. client.Messages.Where(m => m["method"]!.GetValue<string>() == "$/progress" && m["params"]!["token"]!.ToString() == token).Select(m => m["params"]!["value"]!)];

    [Fact]
    public async Task A_client_that_gives_a_token_sees_how_far_the_search_is()
    {
        await using var client = await LspTestClient.OpenAsync(Workspace(5));
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        var found = await client.RequestAsync("textDocument/references", References("""{"workDoneToken":"w1"}"""));
        Assert.Equal(7, found!.AsArray().Count);
        var kinds = Progress(client, "w1").Select(v => v["kind"]!.GetValue<string>()).ToList();
        Assert.Equal("begin", kinds[0]);
        Assert.Equal("end", kinds[^1]);
        Assert.Contains("report", kinds);
        Assert.True(Progress(client, "w1")[0]["cancellable"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_client_that_takes_pieces_gets_the_references_in_pieces()
    {
        await using var client = await LspTestClient.OpenAsync(Workspace(250));
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        var answer = await client.RequestAsync("textDocument/references", References("""{"partialResultToken":7}"""));
        Assert.Empty(answer!.AsArray());
        var pieces = Progress(client, "7");
        Assert.Equal([100, 100, 52], pieces.Select(p => p.AsArray().Count));
        Assert.Equal(252, pieces.SelectMany(p => p.AsArray()).Select(l => l!.ToJsonString()).Distinct().Count());
    }

    [Fact]
    public async Task Few_references_come_in_one_piece_the_answer()
    {
        await using var client = await LspTestClient.OpenAsync(Workspace(3));
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        Assert.Equal(5, (await client.RequestAsync("textDocument/references", References("""{"partialResultToken":7}""")))!.AsArray().Count);
        Assert.Empty(Progress(client, "7"));
    }

    [Fact]
    public async Task Symbols_come_in_pieces_too()
    {
        await using var client = await LspTestClient.OpenAsync(Workspace(150));
        var answer = await client.RequestAsync("workspace/symbol", JsonNode.Parse("""{"query":"","partialResultToken":"p"}"""));
        Assert.Empty(answer!.AsArray());
        Assert.Equal(100, Progress(client, "p")[0].AsArray().Count);
    }

    [Theory]
    [InlineData("textDocument/references")]
    [InlineData("textDocument/rename")]
    public async Task What_takes_long_can_be_ended_where_its_progress_is_shown(string method)
    {
        using var indexed = new SemaphoreSlim(0);
        using var reading = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        var reads = 0;
        var files = Workspace(5);
        files.OnRead = path =>
        {
            if (path != "/ws/posts/b0.md")
            {
                return;
            }

            // The index reads every draft once, before anybody asks.
            if (Interlocked.Increment(ref reads) == 1)
            {
                indexed.Release();
                return;
            }

            reading.Release();
            goOn.Wait();
        };
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        await client.DiagnosticsAsync(TestBrand.DraftUri, 1);
        await indexed.WaitAsync(TestContext.Current.CancellationToken);
        var (_, answer) = await client.SendAsync(method, References("""{"workDoneToken":"w","newName":"pipes"}"""));
        await reading.WaitAsync(TestContext.Current.CancellationToken);
        await client.NotifyAsync("window/workDoneProgress/cancel", new JsonObject { ["token"] = "w" });
        await client.SettleAsync();
        goOn.Release(10);
        Assert.Equal(-32800, (await Assert.ThrowsAsync<LspErrorException>(() => answer)).Code);
        Assert.Equal("end", Progress(client, "w")[^1]["kind"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("brandlsp.report")]
    [InlineData("brandlsp.exportAll")]
    public async Task What_is_cancelled_by_the_very_next_message_ends(string command)
    {
        using var goOn = new SemaphoreSlim(0);
        var files = Workspace(5);
        files.OnRead = path =>
        {
            if (path.StartsWith("/ws/posts/", StringComparison.Ordinal))
            {
                goOn.Wait();
            }
        };
        await using var client = await LspTestClient.OpenAsync(files);
        var (_, answer) = await client.SendAsync("workspace/executeCommand", JsonNode.Parse($$$"""{"command":"{{{command}}}","arguments":[{"folder":"file:///ws","out":"out"}],"workDoneToken":"w"}"""));
        await client.NotifyAsync("window/workDoneProgress/cancel", new JsonObject { ["token"] = "w" });
        await client.SettleAsync();
        goOn.Release(100);
        Assert.Equal(-32800, (await Assert.ThrowsAsync<LspErrorException>(() => answer)).Code);
        Assert.Equal("end", Progress(client, "w")[^1]["kind"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Work_of_more_than_a_second_shows_itself_where_the_client_shows_progress(bool isSlow)
    {
        var time = new LeapingTime();
        var files = Workspace(5);
        await using var client = await LspTestClient.OpenAsync(files, """{"window":{"workDoneProgress":true}}""", change: o => o with { Time = time });
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        await client.DiagnosticsAsync(TestBrand.DraftUri, 1);
        files.OnRead = path =>
        {
            if (isSlow && path == "/ws/posts/b1.md")
            {
                time.Leap(TimeSpan.FromSeconds(2));
            }
        };
        Assert.Equal(7, (await client.RequestAsync("textDocument/references", References()))!.AsArray().Count);
        if (isSlow)
        {
            await client.WaitAsync("$/progress", p => p["value"]!["kind"]!.GetValue<string>() == "end");
        }

        Assert.Equal(isSlow ? 1 : 0, client.Messages.Count(m => m["method"]!.GetValue<string>() == "window/workDoneProgress/create"));
    }

    [Theory]
    [InlineData("brandlsp.report")]
    [InlineData("brandlsp.exportAll")]
    [InlineData("rename of a person")]
    [InlineData("workspace/symbol")]
    public async Task How_far_work_is_never_goes_back(string what)
    {
        // Every step takes long enough to be told of. Nothing is open, so that no draft is known beforehand.
        var time = new LeapingTime { Step = TimeSpan.FromMilliseconds(200) };
        var files = Workspace(5);
        files["/ws/two/brand.yaml"] = "extends: ../brand.yaml\n";
        files["/ws/metrics/own.csv"] = "platform,url,date,impressions\nx,https://x.com/a/status/1,2026-10-01,10\n";
        for (var i = 0; i < 5; i++)
        {
            files[$"/ws/two/posts/c{i}.md"] = "---\nplatforms: [x]\n---\nFor @jane.\n";
        }

        await using var client = await LspTestClient.OpenAsync(files, change: o => o with { Time = time });
        if (what == "rename of a person")
        {
            await client.OpenDocumentAsync(TestBrand.BrandUri, TestBrand.Brand, language: "yaml");
        }

        _ = what switch
        {
            "workspace/symbol" => await client.RequestAsync(what, JsonNode.Parse("""{"query":"","workDoneToken":"w"}""")),
            "rename of a person" => await client.RequestAsync("textDocument/rename", JsonNode.Parse(
                $$$"""{"textDocument":{"uri":"{{{TestBrand.BrandUri}}}"},"position":{"line":4,"character":10},"newName":"janet","workDoneToken":"w"}""")),
            _ => await client.RequestAsync("workspace/executeCommand", JsonNode.Parse($$$"""{"command":"{{{what}}}","arguments":[{"folder":"file:///ws","out":"out"}],"workDoneToken":"w"}""")),
        };
        var told = Progress(client, "w").Select(v => v["percentage"]?.GetValue<int>()).OfType<int>().ToList();
        Assert.True(told.Distinct().Count() > 4, string.Join(' ', told));
        Assert.Equal(told.Order(), told);
        Assert.InRange(told[^1], 80, 100);
    }

    private sealed class LeapingTime : TimeProvider
    {
        private long _ticks;

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

        /// <summary>How much later it is whenever somebody looks.</summary>
        public TimeSpan Step { get; init; }

        public override long GetTimestamp() => Interlocked.Add(ref _ticks, Step.Ticks);

        public void Leap(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
    }
}
