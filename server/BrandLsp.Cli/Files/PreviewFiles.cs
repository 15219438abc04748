using BrandLsp.Core.Exports;
using BrandLsp.Core.Exports.Preview;

namespace BrandLsp.Cli.Files;

/// <summary>A draft's preview page with its images inside, so that it can be sent on its own.</summary>
internal static class PreviewFiles
{
    public static ExportFile Of(AnalyzedDraft draft) => PreviewPage.Export(draft.Analysis, new PreviewOptions(draft.Source.Display)
    {
        Image = PreviewImages.Embedded(draft.Source.Path, draft.Source.Files, DiskFiles.ReadBytes),
    });
}
