using System.Collections.Immutable;

namespace BrandLsp.Core.Text;

/// <summary>Counts one unit and nothing else; links, mentions and hashtags as <see cref="PlainScanner"/> finds them.</summary>
internal sealed class PlainMeter(CountUnit unit) : ITextMeter
{
    public CountUnit Unit => unit;

    public int Measure(string text) => Measure(text.AsSpan());

    public int Measure(ReadOnlySpan<char> text) => unit switch
    {
        CountUnit.Graphemes => Graphemes.Count(text),
        CountUnit.CodePoints => CodePoints(text),
        CountUnit.Bytes => Utf8Offsets.Length(text),
        _ => text.Length,
    };

    public int Fit(string text, int limit) => Fit(text, limit, []);

    public int Fit(string text, int limit, ImmutableArray<KnownSpan> known)
    {
        if (unit == CountUnit.Utf16 && text.Length <= limit)
        {
            return text.Length;
        }

        return Fitting.Additive(text, limit, KnownSpans.Corrected(Entities(text), known), Measure);
    }

    public IReadOnlyList<Entity> Entities(string text) => PlainScanner.Scan(text);

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at++, count++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
        }

        return count;
    }
}
