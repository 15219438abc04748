using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy;

namespace BrandLsp.Lsp.State;

/// <summary>
/// The published posts of each profile's workspace. Read on the pool when a draft first asks for them: until then none
/// are known, and afterwards the drafts are understood anew. Kept true by what the client saves.
/// </summary>
internal sealed class PublishedFiles(IWorkspaceFiles disk, Action<string> log)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Known> _byProfile = new(StringComparer.Ordinal);

    /// <summary>Told of a profile's folder when its published posts have become known. Never called while a lock is held.</summary>
    public Action<string> Changed { get; set; } = static _ => { };

    /// <summary>Does not wait.</summary>
    public PublishedPosts Of(ProfileState profile)
    {
        if (profile is not { Path: { } path, Folder: not null })
        {
            return PublishedPosts.Empty;
        }

        lock (_gate)
        {
            var known = _byProfile.GetValueOrDefault(path);
            if (known is null || !known.IsFor(profile.Brand))
            {
                known = new Known(profile, known?.Posts ?? PublishedPosts.Empty);
                _byProfile[path] = known;
                _ = Task.Run(() => Read(path, known));
            }

            return known.Posts;
        }
    }

    /// <summary>A file has been saved. Returns the folders of the profiles whose posts are others now.</summary>
    public ImmutableArray<string> Saved(string path, string text)
    {
        var changed = ImmutableArray.CreateBuilder<string>();
        lock (_gate)
        {
            foreach (var (profile, known) in _byProfile.ToList())
            {
                if (!known.IsDraft(path, text))
                {
                    continue;
                }

                var post = PublishedPost.Read(path, text, known.Profile.Brand);
                var posts = known.Posts.With(path, post);
                if (!ReferenceEquals(posts, known.Posts))
                {
                    changed.Add(known.Folder);
                }

                // The reading that goes on may have seen the file as it was before.
                _byProfile[profile] = known with { Posts = posts, Saved = known.IsRead ? known.Saved : known.Saved.SetItem(path, post) };
            }
        }

        return changed.ToImmutable();
    }

    private void Read(string path, Known asked)
    {
        try
        {
            var files = asked.Profile.Files;
            var posts = PublishedPosts.Of(
                disk.List(asked.Folder, PathText.IsMarkdown)
                    .Select(p => files.Read(p) is { } text && asked.IsDraft(p, text) ? PublishedPost.Read(p, text, asked.Profile.Brand) : null)
                    .OfType<PublishedPost>());
            lock (_gate)
            {
                if (_byProfile.GetValueOrDefault(path) is not { } known || !known.IsFor(asked.Profile.Brand))
                {
                    return;
                }

                posts = known.Saved.Aggregate(posts, (all, saved) => all.With(saved.Key, saved.Value));
                _byProfile[path] = known with { Posts = posts, IsRead = true, Saved = known.Saved.Clear() };
                if (known.Posts.Posts.SequenceEqual(posts.Posts))
                {
                    return;
                }
            }

            Changed(asked.Folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            log($"The published posts of {path} cannot be read: {e}");
        }
    }

    /// <param name="Profile">As it was when the files were asked for.</param>
    private sealed record Known(ProfileState Profile, PublishedPosts Posts)
    {
        public string Folder => Profile.Folder!;

        /// <summary>False while the files are still being read.</summary>
        public bool IsRead { get; init; }

        /// <summary>What was saved in the meantime, by path; null for what is no published post.</summary>
        public ImmutableDictionary<string, PublishedPost?> Saved { get; init; } = ImmutableDictionary<string, PublishedPost?>.Empty;

        /// <summary>Whether the same files are drafts, in the same language.</summary>
        public bool IsFor(Brand brand) =>
            Profile.Brand.Language == brand.Language && Profile.Brand.DraftGlobs.SequenceEqual(brand.DraftGlobs);

        /// <summary>Whether the file is a draft of this profile, and not of one further down the tree.</summary>
        public bool IsDraft(string path, string text) =>
            PathText.IsInside(path, Folder)
            && Profile.IsDraft(path, text)
            && BrandLocator.Find(Profile.Files, path, Folder) == Profile.Path;
    }
}
