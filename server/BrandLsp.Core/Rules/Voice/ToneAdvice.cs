using System.Collections.Immutable;
using BrandLsp.Core.Rules.Limits;

namespace BrandLsp.Core.Rules.Voice;

/// <summary>What to do about a tone: advice on what is in the text, or on what it lacks; nothing that could be said of any text.</summary>
internal static class ToneAdvice
{
    /// <summary>More is not read.</summary>
    private const int Most = 3;

    /// <param name="causes">What moved the axis, the strongest first.</param>
    /// <returns>A sentence.</returns>
    public static string For(IEnumerable<ToneCue> causes)
    {
        ImmutableArray<string> steps = [.. causes.DistinctBy(Matter).Select(c => c.Places.IsEmpty ? More(c.Feature) : Less(c.Feature)).Distinct().Take(Most)];
        var sentence = Wording.List(steps);
        return sentence.Length == 0 ? "" : $"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}.";
    }

    /// <summary>Of two sides of one matter, hedges to take out and certainty to add, one is said.</summary>
    private static ToneFeature Matter(ToneCue cause) => cause.Feature switch
    {
        ToneFeature.Booster => ToneFeature.Hedge,
        ToneFeature.FullForm => ToneFeature.Contraction,
        ToneFeature.CasualWord when cause.Places.IsEmpty => ToneFeature.FormalWord,
        _ => cause.Feature,
    };

    private static string Less(ToneFeature feature) => feature switch
    {
        ToneFeature.Contraction => "write contractions out",
        ToneFeature.FullForm => "use contractions",
        ToneFeature.Person => "speak less of I, we and you",
        ToneFeature.CasualWord => "put standard words for slang",
        ToneFeature.Interjection => "take out the interjections",
        ToneFeature.DiscourseMarker => "take out the turns of talk",
        ToneFeature.FormalWord => "use everyday words for formal ones",
        ToneFeature.AbstractNoun => "say with verbs what abstract nouns say",
        ToneFeature.NounStyle => "use more verbs and fewer nouns",
        ToneFeature.LongWord or ToneFeature.AverageWord => "choose shorter words",
        ToneFeature.AverageSentence => "split the long sentences",
        ToneFeature.Exclamation or ToneFeature.ExclamationRate => "put full stops for exclamation marks",
        ToneFeature.RepeatedMark => "write one mark where several stand",
        ToneFeature.Question => "say it instead of asking it",
        ToneFeature.Ellipsis => "end sentences with a full stop",
        ToneFeature.Emoji => "take out emoji",
        ToneFeature.LooseStart => "start fewer sentences with And, But or So",
        ToneFeature.StrongWord => "let facts stand for praise",
        ToneFeature.Intensifier => "take out the intensifiers",
        ToneFeature.ShoutedWord => "write words in small letters",
        ToneFeature.Number => "say what the numbers mean to you",
        ToneFeature.Hedge => "say what you know without hedges, and name what you do not know in one place",
        ToneFeature.Booster => "say how sure you are, and what could prove you wrong",
        ToneFeature.Passive => "say who does it",
        _ => "put plain phrases for wordy ones",
    };

    private static string More(ToneFeature feature) => feature switch
    {
        ToneFeature.Contraction => "use contractions",
        ToneFeature.FullForm => "write some contractions out",
        ToneFeature.Person => "speak to the reader",
        ToneFeature.CasualWord => "use everyday words",
        ToneFeature.FormalWord or ToneFeature.LongWord or ToneFeature.AverageWord => "name things by their exact terms",
        ToneFeature.AbstractNoun or ToneFeature.NounStyle => "name the things you speak of",
        ToneFeature.AverageSentence => "join short sentences",
        ToneFeature.Number => "give figures",
        ToneFeature.StrongWord or ToneFeature.Intensifier or ToneFeature.ExclamationRate or ToneFeature.Emoji => "say what you are glad about, and let one sentence show it",
        ToneFeature.Hedge => "say how sure you are",
        ToneFeature.Booster => "say what you know plainly",
        _ => "let it sound as you would say it to a reader",
    };
}
