using System.Collections.Immutable;
using System.Text;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Styles;

/// <summary>
/// Reads a draft's body into the blocks that rules are scoped to. Recursion is as deep as the body's nesting, which its
/// reader bounds.
/// </summary>
internal sealed class BlockReader
{
    private readonly Draft _draft;
    private readonly BlockNeeds _needs;
    private readonly ImmutableArray<string> _extensions;
    private readonly Dictionary<string, BlockKind> _kinds = new(StringComparer.Ordinal);
    private readonly List<TextBlock> _blocks = [];
    private readonly StringBuilder _summary = new();
    private readonly List<SourceRun> _summaryRuns = [];

    /// <summary>What a <c>.vale.ini</c> lets nobody read, by position.</summary>
    private readonly List<TextSpan> _ignored;

    private BlockReader(Draft draft, BlockNeeds needs)
    {
        _draft = draft;
        _needs = needs;
        var dot = draft.Path.LastIndexOf('.');
        var extension = dot < 0 || dot < draft.Path.LastIndexOf('/') ? "md" : draft.Path[(dot + 1)..].ToLowerInvariant();
        _extensions = extension == "md" ? ["md"] : ["md", extension];
        _ignored = [.. needs.Ignores.SelectMany(p => p.FindAll(draft.Text)).Where(s => s.Length > 0).OrderBy(s => s.Start)];
    }

    /// <summary>What the metric rules count, beside words: headings, list items, quotes and code blocks by name.</summary>
    public Dictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>The blocks in the draft's order, then the summary and the raw text when a rule wants them.</summary>
    public static (List<TextBlock> Blocks, Dictionary<string, int> Counts) Read(Draft draft, BlockNeeds needs)
    {
        var reader = new BlockReader(draft, needs);
        reader.Walk(draft.Blocks, "text");
        if (needs.Summary)
        {
            reader._blocks.Add(new TextBlock(reader.Kind("summary"), reader._summary.ToString(), [.. reader._summaryRuns]));
        }

        if (needs.Raw)
        {
            reader._blocks.Add(new TextBlock(reader.Kind("raw"), draft.Text, [new SourceRun(0, draft.Text.Length, new TextSpan(0, draft.Text.Length))]));
        }

        return (reader._blocks, reader.Counts);
    }

    private void Walk(ImmutableArray<Block> blocks, string scope)
    {
        foreach (var block in blocks.Where(b => !IsSkipped(b)))
        {
            switch (block)
            {
                case Paragraph paragraph:
                    Add(paragraph.Inlines, scope == "text" ? "text.paragraph" : scope, isSummed: true);
                    break;
                case Heading heading:
                    Count($"heading_h{heading.Level}");
                    Add(heading.Inlines, $"text.heading.h{heading.Level}", isSummed: false);
                    break;
                case ListBlock list:
                    foreach (var item in list.Items)
                    {
                        Count("list");
                        Walk(item.Blocks, scope == "text" ? "text.list" : scope);
                    }

                    break;
                case Quote quote:
                    Count("blockquote");
                    Walk(quote.Blocks, scope == "text" ? "text.blockquote" : scope);
                    break;
                case Container container:
                    Walk(container.Blocks, scope);
                    break;
                case FootnoteDefinition note:
                    Walk(note.Blocks, "text.list");
                    break;
                case Table table:
                    AddTable(table);
                    break;
                case CodeBlock:
                    Count("pre");
                    break;
                case HtmlBlock html:
                    AddHtml(html, scope);
                    break;
            }
        }
    }

    /// <summary>True for a block that a <c>.vale.ini</c> takes from all rules, by the tag it has in HTML.</summary>
    private bool IsSkipped(Block block) => block switch
    {
        Paragraph => Skips("p"),
        Heading heading => Skips($"h{heading.Level}"),
        ListBlock list => Skips("li") || Skips(list.Start is null ? "ul" : "ol"),
        Quote => Skips("blockquote"),
        Table => Skips("table"),
        _ => false,
    };

    private bool Skips(string tag) => _needs.SkippedTags.Contains(tag);

    private void AddTable(Table table)
    {
        for (var row = 0; row < table.Rows.Length; row++)
        {
            foreach (var cell in Skips(row == 0 ? "th" : "td") ? [] : table.Rows[row].Cells)
            {
                Add(cell, row == 0 ? "text.table.header" : "text.table.cell", isSummed: false);
            }
        }
    }

    private void Count(string name) => Counts[name] = Counts.GetValueOrDefault(name) + 1;

    private void Add(ImmutableArray<Inline> inlines, string scope, bool isSummed)
    {
        var text = new Flattened(_needs, _ignored);
        Flatten(inlines, text, scope);
        Add(text, scope, isSummed);
    }

