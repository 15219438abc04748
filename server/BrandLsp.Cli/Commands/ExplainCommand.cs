using System.CommandLine;
using BrandLsp.Cli.Files;
using BrandLsp.Cli.Output;

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
            var style = Style.For(host, CommonOptions.ColorOf(parsed.GetRequiredValue(color)));
            Print(host.Out, RuleText.Find(
                parsed.GetRequiredValue(rule),
                () => new Workspace(host, profile: null).BrandFor(Paths.Full("draft.md", host.WorkingDirectory)).Brand.StyleRules,
                path => Paths.Display(path, host.WorkingDirectory),
                "brandlsp rules lists them"), style);
            return ExitCodes.Clean;
        });
        return command;
    }

    private static void Print(TextWriter output, RuleText rule, Style style)
    {
        var lines = rule.Text.TrimEnd('\n').Split('\n');
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
                output.WriteLine(style.Dim(rule.Facts));
            }
        }

        if (rule.Link is { } link)
        {
            output.WriteLine(Printable.OneLine(link));
        }

        output.WriteLine();
        output.WriteLine(rule.WaysOut);
    }
}
