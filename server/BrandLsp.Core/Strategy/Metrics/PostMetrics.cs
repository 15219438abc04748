using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>What an export says of a post. A number that it does not say is null: unknown is not zero.</summary>
/// <param name="Platform">A platform's id.</param>
/// <param name="Place">The row.</param>
/// <param name="Format">Of the export: <c>x-content</c>, <c>linkedin-page</c>, ….</param>
public sealed record PostMetrics(string Platform, RowPlace Place, string Format)
{
    private readonly KnownCount _impressions;
    private readonly KnownCount _views;
    private readonly KnownCount _reach;
    private readonly KnownCount _engagements;
    private readonly KnownCount _interactions;
    private readonly KnownCount _likes;
    private readonly KnownCount _replies;
    private readonly KnownCount _reposts;
    private readonly KnownCount _clicks;
    private readonly KnownCount _saves;
    private readonly KnownCount _follows;
    private readonly KnownCount _followers;

    /// <summary>The platform's own id of the post.</summary>
    public string? Id { get; init; }

    /// <summary>As the export writes it.</summary>
    public string? Url { get; init; }

    /// <summary>What the post says; some exports cut it off. Made anew each time somebody asks.</summary>
    public string? Text { get => StoredText.Value; init => StoredText = CompactText.Of(value); }

    /// <summary>The same, as it is kept.</summary>
    internal CompactText StoredText { get; init; }

    /// <summary>When it went out; the exports of X's website and of LinkedIn know the day alone.</summary>
    public PostDate? Date { get; init; }

    public long? Impressions { get => _impressions.Value; init => _impressions = KnownCount.Of(value); }

    public long? Views { get => _views.Value; init => _views = KnownCount.Of(value); }

    /// <summary>People who saw it.</summary>
    public long? Reach { get => _reach.Value; init => _reach = KnownCount.Of(value); }

    /// <summary>The platform's own total.</summary>
    public long? Engagements { get => _engagements.Value; init => _engagements = KnownCount.Of(value); }

    /// <summary>Reactions, comments and shares together, where the platform counts them together.</summary>
    public long? Interactions { get => _interactions.Value; init => _interactions = KnownCount.Of(value); }

    /// <summary>Likes, favourites or reactions of any kind.</summary>
    public long? Likes { get => _likes.Value; init => _likes = KnownCount.Of(value); }

    /// <summary>Replies or comments.</summary>
    public long? Replies { get => _replies.Value; init => _replies = KnownCount.Of(value); }

    /// <summary>Reposts, boosts or shares.</summary>
    public long? Reposts { get => _reposts.Value; init => _reposts = KnownCount.Of(value); }

    /// <summary>On links, or on the post where the platform counts those.</summary>
    public long? Clicks { get => _clicks.Value; init => _clicks = KnownCount.Of(value); }

    /// <summary>Saves or bookmarks.</summary>
    public long? Saves { get => _saves.Value; init => _saves = KnownCount.Of(value); }

    /// <summary>People who followed because of it.</summary>
    public long? Follows { get => _follows.Value; init => _follows = KnownCount.Of(value); }

    /// <summary>Of the account, at the time of the row.</summary>
    public long? Followers { get => _followers.Value; init => _followers = KnownCount.Of(value); }

    /// <summary>The same post for every export: <see cref="PostAddress"/>, else the platform with the id, or with day and text; null for none of these.</summary>
    public string? Key { get; init; }

    /// <summary>The row that rates are worked out from, where other numbers were filled in from another export; null for this one.</summary>
    internal PostMetrics? Rated { get; init; }
}

/// <summary>What an export says of an account on a day.</summary>
public sealed record DailyMetrics(string Platform, DateOnly Day, RowPlace Place)
{
    public long? Impressions { get; init; }

    public long? Engagements { get; init; }

    public long? Likes { get; init; }

    public long? Replies { get; init; }

    public long? Reposts { get; init; }

    public long? Saves { get; init; }

    /// <summary>New ones on that day.</summary>
    public long? Follows { get; init; }

    /// <summary>Those who left on that day.</summary>
    public long? Unfollows { get; init; }

    /// <summary>New ones less those who left; null where the export does not say both.</summary>
    public long? Net => Follows - Unfollows;

    /// <summary>All of them at the end of that day.</summary>
    public long? Followers { get; init; }

    /// <summary>True where the row is a post's and says the account's followers beside.</summary>
    public bool IsOfPost { get; init; }
}

/// <summary>A share of an account's followers or readers.</summary>
/// <param name="Kind">As the export says: <c>Job titles</c>, <c>Locations</c>.</param>
/// <param name="Share">0 to 1.</param>
/// <param name="IsBelow">True where the export says only that it is less: <c>&lt; 1%</c>.</param>
public sealed record DemographicShare(string Platform, string Kind, string Value, double Share, bool IsBelow, RowPlace Place);
