namespace BrandLsp.Core.Brands;

/// <summary>A place without a file.</summary>
internal sealed class NoFiles : IFileSource
{
    public static NoFiles Instance { get; } = new();

    public string? Read(string path) => null;

    public bool Exists(string path) => false;
}
