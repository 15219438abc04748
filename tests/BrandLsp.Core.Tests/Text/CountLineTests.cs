using System.Text.Json;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Tests.Text;

public class CountLineTests
{
    [Fact]
    public void A_line_for_X_is_answered_with_length_limit_and_entities() => Assert.Equal(
        """{"id":7,"platform":"x","length":28,"limit":280,"unit":"weighted","valid":true,"entities":[{"type":"url","start":5,"end":24,"text":"https://example.com"}]}""",
        Run("""{"id":7,"platform":"x","text":"see: https://example.com"}""").Json);

    [Fact]
    public void A_line_for_Bluesky_has_bytes_too() => Assert.Equal(
        """{"id":"a","platform":"bluesky","length":4,"limit":300,"unit":"graphemes","valid":true,"entities":[{"type":"hashtag","start":2,"end":4,"text":"#ü","byteStart":3,"byteEnd":6}],"graphemes":4,"bytes":6}""",
        Run("""{"id":"a","platform":"bluesky","text":"é #ü"}""").Json);

    [Fact]
    public void The_content_warning_of_a_line_for_Mastodon_is_added() =>
        Assert.Contains("\"length\":9,", Run("""{"platform":"mastodon","text":"hello","spoilerText":"warn"}""").Json);

    [Fact]
    public void A_line_without_an_id_is_answered_with_null() =>
        Assert.StartsWith("{\"id\":null,", Run("""{"platform":"x","text":"hello"}""").Json);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"platform":"x"}""")]
    [InlineData("""{"text":"a"}""")]
    [InlineData("""{"platform":"x","text":1}""")]
    [InlineData("""{"platform":"x","text":"a","spoilerText":1}""")]
    [InlineData("""{"platform":"myspace","text":"a"}""")]
    public void A_line_that_cannot_be_answered_says_why(string line)
    {
        var result = Run(line);
        Assert.Null(result.Json);
        Assert.False(string.IsNullOrWhiteSpace(result.Error));
    }

    [Theory]
    [InlineData("x", 280, true)]
    [InlineData("x", 281, false)]
    [InlineData("x", 0, false)]
    [InlineData("bluesky", 300, true)]
    [InlineData("bluesky", 301, false)]
    public void A_text_is_valid_up_to_the_limit(string platform, int length, bool expected) =>
        Assert.Contains($"\"valid\":{(expected ? "true" : "false")}", Run($$"""{"platform":"{{platform}}","text":"{{new string('a', length)}}"}""").Json);

    [Fact]
    public void Bluesky_has_a_second_limit_in_bytes() =>
        Assert.Contains("\"valid\":false", Run($$"""{"platform":"bluesky","text":"{{string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 130))}}"}""").Json);

    [Fact]
    public void Lone_surrogates_are_read_and_written()
    {
        var json = Run("""{"platform":"bluesky","text":"#a\ud800 \udc00"}""").Json!;
        Assert.Equal("#a\uFFFD", JsonDocument.Parse(json).RootElement.GetProperty("entities")[0].GetProperty("text").GetString());
        Assert.NotNull(Run("{\"platform\":\"x\",\"text\":\"\uD800\"}").Json);
    }

    [Fact]
    public void Any_text_is_answered_with_JSON() => RandomText.Check(text =>
    {
        foreach (var platform in (string[])["x", "bluesky", "mastodon", "linkedin"])
        {
            var result = Run($"{{\"platform\":\"{platform}\",\"text\":{Quote(text)}}}");
            Assert.Null(result.Error);
            var expected = TextMeters.For(Targets(platform)!.Value.Counting).Measure(text);
            Assert.Equal(expected, JsonDocument.Parse(result.Json!).RootElement.GetProperty("length").GetInt32());
        }

        _ = Run(text);
    }, 500);

    private static string Quote(string text) => "\"" + string.Concat(text.Select(unit => $"\\u{(int)unit:x4}")) + "\"";

    private static CountLineResult Run(string line) => CountLine.Run(line, Targets);

    private static CountTarget? Targets(string platform) => platform switch
    {
        "x" => new CountTarget(Counting.X, 280),
        "bluesky" => new CountTarget(Counting.Bluesky, 300, 3000),
        "mastodon" => new CountTarget(Counting.Mastodon, 500),
        "linkedin" => new CountTarget(Counting.Undocumented, 3000),
        _ => null,
    };
}
