using System.Globalization;
using System.Text;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Exports;
using BrandLsp.Core.Rendering;

namespace BrandLsp.Cli.Mcp;

/// <summary>The final text of a draft for each platform, part by part.</summary>
internal sealed class RenderTool(CliHost host, string root) : BrandTool("render", host, root)
{
    protected override ToolAnswer Answer(ToolCall call)
    {
        var draft = call.Draft();
        return new ToolAnswer(Text(call, draft), json =>
        {
            DraftJson.WriteHead(json, call, draft);
            json.WriteNumber("errors", Errors(draft.Analysis));
            json.WritePropertyName("variants");
            VariantsJson.WriteVariants(json, draft.Analysis);
        });
    }

    private static string Text(ToolCall call, AnalyzedDraft draft)
    {
        var text = new StringBuilder(DraftJson.Headline(call, draft)).Append(".\n");
        if (Errors(draft.Analysis) is > 0 and var errors)
        {
            text.Append(CultureInfo.InvariantCulture, $"It has {Output.Words.Count(errors, "error")}, and export would refuse it: check says which.\n");
        }

        foreach (var variant in draft.Analysis.Variants)
        {
            for (var i = 0; i < variant.Parts.Length; i++)
            {
                text.Append('\n').Append(Caption(variant, i)).Append("\n\n").Append(VariantFiles.Text(variant, i)).Append('\n');
            }

            if (variant.FirstComment is { } comment)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n## {variant.Platform.Name}: first comment\n\n{comment.Text}\n");
            }
        }

        return text.ToString();
    }

    private static string Caption(Variant variant, int part)
    {
        var of = variant.Parts.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", part {part + 1} of {variant.Parts.Length}");
        var limit = VariantFit.Limit(variant).Value is { } number ? string.Create(CultureInfo.InvariantCulture, $" of {number}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"## {variant.Platform.Name}{of} ({variant.Parts[part].Length}{limit})");
    }

    private static int Errors(DraftAnalysis analysis) => analysis.Diagnostics.Count(d => d.Severity == Severity.Error);
}
