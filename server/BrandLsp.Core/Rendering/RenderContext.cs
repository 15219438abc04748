using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>Where in the text an image stood.</summary>
/// <param name="Chunk">The paragraph, from 0.</param>
/// <param name="Offset">How much of it stands before the image; null when the image stands before it, in none.</param>
internal readonly record struct ImagePlace(int Chunk, int? Offset);

/// <summary>What one rendering knows, and what it gathers beside the text.</summary>
internal sealed class RenderContext(Draft draft, Brand brand, Platform platform)
{
    private readonly Dictionary<string, FootnoteDefinition> _footnotes = PlatformContent.Footnotes(draft.Blocks, platform);
    private readonly Dictionary<string, int> _footnoteNumbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _movedUrls = new(StringComparer.Ordinal);
    private readonly HashSet<TextSpan> _lostSpans = [];

    public Draft Draft { get; } = draft;

    public Brand Brand { get; } = brand;

    public Platform Platform { get; } = platform;

    public PlatformSettings? Settings { get; } = brand.Platform(platform.Id);

    public Mentions Mentions { get; } = Mentions.Of(brand);

    /// <summary>The tracking parameters for links; null where the brand wants none.</summary>
    public UtmTags? Utm { get; } = UtmTags.Of(draft, brand, platform);

    /// <summary>Link policies are for plain text; a dialect has links of its own.</summary>
    public LinkPolicy Links => Platform.Dialect == Dialect.PlainText ? Settings?.Links ?? LinkPolicy.Inline : LinkPolicy.Inline;

    public List<LostFormatting> Lost { get; } = [];

    public List<Attachment> Images { get; } = [];

    /// <summary>Where each of <see cref="Images"/> stood.</summary>
    public List<ImagePlace> ImagePlaces { get; } = [];

    /// <summary>The paragraph that is written now, by its place in the text from 0.</summary>
    public int Chunk { get; set; }

    public List<UnmappedMention> Unmapped { get; } = [];

    /// <summary>The tokens written into the text, by where they stand in the draft.</summary>
    public Dictionary<TextSpan, Person> Mentioned { get; } = [];

    /// <summary>URLs that a link policy took out of the text, each once, in order.</summary>
    public List<MappedText> MovedUrls { get; } = [];

    /// <summary>Notes in the order of their first reference; writing one may add others.</summary>
    public List<FootnoteDefinition> Notes { get; } = [];

    public void Lose(string what, TextSpan source, LostForm becomes = LostForm.Plain)
    {
        if (_lostSpans.Add(source))
        {
            Lost.Add(new LostFormatting(what, source, becomes));
        }
    }

    /// <summary>Says of the images that share their line with text that they cannot stay there.</summary>
    public void LoseImagesInSentences(ImmutableArray<Inline> inlines)
    {
        foreach (var image in InlineText.ImagesInSentences(inlines))
        {
            Lose("an image inside a sentence", image.Span, LostForm.Attachment);
        }
    }

    /// <param name="offset">How much of its paragraph stands before it.</param>
    public void Attach(Image image, int offset)
    {
        Images.Add(new Attachment(FileOf(image.Src), image.Alt.Length == 0 ? null : image.Alt, image.Span, image.AltSpan.IsEmpty ? null : image.AltSpan, InFrontMatter: false));
        ImagePlaces.Add(new ImagePlace(Chunk, offset));
    }

    /// <summary>Markdown writes a file's name as a URL, with <c>%20</c> for a blank; an image elsewhere keeps its address.</summary>
    private static string FileOf(string src) =>
        src.Contains(':', StringComparison.Ordinal) || src.StartsWith("//", StringComparison.Ordinal) ? src : Uri.UnescapeDataString(src);

    /// <summary>Says that the paragraph left no text: its images stand before the next one.</summary>
    public void Vanish()
    {
        for (var i = ImagePlaces.Count - 1; i >= 0 && ImagePlaces[i].Chunk == Chunk && ImagePlaces[i].Offset is not null; i--)
        {
            ImagePlaces[i] = ImagePlaces[i] with { Offset = null };
        }
    }

