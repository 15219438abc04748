using System.Globalization;
using BrandLsp.Testing;

namespace BrandLsp.Cli.Tests;

public class ReportTests
{
    private const string Own = "platform,url,date,impressions,reach,likes,replies,reposts,clicks,saves,followers\n";

    private static TempWorkspace Sample()
    {
        var workspace = new TempWorkspace();
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("samples", "mara-lind"), "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(Repository.PathOf("samples", "mara-lind"), file).Replace('\\', '/');
            workspace.Write(path, File.ReadAllBytes(file));
        }

        return workspace;
    }

    [Theory]
    [InlineData("text", "report.txt")]
    [InlineData("json", "report.json")]
    [InlineData("markdown", "report.md")]
    public void The_sample_is_reported_for_people_and_for_scripts(string format, string golden)
    {
        using var workspace = Sample();
        var result = CliRun.In(workspace, "report", "--today", "2026-11-22", "--format", format);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Golden.Check(golden, result.Out);
        Assert.Equal(result.Out, CliRun.In(workspace, "report", "--today", "2026-11-22", "--format", format).Out);
    }

    [Fact]
    public void The_page_runs_nothing_loads_nothing_and_has_a_table_beside_every_chart()
    {
        using var workspace = Sample();
        var page = CliRun.In(workspace, "report", "--today", "2026-11-22", "--format", "html").Out;

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http://", page.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(" src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page.Replace("&#39;", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        var charts = page.Split("<figure class=\"chart\">").Length - 1;
        Assert.True(charts > 10);
        Assert.Equal(charts, page.Split("</figure><div class=\"scroll\"").Length - 1);
        Assert.Equal(charts, page.Split("role=\"img\" aria-labelledby=\"").Skip(1).Select(p => p.Split('"')[0]).Distinct().Count());
    }

    [Fact]
    public void The_file_s_name_says_the_format_and_it_appears_whole()
    {
        using var workspace = Sample();
        var result = CliRun.In(workspace, "report", "--today", "2026-11-22", "--out", "report.html");

        Assert.Equal((0, "", ""), (result.ExitCode, result.Out, result.Error));
        Assert.StartsWith("<!DOCTYPE html>", workspace.Read("report.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no folder", "--out", "nowhere/report.html")]
    [InlineData("is a folder", "--out", "posts")]
    [InlineData("--out names no file", "--out", "")]
    [InlineData("--format \"xml\" is not known", "--format", "xml")]
    [InlineData("--today takes a day", "--today", "tomorrow")]
    [InlineData("missing does not exist", "missing")]
    [InlineData("one too many", "posts", "metrics")]
    public void What_cannot_be_done_is_one_line(string reason, params string[] args)
    {
        using var workspace = Sample();
        Assert.Contains(reason, CliRun.In(workspace, ["report", .. args]).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_anything_has_a_report_that_says_what_to_do()
    {
        using var workspace = new TempWorkspace();
        var result = CliRun.In(workspace, "report", "--today", "2026-11-22");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Put the exports of your platforms into metrics/", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_does_not_count_is_named_with_its_file_and_row()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("brand.yaml", "platforms: {mastodon: {handle: \"@ada@hachyderm.io\"}}\n");
        workspace.Write("people.yaml", "- {id: jane, handles: {x: jd}}\n- {id: john, handles: {x: JD}}\n");
        workspace.Write("inbox.csv", "platform,from,received\nx,jane,never\n");
        workspace.Write("metrics/budget.csv", "Item,Cost\nCoffee,3\n");
        workspace.Write("metrics/cut.xlsx", "PK\u0003\u0004 cut off"u8.ToArray());
        workspace.Write("metrics/own.csv", Own + "mastodon,https://hachyderm.io/@ada/1,2026-11-02,,,-4,0,0,,,\nmastodon,https://hachyderm.io/@ada/2,2027-11-02,,,4,0,0,,,\nmastodon,https://hachyderm.io/@ada/3,2026-11-03,,,4,0,0,,,\n");
        var left = CliRun.In(workspace, "report", "--format", "json", "--today", "2026-11-22").Json.GetProperty("leftOut").EnumerateArray()
            .Select(l => $"{l.GetProperty("file")}:{l.GetProperty("row")} {l.GetProperty("reason").GetString()![..24]}");

        Assert.Equal(
            ["inbox.csv:2 “never” is no date such ", "metrics/budget.csv: no known kind of export ", "metrics/cut.xlsx: the workbook is damaged ", "metrics/own.csv:2 “-4” for likes is below ", "metrics/own.csv:3 it is dated 2027-11-02, ", "people.yaml:2 john has the same handle"],
            left);
    }

    [Fact]
    public void The_same_day_gives_the_same_bytes_whatever_the_clock_and_the_locale_say()
    {
        using var workspace = Sample();
        var plain = CliRun.In(workspace, "report", "--format", "html", "--today", "2026-11-22").Out;
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NumberGroupSeparator, other.NumberFormat.NegativeSign) = (",", ".", "~");
            CultureInfo.CurrentCulture = other;
            Assert.Equal(plain, CliRun.In(workspace, "report", "--format", "html", "--today", "2026-11-22").Out);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Several_brands_are_several_reports()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("a/brand.yaml", "brand: A\n");
        workspace.Write("b/brand.yaml", "brand: B\n");

        Assert.Contains("name one of a, b", CliRun.In(workspace, "report").Refusal(), StringComparison.Ordinal);
        Assert.Equal("B", CliRun.In(workspace, "report", "b", "--format", "json").Json.GetProperty("brand").GetString());
    }

    [Fact]
    public void Check_finds_rows_without_a_draft_and_exports_that_are_old()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("brand.yaml", "platforms: {mastodon: {handle: \"@ada@hachyderm.io\"}}\n");
        workspace.Write("metrics/own.csv", Own + "mastodon,https://hachyderm.io/@ada/1,2026-09-02,,,4,0,0,,,\n");
        var result = CliRun.In(workspace, "check", "--format", "line", "--today", "2026-11-22");

        Assert.Contains("metrics/own.csv:2:1:stale-metrics:The newest numbers of Mastodon are of 2026-09-02, 81 days ago", result.Out, StringComparison.Ordinal);
        Assert.Contains("metrics/own.csv:2:1:unmatched-metrics:No draft is the post on Mastodon of 2026-09-02", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_out_of_the_workspace_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        using var outside = new TempWorkspace();
        outside.Write("secret.csv", Own + "mastodon,https://hachyderm.io/@ada/1,2026-09-02,,,4,0,0,,,\n");
        using var workspace = new TempWorkspace();
        workspace.Write("brand.yaml", "brand: Ada\n");
        workspace.Write("metrics/own.csv", Own);
        File.CreateSymbolicLink(Path.Combine(workspace.Root, "metrics", "link.csv"), Path.Combine(outside.Root, "secret.csv"));

        Assert.Empty(CliRun.In(workspace, "report", "--format", "json").Json.GetProperty("metrics").GetProperty("posts").EnumerateArray());
    }
}
