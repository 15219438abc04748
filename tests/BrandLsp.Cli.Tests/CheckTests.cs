using System.Text;
using BrandLsp.Testing;

namespace BrandLsp.Cli.Tests;

public sealed class CheckTests
{
    [Fact]
    public void Of_the_files_of_a_change_only_drafts_are_checked_on_request()
    {
        using var workspace = new TempWorkspace(
            ("brand.yaml", "drafts: [social/**, '!social/old/**']\n"),
            ("social/a.md", "A."), ("social/old/b.md", "B."), ("README.md", "# Not a post"), ("notes.md", "---\nplatforms: [x]\n---\nC."), ("settings.yaml", "a: 1"));
        string[] named = ["social/a.md", "social/old/b.md", "README.md", "notes.md", "settings.yaml"];

        var result = CliRun.In(workspace, ["check", "--drafts-only", "--format", "json", .. named]);
        var none = CliRun.In(workspace, "check", "--drafts-only", "README.md");
        var profile = CliRun.In(workspace, "check", "--drafts-only", "--format", "json", "brand.yaml");

        Assert.Equal(["notes.md", "social/a.md"], result.Json.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("path").GetString()));
        Assert.Equal((0, ""), (none.ExitCode, none.Error));
        Assert.Equal("brand.yaml", Assert.Single(profile.Json.GetProperty("files").EnumerateArray()).GetProperty("path").GetString());
    }

    private static IEnumerable<string> FilesOf(CliResult result) =>
        result.Json.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("path").GetString()!);

    [Fact]
    public void Without_a_path_the_drafts_of_the_working_directory_are_checked()
    {
        using var workspace = new TempWorkspace(
            ("posts/b.md", "B"), ("posts/deep/a.md", "A"), ("drafts/c.markdown", "C"), ("notes.md", "no draft"),
            ("elsewhere/d.md", "---\nplatforms: [x]\n---\nD"), ("posts/chart.png", "no text"));

        var result = CliRun.In(workspace, "check", "--format", "json");

        Assert.Equal(["drafts/c.markdown", "elsewhere/d.md", "posts/b.md", "posts/deep/a.md"], FilesOf(result));
        Assert.Equal(4, result.Json.GetProperty("summary").GetProperty("files").GetInt32());
    }

    [Fact]
    public void A_file_named_explicitly_is_always_a_draft()
    {
        using var workspace = new TempWorkspace(("notes.txt", "Anything"));

        Assert.Equal(["notes.txt"], FilesOf(CliRun.In(workspace, "check", "notes.txt", "--format", "json")));
    }

    [Fact]
    public void A_file_named_twice_is_checked_once()
    {
        using var workspace = new TempWorkspace(("posts/a.md", "A"));

        Assert.Equal(["posts/a.md"], FilesOf(CliRun.In(workspace, "check", "posts/a.md", "./posts/a.md", "posts", "--format", "json")));
    }

    [Fact]
    public void The_drafts_key_of_the_nearest_profile_says_what_is_a_draft()
    {
        using var workspace = new TempWorkspace(
            ("brand.yaml", "drafts: [\"social/*.md\"]\n"), ("social/a.md", "A"), ("posts/b.md", "B"),
            ("client/brand.yaml", "drafts: [\"out/**\"]\n"), ("client/out/c.md", "C"), ("client/social/d.md", "D"));

        Assert.Equal(["client/out/c.md", "social/a.md"], FilesOf(CliRun.In(workspace, "check", "--format", "json")));
    }

    [Fact]
    public void Folders_of_tools_hidden_ones_and_exports_are_passed_over()
    {
        const string Draft = "---\nplatforms: [x]\n---\nA";
        using var workspace = new TempWorkspace(
            ("posts/a.md", Draft), (".git/a.md", Draft), ("node_modules/p/a.md", Draft), ("bin/a.md", Draft), ("posts/.hidden/a.md", Draft),
            ("out/a/variants.json", "{}"), ("out/a/devto.md", Draft));

        Assert.Equal(["posts/a.md"], FilesOf(CliRun.In(workspace, "check", "--format", "json")));
    }

    [Fact]
    public void Links_out_of_the_workspace_are_not_followed()
    {
        using var outside = new TempWorkspace(("secret.md", "secret"));
        using var workspace = new TempWorkspace(("posts/a.md", "A"));
        File.CreateSymbolicLink(workspace["posts/link.md"], outside["secret.md"]);
        Directory.CreateSymbolicLink(workspace["posts/folder"], outside.Root);

        Assert.Equal(["posts/a.md"], FilesOf(CliRun.In(workspace, "check", "--format", "json")));
    }

    [Fact]
    public void A_path_that_does_not_exist_is_refused()
    {
        using var workspace = new TempWorkspace(("posts/a.md", "A"));

        Assert.Contains("nope.md does not exist", CliRun.In(workspace, "check", "posts/a.md", "nope.md").Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_UTF8_names_the_byte_and_the_other_drafts_are_still_checked()
    {
        using var workspace = new TempWorkspace(("posts/a.md", "A"));
        workspace.Write("posts/broken.md", [.. "One\nTwo "u8, 0xE9, .. " end"u8]);

        var result = CliRun.In(workspace, "check", "--format", "json");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(["posts/a.md"], FilesOf(result));
        Assert.Equal("brandlsp: posts/broken.md is not UTF-8: the byte at offset 8 (line 2) is invalid; save it as UTF-8\n", result.Error);
    }

    [Fact]
    public void UTF16_is_called_by_its_name()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("posts/wide.md", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("Hi")).ToArray());

        var result = CliRun.In(workspace, "check");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("posts/wide.md is UTF-16", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0")]
    [InlineData("---\n")]
    [InlineData("---\n: [\n---\n\0")]
    [InlineData("\uFEFF---\ntitle: A\n---\n")]
    public void Any_text_is_a_draft(string text)
    {
        using var workspace = new TempWorkspace(("posts/a.md", text));

        Assert.InRange(CliRun.In(workspace, "check").ExitCode, 0, 1);
    }

    [Fact]
    public void Standard_input_is_a_draft_with_the_name_it_is_given()
    {
        using var workspace = new TempWorkspace();

        Assert.Equal(["-"], FilesOf(CliRun.WithInput(workspace, "Hello", "check", "-", "--format", "json")));
        Assert.Equal(["posts/new.md"], FilesOf(CliRun.WithInput(workspace, "Hello", "check", "-", "--stdin-path", "posts/new.md", "--format", "json")));
    }

    [Fact]
    public void Broken_standard_input_is_refused_with_one_line()
    {
        using var workspace = new TempWorkspace();

        var result = CliRun.WithBytes(workspace, [0x41, 0xFF], "check", "-");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("brandlsp: standard input is not UTF-8: the byte at offset 1 (line 1) is invalid; save it as UTF-8\n", result.Error);
    }

    [Fact]
    public void A_folder_without_drafts_says_so_and_is_no_failure()
    {
        using var workspace = new TempWorkspace();

        var result = CliRun.In(workspace, "check");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("there is no draft here", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_print_the_same_bytes()
    {
        using var workspace = new TempWorkspace([.. Enumerable.Range(0, 40).Select(i => ($"posts/{i}.md", $"#1 TODO number {i}, we utilize synergy!!! login"))]);

        foreach (var format in (string[])["json", "text", "sarif", "github", "line"])
        {
            Assert.Equal(CliRun.In(workspace, "check", "--format", format).Out, CliRun.In(workspace, "check", "--format", format).Out);
        }
    }

    [Fact]
    public void Paths_are_relative_to_the_working_directory_also_above_it()
    {
        using var workspace = new TempWorkspace(("posts/a.md", "A"), ("inner/x.txt", ""));
        using var inner = new TempWorkspace();

        var result = CliRun.In(workspace, "check", "--format", "json", workspace["posts/a.md"]);

        Assert.Equal(["posts/a.md"], FilesOf(result));
    }

    [Theory]
    [InlineData("there is no option --formt; did you mean \"--format\"?", "check", "--formt", "json")]
    [InlineData("there is no option --fx; did you mean \"--fix\"?", "check", "posts", "--fx")]
    [InlineData("--format \"jsn\" is not known; did you mean \"json\"?", "check", "--format", "jsn")]
    [InlineData("--fail-on \"warn\" is not known", "check", "--fail-on", "warn")]
    [InlineData("--today takes a day", "check", "--today", "tomorrow")]
    [InlineData("there is no platform \"linkdin\"; did you mean \"linkedin\"?", "check", "--platform", "x,linkdin")]
    [InlineData("--platform names no platform", "check", "--platform", ",")]
    [InlineData("the profile none.yaml does not exist", "check", "--profile", "none.yaml")]
    [InlineData("the profile posts is a folder", "check", "--profile", "posts")]
    [InlineData("there is no command \"chek\"; did you mean \"check\"?", "chek")]
    [InlineData("there is no option --versoin", "--versoin")]
    [InlineData("Required argument missing for option: '--format'", "check", "--format")]
    [InlineData("--fix writes files", "check", "-", "--fix")]
    [InlineData("a path is empty", "check", "")]
    public void A_command_line_that_makes_no_sense_is_refused_with_one_line(string expected, params string[] args)
    {
        using var workspace = new TempWorkspace(("posts/a.md", "A"));

        Assert.Contains(expected, CliRun.In(workspace, args).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void After_two_dashes_anything_is_a_path()
    {
        using var workspace = new TempWorkspace(("--odd.md", "A"));

        Assert.Equal(["--odd.md"], FilesOf(CliRun.In(workspace, "check", "--format", "json", "--", "--odd.md")));
    }

    [Fact]
    public void A_file_whose_name_starts_with_an_at_sign_is_a_file()
    {
        using var workspace = new TempWorkspace(("@ada.md", "A"));

        Assert.Equal(["@ada.md"], FilesOf(CliRun.In(workspace, "check", "--format", "json", "@ada.md")));
    }

    [Fact]
    public void Colours_come_on_a_terminal_unless_NO_COLOR_is_set()
    {
        using var workspace = new TempWorkspace(("brand.yaml", "brnd: Ada\n"), ("posts/a.md", "A"));

        Assert.DoesNotContain("\u001b[", CliRun.In(workspace, "check").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[", CliRun.OnTerminal(workspace, new() { ["NO_COLOR"] = "1" }, "check").Out, StringComparison.Ordinal);
        Assert.Contains("\u001b[", CliRun.OnTerminal(workspace, [], "check").Out, StringComparison.Ordinal);
        Assert.Contains("\u001b[", CliRun.In(workspace, "check", "--color", "always").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[", CliRun.OnTerminal(workspace, [], "check", "--color", "never").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_profile_is_a_finding_under_its_own_path()
    {
        using var workspace = new TempWorkspace(("brand.yaml", "brand: Ada\nthems: []\n"), ("posts/a.md", "A plain sentence."));

        var result = CliRun.In(workspace, "check", "posts/a.md", "--format", "json");

        Assert.Equal(["brand.yaml", "posts/a.md"], FilesOf(result));
        var diagnostic = result.Json.GetProperty("files")[0].GetProperty("diagnostics")[0];
        Assert.Equal("unknown-key", diagnostic.GetProperty("rule").GetString());
        Assert.Equal("{\"start\":{\"line\":1,\"character\":0},\"end\":{\"line\":1,\"character\":5}}", diagnostic.GetProperty("range").GetRawText());
    }

    [Fact]
    public void A_profile_named_explicitly_is_listed_even_when_it_is_fine()
    {
        using var workspace = new TempWorkspace(("brand.yaml", "brand: Ada\n"), ("people.yaml", "- {id: jane, name: Jane}\n"));

        Assert.Equal(["brand.yaml"], FilesOf(CliRun.In(workspace, "check", "brand.yaml", "--format", "json")));
        Assert.Equal(["people.yaml"], FilesOf(CliRun.In(workspace, "check", "people.yaml", "--format", "json")));
    }

    [Fact]
    public void The_threshold_decides_the_exit_status()
    {
        using var workspace = new TempWorkspace(("brand.yaml", "brnd: Ada\n"), ("posts/a.md", "A plain sentence."));

        Assert.Equal(0, CliRun.In(workspace, "check", "brand.yaml").ExitCode);
        Assert.Equal(1, CliRun.In(workspace, "check", "brand.yaml", "--fail-on", "warning").ExitCode);
        Assert.Equal(1, CliRun.In(workspace, "check", "brand.yaml", "--fail-on", "hint").ExitCode);
    }
}
