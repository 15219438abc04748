using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Strategy.Report;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Strategy;

public class InboxTests
{
    private const string Header = "platform,from,url,received,answered,text\n";

    private static readonly Brand s_brand = BrandReader.Read(
        new MemoryFiles((Check.BrandPath, "calendar: {timezone: Europe/Berlin}\ninbox: {reply-within: 24h}\npeople: [{id: jane, name: Jane Doe, handles: {x: janedoe}}]\n")), Check.BrandPath).Brand;

    [Theory]
    [InlineData(Header + "x,@janedoe,https://x.com/j/1,2026-11-20T09:00,2026-11-20T10:00,\"Hi, there\"\n")]
    [InlineData("Date;Network;Person;Message;Link;Replied\n2026-11-20 09:00;X;@janedoe;Hi, there;https://x.com/j/1;2026-11-20 10:00\n")]
    [InlineData("\uFEFFreceived_at\tchannel\tauthor\tbody\tpermalink\treplied at\r\n2026-11-20T09:00\ttwitter\tjanedoe\tHi, there\thttps://x.com/j/1\t2026-11-20T10:00\r\n")]
    public void Columns_are_found_by_their_names_whatever_the_separator(string text)
    {
        var inbox = InboxReader.Read("/w/inbox.csv", text);
        Assert.Empty(inbox.Problems);
        var entry = Assert.Single(inbox.Entries);
        Assert.Equal(("x", "https://x.com/j/1", "Hi, there", true), (entry.Platform, entry.Url, entry.Text, entry.IsDone));
        Assert.Equal("jane", entry.PersonIn(s_brand)!.Id);
        Assert.Equal(TimeSpan.FromHours(1), ReplyTimes.Of(s_brand, inbox, DraftIndex.Of(s_brand, [])).Median);
    }

    [Fact]
    public void One_that_cannot_be_read_is_told_of_and_not_taken_for_none()
    {
        var inbox = Inbox.ReadBeside(new MemoryFiles { ["/w/inbox.csv"] = null }, "/w/brand.yaml");
        Assert.Equal(("/w/inbox.csv", "cannot be read"), (inbox.Path, inbox.Fault));
        Assert.Equal("inbox.csv cannot be read. Until then nobody is known to wait.", Assert.Single(inbox.Problems).Message);
    }

    [Theory]
    [InlineData("x,@k,,,,\n", 2, "does not say when")]
    [InlineData("x,@k,,20.11.26,,\n", 2, "“20.11.26” is no date")]
    [InlineData("myspace,@k,,2026-11-20,,\n", 2, "no platform “myspace”")]
    [InlineData("x,@k,,2026-11-20,perhaps,\n", 2, "counts as open")]
    [InlineData("x,@k,,2026-11-20,,\"never closed\n", 2, "quotation mark opens")]
    public void A_broken_row_is_named_and_the_rest_counts(string row, int number, string message)
    {
        var inbox = InboxReader.Read("/w/inbox.csv", Header + row);
        var problem = Assert.Single(inbox.Problems);
        Assert.Equal(number, problem.Row);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, InboxReader.Read("/w/inbox.csv", Header + "x,@l,,2026-11-19,,\n" + row).Entries.Count(e => e.From == "@l"));
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_costs_its_row_alone_and_rows_keep_their_numbers()
    {
        var inbox = InboxReader.Read("/w/inbox.csv", Header + "x,@a,,2026-11-18,,\"Two\nlines\"\n\nx,@b,,2026-11-19,,\"never closed\nx,@c,,2026-11-20,,\"closed\"\nx,@d,,2026-11-20,,\n");

        Assert.Equal([("@a", 2), ("@c", 5), ("@d", 6)], inbox.Entries.Select(e => (e.From!, e.Row)));
        Assert.Equal(4, Assert.Single(inbox.Problems).Row);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("received\n")]
    [InlineData("\"\n\"\"\n,,,\n")]
    [InlineData("received\n\0\n")]
    public void Any_text_is_an_inbox(string text) => Assert.Empty(InboxReader.Read("/w/inbox.csv", text).Entries);

