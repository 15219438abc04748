using System.Collections.Immutable;
using BrandLsp.Core.Assist;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Text;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Assist;

/// <summary>Where a list comes up by itself while somebody writes, and what taking from it leaves behind.</summary>
public class TypingTests
{
    private const string Brand = """
        objectives:
          - {id: newsletter, ctas: ["Get the weekly notes"]}
        audiences:
          - {id: founders, name: Solo founders, cares-about: [time]}
        themes:
          - {id: pipelines, name: Data pipelines, hashtags: [ETL], share: 40%, audiences: [founders], starters: ["The backfill that taught me "]}
        values:
          - {id: transparency, signals: ["what went wrong", "we learned", "here is the number"]}
        platforms: {x: {handle: adapark}, linkedin: {handle: in/adapark}}
        calendar: {timezone: Europe/Berlin, quiet-days: [sat, sun]}
        people:
          - {id: jane, name: Jane Doe, handles: {x: janedoe}}
        """;

    private static readonly DateOnly s_today = new(2026, 11, 26);

    /// <summary>The lines, up to the cursor, on which a list came up while the text was typed.</summary>
    private static List<string> Interruptions(string text)
    {
        var lines = new List<string>();
        for (var offset = 1; offset <= text.Length; offset++)
        {
            var typed = text[offset - 1];
            if (CompletionTriggers.Characters.Contains(typed))
            {
                var draft = text[..offset];
                if (!Completions.At(Check.Draft(draft, Brand), offset, null, null, s_today, typed).IsEmpty)
                {
                    lines.Add(draft[(draft.LastIndexOf('\n') + 1)..]);
                }
            }
        }

        return lines;
    }

    private static ImmutableArray<Completion> At(string draft, char? typed = null)
    {
        var offset = draft.IndexOf('|', StringComparison.Ordinal);
        return Completions.At(Check.Draft(draft.Remove(offset, 1), Brand), offset, null, null, s_today, typed);
    }

    private static string Take(string draft, string label, bool asSnippet = false)
    {
        var completion = At(draft).First(c => c.Label == label);
        return TextEdit.Apply(draft.Replace("|", "", StringComparison.Ordinal), [new TextEdit(completion.Replace, asSnippet ? completion.Snippet! : completion.NewText)]);
    }

    private static ImmutableArray<Completion> InProfile(string text, char? typed = null, params (string Path, string Text)[] others)
    {
        var offset = text.IndexOf('|', StringComparison.Ordinal);
        text = text.Remove(offset, 1);
        var files = new MemoryFiles([(Check.BrandPath, text), .. others]);
        return ProfileAssist.CompletionsAt(Check.BrandPath, text, BrandReader.Read(files, Check.BrandPath).Brand, offset, files, s_today, typed);
    }

    private static string TakeInProfile(string text, string label, bool asSnippet = false)
    {
        var completion = InProfile(text).First(c => c.Label == label);
        return TextEdit.Apply(text.Replace("|", "", StringComparison.Ordinal), [new TextEdit(completion.Replace, asSnippet ? completion.Snippet! : completion.NewText)]);
    }

    [Theory]
    [InlineData("Our pipeline took three hours. Here is what went wrong: we learned, the hard way, what we get.\n")]
    [InlineData("What we did (and why) - in short: get the logs, here is the list.\n- We read; that took - no joke - a day.\n  - nested\n1. First\n")]
    [InlineData("Heading: with - dashes, commas [and](https://a.example) brackets\n\n> A quote, here is it\n")]
    [InlineData("Mail ada@example.com, see https://a.example/#what and `here is #code @jane`.\n")]
    [InlineData("One line\nthen the next, what we\n")]
    [InlineData("| a | here is |\n|---|---|\n| what | we |\n")]
    [InlineData("Some text\n---\nMore text - here - goes on\n")]
    public void Ordinary_sentences_are_never_interrupted(string body) =>
        Assert.DoesNotContain(Interruptions("---\ntitle: A\n---\n" + body), l => !l.StartsWith("---", StringComparison.Ordinal) && !l.StartsWith("title", StringComparison.Ordinal));

