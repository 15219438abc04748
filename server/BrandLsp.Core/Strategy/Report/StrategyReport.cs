using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy.Metrics;
using BrandLsp.Core.Strategy.Metrics.Rates;

namespace BrandLsp.Core.Strategy.Report;

/// <summary>What a report is made from.</summary>
/// <param name="Files">The profile's files, for the edits that are proposed.</param>
/// <param name="Folder">What paths of the report are relative to; absolute with '/'.</param>
public sealed record ReportInput(Brand Brand, StrategyView View, IFileSource Files, string Folder);

/// <summary>How a brand's strategy stands on a day: values, in the order of the profile.</summary>
/// <param name="Days">Of the profile's window.</param>
public sealed record StrategyReport(string? Brand, DateOnly Today, int Days)
{
    /// <summary>What paths are relative to; absolute with '/'.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The profile's days.</summary>
    public PostCalendar Zone { get; init; } = DraftIndex.Empty.Calendar;

    /// <summary>Drafts that count as posts.</summary>
    public int Drafts { get; init; }

    public ImmutableArray<ThemeShare> Mix { get; init; } = [];

    /// <summary>Posts of the window that count for no theme.</summary>
    public ThemelessPosts Themeless { get; init; } = ThemelessPosts.None;

    /// <summary>Of what is planned behind today, over as many days.</summary>
    public ImmutableArray<ThemeShare> Planned { get; init; } = [];

    public ImmutableArray<PlatformRhythm> Rhythm { get; init; } = [];

    /// <summary>Of the profile, between two posts on one platform; zero where it has none.</summary>
    public TimeSpan MinGap { get; init; }

    public CalendarReview Calendar { get; init; } = CalendarReview.Empty;

    /// <summary>The series with a part, the one with the latest post first.</summary>
    public ImmutableArray<SeriesProgress> Series { get; init; } = [];

    /// <summary>Who is due, then who will be; people without any contact last.</summary>
    public ImmutableArray<PersonContact> People { get; init; } = [];

    /// <summary>Over so many days up to and with today, what was given and asked is counted.</summary>
    public int BalanceDays { get; init; }

    public InboxSummary? Inbox { get; init; }

    public MetricsTable Metrics { get; init; } = MetricsTable.Empty;

    public ImmutableArray<MatchedPost> Posts { get; init; } = [];

    public ImmutableArray<EngagementScope> Engagement { get; init; } = [];

    public ImmutableArray<FollowerGrowth> Followers { get; init; } = [];

    public ImmutableArray<ObjectiveProgress> Objectives { get; init; } = [];

    public ImmutableArray<Proposal> Proposals { get; init; } = [];

    /// <summary>Everything that does not count, by file and row.</summary>
    public ImmutableArray<LeftOut> LeftOut { get; init; } = [];

    /// <summary>The day of a post in the profile's zone; where its row tells the day alone, that day. Null for none.</summary>
    public DateOnly? DayOf(MatchedPost post) => post is { Post.Date: { HasTime: true, Offset: not null }, Ticks: { } ticks } ? Zone.DayOf(ticks) : post.Post.Date is { } date ? DateOnly.FromDateTime(date.Local) : null;

    /// <summary>A path as the report shows it.</summary>
    public string Display(string path) => Folder.Length > 0 ? PathText.Relative(path, Folder) : path;
}

/// <summary>How regularly a brand posts on a platform.</summary>
/// <param name="Platform">A platform's id.</param>
/// <param name="Posts">In the window that ends today.</param>
/// <param name="Target">As the profile writes it: <c>2/week</c>; null for none.</param>
/// <param name="Expected">Posts in the window by the target; null for none.</param>
/// <param name="Last">The last post's day; null when there is none.</param>
/// <param name="Next">The next planned post's day; null when there is none.</param>
/// <param name="LongestGap">Days between two posts, or since the last one, that touch the window; null without any post.</param>
/// <param name="Gap">What is wrong with the rhythm today; null when nothing is.</param>
public sealed record PlatformRhythm(string Platform, int Posts, string? Target, double? Expected, DateOnly? Last, DateOnly? Next, int? LongestGap, string? Gap)
{
    /// <summary>Posts of each of the last twelve weeks, the oldest first; a week ends today.</summary>
    public ImmutableArray<int> Weeks { get; init; } = [];
}

/// <summary>How far the posts of one <c>series:</c> are.</summary>
/// <param name="Out">Parts that went out.</param>
/// <param name="Planned">Parts that are written or scheduled, with a date or without.</param>
/// <param name="Last">The day of the last part that went out.</param>
/// <param name="Next">The day of the next planned part; null where none has one to come.</param>
public sealed record SeriesProgress(string Series, int Out, int Planned, DateOnly? Last, DateOnly? Next)
{
    /// <summary>The day of the first part that was planned for a day before today and is not out; null where there is none.</summary>
    public DateOnly? Late { get; init; }
}

