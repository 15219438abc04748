namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>
/// A count that an export may not say, in half the memory of a <c>long?</c>: of a hundred thousand posts there are more than a
/// million of them. The default is unknown.
/// </summary>
internal readonly record struct KnownCount
{
    /// <summary>One more than the count, so that zeroed memory means unknown and not zero.</summary>
    private readonly long _oneMore;

    private KnownCount(long oneMore) => _oneMore = oneMore;

    /// <summary>Null where the export does not say it.</summary>
    public long? Value => _oneMore == 0 ? null : _oneMore - 1;

    /// <param name="count">Not below zero; null for unknown.</param>
    public static KnownCount Of(long? count) => count is { } known ? new(known + 1) : default;
}