    [Fact]
    public void Front_matter_is_helped_along_where_a_value_begins()
    {
        const string front = "---\ntitle: How we cut it: a story, in short - really\nplatforms: [x, linkedin]\ntheme: pipelines\nvalues:\n  - transparency\nstatus: draft\ndate: 2026-11-27\nmedia:\n  - src: a.png\n    alt: \"A chart: 3, 9\"\n---\n";
        Assert.Equal(
            ["platforms: ", "platforms: [", "platforms: [x,", "platforms: [x, ", "theme:", "theme: ", "  -", "  - ", "status:", "status: ", "date:", "date: ", "  -", "  - "],
            Interruptions(front));
    }

    [Theory]
    [InlineData("---\nvalues:|\n---\n")]
    [InlineData("---\nplatforms:|\n---\n")]
    [InlineData("---\nmedia:|\n---\n")]
    public void A_key_of_a_list_may_be_followed_by_a_line_break(string draft) => Assert.Empty(At(draft, ':'));

    [Theory]
    [InlineData("---\ntitle: A\nmedia:\n  - src: a.png\n-|")]
    [InlineData("---\ntitle: A\n-|")]
    [InlineData("---\ntitle: A\n--|")]
    [InlineData("---\nvalues: [transparency]\n-|")]
    public void The_closing_fence_is_no_item_of_a_list(string draft) => Assert.Empty(At(draft, '-'));

    [Theory]
    [InlineData("---\nvalues:\n  |")]
    [InlineData("---\nplatforms:\n   |\n---\n")]
    public void Indenting_a_line_opens_nothing(string draft) => Assert.Empty(At(draft, ' '));

    [Theory]
    [InlineData("---\nvalues:\n  |", "transparency", "---\nvalues:\n  - transparency")]
    [InlineData("---\nvalues:\n  tr|\n---\n", "transparency", "---\nvalues:\n  - transparency\n---\n")]
    [InlineData("---\nplatforms:\n  - x\n  |\n---\n", "linkedin", "---\nplatforms:\n  - x\n  - linkedin\n---\n")]
    [InlineData("---\nhashtags:\n  |\n---\n", "ETL", "---\nhashtags:\n  - ETL\n---\n")]
    [InlineData("---\nplatforms: |\n---\n", "x", "---\nplatforms: [x]\n---\n")]
    [InlineData("---\nplatforms:|\n---\n", "x", "---\nplatforms: [x]\n---\n")]
    [InlineData("---\nhashtags: |\n---\n", "ETL", "---\nhashtags: [ETL]\n---\n")]
    [InlineData("---\ndisable: |\n---\n", "hype", "---\ndisable: [hype]\n---\n")]
    [InlineData("---\npublished: |\n---\n", "x", "---\npublished: {x: }\n---\n")]
    [InlineData("---\npublished:\n  |\n---\n", "x", "---\npublished:\n  x: \n---\n")]
    public void What_is_taken_has_the_dash_or_the_brackets_it_needs(string draft, string label, string expected) => Assert.Equal(expected, Take(draft, label));

    [Fact]
    public void A_list_is_begun_with_a_place_for_the_next() =>
        Assert.Equal("---\nplatforms: [x$1]\n---\n", Take("---\nplatforms: |\n---\n", "x", asSnippet: true));

    [Fact]
    public void An_image_comes_with_a_place_for_what_it_shows()
    {
        var files = new MemoryFiles { ["/ws/posts/chart.png"] = "" };
        const string text = "---\nmedia: \n---\n";
        var analysis = Core.Analysis.Analyzer.Analyze("/ws/posts/a.md", text, Core.Brands.Brand.Empty, files, new Core.Analysis.AnalysisOptions { Today = s_today }, TestContext.Current.CancellationToken);
        var image = Completions.At(analysis, 11, files).First(c => c.Kind == CompletionKind.File);
        Assert.Equal(("[chart.png]", "[{src: chart.png, alt: \"$1\"}]"), (image.NewText, image.Snippet));
    }

