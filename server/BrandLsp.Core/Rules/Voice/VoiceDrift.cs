using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Voice;

internal sealed class VoiceDrift : IRule
{
    /// <summary>Fewer posts say little of what is usual for their author.</summary>
    public const int FewestPosts = 10;

    /// <summary>In words. In a shorter post a single word would decide.</summary>
    private const int FewestWords = 20;

    /// <summary>In words. A shorter post is a caption, not a sample of the author's prose.</summary>
    private const int FewestWordsOfAPost = 5;

    /// <summary>In standard deviations: one cue so far off is enough.</summary>
    private const double Far = 3;

    /// <summary>In standard deviations: worth naming, and enough where <see cref="Several"/> cues are.</summary>
    private const double Noticeable = 2;

    private const int Several = 3;

    private const int MostPlacesPerCue = 5;

    public RuleInfo Info { get; } = new(
        Id: "voice-drift", Summary: "The post sounds unlike the author's own published posts",
        Category: RuleCategory.Voice, Severity: null)
    {
        NeedsEnglish = true,
    };

    public void Check(RuleContext context)
    {
        if (context.Prose.WordCount < FewestWords)
        {
            return;
        }

        var own = context.Published().Beside(context.Draft.Path)
            .Where(p => p.Words >= FewestWordsOfAPost && Languages.IsEnglish(p.Language))
            .Select(p => p.Voice)
            .ToImmutableArray();
        if (own.Length < FewestPosts)
        {
            return;
        }

        var reading = VoiceCues.Measure(context.Draft, context.Prose);
        var drifts = VoiceCues.All
            .Select(cue => Drift.Of(cue, reading.Values[(int)cue], own))
            .Where(d => Math.Abs(d.Score) >= Noticeable)
            .OrderByDescending(d => Math.Abs(d.Score))
            .ToImmutableArray();
        if (drifts.Length < Several && (drifts.IsEmpty || Math.Abs(drifts[0].Score) < Far))
        {
            return;
        }

        var places = drifts.Where(d => d.Score > 0)
            .SelectMany(d => reading.Places[(int)d.Cue].Take(MostPlacesPerCue).Select(p => new Related($"{VoiceCues.Name(d.Cue)}: {Number(d.Value)}, usually {Number(d.Mean)}", p)))
            .OrderBy(r => r.Span)
            .ToImmutableArray();
        context.Report(new Finding(
            Info.Id,
            context.Prose.Sentences[0].Span,
            $"This does not sound like your {own.Length} published posts: {string.Join("; ", drifts.Take(4).Select(Describe))}. If that is not on purpose, bring it back to your usual way.")
        {
            Related = places,
        });
    }

    private static string Describe(Drift drift) =>
        $"{Number(drift.Value)} {VoiceCues.Name(drift.Cue)}, where you have {Number(drift.Mean)} ± {Number(drift.Deviation)}";

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <param name="Mean">Of the published posts.</param>
    /// <param name="Deviation">Their standard deviation, of a sample.</param>
    /// <param name="Score">How many standard deviations <paramref name="Value"/> lies above the mean.</param>
    private readonly record struct Drift(VoiceCue Cue, double Value, double Mean, double Deviation, double Score)
    {
        public static Drift Of(VoiceCue cue, double value, ImmutableArray<ImmutableArray<double>> own)
        {
            var mean = own.Average(p => p[(int)cue]);
            var deviation = Math.Sqrt(own.Sum(p => (p[(int)cue] - mean) * (p[(int)cue] - mean)) / (own.Length - 1));
            return new Drift(cue, value, mean, deviation, (value - mean) / Math.Max(deviation, VoiceCues.LeastSpread(cue)));
        }
    }
}
