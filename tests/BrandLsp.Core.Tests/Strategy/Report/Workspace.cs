using System.Text;
using BrandLsp.Core.Assist;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Strategy.Metrics;
using BrandLsp.Core.Strategy.Report;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Strategy.Report;

/// <summary>A workspace in memory and its report.</summary>
internal sealed class Workspace
{
    public const string Own = "platform,url,date,impressions,reach,likes,replies,reposts,clicks,saves,followers";

    private readonly MemoryFiles _files = new();
    private readonly List<(string Path, string Text)> _drafts = [];
    private readonly List<(string Path, string Text)> _exports = [];

    public string Brand { get; set; } = "brand: Ada\n";

    /// <summary>"posts/a.md:4 the reason", for each thing that is left out.</summary>
    public static IEnumerable<string> LeftOut(StrategyReport report) => report.LeftOut.Select(l => $"{report.Display(l.File)}:{l.Row} {l.Reason}");

    public void Draft(string name, string front, string text = "A text about a pipeline.") => _drafts.Add(($"/w/posts/{name}.md", $"---\n{front}\n---\n{text}\n"));

    public void Export(string name, string text) => _exports.Add(($"/w/metrics/{name}", text));

    public void Inbox(string text) => _files["/w/inbox.csv"] = text;

    public StrategyReport Report(string today = "2026-11-22") => Build(today).Report;

    /// <summary>The profile's text after the first proposal whose title begins so.</summary>
    public string Adjusted(string title)
    {
        var proposal = Report().Proposals.First(p => p.Title.StartsWith(title, StringComparison.Ordinal));
        return Core.Text.TextEdit.Apply(Brand, proposal.Edits.Select(e => e.Edit));
    }

    /// <summary>What hovers and completions say of a theme.</summary>
    public string NotesOf(string theme)
    {
        var (report, brand, view) = Build("2026-11-22");
        var numbers = view.Metrics() with { Engagement = report.Engagement };
        return new StrategyNotes(brand, view with { Metrics = () => numbers }).Of(brand.Theme(theme)!);
    }

    private (StrategyReport Report, Brand Brand, StrategyView View) Build(string today)
    {
        _files["/w/brand.yaml"] = Brand;
        var brand = BrandReader.Read(_files, "/w/brand.yaml").Brand;
        var index = DraftIndex.Of(brand, _drafts.Select(d => DraftEntryReader.Read(d.Path, d.Text, brand)));
        var day = DateOnly.ParseExact(today, "yyyy-MM-dd");
        var table = MetricsTable.Of(_exports.Select(e => FileImport.Read(new MetricsFile(e.Path, Encoding.UTF8.GetBytes(e.Text)))), index.Calendar, day);
        var posts = PostMatcher.Match(brand, index, table, path => _drafts.Where(d => d.Path == path).Select(d => d.Text).FirstOrDefault());
        var view = new StrategyView(index, Core.Strategy.Inbox.ReadBeside(_files, "/w/brand.yaml"), day) { Metrics = () => new MetricsView(table, posts) };
        return (ReportBuilder.Build(new ReportInput(brand, view, _files, "/w")), brand, view);
    }
}
