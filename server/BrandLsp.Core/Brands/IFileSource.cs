namespace BrandLsp.Core.Brands;

/// <summary>
/// The files that a profile or a draft may speak of. Paths are absolute with '/'. The caller decides what lies inside
/// the workspace; a path outside it does not exist.
/// </summary>
public interface IFileSource
{
    /// <summary>The text of a file; null when it does not exist or cannot be read.</summary>
    string? Read(string path);

    bool Exists(string path);

    /// <summary>Why a file that is there cannot be read, as a clause that follows its name: "is not UTF-8 …"; null for any other path.</summary>
    string? FaultOf(string path) => Exists(path) && Read(path) is null ? "cannot be read" : null;

    /// <summary>The files below a folder, at any depth, as paths, sorted; empty when it is no folder.</summary>
    IReadOnlyList<string> Below(string folder) => [];
}
