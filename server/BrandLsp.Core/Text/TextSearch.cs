using System.Buffers;

namespace BrandLsp.Core.Text;

/// <summary>Looks for the next of several things, so that a loop over them ends where the text does.</summary>
internal static class TextSearch
{
    /// <summary>Where the first of <paramref name="values"/> stands at or behind <paramref name="from"/>, or the text's length.</summary>
    public static int Next(string text, int from, SearchValues<char> values) =>
        Place(text, from, text.AsSpan(Math.Min(from, text.Length)).IndexOfAny(values));

    /// <inheritdoc cref="Next(string, int, SearchValues{char})"/>
    public static int Next(string text, int from, SearchValues<string> values) =>
        Place(text, from, text.AsSpan(Math.Min(from, text.Length)).IndexOfAny(values));

    private static int Place(string text, int from, int found) => found < 0 ? text.Length : from + found;
}
