using BrandLsp.Core.Analysis;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Styles;

/// <summary>The extension points that look for tokens: existence, substitution, consistency.</summary>
public class TokenRuleTests
{
    [Fact]
    public void A_word_is_found_as_a_word_in_its_own_case()
    {
        var style = new StyleCheck().Rule("Hype", "extends: existence\nmessage: \"Drop '%s'.\"\ntokens: [awesome, game changer]\n");
        Assert.Equal(["1:3 Hype: Drop 'awesome'.", "1:11 Hype: Drop 'game changer'."], style.Lines("x awesome game changer, Awesome, awesomely.\n"));
    }

    [Fact]
    public void Ignorecase_finds_any_case_and_nonword_finds_parts_of_words()
    {
        var style = new StyleCheck()
            .Rule("Any", "extends: existence\nmessage: m\nignorecase: true\ntokens: [guru]\n")
            .Rule("Part", "extends: existence\nmessage: m\nnonword: true\ntokens: ['!!', 'ing']\n");
        Assert.Equal(["GURU", "ing", "!!"], style.Found("GURU gurus going!!\n"));
    }

    [Fact]
    public void Patterns_and_literals_compete_as_in_one_expression()
    {
        var style = new StyleCheck().Rule("Order", "extends: existence\nmessage: \"%s\"\ntokens: [log in, 'log(?:ging)?(?: in)? to', '[0-9]+ rows?']\n");
        // The leftmost wins; at one place the first that stands there does.
        Assert.Equal(["log in", "logging to", "12 rows"], style.Found("We log in to it, logging to 12 rows.\n"));
    }

    [Fact]
    public void Raw_parts_stand_before_the_tokens()
    {
        var style = new StyleCheck().Rule("Passive", "extends: existence\nmessage: m\nignorecase: true\nraw: ['\\b(is|was)\\b\\s*']\ntokens: ['[\\w]+ed', thrown]\n");
        Assert.Equal(["was shipped", "is thrown"], style.Found("It was shipped and is thrown; it is here.\n"));
    }

    [Fact]
    public void A_caret_is_the_start_of_a_line_in_tokens()
    {
        var style = new StyleCheck().Rule("But", "extends: existence\nmessage: m\nscope: paragraph\ntokens: ['^But']\n");
        Assert.Equal(["But"], style.Found("But this. But not this.\n"));
    }

    [Fact]
    public void Exceptions_silence_the_words_and_the_phrases_they_stand_in()
    {
        var style = new StyleCheck().Rule("Acronym", "extends: existence\nmessage: m\ntokens: ['[A-Z]{3}']\nexceptions: [API, 'RSS feed']\n");
        Assert.Equal(["CRM", "RSS"], style.Found("API, CRM, an RSS feed and RSS alone.\n"));
    }

    [Fact]
    public void The_longest_key_of_a_swap_is_found_and_the_value_is_proposed()
    {
        var style = new StyleCheck().Rule("Swap", """
            extends: substitution
            message: "Use '%s' instead of '%s'."
            ignorecase: true
            action: {name: replace}
            swap:
              in order: sorted
              in order to: to
              e-mail: email
            """);
        var draft = "In order to send E-mail, in order.\n";
        Assert.Equal(
            ["1:1 Swap: Use 'to' instead of 'In order to'.", "1:18 Swap: Use 'email' instead of 'E-mail'.", "1:26 Swap: Use 'sorted' instead of 'in order'."],
            style.Lines(draft));
        Assert.Equal("to send email, sorted.\n", Check.Fixed(draft, style.Diagnostics(draft)));
    }

    [Fact]
    public void Choices_are_listed_and_each_is_a_fix()
    {
        var style = new StyleCheck().Rule("Swap", "extends: substitution\nmessage: \"Consider '%s' instead of '%s'.\"\naction: {name: replace}\nswap: {abort: stop|cancel|end}\n");
        var found = Assert.Single(style.Diagnostics("We abort.\n"));
        Assert.Equal("Consider 'stop', 'cancel', or 'end' instead of 'abort'.", found.Message);
        Assert.Equal(["Replace with “stop”", "Replace with “cancel”", "Replace with “end”"], found.Fixes.Select(f => f.Title));
    }

    [Fact]
    public void The_article_before_a_replaced_or_removed_word_agrees()
    {
        var style = new StyleCheck()
            .Rule("Swap", "extends: substitution\nmessage: m\naction: {name: replace}\nswap: {individual: person}\n")
            .Rule("Gone", "extends: existence\nmessage: m\naction: {name: remove}\ntokens: [very]\n");
        const string draft = "An individual is a very old friend.\n";
        Assert.Equal("A person is an old friend.\n", Check.Fixed(draft, style.Diagnostics(draft)));
    }

