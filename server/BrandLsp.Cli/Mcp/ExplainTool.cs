namespace BrandLsp.Cli.Mcp;

/// <summary>A rule's page.</summary>
internal sealed class ExplainTool(CliHost host, string root) : BrandTool("explain", host, root)
{
    protected override ToolAnswer Answer(ToolCall call)
    {
        var page = RuleText.Find(call.Arguments.Required("rule"), () => call.Brand.Brand.StyleRules, call.Workspace.Display, "check names the rule of each finding");
        return new ToolAnswer($"{page.Text.TrimEnd('\n')}\n\n{page.Facts}.\n\n{page.WaysOut}", json =>
        {
            json.WriteString("rule", page.Id);
            json.WriteString("category", page.Category);
            json.WriteString("severity", page.Severity);
            json.WriteString("page", page.Text);
            json.WriteString("link", page.Link);
        });
    }
}
