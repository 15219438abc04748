using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy;
using BrandLsp.Testing;
using CsCheck;
using Check = BrandLsp.Testing.Check;

namespace BrandLsp.Core.Tests.Strategy;

public class DraftIndexTests
{
    private const string Profile = """
        themes: [{id: bread, share: 50%}, {id: mill, share: 50%}]
        people: [{id: jane, handles: {x: janedoe}}, {id: tom, handles: {x: tomk}}]
        platforms: {x: {}, linkedin: {}}
        calendar: {timezone: Europe/Berlin}
        """;

    private static readonly DateOnly s_today = new(2026, 11, 22);

    private static Brand Brand(string text = Profile) => BrandReader.Read(new MemoryFiles((Check.BrandPath, text)), Check.BrandPath).Brand;

    private static readonly Brand s_brand = Brand();

    private static DraftEntry Entry(string path, string text) => DraftEntryReader.Read(path, text, s_brand);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static readonly Gen<DraftEntry> s_entry = Gen.Select(
        Gen.Int[0, 15], OneOf("bread", "mill", "none"), Gen.Int[1, 28], OneOf("draft", "published", "scheduled", "idea"),
        OneOf("Thanks @jane.", "What do you think, @tomk?", "Nobody."),
        OneOf("", "platforms: [x]\n", "in-reply-to: https://x.com/a/status/1\n"),
        (n, theme, day, status, text, more) => Entry($"/w/{n}.md", $"---\ntheme: {theme}\ndate: 2026-11-{day:00}\nstatus: {status}\n{more}---\n{text} A post about {theme} that is long enough to be told from the others, number {n % 3}.\n"));

    [Fact]
    public void An_index_that_was_changed_draft_by_draft_is_the_one_that_is_made_at_once() =>
        Gen.Select(s_entry.Array[0, 20], Gen.Int[0, 15].Array[0, 5]).Each((entries, gone) =>
        {
            var changed = entries.Aggregate(DraftIndex.Of(Brand(), []), (index, e) => index.With(e));
            changed = gone.Aggregate(changed, (index, n) => index.Without($"/w/{n}.md"));
            var last = entries.GroupBy(e => e.Path).Select(g => g.Last()).Where(e => !gone.Select(n => $"/w/{n}.md").Contains(e.Path));
            Assert.Equal(Show(DraftIndex.Of(Brand(), last)), Show(changed));
        }, iter: 300);

    [Fact]
    public void Another_profile_puts_the_same_drafts_elsewhere()
    {
        var index = DraftIndex.Of(Brand(), [Entry("/w/a.md", "---\ndate: 2026-11-24T09:00\n---\nThanks @kim.\n")]);
        var moved = index.For(Brand(Profile.Replace("id: tom,", "id: kim,", StringComparison.Ordinal).Replace("Europe/Berlin", "America/New_York", StringComparison.Ordinal)));
        Assert.Empty(index.Of(Facet.Person, "kim").Slots);
        Assert.Single(moved.Of(Facet.Person, "kim").Slots);
        Assert.Equal(TimeSpan.FromHours(6).Ticks, moved.Of(Facet.Any).Slots[0].Ticks - index.Of(Facet.Any).Slots[0].Ticks);
        Assert.Same(moved, moved.For(Brand(Profile.Replace("id: tom,", "id: kim,", StringComparison.Ordinal).Replace("Europe/Berlin", "America/New_York", StringComparison.Ordinal) + "\nmessage: Hi\n")));
    }

