using BrandLsp.Testing;

namespace BrandLsp.Cli.Tests;

public sealed class CountTests
{
    [Fact]
    public void Json_has_a_row_for_each_platform()
    {
        using var workspace = new TempWorkspace(("posts/a.md", "Hello, world."));

        var result = CliRun.In(workspace, "count", "--platform", "x,bluesky", "--format", "json");

        Assert.Equal(
            """{"version":1,"files":[{"path":"posts/a.md","platforms":[{"platform":"x","unit":"weighted","length":13,"limit":280,"parts":1,"fits":true,"fold":null},{"platform":"bluesky","unit":"graphemes","length":13,"limit":300,"parts":1,"fits":true,"fold":null}]}]}""" + "\n",
            result.Out);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void A_draft_that_is_too_long_does_not_fit_and_the_table_says_so()
    {
        using var workspace = new TempWorkspace(("posts/a.md", string.Join(' ', Enumerable.Repeat("word", 100))));

        var json = CliRun.In(workspace, "count", "--platform", "x", "--format", "json").Json;
        var row = json.GetProperty("files")[0].GetProperty("platforms")[0];

        Assert.Equal(499, row.GetProperty("length").GetInt32());
        Assert.False(row.GetProperty("fits").GetBoolean());
        Assert.Matches(@"X +499 +280 +1 +weighted +too long", CliRun.In(workspace, "count", "--platform", "x").Out);
    }

    [Fact]
    public void Lines_of_final_text_are_answered_in_order()
    {
        using var workspace = new TempWorkspace();

        var result = CliRun.WithInput(
            workspace,
            """{"id":1,"platform":"x","text":"Hi #all"}""" + "\r\n\n" + """{"id":"b","platform":"bluesky","text":"é @ada.bsky.social"}""",
            "count", "--jsonl");

        Assert.Equal(
            """{"id":1,"platform":"x","length":7,"limit":280,"unit":"weighted","valid":true,"entities":[{"type":"hashtag","start":3,"end":7,"text":"#all"}]}""" + "\n" +
            """{"id":"b","platform":"bluesky","length":18,"limit":300,"unit":"graphemes","valid":true,"entities":[{"type":"mention","start":2,"end":18,"text":"@ada.bsky.social","byteStart":3,"byteEnd":19}],"graphemes":18,"bytes":19}""" + "\n",
            result.Out);
        Assert.Equal("", result.Error);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void A_line_that_cannot_be_counted_keeps_its_place_and_the_others_are_counted()
    {
        using var workspace = new TempWorkspace();

        var result = CliRun.WithBytes(
            workspace,
            [
                .. """{"id":7,"platform":"myspace","text":"Hi"}"""u8, (byte)'\n', 0xFF, (byte)'\n', .. "no json\n"u8,
                .. """{"id":8,"platform":"x","text":"Hi"}"""u8, (byte)'\n',
            ],
            "count", "--jsonl");

        var lines = result.Out.TrimEnd('\n').Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("{\"id\":7,\"error\":", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":null,\"error\":", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":null,\"error\":", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":8,\"platform\":\"x\",\"length\":2,", lines[3], StringComparison.Ordinal);
        Assert.Equal(3, result.Error.TrimEnd('\n').Split('\n').Length);
        Assert.Equal(2, result.ExitCode);
    }

    [Fact]
    public void A_lone_surrogate_in_a_line_is_counted_and_written_as_the_replacement_character()
    {
        using var workspace = new TempWorkspace();

        var result = CliRun.WithInput(workspace, """{"id":1,"platform":"mastodon","text":"a\ud83d"}""", "count", "--jsonl");

        Assert.StartsWith("{\"id\":1,\"platform\":\"mastodon\",\"length\":2,", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_may_be_longer_than_the_buffer()
    {
        using var workspace = new TempWorkspace();

        var result = CliRun.WithInput(workspace, $$"""{"id":1,"platform":"mastodon","text":"{{new string('a', 300_000)}}"}""" + "\n", "count", "--jsonl");

        Assert.StartsWith("{\"id\":1,\"platform\":\"mastodon\",\"length\":300000,", result.Out, StringComparison.Ordinal);
    }
}
