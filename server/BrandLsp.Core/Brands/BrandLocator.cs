namespace BrandLsp.Core.Brands;

/// <summary>Finds the profile and the drafts of a workspace.</summary>
public static class BrandLocator
{
    /// <summary>
    /// The nearest <c>brand.yaml</c> or <c>brand.yml</c> in the folder of <paramref name="path"/> or above it, not above
    /// <paramref name="root"/> when one is given; null when there is none.
    /// </summary>
    public static string? Find(IFileSource files, string path, string? root) => null;

    /// <summary>True when the file is a draft by the profile's <c>drafts:</c> globs or by <c>platforms:</c> in its front matter.</summary>
    /// <param name="relativePath">Relative to the profile's folder (or the workspace), with '/'.</param>
    /// <param name="text">Null to judge by the path alone.</param>
    public static bool IsDraft(Brand brand, string relativePath, string? text) => false;
}
