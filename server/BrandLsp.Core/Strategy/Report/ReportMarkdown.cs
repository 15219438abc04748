using System.Text;

namespace BrandLsp.Core.Strategy.Report;

/// <summary>A report as Markdown with GitHub's tables.</summary>
public static class ReportMarkdown
{
    public static string Write(StrategyReport report)
    {
        var document = ReportWriter.Write(report);
        var text = new StringBuilder();
        text.Append("# ").Append(Escape(document.Title)).Append("\n\n").Append(Escape(document.Facts)).Append('\n');
        foreach (var section in document.Sections)
        {
            text.Append("\n## ").Append(Escape(section.Title)).Append('\n');
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
                text.Append("### ").Append(Escape(heading.Text)).Append('\n');
                break;
            case Sentence sentence:
                text.Append(Escape(sentence.Text)).Append('\n');
                break;
            case ProposalBlock proposal:
                text.Append("- **").Append(Escape(proposal.Title)).Append("** (").Append(proposal.Strength).Append("). ").Append(Escape(proposal.Evidence)).Append('\n');
                break;
            case ReportTable table:
                text.Append("**").Append(Escape(table.Name)).Append("**\n\n|");
                foreach (var column in table.Columns)
                {
                    text.Append(' ').Append(Escape(column.Name)).Append(" |");
                }

                text.Append("\n|");
                foreach (var column in table.Columns)
                {
                    text.Append(column.IsNumber ? "---:|" : "---|");
                }

                text.Append('\n');
                foreach (var row in table.Rows)
                {
                    text.Append("| ").AppendJoin(" | ", row.Select(Escape)).Append(" |\n");
                }

                break;
            default:
                break;
        }
    }

    /// <summary>Text stays text, and a line stays one line.</summary>
    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            result.Append(c switch
            {
                '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '~' or '&' => $"\\{c}",
                < ' ' or '\u007F' or '\u0085' or '\u2028' or '\u2029' => " ",
                _ => c.ToString(),
            });
        }

        return result.ToString();
    }
}
