using System.Collections.Immutable;

namespace BrandLsp.Core.Rendering;

/// <summary>
/// The posts as the author parted them: one where the platform has no chains. At least one, which may be empty; of several,
/// one without text has an image.
/// </summary>
internal sealed class PostGroups
{
    /// <summary>Of each paragraph and author's break, and of the end of the text.</summary>
    private readonly Place[] _places;

    private PostGroups(ImmutableArray<MappedText> texts, Place[] places)
    {
        Texts = texts;
        _places = places;
    }

    public ImmutableArray<MappedText> Texts { get; }

    /// <param name="context">Knows the images, and where in the text they stood.</param>
    public static PostGroups Of(List<Chunk> chunks, RenderContext context, bool parted)
    {
        var texts = ImmutableArray.CreateBuilder<MappedText>();
        var places = new Place[chunks.Count + 1];
        var group = new List<int>();
        var start = 0;
        var nextImage = 0;
        for (var i = 0; i < chunks.Count; i++)
        {
            if (!chunks[i].IsBreak)
            {
                group.Add(i);
            }
            else if (parted)
            {
                Close(i);
            }
        }

        Close(chunks.Count);
        return new PostGroups(texts.Count > 0 ? texts.ToImmutable() : [MappedText.Empty], places);

        void Close(int end)
        {
            var text = Renderer.Join(group.Select(i => chunks[i]));
            var trimmed = Renderer.Trim(text);
            Array.Fill(places, new Place(texts.Count, trimmed.Length, trimmed.Length), start, end + 1 - start);
            var at = -(text.Length - text.Text.AsSpan().TrimStart().Length);
            foreach (var i in group)
            {
                places[i] = new Place(texts.Count, Math.Clamp(at, 0, trimmed.Length), Math.Clamp(at + chunks[i].Text.Length, 0, trimmed.Length));
                at += chunks[i].Text.Length + Renderer.BlankLine.Length;
            }

            var firstImage = nextImage;
            while (nextImage < context.Images.Count && context.ImagePlaces[nextImage].Chunk <= end)
            {
                nextImage++;
            }

            if (trimmed.Length > 0)
            {
                texts.Add(trimmed);
            }
            else if (nextImage > firstImage)
            {
                texts.Add(MappedText.EmptyAt(context.Images[firstImage].Source.Start));
            }

            start = end + 1;
            group.Clear();
        }
    }

    /// <summary>
    /// The group an image stood in, and where in its text. One that left no text with it belongs to the paragraph before it,
    /// else to the one behind it.
    /// </summary>
    public (int Group, int Offset) PlaceOf(ImagePlace image)
    {
        var own = _places[image.Chunk];
        return image.Offset is { } offset ? (own.Group, Math.Min(own.Start + offset, own.End))
            : image.Chunk > 0 && _places[image.Chunk - 1] is var before && before.Group == own.Group ? (own.Group, before.End)
            : (own.Group, own.Start);
    }

    /// <summary>Where a paragraph is in its group's text.</summary>
    private readonly record struct Place(int Group, int Start, int End);
}
