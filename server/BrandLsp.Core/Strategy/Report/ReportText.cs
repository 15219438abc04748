using System.Text;

namespace BrandLsp.Core.Strategy.Report;

/// <summary>A report for a terminal, without colours.</summary>
public static class ReportText
{
    /// <param name="width">Columns that a text takes on a terminal.</param>
    /// <param name="printable">Makes text of drafts and exports harmless for a terminal.</param>
    public static string Write(StrategyReport report, Func<string, int> width, Func<string, string> printable)
    {
        var document = ReportWriter.Write(report);
        var text = new StringBuilder();
        text.Append(printable(document.Title)).Append('\n').Append(printable(document.Facts)).Append('\n');
        foreach (var section in document.Sections)
        {
            text.Append('\n').Append(section.Title.ToUpperInvariant()).Append('\n');
            foreach (var block in section.Blocks)
            {
                switch (block)
                {
                    case Heading heading:
                        text.Append('\n').Append(printable(heading.Text)).Append('\n');
                        break;
                    case Sentence sentence:
                        text.Append(printable(sentence.Text)).Append('\n');
                        break;
                    case ProposalBlock proposal:
                        text.Append("* ").Append(printable(proposal.Title)).Append(" (").Append(proposal.Strength).Append(")\n  ").Append(printable(proposal.Evidence)).Append('\n');
                        break;
                    case ReportTable table:
                        Append(text, table, width, printable);
                        break;
                    default:
                        break;
                }
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ReportTable table, Func<string, int> width, Func<string, string> printable)
    {
        text.Append("  ").Append(printable(table.Name)).Append('\n');
        List<string[]> rows = [[.. table.Columns.Select(c => c.Name)], .. table.Rows.Select(r => r.Select(printable).ToArray())];
        var widths = Enumerable.Range(0, table.Columns.Length).Select(c => rows.Max(r => width(r[c]))).ToArray();
        foreach (var row in rows)
        {
            var line = new StringBuilder("    ");
            for (var c = 0; c < row.Length; c++)
            {
                var blanks = new string(' ', widths[c] - width(row[c]));
                line.Append(table.Columns[c].IsNumber ? blanks + row[c] : row[c] + blanks).Append("  ");
            }

            text.Append(line.ToString().TrimEnd()).Append('\n');
        }
    }
}
