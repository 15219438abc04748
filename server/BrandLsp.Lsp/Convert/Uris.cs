using System.Text;

namespace BrandLsp.Lsp.Convert;

/// <summary>Document URIs and the paths they mean.</summary>
internal static class Uris
{
    private const string FileScheme = "file://";

    /// <summary>Absolute with '/', a drive as <c>C:/</c>; null for another scheme than <c>file</c>.</summary>
    public static string? ToPath(string uri)
    {
        if (!uri.StartsWith(FileScheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var rest = uri[FileScheme.Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return null;
        }

        var host = rest[..slash];
        var path = Uri.UnescapeDataString(rest[slash..]);
        if (host.Length > 0 && !host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            return "//" + host + path;
        }

        return path is ['/', var drive, ':', ..] && char.IsAsciiLetter(drive)
            ? char.ToUpperInvariant(drive) + path[2..]
            : path;
    }

    public static string FromPath(string path)
    {
        var result = new StringBuilder(FileScheme);
        var rest = path;
        if (path is [var drive, ':', ..] && char.IsAsciiLetter(drive))
        {
            result.Append('/').Append(path, 0, 2);
            rest = path[2..];
        }
        else if (path.StartsWith("//", StringComparison.Ordinal))
        {
            rest = path[2..];
        }

        return result.AppendJoin('/', rest.Split('/').Select(Uri.EscapeDataString)).ToString();
    }
}
