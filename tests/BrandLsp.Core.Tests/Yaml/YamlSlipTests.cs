using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;
using BrandLsp.Testing;
using CsCheck;
using Check = BrandLsp.Testing.Check;

namespace BrandLsp.Core.Tests.Yaml;

/// <summary>One slip in a faultless text: it alone is told of, where it is, and mending it never harms.</summary>
public class YamlSlipTests
{
    private static readonly string[] s_faultless =
    [
        "title: \"Why: because\"\nplatforms: [mastodon, x]\ncontent-warning: cw\nmedia:\n  - src: a.png\n    alt: \"b: c\"\n  - src: b.png\n    alt: d\nthread: true\n",
        "brand: Ada\nlanguage: en\nmessage: 'Calm software'\nterms:\n  - {avoid: user, use: reader}\n  - avoid: utilise\n    use: use\nplatforms:\n  x: {limit: 10, handle: \"@ada\"}\n  linkedin:\n    limit: 300\nthemes:\n  - id: pipelines\n    hashtags: [\"#Data\", \"#ETL\"]\n    starters:\n      - one\n      - two\n",
        "# c\ntitle: How # c\nsummary: |\n  some text here\n\n  and: more\ntheme: pipelines\nurl: https://a.example/x\ntags:\n- a\n- b\nsource: \"a \\\"q\\\" b\"\n",
        "- id: ada\n  name: Ada\n  topics: [a, b]\n- id: bob\n  name: 'Bob'\n  handles:\n    x: \"@bob\"\n",
    ];

    private static readonly string[] s_signs = ["\"", "'", "[", "]", "{", "}", ":", ",", "#", "@", "*", "&", "!", "|", ">", "-", "?", "%", "`", "\t", "\\", " ", ": b", "[Draft] ", "> ", "- "];

    [Theory]
    [InlineData("[|- x|]\ntitle: \"Why: because\"", "title=Why: because")]
    [InlineData("[|foo|]\ntitle: \"Why: because\"", "title=Why: because")]
    [InlineData("[|foo|]\nbar\ntitle: \"Why: because\"\ny: 1", "title=Why: because y=1")]
    [InlineData("[|brand Ada|]\nmessage: \"Calm: software\"\nlanguage: en", "message=Calm: software language=en")]
    [InlineData("title: x\n[|- a|]\n- b\ny: 1", "title=x y=1")]
    [InlineData("title: x\n[|tags|]\n- a\n- b\ny: 1", "title=x y=1")]
    [InlineData("keywords: [b, c]\n[|starters|]\n  - \"Get: it\"\ny: 1", "keywords= y=1")]
    [InlineData("title: x\n[|media|]\n  - a\n  - b\ny: 1", "title=x y=1")]
    [InlineData("title: \"x\"\n\n[|th|]\n\n# c\ny: 1", "title=x y=1")]
    [InlineData("[|\"title\" x|]\ny: 1", "y=1")]
    public void The_line_without_its_colon_is_to_blame_and_not_the_faultless_one_below_it(string marked, string kept)
    {
        var (text, spans) = Check.Unmark(marked);
        var reading = YamlReader.Read(text);

        Assert.Equal(spans, reading.Problems.Select(p => p.Span));
        Assert.Empty(reading.Problems[0].Fixes);
        Assert.Equal(kept, Say(reading));
    }

    [Theory]
    [InlineData("foo\ntitle: a: b\ny: 1", "foo", "a: b")]
    [InlineData("media:\n  - src: a\n   alt: b: c\ny: 1", "alt: b: c")]
    [InlineData(" title: \"Why: because\"\nplatforms: x", "title: \"Why: because\"")]
    public void A_line_is_told_of_once(string text, params string[] told) =>
        Assert.Equal(told, YamlReader.Read(text).Problems.Select(p => p.Span.In(text)));

