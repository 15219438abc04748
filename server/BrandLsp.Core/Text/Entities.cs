namespace BrandLsp.Core.Text;

/// <summary>Helpers the scanners share.</summary>
internal static class Entities
{
    public static Entity Make(string text, EntityType type, int start, int end)
    {
        var span = TextSpan.FromBounds(start, end);
        return new Entity(type, span, span.In(text));
    }

    /// <summary>Sorted by start, of equals the one that was found first; one that begins inside the one before it is dropped.</summary>
    public static List<Entity> WithoutOverlaps(List<Entity> entities)
    {
        if (entities.Count < 2)
        {
            return entities;
        }

        var result = new List<Entity>(entities.Count);
        var end = 0;
        foreach (var entity in entities.OrderBy(entity => entity.Span.Start))
        {
            if (entity.Span.Start >= end)
            {
                result.Add(entity);
                end = entity.Span.End;
            }
        }

        return result;
    }

    /// <summary>What <see cref="IsSpace"/> is true of.</summary>
    public const string Spaces =
        " \t\n\v\f\r\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";

    /// <summary>White space of ECMAScript's <c>\s</c>.</summary>
    public static bool IsSpace(char unit) => unit switch
    {
        ' ' or (>= '\t' and <= '\r') => true,
        < '\u00A0' => false,
        '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000' or '\uFEFF' => true,
        _ => false,
    };

    public static bool IsAsciiWord(char unit) => char.IsAsciiLetterOrDigit(unit) || unit == '_';
}
