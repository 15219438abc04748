using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Drafts;

/// <summary>Compares front matter with its shape. Themes, audiences and the like are compared with the profile by rules of their own.</summary>
internal static class FrontMatterChecker
{
    private const string Rule = "invalid-front-matter";

    public static void Check(string text, YamlMap root, Action<Finding> report)
    {
        // Where ours stand under `brand:`, the root belongs to the site and is not judged.
        var checker = new ShapeChecker(text, Rule, report);
        if (root.Entry("brand")?.Value is YamlMap own)
        {
            checker.Check(own, Shapes.Draft);
            CheckCampaign(own, report);
        }
        else
        {
            checker.Check(root, Shapes.FrontMatter);
            CheckCampaign(root, report);
        }
    }

    private static void CheckCampaign(YamlMap map, Action<Finding> report)
    {
        if (FrontMatterBuilder.Scalar(map.Entry("campaign")?.Value) is { } campaign && UtmTemplateProblem.Of(campaign.Value, campaign.Span) is var (message, fixes))
        {
            report(new Finding(Rule, campaign.Span, message) { Fixes = fixes });
        }
    }
}
