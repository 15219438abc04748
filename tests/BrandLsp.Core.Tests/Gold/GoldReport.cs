using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BrandLsp.Core.Rules;

namespace BrandLsp.Core.Tests.Gold;

/// <param name="Expected">How often an editor would have spoken up.</param>
/// <param name="Found">How often the rule did.</param>
/// <param name="Right">How often both did, about the same words.</param>
internal sealed record RuleScore(RuleInfo Rule, int Expected, int Found, int Right)
{
    /// <summary>The share of the findings that are right; null without findings.</summary>
    public double? Precision => Found == 0 ? null : (double)Right / Found;

    /// <summary>The share of the expected findings that are found; null without expectations.</summary>
    public double? Recall => Expected == 0 ? null : (double)Right / Expected;
}

/// <summary>Precision and recall by rule, as numbers and as a page.</summary>
internal static class GoldReport
{
    private static readonly ImmutableArray<(string Name, int Posts, int Wrong, string Overlooked, string Expected, string Found)> s_blind =
    [
        ("first", 130, 14, "not counted", "not counted", "not counted"),
        ("second", 113, 6, "not counted", "not counted", "not counted"),
        ("third: pets, bridges, old houses, trades", 32, 0, "30", "30", "24"),
        ("fourth: florists to upholsterers, after mending on the third", 32, 0, "5", "27", "21"),
        ("fifth: trees, cheese, chess, all to stay silent", 12, 0, "0", "0", "0"),
    ];

    /// <summary>One for each rule, in the order of the catalogue.</summary>
    public static ImmutableArray<RuleScore> Scores(IReadOnlyCollection<GoldResult> results)
    {
        var right = Count(results.SelectMany(r => r.Right).Select(e => e.Rule));
        var missed = Count(results.SelectMany(r => r.Missed).Select(e => e.Rule));
        var wrong = Count(results.SelectMany(r => r.FalseAlarms).Select(d => d.Rule));
        return
        [
            .. RuleCatalog.All.Select(r => r.Info).Select(rule =>
            {
                var hits = right.GetValueOrDefault(rule.Id);
                return new RuleScore(rule, hits + missed.GetValueOrDefault(rule.Id), hits + wrong.GetValueOrDefault(rule.Id), hits);
            }),
        ];
    }

    /// <summary>The page server/docs/precision.md.</summary>
    public static string Markdown(IReadOnlyCollection<GoldResult> results)
    {
        var scores = Scores(results);
        var measured = scores.Where(s => s.Expected + s.Found > 0).ToList();
        var page = new StringBuilder();
        page.Append("# Precision\n\n");
        page.Append("<!-- Made from tests/BrandLsp.Core.Tests/Gold. Edit the drafts there, then run the tests with BRANDLSP_UPDATE=1. -->\n\n");
        page.Append("How often the rules are right, on posts that this project wrote for the purpose, in the voices of many trades. ");
        page.Append("What an editor would say about each was written down beside it; everything else has to be silent. ");
        page.Append("The posts are [in the tests](../../tests/BrandLsp.Core.Tests/Gold/README.md).\n\n");
        page.Append("The set tells whether a rule leaves ordinary posts alone and finds plain cases. It is small, the people who wrote it know the rules, ");
        page.Append("and rules were mended where it showed them wrong: expect somewhat less on texts that nobody here has seen.\n\n");
        page.Append(Text($"- {results.Count} posts with {results.Sum(r => Words(r.Draft.Text))} words; {results.Count(r => r.Draft.Expected.Count == 0)} of them have nothing to report\n"));
        page.Append(Text($"- {measured.Sum(s => s.Expected)} findings expected, {measured.Sum(s => s.Found)} reported, {measured.Sum(s => s.Right)} of them right\n"));
        page.Append("- *precision*: of what was reported, how much was right; *recall*: of what was expected, how much was reported\n\n");
        AppendBlind(page);
        page.Append("## By rule\n\n| rule | expected | found | right | precision | recall |\n|---|---|---|---|---|---|\n");
        foreach (var score in measured)
        {
            page.Append(Text($"| [{score.Rule.Id}](rules.md#{score.Rule.Id}) | {score.Expected} | {score.Found} | {score.Right} | {Share(score.Precision)} | {Share(score.Recall)} |\n"));
        }

        page.Append("\n## Not in the set\n\n");
        page.Append("No post was written for these rules; they were silent on all of them.\n\n");
        page.AppendJoin(", ", scores.Except(measured).Select(s => s.Rule).Select(r => r.Severity is null ? $"{r.Id} (off by default)" : r.Id)).Append('\n');
        AppendList(page, "False alarms", results.SelectMany(r => r.FalseAlarms.Select(d => $"{r.Draft.Name}: {new Expectation(d.Rule, Shortened(d.Span.In(r.Draft.Text)))}")));
        AppendList(page, "Missed", results.SelectMany(r => r.Missed.Select(e => $"{r.Draft.Name}: {e}")));
        return page.ToString();
    }

    /// <summary>How the rules did on posts they had not been mended on: written down when each batch was run for the first time.</summary>
    private static void AppendBlind(StringBuilder page)
    {
        page.Append("## Blind\n\n");
        page.Append("Each batch was run once as it had been written, before any rule was mended on it. *Wrong* is what the rules reported and an editor, looking again, would not have; ");
        page.Append("what the writer had overlooked, such as a sentence of 27 words or an audience that the profile asks for, is *overlooked*. Of the expected findings, those that the writer took back are left out.\n\n");
        page.Append("| batch | posts | wrong | wrong a post | overlooked | expected | found |\n|---|---|---|---|---|---|---|\n");
        foreach (var batch in s_blind)
        {
            page.Append(Text($"| {batch.Name} | {batch.Posts} | {batch.Wrong} | {(double)batch.Wrong / batch.Posts:0.00} | {batch.Overlooked} | {batch.Expected} | {batch.Found} |\n"));
        }

        page.Append('\n');
    }

    private static void AppendList(StringBuilder page, string title, IEnumerable<string> lines)
    {
        page.Append($"\n## {title}\n\n");
        var any = false;
        foreach (var line in lines)
        {
            any = true;
            page.Append("- ").Append(line).Append('\n');
        }

        if (!any)
        {
            page.Append("None.\n");
        }
    }

    private static Dictionary<string, int> Count(IEnumerable<string> rules) => rules.GroupBy(r => r).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static string Share(double? share) => share is { } value ? value.ToString("0.00", CultureInfo.InvariantCulture) : "";

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..57] + "…";

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
