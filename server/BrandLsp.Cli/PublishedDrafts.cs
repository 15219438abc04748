using BrandLsp.Cli.Files;
using BrandLsp.Core.Strategy;

namespace BrandLsp.Cli;

/// <summary>The published posts of each profile's workspace, read when a rule first asks for them.</summary>
internal sealed class PublishedDrafts(Workspace workspace)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, PublishedPosts> _byProfile = new(StringComparer.Ordinal);

    /// <summary>May be asked from several threads; files that cannot be read are passed over.</summary>
    public PublishedPosts Of(BrandEntry brand)
    {
        if (brand.Path is not { } profile)
        {
            return PublishedPosts.Empty;
        }

        lock (_gate)
        {
            if (!_byProfile.TryGetValue(profile, out var posts))
            {
                posts = PublishedPosts.Of(workspace.DraftsOf(brand).Select(path => Read(path, brand)).OfType<PublishedPost>());
                _byProfile.Add(profile, posts);
            }

            return posts;
        }
    }

    private static PublishedPost? Read(string path, BrandEntry brand) =>
        TextFile.Read(path) is { Problem: null } file ? PublishedPost.Read(path, file.Text, brand.Brand) : null;
}
