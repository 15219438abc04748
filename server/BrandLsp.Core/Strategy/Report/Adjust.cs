using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Strategy.Metrics.Rates;

namespace BrandLsp.Core.Strategy.Report;

/// <summary>
/// Proposes changes of the profile. A proposal needs groups that may be compared and a difference that is no accident
/// (<see cref="EngagementGroup.IsDifferent"/>), or a rhythm of twelve weeks; platforms that contradict each other say nothing.
/// </summary>
public static class Adjust
{
    private const int Weeks = 12;

    /// <summary>Shares move in steps of ten percentage points.</summary>
    private const double ShareStep = 0.1;

    private const double LeastShare = 0.05;

    public static ImmutableArray<Proposal> Propose(ReportInput input, StrategyReport report)
    {
        if (input.Brand.Path is not { } profile)
        {
            return [];
        }

        var values = new ProfileValues(input.Files, profile);
        return
        [
            .. Shares(input.Brand, report, values)
                .Concat(Cadences(input.Brand, report, values))
                .Concat(Times(input.Brand, report, values))
                .Concat(Platforms(input, report, values))
                .OrderByDescending(p => p.Strength).ThenBy(p => p.Kind).ThenBy(p => p.Title, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Proposal> Shares(Brand brand, StrategyReport report, ProfileValues values)
    {
        var found = Differences(report, Dimension.Theme).Where(d => brand.Theme(d.Group.Id)?.Share is not null).ToList();
        // What one gives the other takes: the shares stay what they are together. Who has too little gives nothing.
        bool CanTake(Theme theme) => theme.Share <= 1 - ShareStep + 1e-9;
        bool CanGive(Theme theme) => theme.Share >= LeastShare + ShareStep - 1e-9;
        var better = found.Where(d => d.IsBetter && CanTake(brand.Theme(d.Group.Id)!)).MinBy(d => d.Group.Chance);
        var worse = found.Where(d => !d.IsBetter && CanGive(brand.Theme(d.Group.Id)!)).MinBy(d => d.Group.Chance);
        if (better is null && worse is null)
        {
            yield break;
        }

        // The other side of the deal is a theme that does not differ the other way.
        var taker = better is not null ? brand.Theme(better.Group.Id)
            : brand.Themes.Where(t => t.Share is not null && CanTake(t) && found.All(d => d.IsBetter || d.Group.Id != t.Id)).MaxBy(t => RateOf(worse!.Scope, t));
        var giver = worse is not null ? brand.Theme(worse.Group.Id)
            : brand.Themes.Where(t => t.Share is not null && CanGive(t) && found.All(d => !d.IsBetter || d.Group.Id != t.Id)).MinBy(t => RateOf(better!.Scope, t));
        if (taker is not { Share: { } high } || giver is not { Share: { } low })
        {
            yield break;
        }

        var reasons = new[] { better, worse }.OfType<Difference>().ToList();
        FileEdit?[] edits = [values.Share(taker, high + ShareStep), values.Share(giver, low - ShareStep)];
        yield return new Proposal(
            ProposalKind.Share,
            StrengthOf(reasons.Min(r => r.Group.Chance!.Value)),
            $"Raise {taker.Id} from {ThemeShare.Percent(high)} to {ThemeShare.Percent(high + ShareStep)}, lower {giver.Id} from {ThemeShare.Percent(low)} to {ThemeShare.Percent(low - ShareStep)}",
            string.Join(' ', reasons.Select(r => r.Evidence)),
            (better is not null ? taker : giver).Place,
            edits.All(e => e is not null) ? [.. edits.OfType<FileEdit>()] : []);

        static double RateOf(EngagementScope scope, Theme theme) =>
            scope.Dimensions.First(d => d.Dimension == Dimension.Theme).Groups.FirstOrDefault(g => g.Id == theme.Id)?.Estimate.Rate ?? scope.All.Rate;
    }

    private static IEnumerable<Proposal> Cadences(Brand brand, StrategyReport report, ProfileValues values)
    {
        foreach (var rhythm in report.Rhythm)
        {
            if (brand.Platform(rhythm.Platform) is not { } platform || Cadence.Of(platform) is not { } cadence || rhythm.Weeks.Length < Weeks || rhythm.Weeks[0] + rhythm.Weeks[1] == 0)
            {
                continue;
            }

            var posts = rhythm.Weeks.Sum();
            var expected = cadence.PostsADay * 7 * Weeks;
            var chance = Poisson(posts, expected);
            if (posts == 0 || chance >= 0.05 || (posts > expected * 0.6 && posts < expected * 1.5))
            {
                continue;
            }

            var perWeek = (double)posts / Weeks;
            var kept = perWeek >= 1 ? $"{Math.Max(1, Math.Round(perWeek, MidpointRounding.ToZero)).ToString(CultureInfo.InvariantCulture)}/week"
                : $"{Math.Max(1, Math.Round(perWeek * 30 / 7, MidpointRounding.ToZero)).ToString(CultureInfo.InvariantCulture)}/month";
            if (kept == cadence.Written)
            {
                continue;
            }

            var full = cadence.PeriodDays == 7 ? $" {Quantity.Of(rhythm.Weeks.Count(w => w >= cadence.Count), "week")} of {Weeks} kept to it." : "";
            yield return new Proposal(
                ProposalKind.Cadence,
                chance < 0.01 ? Strength.Strong : Strength.Moderate,
                $"Set the cadence on {NameOf(rhythm.Platform)} from {cadence.Written} to {kept}",
                $"{Quantity.Of(posts, "post")} in {Weeks} weeks, {perWeek.ToString("0.#", CultureInfo.InvariantCulture)} a week; the profile wants {cadence.Written}.{full} A rhythm that is kept beats one that is not.",
                platform.Place,
                values.Platform(platform, "cadence", kept) is { } edit ? [edit] : []);
        }
    }

    private static IEnumerable<Proposal> Times(Brand brand, StrategyReport report, ProfileValues values)
    {
        foreach (var hour in Differences(report, Dimension.Hour).Where(d => d.IsBetter).GroupBy(d => d.Scope.Platform).Select(g => g.MinBy(d => d.Group.Chance)!))
        {
            if (brand.Platform(hour.Scope.Platform!) is { } platform && platform.PostAt?.ToString("HH:mm", CultureInfo.InvariantCulture) != hour.Group.Label)
            {
                yield return new Proposal(
                    ProposalKind.Time, StrengthOf(hour.Group.Chance!.Value), $"Post on {NameOf(platform.Id)} at {hour.Group.Label}", hour.Evidence, platform.Place,
                    values.Platform(platform, "post-at", hour.Group.Label) is { } edit ? [edit] : []);
            }
        }

        var quiet = brand.Calendar.QuietDays;
        foreach (var day in Differences(report, Dimension.Weekday).GroupBy(d => d.Group.Id).Select(g => g.MinBy(d => d.Group.Chance)!))
        {
            var weekday = Enum.Parse<DayOfWeek>(day.Group.Label);
            var isQuiet = quiet.Contains(weekday);
            if (isQuiet != day.IsBetter)
            {
                continue;
            }

            var days = (isQuiet ? quiet.Remove(weekday) : quiet.Add(weekday)).OrderBy(d => ((int)d + 6) % 7).Select(d => d.ToString()[..3].ToLowerInvariant());
            yield return new Proposal(
                ProposalKind.Time,
                StrengthOf(day.Group.Chance!.Value),
                isQuiet ? $"Post on {day.Group.Label}s too" : $"Keep {day.Group.Label}s quiet",
                day.Evidence,
                new Place(brand.Path!, default),
                values.Words("calendar", "quiet-days", days) is { } edit ? [edit] : []);
        }
    }

    private static IEnumerable<Proposal> Platforms(ReportInput input, StrategyReport report, ProfileValues values)
    {
        var brand = input.Brand;
        foreach (var scope in report.Engagement.Where(s => s.Platform is null))
        {
            var groups = scope.Dimensions.SelectMany(d => d.Groups).Where(g => g.IsDifferent).ToList();
            var best = groups.Where(g => g.AgainstRest!.Ratio > 1).MaxBy(g => g.AgainstRest!.Ratio);
            var worst = groups.Where(g => g.AgainstRest!.Ratio < 1).MinBy(g => g.AgainstRest!.Ratio);
            if (best is null || worst is null || brand.Platform(best.Id) is not { } up || brand.Platform(worst.Id) is not { } down
                || Cadence.Of(up) is not { PeriodDays: 7 } more || Cadence.Of(down) is not { PeriodDays: 7, Count: > 1 } less
                // A small account has high rates by its followers: a post has to earn more there too.
                || ReactionsOf(best) <= ReactionsOf(worst))
            {
                continue;
            }

            var (raised, lowered) = (Written(more.Count + 1), Written(less.Count - 1));
            FileEdit?[] edits = [values.Platform(up, "cadence", raised), values.Platform(down, "cadence", lowered)];
            yield return new Proposal(
                ProposalKind.Platform,
                StrengthOf(Math.Max(best.Chance!.Value, worst.Chance!.Value)),
                $"Move a post a week from {NameOf(down.Id)} to {NameOf(up.Id)}: {lowered} and {raised}",
                $"{new Difference(scope, best).Evidence} A post there has {Figures.Count(ReactionsOf(best))} {scope.Formula.Numerator} on average, one on {NameOf(down.Id)} {Figures.Count(ReactionsOf(worst))}.",
                up.Place,
                edits.All(e => e is not null) ? [.. edits.OfType<FileEdit>()] : []);
            break;
        }

        foreach (var unlisted in report.Posts.Where(p => p.IsPost).CountBy(p => p.Post.Platform).Where(p => p.Value >= RateEstimate.FewestPosts && !brand.Platforms.IsEmpty && brand.Platform(p.Key) is null).OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            yield return new Proposal(
                ProposalKind.Platform, Strength.Moderate, $"Add {NameOf(unlisted.Key)} to the platforms", $"The exports have {Quantity.Of(unlisted.Value, "post")} there, and the profile does not know it.",
                new Place(brand.Path!, default), values.AddPlatform(unlisted.Key) is { } edit ? [edit] : []);
        }

        var all = report.Rhythm.Sum(r => r.Weeks.Sum());
        foreach (var rhythm in report.Rhythm.Where(r => r.Weeks.Sum() == 0 && r.Next is null && all >= Weeks && brand.Platform(r.Platform) is not null))
        {
            var platform = brand.Platform(rhythm.Platform)!;
            yield return new Proposal(
                ProposalKind.Platform, Strength.Weak, $"Take {NameOf(rhythm.Platform)} out of the platforms",
                $"Nothing was posted there in {Weeks} weeks and nothing is planned, while {Quantity.Of(all, "post")} went out elsewhere.",
                platform.Place, values.RemovePlatform(platform) is { } edit ? [edit] : []);
        }
    }

    /// <summary>Groups that differ from the rest on a platform, unless on another platform the same group differs the other way.</summary>
    private static IEnumerable<Difference> Differences(StrategyReport report, Dimension dimension)
    {
        var all = report.Engagement.Where(s => s.Platform is not null)
            .SelectMany(s => s.Dimensions.Where(d => d.Dimension == dimension).SelectMany(d => d.Groups).Where(g => g.IsDifferent).Select(g => new Difference(s, g))).ToList();
        return all.Where(d => all.All(o => o.Group.Id != d.Group.Id || o.IsBetter == d.IsBetter));
    }

    /// <summary>Of a post, on average.</summary>
    private static double ReactionsOf(EngagementGroup group) => (double)group.Estimate.Numerator / group.Estimate.Posts;

    private static Strength StrengthOf(double chance) => chance < 0.01 ? Strength.Strong : Strength.Moderate;

    private static string Written(double count) => count.ToString("0.##", CultureInfo.InvariantCulture) + "/week";

    private static string NameOf(string platform) => PlatformCatalog.Find(platform)?.Name ?? platform;

    /// <summary>The probability of a count at least as far from what is expected, on its side, doubled.</summary>
    private static double Poisson(int count, double expected)
    {
        double below = 0, term = Math.Exp(-expected);
        for (var i = 0; i <= count; i++)
        {
            below += i < count ? term : 0;
            if (i == count)
            {
                break;
            }

            term *= expected / (i + 1);
        }

        return Math.Min(1, 2 * (count < expected ? below + term : 1 - below));
    }

    /// <summary>A group beside the others of its kind.</summary>
    private sealed record Difference(EngagementScope Scope, EngagementGroup Group)
    {
        public bool IsBetter => Group.AgainstRest!.Ratio > 1;

        public string Evidence
        {
            get
            {
                var against = Group.AgainstRest!;
                var where = Scope.Platform is { } platform ? $"On {NameOf(platform)}, " : "";
                return $"{where}{Group.Label}: {Figures.Rate(Group.Estimate.Rate)} {Scope.Formula.Name} on {Quantity.Of(Group.Estimate.Posts, "post")} ({Figures.Interval(Group.Estimate)}), "
                    + $"{Figures.Times(against.Ratio)} the rest ({Figures.Times(against.Low)} to {Figures.Times(against.High)}; {Figures.Chance(Group.Chance!.Value)}).";
            }
        }
    }
}
