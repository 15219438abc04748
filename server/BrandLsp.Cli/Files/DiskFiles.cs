using System.Collections.Concurrent;
using BrandLsp.Core.Brands;

namespace BrandLsp.Cli.Files;

/// <summary>The disk as Core sees it. What lies outside its roots, also by way of a symbolic link, does not exist.</summary>
internal sealed class DiskFiles : IFileSource
{
    private readonly string[]? _roots;
    private readonly ConcurrentDictionary<string, string?> _folders = new(StringComparer.Ordinal);

    /// <param name="roots">Folders, absolute with '/'.</param>
    public DiskFiles(params IEnumerable<string> roots)
    {
        _roots = [.. roots.Select(r => Paths.Real(r) ?? r).Distinct(StringComparer.Ordinal)];
    }

    private DiskFiles()
    {
    }

    /// <summary>The whole disk, for what the user named and for the search for a profile up the tree.</summary>
    public static DiskFiles Everywhere { get; } = new();

    public string? Read(string path)
    {
        if (!IsInside(path))
        {
            return null;
        }

        var file = TextFile.Read(path);
        return file.Problem is null ? file.Text : null;
    }

    public bool Exists(string path) => File.Exists(path) && IsInside(path);

    private bool IsInside(string path)
    {
        if (_roots is null)
        {
            return true;
        }

        try
        {
            var full = Paths.Core(Path.GetFullPath(path));
            var folder = _folders.GetOrAdd(Paths.Folder(full), Paths.Real);
            return folder is not null
                && Paths.Real(folder + "/" + Path.GetFileName(full)) is { } real
                && _roots.Any(root => Paths.IsInside(real, root));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
