using System.Collections.Concurrent;
using BrandLsp.Core.Brands;
using BrandLsp.Lsp;

namespace BrandLsp.Testing;

/// <summary>A workspace in memory. Paths are absolute with '/'.</summary>
public sealed class MemoryWorkspace : IWorkspaceFiles
{
    private readonly ConcurrentDictionary<string, string> _files = new(StringComparer.Ordinal);

    public string? this[string path]
    {
        get => _files.GetValueOrDefault(path);
        set
        {
            if (value is null)
            {
                _files.TryRemove(path, out _);
            }
            else
            {
                _files[path] = value;
            }
        }
    }

    public IEnumerable<string> Paths => _files.Keys.Order(StringComparer.Ordinal);

    /// <summary>Called before a file is read: a test may wait here.</summary>
    public Action<string> OnRead { get; set; } = static _ => { };

    public string? Read(string path)
    {
        OnRead(path);
        return this[path];
    }

    public bool Exists(string path) => _files.ContainsKey(path);

    public IFileSource Inside(string folder) => new Part(this, folder);

    public IReadOnlyList<string> List(string folder, Func<string, bool> isWanted) =>
        [.. Paths.Where(p => p.StartsWith(folder + "/", StringComparison.Ordinal) && isWanted(p))];

    public IReadOnlyList<string> Write(string folder, IReadOnlyList<KeyValuePair<string, string>> files)
    {
        if (files.Any(f => f.Key.Split('/').Contains("..") || f.Key.StartsWith('/')))
        {
            throw new IOException("A path leaves the folder");
        }

        var written = new List<string>();
        foreach (var (path, content) in files)
        {
            this[folder + "/" + path] = content;
            written.Add(folder + "/" + path);
        }

        return written;
    }

    private sealed class Part(MemoryWorkspace all, string folder) : IFileSource
    {
        public string? Read(string path) => IsInside(path) ? all.Read(path) : null;

        public bool Exists(string path) => IsInside(path) && all.Exists(path);

        private bool IsInside(string path) => folder == "/" || path.StartsWith(folder + "/", StringComparison.Ordinal);
    }
}
