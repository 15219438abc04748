using System.Text;
using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules;

/// <summary>The documentation of all rules as one page of Markdown.</summary>
public static class RuleDocs
{
    /// <summary>Where a reader finds the page; a rule's own part has its id as anchor.</summary>
    public const string Url = "https://github.com/brandlsp/brandlsp/blob/main/server/docs/rules.md";

    public static string UrlOf(string rule) => $"{Url}#{rule}";

    /// <summary>"warning", "off": the default severity as the profile writes it.</summary>
    public static string DefaultOf(RuleInfo rule) => rule.Severity is { } severity ? NameOf(severity) : "off";

    public static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "hint",
    };

    public static string Markdown()
    {
        var page = new StringBuilder();
        page.Append("# Rules\n\n");
        page.Append("<!-- Made from the pages beside the rules. Edit those, then run the tests with BRANDLSP_UPDATE=1. -->\n\n");
        page.Append("Set a rule's severity, or turn it off, under `rules:` in the profile: `error`, `warning`, `info`, `hint`, `off`.\n");
        foreach (var category in RuleCatalog.All.GroupBy(r => r.Info.Category).OrderBy(g => g.Key))
        {
            page.Append($"\n## {category.Key}\n\n| rule | default | fix | reported when |\n|---|---|---|---|\n");
            foreach (var rule in category.Select(r => r.Info))
            {
                page.Append($"| [{rule.Id}](#{rule.Id}) | {DefaultOf(rule)} | {rule.Fix.ToString().ToLowerInvariant()} | {rule.Summary} |\n");
            }
        }

        foreach (var rule in RuleCatalog.All.OrderBy(r => r.Info.Category))
        {
            page.Append("\n---\n\n").Append(OneLevelDown(RulePage.For(rule)?.ForReaders() ?? ""));
        }

        return page.ToString();
    }

    /// <summary>The page with its headings one level deeper, outside of code.</summary>
    private static string OneLevelDown(string page)
    {
        var result = new StringBuilder(page.Length);
        var inFence = false;
        foreach (var line in page.TrimEnd('\n').Split('\n'))
        {
            inFence ^= line.StartsWith("```", StringComparison.Ordinal);
            result.Append(!inFence && line.StartsWith('#') ? "#" : "").Append(line).Append('\n');
        }

        return result.ToString();
    }
}
