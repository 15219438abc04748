using BrandLsp.Core.Brands;

namespace BrandLsp.Lsp;

/// <summary>The disk as the server needs it. Paths are absolute with '/'.</summary>
public interface IWorkspaceFiles : IFileSource
{
    /// <summary>The same files, where nothing outside <paramref name="folder"/> exists, symbolic links followed.</summary>
    IFileSource Inside(string folder);

    /// <summary>The files below <paramref name="folder"/> whose path <paramref name="isWanted"/> accepts, sorted; empty when it is no folder.</summary>
    IReadOnlyList<string> List(string folder, Func<string, bool> isWanted);

    /// <summary>
    /// Writes files below <paramref name="folder"/>, each whole or not at all, in the given order; creates the folders they need.
    /// Returns their paths.
    /// </summary>
    /// <param name="files">Relative paths with '/' and their content.</param>
    /// <exception cref="IOException">It cannot be written, or a path leaves <paramref name="folder"/>.</exception>
    IReadOnlyList<string> Write(string folder, IReadOnlyList<KeyValuePair<string, string>> files);
}
