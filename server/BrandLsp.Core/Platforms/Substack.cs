using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

internal static class Substack
{
    public static Platform Data { get; } = new()
    {
        Id = "substack",
        Name = "Substack",
        Counting = Counting.Undocumented,
        Limit = new(null, "Substack spokesperson, 2023-04: 'no character limit' (thehamdenjournal.com mirror of The Verge)", Confidence.Low, "Undocumented now."),
        MaxImages = new(6, "Substack spokesperson, 2023-04: 'no character limit' (thehamdenjournal.com mirror of The Verge)", Confidence.Low, "In 2023."),
        HasHashtags = false,
        Notes =
        [
            new("threads", "replies", "Substack spokesperson, 2023-04: 'no character limit' (thehamdenjournal.com mirror of The Verge)", Confidence.Low),
            new("clickable links", "yes", "Substack spokesperson, 2023-04: 'no character limit' (thehamdenjournal.com mirror of The Verge)", Confidence.Medium),
        ],
        Checked = new DateOnly(2026, 11, 1),
    };
}
