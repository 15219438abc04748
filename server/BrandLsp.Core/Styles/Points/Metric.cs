using System.Collections.Immutable;
using System.Globalization;

namespace BrandLsp.Core.Styles.Points;

/// <summary>A figure of the whole text that passes a bound.</summary>
internal sealed class Metric(StyleHead head, string formula, string condition) : StyleRule(head)
{
    private const string Result = "result";

    private static readonly ImmutableArray<string> s_markup =
        ["pre", "list", "blockquote", "heading_h1", "heading_h2", "heading_h3", "heading_h4", "heading_h5", "heading_h6"];

    public override void Check(StyleRun run, TextBlock block)
    {
        var counts = run.SharedCounts(block);
        if (counts.Words() == 0)
        {
            return;
        }

        double? Variable(string name) => counts[name] ?? Markup(name.Replace("heading.", "heading_", StringComparison.Ordinal), run.Counts);
        if (Formula.Evaluate(formula, Variable, out _) is { } value && double.IsFinite(value)
            && Formula.Evaluate(Result + " " + condition, name => name == Result ? value : Variable(name), out _) is not (null or 0))
        {
            run.ReportDraft(this, StyleMessage.Format(Head.Message, value.ToString("F2", CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>What is wrong with a formula and a condition; null when nothing is.</summary>
    public static string? Fault(string formula, string? condition)
    {
        var counts = new TextCounts("One two three.");
        double? Variable(string name) => name == Result ? 1 : counts[name] ?? Markup(name.Replace("heading.", "heading_", StringComparison.Ordinal), ImmutableDictionary<string, int>.Empty);
        Formula.Evaluate(condition is null ? formula : Result + " " + condition, Variable, out var fault);
        return fault;
    }

    private static double? Markup(string name, IReadOnlyDictionary<string, int> counts) =>
        counts.TryGetValue(name, out var count) ? count : s_markup.Contains(name) ? 0 : null;
}
