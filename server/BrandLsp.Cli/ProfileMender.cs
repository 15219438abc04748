using System.Collections.Immutable;
using BrandLsp.Cli.Files;
using BrandLsp.Core.Analysis;

namespace BrandLsp.Cli;

/// <summary>Applies the safe fixes of profiles: of brand.yaml, its layers and people.yaml.</summary>
internal static class ProfileMender
{
    /// <returns>How many findings were mended, in how many files. Where any was, the profiles are to be read again.</returns>
    public static (int Fixes, int Files) Mend(Selection selection, Workspace workspace)
    {
        var (fixes, files) = (0, 0);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var profile in selection.Profiles)
        {
            foreach (var (path, diagnostics) in Analyzer.AnalyzeProfile(profile.Reading))
            {
                // A layer of several profiles is mended once.
                if (diagnostics.Any(d => d.Fixes.Any(f => f.IsSafe)) && seen.Add(path) && Mend(profile.Path!, path, workspace) is > 0 and var mended)
                {
                    fixes += mended;
                    files++;
                }
            }
        }

        return (fixes, files);
    }

    private static int Mend(string profile, string path, Workspace workspace)
    {
        var file = TextFile.Read(path);
        if (file.Problem is not null)
        {
            return 0;
        }

        var mended = Mender.Mend(new Reviewed(file.Text, Review(file.Text)), Review);
        if (mended.Count > 0)
        {
            AtomicFile.Replace(path, file.With(mended.Analysis.Text).Bytes);
        }

        return mended.Count;

        ImmutableArray<Diagnostic> Review(string text) => Analyzer.AnalyzeProfile(workspace.ReadWith(profile, path, text)).GetValueOrDefault(path, []);
    }
}
