using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

internal static class Nostr
{
    public static Platform Data { get; } = new()
    {
        Id = "nostr",
        Name = "Nostr",
        Counting = Counting.Undocumented,
        Limit = new(null, "GitHub nostr-protocol/nips@db5fe3d 11.md: per relay max_content_length 'count of unicode characters' and max_message_length in bytes; no protocol limit", Confidence.High, "Each relay sets its own: `limit` in the profile."),
        Notes =
        [
            new("formatting", "kind 1 plain text: 'Markup languages such as markdown and HTML SHOULD NOT be used'; kind 30023 Markdown (NIP-23)", "GitHub nostr-protocol/nips@db5fe3d 10.md, 23.md", Confidence.High),
            new("mentions", "nostr:nprofile1... inline", "GitHub nostr-protocol/nips@db5fe3d 27.md", Confidence.High),
            new("hashtags", "'t' tags, lowercase", "GitHub nostr-protocol/nips@db5fe3d 24.md", Confidence.High),
            new("media", "URL in content + imeta tag", "GitHub nostr-protocol/nips@db5fe3d 92.md", Confidence.High),
            new("alt text", "imeta alt, no limit", "GitHub nostr-protocol/nips@db5fe3d 92.md", Confidence.High),
            new("threads", "e tags root/reply", "GitHub nostr-protocol/nips@db5fe3d 10.md", Confidence.High),
        ],
        Checked = new DateOnly(2026, 11, 1),
    };
}
