using System.Collections.Immutable;
using System.Text;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Tests.Rendering;

/// <summary>
/// What a reader sees of a draft, character by character with its formatting: <c>[bi]a</c>. Two texts that say the same in
/// the same formatting have the same flat form, whatever marks they are written with.
/// </summary>
internal static class FlatDraft
{
    /// <param name="withBlocks">True to tell also what block each paragraph stands in.</param>
    public static string Of(ImmutableArray<Block> blocks, bool withBlocks = true, string without = "")
    {
        var lines = new List<string>();
        Add(blocks, "", lines, withBlocks, without);
        return string.Join('\n', lines);
    }

    /// <summary>Characters with their formatting as one text, blanks at its ends left out and others one each.</summary>
    public static string Of(IEnumerable<(string Text, string Format)> characters, string without = "")
    {
        var flat = new StringBuilder();
        var format = "";
        var blank = false;
        foreach (var (text, its) in characters.SelectMany(c => c.Text.Select(t => (t, c.Format))))
        {
            if (text is ' ' or '\t' or '\n')
            {
                blank = flat.Length > 0;
                continue;
            }

            var link = its.IndexOf('(', StringComparison.Ordinal);
            var kept = string.Concat((link < 0 ? its : its[..link]).Where(c => !without.Contains(c))) + (link < 0 ? "" : its[link..]);

            if (blank)
            {
                flat.Append(' ');
                blank = false;
            }

            if (kept != format)
            {
                flat.Append('[').Append(kept).Append(']');
                format = kept;
            }

            flat.Append(text);
        }

        return flat.ToString().Trim();
    }

    /// <summary>
    /// What is seen where lists are lines with a bullet or a number, headings below <paramref name="deepestHeading"/> bold
    /// lines, code has the format <c>C</c>, and a quote in a quote or a list stands between quotation marks.
    /// </summary>
    /// <param name="withMarkers">
    /// False where the text has none of these signs, because they are properties of its blocks; but numbers that do not
    /// start at 1, which no block has.
    /// </param>
    public static List<(string Text, string Format)> Seen(ImmutableArray<Block> blocks, int deepestHeading, bool withMarkers = true)
    {
        var characters = new List<(string, string)>();
        AddSeen(blocks, 0);
        return characters;

        void AddSeen(ImmutableArray<Block> within, int depth)
        {
            foreach (var block in within)
            {
                switch (block)
                {
                    case Paragraph paragraph:
                        Add(paragraph.Inlines, "", "", characters);
                        characters.Add(("\n", ""));
                        break;
                    case Heading heading:
                        var sign = withMarkers && heading.Level <= deepestHeading ? new string('#', heading.Level) + " " : "";
                        Marked(sign, () => Add(heading.Inlines, heading.Level <= deepestHeading ? "" : "b", "", characters), "\n");
                        break;
                    case ListBlock list:
                        for (var i = 0; i < list.Items.Length; i++)
                        {
                            var marker = list.Start is { } start ? (start + i).ToString(System.Globalization.CultureInfo.InvariantCulture) + ". " : "• ";
                            var item = list.Items[i];
                            Marked((withMarkers || list.Start is not (null or 1) ? marker : "") + item.Checked switch { true => "☑ ", false => "☐ ", null => "" }, () => AddSeen(item.Blocks, depth + 1), "\n");
                        }

                        break;
                    case Quote quote when depth == 0 || !withMarkers:
                        AddSeen(quote.Blocks, 1);
                        break;
                    case Quote quote:
                        Marked("“", () => AddSeen(quote.Blocks, depth + 1), "”\n");
                        break;
                    case CodeBlock code when code.Lines.Any(l => l.Text.Trim().Length > 0):
                        characters.AddRange(code.Lines.Select(l => (l.Text + "\n", "C")));
                        characters.Add(("\n", ""));
                        break;
                }
            }
        }

        // Nothing is seen of what holds nothing.
        void Marked(string before, Action write, string after)
        {
            var at = characters.Count;
            write();
            if (characters.Skip(at).Any(c => !string.IsNullOrWhiteSpace(c.Item1)))
            {
                characters.Insert(at, (before, ""));
                while (string.IsNullOrWhiteSpace(characters[^1].Item1))
                {
                    characters.RemoveAt(characters.Count - 1);
                }

                characters.Add((after, ""));
            }
        }
    }

    public static List<(string Text, string Format)> Characters(ImmutableArray<Inline> inlines)
    {
        var characters = new List<(string, string)>();
        Add(inlines, "", "", characters);
        return characters;
    }

    private static void Add(ImmutableArray<Block> blocks, string path, List<string> lines, bool withBlocks, string without)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    Line("p", Characters(paragraph.Inlines));
                    break;
                case Heading heading:
                    Line("h" + heading.Level, Characters(heading.Inlines));
                    break;
                case ListBlock list:
                    for (var i = 0; i < list.Items.Length; i++)
                    {
                        var marker = list.Start is { } start ? (start + i).ToString(System.Globalization.CultureInfo.InvariantCulture) : "-";
                        Add(list.Items[i].Blocks, $"{path}{marker}{list.Items[i].Checked} ", lines, withBlocks, without);
                    }

                    break;
                case Quote quote:
                    Add(quote.Blocks, path + "> ", lines, withBlocks, without);
                    break;
                case CodeBlock code when code.Lines.Any(l => l.Text.Trim().Length > 0):
                    lines.Add(path + "code " + code.Language + " " + string.Join('|', code.Lines.Select(l => l.Text)));
                    break;
                case Table table:
                    foreach (var row in table.Rows)
                    {
                        Line("row", [.. row.Cells.SelectMany(c => Characters(c).Append(("|", "")))]);
                    }

                    break;
            }
        }

        void Line(string kind, List<(string, string)> characters)
        {
            var flat = Of(characters, without);
            if (flat.Length > 0)
            {
                lines.Add(withBlocks ? path + kind + " " + flat : flat);
            }
        }
    }

    private static void Add(ImmutableArray<Inline> inlines, string format, string link, List<(string, string)> characters)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run:
                    characters.Add((run.Text, format + link));
                    break;
                case CodeSpan code:
                    characters.Add((code.Code.Text, format + "c" + link));
                    break;
                case LineBreak:
                    characters.Add(("\n", format));
                    break;
                case Emphasis emphasis:
                    var sign = emphasis.Kind switch { EmphasisKind.Bold => 'b', EmphasisKind.Italic => 'i', _ => 's' };
                    Add(emphasis.Inlines, string.Concat((format + sign).Distinct().Order()), link, characters);
                    break;
                case Link to:
                    Add(to.Inlines, format, to.Url.Length == 0 ? link : "(" + to.Url.Replace(" ", "%20", StringComparison.Ordinal) + ")" + to.Title, characters);
                    break;
                case Image image:
                    characters.Add(($"!{image.Alt}!{image.Src}", format + link));
                    break;
            }
        }
    }
}
