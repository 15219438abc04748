using System.Globalization;
using System.Text;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy.Report;

namespace BrandLsp.Core.Tests.Strategy.Report;

public class AdjustTests
{
    private const string Profile = """
        themes:
          - {id: pipelines, share: 40%}
          - id: databases
            share: 0.3 # a third
          - {id: solo-work, share: "30%"}
        platforms:
          x: {handle: adapark, cadence: 5/week}
          mastodon:
            handle: "@ada@hachyderm.io"
            cadence: 2/week
        calendar: {timezone: Europe/Berlin, quiet-days: [sat, sun]}

        """;

    /// <summary>Posts of twelve weeks, whose rate a function decides.</summary>
    private static Workspace Posts(Func<int, string, DateTime, double> rate, int perTheme = 16, string profile = Profile)
    {
        var workspace = new Workspace { Brand = profile };
        var rows = new StringBuilder(Workspace.Own + "\n");
        for (var i = 0; i < 3 * perTheme; i++)
        {
            var theme = new[] { "pipelines", "databases", "solo-work" }[i % 3];
            var date = new DateTime(2026, 8, 31, i % 2 == 0 ? 9 : 17, 0, 0).AddDays(i * 80 / (3 * perTheme));
            var at = date.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
            workspace.Draft($"p{i}", $"theme: {theme}\nplatforms: [x]\nstatus: published\ndate: {at}\npublished: {{x: \"https://x.com/a/status/{i}\"}}");
            var impressions = 900 + (i * 37 % 400);
            var likes = (int)(impressions * rate(i, theme, date) * (0.9 + (i * 7 % 5 * 0.05)));
            rows.Append(CultureInfo.InvariantCulture, $"x,https://x.com/a/status/{i},{date:yyyy-MM-dd},{impressions},,{likes},0,0,,,\n");
        }

        workspace.Export("own.csv", rows.ToString());
        return workspace;
    }

    [Fact]
    public void AThemeThatDoesBetterGetsTheShareOfTheOneThatDoesWorse()
    {
        var workspace = Posts((_, theme, _) => theme switch { "pipelines" => 0.06, "databases" => 0.04, _ => 0.02 });
        var proposal = workspace.Report().Proposals.First(p => p.Kind == ProposalKind.Share);

        Assert.Equal("Raise pipelines from 40 % to 50 %, lower solo-work from 30 % to 20 %", proposal.Title);
        Assert.Equal(Strength.Strong, proposal.Strength);
        Assert.Contains("on 16 posts (95 % interval", proposal.Evidence, StringComparison.Ordinal);
        var adjusted = workspace.Adjusted("Raise pipelines");
        Assert.Contains("{id: pipelines, share: 50%}", adjusted, StringComparison.Ordinal);
        Assert.Contains("{id: solo-work, share: \"20%\"}", adjusted, StringComparison.Ordinal);
        Assert.Contains("share: 0.3 # a third", adjusted, StringComparison.Ordinal);
    }

    [Fact]
    public void AThemesPageSaysHowItDoesBesideTheOthers()
    {
        var notes = Posts((_, theme, _) => theme switch { "pipelines" => 0.06, "databases" => 0.04, _ => 0.02 }).NotesOf("pipelines");

        Assert.Contains("How it does:\n\n- X: 5.9", notes, StringComparison.Ordinal);
        Assert.Contains("% reactions by impressions on 16 posts (95 % interval", notes, StringComparison.Ordinal);
        Assert.EndsWith("times the rest, p < 0.001", notes, StringComparison.Ordinal);
        Assert.Contains("which may be chance", Posts((i, _, _) => 0.04 + (i % 4 * 0.01)).NotesOf("pipelines"), StringComparison.Ordinal);
        Assert.Contains("on 7 posts", Posts((_, _, _) => 0.04, perTheme: 7).NotesOf("pipelines"), StringComparison.Ordinal);
        Assert.EndsWith("too few posts to compare", Posts((_, _, _) => 0.04, perTheme: 7).NotesOf("pipelines"), StringComparison.Ordinal);
        Assert.DoesNotContain("How it does", new Workspace { Brand = Profile }.NotesOf("pipelines"), StringComparison.Ordinal);
    }

    [Fact]
    public void APostMovesToAnotherPlatformOnlyIfItEarnsMoreThere()
    {
        // The rate by followers of a small account is high, and its posts have as many reactions as those of the large one.
        Assert.DoesNotContain(Accounts(large: 30, small: 29).Report().Proposals, p => p.Kind == ProposalKind.Platform);
        var moved = Assert.Single(Accounts(large: 30, small: 60).Report().Proposals, p => p.Kind == ProposalKind.Platform);
        Assert.Equal("Move a post a week from Mastodon to Bluesky: 2/week and 4/week", moved.Title);
        Assert.Contains("A post there has 60 likes + replies + reposts on average, one on Mastodon 30.", moved.Evidence, StringComparison.Ordinal);

        static Workspace Accounts(int large, int small)
        {
            var workspace = new Workspace { Brand = "platforms:\n  mastodon: {cadence: 3/week}\n  bluesky: {cadence: 3/week}\n" };
            var rows = new StringBuilder(Workspace.Own + "\n");
            for (var i = 0; i < 20; i++)
            {
                var day = new DateTime(2026, 10, 1).AddDays(2 * i);
                rows.Append(CultureInfo.InvariantCulture, $"mastodon,https://hachyderm.io/@a/{i},{day:yyyy-MM-dd},,,{large + (i % 3) - 1},0,0,,,{1200 + (i % 5)}\n");
                rows.Append(CultureInfo.InvariantCulture, $"bluesky,https://bsky.app/profile/a/post/3k{i},{day:yyyy-MM-dd},,,{small + (i % 3) - 1},0,0,,,{400 + (i % 5)}\n");
            }

            workspace.Export("own.csv", rows.ToString());
            return workspace;
        }
    }

