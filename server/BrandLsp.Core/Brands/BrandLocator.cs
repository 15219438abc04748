using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Brands;

/// <summary>Finds the profile and the drafts of a workspace.</summary>
public static class BrandLocator
{
    private const int MaxLevels = 128;

    /// <summary>
    /// The nearest <c>brand.yaml</c> or <c>brand.yml</c> in the folder of <paramref name="path"/> or above it, not above
    /// <paramref name="root"/> when one is given; null when there is none.
    /// </summary>
    public static string? Find(IFileSource files, string path, string? root)
    {
        var top = root?.Length > 1 ? root.TrimEnd('/') : root;
        var folder = PathText.Folder(path);
        for (var level = 0; level < MaxLevels; level++)
        {
            if (top is not null && !PathText.IsInside(folder, top))
            {
                return null;
            }

            foreach (var name in (string[])["brand.yaml", "brand.yml"])
            {
                var candidate = folder is "" or "/" ? folder + name : folder + "/" + name;
                if (files.Exists(candidate))
                {
                    return candidate;
                }
            }

            var parent = PathText.Folder(folder);
            if (parent == folder || folder.Length == 0)
            {
                return null;
            }

            folder = parent;
        }

        return null;
    }

    /// <summary>True when the file is a draft by the profile's <c>drafts:</c> globs or by <c>platforms:</c> in its front matter.</summary>
    /// <remarks>Only Markdown files are drafts: <c>.md</c> and <c>.markdown</c>.</remarks>
    /// <param name="relativePath">Relative to the profile's folder (or the workspace), with '/'.</param>
    /// <param name="text">Null to judge by the path alone.</param>
    public static bool IsDraft(Brand brand, string relativePath, string? text)
    {
        if (!relativePath.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !relativePath.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var isListed = false;
        foreach (var glob in brand.DraftGlobs)
        {
            // A glob that starts with ! takes files out again, as in .gitignore; the last one that matches decides.
            if (glob.StartsWith('!') ? Glob.Matches(glob[1..], relativePath) : Glob.Matches(glob, relativePath))
            {
                isListed = !glob.StartsWith('!');
            }
        }

        return isListed || (text is not null && FrontMatterReader.NamesPlatforms(text));
    }
}
