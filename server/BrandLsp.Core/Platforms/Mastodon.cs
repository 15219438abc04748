using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

internal static class Mastodon
{
    public static Platform Data { get; } = new()
    {
        Id = "mastodon",
        Name = "Mastodon",
        Counting = Counting.Mastodon,
        Limit = new(500, "GitHub mastodon/mastodon app/validators/status_length_validator.rb (MAX_CHARS 500, each_grapheme_cluster.size); instance API configuration.statuses.max_characters (mastodon/documentation entities/Instance.md)", Confidence.High, "Each instance may allow more: say so with `limit` in the profile."),
        MaxImages = new(4, "documentation entities/Instance.md, user/posting.md", Confidence.High, "Each instance may allow more."),
        AltTextLimit = new(1500, "documentation entities/Instance.md description_limit 1500", Confidence.High),
        SupportsThreads = true,
        HasContentWarnings = true,
        HandleSyntax = HandleSyntax.Mastodon,
        Notes =
        [
            new("composer", "web composer counts with stringz; stringz != Ruby graphemes: नमस्ते 6 vs 3; CRLF 2 vs 1", "GitHub mastodon/mastodon app/javascript/mastodon/features/compose/components/character_counter.jsx", Confidence.High),
            new("links in the count", "23 (per http(s):// URL, even a shorter one); scheme required on the server (extract_url_without_protocol: false); URL must be auto-linkable (not glued to a letter); overlong URLs not reduced. A newer uts58-based composer counts scheme-less too: release unknown", "mastodon/documentation content/en/user/posting.md; validator URL_PLACEHOLDER_CHARS 23; configuration.statuses.characters_reserved_per_url", Confidence.High),
            new("mentions", "only @user counts for @user@host; host over 253 chars is counted in full", "validator + spec; app/lib/extractor.rb MAX_DOMAIN_LENGTH", Confidence.High),
            new("hashtags", "[#＃] after start or whitespace; alnum plus _ · ・ U+200C; not digits only; no cap", "Tag::Naming; documentation user/posting.md", Confidence.Medium),
            new("polls", "options 4; option length 50 (graphemes)", "GitHub mastodon/mastodon app/validators/poll_options_validator.rb @3d84ad5 (graphemes); Instance.md. user/posting.md still says 25 (stale)", Confidence.High),
            new("threads", "reply chain; no native composer threads", "mastodon#33546", Confidence.High),
            new("formatting", "plain text; URLs/mentions/hashtags linkified; Markdown only on forks (glitch-soc)", "documentation api/guidelines.md", Confidence.Medium),
            new("line breaks", "kept; count 1 each", "bridgy-fed#1909", Confidence.Medium),
            new("clickable links", "yes", "documentation user/posting.md", Confidence.High),
            new("disclosure", "no native label; CW text counts toward the limit", "validator combined_text", Confidence.High),
        ],
        Checked = new DateOnly(2026, 11, 1),
    };
}
