using BrandLsp.Core.Assist;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using CsCheck;

namespace BrandLsp.Core.Tests.Assist;

public class SelectionsTests
{
    /// <summary>What is selected from the bar on, smallest first, without the whole text.</summary>
    private static string[] From(string marked)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        return [.. Selections.At(DraftReader.Read("/ws/a.md", text, Brand.Empty), marked.IndexOf('|', StringComparison.Ordinal)).SkipLast(1).Select(s => s.In(text))];
    }

    [Fact]
    public void A_selection_grows_from_the_word_over_the_sentence_to_the_paragraph() => Assert.Equal(
        ["word", "**word**", "A **word** here.", "A **word** here. And more."],
        From("A **wo|rd** here. And more.\n\nNext.\n").SkipLast(1));

    [Fact]
    public void In_a_container_it_grows_over_the_container() => Assert.Equal(
        ["Only", "Only here.", "::: x\nOnly here.\n:::"],
        From("::: x\nOn|ly here.\n:::\n\nNext.\n").SkipLast(1));

    [Fact]
    public void In_front_matter_it_grows_over_the_item_the_list_and_the_entry() => Assert.Equal(
        ["linkedin", "[x, linkedin]", "platforms: [x, linkedin]"],
        From("---\ntitle: T\nplatforms: [x, link|edin]\n---\nText\n").Take(3));

    [Fact]
    public void Every_selection_lies_in_the_next_and_holds_the_cursor() =>
        Gen.String[Gen.OneOf(Gen.Char["ab .\n-:#*_`[]()@"], Gen.Const('\uD83D'), Gen.Const('é')), 0, 60].Select(Gen.Int[0, 60]).Sample((text, at) =>
        {
            var offset = Math.Min(at, text.Length);
            var spans = Selections.At(DraftReader.Read("/ws/a.md", text, Brand.Empty), offset);
            Assert.Equal(text.Length, spans[^1].Length);
            Assert.All(spans, s => Assert.InRange(offset, s.Start, s.End));
            Assert.All(spans.Zip(spans.Skip(1)), p => Assert.True(p.Second.Contains(p.First) && p.First != p.Second));
        });

    [Fact]
    public void In_a_profile_it_grows_over_the_map()
    {
        const string text = "themes:\n  - {id: pipelines}\n";
        Assert.Equal(
            ["pipelines", "id: pipelines", "{id: pipelines}"],
            Selections.InYamlFile(text, text.IndexOf("lines", StringComparison.Ordinal)).Take(3).Select(s => s.In(text)));
    }
}
