using BrandLsp.Testing;

namespace BrandLsp.Cli.Tests;

public sealed class FixTests
{
    private const string Brand = "terms:\n  - {use: sign in, instead-of: [login]}\n";

    [Fact]
    public void Safe_fixes_are_written_and_the_rest_of_the_file_stays_byte_for_byte()
    {
        using var workspace = new TempWorkspace(("brand.yaml", Brand));
        workspace.Write("posts/a.md", [0xEF, 0xBB, 0xBF, .. "You login here.\r\nThen é.\r\n"u8]);

        var result = CliRun.In(workspace, "check", "--fix");

        Assert.Equal([0xEF, 0xBB, 0xBF, .. "You sign in here.\r\nThen é.\r\n"u8], File.ReadAllBytes(workspace["posts/a.md"]));
        Assert.Equal("brandlsp: mended 1 finding in 1 file\n", result.Error);
        Assert.DoesNotContain("inconsistent-term", result.Out, StringComparison.Ordinal);
        Assert.Equal(["brand.yaml", "posts/a.md"], workspace.Files());
    }

    [Fact]
    public void A_draft_without_anything_to_mend_is_not_touched()
    {
        using var workspace = new TempWorkspace(("brand.yaml", Brand), ("posts/a.md", "You sign in here."));
        var written = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(workspace["posts/a.md"], written);

        var result = CliRun.In(workspace, "check", "--fix");

        Assert.Equal(written, File.GetLastWriteTimeUtc(workspace["posts/a.md"]));
        Assert.Equal("brandlsp: there was nothing to mend\n", result.Error);
    }

    [Fact]
    public void A_list_that_emoji_mark_is_not_mended_by_half()
    {
        const string draft = "What changed:\n\n🚀 Faster\n📦 Smaller\n🎁 Free\n";
        using var workspace = new TempWorkspace(("brand.yaml", "language: en\nvoice: {max-emoji: 2}\n"), ("posts/a.md", draft));

        CliRun.In(workspace, "check", "--fix");

        Assert.Equal(draft, workspace.Read("posts/a.md"));
    }

    [Fact]
    public void A_draft_behind_a_symbolic_link_is_mended_where_it_lies()
    {
        using var workspace = new TempWorkspace(("brand.yaml", Brand), ("real/a.md", "You login here."), ("posts/keep", ""));
        File.CreateSymbolicLink(workspace["posts/a.md"], workspace["real/a.md"]);

        CliRun.In(workspace, "check", "posts/a.md", "--fix");

        Assert.Equal("You sign in here.", workspace.Read("real/a.md"));
        Assert.NotNull(new FileInfo(workspace["posts/a.md"]).LinkTarget);
    }

    [Fact]
    public void The_profile_is_mended_and_the_drafts_are_judged_by_what_it_says_then()
    {
        using var workspace = new TempWorkspace(
            ("brand.yaml", "  brand: Ada\nextends: base.yaml\n"), ("base.yaml", "message:Calm\nterms:\n  - {use: sign in, instead-of: [login]}\n"),
            ("people.yaml", "- {id: jane, handles: {x: @jane}}\n"), ("posts/a.md", "---\nplatforms: [x]\n---\nYou login here.\n"));

        var result = CliRun.In(workspace, "check", "--fix");

        Assert.Equal("brand: Ada\nextends: base.yaml\n", workspace.Read("brand.yaml"));
        Assert.StartsWith("message: Calm\n", workspace.Read("base.yaml"), StringComparison.Ordinal);
        Assert.Equal("- {id: jane, handles: {x: \"@jane\"}}\n", workspace.Read("people.yaml"));
        Assert.EndsWith("You sign in here.\n", workspace.Read("posts/a.md"), StringComparison.Ordinal);
        Assert.Equal("brandlsp: mended 4 findings in 4 files\n", result.Error);
        Assert.DoesNotContain("invalid-profile", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void People_without_a_profile_are_mended_too()
    {
        using var workspace = new TempWorkspace(("people.yaml", "- {id: jane, handles: {x: @jane}}\n"));

        CliRun.In(workspace, "check", "people.yaml", "--fix");

        Assert.Equal("- {id: jane, handles: {x: \"@jane\"}}\n", workspace.Read("people.yaml"));
    }

    [Fact]
    public void A_profile_whose_faults_need_a_look_is_not_touched()
    {
        const string profile = "voice:\n  tone: {formal-casual: 7}\nthemes:\n - id: a\n    name: b\n";
        using var workspace = new TempWorkspace(("brand.yaml", profile));

        Assert.Equal("brandlsp: there was nothing to mend\n", CliRun.In(workspace, "check", "--fix").Error);
        Assert.Equal(profile, workspace.Read("brand.yaml"));
    }

    [Fact]
    public void A_draft_that_cannot_be_replaced_is_named_itself()
    {
        // No name is left for the file beside it.
        var name = "posts/" + new string('a', 250) + ".md";
        using var workspace = new TempWorkspace(("brand.yaml", "terms: [{use: sign in, instead-of: [login]}]\n"), (name, "---\nplatforms: [x]\nlink: a: b\n---\nHello there.\n"));

        var result = CliRun.In(workspace, "check", "--fix");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(name + " is as it was: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", result.Error, StringComparison.Ordinal);
    }
}
