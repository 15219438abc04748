using BrandLsp.Core.Styles;

namespace BrandLsp.Core.Tests.Styles;

/// <summary>Which text a rule reads, and where its findings stand.</summary>
public class ScopeTests
{
    private const string Draft = """
        # A very heading

        A very `very` paragraph with [a very link](https://very.example) and https://very.example/very.
        It goes on, **very** much.

        - A very list
          - very nested

        > A very quote

        Between.

        | very | b |
        |------|---|
        | c | very |

        ![A very alt](a.png)

        ```
        very code
        ```

        Some <kbd>very</kbd> key and <b>very</b> bold.
        """;

    [Theory]
    [InlineData("text", "1:5 3:3 3:33 4:15 6:5 7:5 9:5 13:3 15:7 17:5 23:33")]
    [InlineData("heading", "1:5")]
    [InlineData("heading.h1", "1:5")]
    [InlineData("heading.h2", "")]
    [InlineData("list", "6:5 7:5")]
    [InlineData("blockquote", "9:5")]
    [InlineData("table", "13:3 15:7")]
    [InlineData("table.header", "13:3")]
    [InlineData("table.cell", "15:7")]
    [InlineData("alt", "17:5")]
    [InlineData("link", "3:33")]
    [InlineData("strong", "4:15")]
    [InlineData("code", "3:9")]
    [InlineData("paragraph", "3:3 3:33 4:15 23:33")]
    [InlineData("sentence & ~heading & ~list & ~table & ~alt", "3:3 3:33 4:15 9:5 23:33")]
    [InlineData("text & ~list & ~heading & ~table & ~paragraph", "9:5 17:5")]
    [InlineData("[heading, blockquote]", "1:5 9:5")]
    [InlineData("~heading & blockquote", "9:5")]
    [InlineData("summary", "3:3 3:33 4:15 6:5 7:5 9:5 23:33")]
    [InlineData("text.md", "1:5 3:3 3:33 4:15 6:5 7:5 9:5 13:3 15:7 17:5 23:33")]
    [InlineData("text.rst", "")]
    public void A_rule_reads_its_scope_alone(string scope, string expected)
    {
        var style = new StyleCheck().Rule("Very", $"extends: existence\nmessage: m\nscope: {scope}\ntokens: [very]\n");
        Assert.Equal(expected, string.Join(' ', style.Lines(Draft).Select(l => l[..l.IndexOf(' ', StringComparison.Ordinal)])));
    }

    [Fact]
    public void Raw_reads_the_file_as_it_is()
    {
        var style = new StyleCheck().Rule("Raw", "extends: existence\nmessage: m\nscope: raw\nnonword: true\ntokens: ['\\[[^\\]]+\\]\\(', '^very code$']\n");
        Assert.Equal(["[a very link](", "[A very alt](", "very code"], style.Found(Draft));
    }

    [Fact]
    public void Places_are_those_of_the_source_after_references_escapes_and_surrogates()
    {
        var style = new StyleCheck().Rule("Very", "extends: existence\nmessage: m\ntokens: [very, 'a & b']\n");
        Assert.Equal(["a &amp; b", "very", "very"], style.Found("😀 a &amp; b \\*very\\* *very*\r\n"));
    }

    [Fact]
    public void Containers_for_platforms_are_read_and_front_matter_is_not()
    {
        var style = new StyleCheck().Rule("Very", "extends: existence\nmessage: m\ntokens: [very]\n");
        Assert.Equal(["6:3 Very: m"], style.Lines("---\ntitle: very\n---\n\n::: x\nA very x.\n:::\n"));
    }

    [Fact]
    public void Vales_comments_silence_from_where_they_stand()
    {
        var style = new StyleCheck()
            .Rule("Very", "extends: existence\nmessage: m\ntokens: [very]\n")
            .Rule("Nice", "extends: existence\nmessage: m\ntokens: [nice]\n");
        Assert.Equal(["1:1 Very: m", "9:1 Nice: m", "13:1 Very: m", "17:6 Nice: m", "21:6 Very: m"], style.Lines("""
            very

            <!-- vale off -->

            very nice

            <!-- vale on -->
            <!-- vale Acme.Very = NO -->
            nice very

            <!-- vale Acme.Very = YES -->

            very

            <!-- vale Acme.Very["very"] = NO -->

            very nice

            <!-- vale Acme.Very["very"] = YES -->
            <!-- vale Acme.Nice = NO -->
            nice very
            """));
    }

    [Fact]
    public void Our_comments_and_front_matter_silence_rules_of_styles()
    {
        var style = new StyleCheck().Rule("Very", "extends: existence\nmessage: m\ntokens: [very]\n");
        Assert.Empty(style.Lines("<!-- brand-disable-next-line Acme.Very -->\nvery\n"));
        Assert.Empty(style.Lines("---\ndisable: [Acme.Very]\n---\nvery\n"));
        var unused = Assert.Single(style.Diagnostics("---\ndisable: [Acme.Very]\n---\nfine\n", "unused-suppression"));
        Assert.Equal("Nothing here breaks Acme.Very. Remove this, so that it hides no later finding.", unused.Message);
        Assert.Equal("There is no rule Acme.Vary. Did you mean Acme.Very?", Assert.Single(style.Diagnostics("---\ndisable: [Acme.Vary]\n---\nfine\n", "unused-suppression")).Message);
    }

    [Fact]
    public void What_silences_a_rule_that_the_profile_turned_off_is_not_called_unused()
    {
        var style = new StyleCheck().Rule("Very", "extends: existence\nmessage: m\ntokens: [very]\n")
            .Profile("styles: {path: styles, use: [Acme]}\nrules: {Acme.Very: off}\n");
        Assert.Empty(style.Diagnostics("---\ndisable: [Acme.Very]\n---\nvery fine\n", "unused-suppression"));
    }

    [Theory]
    [InlineData("a (?:large)? number of", new[] { " number of" })]
    [InlineData("air(?:m[ae]n|wom[ae]n)", new[] { "air" })]
    [InlineData("[\\w]+ed", new[] { "ed" })]
    [InlineData("\\bI'm\\b", new[] { "i'm" })]
    [InlineData("(?:eg|e\\.g\\.)(?=[\\s,])", new[] { "eg", "e.g." })]
    [InlineData("\\s[—–]\\s", new[] { "—", "–" })]
    [InlineData("\\d+", null)]
    [InlineData("a|b", null)]
    [InlineData("(?<!very) good", new[] { " good" })]
    [InlineData("lo+ng", new[] { "lo", "ong" })]
    public void What_a_pattern_requires_is_in_each_of_its_matches(string pattern, string[]? expected)
    {
        var found = RequiredLiterals.Of(pattern);
        Assert.Equal(expected is null, found is null);
        if (found is not null)
        {
            Assert.All(found, f => Assert.Contains(f, expected!));
        }
    }
}
