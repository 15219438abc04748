using System.Globalization;
using System.Xml.Linq;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace BrandLsp.Core.Strategy.Report;

/// <summary>
/// Draws charts with OxyPlot as SVG inside a page: without script, network or native library, and the same bytes for the same
/// numbers. Colours are classes, so that a chart follows the light or dark look of its page.
/// </summary>
internal static class ChartSvg
{
    /// <summary>In CSS pixels: readable in half of a wide page and on the whole of a phone.</summary>
    private const int Width = 400;

    private const int RowHeight = 30;
    private const int LaneHeight = 44;
    private const int LongestLabel = 22;

    private static readonly OxyColor s_text = Sentinel(240), s_grid = Sentinel(224), s_mark = Sentinel(200), s_faint = Sentinel(210);

    /// <param name="id">Of the chart in its page.</param>
    public static string Draw(Chart chart, string id) => Styled(new SvgExporter { Width = Width, Height = HeightOf(chart), IsDocument = false }.ExportToString(ModelOf(chart)), chart, id);

    private static int HeightOf(Chart chart) =>
        chart.Kind == ChartKind.Lines ? 206 : chart.Kind == ChartKind.Lanes ? 40 + (LaneHeight * chart.Series.Length) : 34 + (chart.Categories.Length * (chart.Kind == ChartKind.Bars ? 12 + (16 * chart.Series.Length) : RowHeight));

    private static PlotModel ModelOf(Chart chart)
    {
        var model = new PlotModel
        {
            Culture = CultureInfo.InvariantCulture,
            PlotAreaBorderThickness = new OxyThickness(0),
            Padding = new OxyThickness(2, 4, 14, IsOverTime(chart) ? 8 : 2),
            PlotMargins = new OxyThickness(LeftOf(chart), double.NaN, double.NaN, double.NaN),
            TextColor = s_text,
            DefaultFontSize = 13,
        };
        if (chart.Kind == ChartKind.Lanes)
        {
            Lanes(model, chart);
            return model;
        }

        var values = new LinearAxis
        {
            Position = chart.Kind == ChartKind.Lines ? AxisPosition.Left : AxisPosition.Bottom,
            Minimum = 0,
            MinimumPadding = 0,
            MaximumPadding = 0.05,
            MajorGridlineStyle = LineStyle.Solid,
            MajorGridlineColor = s_grid,
            TickStyle = TickStyle.None,
            AxislineStyle = LineStyle.None,
            IntervalLength = 70,
            StringFormat = chart.Unit == " %" ? "0.##' %'" : "#,0.##",
        };
        var highest = chart.Series.SelectMany(s => s.Values.Select(v => v ?? 0).Concat(s.Intervals.Select(i => i?.High ?? 0))).Append(chart.Mark ?? 0).Max();
        values.Maximum = highest > 0 ? highest * 1.05 : 1;
        if (!chart.IsFromZero)
        {
            var all = chart.Series.SelectMany(s => s.Values).OfType<double>().DefaultIfEmpty().ToList();
            var room = Math.Max(1, (all.Max() - all.Min()) * 0.15);
            (values.Minimum, values.Maximum) = (all.Min() < 0 ? all.Min() - room : Math.Max(0, all.Min() - room), all.Max() + room);
            values.StringFormat = "#,0";
            values.MinimumMajorStep = 1;
        }

        model.Axes.Add(values);
        if (chart.Kind == ChartKind.Lines)
        {
            Lines(model, chart);
        }
        else
        {
            var names = new CategoryAxis { Position = AxisPosition.Left, StartPosition = 1, EndPosition = 0, TickStyle = TickStyle.None, AxislineStyle = LineStyle.None, GapWidth = 0.4 };
            names.Labels.AddRange(chart.Categories.Select(Shortened));
            model.Axes.Add(names);
            Rows(model, chart);
        }

        return model;
    }

