using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>Which files beside a profile are analytics exports, or were meant to be.</summary>
public static class MetricsFolder
{
    /// <summary>The files to read, by path, and those that cannot be exports.</summary>
    /// <param name="files">Lists the folder of exports.</param>
    /// <param name="home">The profile's folder.</param>
    public static (IReadOnlyList<string> Paths, IReadOnlyList<LeftOut> Others) Find(IFileSource files, string home)
    {
        var paths = new List<string>();
        var others = new List<LeftOut>();
        foreach (var path in files.Below($"{home.TrimEnd('/')}/{MetricsFile.FolderName}"))
        {
            var name = path[(path.LastIndexOf('/') + 1)..];
            if (MetricsFile.MayBe(path))
            {
                paths.Add(path);
            }
            else if (name[0] is not ('.' or '~') && !name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            {
                others.Add(LeftOut.Whole(path, "this is no kind of file that exports are: .csv, .tsv or .xlsx"));
            }
        }

        var own = $"{home.TrimEnd('/')}/{MetricsFile.OwnFileName}";
        if (files.Exists(own))
        {
            paths.Add(own);
        }

        paths.Sort(StringComparer.Ordinal);
        return (paths, others);
    }

    /// <summary>True for a path whose change may change the table.</summary>
    public static bool Holds(string home, string path) =>
        path == $"{home.TrimEnd('/')}/{MetricsFile.OwnFileName}" || path.StartsWith($"{home.TrimEnd('/')}/{MetricsFile.FolderName}/", StringComparison.Ordinal);
}
