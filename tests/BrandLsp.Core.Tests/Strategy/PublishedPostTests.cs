using BrandLsp.Core.Brands;
using BrandLsp.Core.Rules.Voice;
using BrandLsp.Core.Strategy;

namespace BrandLsp.Core.Tests.Strategy;

public class PublishedPostTests
{
    private static PublishedPost? Read(string text, string path = "/w/posts/a.md") => PublishedPost.Read(path, text, Brand.Empty);

    [Theory]
    [InlineData("---\nstatus: published\n---\nHello.", true)]
    [InlineData("---\npublished: {x: https://x.com/a/status/1}\n---\nHello.", true)]
    [InlineData("---\nstatus: draft\npublished: {x: https://x.com/a/status/1}\n---\nHello.", false)]
    [InlineData("---\nstatus: scheduled\n---\nIt was published.", false)]
    [InlineData("Published today.", false)]
    [InlineData("", false)]
    public void A_post_is_published_when_its_front_matter_says_so(string text, bool isPublished) => Assert.Equal(isPublished, Read(text) is not null);

    [Fact]
    public void How_it_sounds_is_remembered()
    {
        var post = Read("---\nstatus: published\nhashtags: [bread]\n---\nI baked it! Don't you like it? Maybe we sell it. 🍞 #rye\n")!;
        double Of(VoiceCue cue) => post.Voice[(int)cue];
        Assert.Equal(11, post.Words);
        Assert.Equal(2, Of(VoiceCue.Hashtags));
        Assert.Equal(1 / 3.0, Of(VoiceCue.Exclamations), 6);
        Assert.Equal(1 / 3.0, Of(VoiceCue.Questions), 6);
        Assert.Equal(100 / 11.0, Of(VoiceCue.FirstPerson), 6);
        Assert.Equal(100 / 11.0, Of(VoiceCue.We), 6);
        Assert.Equal(100 / 11.0, Of(VoiceCue.You), 6);
        Assert.Equal(100 / 11.0, Of(VoiceCue.Contractions), 6);
        Assert.Equal(100 / 11.0, Of(VoiceCue.Hedges), 6);
        Assert.Equal(100 / 11.0, Of(VoiceCue.Emoji), 6);
        Assert.Equal(11 / 3.0, Of(VoiceCue.SentenceLength), 6);
    }

    [Fact]
    public void A_file_replaces_what_was_known_of_it_and_nothing_changes_without_need()
    {
        var first = Read("---\nstatus: published\n---\nOne.")!;
        var posts = PublishedPosts.Of([first]);
        Assert.Same(posts, posts.With("/w/posts/a.md", Read("---\nstatus: published\n---\nOne.")));
        Assert.Same(posts, posts.With("/w/posts/b.md", null));
        Assert.Empty(posts.With("/w/posts/a.md", null).Posts);
        Assert.Equal(2, posts.With("/w/posts/a.md", Read("---\nstatus: published\n---\nOne two.")).Posts["/w/posts/a.md"].Words);
        Assert.Empty(posts.Beside("/w/posts/a.md"));
        Assert.Single(posts.Beside("/w/posts/b.md"));
    }
}
