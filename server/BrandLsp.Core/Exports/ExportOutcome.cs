using System.Collections.Immutable;

namespace BrandLsp.Core.Exports;

/// <param name="OnlyChanged">What the last export's manifest shows to be as it was is left alone.</param>
/// <param name="IsDryRun">Nothing is written; the outcome is what it would be.</param>
public sealed record ExportMode(bool OnlyChanged, bool IsDryRun);

/// <summary>What an export did, or in a dry run would do. Paths are absolute with '/'.</summary>
/// <param name="Files">Written, in their order; in a dry run those that would be new or different.</param>
/// <param name="Removed">What only the exports before it wrote.</param>
/// <param name="Unchanged">How many folders were left alone.</param>
public sealed record ExportOutcome(ImmutableArray<string> Files, ImmutableArray<string> Removed, int Unchanged);
