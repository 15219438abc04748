using BrandLsp.Testing;

namespace BrandLsp.Cli.Tests;

public sealed class StarterTests
{
    [Fact]
    public void What_init_writes_has_nothing_to_report_and_exports()
    {
        using var workspace = new TempWorkspace();

        Assert.Equal(0, CliRun.In(workspace, "init").ExitCode);
        Assert.Equal(["brand.yaml", "people.yaml", "posts/first-post.md"], workspace.Files());
        var check = CliRun.In(workspace, "check", "--fail-on", "hint");
        Assert.Equal("1 file checked, nothing to report.\n", check.Out);
        Assert.Equal(0, check.ExitCode);
        Assert.Equal(0, CliRun.In(workspace, "export", "--out", "out").ExitCode);
        Assert.True(workspace.Has("out/first-post/linkedin.txt"));
    }

    [Theory]
    [InlineData("brand.yaml")]
    [InlineData("brand.yml")]
    [InlineData("posts/first-post.md")]
    public void Init_overwrites_nothing_and_writes_nothing_then(string existing)
    {
        using var workspace = new TempWorkspace((existing, "mine"));

        Assert.Contains(existing + " is there already", CliRun.In(workspace, "init").Refusal(), StringComparison.Ordinal);
        Assert.Equal([existing], workspace.Files());
        Assert.Equal("mine", workspace.Read(existing));
    }

    [Fact]
    public void Init_makes_the_folder_it_is_given()
    {
        using var workspace = new TempWorkspace();

        Assert.Contains("wrote deep/er/brand.yaml\n", CliRun.In(workspace, "init", "deep/er").Out, StringComparison.Ordinal);
        Assert.True(workspace.Has("deep/er/posts/first-post.md"));
    }

    [Fact]
    public void A_new_draft_starts_from_its_theme()
    {
        using var workspace = new TempWorkspace();
        CliRun.In(workspace, "init");

        var result = CliRun.In(workspace, "new", "--theme", "lessons", "--platform", "x");

        Assert.Equal("posts/2026-11-22-lessons.md\n", result.Out);
        Assert.Equal(
            "---\ntitle: Lessons learned\nplatforms: [x]\ntheme: lessons\naudience: peers\nobjective: newsletter\nstatus: draft\n---\nThe mistake that taught me \n",
            workspace.Read("posts/2026-11-22-lessons.md"));
    }

    [Fact]
    public void A_second_draft_of_the_day_does_not_replace_the_first()
    {
        using var workspace = new TempWorkspace();
        CliRun.In(workspace, "init");
        CliRun.In(workspace, "new", "--theme", "lessons");

        Assert.Equal("posts/2026-11-22-lessons-2.md\n", CliRun.In(workspace, "new", "--theme", "lessons").Out);
    }

    [Fact]
    public void A_theme_that_needs_quotes_in_YAML_gets_them()
    {
        using var workspace = new TempWorkspace(("brand.yaml", "themes: [{id: \"a: b\", name: \"C#: \\\"on\\\"\", hashtags: [\"no\"]}]\n"));

        var draft = CliRun.In(workspace, "new", "--theme", "a: b", "--out", "-").Out;

        Assert.Contains("title: \"C#: \\\"on\\\"\"\n", draft, StringComparison.Ordinal);
        Assert.Contains("theme: \"a: b\"\n", draft, StringComparison.Ordinal);
        Assert.Contains("hashtags: [\"no\"]\n", draft, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_theme_is_refused_with_a_suggestion()
    {
        using var workspace = new TempWorkspace();
        CliRun.In(workspace, "init");

        Assert.Contains("no theme \"lesson\"; did you mean \"lessons\"?", CliRun.In(workspace, "new", "--theme", "lesson").Refusal(), StringComparison.Ordinal);
        Assert.Contains("new needs --theme (there is lessons, how-to)", CliRun.In(workspace, "new").Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_profile_there_are_no_themes()
    {
        using var workspace = new TempWorkspace();

        Assert.Contains("there is no brand.yaml", CliRun.In(workspace, "new", "--theme", "x").Refusal(), StringComparison.Ordinal);
    }
}
