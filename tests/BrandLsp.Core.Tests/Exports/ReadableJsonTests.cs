using System.Text;
using System.Text.Json;
using BrandLsp.Core.Exports;
using BrandLsp.Testing;
using CsCheck;

namespace BrandLsp.Core.Tests.Exports;

public sealed class ReadableJsonTests
{
    [Theory]
    [InlineData("""{"a":"\uD83D\uDE80!"}""", """{"a":"🚀!"}""")]
    [InlineData("""{"a":"\\uD83D\\uDE80"}""", """{"a":"\\uD83D\\uDE80"}""")]
    [InlineData("""{"a":"\\\uD83D\uDE80"}""", """{"a":"\\🚀"}""")]
    [InlineData("""{"a":"\uD83D"}""", """{"a":"\uD83D"}""")]
    [InlineData("""{"a":"\u001B\n"}""", """{"a":"\u001B\n"}""")]
    public void Emoji_are_readable_and_nothing_else_changes(string json, string expected) =>
        Assert.Equal(expected, ReadableJson.Of(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void The_JSON_says_the_same() => Gen.String.Each(text =>
    {
        var wellFormed = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, VariantsJson.Options))
        {
            writer.WriteStringValue(wellFormed);
        }

        using var read = JsonDocument.Parse(ReadableJson.Of(stream.ToArray()));
        Assert.Equal(wellFormed, read.RootElement.GetString());
    });
}