    [Theory]
    [InlineData("title: \"Why\"\n", "theme")]
    [InlineData("brand: 'Ada'\n", "language")]
    [InlineData("title: \"a \\\"b\\\" \\u00e9\\n\"\n", "theme")]
    public void Only_the_key_is_told_of_that_is_being_typed_below_a_value_in_quotes(string above, string key)
    {
        for (var length = 1; length <= key.Length; length++)
        {
            foreach (var below in (string[])["", "\n", "\nother: 1\n"])
            {
                var text = above + key[..length] + below;

                Assert.Equal(key[..length], Assert.Single(YamlReader.Read(text).Problems).Span.In(text));
            }
        }
    }

    [Theory]
    [InlineData("[|title:|]How we cut it\nplatforms: x\ncw: y", "title: How we cut it\nplatforms: x\ncw: y")]
    [InlineData("title: x\n[|theme:|]pipelines", "title: x\ntheme: pipelines")]
    [InlineData("title: x\n[|theme:|]pipelines\ny: 1", "title: x\ntheme: pipelines\ny: 1")]
    [InlineData("a:\n  - [|b:|]c\n    d: e\ny: 1", "a:\n  - b: c\n    d: e\ny: 1")]
    public void A_blank_that_is_missing_after_a_colon_is_put_in(string marked, string repaired)
    {
        var (text, spans) = Check.Unmark(marked);
        var reading = YamlReader.Read(text);

        Assert.Equal(spans, reading.Problems.Select(p => p.Span));
        Assert.Equal(repaired, Mended(text));
        Assert.Equal(Say(YamlReader.Read(repaired)), Say(reading));
    }

    [Theory]
    [InlineData("title: [|[Draft] Our launch|]\ny: 1", "title: \"[Draft] Our launch\"\ny: 1", false)]
    [InlineData("title: [|{slug} in short|] # c\ny: 1", "title: \"{slug} in short\" # c\ny: 1", false)]
    [InlineData("title: [|> 30 % faster|]\ny: 1", "title: \"> 30 % faster\"\ny: 1", true)]
    [InlineData("title: [|| a table|]\ny: 1", "title: \"| a table\"\ny: 1", true)]
    [InlineData("title: [|? what|]\ny: 1", "title: \"? what\"\ny: 1", true)]
    [InlineData("title: [|, then|]\ny: 1", "title: \", then\"\ny: 1", true)]
    [InlineData("title: [|\"Issue # 5: \\d\"|] # c\ny: 1", "title: \"Issue # 5: \\\\d\" # c\ny: 1", true)]
    [InlineData("title: [|@|]\ny: 1", "title: \"@\"\ny: 1", true)]
    [InlineData("title: [|@a|]\n[|more|]\ny: 1", "title: \"@a\"\nmore\ny: 1", true)]
    public void A_text_that_looks_like_a_list_or_a_sign_goes_into_quotes(string marked, string repaired, bool isSafe)
    {
        var (text, spans) = Check.Unmark(marked);
        var reading = YamlReader.Read(text);

        Assert.Equal(spans, reading.Problems.Select(p => p.Span));
        Assert.Equal(repaired, TextEdit.Apply(text, reading.Problems[0].Fixes[0].Edits.Select(e => e.Edit)));
        Assert.Equal(isSafe, reading.Problems[0].Fixes[0].IsSafe);
        Assert.Equal(Say(YamlReader.Read(repaired)), Say(reading));
    }

    [Theory]
    [InlineData(" [|title: x|]\nplatforms: y\nz: 1", "title: x\nplatforms: y\nz: 1")]
    [InlineData("# c\n  [|a: 1|]\n  b:\n    c: 2\nz: 1", "# c\na: 1\nb:\n  c: 2\nz: 1")]
    [InlineData("  [|a: \"1\"|]\n\nb: |\n  c\n\n  d\nz: [1,\n  2]", "a: \"1\"\n\nb: |\n  c\n\n  d\nz: [1,\n  2]")]
    [InlineData(" [|- a: 1|]\n   b: 2\n- a: 3", "- a: 1\n  b: 2\n- a: 3")]
    public void Indentation_before_the_first_keys_is_taken_out_and_they_are_in_force(string marked, string repaired)
    {
        var (text, spans) = Check.Unmark(marked);
        var reading = YamlReader.Read(text);

        Assert.Equal(spans, reading.Problems.Select(p => p.Span));
        Assert.Equal(repaired, Mended(text));
        Assert.Equal(Tree(YamlReader.Read(repaired).Root), Tree(reading.Root));
    }

