using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Rules;
using BrandLsp.Core.Styles;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Assist;

/// <summary>Proposals in a draft's text.</summary>
internal static class BodyCompletions
{
    /// <summary>How far back the beginning of a phrase is looked for.</summary>
    private const int MaxPhraseStart = 80;

    private const int MinTyped = 3;

    public static IEnumerable<Completion> At(DraftAnalysis analysis, int offset, CompletionInputs inputs)
    {
        var draft = analysis.Draft;
        var line = LineAt(draft.Text, offset);
        var before = draft.Text[line.Start..offset];
        if (IsCode(draft, before, offset))
        {
            return [];
        }

        if (before.LastIndexOf("<!-- brand-", StringComparison.Ordinal) is var comment and >= 0 && !before[comment..].Contains("-->", StringComparison.Ordinal))
        {
            return Suppressions(draft.Text, before[comment..], line, offset, analysis.Brand.StyleRules);
        }

        if (IsComment(draft, offset))
        {
            return [];
        }

        if (ContainerCompletions.IsFence(before))
        {
            return ContainerCompletions.At(analysis, line, before, offset);
        }

        if (DestinationStart(before) is var image and >= 0)
        {
            if (!IsImage(before, image))
            {
                return [];
            }

            var end = offset;
            while (end < line.End && !char.IsWhiteSpace(draft.Text[end]) && draft.Text[end] != ')')
            {
                end++;
            }

            var span = TextSpan.FromBounds(line.Start + image, end);
            return MediaPaths.Beside(draft.Path, inputs.Files).Select(p => new Completion(p, CompletionKind.File, span, p.Replace(" ", "%20", StringComparison.Ordinal)));
        }

        if (TokenAt(draft.Text, offset) is { } token)
        {
            return draft.Text[token.Start] == '#' ? Tags(analysis, token) : People(analysis, token, inputs.Notes);
        }

        return Phrases(analysis, before, line, offset, inputs.Typed);
    }

    /// <summary>The <c>#…</c> or <c>@…</c> at a place, to the end of its word; null when there is none.</summary>
    public static TextSpan? TokenAt(string text, int offset)
    {
        var line = LineAt(text, offset);
        var start = TokenStart(text[line.Start..offset]);
        return start < 0 ? null
            : TextSpan.FromBounds(line.Start + start, text[line.Start + start] == '@' ? HandleEnd(text, offset, line.End) : TokenEnd(text, offset, line.End));
    }

    public static IEnumerable<Completion> Tags(DraftAnalysis analysis, TextSpan span) =>
        Hashtags.For(analysis.Draft, analysis.Brand).Select(h => new Completion("#" + h, CompletionKind.Hashtag, span, "#" + h)
        {
            Detail = HashtagRoom.For(analysis, h, span.In(analysis.Draft.Text)),
            MayKeepTail = true,
        });

    public static IEnumerable<Completion> People(DraftAnalysis analysis, TextSpan span, StrategyNotes notes) =>
        analysis.Brand.People.Select(p => new Completion("@" + p.Id, CompletionKind.Person, span, "@" + p.Id)
        {
            Detail = Describe.Briefly(p, analysis.Variants.Select(v => v.Platform), notes.Contact(p)),
            Documentation = Describe.Of(p, analysis.Brand) + notes.Of(p),
            MayKeepTail = true,
            FilterText = $"@{p.Id} {p.DisplayName} {string.Join(' ', p.Handles.Values)}".TrimEnd(),
        });

    private static IEnumerable<Completion> Suppressions(string text, string comment, TextSpan line, int offset, StyleSet styles)
    {
        var start = offset;
        while (start > line.Start && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] != ',')
        {
            start--;
        }

