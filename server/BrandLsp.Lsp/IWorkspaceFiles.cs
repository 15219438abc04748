using BrandLsp.Core.Brands;
using BrandLsp.Core.Exports;

namespace BrandLsp.Lsp;

/// <summary>The disk as the server needs it. Paths are absolute with '/'.</summary>
public interface IWorkspaceFiles : IFileSource
{
    /// <summary>The same files, where nothing outside <paramref name="folder"/> exists, symbolic links followed.</summary>
    IFileSource Inside(string folder);

    /// <summary>The files below <paramref name="folder"/> whose path <paramref name="isWanted"/> accepts, sorted; empty when it is no folder.</summary>
    IReadOnlyList<string> List(string folder, Func<string, bool> isWanted);

    /// <summary>
    /// Replaces the export of one draft, all of it or nothing: what only the export before it wrote is removed. Returns
    /// the paths of the files, in their order.
    /// </summary>
    /// <param name="folder">The export's folder; created when needed.</param>
    /// <param name="draft">The draft's own folder in it, with '/'.</param>
    /// <exception cref="IOException">It cannot be written, or a link or a file stands in the way.</exception>
    IReadOnlyList<string> WriteExport(string folder, string draft, IReadOnlyList<ExportFile> files);
}
