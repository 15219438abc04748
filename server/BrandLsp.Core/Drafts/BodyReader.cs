using System.Collections.Immutable;
using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Drafts;

public sealed record BodyReading(ImmutableArray<Block> Blocks, ImmutableArray<SuppressionComment> Suppressions, ImmutableArray<Finding> Problems);

/// <summary>Reads a draft's Markdown into elements. Never throws; linear in the text.</summary>
public static class BodyReader
{
    /// <param name="text">The whole draft.</param>
    /// <param name="bodyStart">Where the body starts.</param>
    public static BodyReading Read(string text, int bodyStart) => new([], [], []);
}