    [Theory]
    [InlineData("media:\n [|- src: a|]\n    alt: \"b: c\"\n  - src: b\nz: 1", "media:\n  - src: a\n    alt: \"b: c\"\n  - src: b\nz: 1")]
    [InlineData("themes:\n   [|- id: a|]\n    name: b\n    starters:\n      - c\nz: 1", "themes:\n  - id: a\n    name: b\n    starters:\n      - c\nz: 1")]
    [InlineData("media:\n  - src: a\n   [|alt: \"b\"|]\n  - src: b\nz: 1", "media:\n  - src: a\n    alt: \"b\"\n  - src: b\nz: 1")]
    [InlineData("title: x\n [|theme: a|]\nz: 1", "title: x\ntheme: a\nz: 1")]
    [InlineData("url: x\n [|tags:|]\n- a\n- b\nz: 1", "url: x\ntags:\n- a\n- b\nz: 1")]
    [InlineData("url: x\n [|voice:|]\n   person: first\nz: 1", "url: x\nvoice:\n   person: first\nz: 1")]
    [InlineData("themes:\n- id: db\n  keywords: [a,\n    b]\n   [|share: 40%|]\n", "themes:\n- id: db\n  keywords: [a,\n    b]\n  share: 40%\n")]
    [InlineData("a:\n  b: 1\n [|c: 2|]\nz: 1", "a:\n  b: 1\n  c: 2\nz: 1")]
    [InlineData("a:\n  b: 1\n   [|c: 2|]\nz: 1", "a:\n  b: 1\n  c: 2\nz: 1")]
    public void A_line_at_the_wrong_depth_is_put_right_and_its_keys_are_in_force(string marked, string repaired)
    {
        var (text, spans) = Check.Unmark(marked);
        var reading = YamlReader.Read(text);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(spans, [problem.Span]);
        Assert.Equal(repaired, TextEdit.Apply(text, problem.Fixes[0].Edits.Select(e => e.Edit)));
        Assert.False(problem.Fixes[0].IsSafe);
        Assert.Equal(Tree(YamlReader.Read(repaired).Root), Tree(reading.Root));
    }

    [Theory]
    [InlineData("[|-|]id: a\n  name: b\n- id: c", "- id: a\n  name: b\n- id: c")]
    [InlineData("media:\n  [|-|]src: a\n    alt: b\n  - src: c\nz: 1", "media:\n  - src: a\n    alt: b\n  - src: c\nz: 1")]
    [InlineData("title: x\n[|theme:%|] a\nz: 1", "title: x\ntheme: a\nz: 1")]
    [InlineData("title: x\n[|theme:>|]  a\nz: 1", "title: x\ntheme:  a\nz: 1")]
    [InlineData("- [|\"|]id: a\n  name: b\n- id: c", "- id: a\n  name: b\n- id: c")]
    [InlineData("a: [b, c][|}|]\nz: 1", "a: [b, c]\nz: 1")]
    [InlineData("[|platforms|] [x]\ntitle: \"Why: because\"", "platforms: [x]\ntitle: \"Why: because\"")]
    [InlineData("[|calendar|] {timezone: Europe/Berlin, quiet-days: [sat, sun]}\nz: 1", "calendar: {timezone: Europe/Berlin, quiet-days: [sat, sun]}\nz: 1")]
    [InlineData("platforms:\n  [|x|] {handle: ada, cadence: 5/week}\nz: 1", "platforms:\n  x: {handle: ada, cadence: 5/week}\nz: 1")]
    [InlineData("terms:\n  - {avoid: guru, because: [|it says: nothing|]}\nz: 1", "terms:\n  - {avoid: guru, because: \"it says: nothing\"}\nz: 1")]
    [InlineData("platforms: [|{|][x, linkedin]\nz: 1", "platforms: [x, linkedin]\nz: 1")]
    [InlineData("platforms:\n  x: [|{|]{limit: 10}\nz: 1", "platforms:\n  x: {limit: 10}\nz: 1")]
    [InlineData("a:\n[|\t|]  b: 1\n  c: 2", "a:\n  b: 1\n  c: 2")]
    [InlineData("a:\n[|\t|]b: 1\n    c: 2", "a:\n    b: 1\n    c: 2")]
    public void A_sign_too_many_or_a_blank_too_few_takes_nothing_away(string marked, string repaired)
    {
        var (text, spans) = Check.Unmark(marked);
        var reading = YamlReader.Read(text);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(spans, [problem.Span]);
        Assert.Equal(repaired, TextEdit.Apply(text, problem.Fixes[0].Edits.Select(e => e.Edit)));
        Assert.Equal(Tree(YamlReader.Read(repaired).Root), Tree(reading.Root));
    }

