using System.Collections.Immutable;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>
/// The front matter's hashtags: appended as the last paragraph where the platform has hashtags in the text, as many as
/// platform and brand still allow beside those of the body; elsewhere tags beside the post.
/// </summary>
internal static class Hashtags
{
    /// <param name="body">The paragraphs without the front matter's hashtags.</param>
    /// <param name="limits">A figure that nobody could verify leaves none out.</param>
    public static (ImmutableArray<Sourced<string>> Kept, ImmutableArray<Sourced<string>> Omitted) Choose(
        RenderContext context, List<Chunk> body, Limits limits)
    {
        if (context.Draft.Front.Hashtags.IsEmpty)
        {
            return ([], []);
        }

        var used = InBody(context.Platform, body).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var most = Math.Min(
            limits.Hashtags is { IsReliable: true, Value: { } value } ? value : int.MaxValue,
            context.Settings?.MaxHashtags ?? int.MaxValue);
        var kept = ImmutableArray.CreateBuilder<Sourced<string>>();
        var omitted = ImmutableArray.CreateBuilder<Sourced<string>>();
        foreach (var tag in context.Draft.Front.Hashtags)
        {
            var name = tag.Value.TrimStart('#');
            var written = TagNames.On(context.Platform, name);
            if (name.Length == 0 || used.Contains(written ?? name))
            {
                continue;
            }

            if (written is not null && used.Count < most)
            {
                used.Add(written);
                kept.Add(tag with { Value = written });
            }
            else if (!omitted.Any(o => o.Value.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                omitted.Add(tag with { Value = name });
            }
        }

        return (kept.ToImmutable(), omitted.ToImmutable());
    }

    /// <summary>The hashtags that a reader sees, in order, without the sign, as often as they stand there.</summary>
    /// <param name="entities">What the platform finds in <paramref name="text"/>.</param>
    public static IEnumerable<string> In(MappedText text, Platform platform, IEnumerable<Entity> entities)
    {
        // What is escaped reads otherwise before the platform has parsed it.
        var seen = platform.Dialect == Dialect.TelegramMarkdownV2 ? TextMeters.For(platform.Counting).Entities(TelegramText.Visible(text.Text)) : entities;
        return seen.Where(e => e.Type == EntityType.Hashtag).Select(e => e.Text[1..]);
    }

    private static List<string> InBody(Platform platform, List<Chunk> body)
    {
        if (!platform.HasHashtags || !body.Exists(c => c.Text.Text.AsSpan().ContainsAny('#', '＃')))
        {
            return [];
        }

        var text = Renderer.Join(body.Where(c => !c.IsBreak));
        return [.. In(text, platform, text.Entities(TextMeters.For(platform.Counting)))];
    }

    /// <param name="write">Writes a tag with its sign into the text.</param>
    public static Chunk Paragraph(ImmutableArray<Sourced<string>> tags, Func<string, string> write)
    {
        var builder = new MappedTextBuilder();
        foreach (var tag in tags)
        {
            if (builder.Length > 0)
            {
                builder.Mapped(" ", new TextSpan(tag.Span.Start, 0));
            }

            builder.Mapped(write("#" + tag.Value), tag.Span);
        }

        return new Chunk(builder.ToMappedText(), tags[0].Span.Union(tags[^1].Span));
    }
}
