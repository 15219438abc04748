using System.CommandLine;
using System.Text.Json;
using BrandLsp.Cli.Output;
using BrandLsp.Core.Rules;

namespace BrandLsp.Cli.Commands;

/// <summary><c>brandlsp rules</c>: all rules with their defaults.</summary>
internal static class RulesCommand
{
    public static Command Create(CliHost host)
    {
        var format = CommonOptions.Format("text, json, markdown", "text");
        var color = CommonOptions.Color();
        var command = new Command("rules", "List all rules and their default severities.") { format, color };
        command.SetAction(parsed =>
        {
            var style = Style.For(host, CommonOptions.ColorOf(parsed.GetRequiredValue(color)));
            var rules = RuleCatalog.All.Select(r => r.Info).OrderBy(r => r.Category).ThenBy(r => r.Id, StringComparer.Ordinal).ToList();
            switch (Usage.OneOf("--format", parsed.GetRequiredValue(format), ["text", "json", "markdown"]))
            {
                case "json":
                    Json.Write(host, json => WriteJson(json, rules), indented: true);
                    break;
                case "markdown":
                    WriteMarkdown(host.Out, rules);
                    break;
                default:
                    WriteText(host.Out, rules, style);
                    break;
            }

            return ExitCodes.Clean;
        });
        return command;
    }

    /// <summary>"off" for a rule that only the profile turns on.</summary>
    public static string SeverityOf(RuleInfo rule) => rule.Severity is { } severity ? Words.Of(severity) : "off";

    public static string FixOf(RuleInfo rule) => rule.Fix switch
    {
        FixKind.Always => ", with a fix",
        FixKind.Sometimes => ", sometimes with a fix",
        _ => "",
    };

    private static void WriteJson(Utf8JsonWriter json, IEnumerable<RuleInfo> rules)
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("category", rule.Category.ToString().ToLowerInvariant());
            json.WriteString("severity", SeverityOf(rule));
            json.WriteString("summary", rule.Summary);
            json.WriteString("fix", rule.Fix.ToString().ToLowerInvariant());
            json.WriteStartObject("causes");
            foreach (var (cause, severity) in rule.Causes.OrderBy(c => c.Key, StringComparer.Ordinal))
            {
                json.WriteString(cause, Words.Of(severity));
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMarkdown(TextWriter output, IEnumerable<RuleInfo> rules)
    {
        output.WriteLine("| rule | category | default | reported when |");
        output.WriteLine("|---|---|---|---|");
        foreach (var rule in rules)
        {
            output.WriteLine($"| {rule.Id} | {rule.Category.ToString().ToLowerInvariant()} | {SeverityOf(rule)} | {rule.Summary.Replace("|", "\\|", StringComparison.Ordinal)} |");
        }
    }

    private static void WriteText(TextWriter output, List<RuleInfo> rules, Style style)
    {
        var widest = rules.Select(r => r.Id.Length).DefaultIfEmpty().Max();
        RuleCategory? category = null;
        foreach (var rule in rules)
        {
            if (rule.Category != category)
            {
                output.WriteLine((category is null ? "" : "\n") + style.Bold(rule.Category.ToString().ToLowerInvariant()));
                category = rule.Category;
            }

            output.WriteLine($"  {rule.Id.PadRight(widest)}  {SeverityOf(rule),-7}  {rule.Summary}");
        }
    }
}
