using System.Collections.Immutable;
using System.Text;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Strategy.Metrics;
using BrandLsp.Core.Text;
using Brand = BrandLsp.Core.Brands.Brand;

namespace BrandLsp.Testing;

/// <summary>
/// The one helper that tests of drafts call: a profile and a draft as text, diagnostics out. A rule that throws fails
/// the test.
/// </summary>
public static class Check
{
    /// <summary>Where the draft and the profile of a test lie.</summary>
    public const string Folder = "/workspace";

    public const string DraftPath = Folder + "/posts/draft.md";

    public const string BrandPath = Folder + "/brand.yaml";

    public const string InboxPath = Folder + "/inbox.csv";

    public const string MetricsPath = Folder + "/metrics/brandlsp-metrics.csv";

    /// <param name="draft">The draft's text.</param>
    /// <param name="brand">The text of brand.yaml; null for no profile.</param>
    /// <param name="platform">The only target; null for the draft's own.</param>
    /// <param name="today">ISO date.</param>
    /// <param name="files">Other files, such as images.</param>
    /// <param name="published">The bodies of posts that the author has published before.</param>
    /// <param name="beside">The other drafts of the workspace, by path relative to <see cref="Folder"/>.</param>
    /// <param name="inbox">The text of inbox.csv; null for none.</param>
    public static DraftAnalysis Draft(
        string draft, string? brand = null, string? platform = null, string? today = null, MemoryFiles? files = null, IEnumerable<string>? published = null,
        IEnumerable<(string Path, string Text)>? beside = null, string? inbox = null)
    {
        files ??= new MemoryFiles();
        files[DraftPath] = draft;
        var profile = Core.Brands.Brand.Empty;
        if (brand is not null)
        {
            files[BrandPath] = brand;
            profile = BrandReader.Read(files, BrandPath).Brand;
        }

        var posts = (published ?? []).Select((body, i) => PublishedPost.Read($"{Folder}/posts/published-{i}.md", $"---\nstatus: published\n---\n{body}\n", profile)!);
        var view = Strategy(profile, [("posts/draft.md", draft), .. beside ?? []], inbox, today);
        var options = new AnalysisOptions
        {
            Published = () => PublishedPosts.Of(posts),
            Strategy = () => view,
            Today = view.Today,
            Platforms = platform is null ? null : [platform],
            OnRuleFailure = static (rule, failure) => throw new InvalidOperationException($"The rule {rule} threw.", failure),
        };
        return Analyzer.Analyze(DraftPath, draft, profile, files, options);
    }

    /// <summary>What the strategy of a workspace is judged by.</summary>
    /// <param name="drafts">By path relative to <see cref="Folder"/>.</param>
    public static StrategyView Strategy(Brand brand, IEnumerable<(string Path, string Text)> drafts, string? inbox = null, string? today = null) => new(
        DraftIndex.Of(brand, drafts.Select(d => DraftEntryReader.Read($"{Folder}/{d.Path}", d.Text, brand))),
        inbox is null ? Inbox.Empty : InboxReader.Read(InboxPath, inbox),
        DateOnly.ParseExact(today ?? "2026-11-22", "yyyy-MM-dd"));

    /// <summary>The diagnostics of a workspace that no single draft shows: on brand.yaml, and on inbox.csv where <paramref name="isInbox"/> is true.</summary>
    public static ImmutableArray<Diagnostic> Workspace(string brand, IEnumerable<(string Path, string Text)> drafts, string? inbox = null, string? today = null, bool isInbox = false)
    {
        var profile = BrandReader.Read(new MemoryFiles((BrandPath, brand)), BrandPath).Brand;
        var found = Analyzer.AnalyzeStrategy(
            profile, Strategy(profile, drafts, inbox, today), static (rule, failure) => throw new InvalidOperationException($"The rule {rule} threw.", failure));
        return found.TryGetValue(isInbox ? InboxPath : BrandPath, out var diagnostics) ? diagnostics : [];
    }

    /// <summary>The diagnostics on an export, <see cref="MetricsPath"/>.</summary>
    public static ImmutableArray<Diagnostic> Metrics(string brand, IEnumerable<(string Path, string Text)> drafts, string export, string? today = null)
    {
        ImmutableArray<(string Path, string Text)> all = [.. drafts];
        var profile = BrandReader.Read(new MemoryFiles((BrandPath, brand)), BrandPath).Brand;
        var view = Strategy(profile, all, today: today);
        var table = MetricsTable.Of([FileImport.Read(new MetricsFile(MetricsPath, Encoding.UTF8.GetBytes(export)))], view.Drafts.Calendar, view.Today);
        var posts = PostMatcher.Match(profile, view.Drafts, table, path => all.Where(d => $"{Folder}/{d.Path}" == path).Select(d => d.Text).FirstOrDefault());
        var found = Analyzer.AnalyzeStrategy(
            profile, view with { Metrics = () => new MetricsView(table, posts) }, static (rule, failure) => throw new InvalidOperationException($"The rule {rule} threw.", failure));
        return found.TryGetValue(MetricsPath, out var diagnostics) ? diagnostics : [];
    }

    /// <summary>The diagnostics of a profile alone.</summary>
    public static ImmutableArray<Diagnostic> Brand(string brand, params (string Path, string Text)[] others)
    {
        var files = new MemoryFiles(others) { [BrandPath] = brand };
        var problems = Analyzer.AnalyzeProfile(BrandReader.Read(files, BrandPath));
        return problems.TryGetValue(BrandPath, out var found) ? found : [];
    }

    /// <summary>The text without its <c>[|…|]</c> markers, and the spans they mark.</summary>
    public static (string Text, ImmutableArray<TextSpan> Spans) Unmark(string marked)
    {
        var text = new System.Text.StringBuilder(marked.Length);
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var open = new Stack<int>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked.AsSpan(i).StartsWith("[|"))
            {
                open.Push(text.Length);
                i++;
            }
            else if (marked.AsSpan(i).StartsWith("|]") && open.Count > 0)
            {
                spans.Add(TextSpan.FromBounds(open.Pop(), text.Length));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return (text.ToString(), [.. spans.Order()]);
    }

    /// <summary>The text after the first fix of each diagnostic.</summary>
    public static string Fixed(string text, IEnumerable<Diagnostic> diagnostics) =>
        TextEdit.Apply(text, diagnostics.Where(d => d.Fixes.Length > 0).SelectMany(d => d.Fixes[0].Edits).Where(e => e.Path is null).Select(e => e.Edit));
}
