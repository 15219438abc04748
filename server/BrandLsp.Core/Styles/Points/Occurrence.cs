using System.Globalization;

namespace BrandLsp.Core.Styles.Points;

/// <summary>Something that stands too often, or not often enough, in one place.</summary>
internal sealed class Occurrence(StyleHead head, StylePattern token, int min, int max) : StyleRule(head)
{
    public override IEnumerable<StylePattern> Patterns => [token];

    public override void Check(StyleRun run, TextBlock block)
    {
        var count = 0;
        (int Start, int End)? first = null;
        foreach (var match in token.FindAll(block.Text))
        {
            count++;
            // Code is asterisks: it counts, but nothing is said about it.
            if (first is null && block.Text.AsSpan(match.Start, match.Length).ContainsAnyExcept('*', ' '))
            {
                first = (match.Start, match.End);
            }
        }

        if (token.IsTooSlow || !((max > 0 && count > max) || (min > 0 && count < min)))
        {
            return;
        }

        var message = StyleMessage.Format(Head.Message.Replace("%d", "%s", StringComparison.Ordinal), count.ToString(CultureInfo.InvariantCulture));
        if (count == 0)
        {
            run.ReportDraft(this, message);
        }
        else if (first is { } place)
        {
            run.Report(this, block, place.Start, place.End, message);
        }
    }
}
