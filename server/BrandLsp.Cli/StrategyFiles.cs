using System.Collections.Immutable;
using BrandLsp.Cli.Files;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Strategy;

namespace BrandLsp.Cli;

/// <summary>All drafts and conversations of each profile's workspace, read when first asked for.</summary>
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
                view = Read(brand, profile);
                _byProfile.Add(profile, view);
            }

            return view;
        }
    }

    private StrategyView Read(BrandEntry brand, string profile)
    {
        ImmutableArray<string> paths = [.. workspace.DraftsOf(brand)];
        var entries = new DraftEntry?[paths.Length];
        Parallel.For(0, paths.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            if (TextFile.Read(paths[i]) is { Problem: null, Text.Length: <= Analyzer.LongestDraft } file)
            {
                entries[i] = DraftEntryReader.Read(paths[i], file.Text, brand.Brand);
            }
        });
        return new StrategyView(
            DraftIndex.Of(brand.Brand, entries.OfType<DraftEntry>()),
            Inbox.ReadBeside(workspace.FilesFor(Paths.Folder(profile), brand), profile),
            today);
    }
}
