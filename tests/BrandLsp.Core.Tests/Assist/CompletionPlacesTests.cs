using System.Collections.Immutable;
using BrandLsp.Core.Assist;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;
using BrandLsp.Testing;
using CsCheck;
using Check = BrandLsp.Testing.Check;

namespace BrandLsp.Core.Tests.Assist;

/// <summary>What a list does at every place of a text: it stays on the cursor's line and leaves the rest alone.</summary>
public class CompletionPlacesTests
{
    private const string Brand = """
        brand: Ada
        objectives: [{id: newsletter, ctas: ["Get the weekly notes"]}]
        audiences: [{id: founders}, {id: data}]
        themes: [{id: pipelines, name: Data pipelines, hashtags: [ETL, DataEngineering]}]
        values: [{id: craft}, {id: transparency}]
        platforms: {x: {handle: adapark}, linkedin: {handle: in/adapark}}
        people: [{id: jane, name: Jane Doe, handles: {mastodon: "@jane@host.example"}}]
        """;

    private static readonly DateOnly s_today = new(2026, 11, 26);

    public static TheoryData<string> Profiles { get; } =
    [
        "themes:\n  - {id: a, audiences:\n      [founders,\n       data], expects: question}\n  - id: two\n    expects: story # why\n    audiences:\n      - founders\n      -\n        data\n",
        "audiences: [\n  {id: founders},\n  {\n    id: data\n    }\n  ]\ncalendar: {\n  timezone: Europe/Berlin,\n  quiet-days: [ sat , sun ]\n}\n",
        "disclosure:\n  markets: [\n    us, # first\n    uk\n  ]\nvoice:\n  tone: {formal-casual: 0.1,\n     plain-dense: 0.2}\n  person:\n    first\n",
        "# A comment\nobjectives:\n  - id: newsletter\n    ctas:\n      - \"Get it: https://a.example/#b\" # why\n      - |\n        block text\n      - plain\n        two lines\nrules: {passive-voice: off, \"cliche\": warning, 'hype': 'off'}\n",
        "platforms:\n  x: {handle: a, links: last,\n      numbering: suffix}\n  linkedin:\n    handle: in/a\nterms: [it's, {use: a,\n  instead-of: [b]}]\n",
    ];

    public static TheoryData<string> FrontMatters { get; } =
    [
        "platforms: [x,\n  linkedin , bluesky]\ntheme: pipelines\naudience: \"founders\"\nvalues: [\n  craft,\n  transparency\n]\n",
        "values:\n  - craft\n  - transparency\nobjective: >-\n  newsletter\nmedia: [{\n  src: a.png, alt: x},\n  b.png]\n",
        "media:\n  - src: a.png\n    alt: \"x\"\n  - {src: \"b.png\",\n     alt: y}\ndisable: [ over-limit ,\n  hype ]\n",
        "# A comment\nhashtags: [ETL, \"Data\",\n  'More']\nstatus: 'draft' # c\npublished: {x: https://a.example,\n  linkedin: https://b.example}\n",
        "title: \"A: b\"\ndraft: true\nlang: en\nfirst-comment: \"See #ETL, thanks @jane\"\n",
    ];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void An_edit_of_a_profile_stays_on_the_cursors_line_and_keeps_the_other_items(string text)
    {
        foreach (var form in (string[])[text, text.ReplaceLineEndings("\r\n")])
        {
            Everywhere(form, offset => InProfile(form, offset), static t => t);
        }
    }

    [Theory]
    [MemberData(nameof(FrontMatters))]
    public void An_edit_of_front_matter_stays_on_the_cursors_line_and_keeps_the_other_items(string front)
    {
        foreach (var text in (string[])[$"---\n{front}---\nText.\n", $"---\n{front}---\nText.\n".ReplaceLineEndings("\r\n")])
        {
            var analysis = Check.Draft(text, Brand);
            Everywhere(text, offset => Completions.At(analysis, offset, null, null, s_today), static t => t[4..t.IndexOf("---", 4, StringComparison.Ordinal)]);
        }
    }

    [Theory]
    [InlineData("ada-park", "posts", "brightpay-case.md")]
    [InlineData("mara-lind", "posts", "2026-11-19-kofi-review.md")]
    [InlineData("ada-park", "brand.yaml")]
    public void Any_place_of_the_samples_may_be_asked_about(string sample, params string[] file)
    {
        var written = File.ReadAllText(Repository.PathOf(["samples", sample, .. file]));
        var brand = File.ReadAllText(Repository.PathOf("samples", sample, "brand.yaml"));
        foreach (var text in (string[])[written.ReplaceLineEndings("\n"), written.ReplaceLineEndings("\r\n")])
        {
            var analysis = file[^1] == "brand.yaml" ? null : Check.Draft(text, brand);
            foreach (var offset in Places(text))
            {
                foreach (var proposed in analysis is null ? InProfile(text, offset) : Completions.At(analysis, offset, null, null, s_today))
                {
                    OnTheLine(text, offset, proposed);
                }
            }
        }
    }

