using System.Buffers;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Files;

internal sealed class UnfilledPlaceholder : IRule
{
    /// <summary>The longest <c>[insert …]</c>, in UTF-16 units.</summary>
    private const int MaxBracket = 120;

    /// <summary>Whole words, in capitals only: a todo list is something else.</summary>
    private static readonly string[] s_marks = ["TODO", "TBD", "TBA", "FIXME", "XXX"];

    private static readonly SearchValues<string> s_candidates =
        SearchValues.Create([.. s_marks, "[insert", "[your", "lorem"], StringComparison.OrdinalIgnoreCase);

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

        // Most drafts have none, which their Markdown tells where it has no escapes and references.
        if (!context.Draft.Text.AsSpan().ContainsAny(s_candidates) && !context.Draft.Text.AsSpan().ContainsAny('\\', '&'))
        {
            return;
        }

        var text = new FlatText();
        foreach (var leaf in DraftText.Blocks(context.Draft).SelectMany(DraftText.Texts))
        {
            text.Load(leaf);
            var prose = new string(text.Slice(0, text.Length)).Replace('\n', ' ');
            foreach (var found in Find(prose))
            {
                Report(context, text.Source(found.Start, found.End), found.In(prose));
            }
        }
    }

    private void Report(RuleContext context, TextSpan span, string placeholder) =>
        context.Report(new Finding(Info.Id, span, $"“{placeholder}” would go out as it stands here. Fill it in or take it out."));

    private static IEnumerable<TextSpan> Find(string text)
    {
        for (var i = TextSearch.Next(text, 0, s_candidates); i < text.Length;)
        {
            var length = text[i] switch
            {
                '[' => Bracket(text, i),
                'l' or 'L' => LoremIpsum(text, i),
                _ => Mark(text, i),
            };
            if (length > 0)
            {
                yield return new TextSpan(i, length);
            }

            i = TextSearch.Next(text, i + Math.Max(length, 1), s_candidates);
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
