using BrandLsp.Cli.Files;
using BrandLsp.Cli.Output;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Styles;

namespace BrandLsp.Cli;

/// <summary>The files of profiles that a report lists: those with findings, and those the user named.</summary>
internal static class ProfileFiles
{
    /// <param name="strategy">What the drafts of a workspace say together; null where that decides nothing.</param>
    /// <param name="complain">Told of a rule that failed.</param>
    public static IEnumerable<CheckedFile> Of(Selection selection, Workspace workspace, StrategyFiles? strategy = null, Action<string>? complain = null)
    {
        var listed = new SortedDictionary<string, CheckedFile>(StringComparer.Ordinal);
        foreach (var profile in selection.Profiles)
        {
            var together = Analyzer.AnalyzeStrategy(
                profile.Brand, strategy?.Of(profile) ?? StrategyView.None, (rule, failure) => complain?.Invoke($"the rule {rule} failed on {workspace.Display(profile.Path!)}: {failure.GetType().Name}: {failure.Message}"));
            foreach (var (path, diagnostics) in Analyzer.Joined(SlowPatterns.AddTo(Analyzer.AnalyzeProfile(profile.Reading), profile.Brand), together))
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
            else if (selection.Profiles.All(p => p.Path != path))
            {
                // One that no profile reads: people.yml beside people.yaml.
                workspace.Fail($"{workspace.Display(path)} {file.Problem}");
            }
        }

        return listed.Values;
    }
}
