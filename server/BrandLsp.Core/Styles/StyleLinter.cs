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

        var rules = styles.Rules.Where(r => SeverityOf(r, brand) is { } severity && severity <= styles.Mildest).ToList();
        var (blocks, counts) = BlockReader.Read(draft, styles.Needs);
        var run = new StyleRun(draft, styles.Index) { Counts = counts };
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
                shown.Add(new Diagnostic(finding.Rule, SeverityOf(rule, brand)!.Value, finding.Span, finding.Message) { Fixes = finding.Fixes, Link = rule.Head.Link });
            }
        }

        AddSlow(rules, draft, shown);
        return shown;
    }

    /// <summary>The severity of a rule's findings; null when the profile turns it off.</summary>
    private static Severity? SeverityOf(StyleRule rule, Brand brand) =>
        brand.Rules.TryGetValue(rule.Head.Name, out var chosen) ? chosen : rule.Head.Severity;

    /// <summary>A pattern that took too long is told of once a draft, with the place in the style where it stands.</summary>
    private static void AddSlow(List<StyleRule> rules, Draft draft, List<Diagnostic> shown)
    {
        foreach (var rule in rules)
        {
            if (rule.Patterns.Any(p => p.IsTooSlow))
            {
                shown.Add(new Diagnostic(RuleFile.Rule, Severity.Error, default,
                    $"A pattern of {rule.Head.Name} took longer than {StylePattern.Limit.TotalMilliseconds:0} ms on a text and is no longer tried. Simplify it: nested repetitions such as “(a+)+” are the usual cause.")
                {
                    Related = [new Related($"The rule {rule.Head.Name}", rule.Head.Place.Span, rule.Head.Place.Path)],
                });
            }
        }

        _ = draft;
    }
}
