using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

internal static class Lemmy
{
    public static Platform Data { get; } = new()
    {
        Id = "lemmy",
        Name = "Lemmy",
        Counting = Counting.Utf16,
        Dialect = Dialect.LemmyMarkdown,
        Limit = new(50_000, "GitHub LemmyNet/lemmy@439734d crates/utils/src/utils/validation.rs POST_BODY_MAX_LENGTH; max_length_check uses encode_utf16().count()", Confidence.High),
        TitleLimit = new(200, "GitHub LemmyNet/lemmy@439734d crates/utils/src/utils/validation.rs is_valid_post_title (trimmed, no newline)", Confidence.High, "At least 3; trimmed, without a line break."),
        TitleUnit = CountUnit.CodePoints,
        AltTextLimit = new(1500, "GitHub LemmyNet/lemmy@439734d crates/utils/src/utils/validation.rs ALT_TEXT_MAX_LENGTH, encode_utf16", Confidence.High),
        RequiresTitle = true,
        HasHashtags = false,
        Notes =
        [
            new("comments", "10,000 (UTF-16 code units)", "GitHub LemmyNet/lemmy@439734d crates/utils/src/utils/validation.rs BODY_MAX_LENGTH, encode_utf16", Confidence.High),
            new("link field", "2,000 (UTF-16 code units)", "GitHub LemmyNet/lemmy@439734d crates/utils/src/utils/validation.rs URL_MAX_LENGTH, encode_utf16", Confidence.High),
            new("media", "one url/image per post", "postiz lemmy provider", Confidence.Medium),
        ],
        Checked = new DateOnly(2026, 11, 1),
    };
}
