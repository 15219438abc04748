using BrandLsp.Cli.Output;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;
using BrandLsp.Testing;

namespace BrandLsp.Cli.Tests;

/// <summary>Every format of <c>check</c>, over the same report.</summary>
public sealed class FormatTests
{
    private const string Draft = "---\ntitle: A\n---\nOne 🚀 line, 100%: with #a\tand #b.\n\nA second\u001b[31m line.\n";
    private const string Profile = "brand: Ada\nterms:\n  - {avoid: guru}\n";

    [Fact]
    public void Json_has_the_fields_of_the_contract_in_their_order() =>
        Golden.Check("check.json", Print(JsonFormat.Print));

    [Fact]
    public void Text_in_a_pipe_is_plain() =>
        Golden.Check("check.txt", Print((host, report) => TextFormat.Print(host.Out, report, new Style(false), 80)));

    [Fact]
    public void Text_on_a_terminal_shows_the_line_and_underlines_the_characters() =>
        Golden.Check("check-terminal.txt", Print((host, report) => TextFormat.Print(host.Out, report, new Style(true), 60)).Replace("\u001b", "ESC", StringComparison.Ordinal));

    [Fact]
    public void Line_is_file_line_column_rule_message() =>
        Golden.Check("check-line.txt", Print(LineFormat.Print));

    [Fact]
    public void GitHub_commands_escape_what_would_end_them_early() =>
        Golden.Check("check-github.txt", Print(GitHubFormat.Print));

    [Fact]
    public void Sarif_has_rules_regions_and_fixes() =>
        Golden.Check("check.sarif", WithoutRules(Print(SarifFormat.Print)));

    [Fact]
    public void Characters_of_a_draft_never_command_the_terminal()
    {
        var shown = Print((host, report) => TextFormat.Print(host.Out, report, new Style(false), 80)) + Print(LineFormat.Print);

        Assert.DoesNotContain('\u001b', shown);
    }

    [Fact]
    public void A_finding_far_into_a_long_line_is_shown_around_itself()
    {
        var text = new string('a', 5000) + " HERE " + new string('b', 5000);
        var file = new CheckedFile("/w/a.md", "a.md", text, [new Diagnostic("all-caps", Severity.Info, new TextSpan(5001, 4), "Why shout?")]);

        var lines = Print((host, _) => TextFormat.Print(host.Out, new CheckReport([file], p => p), new Style(true), 80)).Split('\n');

        var source = Assert.Single(lines, l => l.Contains("HERE", StringComparison.Ordinal));
        Assert.True(Plain(source).Length <= 80, Plain(source));
        var carets = Plain(lines[Array.IndexOf(lines, source) + 1]);
        Assert.Equal(Plain(source).IndexOf("HERE", StringComparison.Ordinal), carets.IndexOf("^^^^", StringComparison.Ordinal));
    }

    [Fact]
    public void Carets_stand_under_wide_characters()
    {
        var file = new CheckedFile("/w/a.md", "a.md", "日本語 x", [new Diagnostic("all-caps", Severity.Info, new TextSpan(4, 1), "m")]);

        var lines = Print((host, _) => TextFormat.Print(host.Out, new CheckReport([file], p => p), new Style(true), 80)).Split('\n');

        Assert.EndsWith("│ " + new string(' ', 7) + "^", Plain(lines[3]), StringComparison.Ordinal);
    }

    private static string Plain(string painted) => System.Text.RegularExpressions.Regex.Replace(painted, "\u001b\\[[0-9]+m", "");

    /// <summary>The catalogue of rules grows; that it is printed is asserted elsewhere.</summary>
    private static string WithoutRules(string sarif)
    {
        var start = sarif.IndexOf("\"rules\": [", StringComparison.Ordinal);
        var end = sarif.IndexOf("\"columnKind\"", StringComparison.Ordinal);
        var result = sarif[..start] + "…" + sarif[end..];
        return System.Text.RegularExpressions.Regex.Replace(result, "\"ruleIndex\": [0-9]+", "\"ruleIndex\": 0").Replace(CommandLine.Version, "VERSION", StringComparison.Ordinal);
    }

    private static string Print(Action<CliHost, CheckReport> print)
    {
        using var stream = new MemoryStream();
        var host = new CliHost(Stream.Null, stream, Stream.Null, "/w");
        print(host, Report());
        host.Flush();
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static CheckReport Report()
    {
        var b = Draft.IndexOf("#b", StringComparison.Ordinal);
        var guru = Profile.IndexOf("guru", StringComparison.Ordinal);
        var surplus = new Diagnostic("too-many-hashtags", Severity.Error, new TextSpan(b, 2), "X takes 1 hashtag,\nthese are 2: 100% over.")
        {
            Platform = "x",
            Fixes = [new Fix("Remove #b", TextEdit.Delete(new TextSpan(b, 2))) { IsSafe = true }],
            Related = [new Related("the first", new TextSpan(b - 7, 2)), new Related("the profile", new TextSpan(guru, 4), "/w/brand.yaml")],
        };
        return new CheckReport(
            [
                new CheckedFile("/w/posts/b, c.md", "posts/b, c.md", Draft,
                [
                    surplus,
                    new Diagnostic("long-sentence", Severity.Hint, TextSpan.FromBounds(b, Draft.Length - 1), "Two lines."),
                    new Diagnostic("all-caps", Severity.Warning, new TextSpan(Draft.IndexOf('\u001b', StringComparison.Ordinal), 4), "An escape \u001b[0m."),
                ]),
                new CheckedFile("/w/brand.yaml", "brand.yaml", Profile,
                [
                    new Diagnostic("unknown-key", Severity.Info, new TextSpan(guru, 4), "Unknown.")
                    {
                        Fixes = [new Fix("Change both", [new FileEdit(null, TextEdit.Insert(0, "# ")), new FileEdit("/w/posts/b, c.md", TextEdit.Insert(4, "x"))])],
                    },
                ]),
                new CheckedFile("/w/posts/a.md", "posts/a.md", "", []),
            ],
            p => Path.GetRelativePath("/w", p));
    }
}
