using BrandLsp.Core.Analysis;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.Values;

public class ValueRuleTests
{
    private const string Brand = """
        values:
          - {id: transparency, name: Transparency, signals: ["what went wrong", "we learned", "here is the number"], against: ["secret sauce", "trust us"]}
          - {id: craft, name: Craft, signals: ["took apart", "version three"]}
        """;

    private const string Long = "The new importer reads files of any size, keeps the order of the rows, and tells you which line it stopped at when a file is broken or half there.";

    private static Diagnostic[] Of(string rule, string draft) => [.. Check.Draft(draft, Brand).Diagnostics.Where(d => d.Rule == rule)];

    [Theory]
    [InlineData("We looked at what goes wrong at night.")]
    [InlineData("What's going wrong? We're learning.")]
    [InlineData("What has gone wrong.")]
    [InlineData("This is what had gone wrong.")]
    [InlineData("We've learned a lot, and we learnt it late.")]
    [InlineData("We've learned a lot.")]
    [InlineData("We have learned a lot.")]
    [InlineData("Here’s the number: nine.")]
    [InlineData("**Here** is the number.")]
    public void A_signal_counts_through_inflection_and_contraction(string body) =>
        Assert.Empty(Of("unsupported-value", $"---\nvalues: [transparency]\n---\n{body}\n"));

    [Theory]
    [InlineData("we were wrong", "We're wrong.")]
    [InlineData("we were wrong", "We’ve been wrong.")]
    [InlineData("cannot", "We can't do it.")]
    [InlineData("can't", "We cannot do it.")]
    [InlineData("we measured", "We'd measured it twice.")]
    [InlineData("we measured", "We’d already left, and we’d measured it twice.")]
    [InlineData("she learned", "She'd learned it.")]
    [InlineData("we never hide", "We have never hidden it.")]
    public void A_contraction_shows_what_its_words_show(string signal, string body) =>
        Assert.DoesNotContain("unsupported-value", Check.Draft($"---\nvalues: [honesty]\n---\n{body}\n", $"values: [{{id: honesty, signals: [\"{signal}\"]}}]").Diagnostics.Select(d => d.Rule));

    [Theory]
    [InlineData("The number is nine.")]
    [InlineData("“Here is the number you wanted,” he said.")]
    [InlineData("Here is the `number`.")]
    public void Other_words_and_others_words_do_not(string body) =>
        Assert.Single(Of("unsupported-value", $"---\nvalues: [transparency]\n---\n{body}\n"));

    [Fact]
    public void Each_declared_value_is_underlined_by_itself()
    {
        const string draft = "---\nvalues:\n  - transparency\n  - craft\n  - unheard-of\n---\nThe importer is out.\n";
        Assert.Equal(["transparency", "craft"], Of("unsupported-value", draft).Select(d => d.Span.In(draft)));
    }

    [Fact]
    public void A_fix_starts_a_paragraph_before_closing_hashtags_and_keeps_CRLF()
    {
        const string draft = "---\r\nvalues: [craft]\r\n---\r\nThe importer is out.\r\n\r\n#data\r\n";
        Assert.Equal(
            "---\r\nvalues: [craft]\r\n---\r\nThe importer is out.\r\n\r\nTook apart: \r\n\r\n#data\r\n",
            Check.Fixed(draft, Of("unsupported-value", draft)));
    }

    [Fact]
    public void A_post_without_any_value_is_told_of_one_sign_of_each()
    {
        var found = Assert.Single(Of("missing-value-cue", Long));
        Assert.Contains("“what went wrong”", found.Message, StringComparison.Ordinal);
        Assert.Contains("“took apart”", found.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Hint, found.Severity);
    }

    [Theory]
    [InlineData("The importer is out.")]
    [InlineData(Long + " We took it apart twice; this is version three.")]
    [InlineData("---\nvalues: [craft]\n---\n" + Long)]
    public void A_short_post_one_that_shows_a_value_and_one_that_declares_one_are_left_alone(string draft) =>
        Assert.Empty(Of("missing-value-cue", draft));

    [Theory]
    [InlineData("Caching is our secret sauce.", "secret sauce")]
    [InlineData("Just trust us on this.", "trust us")]
    public void A_phrase_against_a_value_is_underlined(string draft, string underlined) =>
        Assert.Equal([underlined], Of("contradicted-value", draft).Select(d => d.Span.In(draft)));

    [Theory]
    [InlineData("There is no secret sauce.")]
    [InlineData("It isn't a secret sauce.")]
    [InlineData("Don't trust us, read the code.")]
    [InlineData("They called it “our very own secret sauce” once.")]
    public void A_negated_or_quoted_one_is_not(string draft) => Assert.Empty(Of("contradicted-value", draft));
}
