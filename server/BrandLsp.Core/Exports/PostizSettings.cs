using System.Collections.Immutable;
using System.Text.Json;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Exports;

/// <summary>The <c>settings</c> of a post for Postiz: its <c>__type</c> and what the type demands.</summary>
internal static class PostizSettings
{
    /// <summary>The names of Postiz's providers, by platform.</summary>
    private static readonly ImmutableDictionary<string, string> s_types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["x"] = "x",
        ["linkedin"] = "linkedin",
        ["bluesky"] = "bluesky",
        ["mastodon"] = "mastodon",
        ["threads"] = "threads",
        ["instagram"] = "instagram",
        ["facebook"] = "facebook",
        ["youtube"] = "youtube",
        ["tiktok"] = "tiktok",
        ["pinterest"] = "pinterest",
        ["reddit"] = "reddit",
        ["discord"] = "discord",
        ["slack"] = "slack",
        ["medium"] = "medium",
        ["devto"] = "devto",
        ["hashnode"] = "hashnode",
        ["lemmy"] = "lemmy",
        ["nostr"] = "nostr",
        ["farcaster"] = "wrapcast",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static ImmutableArray<string> Platforms { get; } = [.. Core.Platforms.PlatformCatalog.All.Select(p => p.Id).Where(s_types.ContainsKey)];

    /// <summary>True where the settings have a place for the front matter's <c>link</c>.</summary>
    public static bool CarriesLink(Core.Platforms.Platform platform) => platform.Id is "pinterest" or "reddit" or "lemmy" or "facebook";

    /// <param name="miss">Told of what Postiz demands and no draft knows.</param>
    public static void Write(Utf8JsonWriter json, ScheduledPost post, Action<string> miss)
    {
        var variant = post.Variant;
        json.WriteStartObject();
        json.WriteString("__type", s_types[variant.Platform.Id]);
        switch (variant.Platform.Id)
        {
            case "x":
                json.WriteString("who_can_reply_post", "everyone");
                json.WriteBoolean("paid_partnership", post.IsPartnership);
                json.WriteBoolean("made_with_ai", false);
                break;
            case "facebook":
                if (variant.Link is { } url)
                {
                    json.WriteString("url", url);
                }

                break;
            case "instagram":
                json.WriteString("post_type", "post");
                break;
            case "youtube":
                Title(2);
                json.WriteString("type", "public");
                Tags(variant.Hashtags);
                break;
            case "tiktok":
                json.WriteString("privacy_level", "PUBLIC_TO_EVERYONE");
                json.WriteBoolean("duet", false);
                json.WriteBoolean("stitch", false);
                json.WriteBoolean("comment", true);
                json.WriteString("autoAddMusic", "no");
                json.WriteBoolean("brand_content_toggle", post.IsPartnership);
                json.WriteBoolean("brand_organic_toggle", post.Tie is Tie.OwnProduct or Tie.Employer);
                json.WriteString("content_posting_method", "DIRECT_POST");
                break;
            case "pinterest":
                json.WriteString("board", "");
                miss("the id of a board");
                json.WriteString("title", variant.Title ?? "");
                json.WriteString("link", variant.Link ?? "");
                break;
            case "reddit":
                Communities("r/", "a subreddit", id: false);
                break;
            case "lemmy":
                Communities("!", "a community and its id", id: true);
                break;
            case "discord" or "slack":
                json.WriteString("channel", "");
                miss("the id of a channel");
                break;
            case "devto":
                Title(2);
                Canonical();
                Tags(variant.Hashtags);
                break;
            case "medium":
                Title(2);
                json.WriteString("subtitle", "");
                miss("a subtitle");
                Canonical();
                Tags(variant.Hashtags);
                break;
            case "hashnode":
                Title(6);
                Canonical();
                json.WriteString("publication", "");
                miss("the id of a publication");
                Tags(variant.Hashtags);
                if (variant.Hashtags.IsEmpty)
                {
                    miss("a tag");
                }

                break;
        }

        json.WriteEndObject();

        void Title(int least)
        {
            var title = variant.Title ?? "";
            json.WriteString("title", title);
            if (title.Length < least)
            {
                miss($"a title of at least {least} characters");
            }
        }

        void Canonical()
        {
            if (post.Draft.Analysis.Draft.Front.Canonical is { } canonical)
            {
                json.WriteString("canonical", canonical.Value);
            }
        }

        void Tags(IEnumerable<string> tags)
        {
            json.WriteStartArray("tags");
            foreach (var tag in tags)
            {
                json.WriteStartObject();
                json.WriteString("value", tag);
                json.WriteString("label", tag);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        void Communities(string prefix, string what, bool id)
        {
            var handle = variant.Settings?.Handle is { } name && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name[prefix.Length..] : "";
            json.WriteStartArray("subreddit");
            json.WriteStartObject();
            json.WriteStartObject("value");
            json.WriteString("subreddit", handle);
            if (id)
            {
                json.WriteString("id", "");
            }

            json.WriteString("title", variant.Title ?? "");
            if (!id)
            {
                json.WriteString("type", variant.Link is null ? "self" : "link");
                json.WriteBoolean("is_flair_required", false);
            }

            json.WriteString("url", variant.Link ?? "");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            if (handle.Length == 0 || id)
            {
                miss(what);
            }
        }
    }
}
