using BrandLsp.Core.Strategy.Metrics;

namespace BrandLsp.Core.Tests.Strategy.Metrics;

public class PostAddressTests
{
    [Theory]
    [InlineData("https://x.com/adapark/status/1994", "https://twitter.com/adapark/status/1994?s=20", "https://mobile.twitter.com/other/status/1994/", "x.com/i/web/status/1994", "https://x.com/adapark/statuses/1994/photo/1")]
    [InlineData("https://www.linkedin.com/feed/update/urn:li:activity:7395/", "https://de.linkedin.com/posts/adapark_one-index-activity-7395-aBcD", "urn:li:activity:7395", "https://www.linkedin.com/feed/?highlightedUpdateUrn=urn%3Ali%3Aactivity%3A7395")]
    [InlineData("https://bsky.app/profile/ada.example/post/3m05", "https://bsky.app/profile/did:plc:abc/post/3m05", "at://did:plc:abc/app.bsky.feed.post/3m05")]
    [InlineData("https://hachyderm.io/@ada/111", "https://hachyderm.io/users/ada/statuses/111", "https://hachyderm.io/web/statuses/111", "http://hachyderm.io/@ada/111?utm_source=x#top")]
    [InlineData("https://www.instagram.com/p/DQabc/", "https://instagram.com/adapark/p/DQabc?igsh=1", "https://www.instagram.com/reel/DQabc/")]
    [InlineData("https://www.facebook.com/6155/posts/1221", "https://m.facebook.com/story.php?story_fbid=1221&id=6155", "https://www.facebook.com/adapark/posts/a-title/1221")]
    [InlineData("https://youtu.be/abc?t=3", "https://www.youtube.com/watch?v=abc&feature=share", "https://youtube.com/shorts/abc")]
    [InlineData("https://www.threads.net/@ada/post/C1", "https://threads.com/@ada/post/C1?xmt=1")]
    [InlineData("https://ada.example/notes/", "http://www.ada.example/notes?utm_campaign=x")]
    public void OnePostHasOneNameHoweverItsAddressIsWritten(params string[] forms)
    {
        var names = forms.Select(PostAddress.Of).ToList();

        Assert.NotNull(names[0]);
        Assert.All(names, n => Assert.Equal(names[0], n));
    }

    [Theory]
    [InlineData("https://x.com/a/status/1", "https://x.com/a/status/2")]
    [InlineData("https://hachyderm.io/@ada/111", "https://fosstodon.org/@ada/111")]
    [InlineData("https://www.linkedin.com/feed/update/urn:li:activity:1", "https://www.linkedin.com/feed/update/urn:li:share:1")]
    [InlineData("https://ada.example/?p=1", "https://ada.example/?p=2")]
    public void AnotherPostHasAnother(string a, string b) => Assert.NotEqual(PostAddress.Of(a), PostAddress.Of(b));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not an address")]
    [InlineData("%%%")]
    public void WhatIsNoAddressHasNone(string? text) => Assert.Null(PostAddress.Of(text));
}
