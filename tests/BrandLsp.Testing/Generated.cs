namespace BrandLsp.Testing;

/// <summary>Files that are made by the program, committed, and kept true by a test.</summary>
public static class Generated
{
    /// <summary>
    /// Returns null when the committed file says <paramref name="text"/>, else what to do. With <c>BRANDLSP_UPDATE=1</c>
    /// in the environment it writes the file instead.
    /// </summary>
    /// <param name="path">Relative to the repository, with '/'.</param>
    public static string? Difference(string path, string text)
    {
        var file = Repository.PathOf(path.Split('/'));
        if (Environment.GetEnvironmentVariable("BRANDLSP_UPDATE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            return null;
        }

        var committed = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (committed == text)
        {
            return null;
        }

        var (old, now) = (committed.Split('\n'), text.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, now.Length)).First(i => old.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        return $"{path} is out of date from line {line + 1} on; run the tests with BRANDLSP_UPDATE=1.\n  committed: {old.ElementAtOrDefault(line)}\n  made now:  {now.ElementAtOrDefault(line)}";
    }
}
