namespace BrandLsp.Core.Text;

/// <summary>The meter of each way of counting.</summary>
public static class TextMeters
{
    private static readonly ITextMeter Graphemes = new PlainMeter(CountUnit.Graphemes);
    private static readonly ITextMeter CodePoints = new PlainMeter(CountUnit.CodePoints);
    private static readonly ITextMeter Utf16 = new PlainMeter(CountUnit.Utf16);
    private static readonly ITextMeter Bytes = new PlainMeter(CountUnit.Bytes);

    public static XMeter X { get; } = new();

    public static BlueskyMeter Bluesky { get; } = new();

    public static MastodonMeter Mastodon { get; } = new();

    public static ITextMeter For(Counting counting) => counting switch
    {
        Counting.X => X,
        Counting.Bluesky => Bluesky,
        Counting.Mastodon => Mastodon,
        Counting.Graphemes => Graphemes,
        Counting.CodePoints => CodePoints,
        Counting.Bytes => Bytes,
        _ => Utf16,
    };
}
