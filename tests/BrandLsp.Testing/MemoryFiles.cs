using BrandLsp.Core.Brands;

namespace BrandLsp.Testing;

/// <summary>Files that exist only in a test.</summary>
public sealed class MemoryFiles : IFileSource
{
    private readonly Dictionary<string, string?> _files = new(StringComparer.Ordinal);

    public MemoryFiles(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            _files[path] = text;
        }
    }

    /// <param name="path">A file; null as its text makes it one that is there and cannot be read.</param>
    public string? this[string path]
    {
        set => _files[path] = value;
    }

    public string? Read(string path) => _files.GetValueOrDefault(path);

    public bool Exists(string path) => _files.ContainsKey(path);

    public IReadOnlyList<string> Below(string folder) =>
        [.. _files.Keys.Where(p => p.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
