using System.Collections.Concurrent;
using System.Text;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Exports;
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

    /// <summary>A file that is there and cannot be read.</summary>
    public const string Unreadable = "\uDC00";

    public IEnumerable<string> Paths => _files.Keys.Order(StringComparer.Ordinal);

    /// <summary>Called before a file is read: a test may wait here.</summary>
    public Action<string> OnRead { get; set; } = static _ => { };

    public string? Read(string path)
    {
        OnRead(path);
        return this[path] is { } text && text != Unreadable ? text : null;
    }

    /// <summary>A character a byte.</summary>
    public byte[]? ReadBytes(string path, int most) => this[path] is { } text && text.Length <= most ? Encoding.Latin1.GetBytes(text) : null;

    public bool Exists(string path) => _files.ContainsKey(path);

    public IReadOnlyList<string> Below(string folder) => List(folder, static _ => true);

    public IFileSource Inside(string folder) => new Part(this, folder);

    public IReadOnlyList<string> List(string folder, Func<string, bool> isWanted) =>
        [.. Paths.Where(p => p.StartsWith(folder + "/", StringComparison.Ordinal) && isWanted(p))];

    /// <summary>Called before an export is written: a test may wait here, for its cancellation too.</summary>
    public Action<CancellationToken> OnWrite { get; set; } = static _ => { };

    /// <summary>The folder that nothing can be written to.</summary>
    public string? ReadOnlyFolder { get; set; }

    public ExportOutcome WriteExport(string folder, string? inside, IReadOnlyList<ExportFolderContent> contents, ExportMode mode, CancellationToken cancel)
    {
        OnWrite(cancel);
        cancel.ThrowIfCancellationRequested();
        if (folder == ReadOnlyFolder)
        {
            throw new IOException($"{folder} is read-only");
        }

        if (inside is not null && folder != inside && !folder.StartsWith(inside + "/", StringComparison.Ordinal))
        {
            throw new IOException($"{folder} leads out of the workspace");
        }

        var (files, removed, unchanged) = (new List<string>(), new List<string>(), 0);
        foreach (var content in contents)
        {
            var at = content.Name.Length > 0 ? $"{folder}/{content.Name}/" : $"{folder}/";
            var manifest = this[at + content.ManifestName];
            if (!content.HasContent && manifest is null)
            {
                continue;
            }

            if (mode.OnlyChanged && manifest is not null && (content.HasSameSources(manifest) || content.Files.All(f => this[at + f.Name] == f.Content)))
            {
                unchanged++;
                continue;
            }

            files.AddRange(content.Files.Where(f => !mode.IsDryRun || this[at + f.Name] != f.Content).Select(f => at + f.Name));
            removed.AddRange(manifest is null ? [] : content.Listed(manifest).Except(content.Files.Select(f => f.Name)).Select(n => at + n).Where(Exists).Order(StringComparer.Ordinal));
            if (!mode.IsDryRun)
            {
                foreach (var file in content.Files)
                {
                    this[at + file.Name] = file.Content;
                }
            }
        }

        if (!mode.IsDryRun)
        {
            removed.ForEach(p => this[p] = null);
        }

        return new ExportOutcome([.. files], [.. removed], unchanged);
    }

    private sealed class Part(MemoryWorkspace all, string folder) : IFileSource
    {
        public string? Read(string path) => IsInside(path) ? all.Read(path) : null;

        public bool Exists(string path) => IsInside(path) && all.Exists(path);

        public IReadOnlyList<string> Below(string folder) => [.. all.Below(folder).Where(IsInside)];

        private bool IsInside(string path) => folder == "/" || path.StartsWith(folder + "/", StringComparison.Ordinal);
    }
}
