using BrandLsp.Core.Analysis;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.Transparency;

/// <summary>The table of posts and outcomes, DisclosureCases.txt and LookalikeCases.txt.</summary>
public class DisclosureTableTests
{
    private static readonly string[] s_rules = ["missing-disclosure", "vague-disclosure", "buried-disclosure", "contradicted-disclosure"];

    public static TheoryData<string> Cases() => [.. Lines("DisclosureCases.txt")];

    public static TheoryData<string> Lookalikes() => [.. Lines("LookalikeCases.txt")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_post_is_judged_as_the_table_says(string line)
    {
        var cells = line.Split(" | ", 5);
        var (outcome, markets, tie, platform) = (cells[0], cells[1], cells[2], cells[3]);
        var rest = cells[4].TrimStart('|', ' ');
        var options = cells[4].StartsWith('|') ? "" : cells[4].Split(" | ", 2)[0];
        var post = cells[4].StartsWith('|') ? rest : cells[4].Split(" | ", 2)[1];
        Assert.Equal(outcome, Outcome(markets, tie, platform, options, post));
    }

    [Theory]
    [MemberData(nameof(Lookalikes))]
    public void A_lookalike_is_no_disclosure(string line)
    {
        var cells = line.Split(" | ", 2);
        var (lang, post) = cells.Length > 1 && cells[0].Length == 2 ? ($"lang={cells[0]}", cells[1]) : ("", line);
        Assert.Equal("missing", Outcome("us,uk,eu", "paid", "linkedin", lang, post));
    }

    [Fact]
    public void The_table_is_long_enough_to_trust()
    {
        Assert.True(Lines("DisclosureCases.txt").Count >= 120);
        Assert.True(Lines("LookalikeCases.txt").Count >= 60);
        Assert.Equal(["buried", "contradicted", "fine", "missing", "vague"], Lines("DisclosureCases.txt").Select(l => l.Split(' ')[0]).Distinct().Order());
    }

    /// <summary>The one rule that reports, without its ending; "fine" for none. More than one rule at a time is a fault.</summary>
    private static string Outcome(string markets, string tie, string platform, string options, string post)
    {
        var settings = options.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(o => o.Split('=', 2)).ToDictionary(o => o[0], o => o[1]);
        var front = $"relationship: {tie}\n";
        foreach (var (key, value) in settings)
        {
            front += key switch
            {
                "lang" => $"lang: {value}\n",
                "comment" => $"first-comment: \"{value}\"\n",
                "hashtags" => $"hashtags: [{value}]\n",
                "title" => $"title: \"{value}\"\n",
                "warning" => $"content-warning: \"{value}\"\n",
                _ => "",
            };
        }

        var thread = settings.TryGetValue("limit", out var limit) ? $", thread: true, limit: {limit}" : "";
        var brand = $"disclosure: {{markets: [{markets}]}}\nplatforms: {{{platform}: {{cadence: 1/week{thread}}}}}\n";
        var found = Check.Draft($"---\n{front}---\n{post.Replace("\\n", "\n", StringComparison.Ordinal)}", brand, platform).Diagnostics
            .Where(d => s_rules.Contains(d.Rule))
            .ToList();
        Assert.All(found, d =>
        {
            Assert.Equal(platform, d.Platform);
            Assert.Contains("no legal advice", d.Message, StringComparison.Ordinal);
            Assert.True(d.Severity <= Severity.Info);
        });
        return found.Count == 0 ? "fine" : string.Join('+', found.Select(d => d.Rule.Replace("-disclosure", "", StringComparison.Ordinal)));
    }

    private static List<string> Lines(string name) =>
        [.. File.ReadLines(Repository.PathOf("tests", "BrandLsp.Core.Tests", "Rules", "Transparency", name)).Where(l => l.Length > 0 && !l.StartsWith("# ", StringComparison.Ordinal) && l != "#")];
}
