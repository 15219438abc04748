using BrandLsp.Core.Assist;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Assist;

/// <summary>What hovers, lenses and completions say of the other drafts. Today is 2026-11-22.</summary>
public class StrategyAssistTests
{
    private const string Profile = """
        themes:
          - {id: bread, name: Bread, share: 40%}
          - {id: mill, name: The mill, share: 60%}
        objectives:
          - {id: presence, metric: posts, target: 20/month}
          - {id: visits, metric: clicks, target: "500", by: 2026-12-31}
          - {id: fame, target: 3/week}
        people:
          - {id: jane, name: Jane Doe, handles: {x: janedoe}, last-interaction: 2026-06-01}
        platforms:
          x: {cadence: 2/week}
        relationships: {stale-after: 90d}
        inbox:
          reply-within: 24h
        """;

    private const string Inbox = "platform,from,url,received,answered\nx,@janedoe,https://x.com/j/1,2026-06-01T09:00,\nx,@kim,https://x.com/k/2,2026-11-20T09:00,2026-11-20T11:00\n";

    private static readonly Brand s_brand = BrandReader.Read(new MemoryFiles((Check.BrandPath, Profile)), Check.BrandPath).Brand;

    private static readonly StrategyView s_view = Check.Strategy(
        s_brand,
        [
            .. Enumerable.Range(10, 7).Select(d => ($"posts/{d}.md", $"---\ntitle: Bread {d}\ntheme: bread\nseries: Loaves\ndate: 2026-11-{d}\nstatus: published\n---\nA.\n")),
            ("posts/a.md", "---\ntitle: The stones\ntheme: mill\ndate: 2026-11-17\nstatus: published\n---\nA.\n"),
            ("posts/b.md", "---\ntitle: The wheel\ntheme: mill\ndate: 2026-11-25\nstatus: draft\n---\nA.\n"),
        ],
        Inbox);

    private static string Hover(string marked)
    {
        var draft = marked.Replace("|", "", StringComparison.Ordinal);
        return Hovers.At(Check.Draft(draft, Profile), marked.IndexOf('|', StringComparison.Ordinal), s_view)!.Text;
    }

    [Fact]
    public void A_theme_says_how_it_stands_and_what_is_planned()
    {
        var hover = Hover("---\ntheme: br|ead\n---\nA.\n");
        Assert.Contains("Now: 7 of 8 posts in 30 days, 88 %, target 40 %", hover, StringComparison.Ordinal);
        Assert.Contains("Planned: 0 of 1 in the next 30 days", hover, StringComparison.Ordinal);
    }

