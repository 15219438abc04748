using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Strategy;

/// <summary>How far apart the posts of one platform are to go out, and on which days none is.</summary>
internal static class PostSpacing
{
    private const int DaysOfAWeek = 7;

    /// <summary>Among which posts of a platform one may clash: a time without a zone is no moment that others have.</summary>
    /// <returns>Null for a day alone, which clashes with nothing.</returns>
    public static Facet? FacetOf(PostTime time) => !time.HasTime ? null : time.IsFloating ? Facet.FloatingMoment : Facet.Moment;

    /// <summary>True for two posts of one platform of which either takes the readers of the other.</summary>
    public static bool IsClash(Slot post, Slot other, TimeSpan gap) => Math.Abs(post.Ticks - other.Ticks) < gap.Ticks;

    /// <summary>True for a day that the profile keeps quiet. One that keeps them all means something else.</summary>
    public static bool IsQuiet(CalendarSettings calendar, DateOnly day) =>
        calendar.QuietDays.Contains(day.DayOfWeek) && calendar.QuietDays.Distinct().Count() < DaysOfAWeek;
}
