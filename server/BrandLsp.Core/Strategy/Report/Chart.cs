using System.Collections.Immutable;

namespace BrandLsp.Core.Strategy.Report;

internal enum ChartKind
{
    /// <summary>A bar for each category and series, from left to right.</summary>
    Bars,

    /// <summary>A point with its interval for each category.</summary>
    Intervals,

    /// <summary>A line for each series over time.</summary>
    Lines,

    /// <summary>A row of bars for each series over time, one row below the other: lines would hide each other.</summary>
    Lanes,
}

/// <param name="Values">One for each category; null where nothing is known.</param>
internal sealed record ChartSeries(string Name, ImmutableArray<double?> Values)
{
    /// <summary>Of <see cref="ChartKind.Intervals"/>.</summary>
    public ImmutableArray<(double Low, double High)?> Intervals { get; init; } = [];

    /// <summary>Categories that are shown faintly: too few posts to compare.</summary>
    public ImmutableArray<bool> Faint { get; init; } = [];
}

/// <summary>What a chart shows. A table beside it says the same in words.</summary>
/// <param name="Categories">From top to bottom, or from the oldest to the newest.</param>
/// <param name="Unit">Behind the numbers of the axis: <c> %</c>, or "".</param>
internal sealed record Chart(ChartKind Kind, string Title, ImmutableArray<string> Categories, ImmutableArray<ChartSeries> Series, string Unit)
{
    /// <summary>Of <see cref="ChartKind.Lines"/>: false for what is large and changes little, which would be a flat line far above zero.</summary>
    public bool IsFromZero { get; init; } = true;

    /// <summary>A value for comparison, drawn as a line; null for none.</summary>
    public double? Mark { get; init; }

    public string MarkName { get; init; } = "";
}
