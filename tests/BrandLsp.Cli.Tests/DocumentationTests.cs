using System.Text.Json;
using System.Text.RegularExpressions;
using BrandLsp.Testing;

namespace BrandLsp.Cli.Tests;

/// <summary>What the pages for people show is well-formed, and leads somewhere.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> Pages =>
    [
        "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "client-vscode/README.md", "server/ARCHITECTURE.md",
        .. Directory.EnumerateFiles(Repository.PathOf("server", "docs"), "*.md").Select(f => "server/docs/" + Path.GetFileName(f)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_JSON_that_is_shown_is_JSON(string page)
    {
        Assert.All(JsonBlock().Matches(Read(page)), block => JsonDocument.Parse(block.Groups[1].Value).Dispose());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_into_the_repository_leads_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(page.Split('/')))!;
        foreach (var target in Link().Matches(Code().Replace(Read(page), "")).Select(m => m.Groups[1].Value).Where(t => !Address().IsMatch(t)))
        {
            var (path, anchor) = target.Split('#', 2) is [var before, var after] ? (before, after) : (target, null);
            var file = path.Length == 0 ? Repository.PathOf(page.Split('/')) : Path.GetFullPath(path, folder);
            Assert.True(Path.Exists(file), $"{page} links to {target}, which is not there");
            Assert.True(anchor is null || Headings(File.ReadAllText(file)).Contains(anchor), $"{page} links to {target}, and there is no such heading");
        }
    }

    [Fact]
    public void The_README_shows_what_the_program_says()
    {
        var shown = Shown().Matches(Read("README.md"));
        foreach (var (command, block) in shown.Select(m => (m.Groups[1].Value, m.Groups[2].Value)))
        {
            var said = CliRun.InFolder(Repository.Root, command.Split(' ')).Out.Split('\n').Select(l => l.TrimEnd()).ToHashSet();
            Assert.All(block.Split('\n').Select(l => l.TrimEnd()), line => Assert.True(said.Contains(line), $"brandlsp {command} does not say: {line}"));
        }

        Assert.Equal(4, shown.Count);
    }

    private static string Read(string page) => File.ReadAllText(Repository.PathOf(page.Split('/'))).ReplaceLineEndings("\n");

    /// <summary>The anchors that GitHub gives to headings.</summary>
    private static HashSet<string> Headings(string text) =>
        [.. Heading().Matches(text.ReplaceLineEndings("\n")).Select(m => NotInAnchor().Replace(m.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'))];

    [GeneratedRegex(@"^```json\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    [GeneratedRegex(@"^(`{3,})[^\n]*\n.*?^\1$|`[^`\n]+`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    /// <summary>A block without a language, and the command in the paragraph above it.</summary>
    [GeneratedRegex(@"`brandlsp ([^`\n]+)`[^`\n]*\n\n```\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Shown();

    [GeneratedRegex(@"(?<!\\)\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^[a-z]+:")]
    private static partial Regex Address();

    [GeneratedRegex(@"^#{1,6} (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInAnchor();
}
