using System.Text;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Strategy.Report;

/// <summary>A report as Markdown with GitHub's tables.</summary>
public static class ReportMarkdown
{
    public static string Write(StrategyReport report)
    {
        var document = ReportWriter.Write(report);
        var text = new StringBuilder();
        text.Append("# ").Append(MarkdownLiteral.Of(document.Title)).Append("\n\n").Append(MarkdownLiteral.Of(document.Facts)).Append('\n');
        foreach (var section in document.Sections)
        {
            text.Append("\n## ").Append(MarkdownLiteral.Of(section.Title)).Append('\n');
            foreach (var block in section.Blocks)
            {
                text.Append('\n');
                Append(text, block);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ReportBlock block)
    {
        switch (block)
        {
            case Heading heading:
                text.Append("### ").Append(MarkdownLiteral.Of(heading.Text)).Append('\n');
                break;
            case Sentence sentence:
                text.Append(MarkdownLiteral.Of(sentence.Text)).Append('\n');
                break;
            case ProposalBlock proposal:
                text.Append("- **").Append(MarkdownLiteral.Of(proposal.Title)).Append("** (").Append(proposal.Strength).Append("). ").Append(MarkdownLiteral.Of(proposal.Evidence)).Append('\n');
                break;
            case ReportTable table:
                text.Append("**").Append(MarkdownLiteral.Of(table.Name)).Append("**\n\n|");
                foreach (var column in table.Columns)
                {
                    text.Append(' ').Append(MarkdownLiteral.Of(column.Name)).Append(" |");
                }

                text.Append("\n|");
                foreach (var column in table.Columns)
                {
                    text.Append(column.IsNumber ? "---:|" : "---|");
                }

                text.Append('\n');
                foreach (var row in table.Rows)
                {
                    text.Append("| ").AppendJoin(" | ", row.Select(MarkdownLiteral.Of)).Append(" |\n");
                }

                break;
            default:
                break;
        }
    }
}
