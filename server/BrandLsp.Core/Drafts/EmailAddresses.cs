using System.Collections.Immutable;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Drafts;

/// <summary>Finds bare e-mail addresses, as GFM's autolinks do, so that nobody takes what follows the @ for a person.</summary>
internal static class EmailAddresses
{
    /// <summary>Adds <paramref name="run"/>, whose text is as long as its span, with each address as a link.</summary>
    public static void Split(TextRun run, ImmutableArray<Inline>.Builder inlines)
    {
        var text = run.Text;
        var from = 0;
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var start = at;
            while (start > from && IsLocal(text[start - 1]))
            {
                start--;
            }

            while (start < at && text[start] == '.')
            {
                start++;
            }

            var end = DomainEnd(text, at + 1);
            // @name@host.example is an account, not an address.
            if (start == at || end == at + 1 || (start > 0 && text[start - 1] == '@'))
            {
                continue;
            }

            Add(run, from, start, inlines);
            var address = text[start..end];
            var span = new TextSpan(run.Span.Start + start, address.Length);
            inlines.Add(new Link(span, "mailto:" + address, span, IsBare: true, [new TextRun(span, address)]));
            from = end;
            at = end - 1;
        }

        if (from == 0)
        {
            inlines.Add(run);
        }
        else
        {
            Add(run, from, text.Length, inlines);
        }
    }

    private static void Add(TextRun run, int from, int to, ImmutableArray<Inline>.Builder inlines)
    {
        if (to > from)
        {
            inlines.Add(new TextRun(new TextSpan(run.Span.Start + from, to - from), run.Text[from..to]));
        }
    }

    /// <summary>The end of a domain with a dot in it that starts at <paramref name="start"/>; <paramref name="start"/> when there is none.</summary>
    private static int DomainEnd(string text, int start)
    {
        var end = start;
        var lastDot = -1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.'))
        {
            if (text[end] == '.')
            {
                if (end == start || text[end - 1] == '.' || end + 1 >= text.Length || !char.IsAsciiLetterOrDigit(text[end + 1]))
                {
                    break;
                }

                lastDot = end;
            }

            end++;
        }

        return lastDot > 0 && text[end - 1] is not ('-' or '_') ? end : start;
    }

    private static bool IsLocal(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+';
}
