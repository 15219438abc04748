using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;
using BrandLsp.Testing;
using CsCheck;
using Check = BrandLsp.Testing.Check;

namespace BrandLsp.Core.Tests.Yaml;

public class YamlReaderTests
{
    private static readonly string[] s_pieces =
    [
        "a: ", "b", "- ", "\n", "\n  ", "\r\n", "\t", "[", "]", "{", "}", ", ", ": ", "#", " #", "\"", "'", "&x ", "*x", "|\n", ">\n", "!t ", "@", "%", "`", "\\", "\0", "\uD800", "😀", "---\n", "...\n", "? ", "<<: ", "~", "\uFEFF", "\u2028", "\uFDD4", "x: y\n",
    ];

    [Theory]
    [InlineData("a: b\nc: d\n")]
    [InlineData("a: b\r\nc: d\r\n")]
    [InlineData("a: b\rc: d\r")]
    [InlineData("\uFEFFa: b\nc: d")]
    public void Spans_are_exact_whatever_the_line_ends(string text)
    {
        var map = Map(text);

        Assert.Equal(["a", "c"], map.Entries.Select(e => e.Key.Span.In(text)));
        Assert.Equal(["b", "d"], map.Entries.Select(e => e.Value.Span.In(text)));
    }

    [Fact]
    public void Spans_count_utf16_units_after_an_emoji()
    {
        const string text = "a: 😀 x   # 👍\r\nb: [ 'é' , \"q\" ]\r\n";
        var map = Map(text);

        Assert.Equal("😀 x", map.Entries[0].Value.Span.In(text));
        Assert.Equal("[ 'é' , \"q\" ]", map.Entries[1].Value.Span.In(text));
        Assert.Equal(["'é'", "\"q\""], ((YamlList)map.Entries[1].Value).Items.Select(i => i.Span.In(text)));
    }

    [Fact]
    public void A_map_and_a_list_end_where_their_last_value_does()
    {
        const string text = "a:\n  - x\n  - y\n\n# comment\nb: |\n  text\n\nc:\n";
        var map = Map(text);

        Assert.Equal("- x\n  - y", text[5..map.Entries[0].Value.Span.End]);
        Assert.Equal("|\n  text", map.Entries[1].Value.Span.In(text));
        Assert.True(((YamlScalar)map.Entries[2].Value).IsNull);
        Assert.Equal(text.IndexOf("c:", StringComparison.Ordinal) + 2, map.Entries[2].Value.Span.Start);
    }

    [Fact]
    public void Only_a_part_of_a_text_is_read_where_a_range_says_so()
    {
        const string text = "---\na: b\n---\nc: [";
        var reading = YamlReader.Read(text, TextSpan.FromBounds(4, 9));

        Assert.Empty(reading.Problems);
        Assert.Equal("b", Assert.IsType<YamlMap>(reading.Root).Entries[0].Value.Span.In(text));
    }

    [Theory]
    [InlineData("x: [|@jane|]\ny: 1", "x: \"@jane\"\ny: 1")]
    [InlineData("h: {x: [|@jane|], b: c}\ny: 1", "h: {x: \"@jane\", b: c}\ny: 1")]
    [InlineData("- [|@jane|]\n- b", "- \"@jane\"\n- b")]
    [InlineData("- x: [|`b`|]\n  y: 1", "- x: \"`b`\"\n  y: 1")]
    [InlineData("t: [|%d|] # note\ny: 1", "t: \"%d\" # note\ny: 1")]
    [InlineData("h: [[|#Data|]]\ny: 1", "h: [\"#Data\"]\ny: 1")]
    [InlineData("h: [[|#Data|], [|#ETL|]]\ny: 1", "h: [\"#Data\", \"#ETL\"]\ny: 1")]
    [InlineData("h:\n  - {t: [[|#Data|], b]}\ny: 1", "h:\n  - {t: [\"#Data\", b]}\ny: 1")]
    [InlineData("use: [|*foo|]\ny: 1", "use: \"*foo\"\ny: 1")]
    [InlineData("use: [|*foo bar*|]\ny: 1", "use: \"*foo bar*\"\ny: 1")]
    [InlineData("use: [|& co|]\ny: 1", "use: \"& co\"\ny: 1")]
    [InlineData("t: [|a: b|]\ny: 1", "t: \"a: b\"\ny: 1")]
    [InlineData("t: [|\"abc|]\ny: 1", "t: \"abc\"\ny: 1")]
    [InlineData("t: [|'abc|]\ny: 1", "t: \"abc\"\ny: 1")]
    [InlineData("t: [|\"a\" b|]\ny: 1", "t: \"\\\"a\\\" b\"\ny: 1")]
    [InlineData("t: [|'it's here'|]\ny: 1", "t: \"it's here\"\ny: 1")]
    [InlineData("t: [|\"C:\\dir\"|]\ny: 1", "t: \"C:\\\\dir\"\ny: 1")]
    [InlineData("a:\n[|\t|]b: 1\n\tc: 2\ny: 1", "a:\n  b: 1\n  c: 2\ny: 1")]
    [InlineData("p: {x: [|{|]a: li, b: [c, d]\ny: 1", "p: {x: {a: li, b: [c, d]}}\ny: 1")]
    [InlineData("p: [|{|]x: li # c\ny: 1", "p: {x: li} # c\ny: 1")]
    [InlineData("t: [|- b|]\ny: 1", "t: \"- b\"\ny: 1")]
    public void A_common_slip_is_explained_put_right_and_does_not_take_other_keys_away(string marked, string repaired)
    {
        var (text, spans) = Check.Unmark(marked);
        var reading = YamlReader.Read(text);

        Assert.Equal(spans.Select(s => s.In(text)), reading.Problems.Select(p => p.Span.In(text)));
        Assert.Equal(repaired, TextEdit.Apply(text, reading.Problems.SelectMany(p => p.Fixes[0].Edits).Select(e => e.Edit)));
        Assert.Empty(YamlReader.Read(repaired).Problems);
        // What it means before the fix is what it says after it.
        Assert.Equal(Say(YamlReader.Read(repaired).Root), Say(reading.Root));
    }

