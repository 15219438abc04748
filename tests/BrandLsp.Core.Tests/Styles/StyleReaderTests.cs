using BrandLsp.Core.Analysis;
using BrandLsp.Core.Styles;
using BrandLsp.Core.Yaml;
using BrandLsp.Testing;
using CsCheck;

namespace BrandLsp.Core.Tests.Styles;

/// <summary>Reading styles: packages, vocabularies, <c>.vale.ini</c>, and everything that can be wrong with them.</summary>
public class StyleReaderTests
{
    private const string Very = "extends: existence\nmessage: \"Drop '%s'.\"\ntokens: [very]\n";

    [Fact]
    public void A_sound_style_has_no_problems()
    {
        Assert.Empty(new StyleCheck().Rule("Very", Very).Problems());
    }

    [Theory]
    [InlineData("message: m\ntokens: [a]\n", "A.yml invalid-style “message”: A rule says what it “extends”: ")]
    [InlineData("extends: existance\nmessage: m\ntokens: [a]\n", "A.yml invalid-style “existance”: There is no extension point “existance”. Did you mean “existence”?")]
    [InlineData("extends: Acme.Base\nmessage: m\ntokens: [a]\n", "A.yml invalid-style “Acme.Base”: A rule that extends another rule is not read here.")]
    [InlineData("extends: sequence\nmessage: m\ntokens: []\n", "A.yml invalid-style “[]”: The rule has no “tokens”")]
    [InlineData("extends: sequence\nmessage: m\ntokens:\n  - tag: NN\n  - pattern: good\n", "A.yml invalid-style “NN”: A sequence with a “tag” needs the parts of speech")]
    [InlineData("extends: sequence\nmessage: m\ntokens:\n  - pattern: good\n    negate: true\n", "A.yml invalid-style “- pattern: good\n    negate: true”: The sequence has no “pattern” to start from")]
    [InlineData("extends: script\nmessage: m\nscript: x\n", "A.yml invalid-style “script”: A script rule runs a program")]
    [InlineData("extends: existence\ntokens: [a]\n", "A.yml invalid-style “existence”: The rule has no “message”")]
    [InlineData("extends: existence\nmessage: m\n", "A.yml invalid-style “existence”: The rule has neither “tokens” nor “raw”")]
    [InlineData("extends: existence\nmessage: m\ntokens: [ok, 'a(b']\n", "A.yml invalid-style “'a(b'”: This is no valid regular expression: ")]
    [InlineData("extends: existence\nmessage: m\nlevel: fatal\ntokens: [a]\n", "A.yml invalid-style “fatal”: “fatal” is no level: suggestion, warning or error.")]
    [InlineData("extends: existence\nmessage: m\ntokens: [a]\naction: {name: delete}\n", "A.yml invalid-style “{name: delete}”: An action is one of replace, remove")]
    [InlineData("extends: substitution\nmessage: m\n", "A.yml invalid-style “substitution”: The rule has no “swap”")]
    [InlineData("extends: substitution\nmessage: m\nswap: {'[a': b}\n", "A.yml invalid-style “'[a'”: This is no valid regular expression: ")]
    [InlineData("extends: occurrence\nmessage: m\ntoken: a\n", "A.yml invalid-style “occurrence”: The rule has neither a “max” nor a “min”")]
    [InlineData("extends: occurrence\nmessage: m\nmax: many\ntoken: a\n", "A.yml invalid-style “many”: “max” is a whole number")]
    [InlineData("extends: conditional\nmessage: m\nfirst: a\n", "A.yml invalid-style “conditional”: The rule needs “first” and “second”")]
    [InlineData("extends: metric\nmessage: m\nformula: wordz * 2\ncondition: '> 1'\n", "A.yml invalid-style “wordz * 2”: The formula cannot be worked out: there is no variable “wordz”.")]
    [InlineData("extends: metric\nmessage: m\nformula: words\ncondition: ') 1'\n", "A.yml invalid-style “') 1'”: The condition cannot be worked out: ")]
    [InlineData("extends: spelling\nmessage: m\n", "A.yml missing-file “spelling”: There is no dictionary to check with")]
    [InlineData("extends: spelling\nmessage: m\ndictionaries: [xx]\n", "A.yml missing-file “xx”: There is no dictionary “xx”")]
    [InlineData("- a list\n", "A.yml invalid-style “- a list”: A rule is a map")]
    public void A_fault_is_told_where_it_stands_and_the_rest_works(string rule, string expected)
    {
        var style = new StyleCheck().Rule("Very", Very).Rule("A", rule);
        Assert.StartsWith(expected, Assert.Single(style.Problems()), StringComparison.Ordinal);
        Assert.Contains("very", style.Found("It is very good.\n"));
    }

