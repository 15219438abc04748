using System.Collections.Immutable;
using BrandLsp.Core.Brands;

namespace BrandLsp.Lsp.State;

/// <summary>Files as the user sees them: an open buffer counts before the disk, and nothing outside the roots exists.</summary>
internal sealed class OverlayFiles(ImmutableDictionary<string, string> buffers, ImmutableArray<(string Root, IFileSource Files)> roots) : IFileSource
{
    public string? Read(string path)
    {
        if (buffers.TryGetValue(path, out var text))
        {
            return text;
        }

        foreach (var (root, files) in roots)
        {
            if (PathText.IsInside(path, root) && files.Read(path) is { } read)
            {
                return read;
            }
        }

        return null;
    }

    public IReadOnlyList<string> Below(string folder) =>
    [
        .. buffers.Keys.Where(b => PathText.IsInside(b, folder))
            .Concat(roots.Where(r => folder == r.Root || PathText.IsInside(folder, r.Root)).SelectMany(r => r.Files.Below(folder)))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    public string? FaultOf(string path) => Read(path) is not null
        ? null
        : roots.Where(r => PathText.IsInside(path, r.Root)).Select(r => r.Files.FaultOf(path)).FirstOrDefault(f => f is not null);

    public bool Exists(string path) =>
        buffers.ContainsKey(path) || roots.Any(r => PathText.IsInside(path, r.Root) && r.Files.Exists(path));
}
