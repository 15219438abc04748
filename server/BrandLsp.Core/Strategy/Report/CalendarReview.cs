using System.Collections.Immutable;
using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Strategy.Report;

/// <summary>
/// What posts that went out, and those that are planned, do to the rhythm that the profile wants. The newest comes first.
/// </summary>
/// <param name="From">The first day that was looked at.</param>
/// <param name="Until">The last one.</param>
/// <param name="Posts">How many were looked at.</param>
public sealed record CalendarReview(DateOnly From, DateOnly Until, int Posts)
{
    public static CalendarReview Empty { get; } = new(default, default, 0);

    public ImmutableArray<LongGap> Gaps { get; init; } = [];

    /// <summary>Each post with the nearest before it alone: of a burst every post is named, not every pair.</summary>
    public ImmutableArray<PostClash> Clashes { get; init; } = [];

    /// <summary>Posts on days that the profile keeps quiet.</summary>
    public ImmutableArray<PlacedPost> QuietDays { get; init; } = [];

    public ImmutableArray<RepeatedPost> Repeats { get; init; } = [];

    public ImmutableArray<OverMention> OverMentions { get; init; } = [];

    public bool IsClean => Gaps.IsEmpty && Clashes.IsEmpty && QuietDays.IsEmpty && Repeats.IsEmpty && OverMentions.IsEmpty;
}

/// <summary>A post and when it goes out, or went out.</summary>
/// <param name="Day">In the profile's zone; null for one without a date.</param>
/// <param name="Time">The same; null where the day alone is known.</param>
public sealed record PlacedPost(DraftEntry Draft, DateOnly? Day, TimeOnly? Time);

/// <summary>A stretch without a post that is longer than a platform's cadence allows.</summary>
/// <param name="Platform">A platform's id.</param>
/// <param name="Cadence">As the profile writes it: <c>2/week</c>.</param>
/// <param name="Days">From the one day to the other.</param>
/// <param name="Before">The post that ends it; null where none is planned and it lasts until today.</param>
public sealed record LongGap(string Platform, string Cadence, int Days, PlacedPost After, PlacedPost? Before);

/// <summary>Two posts that are less than the profile's least gap apart.</summary>
/// <param name="Platforms">Ids of those on which no other post goes out between them, in their order by id.</param>
public sealed record PostClash(PlacedPost Earlier, PlacedPost Later, TimeSpan Apart, ImmutableArray<string> Platforms);

/// <summary>A post with nearly the text of an earlier one.</summary>
/// <param name="Similarity">The estimated share of the text that both have, 0 to 1.</param>
/// <param name="Platforms">Ids of those that both go to.</param>
public sealed record RepeatedPost(PlacedPost Post, PlacedPost Earlier, double Similarity, ImmutableArray<string> Platforms);

/// <summary>A post that mentions a person who was mentioned as often as the profile allows already.</summary>
/// <param name="Count">Of the posts in the window that ends with its day, itself included.</param>
public sealed record OverMention(Person Person, PlacedPost Post, int Count);
