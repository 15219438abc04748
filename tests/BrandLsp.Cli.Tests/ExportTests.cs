using System.Security.Cryptography;
using System.Text.Json;
using BrandLsp.Testing;

namespace BrandLsp.Cli.Tests;

public sealed class ExportTests
{
    private const string Hello = "---\nplatforms: [x, linkedin]\n---\nHello, world.\n";
    private static readonly string TooLong = "---\nplatforms: [x]\n---\n" + string.Join(' ', Enumerable.Repeat("word", 100)) + "\n";

    private static JsonElement Manifest(TempWorkspace workspace, string path) => JsonDocument.Parse(workspace.Read(path)).RootElement;

    [Fact]
    public void Each_platform_gets_its_file_and_the_manifest_says_what_they_are()
    {
        using var workspace = new TempWorkspace(("posts/hello.md", Hello));

        var result = CliRun.In(workspace, "export", "--out", "out");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["hello/linkedin.txt", "hello/variants.json", "hello/x.txt"], workspace.Files("out"));
        Assert.Equal("Hello, world.", workspace.Read("out/hello/x.txt"));
        var manifest = Manifest(workspace, "out/hello/variants.json");
        Assert.Equal("posts/hello.md", manifest.GetProperty("draft").GetString());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(workspace["posts/hello.md"]))), manifest.GetProperty("sha256").GetString());
        Assert.Equal(["x", "linkedin"], manifest.GetProperty("variants").EnumerateArray().Select(v => v.GetProperty("platform").GetString()!));
        Assert.Contains("wrote out/hello/x.txt\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_with_errors_is_refused_and_the_others_are_exported()
    {
        using var workspace = new TempWorkspace(("posts/good.md", Hello), ("posts/long.md", TooLong));

        var result = CliRun.In(workspace, "export", "--out", "out");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["good/linkedin.txt", "good/variants.json", "good/x.txt"], workspace.Files("out"));
        Assert.Contains("over-limit", result.Out, StringComparison.Ordinal);
        Assert.Contains("refused posts/long.md", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Force_exports_drafts_with_errors_too()
    {
        using var workspace = new TempWorkspace(("posts/long.md", TooLong));

        var result = CliRun.In(workspace, "export", "--out", "out", "--force");

        Assert.Equal(0, result.ExitCode);
        var warnings = Manifest(workspace, "out/long/variants.json").GetProperty("variants")[0].GetProperty("warnings");
        Assert.Contains(warnings.EnumerateArray(), w => w.GetString()!.EndsWith("(over-limit)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_preview_is_one_page_a_draft()
    {
        using var workspace = new TempWorkspace(("posts/hello.md", Hello), ("posts/long.md", TooLong));

        var result = CliRun.In(workspace, "export", "--out", "out", "--format", "html");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["hello/preview.html"], workspace.Files("out"));
        var page = workspace.Read("out/hello/preview.html");
        Assert.Contains("data-platform=\"linkedin\"", page, StringComparison.Ordinal);
        Assert.Contains("Hello, world.", page, StringComparison.Ordinal);
        Assert.Contains("refused posts/long.md", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_preview_holds_its_images_and_nothing_from_outside_the_workspace()
    {
        using var workspace = new TempWorkspace(
            ("work/brand.yaml", "brand: Ada\n"),
            ("work/posts/a.md", "---\nplatforms: [x]\nmedia: [{src: dot.png, alt: A dot}, {src: fake.png, alt: None}, {src: ../../secret.png, alt: Secret}]\n---\nHi\n"),
            ("work/posts/fake.png", "<html>"));
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A];
        File.WriteAllBytes(workspace["work/posts/dot.png"], png);
        File.WriteAllBytes(workspace["secret.png"], png);

        CliRun.In(workspace, "export", "work/posts", "--profile", "work/brand.yaml", "--out", "out", "--format", "html", "--force");

        var page = workspace.Read("out/a/preview.html");
        Assert.Contains($"<img src=\"data:image/png;base64,{Convert.ToBase64String(png)}\" alt=\"A dot\">", page, StringComparison.Ordinal);
        Assert.Contains("role=\"img\" aria-label=\"None\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_would_be_the_same_is_not_written_again()
    {
        using var workspace = new TempWorkspace(("posts/hello.md", Hello));
        CliRun.In(workspace, "export", "--out", "out", "--format", "html");

        Assert.Contains("1 unchanged", CliRun.In(workspace, "export", "--out", "out", "--format", "html", "--changed").Out, StringComparison.Ordinal);
        workspace.Write("posts/hello.md", Hello + "\nMore.\n");
        Assert.Contains("wrote out/hello/preview.html", CliRun.In(workspace, "export", "--out", "out", "--format", "html", "--changed").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_one_draft_goes_to_standard_output()
    {
        using var workspace = new TempWorkspace(("posts/hello.md", Hello));

        var result = CliRun.In(workspace, "export", "--out", "-", "--format", "html");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("<!DOCTYPE html>", result.Out, StringComparison.Ordinal);
        Assert.EndsWith("</html>", result.Out.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_preview_leaves_the_variants_beside_it_alone()
    {
        using var workspace = new TempWorkspace(("posts/hello.md", Hello));
        CliRun.In(workspace, "export", "--out", "out");
        CliRun.In(workspace, "export", "--out", "out", "--format", "html");
        CliRun.In(workspace, "export", "--out", "out");

        Assert.Equal(["hello/linkedin.txt", "hello/preview.html", "hello/variants.json", "hello/x.txt"], workspace.Files("out"));
    }

    [Fact]
    public void A_draft_that_is_refused_keeps_its_last_export()
    {
        using var workspace = new TempWorkspace(("posts/a.md", Hello));
        CliRun.In(workspace, "export", "--out", "out");
        workspace.Write("posts/a.md", TooLong);

        CliRun.In(workspace, "export", "--out", "out");

        Assert.Equal("Hello, world.", workspace.Read("out/a/x.txt"));
    }

    [Fact]
    public void Files_that_only_the_old_manifest_lists_are_removed_and_others_stay()
    {
        using var workspace = new TempWorkspace(("posts/a.md", Hello));
        CliRun.In(workspace, "export", "--out", "out");
        workspace.Write("out/a/mine.txt", "the user's own");

        var result = CliRun.In(workspace, "export", "--out", "out", "--platform", "linkedin");

        Assert.Equal(["a/linkedin.txt", "a/mine.txt", "a/variants.json"], workspace.Files("out"));
        Assert.Contains("removed out/a/x.txt\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_forged_manifest_removes_nothing_outside_its_folder()
    {
        using var workspace = new TempWorkspace(
            ("posts/a.md", Hello), ("out/victim.txt", "here"), ("victim.txt", "here"),
            ("out/a/variants.json", """{"version":1,"variants":[{"platform":"../victim","parts":[{}]},{"platform":"../../victim","parts":[{}]}]}"""));

        Assert.Equal(0, CliRun.In(workspace, "export", "--out", "out").ExitCode);

        Assert.Equal("here", workspace.Read("out/victim.txt"));
        Assert.Equal("here", workspace.Read("victim.txt"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"variants\":7}")]
    [InlineData("{\"variants\":[7,{\"platform\":1},{\"platform\":\"x\",\"parts\":3}],\"sha256\":[]}")]
    [InlineData("no json")]
    public void An_old_manifest_that_makes_no_sense_is_replaced(string manifest)
    {
        using var workspace = new TempWorkspace(("posts/a.md", Hello), ("out/a/variants.json", manifest));

        Assert.Equal(0, CliRun.In(workspace, "export", "--out", "out", "--changed").ExitCode);
        Assert.Equal("posts/a.md", Manifest(workspace, "out/a/variants.json").GetProperty("draft").GetString());
    }

    [Fact]
    public void Changed_skips_a_draft_until_its_text_profile_people_or_platforms_change()
    {
        using var workspace = new TempWorkspace(("brand.yaml", "brand: Ada\n"), ("people.yaml", "- {id: jane, name: Jane}\n"), ("posts/a.md", Hello));
        string Export(params string[] more) => CliRun.In(workspace, ["export", "--out", "out", "--changed", .. more]).Out;

        Assert.Contains("1 draft exported", Export(), StringComparison.Ordinal);
        Assert.Contains("0 drafts exported (0 files), 1 unchanged.", Export(), StringComparison.Ordinal);
        workspace.Write("posts/a.md", Hello + "More.\n");
        Assert.Contains("1 draft exported", Export(), StringComparison.Ordinal);
        workspace.Write("brand.yaml", "brand: Ada Park\n");
        Assert.Contains("1 draft exported", Export(), StringComparison.Ordinal);
        workspace.Write("people.yaml", "- {id: jane, name: Jane Doe}\n");
        Assert.Contains("1 draft exported", Export(), StringComparison.Ordinal);
        Assert.Contains("1 draft exported", Export("--platform", "x"), StringComparison.Ordinal);
        File.Delete(workspace["out/a/x.txt"]);
        Assert.Contains("1 draft exported", Export("--platform", "x"), StringComparison.Ordinal);
        Assert.Contains("1 unchanged", Export("--platform", "x"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        using var workspace = new TempWorkspace(("posts/a.md", Hello));

        var result = CliRun.In(workspace, "export", "--out", "out", "--dry-run");

        Assert.Equal(0, result.ExitCode);
        Assert.False(workspace.Has("out"));
        Assert.Contains("would write out/a/x.txt\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_says_what_would_change_and_go()
    {
        using var workspace = new TempWorkspace(("posts/a.md", Hello));
        CliRun.In(workspace, "export", "--out", "out");
        workspace.Write("posts/a.md", "---\nplatforms: [linkedin, bluesky]\n---\nHello, all.\n");

        var result = CliRun.In(workspace, "export", "--out", "out", "--dry-run");

        Assert.Contains("would change out/a/linkedin.txt\nwould write out/a/bluesky.txt\nwould change out/a/variants.json\nwould remove out/a/x.txt\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_folder_that_is_a_file_is_refused()
    {
        using var workspace = new TempWorkspace(("posts/a.md", Hello), ("out", "a file"));

        Assert.Contains("--out out is a file", CliRun.In(workspace, "export", "--out", "out").Refusal(), StringComparison.Ordinal);
        Assert.Equal("a file", workspace.Read("out"));
    }

    [Fact]
    public void A_failure_leaves_the_last_export_as_it_was()
    {
        using var workspace = new TempWorkspace(("posts/a.md", Hello));
        CliRun.In(workspace, "export", "--out", "out");
        workspace.Write("posts/a.md", "---\nplatforms: [x, linkedin, mastodon, bluesky]\n---\nAnother text.\n");
        // A folder where a file has to go makes the third rename fail.
        workspace.Write("out/a/mastodon.txt/blocker", "");
        var before = workspace.Snapshot();

        var result = CliRun.In(workspace, "export", "--out", "out");

        Assert.Equal(2, result.ExitCode);
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
        Assert.Equal(before, workspace.Snapshot());
    }

    [Fact]
    public void An_export_does_not_write_through_a_symbolic_link()
    {
        using var outside = new TempWorkspace();
        using var workspace = new TempWorkspace(("posts/a.md", Hello), ("out/b/keep", ""));
        Directory.CreateSymbolicLink(workspace["out/a"], outside.Root);

        var result = CliRun.In(workspace, "export", "--out", "out");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("symbolic link", result.Error, StringComparison.Ordinal);
        Assert.Empty(outside.Files());
    }

    [Fact]
    public void A_symbolic_link_in_the_way_of_one_draft_of_several_is_one_clear_line()
    {
        using var outside = new TempWorkspace();
        using var workspace = new TempWorkspace(("posts/a.md", Hello), ("posts/b.md", Hello), ("posts/c.md", Hello), ("out/keep", ""));
        Directory.CreateSymbolicLink(workspace["out/b"], outside.Root);
        Directory.CreateSymbolicLink(workspace["out/c"], outside.Root);

        var result = CliRun.In(workspace, "export", "--out", "out");

        Assert.Equal(2, result.ExitCode);
        var line = Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
        Assert.Matches("out/b is a symbolic link.*: remove it", line);
        Assert.DoesNotContain("fault of brandlsp", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_from_elsewhere_does_not_remove_a_users_file()
    {
        using var workspace = new TempWorkspace(
            ("posts/a.md", Hello), ("out/a/notes.txt", "mine"), ("out/a/variants.json", """{"version":1,"variants":[{"platform":"notes","parts":[{"text":"a"}]}]}"""));

        Assert.Equal(0, CliRun.In(workspace, "export", "--out", "out").ExitCode);

        Assert.Equal("mine", workspace.Read("out/a/notes.txt"));
    }

    [Fact]
    public void Brands_in_folders_of_one_workspace_get_files_and_events_of_their_own()
    {
        using var workspace = new TempWorkspace(
            ("ada/brand.yaml", "brand: Ada\nplatforms: {x: {handle: ada}}\ncalendar: {timezone: Europe/Berlin}\n"), ("ada/posts/a.md", Dated),
            ("bob/brand.yaml", "brand: Bob\nplatforms: {x: {handle: bob}}\ncalendar: {timezone: America/New_York}\n"), ("bob/posts/a.md", Dated));

        Assert.Equal(0, CliRun.In(workspace, "export", "--out", "out", "--format", "buffer").ExitCode);
        Assert.Equal(0, CliRun.In(workspace, "export", "--out", "out", "--format", "ics").ExitCode);

        Assert.True(File.Exists(workspace["out/buffer-ada-x.csv"]) && File.Exists(workspace["out/buffer-bob-x.csv"]));
        Assert.False(File.Exists(workspace["out/buffer-x.csv"]));
    }

    [Fact]
    public void A_file_that_is_a_symbolic_link_is_replaced_and_not_written_through()
    {
        using var outside = new TempWorkspace(("victim.txt", "here"));
        using var workspace = new TempWorkspace(("posts/a.md", Hello), ("out/a/keep", ""));
        File.CreateSymbolicLink(workspace["out/a/x.txt"], outside["victim.txt"]);

        Assert.Equal(0, CliRun.In(workspace, "export", "--out", "out").ExitCode);

        Assert.Equal("here", outside.Read("victim.txt"));
        Assert.Equal("Hello, world.", workspace.Read("out/a/x.txt"));
        Assert.Null(new FileInfo(workspace["out/a/x.txt"]).LinkTarget);
    }

    [Fact]
    public void Stems_that_clash_become_relative_paths_whichever_of_them_is_exported()
    {
        using var workspace = new TempWorkspace(("brand.yaml", "brand: Ada\n"), ("posts/a.md", Hello), ("drafts/A.md", Hello), ("posts/trip/index.md", Hello));

        CliRun.In(workspace, "export", "posts/a.md", "--out", "one");
        CliRun.In(workspace, "export", "--out", "all");

        Assert.Equal(["posts/a/linkedin.txt", "posts/a/variants.json", "posts/a/x.txt"], workspace.Files("one"));
        Assert.Equal(["drafts/A/variants.json", "posts/a/variants.json", "trip/variants.json"], workspace.Files("all").Where(f => f.EndsWith(".json", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nothing_a_draft_says_of_itself_chooses_where_it_goes()
    {
        using var workspace = new TempWorkspace(("posts/...md", "---\nplatforms: [x]\ntitle: ../../evil\nslug: ../../evil\n---\nHello.\n"));

        Assert.Equal(0, CliRun.In(workspace, "export", "posts/...md", "--out", "deep/out").ExitCode);

        Assert.Equal(["deep/out/draft/variants.json", "deep/out/draft/x.txt", "posts/...md"], workspace.Files());
    }

    [Fact]
    public void One_variant_can_be_printed_exactly()
    {
        using var workspace = new TempWorkspace(("posts/a.md", Hello));

        var result = CliRun.In(workspace, "export", "posts/a.md", "--platform", "linkedin", "--out", "-");

        Assert.Equal("Hello, world.", result.Out);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["posts/a.md"], workspace.Files());
    }

    [Fact]
    public void The_posts_of_a_printed_thread_are_apart()
    {
        using var workspace = new TempWorkspace(("posts/a.md", "One.\n\n---\n\nTwo.\n"));

        Assert.Equal("One.\n\n---\n\nTwo.", CliRun.In(workspace, "export", "posts/a.md", "--platform", "x", "--out", "-").Out);
    }

    [Theory]
    [InlineData("export needs --out DIR", "export")]
    [InlineData("name one with --platform", "export", "posts/a.md", "--out", "-")]
    [InlineData("are 2: name one", "export", "--out", "-", "--platform", "x")]
    [InlineData("brand.yaml is a profile", "export", "brand.yaml", "--out", "out")]
    [InlineData("--format \"variant\" is not known; did you mean \"variants\"?", "export", "--out", "out", "--format", "variant")]
    public void An_export_that_makes_no_sense_is_refused_with_one_line(string expected, params string[] args)
    {
        using var workspace = new TempWorkspace(("brand.yaml", "brand: Ada\n"), ("posts/a.md", Hello), ("posts/b.md", Hello));

        Assert.Contains(expected, CliRun.In(workspace, args).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_a_thread_are_numbered_files_and_a_shorter_thread_leaves_none_behind()
    {
        using var workspace = new TempWorkspace(("posts/a.md", "---\nplatforms: [x]\n---\nOne.\n\n---\n\nTwo.\n\n---\n\nThree.\n"));
        CliRun.In(workspace, "export", "--out", "out");
        Assert.Equal(["a/variants.json", "a/x-01.txt", "a/x-02.txt", "a/x-03.txt"], workspace.Files("out"));

        workspace.Write("posts/a.md", "---\nplatforms: [x]\n---\nOne.\n");
        CliRun.In(workspace, "export", "--out", "out");

        Assert.Equal(["a/variants.json", "a/x.txt"], workspace.Files("out"));
    }

    [Fact]
    public void An_export_is_not_searched_for_drafts()
    {
        using var workspace = new TempWorkspace(("posts/a.md", "---\nplatforms: [devto]\n---\nHello.\n"));
        CliRun.In(workspace, "export", "--out", "posts/out");

        var again = CliRun.In(workspace, "export", "--out", "posts/out");

        Assert.Contains("1 draft exported (2 files).", again.Out, StringComparison.Ordinal);
    }

    private const string Dated = "---\nplatforms: [x, linkedin]\nstatus: scheduled\ndate: 2026-12-01T09:00+01:00\n---\nHello, \"world\".\n";

    [Fact]
    public void A_schedulers_files_stand_side_by_side_with_their_manifest()
    {
        using var workspace = new TempWorkspace(("posts/hello.md", Dated));

        var result = CliRun.In(workspace, "export", "--out", "out", "--format", "buffer");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["buffer-linkedin.csv", "buffer-x.csv", "buffer.manifest.json"], workspace.Files("out"));
        Assert.Equal("Text,Image URL,Tags,Posting Time\r\n\"Hello, \"\"world\"\".\",,,2026-12-01 09:00\r\n", workspace.Read("out/buffer-x.csv"));
        Assert.Contains("1 draft exported (2 files for Buffer).", result.Out, StringComparison.Ordinal);
        Assert.Contains("calendar.timezone", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schedulers_file_is_all_or_nothing()
    {
        using var workspace = new TempWorkspace(("posts/good.md", Dated));
        CliRun.In(workspace, "export", "--out", "out", "--format", "buffer");
        workspace.Write("posts/long.md", TooLong.Replace("platforms: [x]", "platforms: [x]\ndate: 2026-12-02T09:00+01:00", StringComparison.Ordinal));
        workspace.Write("posts/good.md", Dated + "More.\n");
        var before = workspace.Snapshot();

        var result = CliRun.In(workspace, "export", "--out", "out", "--format", "buffer");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("refused posts/long.md", result.Out, StringComparison.Ordinal);
        Assert.Equal(before, workspace.Snapshot());
        Assert.Equal(0, CliRun.In(workspace, "export", "--out", "out", "--format", "buffer", "--force").ExitCode);
        Assert.Contains("word word", workspace.Read("out/buffer-x.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_channel_without_posts_loses_its_file_and_other_files_stay()
    {
        using var workspace = new TempWorkspace(("posts/a.md", Dated), ("out/mine.csv", "the user's own"));
        CliRun.In(workspace, "export", "--out", "out", "--format", "buffer");

        var dry = CliRun.In(workspace, "export", "--out", "out", "--format", "buffer", "--platform", "x", "--dry-run");
        var result = CliRun.In(workspace, "export", "--out", "out", "--format", "buffer", "--platform", "x");

        Assert.Contains("would leave as it is out/buffer-x.csv\nwould change out/buffer.manifest.json\nwould remove out/buffer-linkedin.csv\n", dry.Out, StringComparison.Ordinal);
        Assert.Contains("removed out/buffer-linkedin.csv\n", result.Out, StringComparison.Ordinal);
        Assert.Equal(["buffer-x.csv", "buffer.manifest.json", "mine.csv"], workspace.Files("out"));
    }

    [Fact]
    public void Nothing_to_schedule_writes_nothing_and_says_so()
    {
        using var workspace = new TempWorkspace(("posts/a.md", Hello));

        var result = CliRun.In(workspace, "export", "--out", "out", "--format", "ics");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("no draft here has a post", result.Error, StringComparison.Ordinal);
        Assert.Contains("without a date: posts/a.md", result.Out, StringComparison.Ordinal);
        Assert.False(workspace.Has("out"));
    }

    [Fact]
    public void What_was_scheduled_and_is_no_more_is_taken_back()
    {
        using var workspace = new TempWorkspace(("posts/a.md", Dated));
        CliRun.In(workspace, "export", "--out", "out", "--format", "ics");
        workspace.Write("posts/a.md", Hello);

        var result = CliRun.In(workspace, "export", "--out", "out", "--format", "ics");

        Assert.Contains("removed out/calendar.ics", result.Out, StringComparison.Ordinal);
        Assert.Equal(["ics.manifest.json"], workspace.Files("out"));
    }

    [Fact]
    public void Changed_leaves_a_schedulers_files_until_a_byte_would_differ()
    {
        using var workspace = new TempWorkspace(("posts/a.md", Dated));
        string Export() => CliRun.In(workspace, "export", "--out", "out", "--format", "metricool", "--changed").Out;

        Assert.Contains("1 draft exported", Export(), StringComparison.Ordinal);
        Assert.Contains("1 file unchanged.", Export(), StringComparison.Ordinal);
        workspace.Write("out/metricool.csv", "tampered");
        Assert.Contains("1 draft exported", Export(), StringComparison.Ordinal);
        Assert.StartsWith("\uFEFFText,Date,Time,", workspace.Read("out/metricool.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_file_of_a_scheduler_can_be_printed()
    {
        using var workspace = new TempWorkspace(("posts/a.md", Dated));

        Assert.Equal("12/01/2026 09:00,\"Hello, \"\"world\"\".\",\r\n", CliRun.In(workspace, "export", "--out", "-", "--format", "hootsuite", "--platform", "x").Out);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", CliRun.In(workspace, "export", "--out", "-", "--format", "ics").Out, StringComparison.Ordinal);
        Assert.Contains("name one platform", CliRun.In(workspace, "export", "--out", "-", "--format", "buffer").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_that_cannot_be_read_stops_a_schedulers_file()
    {
        using var workspace = new TempWorkspace(("posts/a.md", Dated));
        workspace.Write("posts/b.md", [0xFF, 0xFF, 0xFF]);

        var result = CliRun.In(workspace, "export", "--out", "out", "--format", "buffer");

        Assert.Equal(2, result.ExitCode);
        Assert.False(workspace.Has("out"));
    }

    [Theory]
    [InlineData("buffer-x.csv")]
    [InlineData("buffer.manifest.json")]
    public void A_folder_in_place_of_a_file_is_named_and_nothing_is_written(string name)
    {
        using var workspace = new TempWorkspace(("posts/a.md", Dated), ($"out/{name}/inner", ""));
        var before = workspace.Snapshot();

        var result = CliRun.In(workspace, "export", "--out", "out", "--format", "buffer");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("is a folder", Assert.Single(result.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.Equal(before, workspace.Snapshot());
    }

    [Fact]
    public void A_schedulers_file_that_is_a_symbolic_link_is_replaced_and_not_written_through()
    {
        using var outside = new TempWorkspace(("victim.txt", "here"));
        using var workspace = new TempWorkspace(("posts/a.md", Dated), ("out/keep", ""));
        File.CreateSymbolicLink(workspace["out/buffer-x.csv"], outside["victim.txt"]);
        File.CreateSymbolicLink(workspace["out/.brandlsp-0123456789ab"], outside.Root);

        Assert.Equal(0, CliRun.In(workspace, "export", "--out", "out", "--format", "buffer").ExitCode);

        Assert.Equal("here", outside.Read("victim.txt"));
        Assert.Null(new FileInfo(workspace["out/buffer-x.csv"]).LinkTarget);
    }

    [Fact]
    public void A_lock_that_a_killed_export_left_is_no_obstacle_and_its_leftovers_go()
    {
        using var workspace = new TempWorkspace(("posts/a.md", Hello), ("out/.brandlsp.lock", ""), ("out/.brandlsp-0123456789ab/0/x.txt", "half"));

        Assert.Equal(0, CliRun.In(workspace, "export", "--out", "out").ExitCode);

        Assert.Equal(["a/linkedin.txt", "a/variants.json", "a/x.txt"], workspace.Files("out"));
    }

    [Fact]
    public async Task Exports_of_one_folder_at_once_wait_for_each_other()
    {
        using var workspace = new TempWorkspace([.. Enumerable.Range(0, 20).Select(i => ($"posts/draft-{i}.md", Hello))]);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => CliRun.In(workspace, "export", "--out", "out"))));

        Assert.All(results, r => Assert.Equal(0, r.ExitCode));
        Assert.Equal(60, workspace.Files("out").Count);
    }
}
