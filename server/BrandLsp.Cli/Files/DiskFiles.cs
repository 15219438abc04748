using System.Collections.Concurrent;
using BrandLsp.Core.Brands;

namespace BrandLsp.Cli.Files;

/// <summary>The disk as Core sees it. What lies outside its roots, also by way of a symbolic link, does not exist.</summary>
internal sealed class DiskFiles : IFileSource
{
    private const int MostListed = 20_000;

    /// <summary>Links to folders are not followed: one may lead in a circle.</summary>
    private static readonly EnumerationOptions s_oneFolder = new() { IgnoreInaccessible = true, AttributesToSkip = 0, MatchType = MatchType.Simple };

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

    /// <summary>The bytes of a file; null when it is not there, cannot be read or has more than <paramref name="most"/>.</summary>
    public static byte[]? ReadBytes(string path, int most)
    {
        try
        {
            return new FileInfo(path).Length <= most ? File.ReadAllBytes(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public bool Exists(string path) => File.Exists(path) && IsInside(path);

    public string? FaultOf(string path) => Exists(path) ? TextFile.Read(path).Problem : null;

    public IReadOnlyList<string> Below(string folder)
    {
        var found = new List<string>();
        var open = new Stack<string>();
        open.Push(folder);
        while (found.Count < MostListed && open.TryPop(out var at))
        {
            try
            {
                foreach (var entry in new DirectoryInfo(at).EnumerateFileSystemInfos("*", s_oneFolder))
                {
                    var path = at.TrimEnd('/') + "/" + entry.Name;
                    if (entry is DirectoryInfo { LinkTarget: not null })
                    {
                        continue;
                    }

                    if (entry is DirectoryInfo)
                    {
                        open.Push(path);
                    }
                    else if (IsInside(path))
                    {
                        found.Add(path);
                    }
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                // What cannot be listed is not there.
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

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
