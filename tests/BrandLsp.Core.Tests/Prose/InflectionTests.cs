using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Tests.Prose;

public class InflectionTests
{
    [Theory]
    [InlineData("learn", "learned")]
    [InlineData("learn", "learnt")]
    [InlineData("learn", "learning")]
    [InlineData("go", "went")]
    [InlineData("went", "goes")]
    [InlineData("was", "is")]
    [InlineData("pipeline", "pipelines")]
    [InlineData("circle", "circling")]
    [InlineData("circle", "circles")]
    [InlineData("leverage", "leveraging")]
    [InlineData("utilize", "utilized")]
    [InlineData("synergy", "synergies")]
    [InlineData("customer", "customer's")]
    [InlineData("ship", "shipped")]
    [InlineData("make", "making")]
    [InlineData("build", "built")]
    public void Forms_of_one_word_share_a_root(string one, string other) => Assert.Equal(Inflection.Root(one), Inflection.Root(other));

    [Theory]
    [InlineData("utility", "utilize")]
    [InlineData("business", "busy")]
    [InlineData("plan", "plane")]
    [InlineData("general", "generous")]
    [InlineData("learn", "learner")]
    [InlineData("found", "founded")]
    [InlineData("leaves", "leaf")]
    [InlineData("policy", "police")]
    [InlineData("new", "news")]
    public void Different_words_do_not(string one, string other) => Assert.NotEqual(Inflection.Root(one), Inflection.Root(other));

    [Theory]
    [InlineData("person", "people")]
    [InlineData("people", "person")]
    [InlineData("child", "children")]
    [InlineData("matrix", "matrices")]
    [InlineData("analysis", "analyses")]
    [InlineData("criterion", "criteria")]
    [InlineData("backfill", "backfills")]
    [InlineData("guru", "gurus")]
    [InlineData("gurus", "guru")]
    [InlineData("menu", "menus")]
    [InlineData("focus", "focus")]
    public void A_profiles_noun_is_found_in_singular_and_plural(string said, string found) =>
        Assert.Contains(Inflection.Root(found), Inflection.Roots(said));
}
