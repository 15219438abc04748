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
    private const string ProfilePath = "/brand.yaml";

    /// <summary>With what makes a rule look at its lists.</summary>
    private const string Profile = """
        brand: A
        voice:
          person: first
          tone: {formal-casual: 0.5, enthusiastic-matter-of-fact: 0.5, confident-hedged: 0.5, plain-dense: 0.5}
          traits: [{name: plain, do: [say it], dont: [circle back]}]
          max-grade: 9
        themes: [{id: t, name: T, keywords: [backfill], hashtags: [Data]}]
        values: [{id: v, name: V, signals: [we learned], against: [secret sauce]}]
        terms: [{use: sign in, instead-of: [log in]}, {avoid: guru}]
        platforms: {x: {thread: true}, linkedin: {}, bluesky: {}, mastodon: {}}
        """;

    /// <summary>With the words that phrases most often start with, and long enough to be judged.</summary>
    private const string Draft = """
        ---
        theme: t
        values: [v]
        ---
        Here is what we learned when the backfill was slow: it's not that you can do more with less in a night. I don't
        know if this is the best way to go, but at the end of it all there was one number that we could look at.

        What would you do? By now your team and our team have had to put each of these on hold for a week, so take it as
        it is. Let me know on https://a.example how to get from here to there, and why it should be as easy as that.
        """;

    public static void Run()
    {
        // The longest lists first: a draft that comes meanwhile waits for these.
        PhraseSearch.Find(ProseReader.Read(DraftReader.Read("/draft.md", Draft, Brand.Empty)), Draft);
        var files = new OneFile();
        Analyzer.Analyze("/draft.md", Draft, BrandReader.Read(files, ProfilePath).Brand, files, new AnalysisOptions { Today = DateOnly.MinValue });
    }

    private sealed class OneFile : IFileSource
    {
        public string? Read(string path) => path == ProfilePath ? Profile : null;

        public bool Exists(string path) => path == ProfilePath;
    }
}