    [Fact]
    public void A_file_without_dates_says_what_it_lacks() =>
        Assert.Contains("No column says when", Assert.Single(InboxReader.Read("/w/inbox.csv", "a,b\n1,2\n").Problems).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-11-20T23:30", false)]
    [InlineData("2026-11-20T22:30", false)]
    [InlineData("2026-11-20", false)]
    [InlineData("2026-11-19T23:59", true)]
    [InlineData("2026-11-19", true)]
    public void A_message_is_overdue_when_its_time_was_over_before_today(string received, bool isOverdue) =>
        Assert.Equal(isOverdue, Check.Workspace("calendar: {timezone: Europe/Berlin}\ninbox: {reply-within: 24h}\n", [], Header + $"x,@k,,{received},,\n", "2026-11-21", isInbox: true).Length == 1);

    [Fact]
    public void A_published_reply_answers_and_a_drafted_one_is_told_of()
    {
        const string brand = "inbox: {reply-within: 24h}\n";
        const string inbox = Header + "x,@k,https://x.com/k/1,2026-11-01,,\nx,@l,https://x.com/l/2,2026-11-01,,\n";
        var found = Check.Workspace(
            brand,
            [
                ("posts/a.md", "---\nin-reply-to: https://x.com/k/1\nstatus: published\n---\nYes.\n"),
                ("posts/b.md", "---\ntitle: To Lee\nin-reply-to: https://x.com/l/2\n---\nNo.\n"),
            ],
            inbox, "2026-11-22", isInbox: true);
        Assert.Contains("A reply is drafted in “To Lee”", Assert.Single(found).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_future_is_no_wait()
    {
        var found = Assert.Single(Check.Workspace("inbox: {reply-within: 24h}\n", [], Header + "x,@k,,2031-01-01,,\n", "2026-11-22", isInbox: true));
        Assert.Contains("Row 2: 2031-01-01 is still to come", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_true_of_a_row_is_named_where_it_is_checked_and_in_the_report()
    {
        var inbox = InboxReader.Read(
            "/w/inbox.csv",
            Header + "x,@a,,2026-11-10T10:00,2026-11-10T11:00,\nx,@b,,2031-01-01,,\nx,@c,,2026-11-10T10:00,2026-11-09T10:00,\nx,@d,,2026-11-10T10:00,2027-11-10T10:00,\nx,@e,,2026-11-10,2026-11-10T09:00,\n");
        var drafts = DraftIndex.Of(s_brand, []);
        var view = new StrategyView(drafts, inbox, new DateOnly(2026, 11, 22));
        var report = ReportBuilder.Build(new ReportInput(s_brand, view, new MemoryFiles(), "/w"), cancel: TestContext.Current.CancellationToken);

        Assert.Equal([3, 4, 5], report.LeftOut.Select(l => l.Row));
        Assert.Equal("2031-01-01 is still to come, so the row is left out", report.LeftOut[0].Reason);
        Assert.Equal("the answer is dated before the message, so it counts as answered and its wait does not count", report.LeftOut[1].Reason);
        Assert.Equal("the answer is dated 2027-11-10, which is still to come, so the message counts as open", report.LeftOut[2].Reason);
        Assert.Equal((3, 1, TimeSpan.FromHours(1), 1), (report.Inbox!.All.Answered, report.Inbox.All.Timed, report.Inbox.All.Median, report.Inbox.All.Open));
        Assert.Contains("3 answered, median 1 hour, 1 of 1 within 24 hours; 1 open", new BrandLsp.Core.Assist.StrategyNotes(s_brand, view).Replies(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_marked_as_answered_counts_as_answered_and_has_no_wait()
    {
        var inbox = InboxReader.Read("/w/inbox.csv", Header + "x,@a,,2026-11-20T09:00,2026-11-20T11:00,\nx,@b,,2026-11-20T09:00,yes,\nx,@c,,2026-11-20T09:00,,\n");

        Assert.Equal(new ReplyTimes(2, 1, TimeSpan.FromHours(2), 1, 1), ReplyTimes.Of(s_brand, inbox, DraftIndex.Of(s_brand, [])));
    }

    [Fact]
    public void A_row_that_is_there_twice_counts_once_and_is_named()
    {
        const string row = "x,@a,https://x.com/a/1,2026-11-19T09:00,2026-11-19T15:00,q\n";
        var inbox = InboxReader.Read("/w/inbox.csv", Header + row + "x,@b,https://x.com/b/2,2026-11-20T09:00,,q\n" + row + row.Replace("q", "r", StringComparison.Ordinal));

        Assert.Equal([2, 3, 5], inbox.Entries.Select(e => e.Row));
        Assert.Equal((4, "Row 4: it repeats row 2, so it counts once."), Assert.Single(inbox.Problems) is var problem ? (problem.Row, problem.Message) : default);
    }

    [Theory]
    [InlineData("1h;3h;5h", "3 hours")]
    [InlineData("1h;2h", "1.5 hours")]
    [InlineData("30m", "30 minutes")]
    [InlineData("50h;70h", "2.5 days")]
    public void The_median_is_of_those_answered(string waits, string median)
    {
        var start = new DateTime(2026, 11, 2, 9, 0, 0);
        var rows = waits.Split(';').Select(w => $"x,@k,,{start:yyyy-MM-dd'T'HH:mm},{start + (w[^1] == 'h' ? TimeSpan.FromHours(int.Parse(w[..^1], null)) : TimeSpan.FromMinutes(int.Parse(w[..^1], null))):yyyy-MM-dd'T'HH:mm},\n");
        var inbox = InboxReader.Read("/w/inbox.csv", Header + string.Concat(rows) + "x,@k,,2026-11-10,,\n");
        Assert.Contains($"median {median}", ReplyTimes.Of(s_brand, inbox, DraftIndex.Of(s_brand, [])).Describe(s_brand), StringComparison.Ordinal);
    }
}
