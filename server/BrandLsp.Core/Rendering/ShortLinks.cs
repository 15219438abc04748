using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>The URLs of a Bluesky post as its composer shows them. The post's facets keep the whole ones.</summary>
internal sealed class ShortLinks(ITextMeter meter)
{
    /// <summary>The whole URLs, by what is shown and where it stands in the draft.</summary>
    private readonly Dictionary<(string Shown, TextSpan Source), string> _whole = [];

    /// <summary>Puts the short form of each URL in its place.</summary>
    public MappedText Shorten(MappedText text)
    {
        if (!text.Text.Contains("://", StringComparison.Ordinal))
        {
            return text;
        }

        var builder = new MappedTextBuilder();
        var at = 0;
        foreach (var entity in meter.Entities(text.Text).Where(e => e.Type == EntityType.Url))
        {
            var shown = ShortUrl.Of(entity.Text);
            if (shown == entity.Text)
            {
                continue;
            }

            var source = Uneven(text.SourceOf(entity.Span), shown.Length);
            builder.Append(text.Slice(TextSpan.FromBounds(at, entity.Span.Start)));
            builder.Mapped(shown, source);
            _whole[(shown, source)] = entity.Text;
            at = entity.Span.End;
        }

        builder.Append(text.Slice(TextSpan.FromBounds(at, text.Length)));
        return at == 0 ? text : builder.ToMappedText();
    }

    /// <summary>What is clickable in a part: the shortened links with their whole URLs, and what else the platform finds.</summary>
    public List<Entity> Entities(MappedText text)
    {
        var found = new List<Entity>();
        foreach (var run in text.Runs)
        {
            if (_whole.TryGetValue((run.Rendered.In(text.Text), run.Source), out var url))
            {
                found.Add(new Entity(EntityType.Url, run.Rendered, url));
            }
        }

        var shortened = found.Count;
        found.AddRange(meter.Entities(text.Text).Where(e => !found.Take(shortened).Any(f => f.Span.Start < e.Span.End && e.Span.Start < f.Span.End)));
        found.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return found;
    }

    /// <summary>A source of another length than the text, so that the text comes from the whole of it.</summary>
    private static TextSpan Uneven(TextSpan source, int length) => source.Length != length ? source : TextSpan.FromBounds(source.Start, Math.Max(source.Start, source.End - 1));
}
