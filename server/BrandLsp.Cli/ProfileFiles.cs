using BrandLsp.Cli.Files;
using BrandLsp.Cli.Output;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Styles;

namespace BrandLsp.Cli;

/// <summary>The files of profiles that a report lists: those with findings, and those the user named.</summary>
internal static class ProfileFiles
{
    public static IEnumerable<CheckedFile> Of(Selection selection, Workspace workspace)
    {
        var listed = new SortedDictionary<string, CheckedFile>(StringComparer.Ordinal);
        foreach (var profile in selection.Profiles)
        {
            foreach (var (path, diagnostics) in SlowPatterns.AddTo(Analyzer.AnalyzeProfile(profile.Reading), profile.Reading.Brand))
            {
                if (diagnostics.Length > 0 || selection.Named.Contains(path))
                {
                    listed.TryAdd(path, new CheckedFile(path, workspace.Display(path), TextFile.Read(path).Text, diagnostics));
                }
            }
        }

        foreach (var path in selection.Named)
        {
            var file = TextFile.Read(path);
            if (file.Problem is null)
            {
                listed.TryAdd(path, new CheckedFile(path, workspace.Display(path), file.Text, []));
            }
        }

        return listed.Values;
    }
}