    [Fact]
    public void A_date_is_a_day_to_come_that_is_not_quiet_at_the_profile_s_nine()
    {
        var days = At("---\ndate: |\n---\n");
        Assert.Equal(["2026-11-26T09:00", "2026-11-27T09:00", "2026-11-30T09:00", "2026-12-01T09:00", "2026-12-02T09:00"], days.Select(d => d.NewText));
        Assert.Equal(["today", "tomorrow", "Monday", "Tuesday", "Wednesday"], days.Select(d => d.Detail));
    }

    [Theory]
    [InlineData("lang: |", "de")]
    [InlineData("relationship: |", "gifted")]
    [InlineData("status: |", "scheduled")]
    [InlineData("draft: |", "true")]
    [InlineData("published: {|}", "x")]
    [InlineData("first-comment: Thanks @|", "@jane")]
    [InlineData("first-comment: \"See #|\"", "#ETL")]
    public void Values_of_front_matter_are_proposed(string line, string label) => Assert.Contains(label, At($"---\n{line}\n---\n").Select(c => c.Label));

    [Fact]
    public void True_is_no_word() => Assert.Equal("---\ndraft: true\n---\n", Take("---\ndraft: |\n---\n", "true"));

    [Theory]
    [InlineData("Text.\n\n |", true)]
    [InlineData("Text.\r\n\r\n |", true)]
    [InlineData("|", true)]
    [InlineData("::: x\n |\n:::\n", true)]
    [InlineData("Text.\n |", false)]
    [InlineData("- item\n  |", false)]
    [InlineData("Text. |", false)]
    public void Only_an_empty_paragraph_offers_itself(string body, bool isOffered) => Assert.Equal(isOffered, At("---\ntitle: A\n---\n" + body, ' ').Length > 0);

    [Theory]
    [InlineData("It runs. |", true)]
    [InlineData("Does it? |", true)]
    [InlineData("It |", false)]
    [InlineData("here is|", true)]
    [InlineData("It runs, here is|", true)]
    [InlineData("It runs here|", false)]
    [InlineData("Here|", true)]
    public void In_a_sentence_an_author_asks(string body, bool isAnswered) => Assert.Equal(isAnswered, At("---\ntitle: A\n---\n" + body).Length > 0);

    [Theory]
    [InlineData("::: x\nText\n:::|")]
    [InlineData("::: x\nText\n:::|\n\n::: linkedin\nText\n:::\n")]
    [InlineData("::: x\r\nText\r\n:::|\r\n")]
    public void A_closing_fence_asks_for_no_platform(string body) => Assert.Empty(At("---\ntitle: A\n---\n" + body, ':'));

    [Theory]
    [InlineData(":::|", "x", "::: x$1\n$0\n:::")]
    [InlineData("::::|\n", "x", ":::: x$1\n$0\n::::\n")]
    [InlineData("::: |", "except", "::: except $1\n$0\n:::")]
    [InlineData("  ::: |", "x", "  ::: x$1\n  $0\n  :::")]
    public void A_container_is_closed_as_it_is_opened(string body, string label, string expected) =>
        Assert.Equal("---\ntitle: A\n---\n" + expected, Take("---\ntitle: A\n---\n" + body, label, asSnippet: true));

    [Theory]
    [InlineData("::: |\nText\n:::\n")]
    [InlineData("::: x |\nText\n:::\n")]
    [InlineData("::: | linkedin\n")]
    public void A_container_that_is_closed_is_not_closed_again(string body) =>
        Assert.Null(At("---\ntitle: A\n---\n" + body).First(c => c.Label == "bluesky").Snippet);

    [Fact]
    public void A_rule_is_silenced_once_in_a_comment() =>
        Assert.DoesNotContain("hype", At("---\ntitle: A\n---\n<!-- brand-disable hype, |").Select(c => c.Label));

    [Theory]
    [InlineData("#|fast", true)]
    [InlineData("@|jane", true)]
    public void A_word_behind_the_cursor_may_stay(string body, bool mayStay) => Assert.All(At("---\ntitle: A\n---\n" + body), c => Assert.Equal(mayStay, c.MayKeepTail));

