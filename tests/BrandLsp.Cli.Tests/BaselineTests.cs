using System.Text.Json;
using BrandLsp.Testing;

namespace BrandLsp.Cli.Tests;

public sealed class BaselineTests
{
    private const string File = ".brandlsp-baseline.json";

    private const string Brand = "brand: Ada\nplatforms: {x: {handle: ada}}\nterms: [{avoid: guru, because: it says nothing, try: [specialist]}]\n";

    private static TempWorkspace Old() => new(("brand.yaml", Brand), ("posts/a.md", "A guru came.\n"), ("posts/b.md", "Two gurus and a guru.\n"));

    private static List<string> Found(TempWorkspace workspace, params string[] args) =>
    [
        .. CliRun.In(workspace, ["check", "--format", "json", .. args]).Json.GetProperty("files").EnumerateArray()
            .SelectMany(f => f.GetProperty("diagnostics").EnumerateArray().Select(d => $"{f.GetProperty("path")} {d.GetProperty("rule")}")),
    ];

    [Fact]
    public void After_writing_a_baseline_only_new_findings_show()
    {
        using var workspace = Old();
        Assert.NotEmpty(Found(workspace));

        var written = CliRun.In(workspace, "check", "--write-baseline", "--fail-on", "hint");
        Assert.Equal(0, written.ExitCode);
        Assert.Contains($"{File} knows 3 findings of 2 drafts", written.Error, StringComparison.Ordinal);
        Assert.Contains("The baseline knows 3 more findings.", written.Out, StringComparison.Ordinal);

        Assert.Empty(Found(workspace));
        workspace.Write("posts/a.md", "First, a new line.\n\nA guru came, and TODO.\n");
        Assert.Equal(["posts/a.md unfilled-placeholder"], Found(workspace));
        workspace.Write("posts/a.md", "A guru came. A guru went.\n");
        Assert.Equal(["posts/a.md banned-term"], Found(workspace));
    }

    [Fact]
    public void A_run_from_another_folder_finds_the_same_baseline()
    {
        using var workspace = Old();
        CliRun.In(workspace, "check", "--write-baseline");

        var result = CliRun.WithPath(workspace["posts"], null, "check", "--fail-on", "hint", "a.md");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal([File, "brand.yaml", "posts/a.md", "posts/b.md"], workspace.Files());
    }

    [Fact]
    public void Writing_it_twice_writes_the_same_bytes()
    {
        using var workspace = Old();
        CliRun.In(workspace, "check", "--write-baseline");
        var first = workspace.Snapshot();

        CliRun.In(workspace, "check", "--write-baseline", "posts/b.md");
        CliRun.In(workspace, "check", "--write-baseline");

        Assert.Equal(first, workspace.Snapshot());
    }

    [Fact]
    public void A_stale_entry_is_dropped_when_it_is_written_again()
    {
        using var workspace = Old();
        CliRun.In(workspace, "check", "--write-baseline");
        workspace.Write("posts/a.md", "An expert came.\n");
        System.IO.File.Delete(workspace["posts/b.md"]);

        CliRun.In(workspace, "check", "--write-baseline");

        Assert.Equal("{\n  \"version\": 1,\n  \"files\": {}\n}\n", workspace.Read(File));
    }

    [Fact]
    public void Drafts_that_were_not_named_keep_what_is_known_of_them()
    {
        using var workspace = Old();
        CliRun.In(workspace, "check", "--write-baseline");
        workspace.Write("posts/a.md", "An expert came.\n");

        CliRun.In(workspace, "check", "--write-baseline", "posts/a.md");

        Assert.Empty(Found(workspace));
        Assert.Equal(["posts/b.md"], JsonDocument.Parse(workspace.Read(File)).RootElement.GetProperty("files").EnumerateObject().Select(f => f.Name));
    }

    [Fact]
    public void Without_findings_no_baseline_appears()
    {
        using var workspace = new TempWorkspace(("posts/a.md", "---\nplatforms: [x]\n---\nThe bread is ready at nine.\n"));

        CliRun.In(workspace, "check", "--write-baseline");

        Assert.False(workspace.Has(File));
    }

    [Fact]
    public void Without_a_profile_it_lies_in_the_root_of_the_repository()
    {
        using var workspace = new TempWorkspace((".git/HEAD", ""), ("client/posts/a.md", "---\nplatforms: [x]\n---\nTODO\n"));

        CliRun.WithPath(workspace["client"], null, "check", "--write-baseline");

        Assert.True(workspace.Has(File));
        Assert.Empty(Found(workspace));
    }

