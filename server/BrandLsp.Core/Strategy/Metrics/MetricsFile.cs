namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>A file of analytics as it was downloaded.</summary>
/// <param name="Path">Absolute with '/'.</param>
public sealed record MetricsFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>The folder of exports beside the profile.</summary>
    public const string FolderName = "metrics";

    /// <summary>The file that people keep by hand for platforms without an export; beside the profile or in the folder.</summary>
    public const string OwnFileName = "brandlsp-metrics.csv";

    /// <summary>In bytes. A longer file is no export; whoever reads the disk passes over it and says so.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>False for notes, pictures and other things that lie beside exports.</summary>
    public static bool MayBe(string path) => path[(path.LastIndexOf('/') + 1)..] is ['.' or '~', ..] ? false : IsTable(path) || IsOldWorkbook(path);

    public static bool IsWorkbook(string path) => path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || IsOldWorkbook(path);

    private static bool IsTable(string path) =>
        path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    private static bool IsOldWorkbook(string path) => path.EndsWith(".xls", StringComparison.OrdinalIgnoreCase);
}
