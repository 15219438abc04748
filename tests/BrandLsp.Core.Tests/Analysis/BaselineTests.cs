using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Tests.Analysis;

public class BaselineTests
{
    private const string Path = "posts/a.md";

    private static Diagnostic At(string text, string what, int from = 0, string rule = "banned-term", string? platform = null) =>
        new(rule, Severity.Warning, new TextSpan(text.IndexOf(what, from, StringComparison.Ordinal), what.Length), "…") { Platform = platform };

    private static ImmutableArray<Diagnostic> All(string text, string what) =>
    [
        .. Enumerable.Range(0, text.Length - what.Length + 1)
            .Where(i => string.CompareOrdinal(text, i, what, 0, what.Length) == 0)
            .Select(i => At(text, what, i)),
    ];

    private static Baseline Known(string text, params Diagnostic[] diagnostics) => Baseline.Empty.With(Path, text, diagnostics, null);

    [Theory]
    [InlineData("A guru came.")]
    [InlineData("New first line.\n\nA guru came.\n\nMore.")]
    [InlineData("A guru went away, and nobody minded.")]
    [InlineData("Once more, a  guru")]
    public void A_known_finding_stays_known_when_the_text_around_it_changes(string after)
    {
        const string Before = "A guru came.";
        var baseline = Known(Before, At(Before, "guru"));

        Assert.Empty(baseline.New(Path, after, [At(after, "guru")]));
    }

    [Fact]
    public void Another_word_another_rule_another_platform_and_another_draft_are_new()
    {
        const string Text = "A guru and a ninja.";
        var baseline = Known(Text, At(Text, "guru", platform: "x"));

        Assert.Single(baseline.New(Path, Text, [At(Text, "ninja", platform: "x")]));
        Assert.Single(baseline.New(Path, Text, [At(Text, "guru", rule: "jargon", platform: "x")]));
        Assert.Single(baseline.New(Path, Text, [At(Text, "guru", platform: "bluesky")]));
        Assert.Single(baseline.New(Path, Text, [At(Text, "guru")]));
        Assert.Single(baseline.New("posts/b.md", Text, [At(Text, "guru", platform: "x")]));
        Assert.Empty(baseline.New(Path, Text, [At(Text, "guru", platform: "x")]));
    }

    [Fact]
    public void One_more_of_the_same_is_new_and_it_is_that_one_that_shows()
    {
        const string Before = "Our guru came.\n\nTheir guru went.";
        var baseline = Known(Before, [.. All(Before, "guru")]);
        const string After = "Another guru.\n\nOur guru came.\n\nTheir guru went.";

        var shown = Assert.Single(baseline.New(Path, After, All(After, "guru")));

        Assert.Equal(After.IndexOf("guru", StringComparison.Ordinal), shown.Span.Start);
    }

    [Fact]
    public void A_text_that_is_wrapped_anew_stays_known()
    {
        const string Before = "We circle\nback soon.";
        const string After = "We circle back soon.";

        Assert.Empty(Known(Before, At(Before, "circle\nback")).New(Path, After, [At(After, "circle back")]));
    }

    [Fact]
    public void A_long_text_is_shortened_and_still_told_from_another()
    {
        var one = new string('a', 5_000);
        var baseline = Known(one, At(one, one));

        Assert.InRange(Assert.Single(baseline.Files[Path]).Key.Text.Length, 1, 100);
        Assert.Empty(baseline.New(Path, one, [At(one, one)]));
        Assert.Single(baseline.New(Path, one + "b", [At(one + "b", one + "b")]));
    }

    [Fact]
    public void Writing_a_draft_anew_drops_what_is_gone()
    {
        const string Before = "A guru and a ninja.";
        const string After = "A guru.";
        var baseline = Known(Before, At(Before, "guru"), At(Before, "ninja")).With(Path, After, [At(After, "guru")], null);

        Assert.Equal("guru", Assert.Single(baseline.Files[Path]).Key.Text);
        Assert.Empty(baseline.With(Path, "", [], null).Files);
    }

    [Fact]
    public void What_is_known_for_platforms_that_were_not_looked_at_stays()
    {
        const string Text = "A guru.";
        var baseline = Known(Text, At(Text, "guru", platform: "x"), At(Text, "guru", platform: "bluesky"), At(Text, "A")).With(Path, Text, [], ["x"]);

        Assert.Equal("bluesky", Assert.Single(baseline.Files[Path]).Key.Platform);
    }

