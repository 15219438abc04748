using System.Collections.Immutable;

namespace BrandLsp.Core.Assist;

/// <summary>A key of front matter: what it says, and the text that starts its value.</summary>
/// <param name="Name">Canonical, kebab-case.</param>
/// <param name="Description">Markdown, one sentence or two.</param>
/// <param name="Snippet">Follows the name; <c>$1</c> is where the author types.</param>
public sealed record FrontMatterKey(string Name, string Description, string Snippet = ": $1");

/// <summary>The keys a draft's front matter may have, in the order a draft is usually filled in.</summary>
public static class FrontMatterKeys
{
    private const string List = ": [$1]";

    public static ImmutableArray<FrontMatterKey> All { get; } =
    [
        new("title", "The post's title, for platforms that have one."),
        new("platforms", "The platforms this draft is for; the profile's when left out.", List),
        new("theme", "The theme of the profile this post belongs to."),
        new("audience", "The reader it is written for: an audience of the profile."),
        new("objective", "What it is to achieve: an objective of the profile."),
        new("values", "The values of the brand it shows.", List),
        new("context", "The occasion, which sets the tone: a context of the profile's `voice`."),
        new("status", "`idea`, `draft`, `scheduled` or `published`."),
        new("date", "When it goes out, with time and offset: `2026-11-24T09:00+01:00`."),
        new("relationship", "A tie to what the post speaks of. Any but `none` needs a disclosure in the text."),
        new("hashtags", "Appended as the last paragraph where the text does not use them; without `#`.", List),
        new("evidence", "Where the claims of the post can be checked: a URL."),
        new("media", "Images and videos, each with `src` (relative to the draft) and `alt`.", ":\n  - src: $1\n    alt: $2"),
        new("link", "The page the post points to, for platforms with a link field."),
        new("first-comment", "The text of the first comment."),
        new("content-warning", "Shown before the post on Mastodon; counts towards its limit."),
        new("lang", "The language of the text as a BCP 47 tag, where it is not the profile's."),
        new("in-reply-to", "The URL of the post this one answers."),
        new("canonical", "The URL of the original, for blogging platforms."),
        new("campaign", "The campaign it belongs to."),
        new("series", "The series it belongs to."),
        new("slug", "A short name, for links."),
        new("published", "Where it was published: platform to URL.", ":\n  $1"),
        new("disable", "Rules that stay silent for this draft.", List),
    ];

    /// <summary>By its canonical name.</summary>
    public static FrontMatterKey? Find(string name) => All.FirstOrDefault(k => k.Name == name);
}
