using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy.Metrics;

namespace BrandLsp.Core.Strategy;

/// <summary>What the strategy of a brand is judged by on one day: all its drafts and conversations.</summary>
/// <param name="Drafts">By the brand's own profile.</param>
public sealed record StrategyView(DraftIndex Drafts, Inbox Inbox, DateOnly Today)
{
    /// <summary>Nothing is known: no rule about other drafts says anything.</summary>
    public static StrategyView None { get; } = new(DraftIndex.Empty, Inbox.Empty, DateOnly.MinValue);

    /// <summary>The exports of the workspace and whose posts they speak of. Asking may mean that files are read: ask when it decides something.</summary>
    public Func<MetricsView> Metrics { get; init; } = static () => MetricsView.Empty;

    public bool IsKnown => !ReferenceEquals(this, None);

    /// <summary>What counts of the inbox on this day.</summary>
    public Inbox Conversations => Inbox.On(Drafts.Calendar, Today);

    public PeopleLedger PeopleOf(Brand brand) => new(brand, Drafts, Inbox, Today);

    public CadenceReport CadenceOf(Brand brand) => new(brand, Drafts, Today);
}
