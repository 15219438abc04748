namespace BrandLsp.Core.Text;

/// <summary>
/// The length Mastodon's server validates (StatusLengthValidator): graphemes of the content warning and the text together,
/// in which a link counts 23 and a mention only its local part. A text of white space alone counts nothing.
/// </summary>
public sealed class MastodonMeter : ITextMeter
{
    /// <summary>Scheme and host are over by then, in UTF-16 units: a longer beginning of a link is one.</summary>
    private const int LongestUnlinked = 320;

    private static readonly string LinkPlaceholder = new('x', 23);

    public CountUnit Unit => CountUnit.Graphemes;

    public int Measure(string text) => Measure(text, "");

    public int Measure(ReadOnlySpan<char> text) =>
        text.ContainsAny('@', ':') || text.IsWhiteSpace() ? Measure(text.ToString(), "") : Graphemes.Count(text);

    /// <summary>The length of a text behind a content warning.</summary>
    public static int Measure(string text, string spoilerText)
    {
        if (LeadingSpace(text) == text.Length)
        {
            return Graphemes.Count(spoilerText);
        }

        // Without a colon there is no link, without an at sign no mention: most texts count as they are.
        return text.AsSpan().ContainsAny('@', ':') ? CountCountable(text, spoilerText) : Graphemes.Count(spoilerText.Length == 0 ? text : spoilerText + text);
    }

    public int Fit(string text, int limit) => Fit(text, "", limit);

    /// <summary>As <see cref="ITextMeter.Fit(string, int)"/>, with what the content warning leaves of the limit.</summary>
    public static int Fit(string text, string spoilerText, int limit)
    {
        if (Measure(text, spoilerText) <= limit)
        {
            return text.Length;
        }

        var places = new List<Place>();
        var whole = Countable(text, spoilerText, places);
        var entities = MastodonScanner.Scan(text);
        var cuts = new List<int> { 0 };
        var weights = new List<int> { Graphemes.Count(spoilerText) };
        var entity = 0;
        var place = 0;
        var read = 0;
        var count = 0;
        var last = int.MaxValue;
        foreach (var boundary in Graphemes.Boundaries(text))
        {
            while (place < places.Count && places[place].End <= boundary)
            {
                place++;
            }

            if (!Fitting.MayCut(entities, ref entity, boundary))
            {
                continue;
            }

            // A link that may be cut is one that begins in a hashtag: the server counts the link, and links the hashtag.
            var isInside = place < places.Count && places[place].Start < boundary;
            var outside = isInside ? places[place].Start : boundary;

            // Between two places the countable text is the text itself, shifted.
            var countable = spoilerText.Length + (place == 0 ? outside : places[place - 1].Countable + outside - places[place - 1].End);
            while (read < countable && read < whole.Length)
            {
                read = Graphemes.Next(whole, read);
                count++;
            }

            cuts.Add(boundary);
            weights.Add(isInside ? count + Beginning(text, outside, boundary) : count);
            last = Fitting.LastCut(cuts, weights, limit, last);
            if (boundary > last)
            {
                break;
            }
        }

        var fit = Fitting.Contextual(text, limit, cuts, weights, static cut => CountCountable(cut, ""));

        // White space counts only once something follows it.
        var space = Graphemes.Floor(text, LeadingSpace(text));
        return fit < space && weights[0] <= limit ? space : fit;
    }

    public IReadOnlyList<Entity> Entities(string text) => MastodonScanner.Scan(text);

    /// <summary>What the beginning of a link counts: as a link where it is one by itself.</summary>
    private static int Beginning(string text, int start, int end) =>
        end - start > LongestUnlinked ? LinkPlaceholder.Length : CountCountable(text[start..end], "");

    private static int LeadingSpace(string text)
    {
        var end = 0;
        while (end < text.Length && MastodonScanner.IsSpace(text[end]))
        {
            end++;
        }

        return end;
    }

    private static int CountCountable(string text, string spoilerText)
    {
        using var countable = Written(text, spoilerText, null);
        return Graphemes.Count(countable.Items);
    }

    /// <summary>The text that is counted, behind the content warning; in <paramref name="places"/> where links and mentions are, without the warning.</summary>
    private static string Countable(string text, string spoilerText, List<Place> places)
    {
        using var countable = Written(text, spoilerText, places);
        return countable.Items.ToString();
    }

    /// <inheritdoc cref="Countable"/>
    private static RentedList<char> Written(string text, string spoilerText, List<Place>? places)
    {
        var result = new RentedList<char>(spoilerText.Length + text.Length);
        result.Add(spoilerText);
        var from = 0;
        foreach (var entity in MastodonScanner.ScanForLength(text))
        {
            result.Add(text.AsSpan(from, entity.Span.Start - from));
            if (entity.Type == EntityType.Url)
            {
                result.Add(LinkPlaceholder);
            }
            else
            {
                var host = text.IndexOf('@', entity.Span.Start + 1, entity.Span.Length - 1);
                result.Add(text.AsSpan()[entity.Span.Start..(host < 0 ? entity.Span.End : host)]);
            }

            from = entity.Span.End;
            places?.Add(new Place(entity.Span.Start, from, result.Count - spoilerText.Length));
        }

        result.Add(text.AsSpan(from));
        return result;
    }

    /// <summary>A link or mention, and the place of its end in the countable text.</summary>
    private readonly record struct Place(int Start, int End, int Countable);
}
