using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Voice.Phrases;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Prose;

public class InflectionTests
{
    [Fact]
    public void The_roots_that_are_known_are_those_that_the_plurals_give()
    {
        var phrases = PhraseLists.All.SelectMany(p => p.Wordings)
            .Concat(new[] { "takeaway-words.txt", "specific-words.txt", "function-words.txt" }.SelectMany(f => WordLists.Lines(f)))
            .Concat(WordLists.Lines("common-words.txt").Where(l => l[0] is '1' or '2').Select(l => l[1..]));
        var lines = phrases.SelectMany(Contractions.Variants).SelectMany(p => PhrasePattern.Parse(p).Hyphenations()).SelectMany(p => p.Words)
            .Where(w => w.Length >= 4 && w.All(char.IsAsciiLetterLower) && Inflection.HasRarePlural(w))
            .Distinct().Order(StringComparer.Ordinal)
            .Select(w => $"{w} {string.Join(' ', Inflection.ReckonedRoots(w))}\n");
        const string Head = """
            # Common words, and those of the lists of phrases, that may have a plural which no ending explains, each with its
            # roots: its own, and where they differ those of its singular and its plural. Made by InflectionTests;
            # BRANDLSP_UPDATE=1 rewrites it.

            """;
        Assert.Null(Generated.Difference("server/BrandLsp.Core/Prose/Data/" + Inflection.KnownRootsFile, Head + string.Concat(lines)));
    }

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
    [InlineData("lens", "lenses")]
    [InlineData("bus", "buses")]
    [InlineData("bus", "bussed")]
    [InlineData("gas", "gases")]
    [InlineData("canvas", "canvases")]
    [InlineData("focus", "focussed")]
    [InlineData("travel", "travelled")]
    [InlineData("traveled", "travelling")]
    [InlineData("cancel", "cancelled")]
    [InlineData("label", "labelled")]
    [InlineData("model", "modelling")]
    [InlineData("install", "installed")]
    [InlineData("control", "controlled")]
    [InlineData("call", "calling")]
    [InlineData("panic", "panicked")]
    [InlineData("rebuild", "rebuilt")]
    [InlineData("rethink", "rethought")]
    [InlineData("oversell", "oversold")]
    [InlineData("undergo", "underwent")]
    [InlineData("redo", "redone")]
    [InlineData("strive", "strove")]
    [InlineData("relent", "relents")]
    [InlineData("resent", "resented")]
    [InlineData("overflow", "overflowed")]
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
    [InlineData("lens", "lense")]
    [InlineData("gas", "gash")]
    [InlineData("bus", "busy")]
    [InlineData("bus", "business")]
    [InlineData("canvas", "canvass")]
    [InlineData("resend", "resent")]
    [InlineData("cal", "call")]
    [InlineData("unknown", "unknow")]
    [InlineData("panic", "panicky")]
    [InlineData("ease", "easier")]
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
    [InlineData("easy", "easier")]
    [InlineData("cheap", "cheaper")]
    [InlineData("big", "biggest")]
    [InlineData("nice", "nicer")]
    [InlineData("new", "newest")]
    public void A_profiles_noun_is_found_in_singular_and_plural(string said, string found) =>
        Assert.Contains(Inflection.Root(found), Inflection.Roots(said));
}
