using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Assist;

/// <summary>The images and videos that a draft may show.</summary>
internal static class MediaPaths
{
    private const int MostProposed = 200;

    private static readonly string[] s_endings = [".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg", ".avif", ".heic", ".mp4", ".mov", ".webm"];

    /// <summary>In the draft's folder and below, relative to the draft.</summary>
    public static IEnumerable<string> Beside(string draft, IFileSource files)
    {
        var folder = PathText.Folder(draft);
        return files.Below(folder)
            .Where(p => s_endings.Any(e => p.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
            .Take(MostProposed)
            .Select(p => PathText.Relative(p, folder));
    }
}
