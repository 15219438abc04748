using System.Collections.Immutable;

namespace BrandLsp.Core.Rendering;

/// <summary>The posts as the author parted them: one where the platform has no chains. At least one, which may be empty.</summary>
internal sealed class PostGroups
{
    private readonly Place?[] _places;

    private PostGroups(ImmutableArray<MappedText> texts, Place?[] places)
    {
        Texts = texts;
        _places = places;
    }

    public ImmutableArray<MappedText> Texts { get; }

    public static PostGroups Of(List<Chunk> chunks, bool parted)
    {
        var texts = ImmutableArray.CreateBuilder<MappedText>();
        var places = new Place?[chunks.Count];
        var group = new List<int>();
        for (var i = 0; i < chunks.Count; i++)
        {
            if (!chunks[i].IsBreak)
            {
                group.Add(i);
            }
            else if (parted)
            {
                Close();
            }
        }

        Close();
        return new PostGroups(texts.Count > 0 ? texts.ToImmutable() : [MappedText.Empty], places);

        void Close()
        {
            var text = Renderer.Join(group.Select(i => chunks[i]));
            var trimmed = Renderer.Trim(text);
            if (trimmed.Length > 0)
            {
                var at = -(text.Length - text.Text.AsSpan().TrimStart().Length);
                foreach (var i in group)
                {
                    places[i] = new Place(texts.Count, Math.Clamp(at, 0, trimmed.Length), Math.Clamp(at + chunks[i].Text.Length, 0, trimmed.Length));
                    at += chunks[i].Text.Length + Renderer.BlankLine.Length;
                }

                texts.Add(trimmed);
            }

            group.Clear();
        }
    }

    /// <summary>
    /// The group an image stood in, and where in its text. One that left no text with it belongs to the paragraph before it,
    /// else to the one behind it; alone between two breaks, to the group before it.
    /// </summary>
    public (int Group, int Offset) PlaceOf(ImagePlace image)
    {
        if (image.Offset is { } offset && PlaceAt(image.Chunk) is { } own)
        {
            return (own.Group, Math.Min(own.Start + offset, own.End));
        }

        for (var i = image.Chunk - 1; i >= 0; i--)
        {
            if (PlaceAt(i) is { } before)
            {
                return i < image.Chunk - 1 && PlaceAt(image.Chunk) is { } next ? (next.Group, next.Start) : (before.Group, before.End);
            }
        }

        return (0, 0);
    }

    private Place? PlaceAt(int chunk) => chunk < _places.Length ? _places[chunk] : null;

    /// <summary>Where a paragraph is in its group's text.</summary>
    private readonly record struct Place(int Group, int Start, int End);
}
