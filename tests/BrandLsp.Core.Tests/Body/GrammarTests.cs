using BrandLsp.Core.Drafts;
using BrandLsp.Core.Tests.Rendering;

namespace BrandLsp.Core.Tests.Body;

/// <summary>Where Markdig alone reads something else than CommonMark and GFM say.</summary>
public class GrammarTests
{
    [Theory]
    [InlineData("Latency went from 10**-3 to 10**-6 seconds; 2*-3*4 is -24.")]
    [InlineData("foo~~-5 a~~")]
    [InlineData("**Vor-**und Nachteile")]
    [InlineData("C**++**")]
    [InlineData("**Self-**hosted")]
    [InlineData("5*†a, b*‡, 7*−2*")]
    [InlineData("a_-b_-c")]
    public void Signs_beside_plus_and_minus_are_text_as_beside_any_punctuation(string draft) => Assert.Equal(draft, Render.Text(draft));

    [Theory]
    [InlineData("*pre-* and *post-*war", "pre- and *post-*war")]
    [InlineData("2 *3 -*4 and 5*", "2 *3 -4 and 5")]
    [InlineData("**C++** and *-5* and (*+5*) and a**b**c", "C++ and -5 and (+5) and abc")]
    [InlineData("x&nbsp;*a*&copy; &copy;*a* **&lpar;a)**b", "x\u00A0a© ©a **(a)**b")]
    [InlineData("**𐄀a𐄀**b **a**𐄀", "**𐄀a𐄀**b a𐄀")]
    [InlineData("\\**a* \\*\\*b*", "*a **b*")]
    public void Signs_with_a_blank_or_punctuation_on_their_other_side_are_marks(string draft, string text) => Assert.Equal(text, Render.Text(draft));

    [Theory]
    [InlineData("~a~~ x", "~a~~ x")]
    [InlineData("~~a~ x", "~~a~ x")]
    [InlineData("~~a ~b~~ c", "a ~b c")]
    [InlineData("~a ~~b~~ c~", "a b c")]
    [InlineData("~~a~~ ~b~ ~~~c~~~", "a b ~~~c~~~")]
    [InlineData("~~a [b~~ c](https://d.example) e~~", "a b~~ c (https://d.example) e")]
    [InlineData("~~a *b~ c* d~~", "a b~ c d")]
    public void Tildes_strike_through_in_pairs_of_the_same_length(string draft, string text) => Assert.Equal(text, Render.Text(draft));

    [Theory]
    [InlineData("Source: our own tests.", "Source: our own tests.")]
    [InlineData("#Data #ETL", "#Data #ETL")]
    [InlineData("https://ada.dev/x", "https://ada.dev/x")]
    [InlineData("![x](c.png)", "")]
    [InlineData("- a", "\n• a")]
    [InlineData("> a", "\n“a”")]
    [InlineData("---", "=====")]
    [InlineData("# a", "\na")]
    [InlineData("\na", "\na")]
    [InlineData("a | b | c | d", "a | b | c")]
    [InlineData("a | |", "a |")]
    public void A_table_goes_on_until_a_blank_line_or_another_block(string line, string text)
    {
        const string Table = "Tool | Before | After\ndbt | 3 h | 9 min";
        var draft = $"| Tool | Before | After |\n|---|---|---|\n| dbt | 3 h | 9 min |\n{line}\n";

        Assert.Equal($"{Table}\n{text}".TrimEnd('\n', '='), Render.Text(draft, "x"));
    }

    [Theory]
    [InlineData("- | a | b |\n  |---|---|\n  | c | d |\n  e", "• a | b\n  c | d\n  e")]
    [InlineData("Compare | yourself\n| a | b |\n|---|---|\n| c | d |", "Compare | yourself\n\na | b\nc | d")]
    [InlineData("Compare\na | b\n:-: | -\nc | d", "Compare\n\na | b\nc | d")]
    [InlineData("> | a |\n> |---|\n> | c |\nd", "“a\nc”\n\nd")]
    [InlineData("::: x\n| a |\n|---|\n| c |\n:::\nd", "a\nc\n\nd")]
    public void A_table_starts_at_its_header_wherever_it_stands(string draft, string text) => Assert.Equal(text, Render.Text(draft, "x"));

    [Theory]
    [InlineData("| Before | After |\n|---|---|---|\n| dbt | 3 h | 9 min |")]
    [InlineData("| Before | After |\n|---|\n| dbt | 3 h |")]
    [InlineData("a | b\n-|x\nc | d")]
    public void A_header_of_fewer_or_more_cells_than_its_delimiters_makes_no_table(string draft) => Assert.Equal(draft, Render.Text(draft));

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| `x\\|y` | https://ada.dev/?q=a\\|b |", "a | b\nx|y | https://ada.dev/?q=a|b")]
    [InlineData("| a | b |\n|---|---|\n| `x | y` |", "a | b\n`x | y`")]
    [InlineData("| a | b |\n|---|---|\n| *x \\| y* | `\\\\|` |", "a | b\nx | y | \\|")]
    public void A_bar_parts_cells_also_in_code_unless_it_is_escaped(string draft, string text) => Assert.Equal(text, Render.Text(draft));

    [Fact]
    public void The_words_of_a_table_know_their_places_behind_an_escaped_bar()
    {
        const string Draft = "| a | b |\n|---|---|\n| x \\| very | very |\n";

        var row = BodyReader.Read(Draft, 0).Blocks.OfType<Table>().Single().Rows[1];

        Assert.Equal(Draft.LastIndexOf("very", StringComparison.Ordinal), row.Cells[1].Single().Span.Start);
        Assert.Equal("x \\| very", row.Cells[0][0].Span.Union(row.Cells[0][^1].Span).In(Draft));
    }

    [Theory]
    [InlineData("| a |\n|---|\n| https://a.dev/?q=b\\|c&amp;d |", "https://a.dev/?q=b|c&d", "https://a.dev/?q=b\\|c&amp;d")]
    [InlineData("https://a.dev/?q=b|c", "https://a.dev/?q=b", "https://a.dev/?q=b")]
    public void A_bar_ends_a_bare_URL_unless_it_is_escaped_in_a_cell(string draft, string url, string written)
    {
        var link = BodyReader.Read(draft, 0).Blocks.SelectMany(DraftText.Texts).SelectMany(DraftText.Inlines<Link>).Single();

        Assert.Equal((url, written), (link.Url, link.Span.In(draft)));
    }

    [Theory]
    [InlineData("[foo]: https://a.example\n===\n[foo]", "===\nfoo (https://a.example)")]
    [InlineData("[foo]: https://a.example\n--\n[foo]", "--\nfoo (https://a.example)")]
    [InlineData("[foo]: https://a.example\n[bar]: /b\n'c'\n===\n===\n[foo]", "===\n\nfoo (https://a.example)")]
    [InlineData("[foo]: https://a.example\nbar\n===\n[foo]", "bar\n\nfoo (https://a.example)")]
    [InlineData("[foo] bar\n===\n[foo]", "[foo] bar\n\n[foo]")]
    public void An_underline_needs_text_above_it(string draft, string text) => Assert.Equal(text, Render.Text(draft));
}
