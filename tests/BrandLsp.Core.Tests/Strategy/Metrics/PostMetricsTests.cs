using BrandLsp.Core.Strategy.Metrics;

namespace BrandLsp.Core.Tests.Strategy.Metrics;

public class PostMetricsTests
{
    private static readonly PostMetrics s_unknown = new("mastodon", new RowPlace("/own.csv", 2, 2), "brandlsp");

    [Fact]
    public void WhatARowDoesNotSayIsUnknown()
    {
        Assert.Null(s_unknown.Likes);
        Assert.Null(s_unknown.Text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_000_000_000_000)]
    public void ACountIsWhatTheRowSaysAndZeroIsKnown(long count) => Assert.Equal(count, (s_unknown with { Impressions = count }).Impressions);

    [Theory]
    [InlineData("")]
    [InlineData("Queues are promises.")]
    [InlineData("Ärger 列 👩‍🚀 “—”")]
    public void ATextIsWhatTheRowSays(string text) => Assert.Equal(text, (s_unknown with { Text = text }).Text);

    [Fact]
    public void RowsThatSayTheSameAreEqual()
    {
        var row = s_unknown with { Likes = 3, Text = "Queues are promises." };
        Assert.Equal(row, s_unknown with { Likes = 3, Text = "Queues are promises." });
        Assert.Equal(row.GetHashCode(), (s_unknown with { Likes = 3, Text = "Queues are promises." }).GetHashCode());
        Assert.NotEqual(row, row with { Likes = 0 });
        Assert.NotEqual(row, row with { Text = "Queues are promises!" });
        Assert.NotEqual(row, row with { Text = null });
    }
}