    [Fact]
    public void What_drafts_are_called_is_no_markup()
    {
        var view = Check.Strategy(
            s_brand,
            [
                ("posts/1.md", "---\nplatforms: [x]\ntitle: '[Win](https://evil.example) | __now__'\nseries: '*Loaves*'\ndate: 2026-11-10\nstatus: published\n---\nA.\n"),
            ],
            Inbox);
        const string draft = "---\nplatforms: [x]\nseries: '*Loaves*'\ndate: 2026-11-20\n---\nA.\n";
        string At(string word) => Hovers.At(Check.Draft(draft, Profile), draft.IndexOf(word, StringComparison.Ordinal), view)!.Text;
        const string title = "\\[Win\\](https://evil.example) \\| \\_\\_now\\_\\_";
        Assert.Contains("**\\*Loaves\\*** (series)", At("Loaves"), StringComparison.Ordinal);
        Assert.Contains(title, At("Loaves"), StringComparison.Ordinal);
        Assert.Contains(title, At("2026-11-20"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_objective_says_how_far_it_is()
    {
        var hover = Hover("---\nobjective: pres|ence\n---\nA.\n");
        Assert.Contains("Now: 8 of 20 posts this month, behind, 11 at this pace", hover, StringComparison.Ordinal);
        Assert.Contains("Now: unknown of 500 clicks, no export says\n\n8 posts went out, and no export says how many clicks they have.", Hover("---\nobjective: vis|its\n---\nA.\n"), StringComparison.Ordinal);
        Assert.Contains("Cannot be measured: it lacks a metric", Hover("---\nobjective: fa|me\n---\nA.\n"), StringComparison.Ordinal);

        var found = Completions.At(Check.Draft("---\nobjective: \n---\nA.\n", Profile), 15, null, view: s_view);
        Assert.Equal(["8 of 20 posts this month, behind, 11 at this pace", "500", "3/week"], found.Select(c => c.Detail));
        Assert.Contains("Now: 8 of 20 posts", found[0].Documentation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_says_when_you_last_spoke_and_that_they_are_due()
    {
        Assert.Contains("Last contact 2026-06-01, 174 days ago, due", Hover("---\ntheme: mill\n---\nHello @ja|ne.\n"), StringComparison.Ordinal);
        var draft = Check.Draft("Hello @", Profile);
        var proposed = Assert.Single(Completions.At(draft, 7, null, view: s_view), c => c.Label == "@jane");
        Assert.Contains("last contact 2026-06-01, 174 days ago, due", proposed.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_shows_what_goes_out_before_and_after() =>
        Assert.Contains("| X | 2026-11-17 The stones | 2026-11-25 The wheel |", Hover("---\ndate: 2026-11-|20T09:00Z\n---\nA.\n"), StringComparison.Ordinal);

    [Fact]
    public void A_series_shows_its_parts()
    {
        var hover = Hover("---\ntitle: New\nseries: Loa|ves\ndate: 2026-11-12T20:00Z\n---\nA.\n");
        Assert.Contains("This is part 4 of 8.", hover, StringComparison.Ordinal);
        Assert.Contains("- 2026-11-12 **this draft**\n- 2026-11-13 Bread 13", hover, StringComparison.Ordinal);
    }

    [Fact]
    public void The_theme_that_is_furthest_behind_is_proposed_first_with_its_share()
    {
        var found = Completions.At(Check.Draft("---\ntheme: \n---\nA.\n", Profile), 11, null, view: s_view);
        Assert.Equal(["mill", "bread"], found.Select(c => c.Label));
        Assert.Equal("1 of 8 posts in 30 days, 13 %, target 60 %", found[0].Detail);
        Assert.Equal(["bread", "mill"], Completions.At(Check.Draft("---\ntheme: \n---\nA.\n", Profile), 11).Select(c => c.Label));
    }

    [Fact]
    public void The_profile_has_the_figures_above_its_lines()
    {
        var lenses = ProfileLenses.For(s_brand, Check.BrandPath, Profile, s_view);
        Assert.Equal(
            [
                ("bread", "7 of 8 posts in 30 days, 88 %, target 40 %"),
                ("mill", "1 of 8 posts in 30 days, 13 %, target 60 %"),
                ("presence", "8 of 20 posts this month, behind, 11 at this pace"),
                ("jane", "last contact 2026-06-01, 174 days ago, due"),
                ("x", "8 posts in 30 days, 1.9 a week, target 2/week"),
                ("inbox", "1 answered, median 2 hours, 1 of 1 within 24 hours; 1 open"),
            ],
            lenses.Select(l => (l.Span.In(Profile), l.Title)));
        Assert.Empty(ProfileLenses.For(s_brand, Check.BrandPath, Profile, StrategyView.None));
    }

    [Theory]
    [InlineData("id: br|ead", "Now: 7 of 8 posts")]
    [InlineData("id: presen|ce", "Now: 8 of 20 posts this month")]
    [InlineData("  |x: {cadence", "Now: 8 posts in 30 days, 1.9 a week, target 2/week")]
    [InlineData("id: |jane", "In 90 days: 0 posts gave, 0 asked")]
    [InlineData("  reply-|within", "Now: 1 answered, median 2 hours")]
    public void The_profile_says_it_on_hover(string place, string expected)
    {
        var offset = Profile.IndexOf(place.Replace("|", "", StringComparison.Ordinal), StringComparison.Ordinal) + place.IndexOf('|', StringComparison.Ordinal);
        Assert.Contains(expected, ProfileHovers.At(s_brand, Check.BrandPath, Profile, offset, s_view)!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_conversation_offers_a_reply()
    {
        var lens = Assert.Single(ProfileLenses.ForInbox(s_brand, Check.InboxPath, Inbox, s_view));
        Assert.Equal(("Reply to Jane Doe (X)", "https://x.com/j/1"), (lens.Title, lens.ReplyTo));
    }

    [Fact]
    public void A_reply_begins_with_whom_it_answers_and_keeps_what_they_wrote()
    {
        var entry = InboxReader.Read("/w/inbox.csv", "platform,from,url,received,text\nx,@janedoe,https://x.com/j/1,2026-11-20,\"How --> cold\nwas it?\"\n").Entries[0];
        Assert.Equal(
            "---\ntitle: Reply to Jane Doe\nplatforms: [x]\nin-reply-to: https://x.com/j/1\nstatus: draft\n---\n\n<!-- Jane Doe wrote: How —› cold was it? -->\n\n@jane \n",
            NewDrafts.Of(s_brand, null, [], "https://x.com/j/1", entry, new DateOnly(2026, 11, 22)).Text);
    }
}
