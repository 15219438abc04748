using System.Collections.Immutable;
using System.Text;
using BrandLsp.Core.Exports;

namespace BrandLsp.Cli.Files;

internal enum FileChange
{
    New,
    Changed,
    Same,
}

/// <summary>A folder of an export on the disk, compared with what it is to hold. Nothing is written here.</summary>
internal sealed class ExportFolder
{
    /// <param name="root">The export's folder, absolute with '/'.</param>
    /// <exception cref="IOException">A symbolic link, a file in place of a folder or a folder in place of a file stands in the way.</exception>
    public ExportFolder(string root, ExportFolderContent content)
    {
        Content = content;
        Path = root;
        foreach (var segment in content.Name.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            Path += "/" + segment;
            var info = new FileInfo(Path);
            if (info.LinkTarget is not null)
            {
                throw new IOException($"{Path} is a symbolic link, and an export does not write through one: remove it, or name another folder with --out");
            }

            if (info.Exists)
            {
                throw new IOException($"{Path} is a file: an export needs a folder there");
            }
        }

        IsRoot = Path == root;
        if (content.Files.FirstOrDefault(f => Directory.Exists(At(f.Name)) && new FileInfo(At(f.Name)).LinkTarget is null) is { } blocked)
        {
            throw new IOException($"{At(blocked.Name)} is a folder: an export needs a file there");
        }

        Manifest = ReadManifest();
        Stale = Manifest is null ? [] : [.. content.Listed(Manifest).Except(content.Files.Select(f => f.Name)).Where(Has).Order(StringComparer.Ordinal)];
    }

    public ExportFolderContent Content { get; }

    /// <summary>Absolute with '/'.</summary>
    public string Path { get; }

    public bool IsRoot { get; }

    /// <summary>What the last export said; null when there was none.</summary>
    public string? Manifest { get; }

    /// <summary>Plain names of files that only the last export wrote.</summary>
    public ImmutableArray<string> Stale { get; }

    /// <summary>True when the folder holds these files byte for byte, and none that has to go.</summary>
    private bool IsUpToDate => Stale.IsEmpty && Content.Files.All(f => Compare(f) == FileChange.Same);

    /// <summary>True when there is no reason to write it again. A missing file is one, or an empty one: what a power cut leaves.</summary>
    public bool IsUnchanged => (Manifest is not null && Content.HasSameSources(Manifest) && HasAll()) || IsUpToDate;

    /// <summary>False for a draft that goes nowhere, unless something of it has to go.</summary>
    public bool IsWanted => Content.HasContent || Manifest is not null;

    public string At(string name) => Path + "/" + name;

    public bool Has(string name) => File.Exists(At(name));

    public FileChange Compare(ExportFile file)
    {
        var info = new FileInfo(At(file.Name));
        if (info is { Exists: false, LinkTarget: null })
        {
            return FileChange.New;
        }

        return info.LinkTarget is null && info.Length == Encoding.UTF8.GetByteCount(file.Content) && TextFile.Read(At(file.Name)) is { Problem: null } old
            && old.Bytes.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(file.Content))
            ? FileChange.Same
            : FileChange.Changed;
    }

    /// <summary>True when the folder is there and nothing in it is anybody else's, so that it can be replaced as a whole.</summary>
    public bool IsAllOurs()
    {
        var ours = Content.Files.Select(f => f.Name).Concat(Stale).ToHashSet(StringComparer.Ordinal);
        return !IsRoot && new DirectoryInfo(Path).EnumerateFileSystemInfos().All(e => e is FileInfo && e.LinkTarget is null && ours.Contains(e.Name));
    }

    private bool HasAll() => Content.Files.All(f => new FileInfo(At(f.Name)) is { Exists: true } info && (info.Length > 0 || f.Content.Length == 0));

    private string? ReadManifest()
    {
        var path = At(Content.ManifestName);
        return new FileInfo(path) is { Exists: true, LinkTarget: null } && TextFile.Read(path) is { Problem: null } file ? file.Text : null;
    }
}