/// <param name="Last">Null when no contact is known.</param>
/// <param name="Days">Since then.</param>
/// <param name="Gives">Posts that gave the person something, in the time in which a relationship stays fresh.</param>
/// <param name="Asks">Posts that asked the person for something.</param>
/// <param name="Next">The day of the next planned post that mentions the person; null when there is none.</param>
public sealed record PersonContact(Person Person, DateOnly? Last, int? Days, bool IsDue, int Gives, int Asks, DateOnly? Next);

/// <param name="ByPlatform">By a platform's id.</param>
/// <param name="Overdue">Who waits too long, the longest first.</param>
public sealed record InboxSummary(ReplyTimes All, ImmutableArray<(string Platform, ReplyTimes Times)> ByPlatform, ImmutableArray<OverdueReply> Overdue, TimeSpan? Target);

/// <param name="Who">"Jane Doe (X)".</param>
/// <param name="Days">Whole days over the target.</param>
/// <param name="Row">In inbox.csv, one-based.</param>
public sealed record OverdueReply(string Who, int Days, int Row, string? Url)
{
    /// <summary>The day on which the message came, in the profile's zone.</summary>
    public DateOnly Since { get; init; }

    /// <summary>Days from then until today.</summary>
    public int Waits { get; init; }
}

/// <summary>How an account grows.</summary>
/// <param name="Total">The last number of followers that an export says; null when none does.</param>
/// <param name="New">New followers of the window, as far as exports say; null when none does, or when none says how many there were when it began.</param>
/// <param name="DaysKnown">Of the window, of which new followers are known.</param>
/// <param name="NewBefore">Of the window before; null when not every export reaches back.</param>
public sealed record FollowerGrowth(string Platform, long? Total, DateOnly? TotalDay, long? New, int DaysKnown, long? NewBefore)
{
    /// <summary>7, or 28 where more than a quarter of a year is known: the days of each of <see cref="Weeks"/> and <see cref="Totals"/>.</summary>
    public int BlockDays { get; init; } = 7;

    /// <summary>Those who left in the window; null where no export says it of each day of which it says the new ones.</summary>
    public long? Left { get; init; }

    /// <summary>New ones less those who left, or the difference of totals; null where neither is known.</summary>
    public long? Net { get; init; }

    /// <summary>Of the window before; null where that is not known of all of its days.</summary>
    public long? NetBefore { get; init; }

    /// <summary>True where <see cref="Weeks"/> are less those who left.</summary>
    public bool IsNet { get; init; }

    /// <summary>New followers by week or by four weeks, less those who left where that is known of each day, the oldest first, each with its last day; empty where only totals are known.</summary>
    public ImmutableArray<(DateOnly Until, long New)> Weeks { get; init; } = [];

    /// <summary>Numbers of followers, the last of each week or four weeks, the oldest first.</summary>
    public ImmutableArray<(DateOnly Day, long Total)> Totals { get; init; } = [];
}

public enum ObjectiveState
{
    /// <summary>Metric, target or date is missing, or cannot be measured: <see cref="ObjectiveProgress.Problem"/>.</summary>
    Unmeasurable,

    /// <summary>No export says anything about the metric, or not enough for a pace.</summary>
    Unknown,
    Reached,
    OnPace,
    Behind,

    /// <summary>The date is over and the target was not reached.</summary>
    Missed,
}

/// <summary>How far an objective is.</summary>
/// <param name="Metric">In the objective's own word.</param>
/// <param name="Target">A number; null when there is none.</param>
/// <param name="Period">day, week, month, quarter, year; null for a target that is reached once.</param>
public sealed record ObjectiveProgress(Objective Objective, ObjectiveState State, string? Metric, double? Target, string? Period)
{
    /// <summary>In the period that runs, or so far.</summary>
    public long? Value { get; init; }

    /// <summary>Of it, from posts whose draft names the objective.</summary>
    public long? Own { get; init; }

    /// <summary>Posts that were counted, and of how many.</summary>
    public (int Known, int Of) Posts { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>The value at the end of the period, or on the objective's date, if it goes on like this; null when not known.</summary>
    public double? Projected { get; init; }

    /// <summary>The periods before, the newest first; null for one of which nothing is known.</summary>
    public ImmutableArray<(DateOnly From, DateOnly Until, long? Value)> Before { get; init; } = [];

    /// <summary>Why it cannot be measured; a sentence.</summary>
    public string? Problem { get; init; }
}

public enum ProposalKind
{
    Share,
    Cadence,
    Time,
    Platform,
}

public enum Strength
{
    /// <summary>Worth a try.</summary>
    Weak,
    Moderate,
    Strong,
}

/// <summary>A change of the profile that the numbers speak for.</summary>
/// <param name="Title">What it will do: "Raise pipelines from 40 % to 50 %, lower solo-work from 30 % to 20 %".</param>
/// <param name="Evidence">The numbers, a sentence.</param>
/// <param name="Place">Where in the profile.</param>
/// <param name="Edits">Of the profile's files; empty where it is written in a way that cannot be changed with certainty.</param>
public sealed record Proposal(ProposalKind Kind, Strength Strength, string Title, string Evidence, Place Place, ImmutableArray<FileEdit> Edits);
