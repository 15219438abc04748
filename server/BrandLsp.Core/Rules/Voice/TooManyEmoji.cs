using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Voice;

internal sealed class TooManyEmoji : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "too-many-emoji", Summary: "More emoji than the voice allows",
        Category: RuleCategory.Voice, Severity: Severity.Warning, Fix: FixKind.Sometimes);

    public void Check(RuleContext context)
    {
        var occasion = new Occasion(context);
        var text = context.Draft.Text;
        bool IsSign(TextSpan emoji) => SignEmoji.Is(emoji.In(text));
        if (occasion.MaxEmoji is not { } most || MarkSurplus.Find(context, MarkKind.Emoji, most, IsSign) is not { } surplus)
        {
            return;
        }

        var allowed = most == 0 ? "none" : $"at most {most}";
        var message = $"{surplus.Count} emoji: {occasion.Says(occasion.Context?.MaxEmoji is not null)} allows {allowed}. Keep those that say something the words do not.";
        context.Report(new Finding(Info.Id, surplus.Runs[0], message)
        {
            Related = [.. surplus.Runs.Skip(1).Select(r => new Related("Too many as well", r) { Alone = message })],
            Fixes = Fixes(text, surplus.Marks.RemoveAll(m => IsSign(m))),
        });
    }

    private static ImmutableArray<Fix> Fixes(string text, ImmutableArray<TextSpan> marks)
    {
        if (marks.IsEmpty)
        {
            return [];
        }

        var runs = MarkSurplus.Join(marks);
        var title = marks.Length > 5 ? $"Remove {marks.Length} emoji" : $"Remove {string.Concat(marks.Select(m => m.In(text)))}";
        return [new Fix(title, [.. runs.Select(r => Removal(text, r))]) { IsSafe = runs.All(r => StandsAside(text, r)) && !MarkItems(text, runs) }];
    }

    /// <summary>
    /// True where one of them opens a line among others that do: taken away, it leaves a list no list. What is to become of
    /// that, emoji-bullet proposes. As there, paragraphs are a list from the third on.
    /// </summary>
    private static bool MarkItems(string text, ImmutableArray<TextSpan> runs)
    {
        if (!runs.Any(r => OpensLine(text, r.Start)))
        {
            return false;
        }

        var openers = Emoji.ClustersIn(text).Where(e => OpensLine(text, e.Start)).ToImmutableArray();
        return openers.Length > 2 || (openers.Length == 2 && !HasBlankLine(text.AsSpan(openers[0].End..openers[1].Start)));
    }

    private static bool HasBlankLine(ReadOnlySpan<char> text)
    {
        var breaks = 0;
        foreach (var c in text)
        {
            breaks = c == '\n' ? breaks + 1 : char.IsWhiteSpace(c) ? breaks : 0;
            if (breaks == 2)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when only signs of lists and quotation stand before it on its line, and words after it.</summary>
    private static bool OpensLine(string text, int emoji)
    {
        var start = emoji;
        while (start > 0 && text[start - 1] is ' ' or '\t' or '-' or '*' or '+' or '>' or '.' or ')' or (>= '0' and <= '9'))
        {
            start--;
        }

        if (start > 0 && text[start - 1] is not ('\n' or '\r'))
        {
            return false;
        }

        var rest = text.AsSpan(emoji);
        var end = rest.IndexOfAny('\n', '\r');
        foreach (var c in end < 0 ? rest : rest[..end])
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The emoji with the blanks that only set it off.</summary>
    private static TextEdit Removal(string text, TextSpan run)
    {
        var start = run.Start;
        while (start > 0 && text[start - 1] is ' ' or '\u00A0')
        {
            start--;
        }

        var end = run.End;
        while (end < text.Length && text[end] is ' ' or '\u00A0')
        {
            end++;
        }

        if (start == 0 || text[start - 1] is '\n' or '\r')
        {
            return TextEdit.Delete(TextSpan.FromBounds(run.Start, end));
        }

        // A blank stays where one is needed between two words.
        return TextEdit.Delete(TextSpan.FromBounds(start, end > run.End && end < text.Length && text[end] is not ('\n' or '\r') && start < run.Start ? end - 1 : run.End));
    }

    /// <summary>True unless the emoji may stand for a word: <c>I ❤️ Berlin</c>.</summary>
    private static bool StandsAside(string text, TextSpan run)
    {
        var before = run.Start - 1;
        while (before >= 0 && text[before] is ' ')
        {
            before--;
        }

        var after = run.End;
        while (after < text.Length && text[after] is ' ')
        {
            after++;
        }

        return before < 0 || !char.IsLetterOrDigit(text[before]) || after >= text.Length || !char.IsLower(text[after]);
    }
}
