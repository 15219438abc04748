namespace BrandLsp.Core.Rendering;

/// <summary>What a medium is by the name of its file, also in a URL with a query.</summary>
internal static class MediaKind
{
    public static bool IsVideo(string src) => Has(src, ".mp4", ".mov", ".webm", ".m4v", ".avi", ".mkv");

    public static bool IsJpegOrPng(string src) => Has(src, ".jpg", ".jpeg", ".png");

    private static bool Has(string src, params ReadOnlySpan<string> endings)
    {
        var end = src.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? src.AsSpan() : src.AsSpan(0, end);
        foreach (var ending in endings)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
