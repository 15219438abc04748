using System.Collections.Immutable;

namespace BrandLsp.Core.Text;

/// <summary>Bluesky counts graphemes; its record also limits UTF-8 bytes, see <see cref="Utf8Length"/>.</summary>
public sealed class BlueskyMeter : ITextMeter
{
    public CountUnit Unit => CountUnit.Graphemes;

    public int Measure(string text) => Graphemes.Count(text);

    public int Measure(ReadOnlySpan<char> text) => Graphemes.Count(text);

    /// <summary>The length in UTF-8 bytes, which a post's record limits too (3000).</summary>
    public static int Utf8Length(string text) => Utf8Offsets.Length(text);

    public int Fit(string text, int limit) => Fit(text, limit, []);

    public int Fit(string text, int limit, ImmutableArray<KnownSpan> known) => Fitting.Additive(text, limit, Entities(text, known), Graphemes.Count);

    public IReadOnlyList<Entity> Entities(string text) => BlueskyScanner.Scan(text);

    /// <summary>A post's facets are its client's word: what is known, and around it what Bluesky's own client would find.</summary>
    /// <inheritdoc/>
    public IReadOnlyList<Entity> Entities(string text, ImmutableArray<KnownSpan> known) => KnownSpans.Entities(text, known, BlueskyScanner.Scan);
}
