using BrandLsp.Core.Text;

namespace BrandLsp.Core.Tests.Text;

public class PlainLettersTests
{
    [Theory]
    [InlineData("𝐛𝐨𝐥𝐝", "bold")]
    [InlineData("𝘪𝘵𝘢𝘭𝘪𝘤", "italic")]
    [InlineData("𝓼𝓬𝓻𝓲𝓹𝓽", "script")]
    [InlineData("ℋ𝒾", "Hi")]
    [InlineData("𝟏𝟮𝟯", "123")]
    [InlineData("𝛂𝛺", "αΩ")]
    [InlineData("ⓑⓤⓑⓑⓛⓔ", "bubble")]
    [InlineData("🅂🅀🅄🄰🅁🄴", "SQUARE")]
    [InlineData("ｗｉｄｅ", "wide")]
    [InlineData("ꜱᴍᴀʟʟ ᴄᴀᴘꜱ", "small caps")]
    [InlineData("ˢᵘᵖᵉʳ", "super")]
    [InlineData("plain é ß 日本", "plain é ß 日本")]
    public void Styled_letters_become_what_a_plain_writer_would_type(string styled, string plain) =>
        Assert.Equal(plain, PlainLetters.Plain(styled));

    [Theory]
    [InlineData("so 𝐛𝐨𝐥𝐝 here", 3, 8)]
    [InlineData("ꜱᴍᴀʟʟ", 0, 5)]
    public void A_styled_word_is_one_run(string text, int start, int length) =>
        Assert.Equal([new TextSpan(start, length)], PlainLetters.StyledRuns(text));

    [Theory]
    [InlineData("the ɪ in bit")]
    [InlineData("Vitamin 🅱️ and Ⓜ️")]
    [InlineData("1ª e 2º")]
    [InlineData("plain text")]
    public void A_phonetic_letter_and_an_emoji_are_no_styling(string text) => Assert.Empty(PlainLetters.StyledRuns(text));
}
