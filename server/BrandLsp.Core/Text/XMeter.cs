using System.Text;

namespace BrandLsp.Core.Text;

/// <summary>
/// X's weighted characters, as twitter-text's configuration version 3 defines them: after normalization to form C a link
/// weighs 23, an emoji sequence 2, U+0000–U+10FF, U+2000–U+200D, U+2010–U+201F and U+2032–U+2037 weigh 1, all else 2.
/// CRLF and CR weigh as the one LF they become. Source: github.com/twitter/twitter-text, config/v3.json.
/// </summary>
public sealed class XMeter : ITextMeter
{
    private const int UrlWeight = 23;
    private const int EmojiWeight = 2;

    public CountUnit Unit => CountUnit.Weighted;

    public int Measure(string text)
    {
        if (IsPlain(text))
        {
            return text.Length;
        }

        var normalized = Nfc.Normalize(WithLineFeeds(text));
        return Weigh(normalized, UrlScanner.Scan(normalized, UrlGrammar.X), null);
    }

    public int Measure(ReadOnlySpan<char> text) => IsPlain(text) ? text.Length : Measure(text.ToString());

    public int Fit(string text, int limit)
    {
        if (Measure(text) <= limit)
        {
            return text.Length;
        }

        var (normalized, boundaries, places) = NormalizeByGrapheme(text);
        var urls = UrlScanner.Scan(normalized, UrlGrammar.X);
        var before = new int[normalized.Length + 1];
        Weigh(normalized, urls, before);
        var entities = Entities(text);
        var cuts = new List<int> { 0 };
        var weights = new List<int> { 0 };
        var entity = 0;
        var last = int.MaxValue;
        for (var i = 0; i < boundaries.Count && boundaries[i] <= last; i++)
        {
            if (Fitting.MayCut(entities, ref entity, boundaries[i]))
            {
                cuts.Add(boundaries[i]);
                weights.Add(before[places[i]]);
                last = Fitting.LastCut(cuts, weights, limit, last);
            }
        }

        return Fitting.Contextual(text, limit, cuts, weights, Measure);
    }

    public IReadOnlyList<Entity> Entities(string text) => XScanner.Scan(text);

    /// <summary>
    /// True for what twitter-text calls valid: not empty, at most <paramref name="limit"/>, and without U+FFFE, U+FEFF and U+FFFF.
    /// </summary>
    public bool IsValid(string text, int limit) =>
        Measure(text) is var length && length > 0 && length <= limit && !text.Any(XCharacters.IsForbidden);

    /// <summary>The weight; and in <paramref name="before"/>, if given, the weight of what is before each unit.</summary>
    private static int Weigh(string text, List<UrlMatch> urls, int[]? before)
    {
        var weight = 0;
        var url = 0;
        for (var at = 0; at < text.Length;)
        {
            int length;
            int added;
            while (url < urls.Count && urls[url].Span.Start < at)
            {
                url++;
            }

            if (url < urls.Count && urls[url].Span.Start == at)
            {
                length = Math.Max(urls[url].CountedLength, 1);
                added = UrlWeight;
            }
            else if (AsciiRun(text, at, url < urls.Count ? urls[url].Span.Start : text.Length) is > 0 and var run)
            {
                for (var i = 0; before is not null && i < run; i++)
                {
                    before[at + i] = weight + i;
                }

                weight += run;
                at += run;
                continue;
            }
            else if (Emoji.LengthAt(text, at) is var emoji and > 0)
            {
                length = emoji;
                added = EmojiWeight;
            }
            else
            {
                added = IsLight(Graphemes.CodePointAt(text, at, out length)) ? 1 : 2;
            }

            var end = Math.Min(at + length, text.Length);
            for (var i = at; before is not null && i < end; i++)
            {
                before[i] = i == at ? weight : weight + added;
            }

            weight += added;
            at = end;
        }

        if (before is not null)
        {
            before[text.Length] = weight;
        }

        return weight;
    }

    /// <summary>How many ASCII characters from here on are no emoji: a digit or sign that begins one is followed by U+FE0F or U+20E3.</summary>
    private static int AsciiRun(string text, int at, int end)
    {
        var length = text.AsSpan(at, end - at).IndexOfAnyExceptInRange('\0', '\u007F');
        if (length >= 0)
        {
            return length - 1;
        }

        return end < text.Length && !char.IsAscii(text[end]) ? end - at - 1 : end - at;
    }

    private static bool IsLight(int codePoint) =>
        codePoint is <= 0x10FF or (>= 0x2000 and <= 0x200D) or (>= 0x2010 and <= 0x201F) or (>= 0x2032 and <= 0x2037);

    /// <summary>True when every character weighs 1: ASCII without a link.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text) =>
        Ascii.IsValid(text) && !text.Contains('\r') && UrlScanner.NextSign(text, 0, UrlGrammar.X) < 0;

    private static string WithLineFeeds(string text) =>
        text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    /// <summary>The text as it is weighed, and for each grapheme boundary its place there.</summary>
    private static (string Normalized, List<int> Boundaries, List<int> Places) NormalizeByGrapheme(string text)
    {
        var boundaries = new List<int>();
        var places = new List<int>();
        var changes = text.Contains('\r') || !Nfc.IsNormalized(text);
        var normalized = new StringBuilder(changes ? text.Length : 0);
        var start = 0;
        foreach (var boundary in Graphemes.Boundaries(text))
        {
            if (changes)
            {
                normalized.Append(Nfc.Normalize(WithLineFeeds(text[start..boundary])));
            }

            start = boundary;
            boundaries.Add(boundary);
            places.Add(changes ? normalized.Length : boundary);
        }

        return (changes ? normalized.ToString() : text, boundaries, places);
    }
}
