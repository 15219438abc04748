using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Styles;

/// <summary>Runs a profile's styles over a draft.</summary>
internal static class StyleLinter
{
    /// <summary>The findings with the severities that styles and profile give them; what comments silence is left out.</summary>
    /// <exception cref="OperationCanceledException">When <paramref name="cancel"/> is asked for.</exception>
    public static IReadOnlyList<Diagnostic> Check(Draft draft, Brand brand, CancellationToken cancel)
    {
        var styles = brand.StyleRules;
        if (styles.Rules.IsEmpty)
        {
            return [];
        }

        var selection = styles.For(draft.Path);
        var severities = new Dictionary<StyleRule, Severity>(ReferenceEqualityComparer.Instance as IEqualityComparer<StyleRule>);
        foreach (var (rule, ofStyle) in selection.Rules)
        {
            if (Severities.OfStyle(rule.Head.Name, ofStyle, brand) is { } severity && severity <= styles.Mildest)
            {
                severities.Add(rule, severity);
            }
        }

        var rules = severities.Keys.ToList();
        var (blocks, counts) = BlockReader.Read(draft, selection.Needs);
        var run = new StyleRun(draft, styles.Index) { Counts = counts, IsEnglish = Languages.IsEnglish(Languages.Of(draft, brand)) };
        var wanted = new Dictionary<BlockKind, List<StyleRule>>(ReferenceEqualityComparer.Instance as IEqualityComparer<BlockKind>);
        foreach (var block in blocks)
        {
            cancel.ThrowIfCancellationRequested();
            if (!wanted.TryGetValue(block.Kind, out var scoped))
            {
                wanted[block.Kind] = scoped = rules.FindAll(r => r.Head.Scope.Matches(block.Kind));
            }

            if (scoped.Count == 0)
            {
                continue;
            }

            run.Enter(block);
            foreach (var rule in scoped)
            {
                if (run.Concerns(rule))
                {
                    rule.Check(run, block);
                }
            }
        }

        var comments = new StyleComments(draft);
        var shown = new List<Diagnostic>(run.Findings.Count);
        foreach (var (rule, finding) in run.Findings)
        {
            if (!comments.Silence(rule.Head.Name, finding.Span, draft.Text))
            {
                shown.Add(new Diagnostic(finding.Rule, severities[rule], finding.Span, finding.Message) { Fixes = finding.Fixes, Link = rule.Head.Link });
            }
        }

        return shown;
    }
}
