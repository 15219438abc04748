using System.Diagnostics;
using BrandLsp.Testing;

namespace BrandLsp.Cli.Tests;

/// <summary>With a real Git in a real repository; without Git they are skipped.</summary>
public sealed class ChangedSinceTests
{
    private static readonly string? s_path = Environment.GetEnvironmentVariable("PATH");

    private static TempWorkspace Repository(params (string Path, string Text)[] files)
    {
        var workspace = new TempWorkspace(files);
        Git(workspace, "init", "--quiet", "--initial-branch=main");
        Commit(workspace);
        return workspace;
    }

    private static void Commit(TempWorkspace workspace)
    {
        Git(workspace, "add", "--all");
        Git(workspace, "commit", "--quiet", "--allow-empty", "--message=x");
    }

    private static void Git(TempWorkspace workspace, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = workspace.Root, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var who in (string[])["AUTHOR", "COMMITTER"])
        {
            start.Environment[$"GIT_{who}_NAME"] = "Ada";
            start.Environment[$"GIT_{who}_EMAIL"] = "ada@ada.example";
        }

        start.Environment["GIT_CONFIG_GLOBAL"] = Path.Combine(workspace.Root, ".no-config");
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            var said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, said);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no git here.");
        }
    }

    private static CliResult Since(TempWorkspace workspace, string revision, params string[] args) =>
        CliRun.WithPath(workspace.Root, s_path, ["check", "--format", "json", $"--changed-since={revision}", .. args]);

    private static List<string> Checked(CliResult result) =>
        [.. result.Json.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("path").GetString()!)];

    [Fact]
    public void Committed_staged_unstaged_and_untracked_drafts_are_checked_and_no_others()
    {
        using var workspace = Repository(("posts/old.md", "A"), ("posts/committed.md", "A"), ("posts/staged.md", "A"), ("posts/unstaged.md", "A"), ("posts/gone.md", "A"));
        workspace.Write("posts/committed.md", "B");
        Commit(workspace);
        workspace.Write("posts/staged.md", "B");
        Git(workspace, "add", "posts/staged.md");
        workspace.Write("posts/unstaged.md", "B");
        workspace.Write("posts/new.md", "B");
        File.Delete(workspace["posts/gone.md"]);

        Assert.Equal(["posts/committed.md", "posts/new.md", "posts/staged.md", "posts/unstaged.md"], Checked(Since(workspace, "HEAD~1")));
        Assert.Equal(["posts/new.md", "posts/staged.md", "posts/unstaged.md"], Checked(Since(workspace, "HEAD")));
    }

    [Fact]
    public void A_renamed_draft_has_changed_and_names_may_hold_anything()
    {
        using var workspace = Repository(("posts/a.md", "A long enough text to be seen as renamed."), ("posts/ä \"quoted\" name.md", "A"));
        File.Move(workspace["posts/a.md"], workspace["posts/b.md"]);
        workspace.Write("posts/ä \"quoted\" name.md", "B");
        workspace.Write("posts/line\nbreak.md", "B");
        Commit(workspace);

        Assert.Equal(["posts/b.md", "posts/line\nbreak.md", "posts/ä \"quoted\" name.md"], Checked(Since(workspace, "HEAD~1")));
    }

    [Fact]
    public void What_the_revisions_own_branch_did_meanwhile_is_no_change()
    {
        using var workspace = Repository(("posts/a.md", "A"), ("posts/b.md", "A"));
        Git(workspace, "checkout", "--quiet", "-b", "topic");
        workspace.Write("posts/a.md", "B");
        Commit(workspace);
        Git(workspace, "checkout", "--quiet", "main");
        workspace.Write("posts/b.md", "B");
        Commit(workspace);
        Git(workspace, "checkout", "--quiet", "topic");

        Assert.Equal(["posts/a.md"], Checked(Since(workspace, "main")));
    }

    [Fact]
    public void A_run_from_a_folder_below_sees_its_own_part()
    {
        using var workspace = Repository(("posts/a.md", "A"), ("client/posts/b.md", "A"));
        workspace.Write("posts/a.md", "B");
        workspace.Write("client/posts/b.md", "B");

        Assert.Equal(["posts/b.md"], Checked(CliRun.WithPath(workspace["client"], s_path, "check", "--format", "json", "--changed-since", "HEAD")));
        Assert.Equal(["../posts/a.md"], Checked(CliRun.WithPath(workspace["client"], s_path, "check", "--format", "json", "--changed-since", "HEAD", "../posts")));
    }

    [Theory]
    [InlineData("brand.yaml")]
    [InlineData("people.yaml")]
    [InlineData("base.yaml")]
    public void When_a_file_of_the_profile_changed_all_its_drafts_are_checked(string file)
    {
        using var workspace = Repository(
            ("brand.yaml", "brand: Ada\nextends: base.yaml\n"), ("base.yaml", "language: en\n"), ("people.yaml", "[]\n"), ("posts/a.md", "A"), ("posts/b.md", "A"),
            ("client/brand.yaml", "brand: Bea\n"), ("client/posts/c.md", "A"));
        workspace.Write(file, workspace.Read(file) + "# new\n");

        Assert.Equal(["posts/a.md", "posts/b.md"], Checked(Since(workspace, "HEAD")));
    }

    [Fact]
    public void When_the_profile_is_gone_all_its_drafts_are_checked()
    {
        using var workspace = Repository(("brand.yaml", "brand: Ada\n"), ("posts/a.md", "A"), ("client/brand.yaml", "brand: Bea\n"), ("client/posts/c.md", "A"));
        File.Delete(workspace["brand.yaml"]);

        Assert.Equal(["posts/a.md"], Checked(Since(workspace, "HEAD")));
    }

    [Fact]
    public void When_nothing_changed_nothing_is_checked_and_that_is_said()
    {
        using var workspace = Repository(("brand.yaml", "brnd: Ada\n"), ("posts/a.md", "A"));
        workspace.Write("notes.md", "no draft");

        var result = Since(workspace, "HEAD", "--fail-on", "hint");

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(Checked(result));
        Assert.Equal("brandlsp: no draft has changed since HEAD\n", result.Error);
    }

    [Fact]
    public void A_submodule_and_ignored_drafts_are_left_out()
    {
        using var workspace = Repository((".gitignore", "posts/private*\n"), ("posts/a.md", "A"));
        workspace.Write("posts/private.md", "B");
        workspace.Write("posts/inner/b.md", "B");
        Git(workspace, "-C", "posts/inner", "init", "--quiet");

        Assert.Empty(Checked(Since(workspace, "HEAD")));
    }

    [Fact]
    public void A_working_directory_behind_a_link_is_no_obstacle()
    {
        using var workspace = Repository(("posts/a.md", "A"));
        using var elsewhere = new TempWorkspace();
        Directory.CreateSymbolicLink(elsewhere["link"], workspace.Root);
        workspace.Write("posts/a.md", "B");

        Assert.Equal(["posts/a.md"], Checked(CliRun.WithPath(elsewhere["link"], s_path, "check", "--format", "json", "--changed-since", "HEAD")));
    }

    [Fact]
    public void A_program_called_git_in_the_working_directory_is_not_run()
    {
        using var workspace = Repository(("posts/a.md", "A"));
        workspace.Write("git", "#!/bin/sh\ntouch ran\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(workspace["git"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Assert.Equal(0, CliRun.WithPath(workspace.Root, $".{Path.PathSeparator}{s_path}", "check", "--changed-since", "HEAD").ExitCode);
        Assert.False(workspace.Has("ran"));
    }

    [Theory]
    [InlineData("nope", "Git knows no revision \"nope\"")]
    [InlineData("^HEAD", "Git knows no revision")]
    [InlineData("HEAD:posts", "Git knows no revision")]
    [InlineData("--output=x", "--changed-since takes a Git revision")]
    [InlineData("HEAD; touch ran", "Git knows no revision")]
    public void A_revision_that_is_none_is_refused(string revision, string expected)
    {
        using var workspace = Repository(("posts/a.md", "A"));
        var before = workspace.Files("posts");

        Assert.Contains(expected, Since(workspace, revision).Refusal(), StringComparison.Ordinal);
        Assert.Equal(before, workspace.Files("posts"));
        Assert.False(workspace.Has("ran"));
    }

    [Fact]
    public void Without_a_repository_it_is_refused()
    {
        using var workspace = new TempWorkspace(("posts/a.md", "A"));
        using var repository = Repository();

        Assert.Contains("needs a Git repository", Since(workspace, "HEAD").Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_Git_it_is_refused()
    {
        using var workspace = new TempWorkspace(("posts/a.md", "A"));

        Assert.Contains("there is no git on the PATH", CliRun.WithPath(workspace.Root, workspace.Root, "check", "--changed-since", "HEAD").Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_of_another_repository_is_refused()
    {
        using var workspace = Repository(("posts/a.md", "A"));
        using var other = new TempWorkspace(("posts/b.md", "B"));

        Assert.Contains("does not lie in the Git repository", Since(workspace, "HEAD", other["posts/b.md"]).Refusal(), StringComparison.Ordinal);
    }
}
