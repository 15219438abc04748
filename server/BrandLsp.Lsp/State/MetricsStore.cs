using System.Collections.Concurrent;
using System.Security.Cryptography;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Strategy.Metrics;
using BrandLsp.Core.Strategy.Report;

namespace BrandLsp.Lsp.State;

/// <summary>
/// The analytics exports of each profile's workspace: read in the background once its drafts are known, again when a file or
/// a draft changes. A file is read into rows once for each content. Nobody waits for it.
/// </summary>
internal sealed class MetricsStore(IWorkspaceFiles disk, TimeProvider time, Action<string> log)
{
    private readonly ConcurrentDictionary<string, FileImport> _imports = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Known> _byProfile = new(StringComparer.Ordinal);

    /// <summary>What is known now of the exports beside a profile.</summary>
    public MetricsView Of(string profile) => _byProfile.TryGetValue(profile, out var known) ? known.View : MetricsView.Empty;

    /// <summary>The last report that proposals are made from; null while there is none.</summary>
    public StrategyReport? ReportOf(string profile) => _byProfile.TryGetValue(profile, out var known) ? known.Report : null;

    /// <summary>True where exports are known, so that a changed draft may change what they mean.</summary>
    public bool Has(string profile) => !Of(profile).Table.IsEmpty;

    /// <summary>Reads what has changed and matches posts with drafts.</summary>
    /// <param name="view">Its drafts; what it says of exports is not asked.</param>
    /// <param name="report">Told how far it is, 0 to 100.</param>
    public MetricsView Read(ProfileState profile, StrategyView view, Action<string, int> report, CancellationToken cancel)
    {
        var home = profile.Folder!;
        var (paths, others) = MetricsFolder.Find(profile.Files, home);
        var unread = new List<LeftOut>(others);
        var imports = new List<FileImport>();
        for (var i = 0; i < paths.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            report(paths[i][(paths[i].LastIndexOf('/') + 1)..], 60 * i / paths.Count);
            if (disk.ReadBytes(paths[i], MetricsFile.MaxBytes) is { } bytes)
            {
                imports.Add(Import(paths[i], bytes));
            }
            else
            {
                unread.Add(LeftOut.Whole(paths[i], $"it cannot be read, or is larger than {MetricsFile.MaxBytes / (1024 * 1024)} MB"));
            }
        }

        var table = MetricsTable.Of(imports, view.Drafts.Calendar, view.Today, unread);
        report("Finding each post's draft", 70);
        return new MetricsView(table, PostMatcher.Match(profile.Brand, view.Drafts, table, profile.Files.Read, cancel));
    }

    /// <summary>The same, and keeps it for rules and proposals.</summary>
    /// <returns>True when something is new.</returns>
    public bool Refresh(ProfileState profile, StrategyView view, CancellationToken cancel)
    {
        try
        {
            var before = Of(profile.Path!);
            var read = Read(profile, view, static (_, _) => { }, cancel);
            if (read.Table.IsEmpty && before.Table.IsEmpty)
            {
                return false;
            }

            var known = view with { Metrics = () => read };
            var report = ReportBuilder.Build(new ReportInput(profile.Brand, known, profile.Files, profile.Folder!), cancel: cancel);
            _byProfile[profile.Path!] = new Known(read with { Engagement = report.Engagement }, report);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            log($"The exports beside {profile.Path} cannot be read: {e}");
            return false;
        }
    }

    public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    private FileImport Import(string path, byte[] bytes)
    {
        var hash = System.Convert.ToHexStringLower(SHA256.HashData(bytes));
        return _imports.TryGetValue(path, out var known) && known.Hash == hash ? known : _imports[path] = FileImport.Read(new MetricsFile(path, bytes));
    }

    private sealed record Known(MetricsView View, StrategyReport Report);
}
