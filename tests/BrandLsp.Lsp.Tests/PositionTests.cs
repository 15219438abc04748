using BrandLsp.Lsp.Convert;
using BrandLsp.Lsp.Protocol;
using BrandLsp.Testing;
using CsCheck;

namespace BrandLsp.Lsp.Tests;

public class PositionTests
{
    private static readonly string[] s_pieces = ["a", "é", "😀", "\n", "\r\n", "\t", "界"];

    private const string Text = "aé😀z\r\nzwei\rdrei";

    [Theory]
    [InlineData(PositionEncodingName.Utf8, 7u)]
    [InlineData(PositionEncodingName.Utf16, 4u)]
    [InlineData(PositionEncodingName.Utf32, 3u)]
    public void A_character_is_counted_in_the_agreed_unit(PositionEncodingName encoding, uint character)
    {
        var lines = new TextLines(Text, Of(encoding));
        var offset = Text.IndexOf('z', StringComparison.Ordinal);
        Assert.Equal(new Position(0, character), lines.Position(offset));
        Assert.Equal(offset, lines.Offset(new Position(0, character)));
    }

    [Fact]
    public void Every_kind_of_line_break_ends_a_line()
    {
        var lines = new TextLines(Text, PositionEncoding.Utf16);
        Assert.Equal(new Position(1, 0), lines.Position(Text.IndexOf("zwei", StringComparison.Ordinal)));
        Assert.Equal(new Position(2, 0), lines.Position(Text.IndexOf("drei", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0, 99, 5)]
    [InlineData(99, 0, 16)]
    [InlineData(1, 4_000_000_000, 11)]
    public void A_position_outside_the_text_means_its_nearest_place(uint line, uint character, int offset) =>
        Assert.Equal(offset, new TextLines(Text, PositionEncoding.Utf16).Offset(new Position(line, character)));

    [Fact]
    public void A_position_inside_a_code_point_means_its_start()
    {
        Assert.Equal(2, new TextLines(Text, PositionEncoding.Utf8).Offset(new Position(0, 5)));
    }

    [Fact]
    public void Every_offset_between_characters_survives_the_way_there_and_back() =>
        Gen.Select(Gen.Int[0, s_pieces.Length - 1].Select(i => s_pieces[i]).Array[0, 30], Gen.Int[0, 2]).Each((parts, encoding) =>
        {
            var text = string.Concat(parts);
            var lines = new TextLines(text, (PositionEncoding)encoding);
            var offset = 0;
            foreach (var part in parts)
            {
                Assert.Equal(offset, lines.Offset(lines.Position(offset)));
                offset += part.Length;
            }
        });

    [Theory]
    [InlineData("file:///home/ada/my%20posts/a.md", "/home/ada/my posts/a.md")]
    [InlineData("file:///c%3A/Users/ada/a.md", "C:/Users/ada/a.md")]
    [InlineData("file:///C:/Users/ada/a.md", "C:/Users/ada/a.md")]
    [InlineData("file://localhost/tmp/a.md", "/tmp/a.md")]
    [InlineData("file://server/share/a.md", "//server/share/a.md")]
    [InlineData("file:///tmp/100%25%20%C3%A9.md", "/tmp/100% é.md")]
    [InlineData("untitled:Untitled-1", null)]
    public void A_uri_means_a_path(string uri, string? path) => Assert.Equal(path, Uris.ToPath(uri));

    [Theory]
    [InlineData("/home/ada/my posts/a#1?.md")]
    [InlineData("C:/Users/ada/é.md")]
    [InlineData("//server/share/a.md")]
    public void A_path_survives_the_way_there_and_back(string path) => Assert.Equal(path, Uris.ToPath(Uris.FromPath(path)));

    /// <summary>Test data must be public; the server's own enum is not.</summary>
    public enum PositionEncodingName
    {
        Utf8,
        Utf16,
        Utf32,
    }

    private static PositionEncoding Of(PositionEncodingName name) => (PositionEncoding)name;
}