    [Fact]
    public void A_value_may_speak_of_the_groups_of_its_key()
    {
        var style = new StyleCheck().Rule("Swap", "extends: substitution\nmessage: \"'%s' not '%s'\"\nswap: {'(\\w+)-base': '$1 base'}\n");
        Assert.Equal(["1:5 Swap: 'code base' not 'code-base'"], style.Lines("The code-base.\n"));
    }

    [Fact]
    public void What_is_right_already_is_not_found()
    {
        var style = new StyleCheck().Rule("Swap", "extends: substitution\nmessage: m\nignorecase: true\nswap: {github: GitHub}\n");
        Assert.Equal(["Github"], style.Found("GitHub and Github.\n"));
    }

    [Fact]
    public void Capitalize_keeps_a_capital()
    {
        var style = new StyleCheck().Rule("Swap", "extends: substitution\nmessage: \"%s for %s\"\nignorecase: true\ncapitalize: true\naction: {name: replace}\nswap: {utilize: use}\n");
        Assert.Equal("Use it, use it.\n", Check.Fixed("Utilize it, utilize it.\n", style.Diagnostics("Utilize it, utilize it.\n")));
    }

    [Fact]
    public void Two_forms_of_one_word_are_inconsistent_and_one_is_not()
    {
        var style = new StyleCheck().Rule("Forms", "extends: consistency\nmessage: \"Inconsistent '%s'.\"\nignorecase: true\neither: {colour: color, organise: organize}\n");
        Assert.Equal(["3:3 Forms: Inconsistent 'color'."], style.Lines("The colour.\n\nA color and we organise.\n"));
        Assert.Empty(style.Lines("The colour and the colour, organize.\n"));
    }

    [Theory]
    [InlineData("{name: remove}", "We are here.\n")]
    [InlineData("{name: edit, params: [regex, 'very', 'quite']}", "We are quite here.\n")]
    [InlineData("{name: edit, params: [trim_right, y]}", "We are ver here.\n")]
    [InlineData("{name: edit, params: [truncate, r]}", "We are ve here.\n")]
    [InlineData("{name: replace, params: [truly]}", "We are truly here.\n")]
    [InlineData("{name: replace, params: [ver, bar]}", "We are bary here.\n")]
    public void An_action_is_a_fix(string action, string expected)
    {
        var style = new StyleCheck().Rule("Very", $"extends: existence\nmessage: m\naction: {action}\ntokens: [very]\n");
        Assert.Equal(expected, Check.Fixed("We are very here.\n", style.Diagnostics("We are very here.\n")));
    }

    [Fact]
    public void A_fix_never_takes_markup_away()
    {
        var style = new StyleCheck().Rule("Phrase", "extends: existence\nmessage: m\naction: {name: remove}\ntokens: [very good]\n");
        Assert.Empty(Assert.Single(style.Diagnostics("A very **good** day.\n")).Fixes);
    }

    [Fact]
    public void A_limit_bounds_the_findings_of_a_draft()
    {
        var style = new StyleCheck().Rule("Very", "extends: existence\nmessage: m\nlimit: 2\ntokens: [very]\n");
        Assert.Equal(2, style.Found("very very very very\n").Length);
    }

    [Fact]
    public void Levels_are_severities_and_the_profile_has_the_last_word()
    {
        var style = new StyleCheck()
            .Rule("A", "extends: existence\nmessage: m\nlevel: error\ntokens: [aa]\n")
            .Rule("B", "extends: existence\nmessage: m\ntokens: [bb]\n")
            .Rule("C", "extends: existence\nmessage: m\nlevel: suggestion\ntokens: [cc]\n");
        Assert.Equal([Severity.Error, Severity.Warning, Severity.Info], style.Diagnostics("aa bb cc\n").Select(d => d.Severity));
        style.Profile("styles: {path: styles, use: [Acme]}\nrules: {Acme.A: hint, Acme.B: off}\n");
        Assert.Equal([("Acme.A", Severity.Hint), ("Acme.C", Severity.Info)], style.Diagnostics("aa bb cc\n").Select(d => (d.Rule, d.Severity)));
    }

    [Fact]
    public void A_link_goes_with_the_finding_when_it_is_one()
    {
        var style = new StyleCheck()
            .Rule("A", "extends: existence\nmessage: m\nlink: https://style.example/a\ntokens: [aa]\n")
            .Rule("B", "extends: existence\nmessage: m\nlink: 'javascript:alert(1)'\ntokens: [bb]\n");
        Assert.Equal(["https://style.example/a", null], style.Diagnostics("aa bb\n").Select(d => d.Link));
    }
}
