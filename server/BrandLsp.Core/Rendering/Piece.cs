using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

internal enum PieceKind
{
    /// <summary>The author's characters, not yet escaped.</summary>
    Text,

    /// <summary>The inside of code, not yet escaped.</summary>
    Code,

    /// <summary>A bare URL, which the dialect finds on its own.</summary>
    Url,

    /// <summary>Text of the dialect's own, such as a link's brackets.</summary>
    Raw,

    /// <summary>The start of emphasis.</summary>
    Open,

    /// <summary>The end of emphasis.</summary>
    Close,

    Break,

    /// <summary>What left nothing: an attached image, a tag.</summary>
    Gone,
}

/// <summary>
/// What a paragraph is made of, in a row, before it is written in a dialect. Where <see cref="Text"/> is as long as the
/// source, unit n comes from unit n.
/// </summary>
internal readonly record struct Piece(PieceKind Kind, string Text, TextSpan Source)
{
    /// <summary>Of an end of emphasis.</summary>
    public EmphasisKind Emphasis { get; init; }

    /// <summary>True for a line break that the author marked.</summary>
    public bool IsHard { get; init; }

    /// <summary>True for the blank that stands for a joined line break.</summary>
    public bool IsJoint { get; init; }

    public bool IsMark => Kind is PieceKind.Open or PieceKind.Close;
}
