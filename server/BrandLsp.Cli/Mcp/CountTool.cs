using BrandLsp.Cli.Commands;
using BrandLsp.Cli.Output;

namespace BrandLsp.Cli.Mcp;

/// <summary>How long a draft is on each platform, as the platform counts.</summary>
internal sealed class CountTool(CliHost host, string root) : BrandTool("count", host, root)
{
    protected override ToolAnswer Answer(ToolCall call)
    {
        var draft = call.Draft();
        using var table = new StringWriter { NewLine = "\n" };
        table.WriteLine(DraftJson.Headline(call, draft) + ":");
        CountCommand.WriteTable(table, draft.Analysis, new Style(isOn: false));
        return new ToolAnswer(table.ToString(), json =>
        {
            DraftJson.WriteHead(json, call, draft);
            CountCommand.WritePlatforms(json, "counts", draft.Analysis);
        });
    }
}
