namespace BrandLsp.Core.Text;

/// <summary>What the writer of a text knows about a stretch of it.</summary>
public enum KnownKind
{
    /// <summary>A URL.</summary>
    Link,

    /// <summary>A person's handle.</summary>
    Mention,

    /// <summary>A sign of the writer's own around the author's words, such as a quotation mark: it belongs to nothing beside it.</summary>
    Mark,
}

/// <summary>A stretch of a text of which its writer knows what it is, so that nobody has to find out by reading.</summary>
/// <param name="Span">In UTF-16 code units of the text.</param>
/// <param name="Value">The whole URL, which the text may show in a short form; the handle with its sign; "" for a mark.</param>
public readonly record struct KnownSpan(KnownKind Kind, TextSpan Span, string Value)
{
    public KnownSpan Shift(int by) => this with { Span = Span.Shift(by) };
}
