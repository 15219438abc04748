using BrandLsp.Cli.Commands;
using BrandLsp.Cli.Output;
using BrandLsp.Core.Rules;
using BrandLsp.Core.Styles;

namespace BrandLsp.Cli;

/// <summary>What a rule says of itself, whether it is one of ours or of a style in use.</summary>
/// <param name="Severity">The default; "off" for a rule that only the profile turns on.</param>
/// <param name="Facts">In one line: severity, where it belongs, whether it has fixes.</param>
/// <param name="Text">Markdown; the first line is the rule's name as a heading.</param>
/// <param name="Link">Where a style's rule explains itself.</param>
internal sealed record RuleText(string Id, string Severity, string Category, string Facts, string Text, string? Link)
{
    /// <summary>What to do about a rule that is not wanted.</summary>
    public string WaysOut =>
        $"Change or silence it: \"rules: {{{Id}: off}}\" in brand.yaml, \"disable: [{Id}]\" in a draft's front matter,\nor <!-- brand-disable-next-line {Id} --> above the line.";

    /// <param name="styles">The styles in use; asked only for a name such as <c>Style.Rule</c>.</param>
    /// <param name="path">From a style's file to what people see.</param>
    /// <param name="list">Where to look for the right name.</param>
    /// <exception cref="CliException">There is no such rule.</exception>
    public static RuleText Find(string id, Func<StyleSet> styles, Func<string, string> path, string list)
    {
        if (id.Contains('.', StringComparison.Ordinal) && styles().Describe(id) is { } ofStyle)
        {
            return Of(ofStyle, path);
        }

        return RuleCatalog.Find(id) is { } rule
            ? Of(rule)
            : throw new CliException($"there is no rule \"{id}\"{Suggest.Hint(id, RuleCatalog.All.Select(r => r.Info.Id))} ({list})");
    }

    private static RuleText Of(IRule rule)
    {
        var info = rule.Info;
        var (severity, category) = (RulesCommand.SeverityOf(info), info.Category.ToString().ToLowerInvariant());
        return new RuleText(
            info.Id, severity, category, $"{severity}, {category}{RulesCommand.FixOf(info)}", RulePage.For(rule)?.ForReaders() ?? $"# {info.Id}\n\n{info.Summary}.\n", null);
    }

    private static RuleText Of(StyleRuleInfo rule, Func<string, string> path)
    {
        var severity = RulesCommand.SeverityOf(rule);
        return new RuleText(
            rule.Name, severity, RulesCommand.StyleCategory,
            $"{severity}, a rule of the style {(rule.Path.Length == 0 ? "Vale" : path(rule.Path))}{(rule.HasFix ? ", sometimes with a fix" : "")}",
            $"# {rule.Name}\n\n{Printable.OneLine(rule.Description ?? rule.Message)}\n", rule.Link);
    }
}
