using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Voice;
using BrandLsp.Core.Rules.Voice.Phrases;

namespace BrandLsp.Core.Strategy;

/// <summary>What is remembered of a draft that has been published: how it sounds, not what it says.</summary>
/// <param name="Path">Absolute with '/'.</param>
/// <param name="Language">A BCP 47 tag.</param>
/// <param name="Words">The number of words of its prose.</param>
/// <param name="Voice">A value for each <see cref="VoiceCue"/>, in their order.</param>
/// <param name="Templates">Template phrases that it uses, as the list writes them.</param>
public sealed record PublishedPost(string Path, string Language, int Words, ImmutableArray<double> Voice, ImmutableArray<string> Templates)
{
    /// <summary>Null for a draft that does not say it is published: <c>status: published</c>, or a URL under <c>published:</c>.</summary>
    /// <param name="path">Absolute with '/'.</param>
    public static PublishedPost? Read(string path, string text, Brand brand)
    {
        // Most files of a workspace are no published posts: do not parse them.
        if (!text.Contains("published", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var draft = DraftReader.Read(path, text, brand);
        if (!IsPublished(draft.Front))
        {
            return null;
        }

        var prose = ProseReader.Read(draft);
        var language = Languages.Of(draft, brand);
        return new PublishedPost(
            path,
            language,
            prose.WordCount,
            VoiceCues.Measure(draft, prose).Values,
            Languages.IsEnglish(language)
                ? [.. PhraseSearch.Find(prose, text).Where(u => u.Phrase.Kind == PhraseListKind.Machine).Select(u => u.Phrase.Line).Distinct(StringComparer.Ordinal)]
                : []);
    }

    public bool Equals(PublishedPost? other) =>
        other is not null && Path == other.Path && Language == other.Language && Words == other.Words
        && Voice.AsSpan().SequenceEqual(other.Voice.AsSpan()) && Templates.AsSpan().SequenceEqual(other.Templates.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Path, Language, Words);

    private static bool IsPublished(FrontMatter front) =>
        front.Status is { Value: DraftStatus.Published } || (front.Status is null && !front.Published.IsEmpty);
}

/// <summary>The author's published posts, by path.</summary>
/// <param name="Posts">Each path once.</param>
public sealed record PublishedPosts(ImmutableSortedDictionary<string, PublishedPost> Posts)
{
    public static PublishedPosts Empty { get; } = new(ImmutableSortedDictionary.Create<string, PublishedPost>(StringComparer.Ordinal));

    public static PublishedPosts Of(IEnumerable<PublishedPost> posts) => new(Empty.Posts.SetItems(posts.Select(p => KeyValuePair.Create(p.Path, p))));

    /// <summary>With what the file at <paramref name="path"/> is now; null when it is no published post or is gone. The same value when nothing changes.</summary>
    public PublishedPosts With(string path, PublishedPost? post)
    {
        var known = Posts.GetValueOrDefault(path);
        return Equals(known, post) ? this : new(post is null ? Posts.Remove(path) : Posts.SetItem(path, post));
    }

    /// <summary>All but the draft itself: what an author does in one post is no habit yet.</summary>
    public IEnumerable<PublishedPost> Beside(string path) => Posts.Values.Where(p => p.Path != path);
}
