using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Limits;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Voice;

internal sealed class OffTone : IRule
{
    /// <summary>A tone that cannot be shown at two places at least is not reported.</summary>
    private const int FewestPlaces = 2;

    /// <summary>Of what a cue moved the axis: less is not worth a word.</summary>
    private const double WorthNaming = 0.015;

    public RuleInfo Info { get; } = new(
        Id: "off-tone", Summary: "The post sounds clearly different from the tone the profile asks for",
        Category: RuleCategory.Voice, Severity: Severity.Info)
    {
        NeedsEnglish = true,
    };

    public void Check(RuleContext context)
    {
        var occasion = new Occasion(context);
        ToneSource? whole = null;
        foreach (var axis in ToneCues.Axes)
        {
            // One diagnostic for the draft, unless its platforms ask for different tones.
            var wanted = context.Variants.IsEmpty
                ? [(Platform: (string?)null, Band: occasion.Band(axis.Axis))]
                : context.Variants.Select(v => (Platform: (string?)v.Platform.Id, Band: occasion.Band(axis.Axis, v.Settings))).ToImmutableArray();
            if (wanted.Select(w => w.Band).Distinct().Count() == 1)
            {
                if (wanted[0].Band is { } band)
                {
                    Judge(context, axis, whole ??= new ToneSource(context.Prose, context.Draft.Text), band, null, occasion);
                }

                continue;
            }

            foreach (var (platform, band) in wanted)
            {
                if (band is not { } target)
                {
                    continue;
                }

                var source = platform is not null && ProseReader.DiffersByPlatform(context.Draft)
                    ? new ToneSource(ProseReader.Read(context.Draft, platform), context.Draft.Text)
                    : whole ??= new ToneSource(context.Prose, context.Draft.Text);
                Judge(context, axis, source, target, platform, occasion);
            }
        }
    }

    private void Judge(RuleContext context, ToneAxisCues axis, ToneSource source, ToneBand band, string? platform, Occasion occasion)
    {
        if (source.Words < ToneMeter.FewestWords)
        {
            return;
        }

        var reading = ToneMeter.Read(source, axis);
        var side = ToneMeter.Side(reading, band);
        if (side == 0)
        {
            return;
        }

        var causes = reading.Cues.Where(c => Math.Sign(c.Contribution) == side).OrderByDescending(c => Math.Abs(c.Contribution)).ToImmutableArray();
        var places = causes
            .SelectMany(c => c.Places.Select(p => (c.Cue, Span: p, Weight: Math.Abs(c.Contribution) / c.Places.Length)))
            .DistinctBy(p => (p.Span, ToneCues.Name(p.Cue)))
            .OrderBy(p => p.Span)
            .ToImmutableArray();
        if (places.Length < FewestPlaces)
        {
            return;
        }

        var pole = side < 0 ? axis.Left : axis.Right;
        var advice = side < 0 ? axis.ToTheRight : axis.ToTheLeft;
        var whose = occasion.Context?.Tone.ContainsKey(axis.Axis) == true ? occasion.Says(true) : platform is not null ? $"the voice on {platform}" : "the voice";
        context.Report(new Finding(
            Info.Id,
            Strongest(source, places.Select(p => (p.Span, p.Weight)).ToImmutableArray()),
            $"This sounds {pole} than {whose} asks for: {Number(reading.Value)} on {axis.Name}, where {Number(Math.Max(0, band.Low))} to {Number(Math.Min(1, band.High))} is wanted. {Evidence(causes)} {advice}")
        {
            Platform = platform,
            Related = [.. places.Select(p => new Related(ToneCues.Name(p.Cue), p.Span))],
        });
    }

    /// <summary>The sentence with the most cues; the first cue when that sentence is the whole post.</summary>
    private static TextSpan Strongest(ToneSource source, ImmutableArray<(TextSpan Span, double Weight)> places)
    {
        if (source.Sentences.Length == 1)
        {
            return places.MinBy(p => p.Span.Length).Span;
        }

        var best = source.Sentences[0].Span;
        var most = 0.0;
        var at = 0;
        foreach (var sentence in source.Sentences)
        {
            var weight = 0.0;
            for (; at < places.Length && places[at].Span.Start < sentence.Span.End; at++)
            {
                weight += places[at].Weight;
            }

            if (weight > most)
            {
                (best, most) = (sentence.Span, weight);
            }
        }

        return best;
    }

    /// <summary>"It comes from 4 formal words and 2 long sentences, and from having no contractions."</summary>
    private static string Evidence(ImmutableArray<CueReading> causes)
    {
        var present = causes.Where(c => c.Places.Length > 0 && Math.Abs(c.Contribution) >= WorthNaming)
            .DistinctBy(c => ToneCues.Name(c.Cue))
            .Take(3)
            .Select(c => Count(c.Cue, c.Places.Length))
            .ToImmutableArray();
        var absent = causes.FirstOrDefault(c => c.Cue is ToneCue.Contraction or ToneCue.Pronoun && c.Places.IsEmpty && Math.Abs(c.Contribution) >= 2 * WorthNaming);
        var lacking = absent is null ? "" : absent.Cue == ToneCue.Contraction ? ", and from few contractions" : ", and from saying little of I, we or you";
        return $"It comes from {Wording.List(present)}{lacking}.";
    }

    private static string Count(ToneCue cue, int count) => cue switch
    {
        ToneCue.Pronoun => $"{count} times I, we or you",
        ToneCue.Emoji => $"{count} emoji",
        _ => $"{count} {Plural(ToneCues.Name(cue), count)}",
    };

    private static string Plural(string noun, int count) =>
        noun == "ellipsis" ? count == 1 ? noun : "ellipses" : Wording.Plural(count, noun);

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
