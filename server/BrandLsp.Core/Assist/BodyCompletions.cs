using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Rules;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Assist;

/// <summary>Proposals in a draft's text.</summary>
internal static class BodyCompletions
{
    /// <summary>How far back the beginning of a phrase is looked for.</summary>
    private const int MaxPhraseStart = 80;

    private const int MinTyped = 3;

    public static IEnumerable<Completion> At(DraftAnalysis analysis, int offset, IFileSource files, StrategyNotes notes)
    {
        var (draft, brand) = (analysis.Draft, analysis.Brand);
        var line = LineAt(draft.Text, offset);
        var before = draft.Text[line.Start..offset];
        if (before.TrimStart().StartsWith(":::", StringComparison.Ordinal))
        {
            return Containers(analysis, line, before, offset);
        }

        if (before.LastIndexOf("<!-- brand-", StringComparison.Ordinal) is var comment and >= 0 && !before[comment..].Contains("-->", StringComparison.Ordinal))
        {
            return Suppressions(draft.Text, before[comment..], line, offset);
        }

        if (IsCode(draft, before, offset))
        {
            return [];
        }

        var start = TokenStart(before);
        if (start >= 0)
        {
            var span = TextSpan.FromBounds(line.Start + start, TokenEnd(draft.Text, offset, line.End));
            return before[start] == '#' ? Tags(analysis, span) : People(analysis, span, notes);
        }

        if (ImageStart(before) is var image and >= 0)
        {
            var end = offset;
            while (end < line.End && !char.IsWhiteSpace(draft.Text[end]) && draft.Text[end] != ')')
            {
                end++;
            }

            var span = TextSpan.FromBounds(line.Start + image, end);
            return MediaPaths.Beside(draft.Path, files).Select(p => new Completion(p, CompletionKind.File, span, p.Replace(" ", "%20", StringComparison.Ordinal)));
        }

        return Phrases(analysis, before, line, offset);
    }

    private static IEnumerable<Completion> Tags(DraftAnalysis analysis, TextSpan span) =>
        Hashtags.For(analysis.Draft, analysis.Brand).Select(h => new Completion("#" + h, CompletionKind.Hashtag, span, "#" + h)
        {
            Detail = HashtagRoom.For(analysis, h, span.In(analysis.Draft.Text)),
            MayKeepTail = true,
        });

    private static IEnumerable<Completion> People(DraftAnalysis analysis, TextSpan span, StrategyNotes notes) =>
        analysis.Brand.People.Select(p => new Completion("@" + p.Id, CompletionKind.Person, span, "@" + p.Id)
        {
            Detail = Describe.Briefly(p, analysis.Variants.Select(v => v.Platform), notes.Contact(p)),
            Documentation = Describe.Of(p, analysis.Brand) + notes.Of(p),
            MayKeepTail = true,
            FilterText = $"@{p.Id} {p.DisplayName} {string.Join(' ', p.Handles.Values)}".TrimEnd(),
        });

    private static IEnumerable<Completion> Containers(DraftAnalysis analysis, TextSpan line, string before, int offset)
    {
        var text = analysis.Draft.Text;
        var colons = before.Length - before.TrimStart().Length;
        while (colons < before.Length && before[colons] == ':')
        {
            colons++;
        }

        var start = offset;
        while (start > line.Start + colons && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] != ',')
        {
            start--;
        }

        var end = TokenEnd(text, offset, line.End);
        var span = TextSpan.FromBounds(start, end);
        var lead = start == line.Start + colons ? " " : "";
        char[] separators = [' ', '\t', ','];
        var words = before[colons..(start - line.Start)].Split(separators, StringSplitOptions.RemoveEmptyEntries);
        var taken = words.Concat(text[end..line.End].Split(separators, StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var targets = analysis.Variants.Select(v => v.Platform).ToList();
        var platforms = targets.Concat(ShapeCompletions.Platforms(analysis.Brand).Except(targets))
            .Where(p => !taken.Contains(p.Id))
            .Select(p => new Completion(p.Id, CompletionKind.Platform, span, lead + p.Id) { Detail = p.Name });
        if (words.Length == 0)
        {
            var except = new Completion("except", CompletionKind.Choice, span, lead + "except ") { Detail = "Everywhere but on these platforms" };
            return platforms.Append(except);
        }

        return taken.Contains("except") || taken.Contains("instead")
            ? platforms
            : platforms.Append(new Completion("instead", CompletionKind.Choice, span, "instead") { Detail = "This block is the whole post there" });
    }

    private static IEnumerable<Completion> Suppressions(string text, string comment, TextSpan line, int offset)
    {
        var start = offset;
        while (start > line.Start && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] != ',')
        {
            start--;
        }

        var span = TextSpan.FromBounds(start, TokenEnd(text, offset, line.End));
        if (!comment["<!-- ".Length..].Contains(' ', StringComparison.Ordinal))
        {
            return
            [
                new Completion("brand-disable-next-line", CompletionKind.Choice, span, "brand-disable-next-line ") { Detail = "Silence a rule on the next line" },
                new Completion("brand-disable", CompletionKind.Choice, span, "brand-disable ") { Detail = "Silence a rule from here on" },
                new Completion("brand-enable", CompletionKind.Choice, span, "brand-enable ") { Detail = "Let a silenced rule speak again" },
            ];
        }

        return RuleCatalog.All.Select(r => new Completion(r.Info.Id, CompletionKind.Rule, span, r.Info.Id)
        {
            Detail = r.Info.Summary,
            Documentation = Describe.Rule(r.Info.Id),
        });
    }

