using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Limits;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Voice;

internal sealed class OffTone : IRule
{
    /// <summary>A tone that cannot be shown at two places at least is not reported…</summary>
    private const int FewestPlaces = 2;

    /// <summary>…unless it is what a text lacks, and the text is long enough, in words, to lack something.</summary>
    private const int FewestWordsToLack = 60;

    /// <summary>Of what a feature moved the axis: less is not worth a word.</summary>
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
        var sources = new Sources(context);
        foreach (var axis in ToneAxes.All)
        {
            var misses = Targets(context, occasion, axis.Axis)
                .Select(t => Judge(sources, axis, t))
                .OfType<Miss>()
                .ToImmutableArray();
            foreach (var side in misses.GroupBy(m => m.Side))
            {
                Report(context, occasion, axis, [.. side]);
            }
        }
    }

    /// <summary>
    /// The band for the draft as a whole, and one for each different band that a platform has of its own. The rule runs
    /// once: platforms that want the same are judged together.
    /// </summary>
    private static IEnumerable<Target> Targets(RuleContext context, Occasion occasion, ToneAxis axis)
    {
        var general = occasion.Band(axis);
        var own = context.Variants
            .Select(v => (v.Platform, Band: occasion.Band(axis, v.Settings)))
            .Where(p => p.Band is not null && p.Band != general)
            .ToImmutableArray();
        if (general is { } band && (own.Length == 0 || own.Length < context.Variants.Length))
        {
            yield return new Target(band, []);
        }

        // Where platforms get different words, each is judged by its own.
        var differs = ProseReader.DiffersByPlatform(context.Draft);
        foreach (var platforms in own.GroupBy(p => (p.Band!.Value, differs ? p.Platform.Id : "")))
        {
            yield return new Target(platforms.Key.Value, [.. platforms.Select(p => p.Platform)]);
        }
    }

    private static Miss? Judge(Sources sources, ToneAxisInfo axis, Target target)
    {
        var source = sources.For(target);
        if (source.Words < ToneMeter.FewestWords)
        {
            return null;
        }

        var reading = ToneMeter.Read(source, axis);
        var side = ToneMeter.Side(reading, target.Band);
        if (side == 0)
        {
            return null;
        }

        var causes = reading.Cues.Where(c => Math.Sign(c.Contribution) == side).OrderByDescending(c => Math.Abs(c.Contribution)).ToImmutableArray();
        var places = causes
            .SelectMany(c => c.Places.Select(p => new Shown(p, ToneFeatures.Of(c.Feature).Name, Math.Abs(c.Contribution) / c.Places.Length)))
            .DistinctBy(p => (p.Span, p.Name))
            .OrderBy(p => p.Span)
            .ToImmutableArray();
        return places.Length >= FewestPlaces || source.Words >= FewestWordsToLack ? new Miss(target, source, reading, side, causes, places) : null;
    }

    /// <param name="misses">On one side of one axis; the draft as a whole first.</param>
    private void Report(RuleContext context, Occasion occasion, ToneAxisInfo axis, ImmutableArray<Miss> misses)
    {
        var miss = misses[0];
        var pole = miss.Side < 0 ? axis.Left : axis.Right;
        var whose = miss.Target.Platforms.IsEmpty
            ? occasion.Says(occasion.Context?.Tone.ContainsKey(axis.Axis) == true)
            : $"the voice on {Names(miss.Target)}";
        var others = string.Concat(misses.Skip(1).Select(m => $" On {Names(m.Target)}, {Range(m.Target.Band)} is wanted."));
        context.Report(new Finding(
            Info.Id,
            Strongest(miss.Source, miss.Places),
            $"This sounds {pole} than {whose} asks for: {Number(miss.Reading.Value)} on {axis.Name}, where {Range(miss.Target.Band)} is wanted.{others} {Evidence(miss)} {ToneAdvice.For(Named(miss))}".TrimEnd())
        {
            Related = [.. miss.Places.Select(p => new Related(p.Name, p.Span))],
        });
    }

    /// <summary>The sentence with the most cues; the first cue when that sentence is the whole post.</summary>
    private static TextSpan Strongest(ToneSource source, ImmutableArray<Shown> places)
    {
        if (source.Sentences.Length == 1 && places.Length > 0)
        {
            return places.MinBy(p => p.Span.Length)!.Span;
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

    /// <summary>"It comes from 4 formal words and 2 long sentences, and from few contractions."</summary>
    private static string Evidence(Miss miss)
    {
        var named = Named(miss);
        ImmutableArray<string> present = [.. named.Where(c => c.Places.Length > 0).DistinctBy(c => ToneFeatures.Of(c.Feature).Name).Take(3).Select(c => Count(c))];
        ImmutableArray<string> lacking = [.. named.Where(c => c.Places.IsEmpty).Take(2).Select(c => Lack(miss.Source, c))];
        return (present.IsEmpty, lacking.IsEmpty) switch
        {
            (false, false) => $"It comes from {Wording.List(present)}, and from {Wording.List(lacking)}.",
            (false, true) => $"It comes from {Wording.List(present)}.",
            _ => $"It comes from {Wording.List(lacking)}.",
        };
    }

    private static ImmutableArray<ToneCue> Named(Miss miss) => [.. miss.Causes.Where(c => Math.Abs(c.Contribution) >= WorthNaming)];

    private static string Count(ToneCue cue)
    {
        var feature = ToneFeatures.Of(cue.Feature);
        return cue.Feature == ToneFeature.Person || cue.Places.Length > 1
            ? $"{cue.Places.Length} {feature.Plural}"
            : $"1 {feature.Name}";
    }

    private static string Lack(ToneSource source, ToneCue cue) => cue.Feature switch
    {
        ToneFeature.AverageWord => $"words of {source.Average(cue.Feature).ToString("0.0", CultureInfo.InvariantCulture)} letters on average",
        ToneFeature.AverageSentence => $"sentences of {source.Average(cue.Feature).ToString("0", CultureInfo.InvariantCulture)} words on average",
        ToneFeature.Person => "saying little of I, we or you",
        ToneFeature.NounStyle => "few articles and prepositions",
        _ => $"{(source.Places(cue.Feature).IsEmpty ? "no" : "few")} {ToneFeatures.Of(cue.Feature).Plural}",
    };

    private static string Names(Target target) => Wording.List([.. target.Platforms.Select(p => p.Name)]);

    private static string Range(ToneBand band) => $"{Number(Math.Max(0, band.Low))} to {Number(Math.Min(1, band.High))}";

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    /// <param name="Platforms">Those that ask for this band; none for the draft as a whole.</param>
    private sealed record Target(ToneBand Band, ImmutableArray<Platform> Platforms);

    private sealed record Shown(TextSpan Span, string Name, double Weight);

    private sealed record Miss(Target Target, ToneSource Source, ToneReading Reading, int Side, ImmutableArray<ToneCue> Causes, ImmutableArray<Shown> Places);

    /// <summary>The measured texts of a draft: the whole, and what single platforms get where that differs. Each is measured once.</summary>
    private sealed class Sources(RuleContext context)
    {
        private readonly Dictionary<string, ToneSource> _byPlatform = new(StringComparer.Ordinal);
        private ToneSource? _whole;

        public ToneSource For(Target target)
        {
            if (target.Platforms.IsEmpty || !ProseReader.DiffersByPlatform(context.Draft))
            {
                return _whole ??= new ToneSource(context.Prose, context.Draft.Text);
            }

            var id = target.Platforms[0].Id;
            if (!_byPlatform.TryGetValue(id, out var source))
            {
                _byPlatform[id] = source = new ToneSource(ProseReader.Read(context.Draft, id), context.Draft.Text);
            }

            return source;
        }
    }
}
