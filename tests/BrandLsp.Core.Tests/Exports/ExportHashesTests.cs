using BrandLsp.Core.Exports;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Exports;

public class ExportHashesTests
{
    private static string? OfProfile(string profile, params (string Path, string Text)[] files) =>
        ExportHashes.OfProfile(profile, files.Select(f => f.Path), new MemoryFiles(files));

    [Fact]
    public void A_byte_order_mark_changes_nothing()
    {
        Assert.Equal(ExportHashes.OfText("Hello"), ExportHashes.OfText("\uFEFFHello"));
        Assert.Equal(OfProfile("/w/brand.yaml", ("/w/brand.yaml", "brand: a")), OfProfile("/w/brand.yaml", ("/w/brand.yaml", "\uFEFFbrand: a")));
    }

    [Fact]
    public void The_hash_of_a_draft_is_that_of_its_file() =>
        Assert.Equal("185f8db32271fe25f561a6fc938b2e264306ec304eda518007d1764826381969", ExportHashes.OfText("Hello"));

    [Fact]
    public void A_workspace_that_moves_keeps_the_hash_of_its_profile() =>
        Assert.Equal(
            OfProfile("/w/a/brand.yaml", ("/w/a/brand.yaml", "brand: a"), ("/w/base.yaml", "language: en")),
            OfProfile("/other/a/brand.yaml", ("/other/base.yaml", "language: en"), ("/other/a/brand.yaml", "brand: a")));

    [Theory]
    [InlineData("/w/people.yaml", "- {id: joe}")]
    [InlineData("/w/persons.yaml", "- {id: jane}")]
    public void Another_text_or_name_of_a_file_is_another_profile(string path, string text) =>
        Assert.NotEqual(
            OfProfile("/w/brand.yaml", ("/w/brand.yaml", ""), ("/w/people.yaml", "- {id: jane}")),
            OfProfile("/w/brand.yaml", ("/w/brand.yaml", ""), (path, text)));

    [Fact]
    public void Without_a_profile_there_is_no_hash() => Assert.Null(ExportHashes.OfProfile(null, [], new MemoryFiles()));
}
