using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Rendering;

/// <summary>
/// An article of DEV with its front matter: what its editor takes, and its API as <c>body_markdown</c>. Source: forem/forem
/// app/models/article.rb (title, published, published_at, description, tags, cover_image, canonical_url, series).
/// </summary>
internal static class DevArticle
{
    /// <param name="tags">As DEV takes them.</param>
    public static string Of(Draft draft, string? title, ImmutableArray<string> tags, string body)
    {
        var front = draft.Front;
        var text = new StringBuilder("---\n");
        Line("title", title);
        var time = front.Status?.Value == DraftStatus.Scheduled && front.Date?.Value is { HasTime: true, Offset: not null } date ? date : null;
        var isPublished = front.Status?.Value == DraftStatus.Published || time is not null;
        text.Append("published: ").Append(isPublished ? "true" : "false").Append('\n');
        if (time is not null)
        {
            var offset = time.Offset!.Value;
            text.Append(string.Create(
                CultureInfo.InvariantCulture,
                $"published_at: {time.Local:yyyy-MM-dd HH:mm} {(offset < TimeSpan.Zero ? '-' : '+')}{offset:hhmm}\n"));
        }

        Line("description", front.Description?.Value);
        if (!tags.IsEmpty)
        {
            text.Append("tags: ").AppendJoin(", ", tags).Append('\n');
        }

        Line("cover_image", front.Media.Select(m => m.Src.Value).FirstOrDefault(src => RenderContext.IsWebUrl(src) && !MediaKind.IsVideo(src)));
        Line("canonical_url", front.Canonical?.Value is { } canonical && RenderContext.IsWebUrl(canonical) && !canonical.Any(char.IsWhiteSpace) ? canonical : null);
        Line("series", front.Series?.Value);
        return text.Append("---\n\n").Append(body).ToString();

        void Line(string key, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                text.Append(key).Append(": ").Append(Quoted(value.Trim())).Append('\n');
            }
        }
    }

    /// <summary>A YAML scalar in double quotes.</summary>
    private static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' or '\r' or '\t' => " ",
                < ' ' or '\u007F' or '\u0085' or '\u2028' or '\u2029' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