    [Fact]
    public void A_broken_entry_costs_only_itself()
    {
        var style = new StyleCheck().Rule("A", "extends: substitution\nmessage: \"'%s' for '%s'\"\nswap: {'a(b': c, dd: ee, 'f[': g}\n");
        Assert.Equal(["1:1 A: 'ee' for 'dd'"], style.Lines("dd\n"));
        Assert.Equal(2, style.Problems().Length);
    }

    [Fact]
    public void Broken_yaml_in_a_rule_is_told_in_its_file()
    {
        var style = new StyleCheck().Rule("Very", Very).Rule("A", "extends: existence\nmessage: it's: broken\ntokens: [a\n");
        Assert.All(style.Problems(), p => Assert.StartsWith("A.yml invalid-style", p, StringComparison.Ordinal));
        Assert.NotEmpty(style.Problems());
        Assert.Contains("very", style.Found("It is very good.\n"));
    }

    [Fact]
    public void A_package_that_is_not_there_is_told_in_the_profile()
    {
        var style = new StyleCheck().Rule("Very", Very).Profile("styles: {path: styles, use: [Acme, Nope]}\n");
        Assert.Equal(["brand.yaml missing-file “Nope”: There is no style “Nope” in styles: expected a folder styles/Nope with a .yml file for each rule."], style.Problems());
        Assert.Contains("very", style.Found("It is very good.\n"));
    }

    [Fact]
    public void A_path_out_of_the_workspace_is_no_path()
    {
        Assert.Empty(new StyleCheck().Rule("Very", Very).Profile("styles: {path: ../../../../etc, use: [Acme]}\n").Found("very\n"));
    }

    [Fact]
    public void Nested_repetitions_take_linear_time()
    {
        var style = new StyleCheck().Rule("Slow", "extends: existence\nmessage: m\nnonword: true\ntokens: ['(a+)+b$']\n");
        // Backtracking, this would outlast every test run.
        var diagnostics = style.Analyze(new string('a', 20_000) + "\n\nb\n");
        Assert.DoesNotContain(diagnostics, d => d.Rule is "Acme.Slow" or "invalid-style");
    }

    [Fact]
    public void A_pattern_that_must_backtrack_is_stopped_and_told_of_on_its_own_line()
    {
        var style = new StyleCheck()
            .Rule("Slow", "extends: existence\nmessage: m\nnonword: true\ntokens:\n  - b\n  - '(?=a)(a+)+\\1c'\n")
            .Rule("Very", Very);
        var draft = new string('a', 200) + " very\n";
        Assert.Equal(["Acme.Very"], style.Analyze(draft).Where(d => d.Rule.Contains('.', StringComparison.Ordinal) || d.Rule == "invalid-style").Select(d => d.Rule));
        var told = Assert.Single(style.Problems(draft));
        Assert.StartsWith("Slow.yml invalid-style “'(?=a)(a+)+\\1c'”: This pattern of Acme.Slow took longer than 100 ms", told, StringComparison.Ordinal);
        Assert.Empty(style.Problems());
    }

    [Fact]
    public void A_profile_may_turn_the_telling_off() =>
        Assert.Empty(new StyleCheck()
            .Profile("styles: {path: styles, use: [Acme]}\nrules: {invalid-style: off}\n")
            .Rule("Slow", "extends: existence\nmessage: m\nnonword: true\ntokens: ['(?=a)(a+)+\\1c']\n")
            .Problems(new string('a', 200)));

