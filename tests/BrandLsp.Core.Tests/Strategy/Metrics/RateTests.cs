using System.Collections.Immutable;
using BrandLsp.Core.Strategy.Metrics;
using BrandLsp.Core.Strategy.Metrics.Rates;

namespace BrandLsp.Core.Tests.Strategy.Metrics;

public class RateTests
{
    [Theory]
    [InlineData(1, 12.706)]
    [InlineData(7, 2.365)]
    [InlineData(19, 2.093)]
    [InlineData(49, 2.010)]
    [InlineData(5000, 1.960)]
    public void StudentsCriticalValuesAreThoseOfTheTables(double freedom, double expected) => Assert.Equal(expected, StudentT.Critical(0.05, freedom), 3);

    [Fact]
    public void ARateIsAllOfTheOneOverAllOfTheOther()
    {
        var estimate = RateEstimate.Of([(10, 100), (30, 900), (5, 50)]);

        Assert.Equal((3, 45, 1050), (estimate.Posts, estimate.Numerator, estimate.Denominator));
        Assert.Equal(45.0 / 1050, estimate.Rate, 12);
        Assert.Equal(0.1, estimate.Median, 12);
        Assert.True(estimate.Low < estimate.Rate && estimate.Rate < estimate.High);
        Assert.True(estimate.IsTooFew);
    }

    [Fact]
    public void OnePostHasNoIntervalAndNoReactionsHaveAnUpperBound()
    {
        Assert.Null(RateEstimate.Of([(3, 100)]).Low);
        Assert.Equal((0.0, 3.0 / 200), (RateEstimate.Of([(0, 100), (0, 100)]).Low, RateEstimate.Of([(0, 100), (0, 100)]).High));
    }

    /// <summary>What the interval's documentation says of it.</summary>
    [Theory]
    [InlineData(8, 0.5, 0.3, 0, 0.93)]
    [InlineData(8, 1.0, 0.5, 0, 0.925)]
    [InlineData(20, 1.0, 0.5, 0, 0.925)]
    [InlineData(20, 1.3, 0.8, 0, 0.90)]
    [InlineData(8, 0.8, 0.6, 0.4, 0.89)]
    [InlineData(15, 0.8, 0.6, 0.4, 0.89)]
    public void TheIntervalHoldsTheTrueRateAboutAsOftenAsItSays(int posts, double skewOfImpressions, double skewOfRates, double together, double least)
    {
        const double Mean = 0.03;
        var truth = Mean * Math.Exp(skewOfRates * skewOfImpressions * together);
        const int Rounds = 1_500;
        var chance = new Dice(posts);
        var held = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var sample = Enumerable.Range(0, posts).Select(_ =>
            {
                var seen = chance.Normal();
                var impressions = Math.Max(20, (long)Math.Exp(Math.Log(800) + (skewOfImpressions * seen)));
                var own = (together * seen) + (Math.Sqrt(1 - (together * together)) * chance.Normal());
                var rate = Mean * Math.Exp((skewOfRates * own) - (skewOfRates * skewOfRates / 2));
                return (Math.Max(0, (long)Math.Round((impressions * rate) + (Math.Sqrt(impressions * rate) * chance.Normal()))), impressions);
            }).ToList();
            var estimate = RateEstimate.Of([.. sample]);
            held += estimate.Low <= truth && truth <= estimate.High ? 1 : 0;
        }