        var span = TextSpan.FromBounds(start, TokenEnd(text, offset, line.End));
        var taken = comment.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        if (!comment["<!-- ".Length..].Contains(' ', StringComparison.Ordinal))
        {
            return
            [
                new Completion("brand-disable-next-line", CompletionKind.Choice, span, "brand-disable-next-line ") { Detail = "Silence a rule on the next line" },
                new Completion("brand-disable", CompletionKind.Choice, span, "brand-disable ") { Detail = "Silence a rule from here on" },
                new Completion("brand-enable", CompletionKind.Choice, span, "brand-enable ") { Detail = "Let a silenced rule speak again" },
            ];
        }

        return RuleCatalog.All
            .Select(r => new Completion(r.Info.Id, CompletionKind.Rule, span, r.Info.Id) { Detail = r.Info.Summary, Documentation = Describe.Rule(r.Info.Id) })
            .Concat(styles.RuleNames.Select(n => new Completion(n, CompletionKind.Rule, span, n) { Detail = styles.Describe(n)?.Message }))
            .Where(c => !taken.Contains(c.Label));
    }

    /// <summary>
    /// An empty paragraph offers itself. In a sentence nothing does: there an author asks, behind what is finished, or
    /// behind the beginning of a phrase.
    /// </summary>
    private static IEnumerable<Completion> Phrases(DraftAnalysis analysis, string before, TextSpan line, int offset, char? typed)
    {
        var text = analysis.Draft.Text;
        if (before.AsSpan().IsWhiteSpace())
        {
            // In front of what is written there is no room for a paragraph.
            var isOffered = typed is null || CompletionTriggers.BeginsParagraph(text, line, analysis.Draft.BodyStart);
            return isOffered && text.AsSpan(offset..line.End).IsWhiteSpace()
                ? Phrase.For(analysis).Select(p => p.At(new TextSpan(offset, 0), p.Paragraph))
                : [];
        }

        if (typed is not null)
        {
            return [];
        }

        var isFinished = char.IsWhiteSpace(before[^1]) && !before.TrimEnd().EndsWith(":::", StringComparison.Ordinal) && before.AsSpan().TrimEnd()[^1] is '.' or '!' or '?' or '…' or ':' or ')';
        return isFinished && text.AsSpan(offset..line.End).IsWhiteSpace()
            ? Phrase.For(analysis).Select(p => p.At(new TextSpan(offset, 0), p.Paragraph))
            : Begun(analysis, before, line, offset);
    }

    private static List<Completion> Begun(DraftAnalysis analysis, string before, TextSpan line, int offset)
    {
        var found = new List<Completion>();
        foreach (var phrase in Phrase.For(analysis))
        {
            for (var at = Math.Max(0, before.Length - MaxPhraseStart); at <= before.Length - MinTyped; at++)
            {
                var startsWord = at == 0 || !char.IsLetterOrDigit(before[at - 1]);
                var says = before.AsSpan(at);
                if (startsWord && phrase.Text.Length > says.Length && phrase.Text.AsSpan().StartsWith(says, StringComparison.OrdinalIgnoreCase) && IsBeginning(says, before.AsSpan(0, at), phrase.Text))
                {
                    // The author's capital stays: the phrase may begin a sentence here.
                    var whole = char.IsUpper(before[at]) ? before[at] + phrase.Text[1..] : phrase.Text;
                    found.Add(phrase.At(TextSpan.FromBounds(line.Start + at, offset), whole));
                    break;
                }
            }
        }

        return found;
    }

    /// <summary>Where the paragraph begins with it, or the second word has begun: one word alone begins many sentences.</summary>
    private static bool IsBeginning(ReadOnlySpan<char> typed, ReadOnlySpan<char> before, string phrase) =>
        before.IsWhiteSpace() || typed.TrimEnd().Contains(' ') || !phrase.TrimEnd().Contains(' ', StringComparison.Ordinal);

    /// <summary>Where the destination of a link or an image begins that is being typed; -1 when none is.</summary>
    private static int DestinationStart(string before)
    {
        var open = before.LastIndexOf("](", StringComparison.Ordinal);
        return open >= 0 && before.AsSpan(open + 2).IndexOfAny(')', ' ') < 0 ? open + 2 : -1;
    }

    private static bool IsImage(string before, int destination) => before.LastIndexOf("![", destination - 2, StringComparison.Ordinal) is var image and >= 0
        && before.LastIndexOf('[', destination - 2) <= image + 1;

    /// <summary>Where the <c>#…</c> or <c>@…</c> at the end of <paramref name="before"/> starts; -1 when there is none.</summary>
    private static int TokenStart(string before)
    {
        var at = SignBefore(before, before.Length);

        // The host of a handle has a sign of its own.
        var isHost = at > 0 && before[at] == '@' && IsPart(before[at - 1]);
        at = isHost && SignBefore(before, at) is var first and >= 0 && before[first] == '@' ? first : at;
        return at >= 0 && StartsToken(before, at) ? at : -1;
    }

    /// <summary>The sign in front of the letters before <paramref name="end"/>; -1 when there is none.</summary>
    private static int SignBefore(string before, int end)
    {
        var at = end - 1;
        while (at >= 0 && IsPart(before[at]))
        {
            at--;
        }

        return at >= 0 && before[at] is '#' or '@' ? at : -1;
    }

    private static bool StartsToken(string before, int at) => at == 0
        || char.IsWhiteSpace(before[at - 1])
        || before[at - 1] is '(' or '"' or '“' or '\'' or '*' or '_'
        || (before[at - 1] == '[' && (at == 1 || before[at - 2] != '!'));

    private static bool IsPart(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.';

    /// <summary>The end of a handle, its host included; the full stop of a sentence is not part of it.</summary>
    private static int HandleEnd(string text, int offset, int lineEnd)
    {
        var end = offset;
        while (end < lineEnd && (IsPart(text[end]) || text[end] == '@'))
        {
            end++;
        }

        return offset + text.AsSpan(offset, end - offset).TrimEnd(".-@").Length;
    }

    public static int TokenEnd(string text, int offset, int lineEnd)
    {
        while (offset < lineEnd && (char.IsLetterOrDigit(text[offset]) || text[offset] is '_' or '-'))
        {
            offset++;
        }

        return offset;
    }

    private static bool IsCode(Draft draft, string before, int offset) =>
        before.Count(c => c == '`') % 2 == 1 || DraftText.Blocks(draft).OfType<CodeBlock>()
            .Any(c => offset > c.Span.Start && offset <= LineAt(draft.Text, Math.Max(c.Span.Start, c.Span.End - 1)).End);

    /// <summary>
    /// Inside <c>&lt;!-- … --&gt;</c>. One that begins its line goes on until it is closed; elsewhere only what is closed in the
    /// same paragraph is a comment.
    /// </summary>
    private static bool IsComment(Draft draft, int offset)
    {
        var text = draft.Text;
        var open = text.AsSpan(draft.BodyStart, Math.Max(0, offset - draft.BodyStart)).LastIndexOf("<!--") + draft.BodyStart;
        if (open < draft.BodyStart || offset < open + 4 || text.AsSpan(open + 2, offset - open - 2).Contains("-->", StringComparison.Ordinal))
        {
            return false;
        }

        var line = LineAt(text, open);
        var before = text[line.Start..open];
        if (IsCode(draft, before, open))
        {
            return false;
        }

        var close = text.IndexOf("-->", offset, StringComparison.Ordinal);
        return before.AsSpan().IndexOfAnyExcept(" \t>") < 0 || (close >= 0 && !HasBlankLine(text.AsSpan(open, close - open)));
    }

    private static bool HasBlankLine(ReadOnlySpan<char> text)
    {
        foreach (var line in text.EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                return true;
            }
        }

        return false;
    }

    private static TextSpan LineAt(string text, int offset)
    {
        var start = offset == 0 ? 0 : text.AsSpan(0, offset).LastIndexOfAny('\n', '\r') + 1;
        var length = text.AsSpan(offset).IndexOfAny('\n', '\r');
        return TextSpan.FromBounds(start, length < 0 ? text.Length : offset + length);
    }
}