    [Fact]
    public void AThemeThatHasNothingToGiveLetsTheNextOneGive()
    {
        var profile = Profile.Replace("\"30%\"", "10%", StringComparison.Ordinal);
        var proposal = Posts((_, theme, _) => theme switch { "pipelines" => 0.06, "databases" => 0.04, _ => 0.02 }, profile: profile).Report().Proposals.First(p => p.Kind == ProposalKind.Share);

        Assert.Equal("Raise pipelines from 40 % to 50 %, lower databases from 30 % to 20 %", proposal.Title);
    }

    [Fact]
    public void AFractionStaysAFraction()
    {
        var adjusted = Posts((_, theme, _) => theme switch { "databases" => 0.06, "pipelines" => 0.02, _ => 0.04 }).Adjusted("Raise databases");

        Assert.Contains("share: 0.4 # a third", adjusted, StringComparison.Ordinal);
        Assert.Contains("{id: pipelines, share: 30%}", adjusted, StringComparison.Ordinal);
    }

    [Fact]
    public void EqualThemesAndFewPostsProposeNothing()
    {
        Assert.DoesNotContain(Posts((_, _, _) => 0.04).Report().Proposals, p => p.Kind is ProposalKind.Share or ProposalKind.Time);
        Assert.DoesNotContain(Posts((_, theme, _) => theme == "pipelines" ? 0.06 : 0.02, perTheme: 7).Report().Proposals, p => p.Kind == ProposalKind.Share);
    }

    [Fact]
    public void AnHourThatDoesBetterBecomesTheTimeToPost()
    {
        var workspace = Posts((_, _, date) => date.Hour == 9 ? 0.06 : 0.03);

        var adjusted = workspace.Adjusted("Post on X at 09:00");
        Assert.Contains("x: {post-at: \"09:00\", handle: adapark", adjusted, StringComparison.Ordinal);

        workspace.Brand = adjusted;
        Assert.DoesNotContain(workspace.Report().Proposals, p => p.Title.StartsWith("Post on X", StringComparison.Ordinal));
    }

    [Fact]
    public void ACadenceThatIsNotKeptBecomesTheOneThatIs()
    {
        var workspace = Posts((_, _, _) => 0.04, perTheme: 9);
        var proposal = workspace.Report().Proposals.Single(p => p.Kind == ProposalKind.Cadence);

        Assert.StartsWith("Set the cadence on X from 5/week to 2/week", proposal.Title, StringComparison.Ordinal);
        Assert.Contains("cadence: 2/week}", workspace.Adjusted("Set the cadence on X"), StringComparison.Ordinal);
    }

    [Fact]
    public void APlatformThatNobodyPostsOnMayGo()
    {
        var adjusted = Posts((_, _, _) => 0.04).Adjusted("Take Mastodon out");

        Assert.DoesNotContain("mastodon", adjusted, StringComparison.Ordinal);
        Assert.Contains("  x: {handle: adapark, cadence: 5/week}\ncalendar:", adjusted, StringComparison.Ordinal);
    }

    [Fact]
    public void APlatformThatTheProfileDoesNotKnowMayBeAdded()
    {
        var workspace = Posts((_, _, _) => 0.04);
        workspace.Export("more.csv", Workspace.Own + "\n" + string.Join('\n', Enumerable.Range(1, 8).Select(i => $"bluesky,https://bsky.app/profile/a/post/3m{i},2026-11-0{i},,,{i},0,0,,,")));

        Assert.Contains("platforms:\n  bluesky: {}\n  x:", workspace.Adjusted("Add Bluesky"), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryEditLeavesAProfileThatReads()
    {
        var workspace = Posts((_, theme, date) => (theme == "pipelines" ? 0.06 : 0.02) * (date.Hour == 9 ? 2 : 1), perTheme: 12);
        foreach (var proposal in workspace.Report().Proposals.Where(p => !p.Edits.IsEmpty))
        {
            var text = Core.Text.TextEdit.Apply(workspace.Brand, proposal.Edits.Select(e => e.Edit));
            Assert.Empty(BrandReader.Read(new Testing.MemoryFiles(("/w/brand.yaml", text)), "/w/brand.yaml").Problems.SelectMany(p => p.Value));
        }
    }
}
