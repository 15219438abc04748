using System.CommandLine;
using BrandLsp.Cli.Files;
using BrandLsp.Cli.Output;
using BrandLsp.Core.Rules;
using BrandLsp.Core.Styles;

namespace BrandLsp.Cli.Commands;

/// <summary><c>brandlsp explain</c>: the page of a rule.</summary>
internal static class ExplainCommand
{
    public static Command Create(CliHost host)
    {
        var rule = new Argument<string>("RULE") { Description = "The rule's id, such as over-limit." };
        var color = CommonOptions.Color();
        var command = new Command("explain", "Explain a rule: what it reports, why, and what to do.") { rule, color };
        command.SetAction(parsed =>
        {
            var id = parsed.GetRequiredValue(rule);
            var style = Style.For(host, CommonOptions.ColorOf(parsed.GetRequiredValue(color)));
            if (id.Contains('.', StringComparison.Ordinal)
                && new Workspace(host, profile: null).BrandFor(Paths.Full("draft.md", host.WorkingDirectory)).Brand.StyleRules.Describe(id) is { } ofStyle)
            {
                Print(host, ofStyle, style);
                return ExitCodes.Clean;
            }

            var found = RuleCatalog.Find(id)
                ?? throw new CliException($"there is no rule \"{id}\"{Suggest.Hint(id, RuleCatalog.All.Select(r => r.Info.Id))} (brandlsp rules lists them)");
            Print(host.Out, found, style);
            return ExitCodes.Clean;
        });
        return command;
    }

    private static void Print(TextWriter output, IRule rule, Style style)
    {
        var info = rule.Info;
        var lines = (RulePage.For(rule)?.ForReaders() ?? $"# {info.Id}\n\n{info.Summary}.\n").TrimEnd('\n').Split('\n');
        var isCode = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
                continue;
            }

            output.WriteLine(
                isCode ? "    " + style.Cyan(line)
                : line.StartsWith('#') ? style.Bold(line.TrimStart('#', ' '))
                : line.Replace("`", "", StringComparison.Ordinal));
            if (i == 0)
            {
                output.WriteLine(style.Dim($"{RulesCommand.SeverityOf(info)}, {info.Category.ToString().ToLowerInvariant()}{RulesCommand.FixOf(info)}"));
            }
        }

        PrintWaysOut(output, info.Id);
    }

    private static void Print(CliHost host, StyleRuleInfo rule, Style style)
    {
        host.Out.WriteLine(style.Bold(rule.Name));
        host.Out.WriteLine(style.Dim($"{RulesCommand.SeverityOf(rule)}, a rule of the style {(rule.Path.Length == 0 ? "Vale" : Paths.Display(rule.Path, host.WorkingDirectory))}{(rule.HasFix ? ", sometimes with a fix" : "")}"));
        host.Out.WriteLine();
        host.Out.WriteLine(Printable.OneLine(rule.Description ?? rule.Message));
        if (rule.Link is not null)
        {
            host.Out.WriteLine(Printable.OneLine(rule.Link));
        }

        PrintWaysOut(host.Out, rule.Name);
    }

    private static void PrintWaysOut(TextWriter output, string id)
    {
        output.WriteLine();
        output.WriteLine($"Change or silence it: \"rules: {{{id}: off}}\" in brand.yaml, \"disable: [{id}]\" in a draft's front matter,");
        output.WriteLine($"or <!-- brand-disable-next-line {id} --> above the line.");
    }
}
