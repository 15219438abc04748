using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Tests.Brands;

/// <summary>A workspace in memory: path to text.</summary>
internal sealed class MemoryFiles : Dictionary<string, string>, IFileSource
{
    public string? Read(string path) => TryGetValue(path, out var text) ? text : null;

    public bool Exists(string path) => ContainsKey(path);
}
