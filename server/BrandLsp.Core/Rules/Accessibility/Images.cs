using System.Collections.Immutable;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Accessibility;

/// <param name="Alt">Null when none is given; "" when the front matter declares the image decorative.</param>
/// <param name="Span">Where the image stands.</param>
/// <param name="AltSpan">Where its alt text stands; empty when it has none.</param>
internal sealed record DraftImage(string Src, string? Alt, TextSpan Span, TextSpan AltSpan);

/// <summary>All images of a draft: those of the front matter's <c>media</c> and those of the body.</summary>
internal static class Images
{
    private static readonly ImmutableArray<string> s_videos = [".mp4", ".mov", ".webm", ".m4v", ".avi", ".mkv"];

    public static IEnumerable<DraftImage> In(Draft draft)
    {
        foreach (var media in draft.Front.Media)
        {
            if (!s_videos.Any(v => media.Src.Value.EndsWith(v, StringComparison.OrdinalIgnoreCase)))
            {
                yield return new DraftImage(media.Src.Value, media.Alt?.Value, media.Span, media.Alt?.Span ?? default);
            }
        }

        foreach (var image in DraftText.Blocks(draft).SelectMany(DraftText.Texts).SelectMany(DraftText.Inlines<Image>))
        {
            // Only the front matter can tell an image without a text from one whose text was forgotten.
            yield return new DraftImage(image.Src, string.IsNullOrWhiteSpace(image.Alt) ? null : image.Alt, image.Span, image.AltSpan);
        }
    }
}
