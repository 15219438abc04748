using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using BrandLsp.Core.Exports;
using BrandLsp.Testing;
using CsCheck;
using Check = BrandLsp.Testing.Check;

namespace BrandLsp.Core.Tests.Exports;

public sealed class SchedulerTests
{
    private const string Brand = """
        brand: Ada
        calendar: {timezone: Europe/Berlin}
        platforms:
          x: {handle: adapark, postiz: cm4x}
          bluesky: {handle: ada.example}
        """;

    private const string Day = "2026-12-01T09:00";

    private static readonly DateOnly Today = new(2026, 11, 22);

    public static TheoryData<string> Formats => [.. ExportCatalog.All.Select(e => e.Info.Id)];

    public static TheoryData<string> CsvFormats => ["buffer", "publer", "metricool", "hootsuite"];

    private static ExportDraft Draft(string body, string platforms = "x", string date = Day, string more = "status: scheduled", string name = "posts/a.md", string? brand = Brand) =>
        new(name, name, Check.Draft($"---\nplatforms: [{platforms}]\ndate: {date}\n{more}\n---\n{body}\n", brand));

    private static ExportSet Export(string format, params ImmutableArray<ExportDraft> drafts) =>
        ExportCatalog.Find(format)!.Export(new ExportRequest(drafts, Today));

    private static IReadOnlyList<IReadOnlyList<string>> Rows(ExportSet set, string file) => PlainCsv.Read(set.Files.Single(f => f.Name == file).Content.TrimStart('\uFEFF'));

    [Fact]
    public void Formats_have_names_that_no_other_format_owns() =>
        Assert.All(ExportCatalog.All, e =>
        {
            var info = e.Info;
            Assert.True(info.Owns(info.FileStem + info.FileExtension));
            Assert.True(info.Owns(info.FileStem + "-x-01" + info.FileExtension));
            Assert.False(info.Owns(FormatManifest.NameOf(info)));
            Assert.False(info.Owns("../" + info.FileStem + info.FileExtension));
            Assert.False(info.Owns(info.FileStem + "/../x" + info.FileExtension));
            Assert.Single(ExportCatalog.All, o => o.Info.Owns(info.FileStem + info.FileExtension));
            Assert.Equal(e, ExportCatalog.Find(info.Id));
        });

    [Fact]
    public void Buffer_gets_a_file_for_each_channel_in_its_own_columns()
    {
        var set = Export("buffer", Draft("Hello, \"world\".", "x, bluesky"));

        Assert.Equal(["buffer-bluesky.csv", "buffer-x.csv"], set.Files.Select(f => f.Name));
        Assert.Equal("Text,Image URL,Tags,Posting Time\r\n\"Hello, \"\"world\"\".\",,,2026-12-01 09:00\r\n", set.Files[1].Content);
        Assert.Empty(set.Notices);
        Assert.Empty(set.Failures);
    }

    private static ExportDraft Of(string brand, string zone, string name) =>
        Draft($"Post of {name}.", name: name + "/posts/launch.md", brand: $"brand: {brand}\ncalendar: {{timezone: {zone}}}\n") with { Key = "posts/launch.md", Brand = name };

