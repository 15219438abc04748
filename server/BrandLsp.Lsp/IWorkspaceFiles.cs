using BrandLsp.Core.Brands;
using BrandLsp.Core.Exports;

namespace BrandLsp.Lsp;

/// <summary>The disk as the server needs it. Paths are absolute with '/'.</summary>
public interface IWorkspaceFiles : IFileSource
{
    /// <summary>The bytes of a file; null when it is not there, cannot be read or has more than <paramref name="most"/>.</summary>
    byte[]? ReadBytes(string path, int most);

    /// <summary>The same files, where nothing outside <paramref name="folder"/> exists, symbolic links followed.</summary>
    IFileSource Inside(string folder);

    /// <summary>The files below <paramref name="folder"/> whose path <paramref name="isWanted"/> accepts, sorted; empty when it is no folder.</summary>
    IReadOnlyList<string> List(string folder, Func<string, bool> isWanted);

    /// <summary>
    /// Writes an export, all of it or nothing: what only the exports before it wrote is removed. A folder that would hold
    /// nothing but its manifest is left out unless it had one.
    /// </summary>
    /// <param name="folder">The export's folder; created when needed.</param>
    /// <param name="inside">A folder that must hold it, symbolic links followed; null when it may lie anywhere.</param>
    /// <exception cref="IOException">It cannot be written, leads elsewhere, or a link or a file stands in the way.</exception>
    /// <exception cref="OperationCanceledException">Nothing was written.</exception>
    ExportOutcome WriteExport(string folder, string? inside, IReadOnlyList<ExportFolderContent> contents, ExportMode mode, CancellationToken cancel);
}
