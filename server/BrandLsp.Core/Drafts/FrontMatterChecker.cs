using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Drafts;

/// <summary>Compares front matter with its shape. Themes, audiences and the like are compared with the profile by rules of their own.</summary>
internal static class FrontMatterChecker
{
    public const string BesideBrand = "beside-brand";

    private const string Rule = "invalid-front-matter";

    public static void Check(string text, YamlMap root, Brand brand, Action<Finding> report)
    {
        // Where ours stand under `brand:`, the root belongs to the site and is not judged by our shape.
        var checker = new ShapeChecker(text, Rule, report);
        if (root.Entry("brand")?.Value is YamlMap own)
        {
            checker.Check(own, Shapes.Draft);
            CheckCampaign(own, report);
            CheckBeside(root, own, brand, report);
        }
        else
        {
            checker.Check(root, Shapes.FrontMatter);
            CheckCampaign(root, report);
        }
    }

    /// <summary>A site may have a theme of its own; what names a platform or a theme of the profile was meant for us, and nobody reads it there.</summary>
    private static void CheckBeside(YamlMap root, YamlMap own, Brand brand, Action<Finding> report)
    {
        void Expect(string key, Func<string, bool> isOurs)
        {
            if (root.Entry(key) is { } entry && own.Entry(key) is null && FrontMatterBuilder.Names(entry.Value).Any(n => isOurs(n.Value)))
            {
                report(new Finding(Rule, entry.Key.Span, $"“{entry.Key.Value}” is not read here: where the front matter has “brand:”, what stands beside it is the site's. Move it under “brand:”.") { Cause = BesideBrand });
            }
        }

        Expect("platforms", p => PlatformNames.IsKnown(PlatformNames.Canonical(p)));
        Expect("disable", r => RuleNames.IsKnown(RuleNames.Canonical(r)));
        Expect("theme", t => brand.Theme(t) is not null);
        Expect("audience", a => brand.Audience(a) is not null);
        Expect("objective", o => brand.Objective(o) is not null);
        Expect("values", v => brand.Value(v) is not null);
        Expect("context", c => brand.Voice.Contexts.Any(x => x.Id == c));
        Expect("relationship", r => Vocabulary.Ties.TryFind(r, out _));
    }

    private static void CheckCampaign(YamlMap map, Action<Finding> report)
    {
        if (FrontMatterBuilder.Scalar(map.Entry("campaign")?.Value) is { } campaign && UtmTemplateProblem.Of(campaign.Value, campaign.Span) is var (message, fixes))
        {
            report(new Finding(Rule, campaign.Span, message) { Fixes = fixes });
        }
    }
}
