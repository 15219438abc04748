using BrandLsp.Testing;

namespace BrandLsp.Cli.Tests;

public sealed class PublishedPostsTests
{
    private const string Draft = "---\nplatforms: [linkedin]\n---\nLet's dive in. Bread matters.\n";

    private static readonly (string, string) Published = ("posts/old.md", "---\nplatforms: [linkedin]\nstatus: published\n---\nLet's dive in. Salt matters.\n");

    private static bool Reports(CliResult result, string rule) => result.Out.Contains($":{rule}:", StringComparison.Ordinal);

    [Theory]
    [InlineData("posts/new.md")]
    [InlineData("posts")]
    [InlineData(".")]
    public void A_phrase_of_a_published_post_is_the_authors_own_whatever_is_checked(string path)
    {
        using var workspace = new TempWorkspace(("brand.yaml", "language: en\n"), Published, ("posts/new.md", Draft));
        var lines = CliRun.In(workspace, "check", path, "--format", "line").Out.Split('\n');
        Assert.DoesNotContain(lines, l => l.StartsWith("posts/new.md", StringComparison.Ordinal) && l.Contains(":machine-phrasing:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_post_of_another_brand_says_nothing_of_this_author()
    {
        using var workspace = new TempWorkspace(
            ("brand.yaml", "language: en\n"), ("posts/new.md", Draft), ("client/brand.yaml", "language: en\n"), ("client/" + Published.Item1, Published.Item2));
        Assert.True(Reports(CliRun.In(workspace, "check", "posts/new.md", "--format", "line"), "machine-phrasing"));
    }

    [Fact]
    public void A_draft_unlike_ten_published_posts_drifts()
    {
        using var workspace = new TempWorkspace(("brand.yaml", "rules: {voice-drift: warning}\n"));
        for (var i = 0; i < 10; i++)
        {
            workspace.Write($"posts/p{i}.md", $"---\nplatforms: [linkedin]\nstatus: published\n---\nI baked {i} loaves today. Some were left at four. I gave them away, and I went home.\n");
        }

        workspace.Write("posts/new.md", "---\nplatforms: [linkedin]\n---\nYou want it! You need it! You will love it! Come and get it! You and your friends! Do it now! Hurry up! You will not regret it!\n");
        var result = CliRun.In(workspace, "check", "posts/new.md", "--format", "line", "--fail-on", "warning");
        Assert.True(Reports(result, "voice-drift"), result.Out);
        Assert.Equal(1, result.ExitCode);
        Assert.False(Reports(CliRun.In(workspace, "check", "posts/p3.md", "--format", "line"), "voice-drift"));
    }
}
