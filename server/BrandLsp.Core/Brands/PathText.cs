namespace BrandLsp.Core.Brands;

/// <summary>Paths with '/', as texts.</summary>
public static class PathText
{
    /// <summary>The folder a file lies in, without a final '/' unless it is the root; "" for a bare name.</summary>
    public static string Folder(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : slash == 0 ? "/" : path[..slash];
    }

    public static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];

    public static bool IsMarkdown(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    /// <summary>True when <paramref name="path"/> is <paramref name="folder"/> or lies below it, judged by the names alone.</summary>
    public static bool IsInside(string path, string folder, StringComparison comparison = StringComparison.Ordinal) =>
        path.StartsWith(folder, comparison) && (path.Length == folder.Length || folder.EndsWith('/') || path[folder.Length] == '/');

    /// <summary>A path as it is seen from a folder that it lies in.</summary>
    public static string Below(string path, string folder) => path[folder.Length..].TrimStart('/');

    /// <summary>The way from a folder to a path, with <c>..</c> where it leads out. Both absolute.</summary>
    public static string Relative(string path, string folder)
    {
        var (to, from) = (path.Split('/'), folder.TrimEnd('/').Split('/'));
        var shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && from[shared] == to[shared])
        {
            shared++;
        }

        return string.Join('/', Enumerable.Repeat("..", from.Length - shared).Concat(to.Skip(shared)));
    }

    /// <summary>
    /// Where a relative path leads from a folder, with <c>.</c> and <c>..</c> resolved; null when it leads above the root, is
    /// absolute, or is no path. Backslashes count as slashes, as on Windows.
    /// </summary>
    public static string? Combine(string folder, string relative)
    {
        if (relative.Length == 0 || relative.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var path = relative.Replace('\\', '/');
        if (path[0] == '/' || (path.Length > 1 && path[1] == ':'))
        {
            return null;
        }

        var parts = new List<string>(folder.Split('/'));
        if (parts[^1].Length == 0)
        {
            parts.RemoveAt(parts.Count - 1);
        }

        // The root's own part ("" of "/a", "C:" of "C:/a") stays.
        var floor = folder.StartsWith('/') || (folder.Length > 1 && folder[1] == ':') ? 1 : 0;
        if (folder == "/")
        {
            parts = [""];
        }

        foreach (var part in path.Split('/'))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case ".." when parts.Count > floor && parts[^1] != "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                case "..":
                    return null;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return string.Join('/', parts);
    }
}
