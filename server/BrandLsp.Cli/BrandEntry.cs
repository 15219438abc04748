using BrandLsp.Cli.Files;
using BrandLsp.Core.Brands;

namespace BrandLsp.Cli;

/// <summary>A profile as the run knows it, read once.</summary>
/// <param name="Path">Absolute with '/'; null when there is no profile.</param>
internal sealed record BrandEntry(string? Path, BrandReading Reading)
{
    public static BrandEntry None { get; } = new(null, BrandReading.Empty);

    public string? Folder => Path is null ? null : Paths.Folder(Path);

    public Brand Brand => Reading.Brand;
}
