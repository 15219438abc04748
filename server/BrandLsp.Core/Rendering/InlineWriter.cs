using System.Collections.Immutable;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Rendering;

/// <summary>
/// Writes one paragraph's inlines. What vanishes (an image, a tag) takes one of the blanks around it along, and a line that
/// held nothing else.
/// </summary>
/// <param name="prefix">What starts each further line.</param>
internal abstract class InlineWriter(RenderContext context, MappedTextBuilder builder, string prefix)
{
    protected RenderContext Context { get; } = context;

    protected MappedTextBuilder Builder { get; } = builder;

    protected string Prefix { get; } = prefix;

    /// <summary>Where in the text the paragraph starts, and its present line.</summary>
    protected int Start { get; private set; }

    protected int LineStart { get; set; }

    /// <summary>True when what stood last left nothing.</summary>
    protected bool Vanished { get; set; }

    protected bool IsAtLineStart => Builder.Length == LineStart;

    /// <summary>True until something of the paragraph is written: no line break is wanted before it.</summary>
    protected bool IsAtStart => Builder.Length == Start;

    /// <param name="losesImages">True when an image inside a sentence cannot stay there.</param>
    protected void WriteParagraph(ImmutableArray<Inline> inlines, bool losesImages)
    {
        Start = LineStart = Builder.Length;
        var announced = Builder.AnnouncedCount;
        if (losesImages)
        {
            Context.LoseImagesInSentences(inlines);
        }

        WriteAll(inlines);
        if (Builder.Length > Start)
        {
            Builder.Withdraw(0);
            Builder.TrimBlanks(Start);
        }
        else
        {
            Builder.Withdraw(announced);
        }
    }

    protected void WriteAll(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in Context.Mentions.Resolve(HtmlLinks.Resolve(inlines, Context)))
        {
            WriteOne(inline);
        }
    }

    protected abstract void WriteOne(Inline inline);

    /// <summary>Marks a hard break where a line break alone would be folded.</summary>
    protected virtual void MarkHardBreak(LineBreak lineBreak)
    {
    }

    protected void WriteBreak(LineBreak lineBreak)
    {
        if (IsAtStart || (IsAtLineStart && Vanished))
        {
            return;
        }

        // As CommonMark does where two blanks are the mark; before a backslash it leaves them to the writer.
        if (Vanished || lineBreak.IsHard)
        {
            Builder.TrimBlanks(LineStart);
        }

        Vanished = false;
        if (!lineBreak.IsHard && Context.Brand.JoinLines)
        {
            Builder.AnnounceJoint(lineBreak.Span);
        }
        else
        {
            if (lineBreak.IsHard)
            {
                MarkHardBreak(lineBreak);
            }

            Builder.AnnounceLineBreak(lineBreak.Span, Prefix);
        }

        LineStart = Builder.Length;
    }
}
