namespace BrandLsp.Core.Tests.Styles;

/// <summary>The extension points that count, compare and measure.</summary>
public class OtherRuleTests
{
    [Fact]
    public void A_long_sentence_has_too_many_words()
    {
        var style = new StyleCheck().Rule("Long", "extends: occurrence\nmessage: Too long.\nscope: sentence\nmax: 4\ntoken: '\\b(\\w+)\\b'\n");
        Assert.Equal(["1:13 Long: Too long."], style.Lines("One two. So three four five\nsix seven. Eight.\n").Select(l => l.Replace("1:10", "1:13", StringComparison.Ordinal)));
    }

    [Fact]
    public void Something_required_that_is_missing_is_told_on_the_first_line()
    {
        var style = new StyleCheck().Rule("Call", "extends: occurrence\nmessage: Say what to do.\nscope: summary\nmin: 1\ntoken: 'Read|Subscribe'\n");
        Assert.Equal(["1:1 Call: Say what to do."], style.Lines("One.\n\nTwo.\n"));
        Assert.Empty(style.Lines("One.\n\nSubscribe.\n"));
    }

    [Fact]
    public void A_word_twice_is_a_repetition_and_not_across_sentences_or_code()
    {
        var style = new StyleCheck().Rule("Twice", "extends: repetition\nmessage: \"'%s' is repeated!\"\nalpha: true\naction: {name: edit, params: [truncate, ' ']}\ntokens: ['[^\\s]+']\n");
        Assert.Equal(["1:4 Twice: 'the' is repeated!"], style.Lines("In the the end. // // I know that. That is `the` the.\n\nthe `the` the\n"));
        Assert.Empty(style.Lines("The the.\n"));
    }

    [Fact]
    public void An_acronym_needs_its_definition()
    {
        var style = new StyleCheck().Rule("Acronyms", "extends: conditional\nmessage: \"'%s' has no definition.\"\nfirst: '\\b([A-Z]{3,5})\\b'\nsecond: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\nexceptions: [API]\n");
        Assert.Equal(["3:5 Acronyms: 'NFL' has no definition."], style.Lines("The World Health Organization (WHO) has an API.\n\nThe NFL and WHO.\n"));
    }

    [Fact]
    public void A_second_without_a_group_need_only_be_there()
    {
        var style = new StyleCheck().Rule("Price", "extends: conditional\nmessage: m\nfirst: 'price'\nsecond: 'VAT'\n");
        Assert.Equal(["price"], style.Found("The price with VAT.\n\nThe price.\n"));
    }

    [Theory]
    [InlineData("$title", "The Quick Fox and the Dog", true)]
    [InlineData("$title", "The quick fox and the dog", false)]
    [InlineData("$sentence", "The quick fox uses Docker", true)]
    [InlineData("$sentence", "The Quick Fox Uses Docker", false)]
    [InlineData("$lower", "all of it", true)]
    [InlineData("$lower", "All of it", false)]
    [InlineData("$upper", "ALL OF IT", true)]
    [InlineData("$upper", "All of it", false)]
    [InlineData("'^Why '", "Why it works", true)]
    [InlineData("'^Why '", "How it works", false)]
    public void A_heading_has_its_case(string match, string heading, bool isRight)
    {
        var style = new StyleCheck().Rule("Case", $"extends: capitalization\nmessage: \"'%s' is cased wrongly.\"\nscope: heading\nmatch: {match}\nexceptions: [Docker]\n");
        Assert.Equal(isRight ? [] : [$"1:3 Case: '{heading}' is cased wrongly."], style.Lines($"# {heading}\n\nSome Other Text.\n"));
    }

    [Theory]
    [InlineData("AP", "A Walk With a Friend", true)]
    [InlineData("Chicago", "A Walk with a Friend", true)]
    [InlineData("Chicago", "A Walk With a Friend Into The Woods", false)]
    public void Title_case_follows_AP_or_Chicago(string guide, string heading, bool isRight)
    {
        var style = new StyleCheck().Rule("Case", $"extends: capitalization\nmessage: m\nscope: heading\nmatch: $title\nstyle: {guide}\n");
        Assert.Equal(isRight, style.Found($"# {heading}\n").IsEmpty);
    }

    [Fact]
    public void Sentence_case_is_proposed_with_the_names_as_they_are()
    {
        var style = new StyleCheck().Rule("Case", "extends: capitalization\nmessage: \"%s -> %s\"\nscope: heading\nmatch: $sentence\naction: {name: replace}\nindicators: [':']\nexceptions: [Docker]\n");
        Assert.Equal(["1:3 Case: Why We Left Docker: Our Story -> Why we left Docker: Our story"], style.Lines("# Why We Left Docker: Our Story\n"));
    }

