using BrandLsp.Core.Exports;
using BrandLsp.Core.Exports.Preview;

namespace BrandLsp.Cli.Files;

/// <summary>A draft's preview page with its images inside, so that it can be sent on its own.</summary>
internal static class PreviewFiles
{
    /// <summary>In bytes; a larger image gets a placeholder.</summary>
    private const int LargestImage = 2_000_000;

    /// <summary>In bytes, each image counted as often as the page shows it.</summary>
    private const int LargestTotal = 20_000_000;

    public static ExportFile Of(AnalyzedDraft draft)
    {
        var known = new Dictionary<string, string?>(StringComparer.Ordinal);
        var total = 0;
        return PreviewPage.Export(draft.Analysis, new PreviewOptions(draft.Source.Display) { Image = Image });

        string? Image(string src)
        {
            if (!known.TryGetValue(src, out var address))
            {
                known[src] = address = PreviewImages.Find(draft.Source.Path, src, draft.Source.Files) is { } path ? Read(path) : null;
            }

            return address is not null && (total += address.Length) <= LargestTotal ? address : null;
        }
    }

    private static string? Read(string path)
    {
        try
        {
            return new FileInfo(path).Length <= LargestImage ? PreviewImages.DataUri(File.ReadAllBytes(path)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
