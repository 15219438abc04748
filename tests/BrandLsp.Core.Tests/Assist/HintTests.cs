using BrandLsp.Core.Analysis;
using BrandLsp.Core.Assist;
using BrandLsp.Core.Brands;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Assist;

public class HintTests
{
    /// <summary>The draft with its hints where they are shown.</summary>
    private static string Shown(string draft, string profile = "")
    {
        var files = new MemoryWorkspace { ["/ws/brand.yaml"] = profile };
        var analysis = Analyzer.Analyze(
            "/ws/posts/a.md", draft, BrandReader.Read(files, "/ws/brand.yaml").Brand, files, new AnalysisOptions { Today = new DateOnly(2026, 11, 26) });
        var text = draft;
        foreach (var hint in Hints.In(analysis).Reverse())
        {
            text = text.Insert(hint.Offset, hint.Label);
        }

        return text;
    }

    private static string Words(int count) => string.Concat(Enumerable.Repeat("word ", count)).TrimEnd();

    [Fact]
    public void A_post_that_fits_has_no_hints() => Assert.Equal("---\nplatforms: [x]\n---\nShort.\n", Shown("---\nplatforms: [x]\n---\nShort.\n"));

    [Fact]
    public void A_thread_shows_where_each_part_begins()
    {
        var profile = "platforms:\n  x: {thread: true, numbering: prefix}\n";
        var draft = $"---\nplatforms: [x]\n---\n{Words(50)}.\n\n{Words(50)}.\n\nThe end.\n";
        Assert.Equal(
            $"---\nplatforms: [x]\n---\n{Words(50)}.\n\n⟨X 2/2⟩{Words(50)}.\n\nThe end.\n",
            Shown(draft, profile));
    }

    [Fact]
    public void The_platform_that_splits_first_is_shown_and_named()
    {
        var profile = "platforms:\n  mastodon: {thread: true}\n  x: {thread: true}\n";
        var draft = $"---\nplatforms: [mastodon, x]\n---\n{Words(50)}.\n\n{Words(50)}.\n\n{Words(50)}.\n";
        Assert.Equal($"---\nplatforms: [mastodon, x]\n---\n{Words(50)}.\n\n⟨X 2/3⟩{Words(50)}.\n\n⟨X 3/3⟩{Words(50)}.\n", Shown(draft, profile));
    }

    [Fact]
    public void The_author_s_own_break_is_one() =>
        Assert.Equal("---\nplatforms: [x]\n---\nOne.\n\n---\n\n⟨X 2/2⟩Two.\n", Shown("---\nplatforms: [x]\n---\nOne.\n\n---\n\nTwo.\n"));

    [Fact]
    public void The_fold_falls_between_words()
    {
        var shown = Shown($"---\nplatforms: [linkedin]\n---\n{Words(80)}\n");
        var at = shown.IndexOf("⟨LinkedIn folds⟩", StringComparison.Ordinal);
        Assert.True(at > 0);
        Assert.Equal("word⟨LinkedIn folds⟩ word", shown.Substring(at - 4, "word⟨LinkedIn folds⟩ word".Length));
    }
}
