using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

/// <summary>What an editor is told of a draft beside the others of its workspace. Today is 2026-11-26.</summary>
public class StrategyTests
{
    private const string Brand = """
        themes:
          - {id: bread, name: Bread, share: 50%}
          - {id: mill, name: The mill, share: 50%}
        platforms: {x: {handle: adapark}}
        calendar: {timezone: Europe/Berlin, min-gap: 4h}
        inbox: {reply-within: 24h}
        """;

    private const string OtherUri = "file:///ws/posts/other.md";

    private const string InboxUri = "file:///ws/inbox.csv";

    private static string Draft(string date, string theme = "bread", string status = "draft") =>
        $"---\nplatforms: [x]\ntheme: {theme}\ndate: {date}\nstatus: {status}\n---\nA post of {date} about {theme} and of nothing else in the world.\n";

    private static MemoryWorkspace Workspace(params (string Path, string Text)[] others)
    {
        var files = TestBrand.Workspace(Brand);
        foreach (var (path, text) in others)
        {
            files["/ws/" + path] = text;
        }

        return files;
    }

    private static bool Has(JsonArray diagnostics, string rule) => diagnostics.Any(d => d!["code"]!.GetValue<string>() == rule);

    private static bool Clashes(JsonArray diagnostics) => Has(diagnostics, "schedule-clash");

