using BrandLsp.Core.Assist;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Assist;

public class ProfileHoverTests
{
    /// <summary>The hover at <c>|</c>, with what it underlines.</summary>
    private static (string Word, string Text)? At(string text, string file = "brand.yaml")
    {
        var offset = text.IndexOf('|', StringComparison.Ordinal);
        text = text.Remove(offset, 1);
        var path = $"{Check.Folder}/{file}";
        var files = file == "brand.yaml" ? new MemoryFiles((path, text)) : new MemoryFiles((path, text), (Check.BrandPath, "brand: Ada\n"));
        return ProfileHovers.At(BrandReader.Read(files, Check.BrandPath).Brand, path, text, offset, StrategyView.None) is { } hover
            ? (text[hover.Span.Start..hover.Span.End], hover.Text)
            : null;
    }

    [Theory]
    [InlineData("the|mes: []", "What posts are about")]
    [InlineData("voice:\n  max-em|oji: 2", "How many emoji")]
    [InlineData("themes:\n  - id: a\n    sha|re: 40%", "share")]
    [InlineData("voice: {max-|emoji: 2}", "How many emoji")]
    [InlineData("platforms:\n  x: {han|dle: ada}", "account there")]
    [InlineData("platforms: {x: {handle: ada, links|: last}}", "Where links go")]
    [InlineData("terms: [{avoi|d: guru}]", "A term to avoid")]
    [InlineData("calendar: {\n  |timezone: Europe/Berlin,\n}", "zone of dates")]
    [InlineData("voice: {tone: {formal-ca|sual: 0.7}}", "formal-casual")]
    [InlineData("themes: [{id: a, sha|re: 40%", "share")]
    public void A_key_explains_itself(string text, string expected) =>
        Assert.Contains(expected, At(text)?.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("people.yaml", "- id: jane\n  han|dles: {x: jane}", "account on each platform")]
    [InlineData("people.yaml", "people: [{id: jane, rela|tionship: peer}]", "What the person is to the brand")]
    [InlineData("people.yaml", "- {id: jane, handles: {linkedin-u|rn: \"urn:li:person:a\"}}", "The URN")]
    public void So_does_one_of_people(string file, string text, string expected) =>
        Assert.Contains(expected, At(text, file)?.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("themes:\n  - id: pipe|lines\n    name: Data pipelines", "pipelines", "**Data pipelines** (theme)")]
    [InlineData("themes: [pipe|lines]", "pipelines", "(theme)")]
    [InlineData("themes: [{id: \"pipe|lines\"}]", "pipelines", "(theme)")]
    [InlineData("audiences: [{id: |f, name: Founders}]", "f", "**Founders** (audience)")]
    [InlineData("audiences: [{id: f, name: Founders}]\nthemes: [{id: a, audiences: [f|]}]", "f", "**Founders** (audience)")]
    [InlineData("objectives: [{id: ne|ws, target: 5/month}]", "news", "5/month")]
    [InlineData("values:\n  - id: cra|ft\n    signals: [by hand]", "craft", "by hand")]
    [InlineData("people: [{id: ja|ne, name: Jane Doe}]", "jane", "Jane Doe")]
    [InlineData("rules:\n  hy|pe: off", "hype", "hype")]
    [InlineData("rules: {passive_voi|ce: off}", "passive_voice", "passive")]
    [InlineData("platforms:\n  |x:\n    handle: ada", "x", "280 weighted characters")]
    [InlineData("platforms: {blue|sky: {handle: ada.example}}", "bluesky", "ada.example")]
    [InlineData("platforms: [x, blue|sky]", "bluesky", "300 graphemes")]
    [InlineData("objectives: [{id: a, platforms: [|x]}]", "x", "280 weighted characters")]
    [InlineData("objectives: [{id: a, platforms: \"x, blue|sky\"}]", "bluesky", "300 graphemes")]
    [InlineData("utm: {sources: {|x: twitter}}", "x", "280 weighted characters")]
    public void So_does_a_name_where_it_is_given_and_where_it_is_used(string text, string word, string expected)
    {
        var hover = At(text);
        Assert.Equal(word, hover?.Word);
        Assert.Contains(expected, hover?.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- id: ja|ne\n  name: Jane Doe\n", "Jane Doe")]
    [InlineData("people:\n  - {id: ja|ne, name: Jane Doe}\n", "Jane Doe")]
    [InlineData("- {id: jane, handles: {mast|odon: \"@jane@host.example\"}}", "Mastodon")]
    public void And_so_does_a_person(string text, string expected) => Assert.Contains(expected, At(text, "people.yaml")?.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("brand: A|da")]
    [InlineData("non|sense: 1")]
    [InlineData("|")]
    [InlineData("brand: Ada # the|mes")]
    [InlineData("rules: {non|sense: off}")]
    [InlineData("themes: [{id: a, audiences: [no|body]}]")]
    public void Other_words_of_the_profile_have_nothing_to_say(string text) => Assert.Null(At(text));
}