        Assert.InRange((double)held / Rounds, least, 0.98);
    }

    [Fact]
    public void EqualGroupsAreSeldomCalledDifferent()
    {
        var chance = new Dice(5);
        var called = 0;
        for (var round = 0; round < 400; round++)
        {
            RateEstimate Group() => RateEstimate.Of([.. Enumerable.Range(0, 15).Select(_ =>
            {
                var impressions = (long)Math.Exp(6.7 + (0.7 * chance.Normal()));
                return ((long)(impressions * 0.03 * Math.Exp(0.4 * chance.Normal())), impressions);
            })]);
            called += Group().Against(Group().Pooled)!.Chance < 0.05 ? 1 : 0;
        }

        Assert.InRange(called, 4, 36);
    }

    [Fact]
    public void PostsThatHappenToBeAlikeStillHaveAnInterval()
    {
        var alike = RateEstimate.Of([.. Enumerable.Repeat((6L, 100L), 8)]);

        // 48 reactions: a count that large varies by a seventh.
        Assert.InRange(alike.High!.Value / 0.06, Math.Exp(1.9 / Math.Sqrt(48)), Math.Exp(2.5 / Math.Sqrt(48)));
        Assert.InRange(alike.Against(RateEstimate.Of([.. Enumerable.Repeat((5L, 100L), 8)]).Pooled)!.Chance, 0.2, 0.6);
    }

    [Fact]
    public void TwoGroupsAreOneComparison()
    {
        var scope = Scopes(platform => platform == "mastodon" ? 6 : 9, "mastodon", "bluesky").Single(s => s.Platform is null);
        var groups = Assert.Single(scope.Dimensions).Groups;

        Assert.All(groups, g => Assert.Equal(g.AgainstRest!.Chance, g.Chance));
    }

    [Fact]
    public void OfThreeGroupsThatDifferEachComparisonIsCorrectedForTheOthers()
    {
        var scope = Scopes(platform => platform == "mastodon" ? 6 : 9, "mastodon", "bluesky", "threads").Single(s => s.Platform is null);
        var most = Assert.Single(scope.Dimensions).Groups.MinBy(g => g.AgainstRest!.Chance)!;

        Assert.Equal(3 * most.AgainstRest!.Chance, most.Chance!.Value, 12);
    }

    [Fact]
    public void TotalsThatEachPlatformAddsUpInItsOwnWayAreNotCompared()
    {
        static PostMetrics Post(string platform, int i) => new(platform, new RowPlace("/a.csv", i, i), "a") { Engagements = 5 + (i % 3), Impressions = 100 };
        ImmutableArray<MatchedPost> posts = [.. new[] { "x", "linkedin" }.SelectMany(p => Enumerable.Range(1, 9).Select(i => new MatchedPost(Post(p, i), null, MatchKind.None, null, HasTime: false)))];

        Assert.Equal(["linkedin", "x"], Engagement.Of(BrandLsp.Core.Brands.Brand.Empty, BrandLsp.Core.Strategy.DraftIndex.Empty, posts).Select(s => s.Platform));
    }

    [Fact]
    public void UnderEightPostsNothingIsCompared()
    {
        var few = RateEstimate.Of([.. Enumerable.Repeat((5L, 100L), 7)]);
        var many = RateEstimate.Of([.. Enumerable.Range(0, 20).Select(i => (5L + i, 100L + i))]);

        Assert.Null(few.Against(many.Pooled));
        Assert.Null(many.Against(few.Pooled));
    }

    [Fact]
    public void AFormulaThatLacksANumberHasNoRate()
    {
        var post = new PostMetrics("instagram", new RowPlace("/a.csv", 2, 2), "instagram") { Reach = 100, Likes = 5, Replies = 1, Reposts = 1 };
        RateFormula Formula(string id) => RateFormula.All.Single(f => f.Id == id);

        Assert.Equal((7, 100), Formula("reactions-by-reach").Of(post));
        Assert.Null(Formula("reactions-and-saves-by-reach").Of(post));
        Assert.Null(Formula("reactions-by-reach").Of(post with { Likes = null }));
        Assert.Null(Formula("reactions-by-reach").Of(post with { Reach = 0 }));
        Assert.Null(Formula("linkedin").Of(post with { Impressions = 100, Clicks = 1, Follows = 1 }));
    }

    [Fact]
    public void LinkedInsOwnRateAddsClicksReactionsCommentsRepostsAndFollows()
    {
        var post = new PostMetrics("linkedin", new RowPlace("/a.csv", 2, 2), "linkedin-page") { Impressions = 640, Clicks = 31, Likes = 22, Replies = 5, Reposts = 2, Follows = 1 };

        Assert.Equal((61, 640), RateFormula.All[0].Of(post));
    }

    [Fact]
    public void ABlankCellDoesNotChangeWhatIsMeasured()
    {
        string FormulaOf(int blanks)
        {
            var rows = Enumerable.Range(0, 40).Select(i => $"instagram,https://instagram.com/p/C{i},2026-10-{(i % 28) + 1:00},,900,20,3,4,,{(i < blanks ? "" : "5")},");
            var table = Exports.Table(("own.csv", $"{Exports.Own}\n{string.Join('\n', rows)}\n"));
            var posts = PostMatcher.Match(BrandLsp.Core.Brands.Brand.Empty, BrandLsp.Core.Strategy.DraftIndex.Empty, table, _ => null);
            return Engagement.Of(BrandLsp.Core.Brands.Brand.Empty, BrandLsp.Core.Strategy.DraftIndex.Empty, posts)[0].Formula.Id;
        }

        Assert.Equal("reactions-and-saves-by-reach", FormulaOf(blanks: 4));
        Assert.Equal("reactions-by-reach", FormulaOf(blanks: 5));
    }

    /// <summary>Of twelve posts on each platform, of different sizes.</summary>
    private static ImmutableArray<EngagementScope> Scopes(Func<string, int> likes, params string[] platforms)
    {
        PostMetrics Post(string platform, int i) => new(platform, new RowPlace("/a.csv", i, i), "a") { Likes = likes(platform) + (i % 4), Replies = 0, Reposts = 0, Followers = 100 };
        return Engagement.Of(BrandLsp.Core.Brands.Brand.Empty, BrandLsp.Core.Strategy.DraftIndex.Empty,
            [.. platforms.SelectMany(p => Enumerable.Range(1, 12).Select(i => new MatchedPost(Post(p, i), null, MatchKind.None, null, HasTime: false)))]);
    }

    /// <summary>The same numbers on every machine.</summary>
    private sealed class Dice(int seed)
    {
        private ulong _state = (ulong)seed + 0x9E3779B97F4A7C15;

        public double Normal()
        {
            var sum = -6.0;
            for (var i = 0; i < 12; i++)
            {
                _state = (_state * 6364136223846793005) + 1442695040888963407;
                sum += (_state >> 11) / 9007199254740992.0;
            }

            return sum;
        }
    }
}
