namespace BrandLsp.Core.Styles;

/// <summary>The case of whole texts; what has no case counts as either.</summary>
internal static class LetterCase
{
    public static bool IsLower(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.ToLowerInvariant(c) != c)
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsUpper(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.ToUpperInvariant(c) != c)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A text in the case of another: all capitals, none, or one at the start; as it is for any other.</summary>
    public static string Like(string text, string other)
    {
        var hasLetter = other.Any(char.IsLetter);
        return !hasLetter || text.Length == 0 ? text
            : IsLower(other) ? text.ToLowerInvariant()
            : IsUpper(other) && other.Count(char.IsLetter) > 1 ? text.ToUpperInvariant()
            : char.IsUpper(other[0]) && IsLower(other.AsSpan(1)) ? char.ToUpperInvariant(text[0]) + text[1..].ToLowerInvariant()
            : text;
    }
}
