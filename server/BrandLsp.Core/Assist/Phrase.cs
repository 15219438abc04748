using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Cues;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Assist;

/// <summary>Words for a draft's text: starters, calls to action, signals of values, questions.</summary>
/// <param name="Text">As the profile or the list writes it; the label.</param>
/// <param name="Paragraph">What stands on an empty line.</param>
/// <param name="Documentation">Markdown; null where the profile says nothing of it.</param>
internal sealed record Phrase(string Text, string Paragraph, string Detail, string? Documentation)
{
    /// <summary>
    /// What would suit the draft next, best first: starters while it is empty; then what its diagnostics miss; then calls
    /// to action, signals and questions. What the draft has is not offered again.
    /// </summary>
    public static IEnumerable<Phrase> For(DraftAnalysis analysis)
    {
        var (draft, brand) = (analysis.Draft, analysis.Brand);
        var body = draft.Text[draft.BodyStart..];
        var cues = DraftCues.Of(draft, brand);
        (ImmutableArray<Cue> Cues, bool IsMissed)[] kinds =
        [
            (cues.Calls, Reports(analysis, "missing-call-to-action")),
            (cues.Signals, Reports(analysis, "unsupported-value", "missing-value-cue")),
            (cues.Questions, Reports(analysis, "no-question")),
        ];
        return Starters(analysis)
            .Concat(kinds.OrderBy(k => k.IsMissed ? 0 : 1).SelectMany(k => k.Cues).Select(c => new Phrase(c.Text, c.Paragraph, c.Detail, Describe(c.About, brand))))
            .Where(p => p.Text.Length > 0 && !body.Contains(p.Text, StringComparison.OrdinalIgnoreCase))
            .DistinctBy(p => p.Text);
    }

    public Completion At(TextSpan span, string newText) =>
        new(Text.Trim(), CompletionKind.Phrase, span, newText) { Detail = Detail, Documentation = Documentation };

    private static IEnumerable<Phrase> Starters(DraftAnalysis analysis)
    {
        var (draft, brand) = (analysis.Draft, analysis.Brand);
        if (!draft.Text.AsSpan(draft.BodyStart).IsWhiteSpace())
        {
            return [];
        }

        var themes = draft.Front.Theme is { } named ? brand.Themes.Where(t => t.Id == named.Value) : brand.Themes;
        return themes.SelectMany(t => t.Starters.Select(s => new Phrase(s, s, $"Starter for {t.DisplayName}", Assist.Describe.Of(t, brand))));
    }

    private static bool Reports(DraftAnalysis analysis, params ReadOnlySpan<string> rules)
    {
        foreach (var diagnostic in analysis.Diagnostics)
        {
            if (rules.Contains(diagnostic.Rule))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Describe(object? about, Brand brand) => about switch
    {
        Objective objective => Assist.Describe.Of(objective),
        BrandValue value => Assist.Describe.Of(value),
        Audience audience => Assist.Describe.Of(audience),
        _ => null,
    };
}