    [Fact]
    public void Any_place_of_what_is_hardly_YAML_may_be_asked_about() => Gen.String[Gen.Char["ab:,[]{}#-?'\"|> \n\r"], 0, 60].Each(
        text =>
        {
            foreach (var offset in Places(text))
            {
                Assert.All(InProfile("themes: [\n" + text, offset + 10), c => OnTheLine("themes: [\n" + text, offset + 10, c));
                Assert.All(InProfile(text, offset), c => OnTheLine(text, offset, c));
            }
        },
        300);

    [Theory]
    [InlineData("values: [\n  craft,\n  tr|\n]\n", "transparency", "values: [\n  craft,\n  transparency\n]\n")]
    [InlineData("values: [\n  |\n]\n", "craft", "values: [\n  craft\n]\n")]
    [InlineData("values: [\n  |\n  craft]\n", "transparency", "values: [\n  transparency,\n  craft]\n")]
    [InlineData("platforms: [x, # first\n  bl|\n]\n", "bluesky", "platforms: [x, # first\n  bluesky\n]\n")]
    [InlineData("values:\n  - >\n    craft\n  -|\n", "transparency", "values:\n  - >\n    craft\n  - transparency\n")]
    [InlineData("media: [{\n  |\n}]\n", "src", "media: [{\n  src: \n}]\n")]
    [InlineData("media: [{\n  |\n  alt: x}]\n", "src", "media: [{\n  src: ,\n  alt: x}]\n")]
    [InlineData("theme: \"|\"\n", "pipelines", "theme: \"pipelines\"\n")]
    [InlineData("values: [\"cr|, \"transparency\"]\n", "craft", "values: [\"craft\", \"transparency\"]\n")]
    [InlineData("hashtags: [\"#Da|\"]\n", "DataEngineering", "hashtags: [\"DataEngineering\"]\n")]
    [InlineData("hashtags: [ETL, #Da|]\n", "DataEngineering", "hashtags: [ETL, DataEngineering]\n")]
    public void A_value_takes_the_place_of_what_is_typed_on_its_own_line(string front, string label, string expected)
    {
        var text = $"---\n{front}---\n";
        var completion = InDraft(text).First(c => c.Label == label);
        Assert.Equal($"---\n{expected}---\n", Taken(text.Replace("|", "", StringComparison.Ordinal), completion, completion.NewText));
    }

