using System.Diagnostics;
using BrandLsp.Testing;

namespace BrandLsp.Cli.Tests;

/// <summary>What is no draft, no profile and no folder gets one clear line, and nothing is written.</summary>
public sealed class BadInputTests
{
    private const string Hello = "---\nplatforms: [x]\n---\nHello, world.\n";

    /// <summary>A pipe that nobody writes to: who opens it waits for ever.</summary>
    private static void MakePipe(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no named pipes in folders on Windows.");
        using var process = Process.Start("mkfifo", [path]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void A_pipe_is_not_waited_for()
    {
        using var workspace = new TempWorkspace(("posts/a.md", Hello));
        MakePipe(workspace["posts/pipe.md"]);

        var result = CliRun.In(workspace, "check", "--format", "line");

        Assert.Equal((2, "brandlsp: posts/pipe.md is a pipe or a device, no file\n"), (result.ExitCode, result.Error));
        Assert.Contains("pipe", CliRun.In(workspace, "count", "--jsonl", "posts/pipe.md").Refusal(), StringComparison.Ordinal);
        Assert.Contains("pipe", CliRun.In(workspace, "check", "--profile", "posts/pipe.md").Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_that_is_a_pipe_is_not_waited_for()
    {
        using var workspace = new TempWorkspace(("posts/a.md", Hello));
        MakePipe(workspace["brand.yaml"]);

        var result = CliRun.In(workspace, "check", "--format", "line");

        Assert.Equal((2, "brandlsp: the profile brand.yaml is a pipe or a device, no file\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void A_profile_that_is_a_folder_is_said_and_not_taken_for_none()
    {
        using var workspace = new TempWorkspace(("brand.yaml/a.txt", ""), ("posts/a.md", Hello));

        var result = CliRun.In(workspace, "check", "posts/a.md", "--format", "line");

        Assert.Equal((2, "brandlsp: the profile brand.yaml is a folder\n"), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData("")]
    [InlineData("posts")]
    [InlineData("nope.yaml")]
    public void A_profile_that_cannot_be_read_is_refused(string profile)
    {
        using var workspace = new TempWorkspace(("posts/a.md", Hello));

        Assert.Contains("profile", CliRun.In(workspace, "check", "--profile", profile).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_on_the_way_to_the_export_folder_is_named()
    {
        using var workspace = new TempWorkspace(("posts/a.md", Hello), ("out", "a file"));

        var result = CliRun.In(workspace, "export", "--out", "out/deep/er");

        Assert.Equal(2, result.ExitCode);
        Assert.EndsWith("/out is a file\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_in_the_way_of_one_draft_stops_the_export_before_anything_is_written()
    {
        using var workspace = new TempWorkspace(("posts/a.md", Hello), ("posts/b.md", Hello), ("out/b", "a file"));
        var before = workspace.Snapshot();

        Assert.Equal(2, CliRun.In(workspace, "export", "--out", "out").ExitCode);
        Assert.Equal(before, workspace.Snapshot());
    }

    [Fact]
    public void An_export_of_nothing_says_so()
    {
        using var workspace = new TempWorkspace(("notes.md", "no draft"));

        var result = CliRun.In(workspace, "export", "--out", "out");

        Assert.Equal((0, "brandlsp: there is no draft here, so nothing was exported\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void A_byte_order_mark_alone_is_no_change()
    {
        using var workspace = new TempWorkspace(("posts/a.md", Hello));
        CliRun.In(workspace, "export", "--out", "out");
        workspace.Write("posts/a.md", "\uFEFF" + Hello);

        Assert.Contains("1 unchanged", CliRun.In(workspace, "export", "--out", "out", "--changed").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_that_takes_too_long_is_told_of_in_its_style_and_the_rest_works()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("brand.yaml", "styles: {path: styles, use: [Acme]}\n");
        workspace.Write("styles/Acme/Slow.yml", "extends: existence\nmessage: m\nnonword: true\ntokens:\n  - '(?=a)(a+)+\\1c'\n");
        workspace.Write("styles/Acme/Very.yml", "extends: existence\nmessage: Drop it.\ntokens: [very]\n");
        workspace.Write("posts/a.md", new string('a', 200) + " very\n");

        var lines = CliRun.In(workspace, "check", "--format", "line").Out.Split('\n');

        Assert.Contains(lines, l => l.StartsWith("posts/a.md:1:202:Acme.Very:", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("styles/Acme/Slow.yml:5:5:invalid-style:This pattern of Acme.Slow took longer than 100 ms", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.StartsWith("posts/a.md", StringComparison.Ordinal) && l.Contains("invalid-style", StringComparison.Ordinal));
    }
}
