using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Tests.Prose;

public class StemmerTests
{
    /// <summary>From the sample vocabulary that the Snowball project publishes with its English stemmer.</summary>
    [Theory]
    [InlineData("consign", "consign")]
    [InlineData("consigned", "consign")]
    [InlineData("consigning", "consign")]
    [InlineData("consignment", "consign")]
    [InlineData("consist", "consist")]
    [InlineData("consisted", "consist")]
    [InlineData("consistency", "consist")]
    [InlineData("consistent", "consist")]
    [InlineData("consistently", "consist")]
    [InlineData("consolation", "consol")]
    [InlineData("consolatory", "consolatori")]
    [InlineData("console", "consol")]
    [InlineData("consolingly", "consol")]
    [InlineData("conspicuous", "conspicu")]
    [InlineData("conspicuously", "conspicu")]
    [InlineData("conspiracy", "conspiraci")]
    [InlineData("conspirator", "conspir")]
    [InlineData("constable", "constabl")]
    [InlineData("constancy", "constanc")]
    [InlineData("knack", "knack")]
    [InlineData("knackeries", "knackeri")]
    [InlineData("knavish", "knavish")]
    [InlineData("kneaded", "knead")]
    [InlineData("kneeling", "kneel")]
    [InlineData("knew", "knew")]
    [InlineData("knightly", "knight")]
    [InlineData("knitting", "knit")]
    [InlineData("knives", "knive")]
    [InlineData("knobs", "knob")]
    [InlineData("knotty", "knotti")]
    public void The_published_sample_vocabulary_has_its_published_stems(string word, string stem) =>
        Assert.Equal(stem, Stemmer.Stem(word));

    [Theory]
    [InlineData("caresses", "caress")] // step 1a
    [InlineData("ties", "tie")]
    [InlineData("cries", "cri")]
    [InlineData("gas", "gas")]
    [InlineData("this", "this")]
    [InlineData("gaps", "gap")]
    [InlineData("kiwis", "kiwi")]
    [InlineData("bus", "bus")]
    [InlineData("luxuriating", "luxuri")] // step 1b
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("added", "add")]
    [InlineData("agreed", "agre")]
    [InlineData("feed", "feed")]
    [InlineData("cry", "cri")] // step 1c
    [InlineData("by", "by")]
    [InlineData("say", "say")]
    [InlineData("relational", "relat")] // steps 2 to 5
    [InlineData("vietnamization", "vietnam")]
    [InlineData("hopefulness", "hope")]
    [InlineData("electricity", "electr")]
    [InlineData("adjustment", "adjust")]
    [InlineData("controlling", "control")]
    [InlineData("adoption", "adopt")]
    [InlineData("generic", "generic")] // regions
    [InlineData("generally", "general")]
    [InlineData("communism", "communism")]
    [InlineData("arsenal", "arsenal")]
    [InlineData("skies", "sky")] // exceptions
    [InlineData("dying", "die")]
    [InlineData("news", "news")]
    [InlineData("inning", "inning")]
    [InlineData("evenings", "evening")]
    [InlineData("youth", "youth")] // y as a consonant
    [InlineData("boyish", "boyish")]
    [InlineData("flying", "fli")]
    public void Each_step_of_the_algorithm_does_what_its_description_says(string word, string stem) =>
        Assert.Equal(stem, Stemmer.Stem(word));

    [Theory]
    [InlineData("founder's")]
    [InlineData("founders'")]
    [InlineData("'founders")]
    public void Apostrophes_do_not_change_a_stem(string word) => Assert.Equal("founder", Stemmer.Stem(word));

    [Fact]
    public void Any_string_has_a_stem()
    {
        foreach (var text in new[] { "", "'", "''", "'s", "'s'", "y", "yy", "yyy", "ééé", "日本語", "\uD83D", "eed", "ing", "sss", new string('s', 70), new string('s', 100_000) })
        {
            Assert.NotNull(Stemmer.Stem(text));
            Assert.NotNull(Stemmer.Inflected(text));
        }
    }
}
