using BrandLsp.Core.Exports;
using BrandLsp.Testing;
using CsCheck;

namespace BrandLsp.Core.Tests.Exports;

public sealed class ExportNamesTests
{
    [Theory]
    [InlineData("/w/posts/launch.md", "launch")]
    [InlineData("/w/posts/launch.draft.md", "launch.draft")]
    [InlineData("/w/posts/trip/index.md", "trip")]
    [InlineData("/w/posts/trip/INDEX.markdown", "trip")]
    [InlineData("/w/posts/.md", ".md")]
    [InlineData("/w/posts/...md", "draft")]
    [InlineData("/w/posts/aux.md", "_aux")]
    [InlineData("/w/posts/COM1.final.md", "_COM1.final")]
    [InlineData("/w/posts/a:b?.md", "a-b-")]
    [InlineData("/w/posts/back\\slash.md", "back-slash")]
    [InlineData("/w/posts/dot. .md", "dot")]
    [InlineData("/w/posts/日本語.md", "日本語")]
    [InlineData("/w/posts/no-extension", "no-extension")]
    [InlineData("/index.md", "index")]
    public void A_draft_is_called_by_its_stem(string path, string stem) => Assert.Equal(stem, ExportNames.Stem(path));

    [Fact]
    public void Stems_that_clash_become_relative_paths()
    {
        var folders = ExportNames.Folders(["/w/posts/a.md", "/w/drafts/a.md", "/w/posts/b.md"], "/w");

        Assert.Equal("posts/a", folders["/w/posts/a.md"]);
        Assert.Equal("drafts/a", folders["/w/drafts/a.md"]);
        Assert.Equal("b", folders["/w/posts/b.md"]);
    }

    [Fact]
    public void Stems_that_differ_in_case_alone_clash_too()
    {
        var folders = ExportNames.Folders(["/w/posts/A.md", "/w/posts/a.md"], "/w");

        Assert.Equal(["posts/A", "posts/a-2"], [folders["/w/posts/A.md"], folders["/w/posts/a.md"]]);
    }

    [Fact]
    public void Stems_that_look_the_same_on_macOS_clash_too()
    {
        var folders = ExportNames.Folders(["/w/posts/caf\u00E9.md", "/w/drafts/cafe\u0301.md"], "/w");

        Assert.Equal(["posts/caf\u00E9", "drafts/cafe\u0301"], [folders["/w/posts/caf\u00E9.md"], folders["/w/drafts/cafe\u0301.md"]]);
    }

    [Fact]
    public void An_index_clashes_by_its_folder()
    {
        var folders = ExportNames.Folders(["/w/posts/trip/index.md", "/w/drafts/trip.md"], "/w");

        Assert.Equal(["posts/trip", "drafts/trip"], [folders["/w/posts/trip/index.md"], folders["/w/drafts/trip.md"]]);
    }

    [Fact]
    public void A_path_outside_the_root_stays_below_the_export()
    {
        var folders = ExportNames.Folders(["/other/a.md", "/w/a.md"], "/w");

        Assert.Equal(["other/a", "a"], [folders["/other/a.md"], folders["/w/a.md"]]);
    }

    [Fact]
    public void No_name_leaves_the_export_and_no_two_drafts_share_one()
    {
        var segment = Gen.OneOf(Gen.Const(".."), Gen.Const("."), Gen.Const("index"), Gen.Const("a"), Gen.Const("A "), Gen.Const("nul"), Gen.String[1, 6]);
        Gen.Select(segment.Array[1, 4], s => "/" + string.Join('/', s.Select(x => x.Replace('/', '_'))) + ".md").Array[1, 8].Each(paths =>
        {
            var folders = ExportNames.Folders(paths, "/w");
            foreach (var (_, folder) in folders)
            {
                foreach (var part in folder.Split('/'))
                {
                    Assert.NotEmpty(part);
                    Assert.False(part is "." or "..", folder);
                    Assert.DoesNotContain(part, c => c < ' ' || "<>:\"\\|?*".Contains(c, StringComparison.Ordinal));
                    Assert.False(part.EndsWith('.') || part.EndsWith(' '), folder);
                }
            }

            Assert.Equal(folders.Count, folders.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        });
    }
}