    [Theory]
    [InlineData("date: 2026-03-29T02:30", "2026-03-29 03:30")]
    [InlineData("date: 2026-10-25T02:30", "2026-10-25 02:30")]
    [InlineData("date: 2026-11-24T23:30-05:00", "2026-11-25 05:30")]
    [InlineData("date: 2026-11-24", "2026-11-24 00:00")]
    public void A_date_is_a_moment_in_the_profiles_zone_also_when_clocks_change(string date, string clock)
    {
        var index = DraftIndex.Of(Brand(), []);
        var time = index.TimeOf(Entry("/w/a.md", $"---\n{date}\n---\nA.\n"))!.Value;
        Assert.Equal(clock, index.Calendar.ClockAt(time.Ticks).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31T23:59-14:00")]
    public void A_year_in_which_nobody_posts_is_no_date(string date)
    {
        var index = DraftIndex.Of(Brand(), [Entry("/w/a.md", $"---\ndate: {date}\n---\nA.\n")]);
        Assert.Empty(index.Of(Facet.Any).Slots);
    }

    [Fact]
    public void An_unknown_zone_is_none()
    {
        var index = DraftIndex.Of(Brand("calendar: {timezone: Europe/Atlantis}"), [Entry("/w/a.md", "---\ndate: 2026-11-24T09:00\n---\nA.\n")]);
        Assert.True(index.TimeOf(index.Entries["/w/a.md"])!.Value.IsFloating);
    }

    [Theory]
    [InlineData("/w/2026-11-02-salt.md", "status: published", 1)]
    [InlineData("/w/2026-11-02-salt.md", "status: draft", 0)]
    [InlineData("/w/salt.md", "status: published", 0)]
    public void The_day_in_the_name_of_a_published_post_counts_where_it_states_none(string path, string status, int count)
    {
        var index = DraftIndex.Of(Brand(), [Entry(path, $"---\n{status}\n---\nA.\n")]);
        Assert.Equal(count, index.Count(Facet.Any, "", long.MinValue, long.MaxValue, new DateOnly(2026, 1, 1)));
    }

    [Theory]
    [InlineData("published", "2026-11-20", 1)]
    [InlineData("scheduled", "2026-11-20", 1)]
    [InlineData("draft", "2026-11-20", 0)]
    [InlineData("draft", "2026-11-22", 1)]
    [InlineData("draft", "2026-11-24", 1)]
    [InlineData("idea", "2026-11-24", 0)]
    public void A_plan_counts_from_today_on_and_an_idea_never(string status, string date, int count)
    {
        var index = DraftIndex.Of(Brand(), [Entry("/w/a.md", $"---\ndate: {date}\nstatus: {status}\n---\nA.\n")]);
        Assert.Equal(count, index.Count(Facet.Platform, "x", long.MinValue, long.MaxValue, s_today));
    }

    [Fact]
    public void Drafts_that_answer_each_other_in_a_circle_are_answers_and_no_posts()
    {
        var index = DraftIndex.Of(Brand(),
        [
            Entry("/w/a.md", "---\ndate: 2026-11-20\nstatus: published\npublished: {x: https://x.com/a/status/1}\nin-reply-to: https://x.com/a/status/2\nseries: Round\n---\nA.\n"),
            Entry("/w/b.md", "---\ndate: 2026-11-21\nstatus: published\npublished: {x: https://x.com/a/status/2}\nin-reply-to: https://x.com/a/status/1\nseries: Round\n---\nB.\n"),
        ]);
        Assert.Empty(index.Of(Facet.Any).Slots);
        Assert.Equal(["/w/b.md"], index.RepliesTo("https://x.com/a/status/1").Select(e => e.Path));
    }

    [Fact]
    public void The_earliest_repeats_are_found_among_thousands_of_the_same_text()
    {
        const string text = "One index made a page twelve times faster, and I nearly did not add it.";
        var index = DraftIndex.Of(Brand(), Enumerable.Range(0, 2_000).Select(i => Entry($"/w/{i:0000}.md", $"---\ndate: {new DateOnly(2010, 1, 1).AddDays(i):yyyy-MM-dd}\n---\n{text}\n")));
        var found = index.EarlierLike(index.Entries["/w/1999.md"]).ToList();
        Assert.Equal("/w/0000.md", found[0].Entry.Path);
        Assert.Empty(index.EarlierLike(index.Entries["/w/0000.md"]));
    }

    [Fact]
    public void An_answer_that_is_given_twice_repeats_nothing_and_is_repeated_by_no_post()
    {
        const string text = "One index made a page twelve times faster, and I nearly did not add it.";
        var index = DraftIndex.Of(Brand(),
        [
            Entry("/w/a.md", $"---\ndate: 2026-11-20\nin-reply-to: https://x.com/a/status/1\n---\n{text}\n"),
            Entry("/w/b.md", $"---\ndate: 2026-11-21\nin-reply-to: https://x.com/a/status/2\n---\n{text}\n"),
            Entry("/w/c.md", $"---\ndate: 2026-11-22\n---\n{text}\n"),
        ]);
        Assert.All(index.Entries.Values, e => Assert.Empty(index.EarlierLike(e)));
    }

    private static string Show(DraftIndex index)
    {
        string All(Timeline t) => string.Join(' ', t.Slots.Select(s => s.Path));
        var facets = new (Facet, string)[] { (Facet.Any, ""), (Facet.Platform, "x"), (Facet.Platform, "linkedin"), (Facet.Reply, "x"), (Facet.Theme, "bread"), (Facet.Theme, "mill"), (Facet.Person, "jane"), (Facet.Give, "jane"), (Facet.Ask, "tom") };
        var lines = facets.Select(f => $"{f}: {All(index.Of(f.Item1, f.Item2))} | {All(index.PlansOf(f.Item1, f.Item2))} | {index.Count(f.Item1, f.Item2, long.MinValue, long.MaxValue, s_today)}")
            .Append("replies: " + string.Join(' ', index.RepliesTo("https://x.com/a/status/1").Select(e => e.Path)))
            .Concat(index.Entries.Values.OrderBy(e => e.Path, StringComparer.Ordinal).Select(e => $"{e.Path}: {string.Join(' ', index.EarlierLike(e).Select(l => l.Entry.Path))}"));
        return string.Join('\n', lines);
    }
}