    [Theory]
    [InlineData("a: 1\nvoice: [|{}|]\n  person: first\n  max-emoji: 2\nz: 1", "a: 1\nvoice:\n  person: first\n  max-emoji: 2\nz: 1", true)]
    [InlineData("voice: [|{|]\n  person: first\n  max-emoji: 2\nz: 1", "voice:\n  person: first\n  max-emoji: 2\nz: 1", true)]
    [InlineData("tags: [|[]|]\n- a\n- b\nz: 1", "tags:\n- a\n- b\nz: 1", true)]
    [InlineData("themes: [|\"|]\n  - id: a\n    name: b\nz: 1", "themes:\n  - id: a\n    name: b\nz: 1", true)]
    [InlineData("voice: [|\"\"|] # c\n  person: first\nz: 1", "voice: # c\n  person: first\nz: 1", true)]
    [InlineData("voice: [|x|]\n  person: first\n  max-emoji: 2\nz: 1", "voice:\n  person: first\n  max-emoji: 2\nz: 1", false)]
    [InlineData("- id: a\n  handles: [|{}|]\n    x: b\n- id: c", "- id: a\n  handles:\n    x: b\n- id: c", true)]
    public void A_value_before_lines_that_belong_to_the_key_is_to_blame_and_not_the_lines(string marked, string repaired, bool isSafe)
    {
        var (text, spans) = Check.Unmark(marked);
        var reading = YamlReader.Read(text);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(spans, [problem.Span]);
        Assert.Equal(isSafe, problem.Fixes[0].IsSafe);
        Assert.Equal(repaired, TextEdit.Apply(text, problem.Fixes[0].Edits.Select(e => e.Edit)));
        Assert.Equal(Tree(YamlReader.Read(repaired).Root), Tree(reading.Root));
    }

    [Fact]
    public void A_bracket_before_items_is_to_blame_as_well()
    {
        const string text = "themes: [\n  - id: a\n    name: b\nz: 1";
        var reading = YamlReader.Read(text);

        Assert.Equal("[", Assert.Single(reading.Problems).Span.In(text));
        Assert.Equal("{themes: [{id: a, name: b}], z: 1}", Tree(reading.Root));
    }

    [Theory]
    [InlineData("terms:\n  - {avoid: guru, try: [|\"|]pro\nz: 1", "terms:\n  - {avoid: guru, try: \"pro\"}\nz: 1")]
    [InlineData("terms:\n  - {avoid: guru, try: [|\"|]pro}\nz: 1", "terms:\n  - {avoid: guru, try: \"pro\"}\nz: 1")]
    [InlineData("a: {b: [c, [|'|]d]}\n\n# it's\nz: 1", "a: {b: [c, \"d\"]}\n\n# it's\nz: 1")]
    [InlineData("a: [\"b\", [|\"|]c]\nt: \"u\"\nz: 1", "a: [\"b\", \"c\"]\nt: \"u\"\nz: 1")]
    public void A_quote_that_is_never_closed_in_brackets_ends_with_its_line(string marked, string repaired)
    {
        var (text, spans) = Check.Unmark(marked);
        var reading = YamlReader.Read(text);

        Assert.Equal(spans, reading.Problems.Select(p => p.Span));
        Assert.Equal(repaired, TextEdit.Apply(text, reading.Problems[0].Fixes[0].Edits.Select(e => e.Edit)));
        Assert.Equal(Tree(YamlReader.Read(repaired).Root), Tree(reading.Root));
    }

