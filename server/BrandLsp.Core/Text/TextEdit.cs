using System.Collections.Immutable;
using System.Text;

namespace BrandLsp.Core.Text;

/// <summary>Replaces the characters of <see cref="Span"/> with <see cref="NewText"/>.</summary>
public sealed record TextEdit(TextSpan Span, string NewText)
{
    public static TextEdit Insert(int offset, string text) => new(new TextSpan(offset, 0), text);

    public static TextEdit Delete(TextSpan span) => new(span, "");

    /// <summary>Applies edits that do not overlap, in any order; of two that overlap the first by position wins.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var result = new StringBuilder(text.Length);
        var from = 0;
        foreach (var edit in edits.OrderBy(e => e.Span).ToImmutableArray())
        {
            if (edit.Span.Start < from)
            {
                continue;
            }

            result.Append(text, from, edit.Span.Start - from).Append(edit.NewText);
            from = edit.Span.End;
        }

        return result.Append(text, from, text.Length - from).ToString();
    }
}