    [Theory]
    [InlineData("p: [x, li\ny: 1", "p: [x, li]\ny: 1")]
    [InlineData("p: [x,\n  li\ny: 1", "p: [x,\n  li]\ny: 1")]
    [InlineData("p:\n  - {a: [x, li\n  - b\ny: 1", "p:\n  - {a: [x, li]}\n  - b\ny: 1")]
    public void A_bracket_that_is_never_closed_ends_with_its_lines(string text, string repaired)
    {
        var reading = YamlReader.Read(text);
        var problem = Assert.Single(reading.Problems);

        Assert.Equal("[", problem.Span.In(text));
        Assert.Equal(repaired, TextEdit.Apply(text, problem.Fixes[0].Edits.Select(e => e.Edit)));
        Assert.Equal(Say(YamlReader.Read(repaired).Root), Say(reading.Root));
    }

    [Fact]
    public void A_handle_in_a_list_is_what_it_says() => Assert.Equal("h: [a, @jane]; y: 1", Say(YamlReader.Read("h: [a, @jane]\ny: 1").Root));

    [Theory]
    [InlineData("t: x\n[|the|]\ny: 1", "t: x; y: 1")]
    [InlineData("t: x\n[|the|]", "t: x")]
    [InlineData("a: x]\nb: [1][|]|]\ny: 1", null)]
    public void A_line_that_cannot_be_read_is_left_out(string marked, string? kept)
    {
        var (text, spans) = Check.Unmark(marked);
        var reading = YamlReader.Read(text);

        Assert.NotEmpty(reading.Problems);
        if (kept is not null)
        {
            Assert.Equal(spans.Select(s => s.In(text)), reading.Problems.Select(p => p.Span.In(text)));
            Assert.Equal(kept, Say(reading.Root));
        }
        else
        {
            Assert.Contains(((YamlMap)reading.Root!).Entries, e => e.Key.Value == "y");
        }
    }

    [Fact]
    public void The_first_of_two_equal_keys_counts_and_the_second_is_reported()
    {
        var (text, spans) = Check.Unmark("a: 1\n[|a|]: 2\nb: 3");
        var reading = YamlReader.Read(text);

        Assert.Equal(spans, reading.Problems.Select(p => p.Span));
        Assert.Equal(new TextSpan(0, 1), reading.Problems[0].Related[0].Span);
        Assert.Equal("a: 1; b: 3", Say(reading.Root));
    }

    [Fact]
    public void Anchors_aliases_and_merge_keys_are_resolved()
    {
        Assert.Equal("a: [1, 2]; b: [1, 2]", Say(Map("a: &l [1, 2]\nb: *l")));
        Assert.Equal("base: {x: 1, y: 2}; own: {x: 3, y: 2}", Say(Map("base: &b {x: 1, y: 2}\nown:\n  <<: *b\n  x: 3")));
    }

    [Fact]
    public void A_bomb_of_aliases_is_a_problem_and_not_a_flood()
    {
        var text = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(0, 9).Select(i =>
            $"{(char)('b' + i)}: &{(char)('b' + i)} [{string.Join(", ", Enumerable.Repeat("*" + (char)('a' + i), 10))}]\n"));
        var reading = YamlReader.Read(text);

        Assert.Contains("Aliases repeat more than", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
        Assert.True(Count(reading.Root!) <= YamlReader.MaxAliasNodes + 200);
    }

