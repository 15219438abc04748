using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Strategy;

/// <summary>How often a theme is posted about, beside how often it should be.</summary>
/// <param name="Posts">Of this theme.</param>
/// <param name="Of">Of all themes of the profile.</param>
/// <param name="Days">In which they were counted.</param>
public sealed record ThemeShare(Theme Theme, int Posts, int Of, int Days)
{
    /// <summary>Fewer say nothing about shares.</summary>
    public const int FewestPosts = 5;

    /// <summary>A share this far from its target is no rounding.</summary>
    private const double FarShare = 0.1;

    private const double FarPosts = 1.5;

    /// <summary>0 to 1; 0 where there are no posts.</summary>
    public double Share => Of == 0 ? 0 : (double)Posts / Of;

    /// <summary>How many posts more than its share; negative where some are missing.</summary>
    public double Surplus => Theme.Share is { } target ? Posts - (target * Of) : 0;

    /// <summary>
    /// True where at least five posts are counted and the theme is off by one and a half of them and by ten percentage points:
    /// one post more or less would not mend it.
    /// </summary>
    public bool IsFar => Of >= FewestPosts && Theme.Share is { } target && Math.Abs(Surplus) >= FarPosts - 1e-9 && Math.Abs(Share - target) >= FarShare - 1e-9;

    /// <summary>"2 of 9 posts in 30 days, 22 %, target 40 %".</summary>
    public override string ToString()
    {
        var counted = Of == 0 ? $"no posts in {Quantity.Of(Days, "day")}" : $"{Posts} of {Quantity.Of(Of, "post")} in {Quantity.Of(Days, "day")}, {Percent(Share)}";
        return Theme.Share is { } target ? $"{counted}, target {Percent(target)}" : counted;
    }

    internal static string Percent(double share) => Math.Round(share * 100, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture) + " %";
}

/// <summary>Posts that count for no share.</summary>
/// <param name="Without">Posts that name no theme.</param>
/// <param name="Unknown">Themes that are not in the profile, those with most posts first.</param>
public sealed record ThemelessPosts(int Without, ImmutableArray<(string Theme, int Posts)> Unknown)
{
    public static ThemelessPosts None { get; } = new(0, []);

    /// <summary>The number of posts that name a theme the profile does not have.</summary>
    public int OfUnknown => Unknown.Sum(u => u.Posts);

    public int All => Without + OfUnknown;
}

/// <summary>
/// The shares of the profile's themes. Counted are posts that name one of them and have a date: what went out, and from today
/// on what is planned. A post counts once, however many platforms it goes to.
/// </summary>
public static class ThemeMix
{
    /// <summary>Over the profile's <c>calendar.window</c> up to and with a day; in the profile's order.</summary>
    public static ImmutableArray<ThemeShare> Of(Brand brand, DraftIndex drafts, DateOnly last, DateOnly today)
    {
        var days = Window.DaysOf(brand);
        var (from, until) = Window.Ending(drafts.Calendar, last, days);
        return Shares(brand, drafts, from, until, days, today);
    }

    /// <summary>Of what is planned behind today, over as many days.</summary>
    public static ImmutableArray<ThemeShare> Planned(Brand brand, DraftIndex drafts, DateOnly today)
    {
        var days = Window.DaysOf(brand);
        var (from, until) = Window.Ending(drafts.Calendar, Window.Plus(today, days), days);
        return Shares(brand, drafts, from, until, days, today);
    }

    /// <summary>What <see cref="Of"/> does not count: the posts of the same window that name no theme of the profile.</summary>
    public static ThemelessPosts Themeless(Brand brand, DraftIndex drafts, DateOnly last, DateOnly today)
    {
        var (from, until) = Window.Ending(drafts.Calendar, last, Window.DaysOf(brand));
        var known = brand.Themes.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var others = drafts.Between(Facet.Any, "", from, until, today).Select(s => drafts.Entries[s.Path].Theme).Where(t => t is null || !known.Contains(t)).ToList();
        return new ThemelessPosts(
            others.Count(t => t is null),
            [.. others.OfType<string>().CountBy(t => t).OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).Select(t => (t.Key, t.Value))]);
    }

    private static ImmutableArray<ThemeShare> Shares(Brand brand, DraftIndex drafts, long from, long until, int days, DateOnly today)
    {
        var counts = brand.Themes.Select(t => drafts.Count(Facet.Theme, t.Id, from, until, today)).ToImmutableArray();
        var all = counts.Sum();
        return [.. brand.Themes.Select((t, i) => new ThemeShare(t, counts[i], all, days))];
    }
}

/// <summary>Stretches of days.</summary>
internal static class Window
{
    /// <summary>Of the profile's <c>calendar.window</c>, in whole days.</summary>
    public static int DaysOf(Brand brand) => Math.Max(1, (int)Math.Ceiling(brand.Calendar.Window.TotalDays));

    /// <summary>So many days that end with the given one, as moments.</summary>
    public static (long From, long Until) Ending(PostCalendar calendar, DateOnly last, int days) =>
        (calendar.StartOf(Plus(last, 1 - days)), calendar.StartOf(Plus(last, 1)));

    /// <summary>Inside the calendar.</summary>
    public static DateOnly Plus(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
