using System.Text;
using BrandLsp.Testing;

namespace BrandLsp.Cli.Tests;

/// <summary>Files that are there and are no UTF-8: none is passed over in silence.</summary>
public sealed class UnreadableFileTests
{
    private static readonly byte[] s_latin = [.. "---\nplatforms: [x]\n---\nCaf"u8, 0xE9, .. " is open\n"u8];

    private static byte[] Utf16(string text) => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)];

    [Theory]
    [InlineData("check")]
    [InlineData("check", "social")]
    [InlineData("export", "social", "--out", "out")]
    [InlineData("count")]
    [InlineData("report")]
    public void A_draft_by_its_front_matter_is_named_wherever_it_lies(params string[] command)
    {
        using var workspace = new TempWorkspace(("social/b.md", "---\nplatforms: [x]\n---\nHello there.\n"));
        workspace.Write("social/launch.md", s_latin);
        workspace.Write("social/wide.md", Utf16("---\nplatforms: [x]\n---\nHello.\n"));

        var result = CliRun.In(workspace, command);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("brandlsp: social/launch.md is not UTF-8: the byte at offset 26 (line 4) is invalid; save it as UTF-8\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("brandlsp: social/wide.md is UTF-16: save it as UTF-8\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_be_no_draft_breaks_nothing()
    {
        using var workspace = new TempWorkspace(("posts/b.md", "Hello there."));
        workspace.Write("README.md", [.. "# Caf"u8, 0xE9]);
        workspace.Write("docs/wide.md", Utf16("# Notes"));

        var result = CliRun.In(workspace, "check");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Where_the_people_cannot_be_read_it_is_said_and_nothing_goes_out_without_them()
    {
        using var workspace = new TempWorkspace(("brand.yaml", "brand: Ada\n"), ("posts/a.md", "---\nplatforms: [x]\n---\nThanks @jane\n"));
        workspace.Write("people.yaml", [.. "- {id: jane, handles: {x: janedoe}, notes: caf"u8, 0xE9, .. "}\n"u8]);

        var check = CliRun.In(workspace, "check", "--format", "line");
        var named = CliRun.In(workspace, "check", "people.yaml", "--format", "line");
        var export = CliRun.In(workspace, "export", "posts/a.md", "--out", "-");
        var forced = CliRun.In(workspace, "export", "posts/a.md", "--out", "-", "--force");

        const string fault = "is not UTF-8: the byte at offset 46 (line 1) is invalid; save it as UTF-8";
        Assert.Contains($"people.yaml:1:1:invalid-profile:people.yaml {fault}. Until then nobody in it is known.\n", check.Out, StringComparison.Ordinal);
        Assert.Equal((2, $"brandlsp: people.yaml {fault}\n"), (check.ExitCode, check.Error));
        Assert.Equal((2, check.Error), (named.ExitCode, named.Error));
        Assert.Equal((2, ""), (export.ExitCode, export.Out));
        Assert.Contains("so 1 draft was not exported", export.Error, StringComparison.Ordinal);
        Assert.Equal((2, "Thanks @jane"), (forced.ExitCode, forced.Out.TrimEnd()));
    }

    [Fact]
    public void People_without_a_profile_are_named_as_well()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("people.yaml", Utf16("- {id: jane}"));

        var result = CliRun.In(workspace, "check", "people.yaml", "--format", "line");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("people.yaml:1:1:invalid-profile:people.yaml is UTF-16: save it as UTF-8.", result.Out, StringComparison.Ordinal);
        Assert.Equal("brandlsp: people.yaml is UTF-16: save it as UTF-8\n", result.Error);
    }

    [Fact]
    public void A_layer_is_named_on_the_line_that_extends_it_whatever_the_folder()
    {
        using var workspace = new TempWorkspace(("brand.yaml", "brand: Ada\nextends: base.yaml\n"), ("posts/a.md", "Hello there.\n"));
        workspace.Write("base.yaml", [.. "message: caf"u8, 0xE9]);

        var result = CliRun.In(workspace, "check", "--format", "line");

        const string fault = "base.yaml is not UTF-8: the byte at offset 12 (line 1) is invalid; save it as UTF-8";
        Assert.Equal((2, $"brandlsp: {fault}\n"), (result.ExitCode, result.Error));
        Assert.Contains($"brand.yaml:2:10:invalid-profile:{fault}. Until then nothing in it counts.\n", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("report")]
    public void An_inbox_is_named(string command)
    {
        using var workspace = new TempWorkspace(("brand.yaml", "inbox: {reply-within: 24h}\n"), ("posts/a.md", "Hello there.\n"));
        workspace.Write("inbox.csv", [.. "platform,from,received\nx,Ren"u8, 0xE9, .. ",2026-01-01\n"u8]);

        var result = CliRun.In(workspace, command);

        Assert.Equal((2, "brandlsp: inbox.csv is not UTF-8: the byte at offset 28 (line 2) is invalid; save it as UTF-8\n"), (result.ExitCode, result.Error));
        Assert.Contains("inbox.csv", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_costs_its_rule_and_stops_no_export_and_no_new_draft()
    {
        using var workspace = new TempWorkspace(
            ("brand.yaml", "styles: {path: styles, use: [Acme]}\nthemes: [{id: data}]\n"), ("posts/a.md", "---\nplatforms: [x]\ntheme: data\n---\nHello there.\n"),
            ("styles/Acme/S.yml", "extends: existence\nmessage: No hello\ntokens: [Hello]\n"));
        workspace.Write("styles/Acme/T.yml", [.. "extends: existence\nmessage: caf"u8, 0xE9, .. "\ntokens: [there]\n"u8]);

        var check = CliRun.In(workspace, "check", "--format", "line");
        var export = CliRun.In(workspace, "export", "posts/a.md", "--out", "-");
        var created = CliRun.In(workspace, "new", "--theme", "data", "--out", "-");

        const string fault = "is not UTF-8: the byte at offset 31 (line 2) is invalid; save it as UTF-8";
        Assert.Equal((2, $"brandlsp: styles/Acme/T.yml {fault}\n"), (check.ExitCode, check.Error));
        Assert.Contains($"styles/Acme/T.yml:1:1:invalid-style:T.yml {fault}. Until then the rule is left out.\n", check.Out, StringComparison.Ordinal);
        Assert.Contains("Acme.S", check.Out, StringComparison.Ordinal);
        Assert.Equal((2, "Hello there."), (export.ExitCode, export.Out.TrimEnd()));
        Assert.Equal(0, created.ExitCode);
    }
}
