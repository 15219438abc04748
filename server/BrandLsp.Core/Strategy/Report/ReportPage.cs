using System.Globalization;
using BrandLsp.Core.Exports.Preview;

namespace BrandLsp.Core.Strategy.Report;

/// <summary>
/// A report as one page: charts with a table beside each, without script and network, light and dark, for eyes and screen
/// readers. The same bytes for the same report.
/// </summary>
public static class ReportPage
{
    private static readonly HtmlPage s_page = new("report.css");

    /// <summary>A whole HTML document.</summary>
    public static string Write(StrategyReport report)
    {
        var document = ReportWriter.Write(report);
        return s_page.Write(document.Title, html =>
        {
            html.Open("header.page");
            html.Element("h1", document.Title);
            html.Element("p.facts", document.Facts);
            html.Line();
            html.Open("nav", ("aria-label", "Sections"));
            html.Open("ul");
            foreach (var section in document.Sections)
            {
                html.Open("li");
                html.Element("a.section", section.Title, ("href", "#" + section.Id));
                html.Close();
            }

            html.Close();
            html.CloseLine();
            html.CloseLine();
            html.Open("main");
            html.Line();
            foreach (var section in document.Sections)
            {
                Section(html, section);
            }

            html.CloseLine();
        });
    }

    private static void Section(HtmlWriter html, ReportSection section)
    {
        html.Open("section", ("id", section.Id), ("aria-labelledby", section.Id + "-title"));
        html.Line();
        html.Element("h2", section.Title, ("id", section.Id + "-title"));
        html.Line();
        var charts = 0;
        for (var i = 0; i < section.Blocks.Length; i++)
        {
            switch (section.Blocks[i])
            {
                case Heading heading:
                    html.Element("h3", heading.Text);
                    break;
                case Sentence sentence:
                    html.Element("p", sentence.Text);
                    break;
                case ProposalBlock:
                    html.Open("ul.proposals");
                    for (; i < section.Blocks.Length && section.Blocks[i] is ProposalBlock proposal; i++)
                    {
                        Proposal(html, proposal);
                    }

                    i--;
                    html.Close();
                    break;
                case ReportTable { Chart: { } chart } table:
                    html.Open("div.pair");
                    Draw(html, chart, $"{section.Id}-chart-{++charts}");
                    Table(html, table);
                    html.Close();
                    break;
                case ReportTable table:
                    Table(html, table);
                    break;
                default:
                    break;
            }

            html.Line();
        }

        html.CloseLine();
    }

    private static void Proposal(HtmlWriter html, ProposalBlock proposal)
    {
        html.Open("li");
        html.Open("p");
        html.Element("strong.title", proposal.Title);
        html.Element("span.strength." + proposal.Strength, proposal.Strength);
        html.Close();
        html.Element("p.evidence", proposal.Evidence);
        html.Close();
    }

    private static void Draw(HtmlWriter html, Chart chart, string id)
    {
        html.Open("figure.chart");
        html.Trusted(ChartSvg.Draw(chart, id));
        if ((chart.Series.Length > 1 && chart.Kind != ChartKind.Lanes) || chart.Mark is not null)
        {
            // What colours mean is in the table's columns for those who do not see them.
            html.Open("figcaption", ("aria-hidden", "true"));
            for (var s = 0; s < chart.Series.Length && chart.Series.Length > 1; s++)
            {
                var colour = (s % 6).ToString(CultureInfo.InvariantCulture);
                html.Open("span.key");
                html.Trusted(chart.Kind == ChartKind.Lines
                    ? $"<svg viewBox=\"0 0 28 14\"><line class=\"s-{colour}\" x1=\"0\" x2=\"28\" y1=\"7\" y2=\"7\" stroke-width=\"3\"{Dash(s)}></line></svg>"
                    : $"<svg viewBox=\"0 0 28 14\"><rect class=\"f-{colour}\" width=\"28\" height=\"14\"></rect></svg>");
                html.Text(chart.Series[s].Name);
                html.Close();
            }

            if (chart.Mark is not null)
            {
                html.Open("span.key");
                html.Trusted("<svg viewBox=\"0 0 28 14\"><line class=\"s-mark\" x1=\"0\" x2=\"28\" y1=\"7\" y2=\"7\" stroke-width=\"2\" stroke-dasharray=\"6,4\"></line></svg>");
                html.Text(chart.MarkName);
                html.Close();
            }

            html.Close();
        }

        html.Close();
    }

    /// <summary>Short cells keep to one line.</summary>
    private static bool IsLong(string text) => text.Length > 26;

    /// <summary>"85,341, 77,954, 73,459": several numbers may stand on lines of their own.</summary>
    private static bool IsList(string text) => text.Contains(", ", StringComparison.Ordinal);

    private static string Dash(int series) => series switch { 0 => "", 1 => " stroke-dasharray=\"8,3\"", 2 => " stroke-dasharray=\"3,3\"", _ => " stroke-dasharray=\"8,3,3,3\"" };

    private static void Table(HtmlWriter html, ReportTable table)
    {
        // A table that is wider than a phone scrolls by itself, also with the keyboard.
        html.Open("div.scroll", ("role", "region"), ("aria-label", table.Name), ("tabindex", "0"));
        html.Open("table");
        html.Element("caption", table.Name);
        html.Open("thead");
        html.Open("tr");
        foreach (var column in table.Columns)
        {
            html.Element(column.IsNumber ? "th.number" : "th", column.Name, ("scope", "col"));
        }

        html.Close();
        html.Close();
        html.Open("tbody");
        for (var r = 0; r < table.Rows.Length; r++)
        {
            html.Open(table.Stressed.Contains(r) ? "tr.stressed" : "tr");
            for (var c = 0; c < table.Columns.Length; c++)
            {
                if (c == 0)
                {
                    html.Element(IsLong(table.Rows[r][c]) ? "th.long" : "th", table.Rows[r][c], ("scope", "row"));
                }
                else
                {
                    html.Element(table.Columns[c].IsNumber ? (IsList(table.Rows[r][c]) ? "td.number.list" : "td.number") : IsLong(table.Rows[r][c]) ? "td.long" : "td", table.Rows[r][c]);
                }
            }

            html.Close();
        }

        html.Close();
        html.Close();
        html.Close();
    }
}
