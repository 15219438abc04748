using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BrandLsp.Core.Styles;

/// <summary>
/// Headings in title and in sentence case. In titles AP lowers articles, conjunctions and prepositions of up to three
/// letters; Chicago lowers prepositions of any length; neither the first nor the last word.
/// </summary>
/// <remarks>AP Stylebook, "composition titles"; Chicago Manual of Style 17, 8.159.</remarks>
internal static class TitleCase
{
    private static readonly FrozenSet<string> s_short = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "an", "and", "as", "at", "but", "by", "en", "for", "if", "in", "nor", "of", "on", "or", "per", "the", "to", "v", "v.", "via", "vs", "vs.");

    private static readonly FrozenSet<string> s_prepositions = FrozenSet.Create(
        StringComparer.Ordinal,
        "about", "above", "across", "after", "against", "along", "among", "around", "before", "between", "beyond", "concerning", "despite", "down",
        "during", "following", "from", "including", "into", "near", "over", "since", "through", "throughout", "towards", "under", "until", "upon",
        "with", "within", "without");

    /// <summary>The words of a heading: each starts with a letter or a digit (or stands for code) and ends at a blank.</summary>
    public static ImmutableArray<(int Start, int End)> Words(string text)
    {
        var words = ImmutableArray.CreateBuilder<(int, int)>();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]) && text[i] != '*')
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            words.Add((start, i));
        }

        return words.ToImmutable();
    }

    /// <summary>The text in title case; a hyphen starts a word of its own.</summary>
    public static string Title(string text, bool isChicago)
    {
        var result = text.ToCharArray();
        var parts = Parts(text);
        for (var i = 0; i < parts.Count; i++)
        {
            var (start, end) = parts[i];
            var lower = text[start..end].ToLowerInvariant().TrimEnd(',', ';', '?', '!', '"', '\'', ')', '”', '’');
            var isSmall = s_short.Contains(lower) || (isChicago && s_prepositions.Contains(lower));
            var followsColon = start >= 2 && text[start - 1] == ' ' && text[start - 2] is ':' or '—' or '–';
            var isCompound = (start > 0 && text[start - 1] == '-') || (end < text.Length && text[end] == '-');
            if (isSmall && i > 0 && i < parts.Count - 1 && !followsColon && (!isCompound || text[start - 1] == '-'))
            {
                lower.AsSpan().CopyTo(result.AsSpan(start));
            }
            else
            {
                result[start] = char.ToUpperInvariant(result[start]);
            }
        }

        return new string(result);
    }

    private static List<(int Start, int End)> Parts(string text)
    {
        var parts = new List<(int, int)>();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ('-' or '/'))
            {
                i++;
            }

            parts.Add((start, i));
        }

        return parts;
    }
}
