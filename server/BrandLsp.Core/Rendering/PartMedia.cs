using System.Collections.Immutable;

namespace BrandLsp.Core.Rendering;

/// <summary>Which part of a chain shows which image: the first the front matter's, each the ones that stood in its text.</summary>
internal static class PartMedia
{
    public static ImmutableArray<ImmutableArray<Attachment>> Of(
        IEnumerable<Attachment> front, RenderContext context, PostGroups groups, ImmutableArray<ThreadPart> posts)
    {
        var media = posts.Select(_ => new List<Attachment>()).ToImmutableArray();
        media[0].AddRange(front);
        for (var i = 0; i < context.Images.Count; i++)
        {
            media[PartOf(groups.PlaceOf(context.ImagePlaces[i]), posts)].Add(context.Images[i]);
        }

        return [.. media.Select(m => m.ToImmutableArray())];
    }

    private static int PartOf((int Group, int Offset) place, ImmutableArray<ThreadPart> posts)
    {
        var part = 0;
        for (var i = 0; i < posts.Length; i++)
        {
            if (posts[i].Group < place.Group || (posts[i].Group == place.Group && posts[i].Span.Start <= place.Offset))
            {
                part = i;
            }
        }

        return part;
    }
}
