using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Engagement;

/// <summary>Quotation marks and signs of emphasis that open inside a span and close right behind it.</summary>
internal static class ClosingMarks
{
    private const string Openers = "“‘„«‹「";
    private const string Closers = "”’“»›」";

    /// <summary>The span with them: <c>comment "guide</c> becomes <c>comment "guide"</c>.</summary>
    public static TextSpan Included(string text, TextSpan span)
    {
        while (span.End < text.Length && Length(text, span) is > 0 and var length)
        {
            span = TextSpan.FromBounds(span.Start, span.End + length);
        }

        return span;
    }

    private static int Length(string text, TextSpan span)
    {
        var (inside, next) = (span.In(text), text[span.End]);
        if (next is '"' or '\'' or '*' or '_')
        {
            var run = text.AsSpan(span.End).IndexOfAnyExcept(next) is var length and >= 0 ? length : text.Length - span.End;
            return Runs(inside, next) % 2 == 1 ? run : 0;
        }

        for (var kind = Closers.IndexOf(next, StringComparison.Ordinal); kind >= 0; kind = Closers.IndexOf(next, kind + 1))
        {
            if (inside.AsSpan().Count(Openers[kind]) > inside.AsSpan().Count(next))
            {
                return 1;
            }
        }

        return 0;
    }

    /// <summary>How often the mark stands in the text, several in a row being one, and none between letters: those are apostrophes.</summary>
    private static int Runs(string text, char mark)
    {
        var runs = 0;
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0;)
        {
            var end = at;
            while (end < text.Length && text[end] == mark)
            {
                end++;
            }

            runs += at > 0 && end < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[end]) ? 0 : 1;
            at = text.IndexOf(mark, end);
        }

        return runs;
    }
}