    [Theory]
    [InlineData("media:\n  - src: c.png\n\talt: Bars\n", "media:\n  - src: c.png\n    alt: Bars\n", true)]
    [InlineData("- id: n\n  ctas:\n    - \"Read it\"\n\t- \"Get it\"\n", "- id: n\n  ctas:\n    - \"Read it\"\n    - \"Get it\"\n", true)]
    [InlineData("themes:\n  - id: a\n    starters:\n\t- \"One day \"\n", "themes:\n  - id: a\n    starters:\n      - \"One day \"\n", false)]
    [InlineData("themes:\n  - id: a\n\tstarters:\n      - \"One day \"\n", "themes:\n  - id: a\n    starters:\n      - \"One day \"\n", true)]
    [InlineData("voice:\n  contexts:\n\tapology:\n      max-emoji: 0\n", "voice:\n  contexts:\n    apology:\n      max-emoji: 0\n", false)]
    [InlineData("- id: j\n  handles:\n\tx: janedoe\n\tbluesky: j.example\n", "- id: j\n  handles:\n    x: janedoe\n    bluesky: j.example\n", false)]
    public void A_tab_is_as_deep_as_its_neighbours_say_and_mended_unseen_only_where_no_other_depth_would_do(string text, string repaired, bool isSafe)
    {
        var reading = YamlReader.Read(text);

        var fix = Assert.Single(reading.Problems).Fixes[0];
        Assert.Equal(repaired, TextEdit.Apply(text, fix.Edits.Select(e => e.Edit)));
        Assert.Equal(isSafe, fix.IsSafe);
        Assert.Equal(Tree(YamlReader.Read(repaired).Root), Tree(reading.Root));
    }

    [Theory]
    [InlineData("message: '90s tools", "message: \"'90s tools\"", false)]
    [InlineData("message: 'Calm software", "message: \"Calm software\"", false)]
    [InlineData("message: \"\"Practical data\"", "message: \"Practical data\"", true)]
    [InlineData("signals: \"what went wrong\", \"we learned\"]", "signals: \"\\\"what went wrong\\\", \\\"we learned\\\"]\"", false)]
    public void A_quote_that_may_mean_something_else_is_not_mended_unseen(string text, string repaired, bool isSafe)
    {
        var fix = Assert.Single(YamlReader.Read(text).Problems).Fixes[0];
        Assert.Equal(repaired, TextEdit.Apply(text, fix.Edits.Select(e => e.Edit)));
        Assert.Equal(isSafe, fix.IsSafe);
    }

    [Theory]
    [InlineData("summary: |\n[|th|]\n  some text\n\n  and: more\nz: 1", "{summary: \nsome text\n\nand: more\n, z: 1}")]
    [InlineData("summary: |\n[|- x|]\n  some text\nz: 1", "{summary: \nsome text\n, z: 1}")]
    [InlineData("summary:\n  [|some text|]\n\n  and: more\nz: 1", "{summary: {and: more}, z: 1}")]
    public void A_line_among_those_of_a_text_is_told_of_alone(string marked, string tree)
    {
        var (text, spans) = Check.Unmark(marked);
        var reading = YamlReader.Read(text);

        Assert.Equal(spans, reading.Problems.Select(p => p.Span));
        Assert.Equal(tree, Tree(reading.Root));
    }

    [Theory]
    [InlineData("summary: |\n  \n\n  some text\nz: 1")]
    [InlineData("summary: |\n  \nz: 1")]
    [InlineData("summary: >-\n \t\n  some text\nz: 1")]
    [InlineData("a:\n  \n  b: 1\n\t\nz: 1")]
    public void Blanks_on_an_empty_line_are_no_slip(string text) => Assert.Empty(YamlReader.Read(text).Problems);