    [Fact]
    public void The_file_is_the_same_whatever_the_order_and_reads_back()
    {
        const string Text = "“A” guru 👩‍🚀 \uD83D\nguru guru";
        Diagnostic[] found = [.. All(Text, "guru"), At(Text, "A", platform: "x"), At(Text, "👩‍🚀"), At(Text, "\uD83D\n")];
        var one = Known(Text, found).With("posts/Ä \"b\".md", Text, found, null);
        var other = Baseline.Empty.With("posts/Ä \"b\".md", Text, found.Reverse(), null).With(Path, Text, found.Reverse(), null);
        var written = BaselineFile.Write(one);

        Assert.Equal(written, BaselineFile.Write(other));
        Assert.DoesNotContain("line", written, StringComparison.Ordinal);
        var (read, problem) = BaselineFile.Read(written);
        Assert.Null(problem);
        Assert.Equal(written, BaselineFile.Write(read));
        Assert.Empty(read.New(Path, Text, [.. found]));
        Assert.Equal(12, read.Count);
    }

    [Fact]
    public void The_file_has_a_line_for_each_finding()
    {
        const string Text = "A guru.";

        Assert.Equal(
            """
            {
              "version": 1,
              "files": {
                "posts/a.md": [
                  {"rule":"banned-term","text":"guru","near":"6fd1efe6"},
                  {"rule":"over-limit","platform":"x","text":"guru","near":"6fd1efe6","count":2}
                ]
              }
            }

            """.ReplaceLineEndings("\n"),
            BaselineFile.Write(Known(Text, At(Text, "guru"), At(Text, "guru", rule: "over-limit", platform: "x"), At(Text, "guru", rule: "over-limit", platform: "x"))));
        Assert.Equal("{\n  \"version\": 1,\n  \"files\": {}\n}\n", BaselineFile.Write(Baseline.Empty));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"version\":2,\"files\":{}}")]
    [InlineData("{\"version\":1e9999,\"files\":{}}")]
    [InlineData("{\"version\":1,\"files\":[]}")]
    [InlineData("{\"version\":1,\"files\":{\"a\":{}}}")]
    [InlineData("{\"version\":1,\"files\":{\"a\":[1]}}")]
    [InlineData("{\"version\":1,\"files\":{\"a\":[{}]}}")]
    [InlineData("{\"version\":1,\"files\":{\"a\":[{\"rule\":1}]}}")]
    [InlineData("{\"version\":1,\"files\":{\"a\":[{\"rule\":\"x\",\"count\":0}]}}")]
    [InlineData("{\"version\":1,\"files\":{\"a\":[{\"rule\":\"\\uD800\"}]}}")]
    [InlineData("{\"version\":1,\"files\":{}} x")]
    [InlineData("{\"version\":1,\"files\":{")]
    [InlineData("\uD83D\0")]
    public void A_broken_baseline_has_one_problem_and_knows_nothing(string text)
    {
        var (baseline, problem) = BaselineFile.Read(text);

        Assert.Empty(baseline.Files);
        Assert.NotNull(problem);
        Assert.InRange(problem.Span.End, 0, text.Length);
    }

    [Fact]
    public void The_marks_of_a_merge_are_underlined()
    {
        const string Text = "{\n  \"version\": 1,\n<<<<<<< HEAD\n  \"files\": {}\n}\n";

        Assert.Equal("<<<<<<< HEAD", BaselineFile.Read(Text).Problem!.Span.In(Text));
    }

    [Fact]
    public void A_huge_count_and_deep_nesting_are_read_or_refused()
    {
        Assert.Equal(2L * int.MaxValue, BaselineFile.Read($$$"""{"version":1,"files":{"a":[{"rule":"x","count":{{{int.MaxValue}}}}],"b":[{"rule":"x","count":{{{int.MaxValue}}}}]}}""").Baseline.Count);
        Assert.NotNull(BaselineFile.Read("{\"version\":1,\"files\":" + string.Concat(Enumerable.Repeat("[", 100_000))).Problem);
    }
}