    private static IEnumerable<Completion> Phrases(DraftAnalysis analysis, string before, TextSpan line, int offset)
    {
        var text = analysis.Draft.Text;
        if (before.AsSpan().IsWhiteSpace())
        {
            // In front of what is written there is no room for a paragraph.
            return text.AsSpan(offset..line.End).IsWhiteSpace()
                ? Phrase.For(analysis).Select(p => p.At(new TextSpan(offset, 0), p.Paragraph))
                : [];
        }

        var found = new List<Completion>();
        foreach (var phrase in Phrase.For(analysis))
        {
            for (var at = Math.Max(0, before.Length - MaxPhraseStart); at <= before.Length - MinTyped; at++)
            {
                var startsWord = at == 0 || !char.IsLetterOrDigit(before[at - 1]);
                if (startsWord && phrase.Text.StartsWith(before[at..], StringComparison.OrdinalIgnoreCase) && phrase.Text.Length > before.Length - at)
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

    /// <summary>Where the path of an image begins that is being typed; -1 when none is.</summary>
    private static int ImageStart(string before)
    {
        var open = before.LastIndexOf("](", StringComparison.Ordinal);
        return open >= 0 && before.LastIndexOf("![", open, StringComparison.Ordinal) >= 0 && before.AsSpan(open + 2).IndexOfAny(')', ' ') < 0 ? open + 2 : -1;
    }

    /// <summary>Where the <c>#…</c> or <c>@…</c> at the end of <paramref name="before"/> starts; -1 when there is none.</summary>
    private static int TokenStart(string before)
    {
        var at = before.Length - 1;
        while (at >= 0 && (char.IsLetterOrDigit(before[at]) || before[at] is '_' or '-' or '.'))
        {
            at--;
        }

        var isSign = at >= 0 && before[at] is '#' or '@';
        var startsToken = at == 0 || (at > 0 && (char.IsWhiteSpace(before[at - 1]) || before[at - 1] is '(' or '"' or '“' or '\'' or '*' or '_'));
        return isSign && startsToken ? at : -1;
    }

    private static int TokenEnd(string text, int offset, int lineEnd)
    {
        while (offset < lineEnd && (char.IsLetterOrDigit(text[offset]) || text[offset] is '_' or '-'))
        {
            offset++;
        }

        return offset;
    }

    private static bool IsCode(Draft draft, string before, int offset) =>
        before.Count(c => c == '`') % 2 == 1 || Blocks(draft).OfType<CodeBlock>().Any(c => offset > c.Span.Start && offset <= c.Span.End);

    private static IEnumerable<Block> Blocks(Draft draft)
    {
        var open = new Stack<Block>(draft.Blocks);
        while (open.TryPop(out var block))
        {
            yield return block;
            var inner = block switch
            {
                Container container => container.Blocks,
                Quote quote => quote.Blocks,
                ListBlock list => list.Items.SelectMany(i => i.Blocks),
                _ => [],
            };
            foreach (var one in inner)
            {
                open.Push(one);
            }
        }
    }

    private static TextSpan LineAt(string text, int offset)
    {
        var start = offset == 0 ? 0 : text.AsSpan(0, offset).LastIndexOfAny('\n', '\r') + 1;
        var length = text.AsSpan(offset).IndexOfAny('\n', '\r');
        return TextSpan.FromBounds(start, length < 0 ? text.Length : offset + length);
    }
}
