using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Assist;

/// <summary>
/// The characters whose typing opens a list by itself, and where it does. Everywhere else a list would stand in the
/// way: Enter takes what is chosen in it, so it must not come up at the end of a line or in the middle of a sentence.
/// </summary>
public static class CompletionTriggers
{
    public static ImmutableArray<char> Characters { get; } = [':', ' ', '-', '#', '@', '[', '{', ',', '('];

    /// <summary>In front matter, brand.yaml and people.yaml.</summary>
    /// <param name="typed">Null where the author asked for the list.</param>
    internal static bool MayOpen(char? typed, string text, int offset, YamlCursor cursor, Shape? shape) => typed switch
    {
        null => true,

        // Not while the author indents a line, and not after a value.
        ' ' => !IsIndentation(text, offset) && cursor.Typed.Length == 0,

        // The lines of a list or a map come below its key.
        ':' => cursor.IsAfterKey && cursor.Typed.Length == 0 && !ShapeCompletions.IsCollection(shape),
        '-' => Before(text, offset).Trim() is "-",
        '[' or '{' or ',' => cursor.Flow is not null && cursor.Typed.Length == 0,
        _ => false,
    };

    /// <summary>Whether nothing but blanks stands before the place on its line.</summary>
    private static bool IsIndentation(string text, int offset) => Before(text, offset).IsWhiteSpace();

    /// <summary>Whether a paragraph begins at a line of nothing but blanks.</summary>
    internal static bool BeginsParagraph(string text, TextSpan line, int bodyStart)
    {
        if (line.Start <= bodyStart)
        {
            return true;
        }

        var end = line.Start - (line.Start >= 2 && text[line.Start - 2] == '\r' ? 2 : 1);
        var above = Before(text, Math.Max(0, end)).Trim();
        return above.IsEmpty || above.StartsWith(":::") || above is "---";
    }

    private static ReadOnlySpan<char> Before(string text, int offset)
    {
        var start = text.AsSpan(0, offset).LastIndexOfAny('\n', '\r') + 1;
        return text.AsSpan(start, offset - start);
    }
}
