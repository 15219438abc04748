using System.Collections.Immutable;
using System.Text;
using BrandLsp.Cli.Files;
using BrandLsp.Cli.Output;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;

namespace BrandLsp.Cli;

/// <summary>
/// The baselines of a run's drafts: one for each workspace, beside the profile that rules the drafts, else in the root of
/// their repository, else in the working directory.
/// </summary>
internal sealed class Baselines
{
    private readonly Dictionary<string, (string Folder, Brand Brand)> _homes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, BaselineReading> _readings = new(StringComparer.Ordinal);

    public Baselines(Workspace workspace, IEnumerable<DraftSource> drafts)
    {
        foreach (var draft in drafts)
        {
            var folder = workspace.HomeOf(draft);
            _homes[draft.Path] = (folder, draft.Brand.Brand);
            if (!_readings.ContainsKey(folder))
            {
                _readings[folder] = BaselineFile.ReadIn(new DiskFiles(folder), folder);
            }
        }
    }

    /// <summary>The baselines' own files, where something is wrong with them.</summary>
    public IEnumerable<CheckedFile> Faulty(Workspace workspace)
    {
        foreach (var (folder, reading) in _readings)
        {
            var brand = _homes.Values.First(h => h.Folder == folder).Brand;
            if (Analyzer.AnalyzeBaseline(reading, brand) is { IsEmpty: false } diagnostics)
            {
                yield return new CheckedFile(reading.Path, workspace.Display(reading.Path), TextFile.Read(reading.Path).Text, diagnostics);
            }
        }
    }

    /// <summary>The draft with what its baseline does not know.</summary>
    public CheckedFile Hide(CheckedFile draft)
    {
        var folder = _homes[draft.Path].Folder;
        return draft with { Diagnostics = _readings[folder].Baseline.New(PathText.Below(draft.Path, folder), draft.Text, draft.Diagnostics) };
    }

    /// <summary>
    /// Makes everything that is found now known. Drafts that are not among <paramref name="drafts"/> keep what is known of
    /// them, as long as they are there.
    /// </summary>
    /// <param name="platforms">The platforms that were looked at; null for each draft's own.</param>
    /// <returns>A line for each file: what became of it.</returns>
    /// <exception cref="CliException">A baseline is broken, or something stands in its place; none was written.</exception>
    public IReadOnlyList<string> Write(Workspace workspace, IReadOnlyList<CheckedFile> drafts, ImmutableArray<string>? platforms)
    {
        foreach (var reading in _readings.Values)
        {
            if (Obstacle(reading) is { } obstacle)
            {
                throw new CliException($"{workspace.Display(reading.Path)} {obstacle}");
            }
        }

        var lines = new List<string>();
        foreach (var (folder, reading) in _readings.ToArray())
        {
            var baseline = reading.Baseline.Where(path => File.Exists(folder.TrimEnd('/') + "/" + path));
            foreach (var draft in drafts.Where(d => _homes[d.Path].Folder == folder))
            {
                baseline = baseline.With(PathText.Below(draft.Path, folder), draft.Text, draft.Diagnostics, platforms);
            }

            var shown = workspace.Display(reading.Path);
            _readings[folder] = reading with { Baseline = baseline, Exists = reading.Exists || baseline.Count > 0 };
            if (!reading.Exists && baseline.Count == 0)
            {
                lines.Add($"nothing was found, so {shown} was not written");
                continue;
            }

            byte[] bytes = Encoding.UTF8.GetBytes(BaselineFile.Write(baseline));
            if (!reading.Exists || !TextFile.Read(reading.Path).Bytes.AsSpan().SequenceEqual(bytes))
            {
                AtomicFile.Replace(reading.Path, bytes);
            }

            lines.Add($"{shown} knows {Words.Count((int)Math.Min(baseline.Count, int.MaxValue), "finding")} of {Words.Count(baseline.Files.Count, "draft")}; from here on only new ones show");
        }

        return lines;
    }

    private static string? Obstacle(BaselineReading reading) =>
        new FileInfo(reading.Path).LinkTarget is not null ? "is a symbolic link: a baseline is not written through it"
        : Directory.Exists(reading.Path) ? "is a folder"
        : reading.Problem is not null ? "is broken: mend it, or delete it to begin anew"
        : null;
}
