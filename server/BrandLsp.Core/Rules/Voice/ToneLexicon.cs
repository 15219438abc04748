using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Voice;

/// <summary>All word lists of the tone features in one table, so that a draft is looked through once.</summary>
internal static class ToneLexicon
{
    /// <summary>The features that are read from lists as they are; a bit for each, by number.</summary>
    private static readonly ToneFeature[] s_listed =
    [
        ToneFeature.CasualWord, ToneFeature.Interjection, ToneFeature.DiscourseMarker, ToneFeature.FormalWord, ToneFeature.StrongWord,
        ToneFeature.Intensifier, ToneFeature.Booster, ToneFeature.NounStyle,
    ];

    private static readonly Lazy<PhraseTable<uint>> s_table = new(Read);

    public static PhraseTable<uint> Table => s_table.Value;

    public static uint Bit(ToneFeature feature) => 1u << (int)feature;

    private static PhraseTable<uint> Read()
    {
        var phrases = s_listed.SelectMany(f => VoiceLists.Phrases(ToneFeatures.Of(f).List!).Select(p => (p, Bit(f))))
            .Concat(Contractions.FullForms.Select(f => (f.Full, Bit(ToneFeature.FullForm))))
            .Concat(Pronouns.All.Select(p => (p, Bit(ToneFeature.Person))))
            .Concat(WordLists.Lines(ToneFeatures.Of(ToneFeature.ShoutedWord).List!).Select(w => (w, Bit(ToneFeature.ShoutedWord))));
        return new PhraseTable<uint>(phrases, static (a, b) => a | b);
    }
}