    [Theory]
    [InlineData("platforms: x, |\n", "linkedin", "platforms: [x, linkedin]\n")]
    [InlineData("platforms: x,|\n", "linkedin", "platforms: [x, linkedin]\n")]
    [InlineData("platforms: x, li|\n", "linkedin", "platforms: [x, linkedin]\n")]
    [InlineData("platforms: x, li| # why\n", "linkedin", "platforms: [x, linkedin] # why\n")]
    [InlineData("platforms: x, li|nk, bluesky\n", "linkedin", "platforms: [x, linkedin, bluesky]\n")]
    [InlineData("platforms: |, bluesky\n", "linkedin", "platforms: [linkedin, bluesky]\n")]
    [InlineData("platforms: li|, bluesky\n", "linkedin", "platforms: [linkedin, bluesky]\n")]
    [InlineData("platforms: \"x, li|\"\n", "linkedin", "platforms: [x, linkedin]\n")]
    [InlineData("values: craft, |\n", "transparency", "values: [craft, transparency]\n")]
    [InlineData("hashtags: One, |\n", "DataEngineering", "hashtags: [One, DataEngineering]\n")]
    [InlineData("hashtags: One Da|\n", "DataEngineering", "hashtags: [One, DataEngineering]\n")]
    [InlineData("hashtags: \"#One, #Da|\"\n", "DataEngineering", "hashtags: [\"#One\", DataEngineering]\n")]
    [InlineData("disable: hype, cli|\n", "cliche", "disable: [hype, cliche]\n")]
    public void A_list_without_brackets_keeps_its_other_items(string front, string label, string expected)
    {
        var text = $"---\n{front}---\n";
        var offset = text.IndexOf('|', StringComparison.Ordinal);
        text = text.Remove(offset, 1);
        var completion = Completions.At(Check.Draft(text, Brand), offset, null, null, s_today).First(c => c.Label == label);
        Assert.Equal($"---\n{expected}---\n", Taken(text, completion, completion.NewText));
        Assert.Equal($"---\n{expected}---\n", Taken(text, completion, Filled(completion.Snippet!)));
        Assert.StartsWith(text[completion.Replace.Start..offset], completion.FilterText ?? completion.Label, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("platforms: x, |\n", "x")]
    [InlineData("title: Hello, |\n", "x")]
    [InlineData("values: craft, |\n", "craft")]
    public void Nor_does_it_propose_them_again(string front, string label) => Assert.DoesNotContain(label, InDraft($"---\n{front}---\n").Select(c => c.Label));

    [Theory]
    [InlineData("first-comment: @|\n", "first-comment: \"@jane\"\n")]
    [InlineData("first-comment: @j|\n", "first-comment: \"@jane\"\n")]
    [InlineData("first-comment: @j| wrote it # why\n", "first-comment: \"@jane wrote it\" # why\n")]
    [InlineData("first-comment: By @j|\n", "first-comment: By @jane\n")]
    [InlineData("first-comment: \"@j|\"\n", "first-comment: \"@jane\"\n")]
    [InlineData("brand: {first-comment: @j|}\n", "brand: {first-comment: \"@jane\"}\n")]
    public void A_person_at_the_start_of_a_text_is_put_in_quotes(string front, string expected)
    {
        var text = $"---\n{front}---\n";
        var jane = InDraft(text).Single(c => c.Label == "@jane");
        Assert.Equal($"---\n{expected}---\n", Taken(text.Replace("|", "", StringComparison.Ordinal), jane, jane.NewText));
    }

    [Theory]
    [InlineData("brand.yaml", "platforms: [|]\n", "x", "platforms: [x]\n")]
    [InlineData("brand.yaml", "platforms: [x, |]\n", "linkedin", "platforms: [x, linkedin]\n")]
    [InlineData("brand.yaml", "platforms: x, li|\n", "linkedin", "platforms: [x, linkedin]\n")]
    [InlineData("brand.yaml", "platforms:\n  - |\n", "x", "platforms:\n  - x\n")]
    [InlineData("brand.yaml", "platforms:\n  - x\n  |\n", "linkedin", "platforms:\n  - x\n  - linkedin\n")]
    [InlineData("brand.yaml", "platforms:\n  |\n", "x", "platforms:\n  x: \n")]
    [InlineData("brand.yaml", "platforms: |\n", "x", "platforms: {x: }\n")]
    [InlineData("brand.yaml", "extends: one.yaml, ../|\n", "../brand.yaml", "extends: [one.yaml, ../brand.yaml]\n")]
    [InlineData("brand.yaml", "calendar:\n  quiet-days: sat, |\n", "sun", "calendar:\n  quiet-days: [sat, sun]\n")]
    [InlineData("people.yaml", "|", "id", "- id: ")]
    [InlineData("people.yaml", "# Whom we know\n\ni|", "id", "# Whom we know\n\n- id: ")]
    [InlineData("people.yaml", "- id: jane\n|", "id", "- id: jane\n- id: ")]
    [InlineData("people.yaml", "- id: jane\n  |", "handles", "- id: jane\n  handles: ")]
    public void What_is_taken_in_a_profile_is_sound(string file, string text, string label, string expected)
    {
        var offset = text.IndexOf('|', StringComparison.Ordinal);
        text = text.Remove(offset, 1);
        var path = $"{Check.Folder}/{file}";
        var files = new MemoryFiles((path, text), (Check.Folder[..Check.Folder.LastIndexOf('/')] + "/brand.yaml", ""));
        var completion = ProfileAssist.CompletionsAt(path, text, s_brand, offset, files, s_today).First(c => c.Label == label);
        Assert.Equal(expected, Taken(text, completion, completion.NewText));
    }

    [Theory]
    [InlineData("rules: [|]\n")]
    [InlineData("rules:\n  - |\n")]
    [InlineData("voice: [|]\n")]
    public void A_map_cannot_be_a_list(string text) =>
        Assert.Empty(InProfile(text.Replace("|", "", StringComparison.Ordinal), text.IndexOf('|', StringComparison.Ordinal)));

    [Theory]
    [InlineData("# |\n")]
    [InlineData("title: A\n# th|\n")]
    [InlineData("theme: # |\n")]
    [InlineData("theme: pipelines # p|\n")]
    [InlineData("theme: |# why\n")]
    [InlineData("platforms: [x, # th|\n  bluesky]\n")]
    [InlineData("first-comment: Thanks # @|\n")]
    [InlineData("audience: \"founders\"|\n")]
    [InlineData("audience: \"founders\" |\n")]
    [InlineData("platforms: [x] |\n")]
    [InlineData("platforms: |[x]\n")]
    [InlineData("values: |\n  - craft\n")]
    [InlineData("values:\n  |- craft\n")]
    [InlineData("values: [\"craft\"|]\n")]
    [InlineData("media: [{alt: two\n  li|nes}]\n")]
    public void Nothing_is_proposed_in_a_comment_or_beside_what_is_written(string front) => Assert.Empty(InDraft($"---\n{front}---\n"));

    [Theory]
    [InlineData("brand: A\n# |\n")]
    [InlineData("# th|\n")]
    [InlineData("themes:\n  - id: a # th|\n")]
    [InlineData("themes:\n  - {id: a, audiences: |\n      [founders]}\n")]
    public void Nor_in_a_profile(string text) => Assert.Empty(InProfile(text.Replace("|", "", StringComparison.Ordinal), text.IndexOf('|', StringComparison.Ordinal)));

    [Theory]
    [InlineData("first-comment: >\n  See #ETL, thanks @|\n")]
    [InlineData("first-comment: >-\n\n  [the notes](https://a.example)\n  Note: by @|\n")]
    [InlineData("first-comment: \"See #ETL, thanks @|\"\n")]
    [InlineData("first-comment: It's by @|\n")]
    public void People_are_proposed_in_every_form_of_a_text(string front) => Assert.Contains("@jane", InDraft($"---\n{front}---\n").Select(c => c.Label));

    [Fact]
    public void Keys_inside_braces_over_several_lines_are_those_of_the_brace()
    {
        const string text = "calendar: {\n  timezone: UTC,\n  |\n}\n";
        var labels = InProfile(text.Replace("|", "", StringComparison.Ordinal), text.IndexOf('|', StringComparison.Ordinal)).Select(c => c.Label).ToList();
        Assert.Contains("quiet-days", labels);
        Assert.DoesNotContain("timezone", labels);
    }

    [Theory]
    [InlineData("hashtags: [ETL, Dat|]\n")]
    [InlineData("hashtags:\n  - ETL\n  - Dat|\n")]
    public void A_hashtag_that_is_half_typed_is_not_proposed(string front) =>
        Assert.Equal(["DataEngineering"], InDraft($"---\n{front}---\n").Select(c => c.Label));

    [Theory]
    [InlineData("hashtags: [\"#Da|\"]\n", "\"#DataEngineering")]
    [InlineData("hashtags: [#Da|]\n", "#DataEngineering")]
    [InlineData("hashtags: [\"Da|\"]\n", "\"DataEngineering")]
    public void What_an_edit_replaces_is_the_beginning_of_what_clients_compare(string front, string filter) =>
        Assert.Equal(filter, InDraft($"---\n{front}---\n").First(c => c.Label == "DataEngineering").FilterText);

    [Theory]
    [InlineData("inbox.csv")]
    [InlineData(".brandlsp-baseline.json")]
    public void The_keys_of_a_profile_are_not_those_of_the_tables_beside_it(string file) =>
        Assert.Empty(ProfileAssist.CompletionsAt($"{Check.Folder}/{file}", "", Core.Brands.Brand.Empty, 0, new MemoryFiles(), s_today));

    [Theory]
    [InlineData("```\n::: |\n```\n")]
    [InlineData("~~~\n:::|\n~~~\n")]
    [InlineData("Text.\n\n    ::: |\n")]
    [InlineData("```\n<!-- brand-|\n```\n")]
    [InlineData("<!--\n::: |\n-->\n")]
    [InlineData("<!--\n|\n-->\n")]
    [InlineData("<!--\n\n@|\n-->\n")]
    [InlineData("<!--\n\n|")]
    [InlineData("Text <!-- @| --> goes on.\n")]
    [InlineData("[part two](#|)\n")]
    [InlineData("[part two](@|)\n")]
    [InlineData("![@|](a.png)\n")]
    [InlineData("- ::: |\n")]
    public void Nothing_is_proposed_in_code_comments_and_the_destinations_of_links(string body) => Assert.Empty(InDraft("---\ntitle: A\n---\n" + body));

    [Theory]
    [InlineData("Thanks [@|](https://a.example)\n", "@jane")]
    [InlineData("Thanks [@|]\n", "@jane")]
    [InlineData("<!-- a comment -->\n\n@|", "@jane")]
    [InlineData("`<!--` @|\n", "@jane")]
    [InlineData("Two <!-- that is never closed\n\n@|", "@jane")]
    [InlineData("> ::: |\n", "x")]
    public void Nor_is_anything_missing_beside_them(string body, string label) => Assert.Contains(label, InDraft("---\ntitle: A\n---\n" + body).Select(c => c.Label));

    [Fact]
    public void A_container_in_a_quote_is_closed_in_the_quote() =>
        Assert.Equal(" x$1\n> $0\n> :::", InDraft("---\ntitle: A\n---\n> :::|").First(c => c.Label == "x").Snippet);

    [Theory]
    [InlineData("Thanks @tomas|@host.example.", "Thanks @jane.")]
    [InlineData("Thanks @tomas@ho|st.example, all", "Thanks @jane, all")]
    [InlineData("Thanks @to|mas.bsky.social", "Thanks @jane")]
    [InlineData("Thanks @|", "Thanks @jane")]
    [InlineData("Thanks @to|. And", "Thanks @jane. And")]
    public void A_person_takes_the_place_of_the_whole_handle(string body, string expected)
    {
        var text = "---\ntitle: A\n---\n" + body;
        var jane = InDraft(text).Single(c => c.Label == "@jane");
        Assert.Equal("---\ntitle: A\n---\n" + expected, Taken(text.Replace("|", "", StringComparison.Ordinal), jane, jane.NewText));
    }

    private static ImmutableArray<Completion> InDraft(string text)
    {
        var offset = text.IndexOf('|', StringComparison.Ordinal);
        return Completions.At(Check.Draft(text.Remove(offset, 1), Brand), offset, null, null, s_today);
    }

    private static ImmutableArray<Completion> InProfile(string text, int offset) =>
        ProfileAssist.CompletionsAt(Check.BrandPath, text, s_brand, offset, new MemoryFiles((Check.BrandPath, text)), s_today);

    private static readonly Core.Brands.Brand s_brand = BrandReader.Read(new MemoryFiles((Check.BrandPath, Brand)), Check.BrandPath).Brand;

    /// <param name="yaml">The YAML of a text.</param>
    private static void Everywhere(string text, Func<int, ImmutableArray<Completion>> at, Func<string, string> yaml)
    {
        Assert.Empty(YamlReader.Read(yaml(text)).Problems);
        foreach (var offset in Places(text))
        {
            // There are hundreds of time zones, and each would do the same.
            foreach (var proposed in at(offset).Take(40))
            {
                OnTheLine(text, offset, proposed);
                foreach (var written in (string[])[proposed.NewText, Filled(proposed.Snippet ?? proposed.NewText)])
                {
                    var after = Taken(text, proposed, written);
                    var reading = YamlReader.Read(yaml(after));
                    var place = $"{proposed.Label} at {text[..offset]}‸{text[offset..]}";
                    Assert.True(reading.Problems.IsEmpty, $"{reading.Problems.FirstOrDefault()?.Message} {place}\n{after}");
                    var left = Scalars(yaml(after)).ToList();
                    Assert.True(Scalars(yaml(text)).Where(s => !left.Remove(s)).Count() <= 1, $"{place}\n{after}");
                }
            }
        }
    }

    /// <summary>Every place a cursor can be at: not in the middle of a line break.</summary>
    private static IEnumerable<int> Places(string text) =>
        Enumerable.Range(0, text.Length + 1).Where(o => o == 0 || o == text.Length || text[o - 1] != '\r');

    private static void OnTheLine(string text, int offset, Completion proposed)
    {
        Assert.InRange(offset, proposed.Replace.Start, proposed.Replace.End);
        Assert.DoesNotContain('\n', proposed.Replace.In(text));
        Assert.DoesNotContain('\r', proposed.Replace.In(text));
    }

    private static string Taken(string text, Completion proposed, string written) => TextEdit.Apply(text, [new TextEdit(proposed.Replace, written)]);

    private static string Filled(string snippet) => snippet.Replace("$1", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);

    /// <summary>What the keys and values say.</summary>
    private static IEnumerable<string> Scalars(string yaml)
    {
        var open = new Stack<YamlNode?>([YamlReader.Read(yaml).Root]);
        while (open.TryPop(out var node))
        {
            foreach (var inner in node switch
            {
                YamlMap map => map.Entries.SelectMany(e => (YamlNode[])[e.Key, e.Value]),
                YamlList list => list.Items,
                _ => [],
            })
            {
                open.Push(inner);
            }

            if (node is YamlScalar scalar)
            {
                yield return scalar.Value;
            }
        }
    }
}
