using System.Collections.Immutable;

namespace BrandLsp.Core.Text;

/// <summary>Brings together what the writer of a text knows and what a platform's scanner finds in it.</summary>
internal static class KnownSpans
{
    /// <summary>In the place of what is known: it ends any link, mention or tag before it …</summary>
    private const char End = ' ';

    /// <summary>… and, unlike a blank, lets none begin behind it.</summary>
    private const char Inside = '_';

    /// <summary>The known links and mentions, and what a scanner finds outside of them, by position, without overlaps.</summary>
    /// <param name="known">By position, without overlaps.</param>
    public static List<Entity> Entities(string text, ImmutableArray<KnownSpan> known, Func<string, List<Entity>> scan)
    {
        if (known.IsEmpty)
        {
            return scan(text);
        }

        var entities = scan(Covered(text, known));
        foreach (var (kind, span, value) in known)
        {
            if (kind != KnownKind.Mark)
            {
                entities.Add(new Entity(kind == KnownKind.Link ? EntityType.Url : EntityType.Mention, span, value));
            }
        }

        entities.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return entities;
    }

    /// <summary>
    /// The links, mentions and tags as they are in truth: where the writer knows better than the platform's scanner (which
    /// may take the sign behind a URL, and what follows, for a part of it), the known span, else the scanner's.
    /// </summary>
    /// <param name="known">By position, without overlaps.</param>
    /// <param name="entities">By position, without overlaps.</param>
    public static List<TextSpan> Corrected(ImmutableArray<KnownSpan> known, IReadOnlyList<Entity> entities)
    {
        var spans = new List<TextSpan>(entities.Count + known.Length);
        foreach (var (kind, span, _) in known)
        {
            if (kind != KnownKind.Mark)
            {
                spans.Add(span);
            }
        }

        var certain = spans.Count;
        var next = 0;
        foreach (var entity in entities)
        {
            while (next < certain && spans[next].End <= entity.Span.Start)
            {
                next++;
            }

            if (next == certain || !spans[next].Overlaps(entity.Span))
            {
                spans.Add(entity.Span);
            }
        }

        return spans;
    }

    /// <summary>A text of the same length in which a scanner finds nothing known, and nothing that reaches into it.</summary>
    private static string Covered(string text, ImmutableArray<KnownSpan> known) => string.Create(text.Length, (text, known), static (covered, source) =>
    {
        source.text.CopyTo(covered);
        foreach (var (kind, span, _) in source.known)
        {
            covered.Slice(span.Start, span.Length).Fill(kind == KnownKind.Mark ? End : Inside);
            covered[span.Start] = End;
        }
    });
}
