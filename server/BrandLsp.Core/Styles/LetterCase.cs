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
}
