using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Drafts;

internal static class FrontMatterChecker
{
    public static void Check(string text, YamlMap root, FrontMatter front, ImmutableArray<Finding>.Builder problems)
    {
    }
}