    [Theory]
    [InlineData("buffer", "buffer-ada-park-x.csv", "buffer-bob-x.csv")]
    [InlineData("publer", "publer-ada-park-x.csv", "publer-bob-x.csv")]
    [InlineData("hootsuite", "hootsuite-ada-park-x.csv", "hootsuite-bob-x.csv")]
    [InlineData("metricool", "metricool-ada-park.csv", "metricool-bob.csv")]
    [InlineData("postiz", "postiz-ada-park.json", "postiz-bob.json")]
    public void Two_brands_have_files_of_their_own(string format, string one, string two)
    {
        var set = Export(format, Of("Ada Park", "Europe/Berlin", "ada"), Of("Bob", "America/New_York", "bob"));

        Assert.Equal([one, two], set.Files.Select(f => f.Name));
        Assert.Contains("Post of ada.", set.Files[0].Content, StringComparison.Ordinal);
        Assert.DoesNotContain("Post of bob.", set.Files[0].Content, StringComparison.Ordinal);
        Assert.All(set.Files, f => Assert.True(ExportCatalog.Find(format)!.Info.Owns(f.Name)));
        Assert.Contains(set.Notices, n => n.Message.Contains("2 brands", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Ada", "Ada", "buffer-ada-x.csv", "buffer-ada-2-x.csv")]
    [InlineData("東京", "Ünïcode", "buffer-one-x.csv", "buffer-n-code-x.csv")]
    public void Brands_that_would_share_a_name_or_have_none_are_still_told_apart(string one, string two, params string[] files) =>
        Assert.Equal(files.Order(StringComparer.Ordinal), Export("buffer", Of(one, "UTC", "one"), Of(two, "UTC", "two")).Files.Select(f => f.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Two_brands_with_drafts_of_one_name_have_events_of_their_own()
    {
        static string[] Uids(params ImmutableArray<ExportDraft> drafts) =>
            [.. Export("ics", drafts).Files.Single().Content.Split("\r\n").Where(l => l.StartsWith("UID:", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

        var (ada, bob) = (Of("Ada", "Europe/Berlin", "ada"), Of("Bob", "America/New_York", "bob"));

        Assert.Empty(Export("ics", ada, bob).Failures);
        Assert.Equal(2, Uids(ada, bob).Distinct().Count());
        Assert.Equal(Uids(ada, bob), Uids(ada).Concat(Uids(bob)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("linkedin", "See https://shop.example.com/spring-story for more.", "https://shop.example.com/spring", true)]
    [InlineData("linkedin", "See https://shop.example.com/spring.html for more.", "https://shop.example.com/spring", true)]
    [InlineData("linkedin", "See https://shop.example.com/spring.", "https://shop.example.com/spring", false)]
    [InlineData("linkedin", "See (https://shop.example.com/spring/)", "https://shop.example.com/spring", false)]
    [InlineData("linkedin", "これhttps://shop.example.com/springです", "https://shop.example.com/spring", false)]
    [InlineData("slack", "Read [it](https://ex.com/?a=1&b=2) here.", "https://ex.com/?a=1&b=2", false)]
    [InlineData("slack", "Read [it](https://ex.com/?a=1&b=23) here.", "https://ex.com/?a=1&b=2", true)]
    public void A_link_that_is_not_in_the_text_is_a_warning(string platform, string body, string link, bool isLost) =>
        Assert.Equal(isLost, Export("postiz", Draft(body, platform, more: $"status: scheduled\nlink: {link}")).Notices.Any(n => n.Message.Contains("no place for its link", StringComparison.Ordinal)));

    [Theory]
    [InlineData("buffer", "https://ada.example/a.mp4", true)]
    [InlineData("buffer", "https://ada.example/a.webp?w=1", true)]
    [InlineData("buffer", "https://ada.example/a.JPEG?w=1", false)]
    [InlineData("metricool", "https://ada.example/a.mp4", true)]
    [InlineData("metricool", "https://ada.example/a.webp", false)]
    [InlineData("publer", "https://ada.example/a.mp4", false)]
    public void Media_of_a_kind_that_a_column_is_not_for_are_left_out_and_named(string format, string src, bool isLeftOut)
    {
        var set = Export(format, Draft("Hi.", more: $"status: scheduled\nmedia: [{{src: \"{src}\"}}]"));

        Assert.Equal(!isLeftOut, set.Files.Single().Content.Contains(src, StringComparison.Ordinal));
        Assert.Equal(isLeftOut, set.Notices.Any(n => n.Draft == "posts/a.md" && n.Message.Contains(src + " is left out", StringComparison.Ordinal)));
    }

    [Fact]
    public void Pinterest_has_a_board_in_Buffer()
    {
        var set = Export("buffer", Draft("A pin.", "pinterest", more: "status: scheduled\nmedia: [{src: \"https://ada.example/a.png\", alt: Bars}]"));

        Assert.Equal("Text,Image URL,Tags,Posting Time,Board Name\r\nA pin.,https://ada.example/a.png,,2026-12-01 09:00,\r\n", set.Files.Single().Content);
        Assert.Contains(set.Notices, n => n.Platform == "Pinterest" && n.Message.Contains("board", StringComparison.Ordinal));
        Assert.Contains(set.Notices, n => n.Message.Contains("alt text", StringComparison.Ordinal));
    }

    [Fact]
    public void Publer_gets_a_thread_as_one_row()
    {
        var set = Export("publer", Draft("One.\n\n---\n\nTwo.\n\n---\n\nThree.", "x"));

        var rows = Rows(set, "publer-x.csv");
        Assert.Equal("Date,Text,Link(s),Media URL(s),Title,Label(s),Alt text(s),Comment(s),Board/Album,Post subtype,CTA,Reminder", string.Join(',', rows[0]));
        Assert.Equal(["2026-12-01 09:00", "One.", "", "", "", "", "", "Two.||Three.", "", "", "", ""], rows[1]);
    }

    [Fact]
    public void A_thread_that_Publer_would_split_elsewhere_is_left_out()
    {
        var set = Export("publer", Draft("One.\n\n---\n\nTrue `a || b`.", "x"));

        Assert.Empty(set.Files);
        Assert.Contains("left out", Assert.Single(set.Notices).Message, StringComparison.Ordinal);
    }

    private const string Illustrated = "One.\n\n![First](https://ada.example/a.png)\n\n---\n\nTwo.\n\n![Second, \"quoted\"](https://ada.example/b.png)\n\n---\n\nThree.\n\n![Third](c.png)";
    private const string WithFront = "status: scheduled\nmedia: [{src: \"https://ada.example/front.png\", alt: Front}]";

    [Fact]
    public void Postiz_gets_each_image_with_its_part_of_a_thread()
    {
        var set = Export("postiz", Draft(Illustrated, more: WithFront + "\nfirst-comment: More."));

        var value = JsonDocument.Parse(set.Files.Single().Content).RootElement[0].GetProperty("posts")[0].GetProperty("value").EnumerateArray();
        Assert.Equal(
            ["One.: front.png (Front), a.png (First)", "Two.: b.png (Second, \"quoted\")", "Three.: ", "More.: "],
            value.Select(v => v.GetProperty("content").GetString() + ": " + string.Join(", ", v.GetProperty("image").EnumerateArray().Select(i => $"{i.GetProperty("path").GetString()!["https://ada.example/".Length..]} ({i.GetProperty("alt").GetString()})"))));
        Assert.Contains(set.Notices, n => n.Message.Contains("c.png is a file here", StringComparison.Ordinal) && n.Message.EndsWith("to part 3", StringComparison.Ordinal));
    }

    [Fact]
    public void Publer_gets_the_images_of_the_first_part_and_the_others_are_named()
    {
        var set = Export("publer", Draft(Illustrated, more: WithFront));

        var row = Rows(set, "publer-x.csv")[1];
        Assert.Equal(["https://ada.example/front.png,https://ada.example/a.png", "Front||First"], [row[3], row[6]]);
        Assert.Contains(set.Notices, n => n.Message.Contains("https://ada.example/b.png belongs to part 2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_calendar_shows_each_image_with_its_part_of_a_thread()
    {
        var calendar = Ical.Net.Calendar.Load(Export("ics", Draft(Illustrated, more: WithFront)).Files.Single().Content)!;

        Assert.Equal(
            "One.\n\nImage: https://ada.example/front.png\nFront\n\nImage: https://ada.example/a.png\nFirst\n\n---\n\nTwo.\n\nImage: https://ada.example/b.png\nSecond, \"quoted\"\n\n---\n\nThree.\n\nImage: c.png\nThird",
            calendar.Events.Single().Description);
    }

    [Fact]
    public void A_part_of_a_thread_that_is_only_an_image_keeps_its_place()
    {
        var draft = Draft("![First](https://ada.example/a.png)\n\n---\n\nTwo.\n\n---\n\n![Third](https://ada.example/c.png)");

        var value = JsonDocument.Parse(Export("postiz", draft).Files.Single().Content).RootElement[0].GetProperty("posts")[0].GetProperty("value").EnumerateArray();
        Assert.Equal(["/a.png", "Two./", "/c.png"], value.Select(v => v.GetProperty("content").GetString() + "/" + string.Concat(v.GetProperty("image").EnumerateArray().Select(i => i.GetProperty("path").GetString()!["https://ada.example/".Length..]))));
        var calendar = Ical.Net.Calendar.Load(Export("ics", draft).Files.Single().Content)!.Events.Single();
        Assert.Equal("Two.", calendar.Summary![^4..]);
        Assert.Equal("Image: https://ada.example/a.png\nFirst\n\n---\n\nTwo.\n\n---\n\nImage: https://ada.example/c.png\nThird", calendar.Description);
        var publer = Export("publer", draft);
        Assert.Empty(publer.Files);
        Assert.Contains("only an image", Assert.Single(publer.Notices).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alt_text_that_Publer_would_split_is_left_out_and_the_others_stay_with_their_images()
    {
        var set = Export("publer", Draft("Hi.", more: "status: scheduled\nmedia: [{src: \"https://ada.example/a.png\", alt: \"a || b\"}, {src: \"https://ada.example/b.png\", alt: \"c | d\"}]"));

        Assert.Equal("||c | d", Rows(set, "publer-x.csv")[1][6]);
        Assert.Contains("a.png", Assert.Single(set.Notices).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("buffer")]
    [InlineData("metricool")]
    [InlineData("postiz")]
    public void A_link_without_a_place_is_named(string format)
    {
        var set = Export(format, Draft("Hi.", "linkedin", more: "status: scheduled\nlink: https://ada.example/paper"));

        Assert.Contains(set.Notices, n => n.Platform == "LinkedIn" && n.Message.Contains("https://ada.example/paper", StringComparison.Ordinal));
    }

    [Fact]
    public void A_disclosure_that_stands_in_a_lost_first_comment_keeps_the_post_out()
    {
        var draft = Draft("How the mill works.", more: "status: scheduled\nrelationship: paid\nfirst-comment: \"#ad I was paid for this.\"");

        Assert.Empty(Export("buffer", draft).Files);
        Assert.Contains("in the first comment", Assert.Single(Export("hootsuite", draft).Notices).Message, StringComparison.Ordinal);
        Assert.Single(Export("publer", draft).Files);
    }

    [Theory]
    [InlineData("2026-10-25T02:30", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25T02:30+02:00", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25T02:30+01:00", "2026-10-25T01:30:00Z")]
    [InlineData("2026-03-29T02:30", "2026-03-29T01:30:00Z")]
    public void A_calendar_says_which_of_two_equal_times_is_meant(string date, string expected)
    {
        var set = ExportCatalog.Find("ics")!.Export(new ExportRequest([Draft("Hi.", date: date)], new DateOnly(2026, 1, 1)));

        Assert.Empty(set.Failures);
        var start = Ical.Net.Calendar.Load(set.Files.Single().Content)!.Events.Single().Start!;
        Assert.Equal(DateTime.Parse(expected, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal), start.AsUtc);
        Assert.Equal(date.EndsWith("+01:00", StringComparison.Ordinal), start.TzId == "UTC");
    }

    [Fact]
    public void A_calendar_that_was_tampered_with_is_not_kept()
    {
        var request = new ExportRequest([Draft("Hello, world."), Draft("Second.", date: "2026-12-02T09:00", name: "posts/b.md")], Today);
        var content = ExportCatalog.Find("ics")!.Export(request).Files.Single().Content;
        var posts = SchedulePlan.Of(request, ExportCatalog.Find("ics")!.Info).Posts;

        Assert.Empty(IcsExporter.Check(content, posts));
        Assert.NotEmpty(IcsExporter.Check(content.Replace("DESCRIPTION:Hello", "DESCRIPTION:Hallo", StringComparison.Ordinal), posts));
        Assert.NotEmpty(IcsExporter.Check(content.Replace("T090000", "T100000", StringComparison.Ordinal), posts));
        Assert.NotEmpty(IcsExporter.Check(content.Replace("-x@brandlsp", "-y@brandlsp", StringComparison.Ordinal), posts));
        Assert.NotEmpty(IcsExporter.Check(content[..content.LastIndexOf("BEGIN:VEVENT", StringComparison.Ordinal)], posts));
        Assert.NotEmpty(IcsExporter.Check(content.Replace("SUMMARY:", "SUMMARY:" + new string('x', 80), StringComparison.Ordinal), posts));
    }

    [Fact]
    public void Requests_that_were_tampered_with_are_not_kept()
    {
        var request = new ExportRequest([Draft("Hello.", more: WithFront), Draft("Second.", "x, bluesky", "2026-12-02T09:00", name: "posts/b.md")], Today);
        var content = ExportCatalog.Find("postiz")!.Export(request).Files.Single().Content;
        var bodies = SchedulePlan.Of(request, ExportCatalog.Find("postiz")!.Info).Posts.GroupBy(p => p.Draft.Name).Select(g => g.ToImmutableArray()).ToImmutableArray();

        Assert.Empty(PostizExporter.Check(content, bodies));
        Assert.NotEmpty(PostizExporter.Check(content.Replace("Hello", "Hallo", StringComparison.Ordinal), bodies));
        Assert.NotEmpty(PostizExporter.Check(content.Replace("T08:00", "T09:00", StringComparison.Ordinal), bodies));
        Assert.NotEmpty(PostizExporter.Check(content.Replace("\"alt\": \"Front\"", "\"alt\": \"Back\"", StringComparison.Ordinal), bodies));
        Assert.NotEmpty(PostizExporter.Check(content.Replace("\"__type\": \"x\"", "\"__type\": \"\"", StringComparison.Ordinal), bodies));
        Assert.NotEmpty(PostizExporter.Check("[]", bodies));
        Assert.NotEmpty(PostizExporter.Check(content[..^3], bodies));
    }

    [Fact]
    public void Metricool_gets_a_row_for_each_post_with_a_byte_order_mark_and_97_columns()
    {
        var set = Export("metricool", Draft("Hi.", "x, bluesky", more: "status: draft\nmedia: [{src: \"https://ada.example/a.png\", alt: Bars}]"));

        Assert.StartsWith("\uFEFFText,Date,Time,Draft,Facebook,Twitter/X,", set.Files.Single().Content, StringComparison.Ordinal);
        var rows = Rows(set, "metricool.csv");
        Assert.All(rows, r => Assert.Equal(97, r.Count));
        string Cell(int row, string column) => rows[row][rows[0].ToList().IndexOf(column)];
        Assert.Equal(["Hi.", "2026-12-01", "09:00:00", "true", "true", "false"], [Cell(1, "Text"), Cell(1, "Date"), Cell(1, "Time"), Cell(1, "Draft"), Cell(1, "Twitter/X"), Cell(1, "Bluesky")]);
        Assert.Equal(["https://ada.example/a.png", "Bars"], [Cell(1, "Picture Url 1"), Cell(1, "Alt text picture 1")]);
        Assert.Equal(["false", "true"], [Cell(2, "Twitter/X"), Cell(2, "Bluesky")]);
    }

    [Fact]
    public void Hootsuite_gets_three_fields_and_no_header()
    {
        var set = Export("hootsuite", Draft("Hi.", "x"));

        Assert.Equal("12/01/2026 09:00,Hi.,\r\n", set.Files.Single().Content);
    }

    [Fact]
    public void Postiz_gets_a_request_for_each_draft_with_what_its_settings_demand()
    {
        var set = Export("postiz", Draft("One. #ad\n\n---\n\nTwo.", "x, bluesky", more: "status: scheduled\nrelationship: paid"));

        var body = JsonDocument.Parse(set.Files.Single().Content).RootElement.EnumerateArray().Single();
        Assert.Equal("schedule", body.GetProperty("type").GetString());
        Assert.Equal("2026-12-01T08:00:00Z", body.GetProperty("date").GetString());
        Assert.False(body.GetProperty("shortLink").GetBoolean());
        Assert.Empty(body.GetProperty("tags").EnumerateArray());
        var post = body.GetProperty("posts")[0];
        Assert.Equal("cm4x", post.GetProperty("integration").GetProperty("id").GetString());
        Assert.Equal(["One. #ad", "Two."], post.GetProperty("value").EnumerateArray().Select(v => v.GetProperty("content").GetString()!));
        Assert.Equal("""{"__type":"x","who_can_reply_post":"everyone","paid_partnership":true,"made_with_ai":false}""", Compact(post.GetProperty("settings")));
        Assert.Contains(set.Notices, n => n.Message.Contains("integration.id", StringComparison.Ordinal) && n.Message.Contains("bluesky", StringComparison.Ordinal));

        static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
    }

    [Fact]
    public void Every_platform_of_Postiz_has_settings_of_a_type()
    {
        var platforms = string.Join(", ", PostizSettings.Platforms);

        var set = Export("postiz", Draft("# A title of some length\n\nHello.", platforms, more: "status: scheduled\ntitle: A title of some length\nmedia: [{src: \"https://ada.example/a.png\", alt: A}]"));

        Assert.Empty(set.Failures);
        Assert.Equal(PostizSettings.Platforms.Length, JsonDocument.Parse(set.Files.Single().Content).RootElement[0].GetProperty("posts").GetArrayLength());
    }

    [Fact]
    public void A_calendar_reads_as_RFC_5545_elsewhere()
    {
        const string Body = "Line one, with a comma; and more \\ \"quotes\".\n\nÜber 👩‍👩‍👧‍👦 " + "wörter wörter wörter wörter wörter wörter wörter wörter wörter";
        var set = Export("ics", Draft(Body, "x, bluesky"), Draft("In summer.", "x", "2027-07-01T09:00", name: "posts/b.md"));

        var content = set.Files.Single().Content;
        Assert.All(content.Split("\r\n"), l => Assert.InRange(Encoding.UTF8.GetByteCount(l), 0, 75));
        var calendar = Ical.Net.Calendar.Load(content)!;
        Assert.Equal(3, calendar.Events.Count);
        Assert.Equal(3, calendar.Events.Select(e => e.Uid).Distinct().Count());
        var first = calendar.Events.First(e => e.Categories.Contains("X"));
        Assert.Equal("Line one, with a comma; and more \\ \"quotes\".\n\nÜber 👩‍👩‍👧‍👦 wörter wörter wörter wörter wörter wörter wörter wörter wörter", first.Description);
        Assert.Equal("Europe/Berlin", first.Start!.TzId);
        Assert.Equal(new DateTime(2026, 12, 1, 8, 0, 0, DateTimeKind.Utc), first.Start.AsUtc);
        Assert.Contains(calendar.Events, e => e.Start!.AsUtc == new DateTime(2027, 7, 1, 7, 0, 0, DateTimeKind.Utc));
        Assert.Equal("Europe/Berlin", calendar.TimeZones.Single().TzId);
    }

    [Fact]
    public void An_event_keeps_its_name_when_the_draft_changes()
    {
        string Uid(string body, string date) => Ical.Net.Calendar.Load(Export("ics", Draft(body, "x", date)).Files.Single().Content)!.Events.Single().Uid!;

        Assert.Equal(Uid("One.", Day), Uid("Two.", "2026-12-24T18:30"));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_is_undated_an_idea_over_or_published_is_left_out_and_named(string format)
    {
        var set = Export(
            format,
            Draft("Kept.", name: "posts/kept.md"),
            Draft("An idea.", more: "status: idea", name: "posts/idea.md"),
            Draft("Over.", date: "2026-11-21T23:59", name: "posts/over.md"),
            Draft("Done.", more: "status: published", name: "posts/done.md"),
            Draft("Done on X.", more: "published: {x: \"https://x.com/a/status/1\"}", name: "posts/half.md"),
            new ExportDraft("posts/undated.md", "u", Check.Draft("---\nplatforms: [x]\n---\nNo date.\n", Brand)),
            Draft("Some day.", date: "2026-12-01", name: "posts/day.md"));

        Assert.Equal(["posts/kept.md"], set.Drafts.Select(d => d.Name));
        Assert.All(new[] { "idea", "over", "undated", "day" }, n => Assert.Contains(set.Notices, x => x.ToString().Contains($"posts/{n}.md", StringComparison.Ordinal)));
        Assert.DoesNotContain(set.Notices, x => x.ToString().Contains("done", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(CsvFormats))]
    public void A_thread_without_a_place_is_left_out_and_named(string format)
    {
        var set = Export(format, Draft("One.\n\n---\n\nTwo.", "x, linkedin"));

        if (ExportCatalog.Find(format)!.Info.CarriesThreads)
        {
            Assert.Equal(2, set.Files.Length);
        }
        else
        {
            Assert.Contains(set.Notices, n => n is { Draft: "posts/a.md", Platform: "X" } && n.Message.Contains("thread", StringComparison.Ordinal));
            Assert.Single(set.Files);
        }
    }

    [Fact]
    public void A_disclosure_that_stands_in_a_lost_title_keeps_the_post_out()
    {
        var draft = Draft("How the mill works.", "youtube", more: "status: scheduled\nrelationship: paid\ntitle: \"#ad The mill\"");

        Assert.Empty(Export("buffer", draft).Files);
        Assert.Contains("disclosure", Assert.Single(Export("buffer", draft).Notices).Message, StringComparison.Ordinal);
        Assert.Single(Export("metricool", draft).Files);
    }

    [Theory]
    [InlineData("2026-03-29T02:30", "2026-03-29 03:30", "does not exist")]
    [InlineData("2026-10-25T02:30", "2026-10-25 02:30", "comes twice")]
    [InlineData("2026-10-25T02:30+01:00", "2026-10-25 02:30", "comes twice")]
    [InlineData("2026-10-25T03:30", "2026-10-25 03:30", null)]
    [InlineData("2026-07-01T12:00Z", "2026-07-01 14:00", null)]
    [InlineData("2026-12-01T23:30-05:00", "2026-12-02 05:30", null)]
    public void Times_are_the_profiles_also_when_clocks_change(string date, string expected, string? doubt)
    {
        var exporter = ExportCatalog.Find("buffer")!;
        var set = exporter.Export(new ExportRequest([Draft("Hi.", date: date)], new DateOnly(2026, 1, 1)));

        Assert.Equal(expected, Rows(set, "buffer-x.csv")[1][3]);
        Assert.Equal(doubt is not null, set.Notices.Any(n => n.Message.Contains(doubt ?? "comes twice", StringComparison.Ordinal)));
    }

    [Fact]
    public void Long_lists_are_split_where_the_scheduler_takes_no_more()
    {
        ImmutableArray<ExportDraft> drafts = [.. Enumerable.Range(0, 205).Select(i => Draft($"Post {i}.", date: $"2026-12-01T{i / 60:00}:{i % 60:00}", name: $"posts/{i:000}.md"))];

        var set = Export("buffer", drafts);

        Assert.Equal(["buffer-x-01.csv", "buffer-x-02.csv", "buffer-x-03.csv"], set.Files.Select(f => f.Name));
        Assert.Equal([101, 101, 6], set.Files.Select(f => Rows(set, f.Name).Count));
        Assert.Equal("Post 204.", Rows(set, "buffer-x-03.csv")[5][0]);
        Assert.Contains(set.Notices, n => n.Message.Contains("split into 3 files", StringComparison.Ordinal));
        Assert.Empty(set.Failures);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_samples_are_exported_as_reviewed(string format)
    {
        var set = ExportCatalog.Find(format)!.Export(new ExportRequest(SampleDrafts.Of("ada-park", Today), Today));

        Assert.Empty(set.Failures);
        foreach (var file in set.Files)
        {
            Golden.Check(file.Name, file.Content.TrimStart('\uFEFF').ReplaceLineEndings("\n"));
        }

        Golden.Check(format + ".notices.txt", string.Concat(set.Notices.Select(n => n + "\n")));
    }

    [Theory]
    [MemberData(nameof(CsvFormats))]
    public void A_file_that_was_tampered_with_is_not_kept(string format)
    {
        var exporter = (CsvExporter)ExportCatalog.Find(format)!;
        var drafts = ImmutableArray.Create(Draft("Hello, world.", "x"), Draft("Second.", "x", "2026-12-02T09:00", name: "posts/b.md"));
        var set = exporter.Export(new ExportRequest(drafts, Today));
        var content = set.Files.Single().Content;
        var header = format == "hootsuite" ? (ImmutableArray<string>?)null : [.. content.TrimStart('\uFEFF').Split("\r\n")[0].Split(',')];
        var plan = SchedulePlan.Of(new ExportRequest(drafts, Today), exporter.Info);
        var fields = Rows(set, set.Files[0].Name).Skip(header is null ? 0 : 1);
        var rows = plan.Posts.Zip(fields, (p, f) => new CsvRow(p, [.. f])).ToList();

        Assert.Empty(exporter.Check(content, header, rows));
        Assert.NotEmpty(exporter.Check(content.Replace("Hello", "Hallo", StringComparison.Ordinal), header, rows));
        Assert.NotEmpty(exporter.Check(content.Replace("09:00", "10:00", StringComparison.Ordinal), header, rows));
        Assert.NotEmpty(exporter.Check(content[..content.IndexOf("Second", StringComparison.Ordinal)], header, rows));
        Assert.NotEmpty(exporter.Check(exporter.Info.HasByteOrderMark ? content[1..] : "\uFEFF" + content, header, rows));
        Assert.NotEmpty(exporter.Check(content.Replace(",", ";", StringComparison.Ordinal), header, rows));
        Assert.NotEmpty(exporter.Check(content + "\"unfinished", header, rows));
    }

    [Fact]
    public void Any_text_comes_back_from_every_format_as_it_was()
    {
        string[] pieces = ["word", "\"", ",", ";", "\\", "\n\n", "\n", "\uFEFF", "👩‍👩‍👧‍👦", "é", "=1+1", "+", "- ", "@jane", "'", "\t", " ", "日本語", "مرحبا", "|", "a\u00A0b", "\\n", "#tag", "0", "\a", "\v", "\u007F", "\uD83D", "\r\n", "::", "%"];
        var body = from words in Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[1, 40] select string.Concat(words);
        body.Each(
            text =>
            {
                var draft = Draft("Start " + text, "x, linkedin");
                foreach (var exporter in ExportCatalog.All)
                {
                    var set = exporter.Export(new ExportRequest([draft], Today));
                    Assert.Empty(set.Failures);
                    foreach (var file in set.Files.Where(f => f.Name.EndsWith("linkedin.csv", StringComparison.Ordinal)))
                    {
                        var rows = Rows(set, file.Name);
                        var variant = draft.Analysis.Variants.Single(v => v.Platform.Id == "linkedin").Parts[0].Text.Text;
                        Assert.Contains(variant.Replace('\uD83D', '\uFFFD'), rows[^1].Select(f => f.Replace('\uD83D', '\uFFFD')));
                    }
                }
            },
            iter: 150);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Two_exports_are_the_same(string format)
    {
        var drafts = SampleDrafts.Of("ada-park", Today);

        Assert.Equal(
            ExportCatalog.Find(format)!.Export(new ExportRequest(drafts, Today)).Files.AsEnumerable(),
            ExportCatalog.Find(format)!.Export(new ExportRequest([.. drafts.Reverse()], Today)).Files);
    }

    [Fact]
    public void A_manifest_lists_only_files_of_its_format()
    {
        var info = ExportCatalog.Find("buffer")!.Info;
        var content = FormatManifest.Content(info, Export("buffer", Draft("Hi.")), [new ExportStamp("posts/a.md", "abc", null, "1")]);

        Assert.Equal(["buffer-x.csv"], content.Listed(content.Files[^1].Content));
        Assert.Empty(content.Listed("""{"files":[{"name":"../evil.csv"},{"name":"notes.txt"},{"name":"buffer/../../x.csv"},{"name":7},7]}"""));
        Assert.Empty(content.Listed("no json"));
    }
}
