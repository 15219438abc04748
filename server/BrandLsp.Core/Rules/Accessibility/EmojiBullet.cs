using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Accessibility;

internal sealed class EmojiBullet : IRule
{
    /// <summary>Lines or items from which it is a list.</summary>
    private const int Lines = 2;

    /// <summary>Paragraphs of one line from which it is a list: two may well open with an emoji each.</summary>
    private const int Paragraphs = 3;

    public RuleInfo Info { get; } = new(
        Id: "emoji-bullet", Summary: "Emoji as list markers",
        Category: RuleCategory.Accessibility, Severity: Severity.Warning, Fix: FixKind.Sometimes);

    public void Check(RuleContext context)
    {
        if (!Emoji.MayBeIn(context.Draft.Text))
        {
            return;
        }

        var flat = new FlatText();
        var paragraphs = new List<Marked>();
        var firstOfItems = new HashSet<Block>(ReferenceEqualityComparer.Instance);
        foreach (var block in DraftText.Blocks(context.Draft))
        {
            if (block is ListBlock list)
            {
                Items(context, list, flat);
                firstOfItems.UnionWith(list.Items.Where(i => i.Blocks.Length > 0).Select(i => i.Blocks[0]));
            }

            if (block is not Paragraph paragraph || firstOfItems.Contains(block))
            {
                Flush(context, paragraphs);
                continue;
            }

            var lines = MarkedLines(paragraph, flat);
            if (lines is [{ } only])
            {
                paragraphs.Add(only);
                continue;
            }

            Flush(context, paragraphs);
            Groups(context, lines);
        }

        Flush(context, paragraphs);
    }

    private void Items(RuleContext context, ListBlock list, FlatText flat)
    {
        var group = new List<Marked>();
        foreach (var item in list.Items)
        {
            if (item.Blocks is [Paragraph first, ..] && MarkedLines(first, flat) is [{ } marked, ..])
            {
                group.Add(marked with { IsItem = true });
            }
            else
            {
                Report(context, group, Lines);
            }
        }

        Report(context, group, Lines);
    }

    private void Groups(RuleContext context, ImmutableArray<Marked?> lines)
    {
        var group = new List<Marked>();
        foreach (var line in lines)
        {
            if (line is not null)
            {
                group.Add(line);
                continue;
            }

            Report(context, group, Lines);
        }

        Report(context, group, Lines);
    }

    private void Flush(RuleContext context, List<Marked> paragraphs) => Report(context, paragraphs, Paragraphs);

    /// <summary>Reports the group when it is a list, and empties it.</summary>
    private void Report(RuleContext context, List<Marked> group, int from)
    {
        if (group.Count >= from)
        {
            var span = TextSpan.FromBounds(group[0].Marker.Start, group[^1].End);
            var says = group.Any(m => SignEmoji.Is(m.Marker.In(context.Draft.Text)));
            var edits = group.Select(m => new TextEdit(m.Marker, m.IsItem ? "" : "- ")).ToList();
            if (!group[^1].IsItem && group[^1].IsFollowed)
            {
                // Without a blank line the next line would belong to the last item.
                edits.Add(TextEdit.Insert(group[^1].End, "\n"));
            }

            const string Message = "Emoji mark the items of this list: a screen reader reads out the name of each before the item. Use a list, and an emoji at the end where it says something.";
            context.Report(new Finding(Info.Id, span, Message) { Fixes = says ? [] : [new Fix("Use a plain list", [.. edits])] });
        }

        group.Clear();
    }

    /// <summary>For each line of a paragraph the emoji that it starts with, or null.</summary>
    private static ImmutableArray<Marked?> MarkedLines(Paragraph paragraph, FlatText flat)
    {
        flat.Load(paragraph.Inlines);
        var text = new string(flat.Slice(0, flat.Length));
        var lines = ImmutableArray.CreateBuilder<Marked?>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\u2028');
            end = end < 0 ? text.Length : start + end;
            lines.Add(Mark(flat, text, start, end));
            start = end + 1;
        }

        return lines.ToImmutable();
    }

    private static Marked? Mark(FlatText flat, string text, int start, int end)
    {
        while (start < end && text[start] == ' ')
        {
            start++;
        }

        var length = start < end ? Emoji.ClusterAt(text, start) : 0;
        if (length == 0 || char.IsAsciiDigit(text[start]))
        {
            return null;
        }

        var after = start + length;
        while (after < end && text[after] is ' ' or '\u00A0')
        {
            after++;
        }

        // An emoji alone on its line, or with only emoji after it, marks nothing.
        if (after >= end || Emoji.LengthAt(text, after) > 0)
        {
            return null;
        }

        return new Marked(flat.Source(start, after), flat.Source(end - 1, end).End, IsFollowed: end < text.Length, IsItem: false);
    }

    /// <param name="Marker">The emoji and the blanks after it.</param>
    /// <param name="End">Where the line ends.</param>
    /// <param name="IsFollowed">True when another line of the paragraph comes after it.</param>
    /// <param name="IsItem">True for the first line of a list item.</param>
    private sealed record Marked(TextSpan Marker, int End, bool IsFollowed, bool IsItem);
}
