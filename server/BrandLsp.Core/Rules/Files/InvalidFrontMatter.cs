using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Rules.Files;

internal sealed class InvalidFrontMatter : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "invalid-front-matter", Summary: "Front matter cannot be read here, or says something that means nothing",
        Category: RuleCategory.Files, Severity: Severity.Error, Fix: FixKind.Sometimes)
    {
        Causes = ImmutableDictionary<string, Severity>.Empty.Add(FrontMatterChecker.BesideBrand, Severity.Warning),
    };

    /// <summary>The front matter reader reports what is wrong with its form; this looks for the values that it names.</summary>
    public void Check(RuleContext context)
    {
        var values = context.Brand.Values;
        foreach (var named in values.IsEmpty ? [] : context.Draft.Front.Values)
        {
            if (values.Any(v => v.Id == named.Value))
            {
                continue;
            }

            var meant = values.FirstOrDefault(v => named.Value.Equals(v.Name, StringComparison.OrdinalIgnoreCase))?.Id
                ?? Suggestions.Nearest(named.Value, values.Select(v => v.Id));
            var hint = meant is null ? $"It has {string.Join(", ", values.Take(8).Select(v => v.Id))}{(values.Length > 8 ? ", …" : "")}." : $"Did you mean “{meant}”?";
            context.Report(new Finding(Info.Id, named.Span, $"The profile has no value “{YamlQuote.Shorten(named.Value)}”. {hint}")
            {
                Fixes = meant is null ? [] : [new Fix($"Change to {meant}", new TextEdit(named.Span, YamlQuote.Write(meant)))],
            });
        }
    }
}
