using System.Collections.Concurrent;
using BrandLsp.Cli.Files;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Strategy.Metrics;

namespace BrandLsp.Cli;

/// <summary>The analytics exports of a workspace, read side by side.</summary>
internal static class MetricsFiles
{
    /// <param name="home">The profile's folder.</param>
    /// <param name="files">What lies outside of it is not there.</param>
    public static MetricsTable Read(string home, DiskFiles files, PostCalendar calendar, DateOnly today)
    {
        var (paths, others) = MetricsFolder.Find(files, home);
        var imports = new FileImport?[paths.Count];
        var unread = new ConcurrentBag<LeftOut>(others);
        Parallel.For(0, paths.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            if (DiskFiles.ReadBytes(paths[i], MetricsFile.MaxBytes) is { } bytes)
            {
                imports[i] = FileImport.Read(new MetricsFile(paths[i], bytes));
            }
            else
            {
                unread.Add(LeftOut.Whole(paths[i], $"it cannot be read, or is larger than {MetricsFile.MaxBytes / (1024 * 1024)} MB"));
            }
        });
        return MetricsTable.Of(imports.OfType<FileImport>(), calendar, today, unread);
    }
}
