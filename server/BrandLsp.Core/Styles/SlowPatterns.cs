using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Rules;

namespace BrandLsp.Core.Styles;

/// <summary>
/// Patterns that turned out too slow while drafts were checked. They are faults of the style, so they are told in its file,
/// beside what was wrong when it was read.
/// </summary>
public static class SlowPatterns
{
    /// <summary>The diagnostics of a profile's files, by path, with those of the patterns that were given up so far.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<Diagnostic>> AddTo(
        ImmutableSortedDictionary<string, ImmutableArray<Diagnostic>> diagnostics, Brand brand)
    {
        if (RuleCatalog.Find(RuleFile.Rule)?.Info is not { } rule || !Severities.IsOn(rule, brand))
        {
            return diagnostics;
        }

        foreach (var (path, finding) in brand.StyleRules.TooSlow)
        {
            var slow = new Diagnostic(finding.Rule, Severities.Of(finding, rule, brand), finding.Span, finding.Message);
            diagnostics = diagnostics.SetItem(path, [.. diagnostics.GetValueOrDefault(path, []).Append(slow).OrderBy(d => d.Span)]);
        }

        return diagnostics;
    }
}
