using BrandLsp.Core.Brands;
using BrandLsp.Core.Text;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Brands;

public class ProfileProblemsTests
{
    [Theory]
    [InlineData("[|max-exclamations|]: 0", "It belongs under “voice”.")]
    [InlineData("voice: {[|dont|]: [circle back]}", "It belongs under “voice: traits”.")]
    [InlineData("voice: {[|cadence|]: 2/week}", "It belongs under “platforms”.")]
    [InlineData("themes: [{id: a, [|id-of-it|]: b}]", "Known: id")]
    public void A_key_at_the_wrong_place_is_sent_home(string marked, string advice) =>
        Assert.Contains(advice, Assert.Single(Findings.OfProfile(marked)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("invalid-profile", "brand: [|[a, b]|]")]
    [InlineData("invalid-profile", "themes: [|{id: a}|]")]
    [InlineData("invalid-profile", "themes:\n  - {[|name|]: A}")]
    [InlineData("invalid-profile", "voice: [|loud|]")]
    [InlineData("invalid-profile", "voice: {max-emoji: [|two|]}")]
    [InlineData("invalid-profile", "voice: {max-emoji: [|-1|]}")]
    [InlineData("invalid-profile", "voice: {max-emoji: [|1.5|]}")]
    [InlineData("invalid-profile", "voice: {max-grade: [|many|]}")]
    [InlineData("invalid-profile", "voice: {tone: {plain-dense: [|1.5|]}}")]
    [InlineData("invalid-profile", "voice: {tone: {plain-dense: [0.1, [|2|]]}}")]
    [InlineData("invalid-profile", "voice: {tone: {plain-dense: [|[0.1]|]}}")]
    [InlineData("invalid-profile", "calendar: {min-gap: [|soon|]}")]
    [InlineData("invalid-profile", "calendar: {timezone: [|Berlin|]}")]
    [InlineData("invalid-profile", "calendar: {quiet-days: [sat, [|sonntag|]]}")]
    [InlineData("invalid-profile", "platforms: {x: {cadence: [|often|]}}")]
    [InlineData("invalid-profile", "platforms: {x: {thread: [|maybe|]}}")]
    [InlineData("invalid-profile", "platforms: {x: {limit: [|0|]}}")]
    [InlineData("invalid-profile", "platforms: {x: {max-links: 1, [|maxLinks|]: 2}}")]
    [InlineData("invalid-profile", "platforms: {x: {}, [|X|]: {}}")]
    [InlineData("invalid-profile", "disclosure: {markets: [us, [|mars|]]}")]
    [InlineData("invalid-profile", "language: [|e|]")]
    [InlineData("invalid-profile", "rules: {cliche: [|fatal|]}")]
    [InlineData("invalid-profile", "terms:\n  - {[|because|]: it says nothing}")]
    [InlineData("invalid-profile", "terms:\n  - {use: [|sign in|]}")]
    [InlineData("invalid-profile", "terms:\n  - {use: sign in, instead-of: [login, [|sign in|]]}")]
    [InlineData("invalid-profile", "terms:\n  - {use: sign in, instead-of: [|sign in|]}")]
    [InlineData("invalid-profile", "brand: [|*c|]")]
    [InlineData("invalid-profile", "themes: [id: a, id: b, [|name|]: c]")]
    [InlineData("invalid-profile", "brand: x\n[|---|]\nterms: [{avoid: guru}]\n")]
    [InlineData("invalid-profile", "---\r\nbrand: x\r\n[|---|] # rest\r\n\r\nterms: [{avoid: guru}]")]
    [InlineData("invalid-profile", "brand: x\n[|---|] {terms: []}\n")]
    [InlineData("invalid-profile", "brand: x\n[|...|]\nmessage: y\n")]
    [InlineData("unknown-key", "[|objectve|]: []")]
    [InlineData("unknown-key", "voice: {tone: {[|formal|]: 0.2}}")]
    [InlineData("unknown-key", "rules: {[|pasive-voice|]: off}")]
    [InlineData("unknown-platform", "platforms: {[|mastadon|]: {}}")]
    [InlineData("unknown-platform", "objectives: [{id: a, metric: b, target: 1, by: 2027-01-01, platforms: [x, [|myspace|]]}]")]
    [InlineData("unknown-platform", "utm: {sources: {[|twitter|]: t}}")]
    [InlineData("duplicate-id", "values: [{id: a}, {id: [|a|]}]")]
    [InlineData("duplicate-id", "people: [{id: a}, {id: [|a|]}]")]
    [InlineData("unmeasurable-objective", "objectives: [{id: [|a|], metric: clicks, target: 5}]")]
    [InlineData("unmeasurable-objective", "objectives: [{id: [|a|], metric: clicks, target: grow, by: 2027-01-01}]")]
    [InlineData("invalid-handle", "platforms: {x: {handle: [|much too long for a handle|]}}")]
    [InlineData("invalid-handle", "people: [{id: a, handles: {linkedin-urn: [|urn:li:share:1|]}}]")]
    [InlineData("missing-file", "extends: [|no.yaml|]")]
    [InlineData("missing-file", "extends: [[|../../../../no.yaml|]]")]
    public void A_fault_is_reported_on_its_exact_range(string rule, string marked)
    {
        var (text, spans) = Check.Unmark(marked);
        var found = BrandReader.Read(new MemoryFiles((Findings.Path, text)), Findings.Path).Problems[Findings.Path];

        Assert.Equal(spans.Select(s => (rule, s.In(text))), found.Select(f => (f.Rule, f.Span.In(text))));
    }

    [Theory]
    [InlineData("[|mesage|]: a", "message: a")]
    [InlineData("voice: {[|maxEmojis|]: 1}", "voice: {max-emoji: 1}")]
    [InlineData("voice: {person: [|frist|]}", "voice: {person: first}")]
    [InlineData("calendar: {min-gap: [|4 hours|]}", "calendar: {min-gap: 4h}")]
    [InlineData("platforms: {x: {cadence: [|5 per week|]}}", "platforms: {x: {cadence: 5/week}}")]
    [InlineData("platforms: {x: {cadence: [|3x weekly|]}}", null)]
    [InlineData("platforms: {x: {cadence: [|daily|]}}", "platforms: {x: {cadence: 1/day}}")]
    [InlineData("platforms: {[|twitter|]: {}}", "platforms: {x: {}}")]
    [InlineData("themes: [{id: a, share: [|40|]}]", "themes: [{id: a, share: 40%}]")]
    [InlineData("voice: {tone: {plain-dense: [|[0.8, 0.2]|]}}", "voice: {tone: {plain-dense: [0.2, 0.8]}}")]
    [InlineData("audiences: [{id: founders}]\nthemes: [{id: a, audiences: [|fouders|]}]", "audiences: [{id: founders}]\nthemes: [{id: a, audiences: founders}]")]
    [InlineData("platforms: {x: {handle: [|https://x.com/ada|]}}", "platforms: {x: {handle: ada}}")]
    [InlineData("platforms: {linkedin: {handle: [|adapark|]}}", "platforms: {linkedin: {handle: in/adapark}}")]
    [InlineData("platforms: {mastodon: {handle: [|https://hachyderm.io/@ada|]}}", "platforms: {mastodon: {handle: ada@hachyderm.io}}")]
    [InlineData("people: [{id: a, last-interaction: [|2.10.2026|]}]", "people: [{id: a, last-interaction: 2026-10-02}]")]
    public void A_fix_says_what_was_probably_meant(string marked, string? repaired)
    {
        var found = Findings.OfProfile(marked);

        Assert.Equal(repaired ?? Check.Unmark(marked).Text, Findings.Fixed(marked, found));
    }

    [Theory]
    [InlineData("minGap")]
    [InlineData("min_gap")]
    [InlineData("min-gap")]
    public void Keys_may_be_written_in_three_forms(string key)
    {
        var files = new MemoryFiles((Findings.Path, $"calendar: {{{key}: 90m}}"));
        var reading = BrandReader.Read(files, Findings.Path);

        Assert.Empty(reading.Problems[Findings.Path]);
        Assert.Equal(TimeSpan.FromMinutes(90), reading.Brand.Calendar.MinGap);
    }

    [Fact]
    public void Shares_over_a_hundred_percent_are_reported_where_the_sum_goes_over() =>
        Assert.Contains("120 %", Assert.Single(Findings.OfProfile("themes: [{id: a, share: 70%}, {id: b, share: [|0.5|]}]")).Message, StringComparison.Ordinal);

    [Fact]
    public void Three_thirds_are_a_whole() => Findings.OfProfile("themes: [{id: a, share: 33.4%}, {id: b, share: 33.3%}, {id: c, share: 33.3%}]");

    [Fact]
    public void A_duplicate_shows_the_first_one()
    {
        var found = Assert.Single(Findings.OfProfile("themes: [{id: a}, {id: [|a|]}]"));

        Assert.Equal(new TextSpan(14, 1), Assert.Single(found.Related).Span);
    }

    [Fact]
    public void Two_people_with_one_handle_are_reported()
    {
        Assert.Equal("duplicate-id", Assert.Single(Findings.OfProfile("people:\n  - {id: a, handles: {x: ada}}\n  - {id: b, handles: {x: [|\"@Ada\"|]}}")).Rule);
        Findings.OfProfile("people:\n  - {id: a, handles: {x: ada}}\n  - {id: b, handles: {threads: ada}}");
    }

    [Fact]
    public void A_number_sign_without_quotes_is_explained()
    {
        var marked = "themes:\n  - id: a\n    hashtags:\n      - [|#Data|]\n      - ETL";
        var found = Findings.OfProfile(marked);

        Assert.Equal("themes:\n  - id: a\n    hashtags:\n      - \"#Data\"\n      - ETL", Findings.Fixed(marked, found));
    }

    [Theory]
    [InlineData("objectives: [{id: n, metric: m, target: 5/month, by: 2027-03-31, ctas: [[|Get the notes: https://ada.example/n|]]}]", "objectives: [{id: n, metric: m, target: 5/month, by: 2027-03-31, ctas: [\"Get the notes: https://ada.example/n\"]}]")]
    [InlineData("themes:\n  - id: a\n    starters: [One, [|The backfill: what I learned|] , Two]", "themes:\n  - id: a\n    starters: [One, \"The backfill: what I learned\" , Two]")]
    [InlineData("themes:\n  - id: a\n    starters:\n      - [|The backfill: what I learned|]\n", "themes:\n  - id: a\n    starters:\n      - \"The backfill: what I learned\"\n")]
    [InlineData("themes:\n  - id: a\n    starters:\n      - [|Lessons:|]\n", "themes:\n  - id: a\n    starters:\n      - \"Lessons:\"\n")]
    public void A_text_with_a_colon_is_put_in_quotes(string marked, string repaired)
    {
        var found = Findings.OfProfile(marked);

        Assert.Equal(repaired, Findings.Fixed(marked, found));
        Assert.Empty(Findings.OfProfile(repaired));
    }

    [Theory]
    [InlineData("themes:\n  - id: a\n    starters: [[|{a: b}|]]")]
    [InlineData("themes:\n  - id: a\n    starters: [[|\"a\": b|]]")]
    [InlineData("themes:\n  - id: a\n    starters: [? [|a : b|]]")]
    [InlineData("themes:\n  - id: a\n    starters:\n      - [|a: b|]\n        c: d\n")]
    public void A_map_that_was_meant_as_one_is_left_as_it_is(string marked) =>
        Assert.Empty(Assert.Single(Findings.OfProfile(marked)).Fixes);

    [Theory]
    [InlineData("---\nbrand: x\n---\n")]
    [InlineData("brand: x\n---")]
    [InlineData("brand: x\n...\n")]
    [InlineData("brand: x\n---\n\n# The end\n...\n")]
    [InlineData("# Ours\n---\nbrand: x\nmessage: |\n  a\n  ---\n  b\n")]
    public void A_marker_with_nothing_behind_it_is_fine(string text) => Findings.OfProfile(text);

    [Fact]
    public void An_empty_value_says_nothing() => Findings.OfProfile("brand:\nvoice:\nthemes:\n  -\nplatforms:\n  x:\nrules: # none yet\n");

    [Fact]
    public void Off_may_be_written_as_yaml_or_as_a_text()
    {
        var brand = BrandReader.Read(new MemoryFiles((Findings.Path, "rules: {cliche: off, hype: \"off\", jargon: false, hedging: Off}")), Findings.Path);

        Assert.Empty(brand.Problems[Findings.Path]);
        Assert.Equal(4, brand.Brand.Rules.Count);
        Assert.All(brand.Brand.Rules.Values, Assert.Null);
    }

    [Fact]
    public void Valid_keys_of_a_faulty_profile_work()
    {
        var reading = BrandReader.Read(new MemoryFiles((Findings.Path, "brand: Ada\nvoice: {person: frist, max-emoji: 2}\nplatforms:\n  x: {handle: @ada}\n  bogus: {}\nmessage: hi\n")), Findings.Path);

        Assert.True(reading.IsReadable);
        Assert.Equal(("Ada", "hi", 2, "ada"), (reading.Brand.Name, reading.Brand.Message, reading.Brand.Voice.MaxEmoji, Assert.Single(reading.Brand.Platforms).Handle));
    }

    [Theory]
    [InlineData("just words", false)]
    [InlineData("- a\n- b", false)]
    [InlineData("", true)]
    [InlineData("# nothing yet\n", true)]
    [InlineData("brand: [", true)]
    public void Only_a_text_without_a_map_is_unreadable(string text, bool isReadable) =>
        Assert.Equal(isReadable, BrandReader.Read(new MemoryFiles((Findings.Path, text)), Findings.Path).IsReadable);

    [Fact]
    public void A_profile_cut_off_anywhere_can_be_read_and_every_span_lies_in_it()
    {
        for (var length = 0; length < FullProfile.Text.Length; length++)
        {
            var text = FullProfile.Text[..length];
            var reading = BrandReader.Read(new MemoryFiles((Findings.Path, text)), Findings.Path);
            Assert.All(reading.Problems[Findings.Path], p => Assert.True(new TextSpan(0, length).Contains(p.Span), $"{p.Span} of {length}: {p.Message}"));
        }
    }

    [Fact]
    public void While_the_last_line_is_typed_the_lines_above_it_stay_in_force()
    {
        var start = FullProfile.Text.IndexOf("platforms:\n", StringComparison.Ordinal);
        for (var length = start; length < FullProfile.Text.Length; length++)
        {
            var brand = BrandReader.Read(new MemoryFiles((Findings.Path, FullProfile.Text[..length])), Findings.Path).Brand;
            Assert.Equal(("Ada Park", "pipelines", 2), (brand.Name, Assert.Single(brand.Themes).Id, brand.Terms.Length));
        }
    }

    [Fact]
    public void A_file_full_of_faults_is_told_of_up_to_a_thousand_times()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"k{i}: v\nk{i}: v\n"));

        Assert.Equal(2_000, BrandReader.Read(new MemoryFiles((Findings.Path, text)), Findings.Path).Problems[Findings.Path].Length);
    }

    [Fact]
    public void A_misspelt_value_is_left_out_and_nothing_else()
    {
        var brand = BrandReader.Read(new MemoryFiles((Findings.Path, "calendar: {window: soon, min-gap: 4h}\nlanguage: 7")), Findings.Path).Brand;

        Assert.Equal((TimeSpan.FromDays(30), TimeSpan.FromHours(4), "en"), (brand.Calendar.Window, brand.Calendar.MinGap, brand.Language));
    }

    [Fact]
    public void Findings_of_the_files_are_rules_of_the_catalogue()
    {
        var known = Rules.FilesRuleIds();
        var found = Findings.OfProfile("[|brnd|]: a\nplatforms: {[|q|]: {}}\nthemes: [{id: a}, {id: [|a|]}]\nobjectives: [{id: [|o|]}]\nextends: [|x|]");

        Assert.All(found, f => Assert.Contains(f.Rule, known));
    }

    private static class Rules
    {
        public static IEnumerable<string> FilesRuleIds() => Core.Rules.Files.FileRules.All.Select(r => r.Info.Id);
    }

    [Theory]
    [InlineData("platforms: {x: {limit: 0}}")]
    [InlineData("platforms: {x: {fold: 0}}")]
    [InlineData("platforms: {x: {max-hashtags: -1}}")]
    [InlineData("voice: {max-sentence-words: 0}")]
    [InlineData("voice: {max-grade: 99}")]
    [InlineData("audiences: [{id: a, max-grade: 0}]")]
    public void A_figure_that_is_refused_is_not_in_force(string profile)
    {
        var brand = BrandReader.Read(new MemoryFiles { [Check.BrandPath] = profile }, Check.BrandPath).Brand;

        Assert.Single(Check.Brand(profile));
        Assert.All(brand.Platforms, p => Assert.True(p is { Figures.IsEmpty: true, MaxHashtags: null }));
        Assert.True(brand.Voice is { MaxGrade: null, MaxSentenceWords: null });
        Assert.All(brand.Audiences, a => Assert.Null(a.MaxGrade));
    }

    [Theory]
    [InlineData("platforms: {x: {handle: [|@a b|]}}")]
    [InlineData("voice:\n  person: [|@first|]")]
    [InlineData("themes: [{id: a, audiences: [[|@b|]]}]")]
    [InlineData("terms:\n  - {use: [|\"|]sign in, instead-of: [login]}")]
    [InlineData("platforms:\n  x: [|{|]handle: adapark, caden")]
    [InlineData("terms:\n  - [|{|]use: sign in, ins")]
    [InlineData("terms:\n  - {use: sign in, instead-of: [login]}\n  - [|{|]avo")]
    public void A_value_that_cannot_be_read_as_it_stands_has_one_problem(string marked) =>
        Assert.Equal("invalid-profile", Assert.Single(Findings.OfProfile(marked)).Rule);

    [Theory]
    [InlineData("metric: [|clickz|], target: 500/month", "Did you mean “clicks”?")]
    [InlineData("metric: clicks, target: [|500/fortnight|]", "write one such as 500/month")]
    public void A_misspelt_figure_of_an_objective_is_told_of(string marked, string advice)
    {
        var finding = Assert.Single(Findings.OfProfile($"objectives: [{{id: a, by: 2027-01-01, {marked}}}]"));
        Assert.Equal("unmeasurable-objective", finding.Rule);
        Assert.Contains(advice, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("metric: sign-ups, target: 500/month")]
    [InlineData("metric: sales, target: 20/month")]
    [InlineData("metric: reviews, target: 20/month")]
    [InlineData("metric: Link clicks, target: 5000")]
    [InlineData("metric: followers, target: 100/quarter")]
    public void What_is_counted_elsewhere_is_no_slip(string objective) => Findings.OfProfile($"objectives: [{{id: a, by: 2027-01-01, {objective}}}]");

    [Theory]
    [InlineData("themes: [[|[a]|]]", "An entry of “themes” must be a map")]
    [InlineData("platforms: [x, [|[bluesky]|]]", "")]
    [InlineData("voice: {traits: [{name: a, dont: [[|[b]|]]}]}", "An entry of “dont” must be a text, not a list.")]
    public void A_list_in_a_list_is_spoken_of_as_an_entry(string marked, string told) =>
        Assert.Contains(told, Assert.Single(Findings.OfProfile(marked)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_term_with_a_misspelt_key_is_told_of_that() =>
        Assert.Equal("unknown-key", Assert.Single(Findings.OfProfile("terms:\n  - {[|us|]: sign in}")).Rule);

    [Theory]
    [InlineData("values:\n  - id: [|craft name: Craft|]\n    signals: [x]\n")]
    [InlineData("voice:\n  max-emoji: [|2 max-exclamations: 1|]\n")]
    [InlineData("terms:\n  - avoid: [|guru, because: it says nothing, try: [specialist]}|]\n")]
    [InlineData("themes:\n  - id: a\n    starters:\n      - \"One day \"\n      - id: b\n")]
    public void Quotes_that_would_hide_a_key_are_never_put_unseen(string marked)
    {
        var files = new MemoryFiles { [Findings.Path] = Check.Unmark(marked).Text };
        Assert.DoesNotContain(BrandReader.Read(files, Findings.Path).Problems[Findings.Path], f => f.Fixes.Any(x => x.IsSafe));
    }
}
