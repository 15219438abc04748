using System.Collections.Immutable;
using BrandLsp.Cli.Files;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Strategy.Metrics;

namespace BrandLsp.Cli;

/// <summary>All drafts, conversations and exports of each profile's workspace, read when first asked for.</summary>
internal sealed class StrategyFiles(Workspace workspace, DateOnly today)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, StrategyView> _byProfile = new(StringComparer.Ordinal);

    /// <summary>May be asked from several threads; files that cannot be read are passed over. Nothing without a profile.</summary>
    public StrategyView Of(BrandEntry brand)
    {
        if (brand.Path is not { } profile)
        {
            return StrategyView.None;
        }

        lock (_gate)
        {
            if (!_byProfile.TryGetValue(profile, out var view))
            {
                view = Read(brand, Paths.Folder(profile), workspace.DraftsOf(brand), isMeasured: false);
                _byProfile.Add(profile, view);
            }

            return view;
        }
    }

    /// <param name="home">Where inbox and exports lie.</param>
    /// <param name="isMeasured">True to read the exports beside the drafts, false for when they are first asked for.</param>
    public StrategyView Read(BrandEntry brand, string home, IEnumerable<string> drafts, bool isMeasured)
    {
        var files = workspace.FilesFor(home, brand);
        var table = new Lazy<MetricsTable>(() => MetricsFiles.Read(home, files, PostCalendar.Of(brand.Brand), today));
        var exports = isMeasured ? Task.Run(() => table.Value) : null;
        ImmutableArray<string> paths = [.. drafts];
        var entries = new DraftEntry?[paths.Length];
        var faults = new string?[paths.Length];
        Parallel.For(0, paths.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            var file = TextFile.Read(paths[i]);
            faults[i] = file.Problem;
            if (file is { Problem: null, Text.Length: <= Analyzer.LongestDraft })
            {
                entries[i] = DraftEntryReader.Read(paths[i], file.Text, brand.Brand);
            }
        });
        var index = DraftIndex.Of(brand.Brand, entries.OfType<DraftEntry>());
        exports?.GetAwaiter().GetResult();
        var metrics = new Lazy<MetricsView>(() => new MetricsView(table.Value, PostMatcher.Match(brand.Brand, index, table.Value, ReadText)));
        var inbox = Inbox.ReadBeside(files, home + "/brand.yaml");
        if (inbox.Fault is { } fault)
        {
            workspace.Fail($"{workspace.Display(inbox.Path!)} {fault}");
        }

        // A report is about all drafts; where they only stand beside one that is checked, nobody asked for them.
        foreach (var (path, problem) in isMeasured ? paths.Zip(faults).Where(f => f.Second is not null) : [])
        {
            workspace.Fail($"{workspace.Display(path)} {problem}");
        }

        return new StrategyView(index, inbox, today) { Metrics = () => metrics.Value };
    }

    /// <summary>Null for what cannot be read.</summary>
    public static string? ReadText(string path) => TextFile.Read(path) is { Problem: null } file ? file.Text : null;
}
