using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;
using NodaTime;
using NodaTime.Text;

namespace BrandLsp.Core.Exports;

/// <summary>Export format <c>postiz</c>: the bodies of requests to Postiz's API, one for each draft, in one array.</summary>
internal sealed class PostizExporter : IExporter
{
    private static readonly InstantPattern s_time = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss'Z'");

    public ExporterInfo Info { get; } = new()
    {
        Id = "postiz",
        Name = "Postiz",
        Title = "Requests for Postiz's API (JSON)",
        FileStem = "postiz",
        FileExtension = ".json",
        Channels = PostizSettings.Platforms,
        CarriesThreads = true,
        CarriesTitles = true,
        CarriesFirstComments = true,
        CarriesDraftStatus = true,
        Columns = ["type", "date", "shortLink", "tags", "posts[].integration.id", "posts[].value[].content", "posts[].value[].image[]", "posts[].value[].delay", "posts[].settings"],
        Times = "`date` in UTC, such as `2026-11-24T08:00:00Z`: a moment, whatever the time zone of the workspace",
        CannotCarry =
        [
            "images that are files: Postiz takes what was uploaded to it, or a URL",
            "links that are not in the text, but for Facebook, Pinterest, Reddit and Lemmy; content warnings",
            "Telegram and Tumblr, whose formatting Postiz makes itself, and Substack and Google Business beside its API",
        ],
        Notes =
        [
            "An array with a request body for each draft: send them one by one to `POST /public/v1/posts`, as `jq -c '.[]' postiz.json` gives them.",
            "`type` is `schedule` for `status: scheduled`, else `draft`. `shortLink` is false: links stay as they were counted.",
            "`integration.id` is the profile's `platforms: {x: {postiz: …}}`, the id that Postiz's `GET /public/v1/integrations` shows; without it the platform's name stands there, to be replaced.",
            "Several `value` items are the posts of a thread, each with its images, the last of them the first comment where there is one.",
            "`settings` has what Postiz demands: X `who_can_reply_post` and `paid_partnership`, titles, TikTok's switches. Boards, subreddits, communities, channels and publications are the account's own; where the profile's handle does not name them they are empty, and Postiz refuses the post until they are filled in.",
        ],
        Source = "gitroomhq/postiz-app, libraries/nestjs-libraries/src/dtos/posts",
        Evidence = "the code of Postiz itself",
        Checked = new DateOnly(2026, 11, 28),
    };

    public ExportSet Export(ExportRequest request)
    {
        var plan = SchedulePlan.Of(request, Info);
        plan.SayBrands();

        var nameless = plan.Posts.Where(p => p.Variant.Settings?.Postiz is null).Select(p => p.Variant.Platform.Id).Distinct().ToImmutableArray();
        if (nameless.Length > 0)
        {
            plan.Say($"integration.id is the platform's name for {string.Join(", ", nameless)}: put your channel's id in its place, or into the profile as platforms: {{{nameless[0]}: {{postiz: ID}}}}");
        }

        var files = ImmutableArray.CreateBuilder<ExportFile>();
        var failures = new List<string>();
        foreach (var brand in plan.Posts.GroupBy(p => plan.Brands[p.Draft.Brand]).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var bodies = brand.GroupBy(p => p.Draft.Name, StringComparer.Ordinal).Select(g => g.ToImmutableArray()).ToImmutableArray();
            var content = Content(bodies, plan);
            files.Add(new ExportFile(Info.FileStem + (brand.Key.Length > 0 ? "-" + brand.Key : "") + Info.FileExtension, content));
            failures.AddRange(Check(content, bodies));
        }

        return plan.Finish(files.ToImmutable(), plan.Posts, failures);
    }

