using System.Collections.Immutable;

namespace BrandLsp.Core.Exports;

/// <summary>The export formats. The command line, the server and the documentation read this list.</summary>
public static class ExportCatalog
{
    /// <summary>The texts of each draft in a folder of its own; made by <see cref="VariantsExporter"/>.</summary>
    public const string Variants = "variants";

    /// <summary>A page that shows them, in the same folder; made by <see cref="Preview.PreviewPage"/>.</summary>
    public const string Html = "html";

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

    /// <summary>Every value of <c>--format</c> with the words of a menu; the default is the first.</summary>
    public static ImmutableArray<(string Id, string Title)> Menu { get; } =
    [
        (Variants, "Text files for every platform"),
        (Html, "A page that shows each draft as its readers will (HTML)"),
        .. All.Select(e => (e.Info.Id, e.Info.Title)),
    ];

    /// <summary>Every value of <c>--format</c>.</summary>
    public static ImmutableArray<string> Formats { get; } = [.. Menu.Select(f => f.Id)];

    /// <summary>Null for <see cref="Variants"/> and <see cref="Html"/>, and for what is no format.</summary>
    public static IExporter? Find(string format) => All.FirstOrDefault(e => e.Info.Id == format);
}