    [Fact]
    public void A_broken_pattern_of_an_ini_is_told_of_on_its_line()
    {
        var style = new StyleCheck().Rule("Very", Very).File(".vale.ini", "[*]\nBasedOnStyles = Acme\nTokenIgnores = (a, b\n");
        Assert.Equal(".vale.ini invalid-style “TokenIgnores”: This is no valid regular expression: Not enough )'s. It is left out; the rest works.", Assert.Single(style.Problems()));
        Assert.Equal(["very"], style.Found("very\n"));
    }

    [Fact]
    public void A_rule_that_is_off_for_every_draft_is_not_read()
    {
        var style = new StyleCheck().Rule("Very", Very).Rule("Broken", "extends: existence\nmessage: m\n").File(".vale.ini", "[*]\nBasedOnStyles = Acme\nAcme.Broken = NO\n");
        Assert.Empty(style.Problems());
    }

    [Fact]
    public void Named_groups_and_ends_mean_what_they_mean_in_Vale()
    {
        var style = new StyleCheck()
            .Rule("Named", "extends: existence\nmessage: m\nnonword: true\ntokens: ['(?P<mark>!)(?P=mark)']\n")
            .Rule("End", "extends: occurrence\nmessage: end\nmax: 1\nscope: raw\ntoken: '(?:a$|b)'\n");
        Assert.Empty(style.Problems());
        // "$" is the end of the text alone, not before its last line break.
        Assert.Equal(["!!"], style.Found("so!! b a\n"));
        Assert.Equal(["!!", "b"], style.Found("so!! b a"));
    }

    [Fact]
    public void Accepted_terms_silence_rules_and_rejected_ones_are_found()
    {
        var style = new StyleCheck()
            .Profile("styles: {path: styles, use: [Vale, Acme]}\n")
            .Rule("Caps", "extends: existence\nmessage: m\ntokens: ['[A-Z]{3}']\n")
            .File("styles/config/vocabularies/Base/accept.txt", "RSS\n[Pp]ython\n(?i)devops\nGraphQL\n\n")
            .File("styles/Vocab/Old/reject.txt", "obviously\n");
        Assert.Equal(["CRM"], style.Found("RSS and CRM.\n"));
        Assert.Equal(
            ["Vale.Avoid: Avoid using 'obviously'.", "Vale.Terms: Use 'GraphQL' instead of 'graphql'.", "Vale.Repetition: 'it' is repeated!"],
            style.Diagnostics("It is obviously graphql, python, DevOps. Take it it.\n", "Vale.").Select(d => $"{d.Rule}: {d.Message}"));
    }

