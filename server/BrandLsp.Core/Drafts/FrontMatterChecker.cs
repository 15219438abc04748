using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Drafts;

/// <summary>Compares front matter with its shape. Themes, audiences and the like are compared with the profile by rules of their own.</summary>
internal static class FrontMatterChecker
{
    public static void Check(string text, YamlMap root, Action<Finding> report)
    {
        // Where ours stand under `brand:`, the root belongs to the site and is not judged.
        var checker = new ShapeChecker(text, "invalid-front-matter", report);
        if (root.Entry("brand")?.Value is YamlMap own)
        {
            checker.Check(own, Shapes.Draft);
        }
        else
        {
            checker.Check(root, Shapes.FrontMatter);
        }
    }
}
