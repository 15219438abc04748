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

    /// <summary>Two rounds of edits as one, by position: of the text that the first round was made for.</summary>
    /// <param name="between">What the first round made of that text.</param>
    /// <param name="second">Of <paramref name="between"/>; as in the first round, none overlaps another.</param>
    public static ImmutableArray<TextEdit> Compose(IReadOnlyCollection<TextEdit> first, string between, IReadOnlyCollection<TextEdit> second)
    {
        // What the first round wrote and what the second replaces are stretches of the text between; those that touch become one edit.
        var stretches = new List<(TextSpan Span, int Growth, TextEdit? Second)>();
        var shift = 0;
        foreach (var edit in first.OrderBy(e => e.Span))
        {
            var growth = edit.NewText.Length - edit.Span.Length;
            stretches.Add((new TextSpan(edit.Span.Start + shift, edit.NewText.Length), growth, null));
            shift += growth;
        }

        stretches.AddRange(second.Select(e => (e.Span, 0, (TextEdit?)e)));
        var composed = ImmutableArray.CreateBuilder<TextEdit>();
        var ordered = stretches.OrderBy(s => s.Span).ToList();
        shift = 0;
        for (var i = 0; i < ordered.Count;)
        {
            var (start, end, growth) = (ordered[i].Span.Start, ordered[i].Span.End, 0);
            var own = new List<TextEdit>();
            for (; i < ordered.Count && ordered[i].Span.Start <= end; i++)
            {
                end = Math.Max(end, ordered[i].Span.End);
                growth += ordered[i].Growth;
                if (ordered[i].Second is { } edit)
                {
                    own.Add(edit with { Span = edit.Span.Shift(-start) });
                }
            }

            composed.Add(new TextEdit(TextSpan.FromBounds(start - shift, end - shift - growth), Apply(between[start..end], own)));
            shift += growth;
        }

        return composed.ToImmutable();
    }
}
