using BrandLsp.Core.Platforms;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Docs;

public class PlatformDocsTests
{
    [Fact]
    public void The_page_of_platforms_says_what_their_data_say() =>
        Assert.Null(Generated.Difference("server/docs/platforms.md", PlatformPages.Markdown()));
}
