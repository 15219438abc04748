using System.Text;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Accessibility;

internal sealed class FancyUnicode : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "fancy-unicode", Summary: "Letters of mathematics or of frames, used for their looks",
        Category: RuleCategory.Accessibility, Severity: Severity.Warning, Fix: FixKind.Always);

    public void Check(RuleContext context)
    {
        var text = context.Draft.Text;
        foreach (var stretch in Stretches(context.Draft))
        {
            if (Ascii.IsValid(text.AsSpan(stretch.Start, stretch.Length)))
            {
                continue;
            }

            var isEastAsian = stretch.In(text).Any(IsEastAsian);
            foreach (var run in Phrases(stretch.In(text), isEastAsian))
            {
                var span = run.Shift(stretch.Start);
                var plain = Plain(span.In(text));
                var message = $"“{plain}” is written in styled letters: screen readers skip them or spell them one by one, and search does not find them. Write plain letters.";
                context.Report(new Finding(Info.Id, span, message)
                {
                    Fixes = [new Fix($"Write “{plain}” in plain letters", new TextEdit(span, plain)) { IsSafe = true }],
                });
            }
        }
    }

    /// <summary>What readers get as text: the body's own characters, the title, alt texts, hashtags.</summary>
    private static IEnumerable<TextSpan> Stretches(Draft draft)
    {
        if (draft.Front.Title is { } title)
        {
            yield return title.Span;
        }

        foreach (var media in draft.Front.Media)
        {
            if (media.Alt is { } alt)
            {
                yield return alt.Span;
            }
        }

        foreach (var hashtag in draft.Front.Hashtags)
        {
            yield return hashtag.Span;
        }

        foreach (var inlines in DraftText.Blocks(draft).SelectMany(DraftText.Texts))
        {
            foreach (var inline in DraftText.Inlines<Inline>(inlines))
            {
                if (inline is TextRun or Image { AltSpan.IsEmpty: false })
                {
                    yield return inline is Image image ? image.AltSpan : inline.Span;
                }
            }
        }
    }

    /// <summary>
    /// Runs of styled letters, those with only blanks between them taken together. A single one is a formula's or a
    /// unit's sign; full-width letters beside East Asian text are ordinary there.
    /// </summary>
    private static IEnumerable<TextSpan> Phrases(string text, bool isEastAsian)
    {
        TextSpan? phrase = null;
        foreach (var run in PlainLetters.StyledRuns(text))
        {
            if (isEastAsian && IsFullWidth(run.In(text)))
            {
                continue;
            }

            if (phrase is { } open && text.AsSpan(open.End, run.Start - open.End).IsWhiteSpace())
            {
                phrase = open.Union(run);
                continue;
            }

            if (phrase is { } done && IsStyling(text, done))
            {
                yield return done;
            }

            phrase = run;
        }

        if (phrase is { } last && IsStyling(text, last))
        {
            yield return last;
        }
    }

    private static bool IsStyling(string text, TextSpan run) => run.In(text).EnumerateRunes().Count() > 1;

    private static bool IsFullWidth(string text) => text.All(c => c is (>= '\uFF01' and <= '\uFF5E') or ' ');

    private static bool IsEastAsian(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\u3001' and <= '\u303F');

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            plain.Append(PlainLetters.Map(rune.Value) ?? rune.ToString());
        }

        return plain.ToString();
    }
}
