namespace BrandLsp.Core.Text;

/// <summary>The character classes of twitter-text, on UTF-16 units; the first two also on code points above U+FFFF.</summary>
[Flags]
internal enum XClasses : uint
{
    None = 0,
    HashtagLetter = 1,
    HashtagAny = 2,
    Path = 4,
    PathEnd = 8,
    AsciiLabel = 16,
    Query = 32,
    QueryEnd = 64,
    Domain = 128,
    LatinAccent = 256,
    Space = 512,
    Punctuation = 1024,
}

internal static class XCharacters
{
    private static readonly XClasses[] Ascii =
        [.. Enumerable.Range(0, 128).Select(c => (XClasses)BoundaryTable.Value(XCharacterData.Boundaries, c, 11))];

    public static XClasses Of(int codePoint) =>
        codePoint < 128 ? Ascii[codePoint] : (XClasses)BoundaryTable.Value(XCharacterData.Boundaries, codePoint, 11);

    public static bool Is(int codePoint, XClasses classes) => (Of(codePoint) & classes) != 0;

    /// <summary>Characters that make a post invalid on X: the two noncharacters and the byte order mark.</summary>
    public static bool IsForbidden(char unit) => unit is '\uFFFE' or '\uFEFF' or '\uFFFF';

    public static bool IsHash(char unit) => unit is '#' or '\uFF03';

    /// <summary>The first number sign at or behind <paramref name="from"/>, or the text's length.</summary>
    public static int NextHash(string text, int from) => Next(text, from, '#', '\uFF03');

    /// <summary>The first at sign at or behind <paramref name="from"/>, or the text's length.</summary>
    public static int NextAt(string text, int from) => Next(text, from, '@', '\uFF20');

    private static int Next(string text, int from, char sign, char fullWidth)
    {
        var found = text.AsSpan(Math.Min(from, text.Length)).IndexOfAny(sign, fullWidth);
        return found < 0 ? text.Length : from + found;
    }

    public static bool IsAt(char unit) => unit is '@' or '\uFF20';
}
