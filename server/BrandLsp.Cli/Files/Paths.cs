using BrandLsp.Core.Brands;

namespace BrandLsp.Cli.Files;

/// <summary>Paths as the system writes them, as Core reads them (absolute, with '/'), and as people see them (relative).</summary>
internal static class Paths
{
    private const int MaxLinks = 40;

    public static string Core(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace('\\', '/');

    /// <summary>Absolute, as Core reads it, from what the user typed.</summary>
    public static string Full(string path, string workingDirectory)
    {
        try
        {
            return Core(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, workingDirectory)));
        }
        catch (ArgumentException)
        {
            // A NUL in the name.
            throw new CliException($"\"{path}\" is not a path");
        }
    }

    /// <summary>Relative to the working directory, with '/'.</summary>
    public static string Display(string path, string workingDirectory) => Core(Path.GetRelativePath(workingDirectory, path));

    public static string Folder(string path) => Core(Path.GetDirectoryName(path) ?? path);

    /// <summary>True when <paramref name="path"/> is <paramref name="root"/> or lies below it, judged by the names alone.</summary>
    public static bool IsInside(string path, string root) =>
        PathText.IsInside(path, root, Comparison);

    /// <summary>The same place with every symbolic link on the way followed; null when the links go in circles.</summary>
    public static string? Real(string path)
    {
        for (var links = 0; links <= MaxLinks; links++)
        {
            if (FirstLink(path) is not { } link)
            {
                return path;
            }

            var (at, target) = link;
            path = Core(Path.GetFullPath(target + path[at.Length..], Folder(at)));
        }

        return null;
    }

    private static StringComparison Comparison =>
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static (string At, string Target)? FirstLink(string path)
    {
        // A client's C:/x on a system without drives: there is no such file, let alone a link.
        if (!Path.IsPathRooted(path))
        {
            return null;
        }

        for (var slash = path.IndexOf('/', 1); ; slash = path.IndexOf('/', slash + 1))
        {
            var part = slash < 0 ? path : path[..slash];
            if (new FileInfo(part).LinkTarget is { } target)
            {
                return (part, Core(target));
            }

            if (slash < 0)
            {
                return null;
            }
        }
    }
}