    private static string Content(ImmutableArray<ImmutableArray<ScheduledPost>> bodies, SchedulePlan plan)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, VariantsJson.Options))
        {
            json.WriteStartArray();
            foreach (var body in bodies)
            {
                Write(json, body, plan);
            }

            json.WriteEndArray();
        }

        return ReadableJson.Of(buffer.WrittenSpan) + "\n";
    }

    /// <summary>The conditions that the file, read back, does not meet.</summary>
    internal static ImmutableArray<string> Check(string content, ImmutableArray<ImmutableArray<ScheduledPost>> expected)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            var bodies = json.RootElement.EnumerateArray().ToImmutableArray();
            return bodies.Length != expected.Length
                ? [$"postiz.json has {bodies.Length} requests instead of {expected.Length}"]
                : [.. bodies.Zip(expected).SelectMany(p => Check(p.First, p.Second))];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return ["postiz.json cannot be read back: " + e.Message];
        }
    }

    private static IEnumerable<string> Check(JsonElement body, ImmutableArray<ScheduledPost> expected)
    {
        var draft = expected[0].Draft.Name;
        if (s_time.Parse(body.GetProperty("date").GetString()!) is not { Success: true, Value: var at } || at != Moment(expected[0]))
        {
            yield return $"{draft} is not at {ScheduledTime.Iso(expected[0].At)}";
        }

        var posts = body.GetProperty("posts").EnumerateArray().ToImmutableArray();
        if (posts.Length != expected.Length)
        {
            yield return $"{draft} has {posts.Length} posts instead of {expected.Length}";
            yield break;
        }

        foreach (var (post, wanted) in posts.Zip(expected))
        {
            if (!post.GetProperty("value").EnumerateArray().Select(v => v.GetProperty("content").GetString()).SequenceEqual(Contents(wanted)))
            {
                yield return $"{draft} ({wanted.Variant.Platform.Name}) has another text than its variant";
            }

            var images = post.GetProperty("value").EnumerateArray().Select(v => v.GetProperty("image").EnumerateArray()
                .Select(i => (Path: i.GetProperty("path").GetString(), Alt: i.GetProperty("alt").GetString())));
            if (images.Select((g, i) => g.SequenceEqual(Images(wanted, i).Select(m => (Path: (string?)JsonStrings.WellFormed(m.Src), Alt: (string?)JsonStrings.WellFormed(m.Alt ?? ""))))).Contains(false))
            {
                yield return $"{draft} ({wanted.Variant.Platform.Name}) has other images than its variant";
            }

            if (string.IsNullOrEmpty(post.GetProperty("settings").GetProperty("__type").GetString()))
            {
                yield return $"{draft} ({wanted.Variant.Platform.Name}) has settings without a type";
            }
        }
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<ScheduledPost> posts, SchedulePlan plan)
    {
        json.WriteStartObject();
        json.WriteString("type", posts[0].IsDraft ? "draft" : "schedule");
        json.WriteString("date", s_time.Format(Moment(posts[0])));
        json.WriteBoolean("shortLink", false);
        json.WriteStartArray("tags");
        json.WriteEndArray();
        json.WriteStartArray("posts");
        foreach (var post in posts)
        {
            Write(json, post, plan);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ScheduledPost post, SchedulePlan plan)
    {
        json.WriteStartObject();
        json.WriteStartObject("integration");
        json.WriteString("id", post.Variant.Settings?.Postiz ?? post.Variant.Platform.Id);
        json.WriteEndObject();
        json.WriteStartArray("value");
        var contents = Contents(post);
        for (var i = 0; i < contents.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("content", contents[i]);
            json.WriteStartArray("image");
            foreach (var media in Images(post, i))
            {
                Write(json, media);
            }

            json.WriteEndArray();
            json.WriteNumber("delay", 0);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("settings");
        PostizSettings.Write(json, post, missing => plan.Say(post, $"Postiz needs {missing}: fill it in before you send it"));
        json.WriteEndObject();

        foreach (var media in post.LocalMedia)
        {
            plan.Say(post, $"{media.Src} is a file here: upload it to Postiz and add it there{PlaceOf(post, media)}");
        }

        if (post.Variant.Link is { } link && !PostizSettings.CarriesLink(post.Variant.Platform) && !post.Says(link))
        {
            plan.Say(post, $"Postiz has no place for its link {link}: add it there");
        }

        if (post.Variant.ContentWarning.Length > 0)
        {
            plan.Say(post, "Postiz has no place for the content warning: add it there");
        }
    }

    private static void Write(Utf8JsonWriter json, Attachment media)
    {
        json.WriteStartObject();
        json.WriteString("id", media.Src);
        json.WriteString("path", media.Src);
        json.WriteString("alt", media.Alt ?? "");
        json.WriteEndObject();
    }

    /// <summary>The images of an item of <c>value</c>; a first comment, which follows the parts, has none.</summary>
    private static IEnumerable<Attachment> Images(ScheduledPost post, int item) => item < post.Variant.Parts.Length ? post.WebMedia(item) : [];

    private static string PlaceOf(ScheduledPost post, Attachment media)
    {
        var parts = post.Variant.Parts;
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Media.Contains(media))
            {
                return $", to part {i + 1}";
            }
        }

        return "";
    }

    private static ImmutableArray<string> Contents(ScheduledPost post) => post.FirstComment is { } comment ? [.. post.Texts, comment] : post.Texts;

    private static Instant Moment(ScheduledPost post) => Instant.FromUnixTimeSeconds(post.At.ToInstant().ToUnixTimeSeconds());
}
