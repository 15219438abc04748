namespace BrandLsp.Core.Styles.Points;

/// <summary>Something that stands too often, or not often enough, in one place.</summary>
internal sealed class Occurrence(StyleHead head, StylePattern token, int min, int max) : StyleRule(head)
{
    public override IEnumerable<StylePattern> Patterns => [token];

    public override void Check(StyleRun run, TextBlock block)
    {
        var count = 0;
        var first = (Start: 0, End: 0);
        var isCode = true;
        foreach (var match in token.FindAll(block.Text))
        {
            count++;
            if (isCode)
            {
                var isHidden = block.Text.AsSpan(match.Start, match.Length).IndexOfAnyExcept('*', '@') < 0;
                if (count == 1 || !isHidden)
                {
                    first = (match.Start, match.End);
                }

                isCode = isHidden;
            }
        }

        if (token.IsTooSlow || !((max > 0 && count > max) || (min > 0 && count < min)))
        {
            return;
        }

        if (count == 0)
        {
            run.ReportDraft(this, Head.Message);
        }
        else
        {
            run.Report(this, block, first.Start, first.End, Head.Message);
        }
    }
}
