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
    public static IReadOnlyList<Entity> Entities(string text, ImmutableArray<KnownSpan> known, Func<string, List<Entity>> scan) =>
        known.IsEmpty ? scan(text) : Corrected(scan(Covered(text, known)), known);

    /// <summary>
    /// What a platform finds in a text, with the known links and mentions in the place of what it has there: its scanner may
    /// take the sign behind a URL, and what follows, for a part of it. By position, without overlaps.
    /// </summary>
    /// <param name="found">By position, without overlaps.</param>
    /// <param name="known">By position, without overlaps.</param>
    public static IReadOnlyList<Entity> Corrected(IReadOnlyList<Entity> found, ImmutableArray<KnownSpan> known)
    {
        if (known.IsEmpty)
        {
            return found;
        }

        var entities = new List<Entity>(found.Count + known.Length);
        var next = 0;
        var end = 0;
        foreach (var (kind, span, value) in known)
        {
            if (kind == KnownKind.Mark)
            {
                continue;
            }

            for (; next < found.Count && found[next].Span.Start < span.End; next++)
            {
                if (found[next].Span.Start >= end && found[next].Span.End <= span.Start)
                {
                    entities.Add(found[next]);
                }
            }

            entities.Add(new Entity(kind == KnownKind.Link ? EntityType.Url : EntityType.Mention, span, value));
            end = span.End;
        }

        for (; next < found.Count; next++)
        {
            entities.Add(found[next]);
        }

        return entities;
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