    [Theory]
    [InlineData("[", "")]
    [InlineData("- ", "x")]
    [InlineData("{a: ", "")]
    public void Nesting_without_end_is_a_problem_and_not_a_crash(string level, string end)
    {
        var reading = YamlReader.Read(string.Concat(Enumerable.Repeat(level, 100_000)) + end);

        Assert.Contains("64 levels", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_many_people_is_no_bomb()
    {
        var text = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"- {{id: p{i}, name: N, topics: [a, b]}}\n"));
        var reading = YamlReader.Read(text);

        Assert.Empty(reading.Problems);
        Assert.Equal(5_000, ((YamlList)reading.Root!).Items.Length);
    }

    [Fact]
    public void Odd_characters_stay_in_their_values()
    {
        Assert.Equal("a\0b", ((YamlScalar)Map("x: a\0b\ny: 1").Entries[0].Value).Value);
        Assert.Equal("a\u2028b", ((YamlScalar)Map("x: a\u2028b\ny: 1").Entries[0].Value).Value);
        Assert.Equal("a\uD800b", ((YamlScalar)Map("x: a\uD800b\ny: 1").Entries[0].Value).Value);
        Assert.Equal("1", ((YamlScalar)Map("x: a\u0085b\ny: 1").Entries[1].Value).Value);
    }

    [Fact]
    public void Any_text_can_be_read_and_every_span_lies_in_it() =>
        Gen.Int[0, s_pieces.Length - 1].Select(i => s_pieces[i])
            .Array[0, 40].Select(parts => string.Concat(parts))
            .Each(text => InText(YamlReader.Read(text), text), iter: 20_000);

    [Fact]
    public void Any_characters_can_be_read() =>
        Gen.String.Each(text => InText(YamlReader.Read(text), text), iter: 5_000);

    [Theory]
    [InlineData("plain text")]
    [InlineData("yes")]
    [InlineData("12")]
    [InlineData("@a")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("\"q\" 'r' \\")]
    [InlineData("")]
    [InlineData("tab\tand\nline")]
    [InlineData("https://a.example/x?y=1")]
    public void A_written_value_reads_as_itself(string value)
    {
        var text = $"a: [{YamlQuote.Write(value)}, b]";

        Assert.Equal(value, ((YamlScalar)((YamlList)Map(text).Entries[0].Value).Items[0]).Value);
    }

    [Theory]
    [InlineData("min-gap", "min-gap")]
    [InlineData("min_gap", "min-gap")]
    [InlineData("minGap", "min-gap")]
    [InlineData("MinGap", "min-gap")]
    [InlineData("canonicalURL", "canonical-url")]
    public void A_key_has_one_canonical_form(string written, string canonical) => Assert.Equal(canonical, KeyForm.Canonical(written));

    private static YamlMap Map(string text)
    {
        var reading = YamlReader.Read(text);
        Assert.Empty(reading.Problems.Select(p => p.Message));
        return Assert.IsType<YamlMap>(reading.Root);
    }

    private static void InText(YamlReading reading, string text)
    {
        var whole = new TextSpan(0, text.Length);
        var nodes = new Stack<YamlNode>(reading.Root is null ? [] : [reading.Root]);
        while (nodes.TryPop(out var node))
        {
            Assert.True(node.Span.Length >= 0 && whole.Contains(node.Span), $"{node.Span} in {text.Length}");
            foreach (var child in node switch { YamlList l => l.Items, YamlMap m => [.. m.Entries.SelectMany(e => (YamlNode[])[e.Key, e.Value])], _ => [] })
            {
                nodes.Push(child);
            }
        }

        Assert.All(reading.Problems, p => Assert.True(p.Span.Length >= 0 && whole.Contains(p.Span), $"{p.Span} in {text.Length}: {p.Message}"));
        Assert.All(reading.Problems.SelectMany(p => p.Fixes).SelectMany(f => f.Edits), e => Assert.True(whole.Contains(e.Edit.Span)));
    }

    private static int Count(YamlNode node) => node switch
    {
        YamlList list => 1 + list.Items.Sum(Count),
        YamlMap map => 1 + map.Entries.Sum(e => 1 + Count(e.Value)),
        _ => 1,
    };

    private static string Say(YamlNode? node) => node is YamlMap map
        ? string.Join("; ", map.Entries.Select(e => $"{e.Key.Value}: {Inner(e.Value)}"))
        : node is null ? "" : Inner(node);

    private static string Inner(YamlNode node) => node switch
    {
        YamlList list => $"[{string.Join(", ", list.Items.Select(Inner))}]",
        YamlMap map => $"{{{string.Join(", ", map.Entries.Select(e => $"{e.Key.Value}: {Inner(e.Value)}"))}}}",
        YamlScalar scalar => scalar.Value,
        _ => "",
    };
}
