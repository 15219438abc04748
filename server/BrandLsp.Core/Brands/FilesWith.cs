namespace BrandLsp.Core.Brands;

/// <summary>Other files, and one whose text is not, or not yet, that on the disk.</summary>
public sealed class FilesWith(IFileSource inner, string path, string text) : IFileSource
{
    public string? Read(string at) => at == path ? text : inner.Read(at);

    public bool Exists(string at) => at == path || inner.Exists(at);

    public string? FaultOf(string at) => at == path ? null : inner.FaultOf(at);

    public IReadOnlyList<string> Below(string folder) => inner.Below(folder);
}
