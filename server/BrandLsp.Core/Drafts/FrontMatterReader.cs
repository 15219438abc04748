using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Drafts;

/// <param name="BodyStart">Offset of the first character after the closing fence's line.</param>
public sealed record FrontMatterReading(FrontMatter FrontMatter, int BodyStart, ImmutableArray<Finding> Problems);

/// <summary>Reads a draft's front matter. Never throws; valid keys of a faulty one work.</summary>
public static class FrontMatterReader
{
    public static FrontMatterReading Read(string text, Brand brand) => new(FrontMatter.Empty, 0, []);
}
