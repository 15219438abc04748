using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Rendering;

/// <summary>
/// Writes blocks as a post in Tumblr's NPF, the body of its API: <c>{"content": […], "tags": "a,b"}</c>. Formatting has
/// ranges in code points. Source: GitHub tumblr/docs npf-spec.md.
/// </summary>
internal sealed class TumblrPost(RenderContext context)
{
    private const int DeepestIndent = 7;
    private readonly List<NpfBlock> _content = [];
    private int _depth = -1;
    private int _notes;

    /// <summary>Where the link leads that is being written; null outside of one.</summary>
    private string? _link;

    /// <param name="media">The front matter's images, which come behind the text.</param>
    public string Write(ImmutableArray<Block> blocks, IEnumerable<Attachment> media, IEnumerable<string> tags)
    {
        WriteAll(blocks);
        context.AddLooseNotes(blocks);
        for (; _notes < context.Notes.Count; _notes++)
        {
            var text = new NpfText();
            text.Add(string.Create(CultureInfo.InvariantCulture, $"[{_notes + 1}] "));
            WriteInto(text, null, context.Notes[_notes].Blocks);
        }

        _content.AddRange(media.Select(m => NpfBlock.Medium(m.Src, m.Alt)));
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("content");
            foreach (var block in _content)
            {
                block.Write(json);
            }

            json.WriteEndArray();
            json.WriteString("tags", string.Join(',', tags));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private void WriteAll(ImmutableArray<Block> blocks)
    {
        foreach (var block in PlatformContent.Resolve(blocks, context.Platform))
        {
            Write(block);
        }
    }

    private void Write(Block block)
    {
        var subtype = _depth >= 0 ? "indented" : null;
        switch (block)
        {
            case Paragraph { Inlines: [Link { IsBare: true } link] } when RenderContext.IsWebUrl(link.Url) && _depth < 0:
                _content.Add(new NpfBlock.Link(MarkdownEscaper.Unbroken(context.Tracked(link.Url))));
                break;
            case Paragraph paragraph:
                Write(new NpfText(), subtype, paragraph.Inlines);
                break;
            case Heading heading:
                Write(new NpfText(), heading.Level == 1 ? "heading1" : "heading2", heading.Inlines);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case Quote quote:
                _depth++;
                WriteAll(quote.Blocks);
                _depth--;
                break;
            case CodeBlock code:
                Add(new NpfText(string.Join('\n', code.Lines.Select(l => l.Text))), "chat");
                break;
            case Table table:
                foreach (var row in table.Rows)
                {
                    WriteRow(row, subtype);
                }

                break;
            case HtmlBlock html:
                Add(new NpfText(string.Join('\n', HtmlText.Lines(html.Html))), subtype);
                _content.AddRange(HtmlText.ImagesIn(html.Html).Select(i => NpfBlock.Medium(i.Src, i.Alt)));
                break;
        }
    }

    private void WriteList(ListBlock list)
    {
        _depth++;
        // Tumblr counts every list from 1: one that starts elsewhere keeps its numbers as text.
        var isCounted = list.Start is null or 1;
        for (var i = 0; i < list.Items.Length; i++)
        {
            var number = isCounted ? "" : string.Create(CultureInfo.InvariantCulture, $"{(long)list.Start! + i}. ");
            var text = new NpfText(number + list.Items[i].Checked switch { true => "☑", false => "☐", null => "" });
            var at = _content.Count;
            WriteInto(text, !isCounted ? (_depth > 0 ? "indented" : null) : list.Start is null ? "unordered-list-item" : "ordered-list-item", list.Items[i].Blocks);
            if (_content.Count == at + 1 && _content[at] is NpfBlock.Text { Content: var alone } && alone == number.Trim())
            {
                // Nothing is seen of an item that holds nothing.
                _content.RemoveAt(at);
            }
        }

        _depth--;
    }

    /// <summary>Writes blocks of which the paragraphs, to the first other block, are one text.</summary>
    private void WriteInto(NpfText text, string? subtype, ImmutableArray<Block> blocks)
    {
        var resolved = PlatformContent.Resolve(blocks, context.Platform);
        var at = 0;
        for (; at < resolved.Length && resolved[at] is Paragraph paragraph; at++)
        {
            if (at > 0)
            {
                text.Add("\n");
            }

            Add(paragraph.Inlines, text, subtype);
        }

        Add(text, subtype);
        foreach (var rest in resolved.Skip(at))
        {
            Write(rest);
        }
    }

    private void WriteRow(TableRow row, string? subtype)
    {
        var text = new NpfText();
        for (var i = 0; i < row.Cells.Length; i++)
        {
            text.Add(i > 0 ? " | " : "");
            Add(row.Cells[i], text, subtype);
        }

        Add(text, subtype);
    }

    private void Write(NpfText text, string? subtype, ImmutableArray<Inline> inlines)
    {
        Add(inlines, text, subtype);
        Add(text, subtype);
    }

    private void Add(NpfText text, string? subtype)
    {
        if (text.Take() is { } taken)
        {
            _content.Add(new NpfBlock.Text(taken.Text, subtype, Math.Clamp(subtype is null or "heading1" or "heading2" or "chat" ? 0 : _depth, 0, DeepestIndent), taken.Ranges));
        }
    }

    private void Add(ImmutableArray<Inline> inlines, NpfText text, string? subtype)
    {
        foreach (var inline in context.Mentions.Resolve(HtmlLinks.Resolve(inlines, context)))
        {
            switch (inline)
            {
                case TextRun run:
                    text.Add(run.Text);
                    break;
                case CodeSpan code:
                    text.Add(code.Code.Text);
                    break;
                case Mention mention:
                    text.Add(context.NameOf(mention));
                    break;
                case Emphasis emphasis:
                    text.Open(emphasis.Kind.ToString().ToLowerInvariant(), null);
                    Add(emphasis.Inlines, text, subtype);
                    text.Close();
                    break;
                case Link link when link.Url.Length > 0:
                    _link = MarkdownEscaper.Unbroken(context.Tracked(link.Url));
                    text.Open("link", _link);
                    Add(link.Inlines, text, subtype);
                    text.Close();
                    _link = null;
                    break;
                case Link link:
                    Add(link.Inlines, text, subtype);
                    break;
                case Image image:
                    // An image is a block of its own: the text goes on behind it.
                    Add(text, subtype);
                    _content.Add(NpfBlock.Medium(image.Src, image.Alt, _link));
                    break;
                case LineBreak lineBreak:
                    text.Add(!lineBreak.IsHard && context.Brand.JoinLines ? " " : "\n");
                    break;
                case HtmlInline html when HtmlText.StartsLine(html.Html) && !HtmlText.IsClosing(html.Html):
                    text.Add("\n");
                    break;
                case FootnoteReference reference when context.NumberOf(reference) is { } number:
                    text.Add(string.Create(CultureInfo.InvariantCulture, $"[{number}]"));
                    break;
            }
        }
    }
}