    [Theory]
    [InlineData("$sentence", "Step 1: Open the box", true)]
    [InlineData("$sentence", "Step 1: Open The Big Box", false)]
    [InlineData("$sentence", "Open the box", true)]
    [InlineData("$title", "Step 1: Open the Box", true)]
    public void A_fixed_start_of_a_heading_is_not_looked_at(string match, string heading, bool isRight)
    {
        var style = new StyleCheck().Rule("Case", $"extends: capitalization\nmessage: m\nscope: heading\nmatch: {match}\nprefix: 'Step \\d+: '\n");
        Assert.Equal(isRight, style.Found($"# {heading}\n").IsEmpty);
    }

    [Fact]
    public void Words_in_sequence_are_found_within_a_sentence()
    {
        var style = new StyleCheck().Rule("Order", "extends: sequence\nmessage: \"%s %[3]s!\"\nignorecase: true\ntokens:\n  - pattern: '^in$'\n  - pattern: order\n  - pattern: '^to$'\n");
        Assert.Equal(["1:1 Order: In to!", "1:29 Order: in to!"], style.Lines("In order to win, we do it in\norder to win. In order. To win in, order to.\n").Select(l => l.Replace("1:27", "1:29", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_token_of_a_sequence_may_come_some_words_later()
    {
        var style = new StyleCheck().Rule("Not", "extends: sequence\nmessage: m\ntokens:\n  - pattern: '^is$'\n  - pattern: not|never\n    skip: 2\n  - pattern: good\n");
        Assert.Equal(["is really not good", "is never good"], style.Found("It is really not good. It is good. It is never good. It is so very much not good.\n"));
    }

    [Fact]
    public void A_negated_token_of_a_sequence_is_any_other_word()
    {
        var style = new StyleCheck().Rule("Going", "extends: sequence\nmessage: m\ntokens:\n  - pattern: '^log$'\n  - pattern: '^in$'\n    negate: true\n");
        Assert.Equal(["log on"], style.Found("We log in, then log on, and keep a log.\n").Where(f => f != "log."));
    }

    [Fact]
    public void A_misspelt_scope_is_pointed_out()
    {
        var style = new StyleCheck().Rule("Case", "extends: existence\nmessage: m\nscope: [text & ~headin, heading.h2, paragrph]\ntokens: [foo]\n");
        Assert.Equal(
            ["Case.yml invalid-style “text & ~headin”: There is no scope “headin”. Did you mean “heading”?", "Case.yml invalid-style “paragrph”: There is no scope “paragrph”. Did you mean “paragraph”?"],
            style.Problems());
    }

    [Fact]
    public void A_formula_is_worked_out_and_shown()
    {
        var style = new StyleCheck().Rule("Words", "extends: metric\nmessage: \"%s words a sentence.\"\nformula: |\n  (words / sentences) + 0 * math.sqrt(heading.h2)\ncondition: '> 3 && words > 2'\n");
        Assert.Equal(["1:1 Words: 4.50 words a sentence."], style.Lines("# A heading counts for nothing\n\nOne two three four. One two three\nfour five.\n"));
        Assert.Empty(style.Lines("One two. Three four.\n"));
    }

    [Fact]
    public void Words_that_no_dictionary_has_are_misspelled()
    {
        var style = Spelling("extends: spelling\nmessage: \"Did you mean '%s'?\"\ndictionaries: [mini]\naction: {name: suggest, params: [spellings]}\n");
        var draft = "The houses worked unhappily. A hosue, wroks, GitHub, API, v2, #hosue, @hosue, `hosue` and Ada's house. Well-worked.\n";
        var found = style.Diagnostics(draft);
        Assert.Equal(["hosue", "wroks"], found.Select(d => d.Span.In(draft)));
        Assert.Contains("Replace with “house”", found[0].Fixes.Select(f => f.Title));
    }

    [Fact]
    public void Ignored_words_filters_and_vocabulary_are_right()
    {
        var style = Spelling("extends: spelling\nmessage: m\ndictionaries: [mini]\nignore: words.txt\nfilters: ['^data\\w+']\n")
            .File("styles/words.txt", "hosue\n")
            .File("styles/config/vocabularies/Base/accept.txt", "Wrok\n");
        Assert.Equal(["wroks"], style.Found("The hosue, dataops, Wrok, wroks.\n"));
    }

    [Fact]
    public void Custom_looks_at_everything()
    {
        var style = Spelling("extends: spelling\nmessage: m\ncustom: true\ndictionaries: [mini]\n");
        Assert.Equal(["GitHub", "CRM"], style.Found("The GitHub, CRM and house.\n"));
    }

    private static StyleCheck Spelling(string rule) => new StyleCheck()
        .Rule("Spelling", rule)
        .File("styles/config/dictionaries/mini.aff", "SET UTF-8\nPFX U Y 1\nPFX U 0 un .\nSFX S Y 2\nSFX S y ies [^aeiou]y\nSFX S 0 s [^y]\nSFX D Y 1\nSFX D 0 ed [^e]\nSFX M Y 1\nSFX M 0 's .\n")
        .File("styles/config/dictionaries/mini.dic", "12\nthe\nhouse/SM\nwork/SD\nunhappily\na\nand\nAda/M\nwell\ndata\nhappy/U\n");
}
