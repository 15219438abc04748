using System.CommandLine;
using System.Text.Json;
using BrandLsp.Cli.Files;
using BrandLsp.Cli.Output;
using BrandLsp.Core.Rules;
using BrandLsp.Core.Styles;

namespace BrandLsp.Cli.Commands;

/// <summary><c>brandlsp rules</c>: all rules with their defaults, and those of the styles that the profile here uses.</summary>
internal static class RulesCommand
{
    public const string StyleCategory = "styles";

    public static Command Create(CliHost host)
    {
        var format = CommonOptions.Format("text, json, markdown", "text");
        var color = CommonOptions.Color();
        var command = new Command("rules", "List all rules, those of the styles in use as well.") { format, color };
        command.SetAction(parsed =>
        {
            var style = Style.For(host, CommonOptions.ColorOf(parsed.GetRequiredValue(color)));
            var rules = RuleCatalog.All.Select(r => r.Info).OrderBy(r => r.Category).ThenBy(r => r.Id, StringComparer.Ordinal).ToList();
            var styles = StyleRules(host);
            switch (Usage.OneOf("--format", parsed.GetRequiredValue(format), ["text", "json", "markdown"]))
            {
                case "json":
                    Json.Write(host, json => WriteJson(json, rules, styles), indented: true);
                    break;
                case "markdown":
                    WriteMarkdown(host.Out, rules, styles);
                    break;
                default:
                    WriteText(host.Out, rules, styles, style);
                    break;
            }

            return ExitCodes.Clean;
        });
        return command;
    }

    /// <summary>"off" for a rule that only the profile turns on.</summary>
    public static string SeverityOf(RuleInfo rule) => rule.Severity is { } severity ? Words.Of(severity) : "off";

    public static string SeverityOf(StyleRuleInfo rule) => rule.Severity is { } severity ? Words.Of(severity) : "off";

    public static string FixOf(RuleInfo rule) => rule.Fix switch
    {
        FixKind.Always => ", with a fix",
        FixKind.Sometimes => ", sometimes with a fix",
        _ => "",
    };

    /// <summary>Of the profile that a draft here would have, in the order of their names.</summary>
    private static List<StyleRuleInfo> StyleRules(CliHost host)
    {
        var styles = new Workspace(host, profile: null).BrandFor(Paths.Full("draft.md", host.WorkingDirectory)).Brand.StyleRules;
        return [.. styles.RuleNames.Select(styles.Describe).OfType<StyleRuleInfo>()];
    }

    private static string SummaryOf(StyleRuleInfo rule) => Printable.OneLine(rule.Description ?? rule.Message);

    private static void WriteJson(Utf8JsonWriter json, IEnumerable<RuleInfo> rules, IEnumerable<StyleRuleInfo> styles)
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

        foreach (var rule in styles)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Name);
            json.WriteString("category", StyleCategory);
            json.WriteString("severity", SeverityOf(rule));
            json.WriteString("summary", SummaryOf(rule));
            json.WriteString("fix", rule.HasFix ? "sometimes" : "never");
            json.WriteStartObject("causes");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMarkdown(TextWriter output, IEnumerable<RuleInfo> rules, IEnumerable<StyleRuleInfo> styles)
    {
        output.WriteLine("| rule | category | default | reported when |");
        output.WriteLine("|---|---|---|---|");
        foreach (var rule in rules)
        {
            output.WriteLine($"| {rule.Id} | {rule.Category.ToString().ToLowerInvariant()} | {SeverityOf(rule)} | {Escaped(rule.Summary)} |");
        }

        foreach (var rule in styles)
        {
            output.WriteLine($"| {rule.Name} | {StyleCategory} | {SeverityOf(rule)} | {Escaped(SummaryOf(rule))} |");
        }
    }

    private static string Escaped(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal);

    private static void WriteText(TextWriter output, List<RuleInfo> rules, List<StyleRuleInfo> styles, Style style)
    {
        var widest = rules.Select(r => r.Id.Length).Concat(styles.Select(s => s.Name.Length)).DefaultIfEmpty().Max();
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

        if (styles.Count > 0)
        {
            output.WriteLine("\n" + style.Bold(StyleCategory));
        }

        foreach (var rule in styles)
        {
            output.WriteLine($"  {rule.Name.PadRight(widest)}  {SeverityOf(rule),-7}  {SummaryOf(rule)}");
        }
    }
}