    [Fact]
    public void Each_brand_has_its_own()
    {
        using var workspace = new TempWorkspace(("brand.yaml", Brand), ("posts/a.md", "A guru.\n"), ("client/brand.yaml", Brand), ("client/posts/b.md", "A guru.\n"));

        CliRun.In(workspace, "check", "--write-baseline");

        Assert.Contains("\"posts/a.md\"", workspace.Read(File), StringComparison.Ordinal);
        Assert.Contains("\"posts/b.md\"", workspace.Read("client/" + File), StringComparison.Ordinal);
        Assert.Empty(Found(workspace));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("<<<<<<< HEAD\n{}")]
    [InlineData("{\"version\":7,\"files\":{}}")]
    public void A_broken_baseline_is_one_finding_and_hides_nothing(string text)
    {
        using var workspace = Old();
        var all = Found(workspace);
        workspace.Write(File, text);

        Assert.Equal([File + " invalid-profile", .. all], Found(workspace));
        Assert.Equal(1, CliRun.In(workspace, "check").ExitCode);
    }

    [Fact]
    public void A_broken_baseline_is_not_overwritten()
    {
        using var workspace = Old();
        workspace.Write(File, "{");

        Assert.Contains("is broken", CliRun.In(workspace, "check", "--write-baseline").Refusal(), StringComparison.Ordinal);
        Assert.Equal("{", workspace.Read(File));
    }

    [Fact]
    public void A_baseline_that_is_a_link_is_not_written_through()
    {
        using var outside = new TempWorkspace(("precious.txt", "keep me"));
        using var workspace = Old();
        System.IO.File.CreateSymbolicLink(workspace[File], outside["precious.txt"]);

        Assert.Contains("symbolic link", CliRun.In(workspace, "check", "--write-baseline").Refusal(), StringComparison.Ordinal);
        Assert.Equal("keep me", outside.Read("precious.txt"));
    }

    [Fact]
    public void When_a_draft_cannot_be_read_no_baseline_is_written()
    {
        using var workspace = Old();
        workspace.Write("posts/broken.md", [0x41, 0xFF]);

        Assert.Equal(2, CliRun.In(workspace, "check", "--write-baseline").ExitCode);
        Assert.False(workspace.Has(File));
    }

    [Fact]
    public void A_platform_that_was_not_looked_at_stays_known()
    {
        using var workspace = new TempWorkspace(("posts/a.md", "---\nplatforms: [x, mastodon]\n---\n" + new string('a', 600) + "\n"));
        CliRun.In(workspace, "check", "--write-baseline");
        var before = workspace.Read(File);

        CliRun.In(workspace, "check", "--write-baseline", "--platform", "x");

        Assert.Equal(before, workspace.Read(File));
    }

    [Fact]
    public void An_export_refuses_errors_that_the_baseline_knows()
    {
        using var workspace = new TempWorkspace(("posts/a.md", "---\nplatforms: [x]\n---\n" + string.Concat(Enumerable.Repeat("word ", 80))));
        CliRun.In(workspace, "check", "--write-baseline");
        Assert.Equal(0, CliRun.In(workspace, "check").ExitCode);

        var result = CliRun.In(workspace, "export", "--out", "out");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("over-limit", result.Out, StringComparison.Ordinal);
        Assert.False(workspace.Has("out/a"));
    }

    [Fact]
    public void What_is_mended_is_not_kept()
    {
        using var workspace = new TempWorkspace(("brand.yaml", "terms: [{use: sign in, instead-of: [log in]}]\n"), ("posts/a.md", "---\nplatforms: [x]\n---\nPlease log in. TODO\n"));

        CliRun.In(workspace, "check", "--fix", "--write-baseline");

        Assert.Contains("sign in", workspace.Read("posts/a.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("inconsistent-term", workspace.Read(File), StringComparison.Ordinal);
        Assert.Contains("unfilled-placeholder", workspace.Read(File), StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_judged_by_the_baseline_and_not_kept()
    {
        using var workspace = Old();
        CliRun.In(workspace, "check", "--write-baseline");

        var known = CliRun.WithInput(workspace, "A guru came.\n", "check", "-", "--stdin-path", "posts/a.md", "--fail-on", "hint");
        Assert.Equal(0, known.ExitCode);
        Assert.Contains("standard input", CliRun.WithInput(workspace, "A guru", "check", "-", "--write-baseline").Refusal(), StringComparison.Ordinal);
    }
}