    private static void Rows(PlotModel model, Chart chart)
    {
        for (var s = 0; s < chart.Series.Length; s++)
        {
            var series = chart.Series[s];
            if (chart.Kind == ChartKind.Bars)
            {
                var bars = new BarSeries { FillColor = Colour(s), StrokeThickness = 0 };
                bars.Items.AddRange(series.Values.Select((v, i) => new BarItem(v ?? 0, i)));
                model.Series.Add(bars);
                continue;
            }

            foreach (var isFaint in new[] { true, false })
            {
                var colour = isFaint ? s_faint : Colour(s);
                var points = new ScatterErrorSeries { MarkerType = MarkerType.Circle, MarkerSize = 5, MarkerFill = colour, ErrorBarColor = colour, ErrorBarStrokeThickness = 2, ErrorBarStopWidth = 6 };
                for (var i = 0; i < series.Values.Length; i++)
                {
                    if (series.Values[i] is { } value && series.Faint[i] == isFaint)
                    {
                        // An interval need not be symmetric: the point stands where the rate is, its line where the interval is.
                        var (low, high) = series.Intervals[i] ?? (value, value);
                        points.Points.Add(new ScatterErrorPoint((low + high) / 2, i, high - low, 0));
                    }
                }

                points.MarkerFill = OxyColors.Transparent;
                model.Series.Add(points);
                var dots = new ScatterSeries { MarkerType = MarkerType.Circle, MarkerSize = 5, MarkerFill = colour };
                dots.Points.AddRange(series.Values.Select((v, i) => (v, i)).Where(p => p.v is not null && series.Faint[p.i] == isFaint).Select(p => new ScatterPoint(p.v!.Value, p.i)));
                model.Series.Add(dots);
            }
        }

        if (chart.Mark is { } mark)
        {
            model.Annotations.Add(new OxyPlot.Annotations.LineAnnotation { Type = OxyPlot.Annotations.LineAnnotationType.Vertical, X = mark, Color = s_mark, LineStyle = LineStyle.Dash, StrokeThickness = 1.5 });
        }
    }

    /// <summary>Each series has a row of its own, named at its left; all rows have one scale, so that their bars compare.</summary>
    private static void Lanes(PlotModel model, Chart chart)
    {
        const double Floor = 0.4, Room = 0.8, Half = 0.32;
        var highest = chart.Series.SelectMany(s => s.Values).Max() is { } most and > 0 ? most : 1;
        var names = new CategoryAxis { Position = AxisPosition.Left, StartPosition = 1, EndPosition = 0, TickStyle = TickStyle.None, AxislineStyle = LineStyle.None };
        names.Labels.AddRange(chart.Series.Select(s => Shortened(s.Name)));
        model.Axes.Add(names);
        model.Axes.Add(Times(chart));
        var bars = new RectangleBarSeries { FillColor = Colour(0), StrokeThickness = 0 };
        for (var s = 0; s < chart.Series.Length; s++)
        {
            model.Annotations.Add(new OxyPlot.Annotations.LineAnnotation { Type = OxyPlot.Annotations.LineAnnotationType.Horizontal, Y = s + Floor, Color = s_grid, LineStyle = LineStyle.Solid, StrokeThickness = 1 });
            for (var i = 0; i < chart.Categories.Length; i++)
            {
                if (chart.Series[s].Values[i] is { } value and > 0)
                {
                    bars.Items.Add(new RectangleBarItem(i - Half, s + Floor - (Room * value / highest), i + Half, s + Floor));
                }
            }
        }

        model.Series.Add(bars);
    }

    private static bool IsOverTime(Chart chart) => chart.Kind is ChartKind.Lines or ChartKind.Lanes;

    private static LinearAxis Times(Chart chart)
    {
        var every = Math.Max(1, (chart.Categories.Length + 3) / 4);
        return new LinearAxis
        {
            Position = AxisPosition.Bottom,
            Minimum = -0.5,
            Maximum = Math.Max(0.5, chart.Categories.Length - 0.5),
            MajorStep = every,
            TickStyle = TickStyle.None,
            AxislineStyle = LineStyle.None,
            LabelFormatter = at => Math.Abs(at - Math.Round(at)) < 1e-6 && at > -0.5 && (int)Math.Round(at) < chart.Categories.Length ? chart.Categories[(int)Math.Round(at)] : "",
        };
    }

    private static void Lines(PlotModel model, Chart chart)
    {
        model.Axes.Add(Times(chart));
        for (var s = 0; s < chart.Series.Length; s++)
        {
            var line = new LineSeries { Color = Colour(s), StrokeThickness = 2.5, MarkerType = MarkerType.Circle, MarkerSize = 3, MarkerFill = Colour(s), LineStyle = s switch { 0 => LineStyle.Solid, 1 => LineStyle.Dash, 2 => LineStyle.Dot, _ => LineStyle.DashDot } };
            line.Points.AddRange(chart.Series[s].Values.Select((v, i) => v is { } value ? new DataPoint(i, value) : DataPoint.Undefined));
            model.Series.Add(line);
        }
    }

