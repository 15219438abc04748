namespace BrandLsp.Core.Text;

/// <summary>
/// Emoji as X draws and weighs them: Twemoji's set for Unicode 17, the longest sequence first. A character that is text
/// by default counts as emoji unless U+FE0E follows, except ©, ®, ™ and ♟, which need U+FE0F.
/// </summary>
public static class Emoji
{
    private const char Joiner = '\u200D';
    private const char EmojiStyle = '\uFE0F';
    private const char TextStyle = '\uFE0E';
    private const char Keycap = '\u20E3';
    private const int FirstRegional = 0x1F1E6;

    /// <summary>No joined sequence is longer (UTF-16 units).</summary>
    private const int LongestSequence = 36;

    private static readonly Lazy<HashSet<string>> Sequences =
        new(() => new HashSet<string>(DataFiles.Lines("emoji-sequences.txt"), StringComparer.Ordinal));

    private static readonly Lazy<HashSet<string>> Regions = new(() =>
        [.. Enumerable.Range(0, EmojiData.Regions.Length / 2).Select(i => EmojiData.Regions.Substring(i * 2, 2))]);

    /// <summary>The length in UTF-16 units of the emoji that starts at <paramref name="at"/>; 0 when none does.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        var first = text[at];
        if (first < '\u00A9')
        {
            return first is '#' or '*' or (>= '0' and <= '9') ? KeycapLength(text, at) : 0;
        }

        var point = Graphemes.CodePointAt(text, at, out var length);
        if (IsRegional(point))
        {
            return RegionalLength(text, at, point);
        }

        var style = BoundaryTable.Value(EmojiData.Boundaries, point, 3);
        if (style == 0)
        {
            return 0;
        }

        var sequence = SequenceLength(text, at);
        return sequence > 0 ? sequence : SingleLength(text, at, length, style);
    }

    /// <summary>
    /// False for Markdown of which no text has an emoji: every sequence has a character from U+203C on, which a character
    /// reference may stand for.
    /// </summary>
    public static bool MayBeIn(ReadOnlySpan<char> markdown) => markdown.ContainsAnyInRange('\u203C', '\uFFFF') || markdown.Contains('&');

    /// <summary>The emoji of a text in order, each sequence once.</summary>
    public static IEnumerable<TextSpan> In(string text)
    {
        for (var at = NextCandidate(text, 0); at < text.Length;)
        {
            var length = LengthAt(text, at);
            if (length > 0)
            {
                yield return new TextSpan(at, length);
            }

            at = NextCandidate(text, at + Math.Max(length, 1));
        }
    }

    /// <summary>The emoji of a text as a reader sees them: with all that combines with it, so that none is cut in two.</summary>
    public static IEnumerable<TextSpan> ClustersIn(string text)
    {
        var end = 0;
        foreach (var emoji in In(text))
        {
            if (emoji.Start >= end)
            {
                end = emoji.Start + ClusterAt(text, emoji.Start);
                yield return TextSpan.FromBounds(emoji.Start, end);
            }
        }
    }

    /// <summary>The length of the emoji that starts at <paramref name="at"/> with all that combines with it; 0 when none does.</summary>
    public static int ClusterAt(string text, int at) =>
        LengthAt(text, at) is > 0 and var length ? Math.Max(length, Graphemes.Next(text, at) - at) : 0;

    /// <summary>The first place at or behind <paramref name="from"/> where an emoji may start, or the text's length: at or just before what is not ASCII.</summary>
    private static int NextCandidate(string text, int from)
    {
        var found = from < text.Length ? text.AsSpan(from).IndexOfAnyExceptInRange('\0', '\u007F') : -1;
        return found < 0 ? text.Length : from + Math.Max(found - 1, 0);
    }

    private static int KeycapLength(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        if (end < text.Length && text[end] == EmojiStyle)
        {
            end++;
        }

        return end < text.Length && text[end] == Keycap ? end + 1 - at : 0;
    }

    private static bool IsRegional(int point) => point is >= FirstRegional and < FirstRegional + 26;

    private static int RegionalLength(ReadOnlySpan<char> text, int at, int point)
    {
        if (at + 3 >= text.Length)
        {
            return 2;
        }

        var second = Graphemes.CodePointAt(text, at + 2, out _);
        ReadOnlySpan<char> region = [(char)('A' + point - FirstRegional), (char)('A' + second - FirstRegional)];
        return IsRegional(second) && Regions.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(region) ? 4 : 2;
    }

    private static int SequenceLength(ReadOnlySpan<char> text, int at)
    {
        Span<int> ends = stackalloc int[LongestSequence];
        var count = 0;
        var joins = false;
        for (var end = at; end < text.Length && end - at < LongestSequence;)
        {
            var point = Graphemes.CodePointAt(text, end, out var length);
            var tag = point is >= 0xE0020 and <= 0xE007F;
            joins |= point == Joiner || tag;
            if (!tag && point is not (Joiner or EmojiStyle) && BoundaryTable.Value(EmojiData.Boundaries, point, 3) == 0)
            {
                break;
            }

            // Two pictographs without a joiner between them are two emoji, unless the second is a skin tone.
            if (end > at && !tag && point is not (Joiner or EmojiStyle or (>= 0x1F3FB and <= 0x1F3FF)) && text[end - 1] != Joiner)
            {
                break;
            }

            end += length;
            ends[count++] = end;
        }

        if (!joins)
        {
            return 0;
        }

        var lookup = Sequences.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = count - 1; i > 0; i--)
        {
            if (lookup.Contains(text[at..ends[i]]))
            {
                return ends[i] - at;
            }
        }

        return 0;
    }

    private static int SingleLength(ReadOnlySpan<char> text, int at, int length, int style)
    {
        var end = at + length;
        var selector = end < text.Length ? text[end] : '\0';
        switch (style & 3)
        {
            case 2 when selector == TextStyle:
            case 3 when selector != EmojiStyle:
                return 0;
            case 2 or 3 when selector == EmojiStyle:
                end++;
                break;
        }

        if ((style & 4) != 0 && end + 1 < text.Length && text[end] == '\uD83C' && text[end + 1] is >= '\uDFFB' and <= '\uDFFF')
        {
            end += 2;
        }

        return end - at;
    }
}
