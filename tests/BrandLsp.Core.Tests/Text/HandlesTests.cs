using BrandLsp.Core.Text;

namespace BrandLsp.Core.Tests.Text;

public class HandlesTests
{
    [Theory]
    [InlineData(HandleSyntax.X, "adapark")]
    [InlineData(HandleSyntax.X, "@ada_park")]
    [InlineData(HandleSyntax.Bluesky, "ada.example")]
    [InlineData(HandleSyntax.Mastodon, "@ada@hachyderm.io")]
    [InlineData(HandleSyntax.Mastodon, "ada.b@münchen.social")]
    [InlineData(HandleSyntax.LinkedIn, "in/adapark")]
    [InlineData(HandleSyntax.LinkedIn, "company/acme-inc")]
    [InlineData(HandleSyntax.Instagram, "ada.park_1")]
    [InlineData(HandleSyntax.YouTube, "@AdaPark")]
    [InlineData(HandleSyntax.Reddit, "u/ada_park")]
    [InlineData(HandleSyntax.Telegram, "adapark")]
    [InlineData(HandleSyntax.Telegram, "jane")]
    [InlineData(HandleSyntax.GitHubLike, "ada-park")]
    [InlineData(HandleSyntax.Any, "anything-goes")]
    public void This_can_be_a_handle(HandleSyntax syntax, string handle) => Assert.True(Handles.IsValid(syntax, handle));

    [Theory]
    [InlineData(HandleSyntax.X, "")]
    [InlineData(HandleSyntax.X, "sixteencharacter")]
    [InlineData(HandleSyntax.X, "ada.park")]
    [InlineData(HandleSyntax.Bluesky, "ada")]
    [InlineData(HandleSyntax.Bluesky, "ada.1example")]
    [InlineData(HandleSyntax.Mastodon, "@ada")]
    [InlineData(HandleSyntax.Mastodon, "ada@localhost")]
    [InlineData(HandleSyntax.LinkedIn, "adapark")]
    [InlineData(HandleSyntax.LinkedIn, "in/")]
    [InlineData(HandleSyntax.Instagram, "Ada")]
    [InlineData(HandleSyntax.Instagram, ".ada")]
    [InlineData(HandleSyntax.Instagram, "a..b")]
    [InlineData(HandleSyntax.Telegram, "1ada")]
    [InlineData(HandleSyntax.Any, "two words")]
    public void This_cannot(HandleSyntax syntax, string handle) => Assert.False(Handles.IsValid(syntax, handle));

    [Fact]
    public void Any_text_gets_an_answer() => RandomText.Check(text =>
    {
        foreach (var syntax in Enum.GetValues<HandleSyntax>())
        {
            _ = Handles.IsValid(syntax, text);
        }
    });
}