    [Fact]
    public void The_audience_of_the_theme_is_chosen_beforehand() =>
        Assert.True(At("---\ntheme: pipelines\naudience: |\n---\n").Single(c => c.Label == "founders").IsPreselected);

    [Theory]
    [InlineData("language: |", "de")]
    [InlineData("themes:\n  - id: a\n    share: |", "40%")]
    [InlineData("platforms:\n  x:\n    cadence: |", "5/week")]
    [InlineData("calendar:\n  timezone: |", "Europe/Berlin")]
    [InlineData("calendar: {min-gap: |}", "4h")]
    [InlineData("objectives:\n  - id: a\n    metric: |", "replies")]
    [InlineData("objectives:\n  - id: a\n    by: |", "2026-12-31")]
    [InlineData("voice: {tone: {formal-casual: |}}", "0.7")]
    [InlineData("rules:\n  over-limit: |", "off")]
    [InlineData("extends: |", "../brand.yaml")]
    [InlineData("styles:\n  path: |", "styles")]
    [InlineData("styles: {path: styles, use: [|]}", "Acme")]
    [InlineData("styles: {path: styles, use: [Acme, |]}", "write-good")]
    [InlineData("styles: {use: [Acme]}\nrules:\n  |", "Acme.Short")]
    public void The_profile_proposes_values_of_every_shape(string text, string label)
    {
        const string rule = "extends: existence\nmessage: \"No %s\"\ntokens: [x]\n";
        (string, string)[] others =
            [(Check.Folder + "/styles/Acme/Short.yml", rule), (Check.Folder + "/styles/write-good/Long.yml", rule), (Check.Folder[..Check.Folder.LastIndexOf('/')] + "/brand.yaml", "brand: Above")];
        Assert.Contains(label, InProfile(text, null, others).Select(c => c.Label));
    }

    [Fact]
    public void The_share_that_is_left_comes_first() =>
        Assert.Equal("30%", InProfile("themes:\n  - {id: a, share: 45%}\n  - {id: b, share: 25%}\n  - id: c\n    share: |")[0].Label);

    [Theory]
    [InlineData("voice: |", "person", "voice: {person: }")]
    [InlineData("platforms: |", "x", "platforms: {x: }")]
    [InlineData("platforms: {x: |}", "handle", "platforms: {x: {handle: }}")]
    [InlineData("themes: |", "id", "themes: [{id: }]")]
    [InlineData("themes: [|]", "id", "themes: [{id: }]")]
    [InlineData("themes:\n  |", "id", "themes:\n  - id: ")]
    [InlineData("themes:\n  - id: a\n  |", "id", "themes:\n  - id: a\n  - id: ")]
    [InlineData("themes:\n  - |", "id", "themes:\n  - id: ")]
    [InlineData("themes:\n  - id: a\n    |", "name", "themes:\n  - id: a\n    name: ")]
    [InlineData("themes:\n- id: a\n  |", "name", "themes:\n- id: a\n  name: ")]
    [InlineData("disclosure:\n  markets:\n    |", "us", "disclosure:\n  markets:\n    - us")]
    [InlineData("calendar: {quiet-days: |}", "sat", "calendar: {quiet-days: [sat]}")]
    public void What_is_taken_in_a_profile_is_sound_YAML(string text, string label, string expected) => Assert.Equal(expected, TakeInProfile(text, label));

    [Fact]
    public void Lines_of_a_snippet_are_indented_below_their_key() =>
        Assert.Equal("platforms:\n  x:\n    tone:\n      $1", TakeInProfile("platforms:\n  x:\n    to|", "tone", asSnippet: true));

    [Theory]
    [InlineData("platforms:\n  x: {links: last, passive-|")]
    [InlineData("rules:\n  passive-|")]
    [InlineData("voice:\n  |")]
    [InlineData("brand: Ada, |")]
    public void A_profile_is_not_interrupted_in_mid_word(string text) => Assert.Empty(InProfile(text, text[text.IndexOf('|', StringComparison.Ordinal) - 1]));
}
