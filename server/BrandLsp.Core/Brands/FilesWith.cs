namespace BrandLsp.Core.Brands;

/// <summary>Other files, and one whose text is not, or not yet, that on the disk.</summary>
/// <param name="own">The path of that one.</param>
public sealed class FilesWith(IFileSource inner, string own, string text) : IFileSource
{
    public string? Read(string path) => path == own ? text : inner.Read(path);

    public bool Exists(string path) => path == own || inner.Exists(path);

    public string? FaultOf(string path) => path == own ? null : inner.FaultOf(path);

    public IReadOnlyList<string> Below(string folder) => inner.Below(folder);
}