    [Fact]
    public async Task A_draft_is_told_of_a_clash_with_one_that_is_not_open_and_may_go_there()
    {
        await using var client = await LspTestClient.OpenAsync(
            Workspace(("posts/other.md", Draft("2026-12-01T09:00"))), """{"textDocument":{"publishDiagnostics":{"relatedInformation":true}}}""");
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft("2026-12-01T10:00"));
        var clash = (await client.DiagnosticsAsync(TestBrand.DraftUri, 1, Clashes)).Single(d => d!["code"]!.GetValue<string>() == "schedule-clash")!;
        var related = Assert.Single(clash["relatedInformation"]!.AsArray());
        Assert.Equal(OtherUri, related!["location"]!["uri"]!.GetValue<string>());
        Assert.Equal(3, related["location"]!["range"]!["start"]!["line"]!.GetValue<int>());
        client.Forget();
    }

    [Fact]
    public async Task What_is_typed_into_one_draft_counts_for_the_other_at_once()
    {
        await using var client = await LspTestClient.OpenAsync(Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft("2026-12-01T10:00"));
        await client.OpenDocumentAsync(OtherUri, Draft("2026-12-08T10:00"));
        await client.DiagnosticsAsync(OtherUri, 1);
        await client.ReplaceAsync(OtherUri, Draft("2026-12-01T09:00"), 2);
        await client.DiagnosticsAsync(TestBrand.DraftUri, 1, Clashes);
        client.Forget();
        await client.ReplaceAsync(OtherUri, Draft("2026-12-02T09:00"), 3);
        await client.DiagnosticsAsync(TestBrand.DraftUri, 1, d => !Clashes(d));
        client.Forget();
    }

    [Fact]
    public async Task What_is_closed_without_saving_counts_as_the_disk_has_it()
    {
        await using var client = await LspTestClient.OpenAsync(Workspace(("posts/other.md", Draft("2026-12-08T09:00"))));
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft("2026-12-01T10:00"));
        await client.OpenDocumentAsync(OtherUri, Draft("2026-12-01T09:00"));
        await client.DiagnosticsAsync(TestBrand.DraftUri, 1, Clashes);
        client.Forget();
        await client.CloseAsync(OtherUri);
        await client.DiagnosticsAsync(TestBrand.DraftUri, 1, d => !Clashes(d));
        client.Forget();
    }

    [Fact]
    public async Task What_changes_on_the_disk_counts_too()
    {
        var files = Workspace();
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft("2026-12-01T10:00"));
        await client.DiagnosticsAsync(TestBrand.DraftUri, 1);
        client.Forget();
        files["/ws/posts/other.md"] = Draft("2026-12-01T09:00");
        await client.FilesChangedAsync(OtherUri);
        await client.DiagnosticsAsync(TestBrand.DraftUri, 1, Clashes);
        client.Forget();
        files["/ws/posts/other.md"] = null;
        await client.FilesChangedAsync(OtherUri);
        await client.DiagnosticsAsync(TestBrand.DraftUri, 1, d => !Clashes(d));
        client.Forget();
    }

    [Fact]
    public async Task The_profile_that_is_not_open_is_told_what_its_drafts_say_together_and_so_is_the_inbox()
    {
        var files = Workspace(("inbox.csv", "platform,from,received\nx,@kim,2026-11-01\n"));
        for (var day = 10; day < 16; day++)
        {
            files[$"/ws/posts/{day}.md"] = Draft($"2026-11-{day}", status: "published");
        }

        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft("2026-12-01T10:00", "mill"));
        await client.DiagnosticsAsync(TestBrand.BrandUri, null, d => Has(d, "theme-drift"));
        await client.DiagnosticsAsync(InboxUri, null, d => Has(d, "overdue-reply"));
        client.Forget();
    }

    [Fact]
    public async Task Another_time_zone_moves_every_draft()
    {
        var files = Workspace(("posts/other.md", Draft("2026-12-01T09:00")));
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft("2026-12-01T10:00-05:00"));
        await client.OpenDocumentAsync(TestBrand.BrandUri, Brand, language: "yaml");
        await client.DiagnosticsAsync(TestBrand.DraftUri, 1, d => !Clashes(d));
        client.Forget();
        await client.ReplaceAsync(TestBrand.BrandUri, Brand.Replace("Europe/Berlin", "America/New_York", StringComparison.Ordinal), 2);
        await client.DiagnosticsAsync(TestBrand.DraftUri, 1, Clashes);
        client.Forget();
    }

    [Fact]
    public async Task A_client_that_cannot_be_asked_to_pull_again_has_the_news_at_once()
    {
        await using var client = await LspTestClient.OpenAsync(Workspace(("posts/other.md", Draft("2026-12-01T09:00"))), """{"textDocument":{"diagnostic":{}}}""", change: o => o with { Time = new Timers(Timeout.InfiniteTimeSpan) });
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft("2026-12-01T10:00"));
        _ = await client.AtAsync("textDocument/hover", TestBrand.DraftUri, 2, 8);
        var report = await client.RequestAsync("textDocument/diagnostic", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = TestBrand.DraftUri } });
        Assert.True(Clashes(report!["items"]!.AsArray()));
    }

    [Fact]
    public async Task A_client_that_cannot_be_asked_to_pull_again_does_not_wait_for_ever()
    {
        using var read = new ManualResetEventSlim();
        var files = Workspace(("posts/other.md", Draft("2026-12-01T09:00")));
        files.OnRead = path =>
        {
            if (path.EndsWith("/other.md", StringComparison.Ordinal))
            {
                read.Wait();
            }
        };
        await using var client = await LspTestClient.OpenAsync(files, """{"textDocument":{"diagnostic":{}}}""", change: o => o with { Time = new Timers(TimeSpan.Zero) });
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft("2026-12-01T10:00"));
        var report = await client.RequestAsync("textDocument/diagnostic", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = TestBrand.DraftUri } });
        read.Set();
        Assert.False(Clashes(report!["items"]!.AsArray()));
    }

    [Fact]
    public async Task A_client_that_pulls_is_asked_to_pull_again_when_there_is_news()
    {
        const string capabilities = """{"workspace":{"diagnostics":{"refreshSupport":true}},"textDocument":{"diagnostic":{}}}""";
        await using var client = await LspTestClient.OpenAsync(Workspace(("posts/other.md", Draft("2026-12-01T09:00"))), capabilities);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft("2026-12-01T10:00"));
        var parameters = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = TestBrand.DraftUri } };
        Assert.False(Clashes((await client.RequestAsync("textDocument/diagnostic", parameters))!["items"]!.AsArray()));
        await client.WaitAsync("workspace/diagnostic/refresh");
        Assert.True(Clashes((await client.RequestAsync("textDocument/diagnostic", parameters))!["items"]!.AsArray()));
        client.Forget();
    }

    [Fact]
    public async Task The_profile_shows_how_its_themes_stand_above_them()
    {
        var files = Workspace();
        for (var day = 10; day < 16; day++)
        {
            files[$"/ws/posts/{day}.md"] = Draft($"2026-11-{day}", status: "published");
        }

        await using var client = await LspTestClient.OpenAsync(files, """{"workspace":{"codeLens":{"refreshSupport":true}}}""");
        await client.OpenDocumentAsync(TestBrand.BrandUri, Brand, language: "yaml");
        await client.WaitAsync("workspace/codeLens/refresh");
        var lenses = (await client.RequestAsync("textDocument/codeLens", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = TestBrand.BrandUri } }))!.AsArray();
        Assert.Contains(lenses, l => l!["command"]!["title"]!.GetValue<string>() == "6 of 6 posts in 30 days, 100 %, target 50 %" && l["range"]!["start"]!["line"]!.GetValue<int>() == 1);
        client.Forget();
    }

    [Fact]
    public async Task A_message_of_the_inbox_becomes_a_reply()
    {
        const string inbox = "platform,from,url,received,text\nx,@kim,https://x.com/kim/status/1,2026-11-20,How long?\n";
        await using var client = await LspTestClient.OpenAsync(Workspace(("inbox.csv", inbox)));
        await client.OpenDocumentAsync(InboxUri, inbox, language: "csv");
        var lens = Assert.Single((await client.RequestAsync("textDocument/codeLens", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = InboxUri } }))!.AsArray());
        Assert.Equal("Reply to @kim (X)", lens!["command"]!["title"]!.GetValue<string>());
        var reply = await client.RequestAsync("workspace/executeCommand", new JsonObject { ["command"] = "brandlsp.newDraft", ["arguments"] = lens["command"]!["arguments"]!.DeepClone() });
        Assert.Equal(
            "---\ntitle: Reply to kim\nplatforms: [x]\nin-reply-to: https://x.com/kim/status/1\nstatus: draft\n---\n\n<!-- kim wrote: How long? -->\n\n@kim \n",
            reply!["text"]!.GetValue<string>());
        client.Forget();
    }

    [Fact]
    public async Task Many_drafts_are_read_with_progress()
    {
        var files = Workspace();
        for (var i = 0; i < 400; i++)
        {
            files[$"/ws/posts/{i:000}.md"] = $"---\nplatforms: [x]\n---\nPost number {i}.\n";
        }

        await using var client = await LspTestClient.OpenAsync(files, """{"window":{"workDoneProgress":true}}""");
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft("2026-12-01T10:00"));
        await client.WaitAsync("window/workDoneProgress/create");
        await client.WaitAsync("$/progress", p => p["value"]!["kind"]!.GetValue<string>() == "end");
        client.Forget();
    }

    /// <summary>Noon of the 26th of November 2026, with timers that are due at once, or never.</summary>
    private sealed class Timers(TimeSpan due) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, due, period);
    }
}
