using BrandLsp.Core.Brands;
using BrandLsp.Core.Text;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Brands;

public class BrandLocatorTests
{
    [Fact]
    public void The_nearest_profile_wins()
    {
        var files = new MemoryFiles(("/w/brand.yaml", ""), ("/w/team/brand.yml", ""), ("/brand.yaml", ""));

        Assert.Equal("/w/team/brand.yml", BrandLocator.Find(files, "/w/team/posts/a.md", "/w"));
        Assert.Equal("/w/brand.yaml", BrandLocator.Find(files, "/w/other/a.md", "/w"));
        Assert.Equal("/w/brand.yaml", BrandLocator.Find(files, "/w/brand.yaml", "/w"));
    }

    [Fact]
    public void A_profile_above_the_workspace_does_not_count()
    {
        var files = new MemoryFiles(("/brand.yaml", ""));

        Assert.Null(BrandLocator.Find(files, "/w/posts/a.md", "/w"));
        Assert.Null(BrandLocator.Find(files, "/w/posts/a.md", "/w/"));
        Assert.Null(BrandLocator.Find(files, "/elsewhere/a.md", "/w"));
        Assert.Null(BrandLocator.Find(files, "/wide/a.md", "/w"));
        Assert.Equal("/brand.yaml", BrandLocator.Find(files, "/w/posts/a.md", null));
        Assert.Equal("/brand.yaml", BrandLocator.Find(files, "/w/posts/a.md", "/"));
    }

    [Fact]
    public void A_drive_letter_is_a_root() =>
        Assert.Equal("C:/w/brand.yaml", BrandLocator.Find(new MemoryFiles(("C:/w/brand.yaml", "")), "C:/w/posts/a.md", "C:/w"));

    [Theory]
    [InlineData("posts/a.md", true)]
    [InlineData("posts/2026/11/a.markdown", true)]
    [InlineData("drafts/a.MD", true)]
    [InlineData("a.md", false)]
    [InlineData("posts/a.txt", false)]
    [InlineData("notes/posts/a.md", false)]
    public void Markdown_under_posts_and_drafts_is_a_draft(string path, bool isDraft) =>
        Assert.Equal(isDraft, BrandLocator.IsDraft(Brand.Empty, path, null));

    [Theory]
    [InlineData("---\nplatforms: [x]\n---\n", true)]
    [InlineData("---\nbrand:\n  platforms: [x]\n---\n", true)]
    [InlineData("---\ntitle: platforms\n---\nplatforms: [x]\n", false)]
    [InlineData("platforms: [x]\n", false)]
    public void A_file_that_names_platforms_is_a_draft_wherever_it_lies(string text, bool isDraft) =>
        Assert.Equal(isDraft, BrandLocator.IsDraft(Brand.Empty, "blog/a.md", text));

    [Fact]
    public void The_profile_may_say_which_files_are_drafts()
    {
        var brand = Brand.Empty with { DraftGlobs = ["news", "*.md", "!news/archive/**"] };

        Assert.True(BrandLocator.IsDraft(brand, "news/2026/a.md", null));
        Assert.True(BrandLocator.IsDraft(brand, "a.md", null));
        Assert.False(BrandLocator.IsDraft(brand, "news/archive/a.md", null));
        Assert.False(BrandLocator.IsDraft(brand, "posts/a.md", null));
    }

    [Theory]
    [InlineData("**", "a/b", true)]
    [InlineData("a/**/b.md", "a/b.md", true)]
    [InlineData("a/**/b.md", "a/x/y/b.md", true)]
    [InlineData("a/*/b.md", "a/x/y/b.md", false)]
    [InlineData("a/?.md", "a/1.md", true)]
    [InlineData("./a/", "a/b/c.md", true)]
    [InlineData("", "a", false)]
    [InlineData("*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    public void Globs_match_as_in_other_tools(string pattern, string path, bool matches) => Assert.Equal(matches, Glob.Matches(pattern, path));

    [Theory]
    [InlineData("/w/posts", "a.png", "/w/posts/a.png")]
    [InlineData("/w/posts", "../img/a.png", "/w/img/a.png")]
    [InlineData("/w", "../../../etc/passwd", null)]
    [InlineData("/", "a.png", "/a.png")]
    [InlineData("/w", "/etc/passwd", null)]
    [InlineData("C:/w", "..\\a.png", "C:/a.png")]
    [InlineData("C:/w", "../../a.png", null)]
    [InlineData("posts", "../a.png", "a.png")]
    [InlineData("", "a.png", "a.png")]
    [InlineData("", "../a.png", null)]
    public void A_relative_path_never_leaves_the_root(string folder, string relative, string? result) =>
        Assert.Equal(result, PathText.Combine(folder, relative));
}
