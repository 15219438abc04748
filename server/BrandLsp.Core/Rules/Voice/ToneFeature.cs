using System.Collections.Immutable;

namespace BrandLsp.Core.Rules.Voice;

/// <summary>What a reader hears a tone by, and a machine can point at. Each is described in <see cref="ToneFeatures"/>.</summary>
internal enum ToneFeature
{
    Contraction,
    FullForm,
    Person,
    CasualWord,
    Interjection,
    DiscourseMarker,
    FormalWord,
    AbstractNoun,
    NounStyle,
    LongWord,
    AverageWord,
    AverageSentence,
    Exclamation,
    ExclamationRate,
    RepeatedMark,
    Question,
    Ellipsis,
    Emoji,
    LooseStart,
    StrongWord,
    Intensifier,
    ShoutedWord,
    Number,
    Hedge,
    Booster,
    Passive,
    WordyPhrase,
}

/// <summary>In what a feature is measured.</summary>
internal enum ToneUnit
{
    /// <summary>How often in 100 words.</summary>
    PerHundredWords,

    /// <summary>How often in a sentence.</summary>
    PerSentence,

    /// <summary>The average itself: letters of a word, words of a sentence.</summary>
    Average,
}

/// <param name="Id">As the data files name it.</param>
/// <param name="Name">Singular, for messages and related information.</param>
/// <param name="Plural">The same of several.</param>
/// <param name="What">A sentence without full stop, for the documentation.</param>
/// <param name="List">The file of words that it is read from; null when it is none.</param>
internal sealed record ToneFeatureInfo(ToneFeature Feature, string Id, string Name, string Plural, ToneUnit Unit, string What, string? List = null);

/// <summary>The features of tone by name. Which of them moves which axis, and how far, is in Data/tone-weights.txt.</summary>
internal static class ToneFeatures
{
    public static ImmutableArray<ToneFeatureInfo> All { get; } =
    [
        new(ToneFeature.Contraction, "contraction", "contraction", "contractions", ToneUnit.PerHundredWords, "*don't*, *it's*, *we'll*"),
        new(ToneFeature.FullForm, "full-form", "full form", "full forms", ToneUnit.PerHundredWords, "*do not*, *it is*: where a contraction could stand", "contractions.txt"),
        new(ToneFeature.Person, "person", "I, we or you", "times I, we or you", ToneUnit.PerHundredWords, "first and second person: *I*, *our*, *you're*"),
        new(ToneFeature.CasualWord, "casual-word", "casual word", "casual words", ToneUnit.PerHundredWords, "slang, informal words and stretched ones (*sooo*)", "casual-words.txt"),
        new(ToneFeature.Interjection, "interjection", "interjection", "interjections", ToneUnit.PerHundredWords, "cries and greetings: *wow*, *hey*", "interjections.txt"),
        new(ToneFeature.DiscourseMarker, "discourse-marker", "turn of talk", "turns of talk", ToneUnit.PerHundredWords, "*anyway*, *to be honest*, *I mean*", "discourse-markers.txt"),
        new(ToneFeature.FormalWord, "formal-word", "formal word", "formal words", ToneUnit.PerHundredWords, "words of office and law, and linking adverbs: *pursuant to*, *furthermore*", "formal-words.txt"),
        new(ToneFeature.AbstractNoun, "abstract-noun", "abstract noun", "abstract nouns", ToneUnit.PerHundredWords, "nouns in -tion, -ment, -ness, -ity, -ance, -ence, -ism, everyday ones excepted", "concrete-nouns.txt"),
        new(ToneFeature.NounStyle, "noun-style", "noun-heavy sentence", "noun-heavy sentences", ToneUnit.PerHundredWords, "articles and prepositions, which come with nouns; shown are the sentences full of them", "noun-markers.txt"),
        new(ToneFeature.LongWord, "long-word", "long word", "long words", ToneUnit.PerHundredWords, "words of ten letters and more"),
        new(ToneFeature.AverageWord, "average-word", "long word", "long words", ToneUnit.Average, "letters of the average word; shown are the words of ten letters and more"),
        new(ToneFeature.AverageSentence, "average-sentence", "long sentence", "long sentences", ToneUnit.Average, "words of the average sentence; shown are the sentences of 22 words and more"),
        new(ToneFeature.Exclamation, "exclamation", "exclamation mark", "exclamation marks", ToneUnit.PerHundredWords, "exclamation marks"),
        new(ToneFeature.ExclamationRate, "exclamation-rate", "exclamation mark", "exclamation marks", ToneUnit.PerSentence, "exclamation marks"),
        new(ToneFeature.RepeatedMark, "repeated-mark", "repeated mark", "repeated marks", ToneUnit.PerHundredWords, "*!!*, *?!*, *???*"),
        new(ToneFeature.Question, "question", "question", "questions", ToneUnit.PerHundredWords, "question marks"),
        new(ToneFeature.Ellipsis, "ellipsis", "ellipsis", "ellipses", ToneUnit.PerHundredWords, "*…* and *...*"),
        new(ToneFeature.Emoji, "emoji", "emoji", "emoji", ToneUnit.PerHundredWords, "emoji and emoticons, sequences being one"),
        new(ToneFeature.LooseStart, "loose-start", "loose sentence start", "loose sentence starts", ToneUnit.PerHundredWords, "sentences that start with *And*, *But* or *So*, or in lower case"),
        new(ToneFeature.StrongWord, "strong-word", "word of praise or joy", "words of praise or joy", ToneUnit.PerHundredWords, "praise and joy at full volume: *amazing*, *thrilled*", "strong-words.txt"),
        new(ToneFeature.Intensifier, "intensifier", "intensifier", "intensifiers", ToneUnit.PerHundredWords, "*very*, *absolutely*, *incredibly*", "intensifiers.txt"),
        new(ToneFeature.ShoutedWord, "shouted-word", "word in capitals", "words in capitals", ToneUnit.PerHundredWords, "everyday words in capitals; acronyms are none", "shouted-words.txt"),
        new(ToneFeature.Number, "number", "number", "numbers", ToneUnit.PerHundredWords, "words with a digit"),
        new(ToneFeature.Hedge, "hedge", "hedge", "hedges", ToneUnit.PerHundredWords, "*maybe*, *I think*, *it seems*, guarded against other senses", "hedges.txt"),
        new(ToneFeature.Booster, "booster", "booster", "boosters", ToneUnit.PerHundredWords, "*definitely*, *without a doubt*; not after a negation", "boosters.txt"),
        new(ToneFeature.Passive, "passive", "passive", "passives", ToneUnit.PerHundredWords, "passives that leave out who does it, as the rule passive-voice finds them", "passive-verbs.txt"),
        new(ToneFeature.WordyPhrase, "wordy-phrase", "wordy phrase", "wordy phrases", ToneUnit.PerHundredWords, "what the rule wordy-phrase finds", "wordy-phrases.txt"),
    ];

    public static ToneFeatureInfo Of(ToneFeature feature) => All[(int)feature];

    public static ToneFeature Named(string id) => All.First(f => f.Id == id).Feature;
}
