using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Rendering;

/// <summary>
/// Writes blocks as the HTML that Medium's editor takes when it is pasted, and its API with <c>contentFormat: html</c>.
/// Source: Medium/medium-api-docs README.md: a valid, semantic fragment; a title has to stand in it to be shown.
/// </summary>
internal sealed class MediumHtml(RenderContext context) : BlockWriter(context)
{
    private bool _isInLink;

    /// <param name="title">Shown above the text; null for none.</param>
    public string Write(string? title, ImmutableArray<Block> blocks)
    {
        var html = new StringBuilder();
        if (title is not null)
        {
            html.Append("<h1>").Append(Text(title)).Append("</h1>\n");
        }

        foreach (var chunk in Write(blocks).Where(c => !c.IsBreak))
        {
            html.Append(chunk.Text.Text).Append('\n');
        }

        return html.ToString();
    }

    protected override void WriteTop(Block block, MappedTextBuilder builder)
    {
        var html = new StringBuilder();
        Write(block, html);
        builder.Mapped(html.ToString(), block.Span);
    }

    /// <summary>A note starts with its announced number, which stands in its first paragraph.</summary>
    protected override void WriteNote(ImmutableArray<Block> blocks, MappedTextBuilder builder)
    {
        builder.Withdraw(0);
        var html = new StringBuilder("<p>").Append(NoteMark($"[{++_notes}] "));
        var rest = blocks;
        if (blocks is [Paragraph first, ..])
        {
            Write(first.Inlines, html);
            rest = blocks.RemoveAt(0);
        }

        html.Append("</p>");
        Write(rest, html, "\n");
        builder.Mapped(html.ToString(), blocks.IsEmpty ? default : blocks[0].Span);
    }

    private int _notes;

    private void Write(ImmutableArray<Block> blocks, StringBuilder html, string before = "")
    {
        foreach (var block in PlatformContent.Resolve(blocks, Context.Platform))
        {
            html.Append(before);
            Write(block, html);
        }
    }

    private void Write(Block block, StringBuilder html)
    {
        switch (block)
        {
            case Paragraph paragraph when InlineText.IsOnlyImages(paragraph.Inlines):
                foreach (var image in paragraph.Inlines.OfType<Image>())
                {
                    html.Append("<figure>");
                    Write(image, html);
                    html.Append("</figure>");
                }

                break;
            case Paragraph paragraph:
                Element("p", () => Write(paragraph.Inlines, html), html);
                break;
            case Heading heading:
                Element(string.Create(CultureInfo.InvariantCulture, $"h{heading.Level}"), () => Write(heading.Inlines, html), html);
                break;
            case ListBlock list:
                WriteList(list, html);
                break;
            case Quote quote:
                Element("blockquote", () => Write(quote.Blocks, html), html);
                break;
            case CodeBlock code when code.Lines.Any(l => l.Text.Trim().Length > 0):
                html.Append("<pre>").AppendJoin('\n', code.Lines.Select(l => Text(l.Text))).Append("</pre>");
                break;
            case Table table:
                html.Append("<p>").AppendJoin("<br>", table.Rows.Select(Row)).Append("</p>");
                break;
            case HtmlBlock raw:
                html.AppendJoin('\n', HtmlText.ParagraphsIn(raw.Html).Select(Raw));
                break;
            case ThematicBreak:
                html.Append("<hr>");
                break;
        }
    }

    private static void Element(string name, Action write, StringBuilder html)
    {
        var start = html.Length;
        html.Append('<').Append(name).Append('>');
        var inner = html.Length;
        write();
        if (html.Length == inner)
        {
            html.Length = start;
            return;
        }

        html.Append("</").Append(name).Append('>');
    }

    private void WriteList(ListBlock list, StringBuilder html)
    {
        var name = list.Start is null ? "ul" : "ol";
        html.Append('<').Append(name).Append(list.Start is { } start and not 1 ? string.Create(CultureInfo.InvariantCulture, $" start=\"{start}\"") : "").Append('>');
        foreach (var item in list.Items)
        {
            html.Append("<li>").Append(item.Checked switch { true => "☑ ", false => "☐ ", null => "" });
            var blocks = PlatformContent.Resolve(item.Blocks, Context.Platform);
            for (var i = 0; i < blocks.Length; i++)
            {
                if (blocks[i] is Paragraph paragraph && i == 0)
                {
                    // A task's text starts behind the blank of its box.
                    var textStart = html.Length;
                    Write(paragraph.Inlines, html);
                    if (html.Length > textStart && html[textStart] == ' ')
                    {
                        html.Remove(textStart, 1);
                    }
                }
                else
                {
                    Write(blocks[i], html);
                }
            }

            html.Append("</li>");
        }

        html.Append("</").Append(name).Append('>');
    }

    private static string Raw(ImmutableArray<HtmlLine> lines) => lines[0].IsPreformatted
        ? $"<pre>{string.Join('\n', lines.Select(l => Text(l.Text)))}</pre>"
        : $"<p>{string.Join("<br>", lines.Select(l => Text(l.Text)))}</p>";

    private string Row(TableRow row) => string.Join(" | ", row.Cells.Select(cell =>
    {
        var html = new StringBuilder();
        Write(cell, html);
        return html.ToString();
    }));

    private void Write(ImmutableArray<Inline> inlines, StringBuilder html)
    {
        foreach (var inline in Context.Mentions.Resolve(HtmlLinks.Resolve(inlines, Context)))
        {
            Write(inline, html);
        }
    }

    private void Write(Inline inline, StringBuilder html)
    {
        switch (inline)
        {
            case TextRun run:
                html.Append(Text(run.Text));
                break;
            case CodeSpan code:
                html.Append("<code>").Append(Text(code.Code.Text)).Append("</code>");
                break;
            case Mention mention:
                html.Append(Text(Context.NameOf(mention)));
                break;
            case Emphasis { Kind: EmphasisKind.Strikethrough } struck:
                Write(struck.Inlines, html);
                break;
            case Emphasis emphasis:
                Element(emphasis.Kind == EmphasisKind.Bold ? "strong" : "em", () => Write(emphasis.Inlines, html), html);
                break;
            case Link link:
                Write(link, html);
                break;
            case Image image:
                html.Append($"<img src=\"{Attribute(image.Src)}\" alt=\"{Attribute(image.Alt)}\"{TitleOf(image.Title)}>");
                break;
            case LineBreak lineBreak:
                html.Append(lineBreak.IsHard ? "<br>" : Context.Brand.JoinLines ? " " : "\n");
                break;
            case HtmlInline raw when HtmlText.StartsLine(raw.Html) && !HtmlText.IsClosing(raw.Html):
                html.Append("<br>");
                break;
            case FootnoteReference reference when Context.NumberOf(reference) is { } number:
                html.Append(string.Create(CultureInfo.InvariantCulture, $"[{number}]"));
                break;
        }
    }

    private void Write(Link link, StringBuilder html)
    {
        if (link.Url.Length == 0 || _isInLink)
        {
            Write(link.Inlines, html);
            return;
        }

        html.Append($"<a href=\"{MarkdownEscaper.Url(Context.Tracked(link.Url), Escaping.Html)}\"{TitleOf(link.Title)}>");
        _isInLink = true;
        Write(link.Inlines, html);
        _isInLink = false;
        html.Append("</a>");
    }

    private static string TitleOf(string? title) => title is null ? "" : $" title=\"{Attribute(title)}\"";

    private static string Text(string text) => MarkdownEscaper.Entities(text);

    private static string Attribute(string text) => MarkdownEscaper.Attribute(text);
}
