using System.Collections.Immutable;

namespace BrandLsp.Core.Exports;

/// <summary>The export formats. The command line, the server and the documentation read this list.</summary>
public static class ExportCatalog
{
    /// <summary>The format that gives each draft a folder of its own; it is written by <see cref="VariantsExporter"/>.</summary>
    public const string Variants = "variants";

    /// <summary>The formats whose files stand side by side in the export's folder.</summary>
    public static ImmutableArray<IExporter> All { get; } =
    [
        new BufferExporter(),
        new PublerExporter(),
        new MetricoolExporter(),
        new HootsuiteExporter(),
        new PostizExporter(),
        new IcsExporter(),
    ];

    /// <summary>Every value of <c>--format</c>.</summary>
    public static ImmutableArray<string> Formats { get; } = [Variants, .. All.Select(e => e.Info.Id)];

    /// <summary>Null for <see cref="Variants"/> and for what is no format.</summary>
    public static IExporter? Find(string format) => All.FirstOrDefault(e => e.Info.Id == format);
}
