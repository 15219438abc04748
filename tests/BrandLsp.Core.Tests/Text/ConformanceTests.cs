using System.Text.Json;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Tests.Text;

/// <summary>The cases that the platforms' own projects test themselves with.</summary>
public class ConformanceTests
{
    /// <summary>Cases whose expectation does not hold here, and why.</summary>
    private static readonly Dictionary<(string Group, string Text), string> Exceptions = new()
    {
        [("validate.urls", "http://user:PASSW0RD@example.com:8080/login.php")] = "validation of a whole address, not extraction: X links none with a user name",
        [("validate.urls", "http://192.168.0.1/index.html?src=asdf")] = "validation of a whole address, not extraction: X links no numeric addresses",
        [("validate.tweets", "A lie gets halfway around the world before the truth has a chance to get its pants on. -- Winston Churchill (1874-1965) http://bit.ly/dJpywL")] = "of the days of 140 characters: within 280 it is valid",
    };

    [Fact]
    public void twitter_texts_own_cases_hold()
    {
        var failures = new List<string>();
        var checkedRows = 0;
        foreach (var row in TextFixtures.Conformance("twitter-text.jsonl"))
        {
            var group = row.GetProperty("group").GetString()!;
            var text = row.GetProperty("text").GetString()!;
            var expected = row.GetProperty("expected");
            var actual = Answer(group, text, expected);
            if (actual is null)
            {
                failures.Add($"{group} is an unknown group");
                continue;
            }

            checkedRows++;
            var wanted = Wanted(group, expected);
            if (actual == wanted == Exceptions.ContainsKey((group, text)))
            {
                failures.Add($"{group}: {row.GetProperty("description")}\n  {text}\n  expected {wanted}\n  actual   {actual}");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.True(checkedRows > 150);
    }

    [Fact]
    public void Each_fully_qualified_emoji_is_one_grapheme_and_weighs_2_on_X()
    {
        foreach (var row in TextFixtures.Conformance("emoji-fully-qualified.jsonl"))
        {
            var text = row.GetProperty("text").GetString()!;
            Assert.True(TextMeters.X.Measure(text) == 2, $"{text} weighs {TextMeters.X.Measure(text)}");
            Assert.True(Graphemes.Count(text) == 1, $"{text} has {Graphemes.Count(text)} graphemes");
        }
    }

    [Fact]
    public void Blueskys_own_cases_hold()
    {
        foreach (var row in TextFixtures.Conformance("bluesky-richtext.jsonl"))
        {
            var group = row.GetProperty("group").GetString()!;
            var text = row.GetProperty("text").GetString()!;
            var entities = TextMeters.Bluesky.Entities(text);
            switch (group)
            {
                case "detect_facets":
                    var segments = row.GetProperty("segments").EnumerateArray()
                        .Where(segment => segment.TryGetProperty("target", out _))
                        .Select(segment => segment.GetProperty("text").GetString());
                    Assert.Equal(segments, entities.Select(entity => entity.Text));
                    break;
                case "detect_tags" or "detect_cashtags":
                    var type = group == "detect_tags" ? EntityType.Hashtag : EntityType.Cashtag;
                    var bytes = new Utf8Offsets(text);
                    Assert.Equal(
                        row.GetProperty("byte_slices").EnumerateArray().Select(s => (s.GetProperty("byteStart").GetInt32(), s.GetProperty("byteEnd").GetInt32())),
                        entities.Where(entity => entity.Type == type).Select(entity => (bytes.ByteAt(entity.Span.Start), bytes.ByteAt(entity.Span.End))));
                    break;
                default:
                    Assert.Equal(row.GetProperty("graphemes").GetInt32(), TextMeters.Bluesky.Measure(text));
                    if (row.TryGetProperty("utf8_bytes", out var length))
                    {
                        Assert.Equal(length.GetInt32(), BlueskyMeter.Utf8Length(text));
                    }

                    break;
            }
        }
    }

    [Fact]
    public void Handles_of_the_AT_protocol_are_told_from_others()
    {
        foreach (var row in TextFixtures.Conformance("bluesky-handles.jsonl"))
        {
            var handle = row.GetProperty("handle").GetString()!;
            Assert.True(row.GetProperty("valid").GetBoolean() == Handles.IsDomainHandle(handle), handle);
        }
    }

    /// <summary>
    /// Only what the server validates: the composer's rows are of a development version that also shortens addresses
    /// without a scheme, which no released server does, and one row is about statuses of other servers.
    /// </summary>
    [Fact]
    public void Mastodons_server_cases_hold()
    {
        var rows = TextFixtures.Conformance("mastodon-length.jsonl").Where(row => row.GetProperty("kind").GetString() == "server_validity").ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var length = MastodonMeter.Measure(row.GetProperty("text").GetString()!, row.GetProperty("spoiler_text").GetString()!);
            Assert.Equal(row.GetProperty("derived_countable_length").GetInt32(), length);
            Assert.Equal(row.GetProperty("expected_valid").GetBoolean(), length <= 500);
        }
    }

    /// <summary>What this project says, in the form of <see cref="Wanted"/>; null for a group it does not know.</summary>
    private static string? Answer(string group, string text, JsonElement expected)
    {
        var entities = TextMeters.X.Entities(text);
        IEnumerable<Entity> Of(EntityType type) => entities.Where(entity => entity.Type == type);
        bool Whole(EntityType type) => Of(type).Any(entity => entity.Text == text);
        return group switch
        {
            "validate.tweets" => Json(TextMeters.X.IsValid(text, 280)),
            "validate.usernames" => Json(Whole(EntityType.Mention) && !text.Contains('/')),
            "validate.lists" => Json(Whole(EntityType.Mention) && text.Contains('/')),
            "validate.hashtags" => Json(Whole(EntityType.Hashtag)),
            "validate.urls" or "validate.urls_without_protocol" => Json(Whole(EntityType.Url)),
            _ when group.StartsWith("validate.", StringComparison.Ordinal) && expected.TryGetProperty("weightedLength", out _) =>
                $"{TextMeters.X.Measure(text)} {TextMeters.X.IsValid(text, 280)}",
            "extract.mentions" => Names(Of(EntityType.Mention).Select(entity => entity.Text[1..].Split('/')[0])),
            "extract.mentions_with_indices" or "extract.mentions_or_lists_with_indices" => Indices(text, Of(EntityType.Mention)),
            "extract.replies" => Reply(text, entities),
            "extract.urls" or "extract.tco_urls_with_params" => Names(Of(EntityType.Url).Select(entity => entity.Text)),
            "extract.urls_with_indices" or "extract.urls_with_directional_markers" => Indices(text, Of(EntityType.Url)),
            "extract.hashtags" or "extract.hashtags_from_astral" => Names(Of(EntityType.Hashtag).Select(entity => entity.Text[1..])),
            "extract.hashtags_with_indices" => Indices(text, Of(EntityType.Hashtag)),
            "extract.cashtags" => Names(Of(EntityType.Cashtag).Select(entity => entity.Text[1..])),
            "extract.cashtags_with_indices" => Indices(text, Of(EntityType.Cashtag)),
            _ => null,
        };
    }

    private static string Wanted(string group, JsonElement expected) => expected.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => Json(expected.GetBoolean()),
        JsonValueKind.Null => "",
        JsonValueKind.String => expected.GetString()!,
        JsonValueKind.Object => $"{expected.GetProperty("weightedLength").GetInt32()} {expected.GetProperty("valid").GetBoolean()}",
        _ when group.EndsWith("indices", StringComparison.Ordinal) || group.EndsWith("markers", StringComparison.Ordinal) =>
            string.Join(' ', expected.EnumerateArray().Select(item => item.GetProperty("indices")[0] + "-" + item.GetProperty("indices")[1])),
        _ => Names(expected.EnumerateArray().Select(item => item.GetString()!)),
    };

    /// <summary>A mention with nothing but spaces before it answers somebody.</summary>
    private static string Reply(string text, IReadOnlyList<Entity> entities) =>
        entities is [{ Type: EntityType.Mention } first, ..] && string.IsNullOrWhiteSpace(text[..first.Span.Start]) ? first.Text[1..].Split('/')[0] : "";

    private static string Json(bool value) => value ? "true" : "false";

    private static string Names(IEnumerable<string> names) => string.Join(" | ", names);

    /// <summary>twitter-text's cases count code points.</summary>
    private static string Indices(string text, IEnumerable<Entity> entities)
    {
        var meter = TextMeters.For(Counting.CodePoints);
        return string.Join(' ', entities.Select(entity => meter.Measure(text[..entity.Span.Start]) + "-" + meter.Measure(text[..entity.Span.End])));
    }
}
