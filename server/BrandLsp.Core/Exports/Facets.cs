using System.Collections.Immutable;
using System.Text;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Exports;

/// <summary>A stretch of a Bluesky post that its API has to be told about.</summary>
/// <param name="ByteStart">In UTF-8 bytes of the part's text.</param>
/// <param name="ByteEnd">The byte after the last.</param>
/// <param name="Value">A URL with its scheme, a handle without @, a tag without its sign.</param>
public readonly record struct Facet(int ByteStart, int ByteEnd, EntityType Type, string Value)
{
    /// <summary>The facets of a part; empty for platforms whose API finds links on its own.</summary>
    public static ImmutableArray<Facet> Of(Platform platform, Part part)
    {
        if (platform.Counting != Counting.Bluesky)
        {
            return [];
        }

        var text = part.Text.Text;
        var facets = ImmutableArray.CreateBuilder<Facet>(part.Entities.Length);
        int units = 0, bytes = 0;
        foreach (var entity in part.Entities)
        {
            bytes += Encoding.UTF8.GetByteCount(text.AsSpan(units, entity.Span.Start - units));
            var end = bytes + Encoding.UTF8.GetByteCount(text.AsSpan(entity.Span.Start, entity.Span.Length));
            facets.Add(new Facet(bytes, end, entity.Type, ValueOf(entity)));
            (units, bytes) = (entity.Span.End, end);
        }

        return facets.ToImmutable();
    }

    private static string ValueOf(Entity entity) => entity.Type switch
    {
        EntityType.Url => entity.Text.Contains("://", StringComparison.Ordinal) ? entity.Text : "https://" + entity.Text,
        _ => entity.Text[1..],
    };
}
