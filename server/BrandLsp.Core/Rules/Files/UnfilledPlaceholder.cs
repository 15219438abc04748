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

    private const string Todo = "TODO";

    /// <summary>Before a mark they name it: "the word TODO".</summary>
    private static readonly string[] s_naming = ["word", "words", "string"];

    /// <summary>Languages in which that means all or everything: Spanish, Portuguese, Galician.</summary>
    private static readonly string[] s_todoLanguages = ["es", "pt", "gl"];

    /// <summary>What there is of todos: in capitals as well, "my TODO list" is no note.</summary>
    private static readonly string[] s_todoThings = ["list", "lists", "item", "items", "app", "apps", "board", "boards", "comment", "comments", "liste", "listen"];

    /// <summary>Whole words, in capitals only: a todo list is something else.</summary>
    private static readonly string[] s_marks = [Todo, "TBD", "TBA", "FIXME", "XXX"];

    private static readonly SearchValues<string> s_candidates =
        SearchValues.Create([.. s_marks, "[insert", "[your", "lorem"], StringComparison.OrdinalIgnoreCase);

    public RuleInfo Info { get; } = new(
        Id: "unfilled-placeholder", Summary: "A placeholder that was never filled in",
        Category: RuleCategory.Files, Severity: Severity.Warning);

    public void Check(RuleContext context)
    {
        var language = Languages.Of(context.Draft, context.Brand);
        var todoIsWord = s_todoLanguages.Any(l => Languages.Is(language, l));
        foreach (var field in Fields(context.Draft.Front))
        {
            CheckField(context, field, todoIsWord);
        }

        // Most drafts have none, which their Markdown tells where it has no escapes and references.
        var body = context.Draft.Text.AsSpan(context.Draft.BodyStart);
        if (!body.ContainsAny(s_candidates) && !body.ContainsAny('\\', '&'))
        {
            return;
        }

        var text = new FlatText();
        foreach (var leaf in DraftText.Blocks(context.Draft).SelectMany(DraftText.Texts))
        {
            text.Load(leaf);
            var prose = new string(text.Slice(0, text.Length));
            foreach (var found in Find(prose, todoIsWord))
            {
                Report(context, text.Source(found.Start, found.End), found.In(prose));
            }

            foreach (var image in DraftText.Inlines<Image>(leaf).Where(i => i.Alt is { Length: > 0 }))
            {
                CheckField(context, new Sourced<string>(image.Alt, image.AltSpan), todoIsWord);
            }
        }
    }

    /// <summary>What readers see or hear of the front matter.</summary>
    private static IEnumerable<Sourced<string>> Fields(FrontMatter front) =>
        new[] { front.Title, front.Description, front.FirstComment, front.ContentWarning }.Concat(front.Media.Select(m => m.Alt)).OfType<Sourced<string>>();

    private void CheckField(RuleContext context, Sourced<string> field, bool todoIsWord)
    {
        int? known = null;
        foreach (var found in Find(field.Value, todoIsWord))
        {
            // A value with escapes in it is underlined as a whole.
            var offset = known ??= field.Span.In(context.Draft.Text).IndexOf(field.Value, StringComparison.Ordinal);
            Report(context, offset < 0 ? field.Span : found.Shift(field.Span.Start + offset), found.In(field.Value));
        }
    }

    private void Report(RuleContext context, TextSpan span, string placeholder) =>
        context.Report(new Finding(Info.Id, span, $"“{placeholder}” would go out as it stands here. Fill it in or take it out."));

    private static IEnumerable<TextSpan> Find(string text, bool todoIsWord)
    {
        for (var i = TextSearch.Next(text, 0, s_candidates); i < text.Length;)
        {
            var length = text[i] switch
            {
                '[' => Bracket(text, i),
                'l' or 'L' => LoremIpsum(text, i),
                _ => Mark(text, i, todoIsWord),
            };
            if (length > 0)
            {
                yield return new TextSpan(i, length);
            }

            i = TextSearch.Next(text, i + Math.Max(length, 1), s_candidates);
        }
    }

    private static int Mark(string text, int at, bool todoIsWord)
    {
        foreach (var mark in s_marks)
        {
            if (string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0 && IsBoundary(text, at - 1) && IsBoundary(text, at + mark.Length))
            {
                var isWord = IsNamed(text, at)
                    || (mark == Todo && ((todoIsWord && !StandsApart(text, at, at + mark.Length)) || IsNamedThing(text, at, at + mark.Length)));
                return isWord ? 0 : mark.Length;
            }
        }

        return 0;
    }

    /// <summary>"My TODO list", "old TODO comments": in the middle of a sentence; a note "TODO list the prices" starts one.</summary>
    private static bool IsNamedThing(string text, int start, int end)
    {
        var after = end + 1;
        while (after < text.Length && char.IsLetter(text[after]))
        {
            after++;
        }

        return start > 1 && text[start - 1] is ' ' or '\u00A0' && char.IsLetter(text[start - 2])
            && end < text.Length && text[end] is ' ' or '\u00A0'
            && s_todoThings.Contains(text[(end + 1)..after], StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsNamed(string text, int start)
    {
        var end = start > 0 && text[start - 1] is ' ' or '\u00A0' ? start - 1 : 0;
        var first = end;
        while (first > 0 && char.IsLetter(text[first - 1]))
        {
            first--;
        }

        return s_naming.Contains(text[first..end], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>As a note does and a word of a sentence does not: alone on its line, in brackets, or at a line's start before a colon.</summary>
    private static bool StandsApart(string text, int start, int end)
    {
        var before = start;
        while (before > 0 && text[before - 1] is ' ' or '\t' or '\u00A0')
        {
            before--;
        }

        while (end < text.Length && text[end] is ' ' or '\t' or '\u00A0' or '.' or '…')
        {
            end++;
        }

        var startsLine = before == 0 || text[before - 1] is '\n' or '\r' or '\u2028';
        var endsLine = end == text.Length || text[end] is '\n' or '\r' or '\u2028';
        var isOpened = before > 0 && text[before - 1] is '[' or '(' or '{' or '<';
        var isClosed = end < text.Length && text[end] is ']' or ')' or '}' or '>' or ':';
        return (startsLine && (endsLine || text[end] == ':')) || (isOpened && isClosed);
    }

    /// <summary><c>[insert a number]</c>, <c>[your name]</c>; a mere <c>[your]</c> is an editor's mark in a quotation.</summary>
    private static int Bracket(string text, int at)
    {
        var rest = text.AsSpan(at + 1);
        var isOne = IsWordThenBlank(rest, "insert") || IsWordThenBlank(rest, "your");
        if (!isOne)
        {
            return 0;
        }

        var close = rest[..Math.Min(rest.Length, MaxBracket)].IndexOf(']');
        return close < 0 ? 0 : close + 2;
    }

    private static bool IsWordThenBlank(ReadOnlySpan<char> text, string word) =>
        text.Length > word.Length && text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text[word.Length] is ' ' or '\n';

    private static int LoremIpsum(string text, int at)
    {
        const string ipsum = "ipsum";
        const int length = 11;
        return IsWordThenBlank(text.AsSpan(at), "lorem") && text.AsSpan(at + 6).StartsWith(ipsum, StringComparison.OrdinalIgnoreCase) && IsBoundary(text, at - 1) ? length : 0;
    }

    /// <summary>Not inside a word, a hashtag, a handle, a path or a compound.</summary>
    private static bool IsBoundary(string text, int at) =>
        at < 0 || at >= text.Length || !(char.IsLetterOrDigit(text[at]) || text[at] is '_' or '#' or '@' or '-' or '/' or '’' or '\'');
}