    [Fact]
    public void A_value_that_contains_itself_is_told_of_as_such() =>
        Assert.Contains("it would contain itself", Assert.Single(YamlReader.Read("hashtags: &h [A, *h]").Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Mending_never_harms_and_comes_to_an_end_and_no_place_is_told_of_twice() =>
        (from text in Gen.Int[0, s_faultless.Length - 1].Select(i => s_faultless[i])
         from first in Gen.Select(Gen.Int[0, 9], Gen.Int[0, 999], Gen.Int[0, 999])
         from second in Gen.Select(Gen.Int[0, 9], Gen.Int[0, 999], Gen.Int[0, 999])
         from both in Gen.Bool
         select both ? Slip(Slip(text, first), second) : Slip(text, first)).Each(
            text =>
            {
                var problems = YamlReader.Read(text).Problems;
                var once = Mended(text);
                var twice = Mended(once);

                Assert.Equal(problems.Length, problems.Select(p => p.Span).Distinct().Count());
                Assert.True(YamlReader.Read(once).Problems.Length <= problems.Length, once);
                Assert.Equal(twice, Mended(twice));
                Assert.True(twice.Length < text.Length + 200, twice);
            },
            iter: 5_000);

    [Theory]
    [InlineData("\ta: b\n")]
    [InlineData("h: [#Data, b]\n")]
    [InlineData("a: \"b: c\"\nth\n")]
    [InlineData("- a: b\n  c: d\n e: f\n")]
    [InlineData("a:b\n")]
    public void A_text_full_of_slips_is_told_of_in_time(string slip)
    {
        var text = string.Concat(Enumerable.Repeat(slip, 300_000 / slip.Length));

        Assert.True(YamlReader.Read(text).Problems.Length <= 2 * YamlReader.MaxProblems);
    }

    [Fact]
    public void Faultless_texts_have_no_problems() => Assert.All(s_faultless, text => Assert.Empty(YamlReader.Read(text).Problems));

    private static string Slip(string text, (int Kind, int Line, int Column) at)
    {
        var lines = text.Split('\n').ToList();
        var index = at.Line % lines.Count;
        var line = lines[index];
        var column = at.Column % (line.Length + 1);
        var value = line.IndexOf(": ", StringComparison.Ordinal) + 2;
        switch (at.Kind)
        {
            case 0:
                lines[index] = line.Replace(": ", " ", StringComparison.Ordinal);
                break;
            case 1:
                lines[index] = line.Replace(": ", ":", StringComparison.Ordinal);
                break;
            case 2:
                lines[index] = " " + line;
                break;
            case 3:
                lines[index] = line.StartsWith(' ') ? line[1..] : line;
                break;
            case 4:
                lines.Insert(index, at.Column % 2 == 0 ? "th" : "- x");
                break;
            case 5:
                lines[index] = line[..column];
                break;
            case 6:
                lines[index] = line.Remove(Math.Min(column, Math.Max(0, line.Length - 1)), Math.Min(1, line.Length));
                break;
            case 7:
                lines[index] = line.Insert(column, s_signs[at.Line % s_signs.Length]);
                break;
            case 8:
                lines[index] = value > 1 ? line.Insert(value, s_signs[at.Column % s_signs.Length]) : line;
                break;
            default:
                lines[index] = "\t" + line;
                break;
        }

        return string.Join('\n', lines);
    }

    /// <summary>The text as <c>--fix</c> leaves it.</summary>
    private static string Mended(string text) =>
        TextEdit.Apply(text, YamlReader.Read(text).Problems.Select(p => p.Fixes.FirstOrDefault(f => f.IsSafe)).OfType<Fix>().SelectMany(f => f.Edits).Select(e => e.Edit));

    private static string Tree(YamlNode? node) => node switch
    {
        YamlMap map => $"{{{string.Join(", ", map.Entries.Select(e => $"{e.Key.Value}: {Tree(e.Value)}"))}}}",
        YamlList list => $"[{string.Join(", ", list.Items.Select(Tree))}]",
        _ => (node as YamlScalar)?.Value ?? "",
    };

    private static string Say(YamlReading reading) => string.Join(' ', Assert.IsType<YamlMap>(reading.Root).Entries.Select(e => $"{e.Key.Value}={(e.Value as YamlScalar)?.Value}"));
}
