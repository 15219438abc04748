using BrandLsp.Core.Styles;

namespace BrandLsp.Core.Tests.Styles;

/// <summary>Hunspell's format: forms, cases and compounds. Each dictionary is small enough to be understood.</summary>
public class HunspellTests
{
    [Theory]
    [InlineData("foobar", true)]
    [InlineData("barfoo", true)]
    [InlineData("foobarfoo", true)]
    [InlineData("foobaz", false)]
    [InlineData("foofo", false)]
    [InlineData("xyfoo", false)]
    public void Words_with_the_flag_go_together_in_any_order(string word, bool isKnown) =>
        AssertKnown("COMPOUNDMIN 3\nCOMPOUNDFLAG A\n", "5\nfoo/A\nbar/A\nxy/A\nfo\nbaz\n", word, isKnown);

    [Theory]
    [InlineData("Haustür", true)]
    [InlineData("Haustürschloss", true)]
    [InlineData("Türhaus", false)]
    [InlineData("Arbeitstür", true)]
    [InlineData("Arbeits", false)]
    [InlineData("tür", false)]
    [InlineData("HAUSTÜR", true)]
    [InlineData("haustür", false)]
    public void Parts_have_their_places_and_their_joints(string word, bool isKnown) =>
        AssertKnown(
            "COMPOUNDMIN 3\nCOMPOUNDBEGIN x\nCOMPOUNDMIDDLE y\nCOMPOUNDEND z\nCOMPOUNDPERMITFLAG c\nONLYINCOMPOUND o\nSFX S N 1\nSFX S 0 s/xoc .\n",
            "6\nHaus/x\nArbeit/S\nTür\ntür/zyo\nSchloss\nschloss/zo\n", word, isKnown);

    [Theory]
    [InlineData("1st", true)]
    [InlineData("11th", true)]
    [InlineData("10th", true)]
    [InlineData("111th", true)]
    [InlineData("11st", false)]
    [InlineData("st", false)]
    public void A_pattern_says_which_words_follow_each_other(string word, bool isKnown) =>
        AssertKnown("COMPOUNDMIN 1\nONLYINCOMPOUND c\nCOMPOUNDRULE 2\nCOMPOUNDRULE n*1t\nCOMPOUNDRULE n*mp\n", "6\n0/nm\n1/n1\n1st/p\n0th/pt\n1th/tc\nth/c\n", word, isKnown);

    [Theory]
    [InlineData("eenentwintig", true)]
    [InlineData("twintigeenen", false)]
    public void Flags_of_two_letters_stand_in_brackets(string word, bool isKnown) =>
        AssertKnown("FLAG long\nCOMPOUNDMIN 1\nONLYINCOMPOUND Oc\nCOMPOUNDRULE 1\nCOMPOUNDRULE (N1)(n2)\n", "2\neenen/N1Oc\ntwintig/n2\n", word, isKnown);

    [Theory]
    [InlineData("CHECKCOMPOUNDDUP", "foofoo", false)]
    [InlineData("CHECKCOMPOUNDDUP", "foobar", true)]
    [InlineData("CHECKCOMPOUNDTRIPLE", "fooopera", false)]
    [InlineData("CHECKCOMPOUNDTRIPLE", "baropera", true)]
    [InlineData("CHECKCOMPOUNDCASE", "fooBar", false)]
    [InlineData("CHECKCOMPOUNDPATTERN 1\nCHECKCOMPOUNDPATTERN oo ba", "foobar", false)]
    [InlineData("CHECKCOMPOUNDPATTERN 1\nCHECKCOMPOUNDPATTERN oo ba", "barfoo", true)]
    [InlineData("COMPOUNDWORDMAX 2", "foobarfoo", false)]
    [InlineData("COMPOUNDWORDMAX 2", "foobar", true)]
    [InlineData("CHECKCOMPOUNDREP\nREP 1\nREP ob b", "foobar", false)]
    public void A_check_refuses_some_compounds(string check, string word, bool isKnown) =>
        AssertKnown($"COMPOUNDFLAG A\n{check}\n", "6\nfoo/A\nbar/A\nBar/A\nopera/A\nfobar\n", word, isKnown);

    [Theory]
    [InlineData("re-done", true)]
    [InlineData("-done", true)]
    [InlineData("done-", true)]
    [InlineData("re-dune", false)]
    public void A_hyphen_parts_words_unless_the_dictionary_says_otherwise(string word, bool isKnown)
    {
        AssertKnown("SET UTF-8\n", "2\nre\ndone\n", word, isKnown);
        AssertKnown("BREAK 0\n", "2\nre\ndone\n", word, false);
    }

    [Theory]
    [InlineData("gelegt", true)]
    [InlineData("legt", false)]
    [InlineData("geleg", false)]
    public void A_circumfix_comes_with_both_ends(string word, bool isKnown) =>
        AssertKnown("CIRCUMFIX f\nPFX G Y 1\nPFX G 0 ge/f .\nSFX G Y 1\nSFX G 0 t/f .\n", "1\nleg/G\n", word, isKnown);

    [Theory]
    [InlineData("STRASSE", true)]
    [InlineData("Strasse", false)]
    [InlineData("Straße", true)]
    public void Capitals_have_no_sharp_s(string word, bool isKnown) =>
        AssertKnown("CHECKSHARPS\nKEEPCASE w\n", "1\nStraße\n", word, isKnown);

    [Fact]
    public void Grammar_behind_a_word_is_no_part_of_it() =>
        AssertKnown("FLAG long\nNEEDAFFIX ()\n", "2\ncelui po:mg po:prodem\nporte manteau/() po:nom\n", "celui", true);

    [Fact]
    public void Homonyms_have_flags_of_their_own() =>
        AssertKnown("ONLYINCOMPOUND o\nCOMPOUNDFLAG A\n", "3\nhaus/Ao\nhaus\ntor/A\n", "haus", true);

    [Fact]
    public void A_long_word_of_short_parts_does_not_hang() =>
        AssertKnown("COMPOUNDMIN 1\nCOMPOUNDFLAG A\n", "2\na/A\naa/A\n", new string('a', 58) + "b", false);

    private static void AssertKnown(string affixes, string words, string word, bool isKnown) =>
        Assert.Equal(isKnown, new Hunspell(affixes, words).Knows(word));
}
