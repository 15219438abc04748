using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Accessibility;

internal sealed class EmojiRun : IRule
{
    private const int TooMany = 3;

    public RuleInfo Info { get; } = new(
        Id: "emoji-run", Summary: "Three emoji in a row, or one repeated",
        Category: RuleCategory.Accessibility, Severity: Severity.Warning, Fix: FixKind.Sometimes);

    public void Check(RuleContext context)
    {
        if (!Emoji.MayBeIn(context.Draft.Text))
        {
            return;
        }

        var flat = new FlatText();
        foreach (var inlines in DraftText.Blocks(context.Draft).SelectMany(DraftText.Texts))
        {
            flat.Load(inlines);
            var text = new string(flat.Slice(0, flat.Length));
            foreach (var run in Runs(text))
            {
                Report(context, flat, text, run);
            }
        }
    }

    private void Report(RuleContext context, FlatText flat, string text, ImmutableArray<TextSpan> run)
    {
        var span = flat.Source(run[0].Start, run[^1].End);
        var first = run[0].In(text);
        var message = run.Any(e => e.In(text) != first)
            ? $"{run.Length} emoji in a row: a screen reader reads out the name of each. Keep one, at the end of the sentence."
            : $"{first} stands here {run.Length} times: a screen reader reads out its name each time. Once is enough.";
        context.Report(new Finding(Info.Id, span, message) { Fixes = Fixes(flat, text, run, span) });
    }

    /// <summary>Keeps the first, or the one that says something; none where two say different things.</summary>
    private static ImmutableArray<Fix> Fixes(FlatText flat, string text, ImmutableArray<TextSpan> run, TextSpan span)
    {
        var signs = run.Where(e => SignEmoji.Is(e.In(text))).DistinctBy(e => e.In(text)).ToImmutableArray();
        if (signs.Length > 1)
        {
            return [];
        }

        var kept = signs.Length == 1 ? signs[0] : run[0];
        var keep = flat.Source(kept.Start, kept.End);
        TextEdit[] edits = keep.Start == span.Start
            ? [TextEdit.Delete(TextSpan.FromBounds(keep.End, span.End))]
            : [TextEdit.Delete(TextSpan.FromBounds(span.Start, keep.Start)), TextEdit.Delete(TextSpan.FromBounds(keep.End, span.End))];
        // Nothing is lost with one that says the same again.
        return [new Fix($"Keep one {kept.In(text)}", edits) { IsSafe = run.All(e => e.In(text) == kept.In(text)) }];
    }

    /// <summary>Emoji with nothing but blanks between them, where there are three or the same one follows itself.</summary>
    private static IEnumerable<ImmutableArray<TextSpan>> Runs(string text)
    {
        var run = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var emoji in Emoji.ClustersIn(text))
        {
            if (run.Count > 0 && text.AsSpan(run[^1].End, emoji.Start - run[^1].End).Trim(' ').Length > 0)
            {
                if (IsTooMuch(text, run))
                {
                    yield return run.ToImmutable();
                }

                run.Clear();
            }

            run.Add(emoji);
        }

        if (IsTooMuch(text, run))
        {
            yield return run.ToImmutable();
        }
    }

    private static bool IsTooMuch(string text, ImmutableArray<TextSpan>.Builder run)
    {
        if (run.Count >= TooMany)
        {
            return !run.All(e => IsDigit(text, e));
        }

        return run.Count == 2 && run[0].In(text) == run[1].In(text) && !IsDigit(text, run[0]);
    }

    /// <summary>Keycaps next to each other make a number.</summary>
    private static bool IsDigit(string text, TextSpan emoji) => char.IsAsciiDigit(text[emoji.Start]);
}
