using BrandLsp.Core.Text;

namespace BrandLsp.Core.Exports.Preview;

/// <summary>What a stretch of shown text is, from the outside in: of two that meet, the first holds the other.</summary>
internal enum MarkKind
{
    BelowFold,
    OverLimit,
    Quote,
    CodeBlock,
    Link,
    Mention,
    Hashtag,
    Bold,
    Italic,
    Underline,
    Strikethrough,
    Spoiler,
    Code,
}

/// <param name="Span">In the text it is written with.</param>
/// <param name="Href">Where a link leads; null for a link whose target is none that a page may have.</param>
/// <param name="IsContinued">True for the rest of a mark that has begun, and was announced, before this text.</param>
internal readonly record struct Mark(TextSpan Span, MarkKind Kind, string? Href = null, bool IsContinued = false);

/// <summary>Writes text with marks that may overlap, as elements that do not.</summary>
internal static class MarkedText
{
    public static void Write(HtmlWriter html, string text, IEnumerable<Mark> marks)
    {
        // A mark of no length shows nothing.
        var all = marks.Where(m => m.Span.Length > 0).OrderBy(m => m.Kind).ThenBy(m => m.Span.Start).ToList();
        var edges = all.SelectMany(m => new[] { m.Span.Start, m.Span.End }).Append(0).Append(text.Length).Where(e => e <= text.Length).Distinct().Order().ToList();
        var starts = all.OrderBy(m => m.Span.Start).ToList();
        var active = new List<Mark>();
        var open = new List<Mark>();
        var next = 0;
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            active.RemoveAll(m => m.Span.End <= edges[i]);
            while (next < starts.Count && starts[next].Span.Start <= edges[i])
            {
                active.Add(starts[next++]);
            }

            active.Sort((a, b) => a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : a.Span.Start.CompareTo(b.Span.Start));
            var kept = 0;
            while (kept < open.Count && kept < active.Count && open[kept] == active[kept])
            {
                kept++;
            }

            CloseTo(kept);
            foreach (var mark in active.Skip(kept))
            {
                Open(html, mark, isStart: mark.Span.Start == edges[i] && !mark.IsContinued);
                open.Add(mark);
            }

            html.Text(text[edges[i]..edges[i + 1]]);
        }

        CloseTo(0);

        void CloseTo(int count)
        {
            for (; open.Count > count; open.RemoveAt(open.Count - 1))
            {
                html.Close();
            }
        }
    }

    /// <summary>The target of a link, if a page may have it: a web or mail address, never a script.</summary>
    public static string? SafeUrl(string url)
    {
        var trimmed = url.Trim();
        return trimmed.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || trimmed.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || trimmed.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            ? trimmed
            : null;
    }

    /// <param name="isStart">False where the mark goes on after another one inside it has ended.</param>
    private static void Open(HtmlWriter html, Mark mark, bool isStart)
    {
        switch (mark.Kind)
        {
            case MarkKind.BelowFold:
                if (isStart)
                {
                    html.Element("span.more", "… more");
                }

                html.Open("span.below");
                break;
            case MarkKind.OverLimit:
                if (isStart)
                {
                    html.Element("span.more.limit", "over the limit");
                }

                html.Open("mark.over");
                break;
            case MarkKind.Link when mark.Href is { } href:
                html.Open("a", ("href", href), ("rel", "noopener noreferrer nofollow"));
                break;
            case MarkKind.Mention or MarkKind.Hashtag:
                html.Open("span.entity");
                break;
            default:
                html.Open(mark.Kind switch
                {
                    MarkKind.Link => "span",
                    MarkKind.Quote => "span.quote",
                    MarkKind.CodeBlock => "code.block",
                    MarkKind.Bold => "strong",
                    MarkKind.Italic => "em",
                    MarkKind.Underline => "u",
                    MarkKind.Strikethrough => "s",
                    MarkKind.Spoiler => "span.spoiler",
                    _ => "code",
                });
                break;
        }
    }
}
