using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

internal static class Farcaster
{
    public static Platform Data { get; } = new()
    {
        Id = "farcaster",
        Name = "Farcaster",
        Counting = Counting.Bytes,
        Limit = new(320, "none found", Confidence.Low, "A long cast is said to hold 1,024 bytes."),
        MaxImages = new(2, "none found", Confidence.Low, "Embeds, links included."),
        Notes =
        [
            new("mentions", "mentions are NOT in the text; positions are bytes", "https://docs.farcaster.xyz/developers/guides/writing/casts", Confidence.High),
        ],
        Checked = new DateOnly(2026, 11, 1),
    };
}
