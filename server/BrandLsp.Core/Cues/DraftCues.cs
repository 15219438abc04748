using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Cues;

/// <summary>Words that a draft may go on with: what fixes insert and completions offer.</summary>
/// <param name="Text">As the profile or the list writes it.</param>
/// <param name="Paragraph">As a paragraph: a signal's is only its beginning.</param>
/// <param name="Title">Of a fix that adds the paragraph.</param>
/// <param name="Detail">What it is, on one short line.</param>
internal sealed record Cue(string Text, string Paragraph, string Title, string Detail)
{
    /// <summary>The <see cref="BrandValue"/>, <see cref="Objective"/> or <see cref="Audience"/> that it serves; null for none.</summary>
    public object? About { get; init; }
}

/// <summary>The cues that suit a draft, each kind best first.</summary>
/// <param name="Signals">Of the values that the draft declares; of all when it declares none. One of each value, then the next of each.</param>
/// <param name="Questions">Those among the objective's calls to action, then some for the audience.</param>
/// <param name="Calls">Calls to action that are no questions, of the draft's objective; of all when it names none.</param>
internal sealed record DraftCues(ImmutableArray<Cue> Signals, ImmutableArray<Cue> Questions, ImmutableArray<Cue> Calls)
{
    public static DraftCues Of(Draft draft, Brand brand)
    {
        if (!Languages.IsProfiles(draft, brand))
        {
            // The profile's words are of another language than the draft's.
            return new DraftCues([], Languages.IsEnglish(Languages.Of(draft, brand)) ? ForAudience(draft, brand) : [], []);
        }

        var objectives = draft.Front.Objective is { } named ? brand.Objectives.Where(o => o.Id == named.Value) : brand.Objectives;
        var calls = objectives.SelectMany(o => o.CallsToAction.Select(c => (Text: c.Trim(), Objective: o))).DistinctBy(c => c.Text)
            .Select(c => new Cue(c.Text, c.Text, $"Add “{c.Text}”", $"Call to action for {c.Objective.Id}") { About = c.Objective })
            .Where(c => c.Text.Length > 0)
            .ToLookup(c => c.Text.EndsWith('?'));
        return new DraftCues(
            SignalsFor(draft, brand),
            [.. calls[true].Concat(Languages.IsEnglish(Languages.Of(draft, brand)) ? ForAudience(draft, brand) : []).DistinctBy(c => c.Text)],
            [.. calls[false]]);
    }

    private static ImmutableArray<Cue> SignalsFor(Draft draft, Brand brand)
    {
        var declared = draft.Front.Values.Select(v => v.Value).ToHashSet(StringComparer.Ordinal);
        var isDeclared = brand.Values.Any(v => declared.Contains(v.Id));
        return
        [
            .. brand.Values.Where(v => !isDeclared || declared.Contains(v.Id))
                .SelectMany(v => v.Signals.Where(s => !string.IsNullOrWhiteSpace(s)).Select((s, i) => (Signal: s.Trim(), Rank: i, Value: v)))
                .OrderBy(s => s.Rank)
                .Select(s => new Cue(s.Signal, $"{Capitalised(s.Signal)}: ", $"Start a paragraph with “{s.Signal}”", $"Shows {s.Value.DisplayName}") { About = s.Value }),
        ];
    }

    private static ImmutableArray<Cue> ForAudience(Draft draft, Brand brand)
    {
        var audience = AudienceOf(draft, brand);
        var readers = audience is null ? "the readers" : audience.Name ?? audience.Id;
        return [.. AudienceQuestions.For(audience).Select(q => new Cue(q, q, $"Ask “{q}”", $"A question for {readers}") { About = audience })];
    }

    /// <summary>The draft's own; else that of its theme, or the only one there is.</summary>
    private static Audience? AudienceOf(Draft draft, Brand brand)
    {
        if (draft.Front.Audience is { } named)
        {
            return brand.Audience(named.Value);
        }

        return draft.Front.Theme is { } theme && brand.Theme(theme.Value)?.Audiences is [var first, ..] ? brand.Audience(first)
            : brand.Audiences is [var only] ? only
            : null;
    }

    private static string Capitalised(string text) => text.Length == 0 ? text : $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
