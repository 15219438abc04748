using BrandLsp.Core.Text;

namespace BrandLsp.Core.Tests.Text;

public class SentencesTests
{
    [Theory]
    [InlineData("One. Two? Three!")]
    [InlineData("Dr. Lind wrote it. Then she rested.")]
    [InlineData("A line without a stop\nAnother one")]
    [InlineData("no stop at all")]
    [InlineData("  Blank around.  ")]
    [InlineData("一句話。又一句。")]
    public void TheFirstSentenceEndsWhereTheFirstOfAllDoes(string text) => Assert.Equal(Sentences.Ends(text)[0], Sentences.FirstEnd(text));

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void ABlankTextHasNoSentence(string text) => Assert.Equal(0, Sentences.FirstEnd(text));

    [Theory]
    [InlineData("لماذا نقرأ؟ ثم ننام.", "لماذا نقرأ؟")]
    [InlineData("یہ کام ہوا۔ وہ نہیں۔", "یہ کام ہوا۔")]
    [InlineData("काम हो गया। अब सोना है।", "काम हो गया।")]
    [InlineData("काम हो गया।अब सोना है।", "काम हो गया।")]
    [InlineData("श्लोक॥ अगला", "श्लोक॥")]
    [InlineData("Բարև։ Ինչպես ես", "Բարև։")]
    [InlineData("ሰላም። እንዴት ነህ፧ ደህና፨", "ሰላም።")]
    [InlineData("ကောင်းတယ်။ဟုတ်ကဲ့", "ကောင်းတယ်။")]
    [InlineData("សួស្តី។ លាហើយ៕", "សួស្តី។")]
    [InlineData("What⁈ Yes‼ No⁇ Ah⁉", "What⁈")]
    [InlineData("Τι κάνεις; Καλά.", "Τι κάνεις;")]
    [InlineData("Τι κάνεις\u037E Καλά.", "Τι κάνεις\u037E")]
    [InlineData("\U00011103\U00011141 \U00011103", "\U00011103\U00011141")]
    [InlineData("I was paid for saying no. Last month I did.", "I was paid for saying no.")]
    [InlineData("قال: «لماذا؟» ثم مضى.", "قال: «لماذا؟»")]
    public void EveryScriptHasItsOwnStops(string text, string first) => Assert.Equal(first, text[..Sentences.FirstEnd(text)]);

    [Theory]
    [InlineData("We log; we sleep.")]
    [InlineData("See No. 5 and fig. 3 today.")]
    [InlineData("ایم۔اے۔بی۔")]
    [InlineData("🎉 and 😀 of joy")]
    [InlineData("really؟!")]
    public void WhatEndsNothingCutsNothing(string text) => Assert.Equal([text.Length], Sentences.Ends(text));
}
