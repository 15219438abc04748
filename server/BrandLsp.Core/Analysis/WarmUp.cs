using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Voice.Phrases;

namespace BrandLsp.Core.Analysis;

/// <summary>
/// Understands a small draft by a small profile, for nobody: what is read once for all drafts, the lists of words above
/// all, is then there when an editor opens the first one.
/// </summary>
public static class WarmUp
{
    private const string Path = "/draft.md";

    /// <summary>With what makes a rule look at its lists.</summary>
    private static readonly Brand s_brand = new()
    {
        Voice = new Voice { Person = GrammaticalPerson.First, Tone = Enum.GetValues<ToneAxis>().ToImmutableDictionary(a => a, _ => ToneBand.Around(0.5)) },
        Platforms = [new PlatformSettings("x", new Place(Path, default)) { Thread = true }, new PlatformSettings("bluesky", new Place(Path, default))],
    };

    /// <summary>With the words that phrases most often start with, and long enough to be judged.</summary>
    private const string Draft = """
        Here is what we learned when the backfill was slow: it's not that you can do more with less in a night. I don't
        know if this is the best way to go, but at the end of it all there was one number that we could look at.

        What would you do? By now your team and our team have had to put each of these on hold for a week, so take it as
        it is. Let me know on https://a.example how to get from here to there, and why it should be as easy as that.
        """;

    public static void Run()
    {
        // The longest lists first: a draft that comes meanwhile waits for these.
        PhraseSearch.Find(ProseReader.Read(DraftReader.Read(Path, Draft, Brand.Empty)), Draft);
        Analyzer.Analyze(Path, Draft, s_brand, NoFiles.Instance, new AnalysisOptions { Today = DateOnly.MinValue });
    }
}
