using System.Collections.Immutable;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Analysis;

/// <summary>
/// Keeps fixes from breaking a draft's Markdown. Rules read words, and between two words a sign may stand whose partner
/// stands elsewhere: <c>*Log* in</c> must not become <c>*Sign in</c>.
/// </summary>
internal sealed class MarkupGuard(Draft draft)
{
    private readonly Lazy<List<(TextSpan Span, ImmutableArray<Inline> Inlines)>> _lines = new(() => Lines(draft));

    /// <summary>The fixes that leave every sign of markup its partner, and every link, image, tag and comment in place.</summary>
    public ImmutableArray<Fix> Keep(ImmutableArray<Fix> fixes) =>
        fixes.IsEmpty ? fixes : fixes.RemoveAll(f => f.Edits.Any(e => e.Path is null && Breaks(e.Edit)));

    private bool Breaks(TextEdit edit)
    {
        // An insertion takes nothing away.
        if (edit.Span.IsEmpty || edit.Span.End <= draft.BodyStart)
        {
            return false;
        }

        if (draft.Text.AsSpan(edit.Span.Start, edit.Span.Length).IndexOf("<!--") > 0)
        {
            return true;
        }

        var lines = _lines.Value;
        for (var i = FirstBehind(lines.Count, n => lines[n].Span.End, edit.Span.Start); i < lines.Count && lines[i].Span.Start < edit.Span.End; i++)
        {
            if (BreaksOne(lines[i].Inlines, edit))
            {
                return true;
            }
        }

        return false;
    }

    private bool BreaksOne(ImmutableArray<Inline> inlines, TextEdit edit)
    {
        for (var i = FirstBehind(inlines.Length, n => inlines[n].Span.End, edit.Span.Start); i < inlines.Length && inlines[i].Span.Start < edit.Span.End; i++)
        {
            if (inlines[i].Span.Overlaps(edit.Span) && BreaksOne(inlines[i], edit))
            {
                return true;
            }
        }

        return false;
    }

    private bool BreaksOne(Inline inline, TextEdit edit) => inline switch
    {
        Emphasis emphasis => !edit.Span.Contains(emphasis.Span) && BreaksAround(emphasis.Inlines, edit),
        Link { IsBare: false } link => edit.Span != link.Span && !link.UrlSpan.Contains(edit.Span) && BreaksAround(link.Inlines, edit),
        CodeSpan code => !edit.Span.Contains(code.Span) && !code.Code.Span.Contains(edit.Span),
        Link or Image or HtmlInline or FootnoteReference => !inline.Span.Contains(edit.Span),
        _ => false,
    };

    /// <summary>Whether an edit takes away a sign around <paramref name="content"/>, breaks what stands in it, or leaves nothing or a blank beside the sign, so that it would be none.</summary>
    private bool BreaksAround(ImmutableArray<Inline> content, TextEdit edit)
    {
        if (content.IsEmpty)
        {
            return true;
        }

        var inside = SpanOf(content);
        if (!inside.Contains(edit.Span))
        {
            return true;
        }

        // What will be its first and its last character, of what stays and what comes; nothing is put together, for a paragraph may
        // be long and have thousands of fixes.
        var isAtStart = edit.Span.Start == inside.Start;
        var isAtEnd = edit.Span.End == inside.End;
        var first = !isAtStart ? draft.Text[inside.Start] : edit.NewText is [var c, ..] ? c : isAtEnd ? ' ' : draft.Text[edit.Span.End];
        var last = !isAtEnd ? draft.Text[inside.End - 1] : edit.NewText is [.., var d] ? d : isAtStart ? ' ' : draft.Text[edit.Span.Start - 1];
        return char.IsWhiteSpace(first) || char.IsWhiteSpace(last) || BreaksOne(content, edit);
    }

    /// <summary>The lowest number whose end lies behind <paramref name="at"/>; ends rise with the numbers.</summary>
    private static int FirstBehind(int count, Func<int, int> end, int at)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = end(middle) <= at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static TextSpan SpanOf(ImmutableArray<Inline> inlines) => inlines[0].Span.Union(inlines[^1].Span);

    /// <summary>What stands in paragraphs, headings and cells, by position.</summary>
    private static List<(TextSpan Span, ImmutableArray<Inline> Inlines)> Lines(Draft draft)
    {
        List<(TextSpan Span, ImmutableArray<Inline> Inlines)> lines =
            [.. DraftText.Blocks(draft).SelectMany(DraftText.Texts).Where(i => !i.IsEmpty).Select(i => (SpanOf(i), i))];
        lines.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return lines;
    }
}
