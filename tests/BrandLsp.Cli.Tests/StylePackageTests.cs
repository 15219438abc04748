using System.Globalization;
using System.Text.RegularExpressions;
using BrandLsp.Testing;

namespace BrandLsp.Cli.Tests;

/// <summary>
/// The scenarios of public style packages, through <c>brandlsp check --format line</c>. They are read from the folder of
/// conformance cases; without it the tests are skipped.
/// </summary>
public partial class StylePackageTests
{
    private const string Missing = "the packages are not there; set BRANDLSP_CONFORMANCE to the folder that has them";

    /// <summary>Expected lines that are not found, each with the reason.</summary>
    private static readonly Dictionary<string, string> s_notFound = new(StringComparer.Ordinal)
    {
        ["test.rst:1:1:write-good.Illusions:'foo' is repeated!"] = "reStructuredText is no draft",
        ["fail.md:3:21:alex.Profanity:Be careful with 'fucking', it’s profane in some cases."] = "the package has split alex.Profanity since: ProfanityLikely",
        ["fail.md:6:13:alex.Profanity:Be careful with 'damn', it’s profane in some cases."] = "the package has split alex.Profanity since: ProfanityMaybe",
        ["fail.md:6:18:alex.Profanity:Be careful with 'sexy', it’s profane in some cases."] = "the package has split alex.Profanity since: ProfanityMaybe",
        ["fail.md:8:210:alex.Profanity:Be careful with 'dead', it’s profane in some cases."] = "the package has split alex.Profanity since: ProfanityUnlikely",
    };

    /// <summary>Lines that are found and not expected, each with the reason.</summary>
    private static readonly Dictionary<string, string> s_notExpected = new(StringComparer.Ordinal)
    {
        ["fail.md:3:21:alex.ProfanityLikely:Don't use 'fucking', it's profane."] = "the rule is newer than the scenario",
        ["fail.md:6:13:alex.ProfanityMaybe:Reconsider using 'damn', it may be profane."] = "the rule is newer than the scenario",
        ["fail.md:6:18:alex.ProfanityMaybe:Reconsider using 'sexy', it may be profane."] = "the rule is newer than the scenario",
        ["fail.md:8:210:alex.ProfanityUnlikely:Be careful with 'dead', it's profane in some cases."] = "the rule is newer than the scenario",
        ["fail.md:15:8:alex.OCD:When referring to a person, consider using 'has an anxiety disorder', 'obsessive', 'pedantic', 'niggly', or 'picky' instead of 'o.c.d.'."] = "the draft's last line is newer than the scenario, which has no word of it",
        ["fail.md:15:23:alex.OCD:When referring to a person, consider using 'has an anxiety disorder', 'obsessive', 'pedantic', 'niggly', or 'picky' instead of 'OCD'."] = "the draft's last line is newer than the scenario, which has no word of it",
        ["test.md:5:23:write-good.Weasel:'fairly' is a weasel word!"] = "the package lists the word, and the draft says it",
    };

    public static TheoryData<string, string> Scenarios()
    {
        var data = new TheoryData<string, string>();
        string[] features = Directory.Exists(Packages) ? Directory.GetFiles(Packages, "rules.feature", SearchOption.AllDirectories) : [];

        // A theory without rows fails, and what is not there is to be skipped.
        if (features.Length == 0)
        {
            data.Add("", "");
        }

        foreach (var feature in features.Order(StringComparer.Ordinal))
        {
            foreach (var scenario in Scenario().Matches(File.ReadAllText(feature)).AsEnumerable())
            {
                data.Add(Path.GetRelativePath(Packages, feature).Split(Path.DirectorySeparatorChar)[0], scenario.Groups["folder"].Value);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_package_says_what_its_scenario_expects(string package, string folder)
    {
        Assert.SkipWhen(package.Length == 0, Missing);
        var fixtures = Path.Combine(Packages, package, "fixtures", folder);
        var style = Styles().Single(s => s.Package == package);
        using var workspace = Workspace([style]);
        workspace.Write(".vale.ini", File.ReadAllText(Path.Combine(fixtures, ".vale.ini")));
        foreach (var draft in Directory.GetFiles(fixtures, "*.md"))
        {
            workspace.Write(Path.GetFileName(draft), File.ReadAllText(draft));
        }

        var printed = CliRun.In(workspace, ["check", "--format", "line", .. Directory.GetFiles(fixtures, "*.md").Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)]);
        var found = printed.Out.Split('\n').Where(l => l.Contains($":{style.Name}.", StringComparison.Ordinal)).ToList();
        var feature = File.ReadAllText(Path.Combine(Packages, package, "features", "rules.feature"));
        var expected = Scenario().Matches(feature).Single(m => m.Groups["folder"].Value == folder).Groups["lines"].Value
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(expected.Where(l => !s_notFound.ContainsKey(l)), found.Where(l => !s_notExpected.ContainsKey(l)));
    }

    [Fact]
    public void Every_rule_of_every_package_loads()
    {
        Assert.SkipUnless(Directory.Exists(Packages), Missing);
        var styles = Styles();
        using var workspace = Workspace(styles);
        workspace.Write("posts/a.md", "Nothing to see.\n");
        var printed = CliRun.In(workspace, "check", "--format", "line", "--fail-on", "error");
        Assert.DoesNotContain("invalid-style", printed.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("missing-file", printed.Out, StringComparison.Ordinal);
        Assert.Equal(148, styles.Sum(s => Directory.GetFiles(s.Folder, "*.yml").Length));
    }

    private static string Packages => Path.Combine(Conformance, "vale", "packages");

    private static string Conformance => Environment.GetEnvironmentVariable("BRANDLSP_CONFORMANCE")
        ?? Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "conformance"));

    /// <summary>The folders with rules, and the package each belongs to.</summary>
    private static List<(string Package, string Name, string Folder)> Styles() =>
    [
        .. Directory.GetDirectories(Path.Combine(Conformance, "vale", "styles"))
            .SelectMany(p => Directory.GetDirectories(p).Select(f => (Path.GetFileName(p), Path.GetFileName(f), f)))
            .Where(s => Directory.GetFiles(s.f, "*.yml").Length > 0),
    ];

    private static TempWorkspace Workspace(IReadOnlyList<(string Package, string Name, string Folder)> styles)
    {
        var names = string.Join(", ", styles.Select(s => s.Name));
        var workspace = new TempWorkspace(("brand.yaml", string.Create(CultureInfo.InvariantCulture, $"styles: {{path: styles, use: [{names}]}}\n")));
        foreach (var (_, name, folder) in styles)
        {
            foreach (var file in Directory.GetFiles(folder, "*.yml"))
            {
                workspace.Write($"styles/{name}/{Path.GetFileName(file)}", File.ReadAllText(file));
            }
        }

        return workspace;
    }

    [GeneratedRegex("When I test \"(?<folder>[^\"]+)\"\\s+Then the output should contain exactly:\\s+\"\"\"\\n(?<lines>.*?)\"\"\"", RegexOptions.Singleline)]
    private static partial Regex Scenario();
}