    [Fact]
    public void A_broken_term_is_told_in_its_list()
    {
        var style = new StyleCheck().Rule("Very", Very).File("styles/config/vocabularies/Base/accept.txt", "fine\n[broken\n");
        Assert.StartsWith("accept.txt invalid-style “[broken”: This is no valid regular expression", Assert.Single(style.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void An_ini_beside_the_profile_gives_levels_switches_and_the_least_level()
    {
        var style = new StyleCheck()
            .Rule("A", "extends: existence\nmessage: m\ntokens: [aa]\n")
            .Rule("B", "extends: existence\nmessage: m\ntokens: [bb]\n")
            .Rule("C", "extends: existence\nmessage: m\nlevel: suggestion\ntokens: [cc]\n")
            .File(".vale.ini", """
                StylesPath = styles
                MinAlertLevel = warning

                [*.{md,txt}]
                BasedOnStyles = Acme
                Acme.A = error
                Acme.B = NO

                [*.py]
                Acme.A = NO
                """);
        Assert.Equal([("Acme.A", Severity.Error)], style.Diagnostics("aa bb cc\n").Select(d => (d.Rule, d.Severity)));
        Assert.Equal(["aa"], style.Profile("styles: {path: styles}\n").Found("aa bb cc\n"));
    }

    [Fact]
    public void An_ini_that_turns_single_rules_on_leaves_the_others_off()
    {
        var style = new StyleCheck().Rule("A", "extends: existence\nmessage: m\ntokens: [aa]\n").Rule("B", Very).File(".vale.ini", "[*.md]\nAcme.A = YES\n");
        Assert.Equal(["aa"], style.Found("aa very\n"));
    }

    [Fact]
    public void A_package_as_it_comes_out_of_its_archive_is_read()
    {
        var style = new StyleCheck().File("styles/Acme/Acme/Very.yml", Very).File("styles/Acme/meta.json", "{}");
        Assert.Empty(style.Problems());
        Assert.Equal(["very"], style.Found("very\n"));
    }

    [Theory]
    [InlineData("extends: existence\nmessage: \"Drop '%s'.\"\nignorecase: true\ntokens:\n  - very\n  - 'it''s'\n  - \\bfoo # why\n")]
    [InlineData("---\nextends: substitution\nmessage: Use '%s'.\naction:\n  name: edit\n  params:\n    - regex\n    - \"-\"\n    - ''\n\n# more\nswap:\n  (?:a|b): c\n  'd: e': f g\n  24/7: every day\n  \"h\":   i|j\nlink: https://a.example/#b\n")]
    [InlineData("extends: existence\ntokens:\n- a\n- b c\n")]
    [InlineData("extends: existence\nscope:\nmessage: m\n")]
    public void The_quick_reader_reads_what_the_full_one_reads(string yaml)
    {
        Assert.Equal(Show(YamlReader.Read(yaml).Root!), Show(PlainRuleYaml.Read(yaml)!));
    }

    [Theory]
    [InlineData("extends: existence\ntokens: [a]\n")]
    [InlineData("formula: |\n  words\n")]
    [InlineData("message: a\n  continued\n")]
    [InlineData("message: \"a\\n\"\n")]
    [InlineData("message: a: b\n")]
    [InlineData("message: &a b\n")]
    [InlineData("a: b\na: c\n")]
    [InlineData("tokens:\n  - a: b\n")]
    [InlineData("tokens:\n  - - a\n")]
    [InlineData("swap:\n  a: b\n   c: d\n")]
    [InlineData("message: 'open\n")]
    [InlineData("just text\n")]
    public void The_quick_reader_leaves_what_it_does_not_know_to_the_full_one(string yaml)
    {
        Assert.Null(PlainRuleYaml.Read(yaml));
    }

    private static string Show(YamlNode node) => node switch
    {
        YamlScalar scalar => $"{scalar.Value}{scalar.Span}{scalar.IsPlain}",
        YamlList list => $"[{string.Join(", ", list.Items.Select(Show))}]",
        YamlMap map => $"{{{string.Join(", ", map.Entries.Select(e => $"{Show(e.Key)}: {Show(e.Value)}"))}}}",
        _ => "",
    };

    [Fact]
    public void Thousands_of_terms_are_found_at_once()
    {
        var terms = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"  - term{i}x\n"));
        var style = new StyleCheck().Rule("Many", "extends: existence\nmessage: \"%s\"\ntokens:\n" + terms);
        Assert.Equal(["term7x", "term19999x"], style.Found("A term7x and term19999x, no term20000x.\n"));
    }

    [Fact]
    public void Any_text_as_a_rule_is_no_crash()
    {
        Gen.Int.Each(
            seed =>
        {
            var random = new Random(seed);
            var keys = new[] { "extends", "message", "tokens", "swap", "raw", "first", "second", "either", "match", "formula", "condition", "token", "max", "scope", "level", "action", "exceptions" };
            var values = new[] { "existence", "substitution", "metric", "conditional", "consistency", "capitalization", "occurrence", "repetition", "spelling", "'['", "[a, '(', '\\\\']", "{a: b, '(': c}", "'$title'", "3", "-1", "~", "'%s %s %[9]s'", "[[a]]", "'& ~ .'", "{name: edit, params: [regex, '(', x]}" };
            var yaml = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => $"{keys[random.Next(keys.Length)]}: {values[random.Next(values.Length)]}\n"));
            var style = new StyleCheck().Rule("A", yaml);
            style.Problems();
            style.Analyze("# A heading\n\nSome a and b, 3 (c) [d] % text text.\n");
        },
            iter: 200);
    }
}
