using System.Collections.Immutable;
using BrandLsp.Core.Text;
using Markdig.Syntax;

namespace BrandLsp.Core.Drafts;

/// <summary>Finds HTML comments outside code, and what goes with them when they vanish. Spans are clean offsets.</summary>
internal static class Comments
{
    private const string Open = "<!--";
    private const string Close = "-->";

    public static bool MayHave(string text) => text.Contains(Open, StringComparison.Ordinal);

    public static bool IsComment(string html) => html.StartsWith(Open, StringComparison.Ordinal);

    /// <summary>The comments of a parsed text, by position. One that is never closed reaches as far as its block.</summary>
    public static ImmutableArray<TextSpan> Find(MarkdownDocument document, string text)
    {
        var found = new List<TextSpan>();
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case Markdig.Syntax.HtmlBlock { Type: not HtmlBlockType.ScriptPreOrStyle } block:
                    FindIn(text, TextSpan.FromBounds(block.Span.Start, Math.Min(block.Span.End + 1, text.Length)), found);
                    break;
                case Markdig.Syntax.Inlines.HtmlInline inline when IsComment(inline.Tag):
                    found.Add(TextSpan.FromBounds(inline.Span.Start, inline.Span.End + 1));
                    break;
            }
        }

        found.Sort();
        return WithoutOverlaps(found);
    }

    /// <summary>The opening lines of the comments that hide what follows them because nothing closes them.</summary>
    public static IEnumerable<TextSpan> Unclosed(string text, ImmutableArray<TextSpan> comments)
    {
        foreach (var comment in comments.Where(c => !c.In(text).EndsWith(Close, StringComparison.Ordinal)))
        {
            var length = text.AsSpan(comment.Start, comment.Length).IndexOf('\n');
            yield return length < 0 ? comment : new TextSpan(comment.Start, length);
        }
    }

    /// <summary>
    /// What to take out so that nothing shows that a comment was there: the lines that hold nothing else, the blanks on
    /// one side of a comment between words, the blanks before one at a line's end.
    /// </summary>
    public static ImmutableArray<TextSpan> Removals(string text, ImmutableArray<TextSpan> comments)
    {
        var removals = new List<TextSpan>();
        for (var i = 0; i < comments.Length;)
        {
            // Comments that only blanks part are taken out together.
            var first = i;
            var end = comments[i].End;
            for (i++; i < comments.Length && comments[i].Start <= AfterBlanks(text, end); i++)
            {
                end = Math.Max(end, comments[i].End);
            }

            removals.Add(Removal(text, TextSpan.FromBounds(comments[first].Start, end)));
        }

        return WithoutOverlaps(removals);
    }

    private static TextSpan Removal(string text, TextSpan comment)
    {
        var lineStart = comment.Start == 0 ? 0 : text.LastIndexOf('\n', comment.Start - 1) + 1;
        var after = AfterBlanks(text, comment.End);
        var endsLine = after >= text.Length || text[after] == '\n';
        if (endsLine && text.AsSpan(lineStart, comment.Start - lineStart).IndexOfAnyExcept(' ', '\t', '>') < 0)
        {
            return TextSpan.FromBounds(lineStart, Math.Min(after + 1, text.Length));
        }

        var before = comment.Start;
        while (before > lineStart && text[before - 1] is ' ' or '\t')
        {
            before--;
        }

        if (endsLine)
        {
            return TextSpan.FromBounds(before, after);
        }

        return before < comment.Start || before == lineStart ? TextSpan.FromBounds(comment.Start, after) : comment;
    }

    private static int AfterBlanks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    private static void FindIn(string text, TextSpan block, List<TextSpan> found)
    {
        for (var at = block.Start; at < block.End;)
        {
            var start = text.IndexOf(Open, at, block.End - at, StringComparison.Ordinal);
            if (start < 0)
            {
                return;
            }

            // "<!-->" and "<!--->" are whole comments.
            var close = text.IndexOf(Close, start + 2, block.End - start - 2, StringComparison.Ordinal);
            at = close < 0 ? block.End : close + Close.Length;
            found.Add(TextSpan.FromBounds(start, at));
        }
    }

    private static ImmutableArray<TextSpan> WithoutOverlaps(List<TextSpan> sorted)
    {
        var kept = ImmutableArray.CreateBuilder<TextSpan>(sorted.Count);
        foreach (var span in sorted)
        {
            if (kept.Count == 0 || span.Start >= kept[^1].End)
            {
                kept.Add(span);
            }
            else if (span.End > kept[^1].End)
            {
                kept[^1] = kept[^1].Union(span);
            }
        }

        return kept.ToImmutable();
    }
}