    private void Add(Flattened flat, string scope, bool isSummed)
    {
        var text = flat.Text.ToString();
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        ImmutableArray<SourceRun> runs = [.. flat.Runs];
        if (isSummed && _needs.Summary)
        {
            foreach (var run in runs)
            {
                _summaryRuns.Add(run with { At = run.At + _summary.Length });
            }

            _summary.Append(text).Append("\n\n");
        }

        var block = new TextBlock(Kind(scope), text, runs);
        if (_needs.Sentences)
        {
            AddSentences(block, scope);
        }

        _blocks.Add(block);
    }

    private void AddSentences(TextBlock block, string scope)
    {
        // A line of a paragraph may end anywhere in a sentence.
        var start = 0;
        foreach (var end in Sentences.Ends(block.Text.Replace('\n', ' ')))
        {
            while (start < end && char.IsWhiteSpace(block.Text[start]))
            {
                start++;
            }

            if (start < end)
            {
                _blocks.Add(block.Part(Kind("sentence." + scope), start, end));
            }

            start = end;
        }
    }

    private void Flatten(ImmutableArray<Inline> inlines, Flattened to, string scope)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run:
                    to.Add(run.Text, run.Span, isHidden: to.IsSkipping);
                    break;
                case LineBreak lineBreak:
                    to.Add("\n", lineBreak.Span, isHidden: false);
                    break;
                case CodeSpan code:
                    to.Add(code.Code.Text, code.Code.Span, isHidden: to.IsSkipping || _needs.IgnoredTags.Contains("code"));
                    AddInner([code.Code], "code", scope);
                    break;
                case Emphasis emphasis:
                    FlattenIn(emphasis.Kind switch { EmphasisKind.Bold => "strong", EmphasisKind.Italic => "em", _ => "del" }, emphasis.Inlines, to, scope);
                    AddInner(emphasis.Inlines, emphasis.Kind switch { EmphasisKind.Bold => "strong", EmphasisKind.Italic => "emphasis", _ => null }, scope);
                    break;
                case Link { IsBare: true } link:
                    to.Add(_draft.Text.Substring(link.Span.Start, link.Span.Length), link.Span, isHidden: true);
                    break;
                case Link link:
                    FlattenIn("a", link.Inlines, to, scope);
                    AddInner(link.Inlines, "link", scope);
                    break;
                case Image { Alt.Length: > 0 } image when !Skips("alt"):
                    var alt = new Flattened(_needs, _ignored);
                    alt.Add(image.Alt, image.AltSpan, isHidden: false);
                    Add(alt, "text.attr.alt", isSummed: false);
                    break;
                case HtmlInline html:
                    to.Tag(html.Html);
                    break;
            }
        }
    }

    private void FlattenIn(string tag, ImmutableArray<Inline> inlines, Flattened to, string scope)
    {
        var mark = to.Open(tag);
        Flatten(inlines, to, scope);
        to.Close(mark);
    }

    /// <summary>What scopes of inline markup see; it is part of its block as well.</summary>
    private void AddInner(ImmutableArray<Inline> inlines, string? name, string scope)
    {
        if (name is null || !_needs.Inlines.Contains(name))
        {
            return;
        }

        var text = new Flattened(_needs, _ignored);
        foreach (var run in inlines.OfType<TextRun>())
        {
            text.Add(run.Text, run.Span, isHidden: false);
        }

        if (text.Text.Length > 0)
        {
            // Not a part of "text", or it would be read twice.
            var outer = scope.Replace("text.", "", StringComparison.Ordinal).Replace("text", "", StringComparison.Ordinal);
            _blocks.Add(new TextBlock(Kind(outer is "" or "paragraph" ? name : outer + "." + name), text.Text.ToString(), [.. text.Runs]));
        }
    }

    /// <summary>The text between the tags of raw HTML, each element's on its own.</summary>
    private void AddHtml(HtmlBlock html, string scope)
    {
        var source = html.Span.In(_draft.Text);
        var flat = new Flattened(_needs, _ignored);
        for (var at = 0; at < source.Length;)
        {
            var open = source.IndexOf('<', at);
            var textEnd = open < 0 ? source.Length : open;
            flat.Add(source[at..textEnd], new TextSpan(html.Span.Start + at, textEnd - at), isHidden: flat.IsSkipping);
            if (open < 0)
            {
                break;
            }

            var close = source.IndexOf('>', open);
            close = close < 0 ? source.Length - 1 : close;
            var tag = source[open..(close + 1)];
            flat.Tag(tag);
            if (!flat.IsSkipping && IsBlockEnd(tag))
            {
                Add(flat, scope, isSummed: true);
                flat = new Flattened(_needs, _ignored);
            }

            at = close + 1;
        }

        Add(flat, scope, isSummed: true);
    }

    private static bool IsBlockEnd(string tag) =>
        Flattened.NameOf(tag, out var isEnd) is "p" or "div" or "li" or "td" or "th" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "summary" or "blockquote" && isEnd;

    private BlockKind Kind(string scope)
    {
        if (!_kinds.TryGetValue(scope, out var kind))
        {
            var sections = scope.Split('.');
            kind = _kinds[scope] = new BlockKind(scope + "." + _extensions[^1], [.. sections, .. _extensions], sections[0] == "sentence");
        }

        return kind;
    }

    /// <summary>A text as it grows, and where its pieces come from.</summary>
    /// <param name="needs">Which tags hide what is in them.</param>
    /// <param name="ignored">What is hidden wherever it stands, by position.</param>
    private sealed class Flattened(BlockNeeds needs, List<TextSpan> ignored)
    {
        /// <summary>The open elements from the outermost hidden one on.</summary>
        private readonly List<string> _skipped = [];

        public StringBuilder Text { get; } = new();

        public List<SourceRun> Runs { get; } = [];

        public bool IsSkipping => _skipped.Count > 0;

        public void Add(string text, TextSpan source, bool isHidden)
        {
            if (text.Length == 0)
            {
                return;
            }

            Runs.Add(new SourceRun(Text.Length, text.Length, source));
            if (isHidden)
            {
                Text.Append('*', text.Length);
                return;
            }

            var start = Text.Length;
            Text.Append(text);
            foreach (var span in ignored)
            {
                if (span.Start >= source.End)
                {
                    break;
                }

                if (span.Overlaps(source))
                {
                    // Text that markup wrote otherwise is hidden as a whole.
                    var isExact = text.Length == source.Length;
                    var from = isExact ? Math.Max(span.Start - source.Start, 0) : 0;
                    var to = isExact ? Math.Min(span.End - source.Start, text.Length) : text.Length;
                    for (var i = from; i < to; i++)
                    {
                        Text[start + i] = '*';
                    }
                }
            }
        }

        /// <summary>What stands in an element from here on; the answer closes it.</summary>
        public int Open(string tag)
        {
            var mark = _skipped.Count;
            if (needs.IgnoredTags.Contains(tag))
            {
                _skipped.Add(tag);
            }

            return mark;
        }

        public void Close(int mark) => _skipped.RemoveRange(mark, _skipped.Count - mark);

        public void Tag(string tag)
        {
            var name = NameOf(tag, out var isEnd);
            if (name.Length == 0 || tag.EndsWith("/>", StringComparison.Ordinal))
            {
                return;
            }

            if (isEnd)
            {
                if (_skipped.LastIndexOf(name) is var at and >= 0)
                {
                    _skipped.RemoveRange(at, _skipped.Count - at);
                }
            }
            else if (needs.SkippedTags.Contains(name) || needs.IgnoredTags.Contains(name) || HasIgnoredClass(tag) || _skipped.Contains(name))
            {
                _skipped.Add(name);
            }
        }

        private bool HasIgnoredClass(string tag)
        {
            const string Class = "class=";
            if (needs.IgnoredClasses.IsEmpty || tag.IndexOf(Class, StringComparison.OrdinalIgnoreCase) is not (var at and >= 0))
            {
                return false;
            }

            var value = tag[(at + Class.Length)..];
            var end = value.Length > 0 && value[0] is '"' or '\'' ? value.IndexOf(value[0], 1) : value.AsSpan().IndexOfAny(' ', '>');
            return value[..Math.Max(end, 0)].Trim('"', '\'').Split(' ').Any(needs.IgnoredClasses.Contains);
        }

        public static string NameOf(string tag, out bool isEnd)
        {
            isEnd = tag.StartsWith("</", StringComparison.Ordinal);
            var start = isEnd ? 2 : 1;
            var end = start;
            while (end < tag.Length && char.IsAsciiLetterOrDigit(tag[end]))
            {
                end++;
            }

            return start >= tag.Length ? "" : tag[start..end].ToLowerInvariant();
        }
    }
}

/// <summary>Which blocks any rule asks for; the others are not made.</summary>
/// <param name="Inlines">The inline scopes: link, strong, emphasis, code.</param>
internal sealed record BlockNeeds(bool Sentences, bool Summary, bool Raw, ImmutableArray<string> Inlines)
{
    /// <summary>Elements that no rule reads, unless a <c>.vale.ini</c> has its own.</summary>
    public static ImmutableArray<string> UsuallySkipped { get; } = ["script", "style", "pre", "figure", "noscript", "iframe"];

    /// <summary>Inline elements that no rule reads, unless a <c>.vale.ini</c> has its own.</summary>
    public static ImmutableArray<string> UsuallyIgnored { get; } = ["code", "tt", "kbd"];

    public ImmutableArray<string> SkippedTags { get; init; } = UsuallySkipped;

    public ImmutableArray<string> IgnoredTags { get; init; } = UsuallyIgnored;

    public ImmutableArray<string> IgnoredClasses { get; init; } = [];

    /// <summary>What is hidden wherever it stands.</summary>
    public ImmutableArray<StylePattern> Ignores { get; init; } = [];
}