    /// <summary>The text for a person.</summary>
    public string NameOf(Mention mention)
    {
        if (Mentioned.TryAdd(mention.Span, mention.Person) && Mentions.IsUnmapped(Platform, mention.Person))
        {
            Unmapped.Add(new UnmappedMention(mention.Person, mention.Span));
        }

        return Mentions.HandleOn(Platform, mention.Person) ?? mention.Person.DisplayName;
    }

    /// <summary>Writes the text for a person; a handle is known to be one wherever it stands.</summary>
    public void WriteMention(Mention mention, MappedTextBuilder builder)
    {
        var name = NameOf(mention);
        builder.Mapped(name, mention.Span);
        if (name.StartsWith('@') && Mentions.HandleOn(Platform, mention.Person) is not null)
        {
            builder.Know(KnownKind.Mention, name.Length, name);
        }
    }

    /// <summary>A reference's number, from 1 in order of appearance; null when the draft has no such note.</summary>
    public int? NumberOf(FootnoteReference reference)
    {
        if (!_footnotes.TryGetValue(reference.Label, out var note))
        {
            return null;
        }

        if (!_footnoteNumbers.TryGetValue(reference.Label, out var number))
        {
            number = _footnoteNumbers.Count + 1;
            _footnoteNumbers.Add(reference.Label, number);
            Notes.Add(note);
        }

        return number;
    }

    /// <summary>Notes that nothing in the draft refers to come behind the others: what the author wrote is not lost.</summary>
    public void AddLooseNotes(IEnumerable<Block> blocks)
    {
        foreach (var note in blocks.OfType<FootnoteDefinition>().Where(n => !n.IsReferenced && _footnoteNumbers.TryAdd(n.Label, _footnoteNumbers.Count + 1)))
        {
            Lose("a footnote", note.Span);
            Notes.Add(note);
        }
    }

    public void MoveUrl(Link link)
    {
        if (_movedUrls.Add(link.Url))
        {
            var builder = new MappedTextBuilder();
            WriteUrl(link, builder);
            MovedUrls.Add(builder.ToMappedText());
        }
    }

    /// <summary>Writes a link's URL as it was typed where it is bare, else its target; with the brand's tracking parameters.</summary>
    public void WriteUrl(Link link, MappedTextBuilder builder)
    {
        var typed = link.UrlSpan.In(Draft.Text);
        var url = link.IsBare ? UrlText(InlineText.Of(link.Inlines)) : IsWebUrl(link.Url) ? MarkdownEscaper.Unbroken(link.Url) : UrlText(link.Url);
        var source = link.UrlSpan.IsEmpty ? link.Span : link.UrlSpan;
        var insertion = IsWebUrl(link.Url) ? Utm?.For(url) : null;
        var written = insertion?.Into(url) ?? url;
        if (typed != url)
        {
            builder.Mapped(written, source);
        }
        else
        {
            var at = insertion?.At ?? url.Length;
            builder.Verbatim(url[..at], source.Start);
            builder.Mapped(insertion?.Text ?? "", new TextSpan(source.Start + at, 0));
            builder.Verbatim(url[at..], source.Start + at);
        }

        // Where a URL that is typed as it is ends, each platform decides by its own rules, as if it had been typed there. But
        // Bluesky takes what is glued to it for a part of it, which behind our own parameters nobody could have meant.
        var isTold = !link.IsBare || (insertion is not null && Platform.Counting == Counting.Bluesky && IsGlued(link.UrlSpan.End));
        if (isTold && IsWebUrl(link.Url) && written.Length > 0)
        {
            builder.Know(KnownKind.Link, written.Length, written);
        }
    }

    /// <summary>True when the draft goes on in letters or signs beyond ASCII.</summary>
    private bool IsGlued(int at) => at < Draft.Text.Length && !char.IsAscii(Draft.Text[at]) && !char.IsWhiteSpace(Draft.Text[at]);

    /// <summary>A web link's target with the brand's tracking parameters; any other as it is.</summary>
    public string Tracked(string url) => IsWebUrl(url) && Utm?.For(url) is { } insertion ? insertion.Into(url) : url;

    /// <summary>A URL as people read it: an e-mail address without its scheme.</summary>
    public static string UrlText(string url) =>
        url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? url["mailto:".Length..]
        : url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? url["tel:".Length..]
        : url;

    public static bool IsWebUrl(string url) =>
        url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
