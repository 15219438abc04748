using System.Text;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Files;

internal sealed class UnfilledPlaceholder : IRule
{
    /// <summary>The longest <c>[insert …]</c>, in UTF-16 units.</summary>
    private const int MaxBracket = 120;

    /// <summary>Whole words, in capitals only: a todo list is something else.</summary>
    private static readonly string[] s_marks = ["TODO", "TBD", "TBA", "FIXME", "XXX"];

    /// <summary>Stands for code, images and everything else that is not the author's prose.</summary>
    private const char Object = '\uFFFC';

    public RuleInfo Info { get; } = new(
        Id: "unfilled-placeholder", Summary: "A placeholder that was never filled in",
        Category: RuleCategory.Files, Severity: Severity.Warning);

    public void Check(RuleContext context)
    {
        if (context.Draft.Front.Title is { } title)
        {
            var written = title.Span.In(context.Draft.Text);
            var offset = written.IndexOf(title.Value, StringComparison.Ordinal);
            foreach (var found in Find(title.Value))
            {
                // A title with escapes in it is underlined as a whole.
                Report(context, offset < 0 ? title.Span : found.Shift(title.Span.Start + offset), found.In(title.Value));
            }
        }

        foreach (var leaf in DraftText.Blocks(context.Draft).SelectMany(DraftText.Texts))
        {
            CheckLeaf(context, leaf);
        }
    }

    private void CheckLeaf(RuleContext context, System.Collections.Immutable.ImmutableArray<Inline> leaf)
    {
        var text = new StringBuilder();
        var origins = new List<TextSpan>();
        foreach (var inline in DraftText.Inlines<Inline>(leaf))
        {
            switch (inline)
            {
                case TextRun run when run.Text.Length == run.Span.Length:
                    text.Append(run.Text);
                    origins.AddRange(Enumerable.Range(run.Span.Start, run.Text.Length).Select(i => new TextSpan(i, 1)));
                    break;
                case TextRun run:
                    text.Append(run.Text);
                    origins.AddRange(Enumerable.Repeat(run.Span, run.Text.Length));
                    break;
                case LineBreak:
                    text.Append(' ');
                    origins.Add(inline.Span);
                    break;
                case Emphasis:
                    break;
                default:
                    text.Append(Object);
                    origins.Add(inline.Span);
                    break;
            }
        }

        var prose = text.ToString();
        foreach (var found in Find(prose))
        {
            Report(context, TextSpan.FromBounds(origins[found.Start].Start, origins[found.End - 1].End), found.In(prose));
        }
    }

    private void Report(RuleContext context, TextSpan span, string placeholder) =>
        context.Report(new Finding(Info.Id, span, $"“{placeholder}” would go out as it stands here. Fill it in or take it out."));

    private static IEnumerable<TextSpan> Find(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var length = text[i] switch
            {
                'T' or 'F' or 'X' => Mark(text, i),
                '[' => Bracket(text, i),
                'l' or 'L' => LoremIpsum(text, i),
                _ => 0,
            };
            if (length > 0)
            {
                yield return new TextSpan(i, length);
                i += length - 1;
            }
        }
    }

    private static int Mark(string text, int at)
    {
        foreach (var mark in s_marks)
        {
            if (string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0 && IsBoundary(text, at - 1) && IsBoundary(text, at + mark.Length))
            {
                return mark.Length;
            }
        }

        return 0;
    }

    /// <summary><c>[insert a number]</c>, <c>[your name]</c>; a mere <c>[your]</c> is an editor's mark in a quotation.</summary>
    private static int Bracket(string text, int at)
    {
        var rest = text.AsSpan(at + 1);
        var isOne = rest.StartsWith("insert ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("your ", StringComparison.OrdinalIgnoreCase);
        if (!isOne)
        {
            return 0;
        }

        var close = rest[..Math.Min(rest.Length, MaxBracket)].IndexOf(']');
        return close < 0 ? 0 : close + 2;
    }

    private static int LoremIpsum(string text, int at)
    {
        const string lorem = "lorem ipsum";
        return at + lorem.Length <= text.Length && text.AsSpan(at, lorem.Length).Equals(lorem, StringComparison.OrdinalIgnoreCase) && IsBoundary(text, at - 1) ? lorem.Length : 0;
    }

    /// <summary>Not inside a word, a hashtag, a handle, a path or a compound.</summary>
    private static bool IsBoundary(string text, int at) =>
        at < 0 || at >= text.Length || !(char.IsLetterOrDigit(text[at]) || text[at] is '_' or '#' or '@' or '-' or '/' or '’' or '\'');
}
