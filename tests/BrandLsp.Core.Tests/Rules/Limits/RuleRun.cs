using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Rules;
using BrandLsp.Core.Text;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules;

/// <summary>Runs one rule on a draft, without choosing severities.</summary>
internal static class RuleRun
{
    public static ImmutableArray<Finding> Of<TRule>(string draft, string? brand = null, params string[] platforms)
        where TRule : IRule, new()
    {
        var files = new MemoryFiles();
        var profile = Brand.Empty;
        if (brand is not null)
        {
            files[Check.BrandPath] = brand;
            profile = BrandReader.Read(files, Check.BrandPath).Brand;
        }

        var read = DraftReader.Read(Check.DraftPath, draft, profile);
        var targets = Renderer.Targets(read, profile, platforms.Length > 0 ? [.. platforms] : null);
        var variants = targets.Select(p => Renderer.Render(read, profile, p)).ToImmutableArray();
        var context = new RuleContext(read, profile, variants, ProseReader.Read(read), files, new DateOnly(2026, 11, 22));
        new TRule().Check(context);
        return [.. context.Findings.OrderBy(f => f.Span)];
    }

    /// <summary>What is underlined, by position, once for each platform.</summary>
    public static string[] Underlined<TRule>(string draft, string? brand = null, params string[] platforms)
        where TRule : IRule, new() =>
        [.. Of<TRule>(draft, brand, platforms).Select(f => f.Span.In(draft))];

    /// <summary>The draft after the first fix of each finding.</summary>
    public static string Fixed<TRule>(string draft, string? brand = null, params string[] platforms)
        where TRule : IRule, new() =>
        TextEdit.Apply(draft, Of<TRule>(draft, brand, platforms).DistinctBy(f => f.Span).Where(f => f.Fixes.Length > 0).SelectMany(f => f.Fixes[0].Edits).Select(e => e.Edit));
}