    /// <summary>Room for the labels, by the widest letters of the fonts that a page may have: the library measures in one of its own.</summary>
    private static double LeftOf(Chart chart)
    {
        const double Letter = 7.6, Gap = 14;
        return Gap + (Letter * (chart.Kind == ChartKind.Lines ? chart.Series.SelectMany(s => s.Values).Max(v => Figures.Count(v ?? 0).Length) : (chart.Kind == ChartKind.Lanes ? chart.Series.Select(s => s.Name) : chart.Categories).Max(c => Shortened(c).Length)));
    }

    private static string Shortened(string label) =>
        Text.Graphemes.Count(label) <= LongestLabel ? label : string.Concat(label.EnumerateRunes().Take(LongestLabel - 1).Select(r => r.ToString())).TrimEnd() + "…";

    private static OxyColor Sentinel(byte blue) => OxyColor.FromRgb(0, 0, blue);

    /// <summary>Which colour a series has; the page's style sheet knows six.</summary>
    private static OxyColor Colour(int series) => Sentinel((byte)(160 + (series % 6)));

    /// <summary>The same drawing with classes in the place of colours and fonts, and nothing a page does not need.</summary>
    private static string Styled(string svg, Chart chart, string id)
    {
        var drawing = XDocument.Parse(svg).Root!;
        XNamespace ns = "http://www.w3.org/2000/svg";
        var root = new XElement(
            ns + "svg",
            new XAttribute("viewBox", $"0 0 {Width} {HeightOf(chart).ToString(CultureInfo.InvariantCulture)}"),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", id));
        root.Add(new XElement(ns + "title", new XAttribute("id", id), chart.Title));
        foreach (var shape in drawing.Descendants().Where(e => !e.HasElements && e.Name.LocalName is "text" or "rect" or "polyline" or "polygon" or "line" or "ellipse" or "path").Where(e => e.Ancestors().All(a => a.Name.LocalName is not ("defs" or "clipPath"))))
        {
            if (Shape(shape, ns) is { } styled)
            {
                root.Add(styled);
            }
        }

        return root.ToString(SaveOptions.DisableFormatting).Replace(" xmlns=\"http://www.w3.org/2000/svg\"", "", StringComparison.Ordinal);
    }

    private static XElement? Shape(XElement shape, XNamespace ns)
    {
        var styles = (shape.Attribute("style")?.Value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split(':', 2)).Where(s => s.Length == 2).ToDictionary(s => s[0].Trim(), s => s[1].Trim(), StringComparer.Ordinal);
        var fill = shape.Attribute("fill")?.Value ?? styles.GetValueOrDefault("fill", "none");
        var stroke = styles.GetValueOrDefault("stroke-width", "1") == "0" ? "none" : styles.GetValueOrDefault("stroke", "none");
        var isText = shape.Name.LocalName == "text";
        var (fillClass, strokeClass) = (ClassOf(fill, "f"), isText ? null : ClassOf(stroke, "s"));
        if (fillClass is null && strokeClass is null)
        {
            return null;
        }

        var result = new XElement(ns + shape.Name.LocalName, new XAttribute("class", isText ? "label" : string.Join(' ', new[] { fillClass, strokeClass }.OfType<string>())));
        foreach (var attribute in shape.Attributes().Where(a => a.Name.LocalName is "x" or "y" or "x1" or "x2" or "y1" or "y2" or "width" or "height" or "points" or "cx" or "cy" or "rx" or "ry" or "d" or "transform" or "text-anchor" or "dominant-baseline"))
        {
            result.Add(new XAttribute(attribute.Name.LocalName, attribute.Value));
        }

        if (!isText)
        {
            foreach (var (name, isKept) in new[] { ("stroke-width", strokeClass is not null), ("stroke-dasharray", strokeClass is not null) })
            {
                if (isKept && styles.TryGetValue(name, out var value))
                {
                    result.Add(new XAttribute(name, value));
                }
            }

            if (fillClass is null)
            {
                result.Add(new XAttribute("fill", "none"));
            }
        }

        result.Add(isText ? shape.Value : null);
        return result;
    }

    /// <summary><c>rgb(0,0,161)</c> is series 1; null for what is not drawn, or is the library's own black.</summary>
    private static string? ClassOf(string colour, string prefix)
    {
        const string Start = "rgb(0,0,";
        return colour.StartsWith(Start, StringComparison.Ordinal) && int.TryParse(colour.AsSpan(Start.Length).TrimEnd(')'), NumberStyles.None, CultureInfo.InvariantCulture, out var blue)
            ? blue switch
            {
                224 => prefix + "-grid",
                200 => prefix + "-mark",
                210 => prefix + "-faint",
                240 => prefix + "-text",
                _ => $"{prefix}-{(blue - 160).ToString(CultureInfo.InvariantCulture)}",
            }
            : null;
    }
}
