using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Brands;

/// <summary>The profile, the people and the draft that show every key, as people paste them, in every accepted spelling.</summary>
public class PastedExampleTests
{
    private const string Folder = "/w";

    private const string Profile = """
        brand: Ada Park
        message: Practical data engineering for small teams
        language: en
        objectives:
          - {id: newsletter, metric: clicks, target: 500/month, by: 2027-03-31, platforms: [x, linkedin], ctas: ["Get the weekly notes: https://ada.example/notes"]}
        audiences:
          - {id: founders, name: Solo founders, cares-about: [time, cost], max-grade: 9, jargon: [ETL, DAG]}
        themes:
          - id: pipelines
            name: Data pipelines
            keywords: [pipeline, orchestration, backfill, "data quality"]
            hashtags: [DataEngineering, ETL]
            share: 40%
            audiences: [founders]
            expects: question            # or: number, link, story
            starters: ["The backfill that taught me "]
        values:
          - {id: transparency, name: Transparency, signals: ["what went wrong", "we learned", "here is the number"], against: ["secret sauce"]}
        voice:
          person: first                  # first | we | second | any
          tone: {formal-casual: 0.7, enthusiastic-matter-of-fact: 0.6, confident-hedged: 0.2, plain-dense: 0.1}   # 0 is the left pole, 1 the right; a number or [low, high]
          traits:
            - {name: plainspoken, because: readers are busy, do: ["say what happened"], dont: ["circle back", "at the end of the day"]}
          max-grade: 10
          max-emoji: 2
          max-exclamations: 1
          contexts:                      # tone for an occasion, chosen by the draft's `context:`
            apology: {tone: {enthusiastic-matter-of-fact: 0.9}, max-emoji: 0, max-exclamations: 0}
        terms:
          - {use: sign in, instead-of: [login, log in, log-in]}
          - {avoid: guru, because: it says nothing, try: [specialist]}
        platforms:
          x:        {handle: adapark, cadence: 5/week, max-hashtags: 2, thread: true, numbering: suffix, links: last}
          linkedin: {handle: in/adapark, cadence: 2/week, links: first-comment}
          mastodon: {handle: "@ada@hachyderm.io", limit: 1000}
          bluesky:  {handle: ada.example, link-form: full}      # or shortened, as its composer shows links; tone: {…} is possible on every platform
        disclosure: {markets: [us, uk],    # us, uk, eu, de, fr, it
                     affiliate-links: ["amzn.to", "?ref="]}
        calendar: {timezone: Europe/Berlin, quiet-days: [sat, sun], min-gap: 4h, window: 30d}
        relationships: {stale-after: 90d, max-mentions: 3}   # the people themselves: people.yaml, or a list under `people:`
        inbox: {reply-within: 24h}
        line-breaks: as-typed            # or join
        utm: {campaign: "{slug}", sources: {x: twitter}}
        styles: {path: styles, use: [Acme, write-good]}
        rules: {passive-voice: off, cliche: warning}      # error | warning | info | hint | off
        """;

    private const string People = """
        - {id: jane, name: Jane Doe, handles: {x: janedoe, bluesky: jane.example, mastodon: "@jane@hachyderm.io", linkedin: in/janedoe, linkedin-urn: "urn:li:person:abc"}, relationship: peer, topics: [pipelines], last-interaction: 2026-10-02, notes: …}
        """;

    private const string Draft = """
        ---
        title: How we cut our nightly pipeline from 3 h to 9 min
        platforms: [x, linkedin, bluesky, mastodon]
        theme: pipelines
        audience: founders
        objective: newsletter
        values: [transparency]
        context: how-to
        status: draft                  # idea | draft | scheduled | published
        date: 2026-11-24T09:00+01:00
        relationship: none             # none | paid | gifted | affiliate | employer | client | family | own-product
        hashtags: [DataEngineering]
        evidence: https://ada.example/benchmark
        media: [{src: chart.png, alt: "Bar chart: 3 h before, 9 min after"}]
        published: {x: https://x.com/adapark/status/1}
        # also: link, canonical, first-comment, content-warning, lang, slug, campaign, series, in-reply-to, disable
        ---
        Our nightly pipeline took three hours. @jane asked one question…

        ::: x bluesky
        Only on X and Bluesky.
        :::

        ::: except linkedin
        Everywhere but LinkedIn.
        :::

        ::: linkedin instead
        This block is the whole LinkedIn post.
        :::
        """;

    public static TheoryData<string> Spellings => ["kebab-case", "snake_case", "camelCase"];

    [Theory]
    [MemberData(nameof(Spellings))]
    public void The_profile_and_the_people_have_nothing_wrong(string spelling)
    {
        var reading = Read(spelling);

        Assert.Equal([Folder + "/brand.yaml", Folder + "/people.yaml"], reading.Problems.Keys);
        Assert.Empty(reading.Problems.Values.SelectMany(p => p).Select(p => p.Message));
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void The_profile_means_the_same_in_every_spelling(string spelling)
    {
        var brand = Read(spelling).Brand;

        Assert.Equal("Ada Park", brand.Name);
        Assert.Equal(9, Assert.Single(brand.Audiences).MaxGrade);
        Assert.Equal(3, brand.Relationships.MaxMentions);
        var jane = Assert.Single(brand.People);
        Assert.Equal("urn:li:person:abc", jane.LinkedInUrn);
        Assert.Equal(new DateOnly(2026, 10, 2), jane.LastInteraction);
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void The_front_matter_has_nothing_wrong(string spelling)
    {
        var draft = DraftReader.Read(Folder + "/posts/a.md", Spell(Draft, spelling), Read(spelling).Brand);

        Assert.Empty(draft.Problems.Select(p => p.Message));
        Assert.Equal(["x", "linkedin", "bluesky", "mastodon"], draft.Front.Platforms!.Value.Select(p => p.Value));
    }

    [Fact]
    public void The_front_matter_may_sit_under_one_brand_key()
    {
        var end = Draft.IndexOf("\n---\n", StringComparison.Ordinal);
        var nested = "---\nlayout: post\nbrand:\n  " + Draft[4..end].ReplaceLineEndings("\n  ") + Draft[end..];

        var draft = DraftReader.Read(Folder + "/posts/a.md", nested, Read("kebab-case").Brand);

        Assert.Empty(draft.Problems.Select(p => p.Message));
        Assert.Equal("pipelines", draft.Front.Theme?.Value);
    }

    private static BrandReading Read(string spelling) => BrandReader.Read(
        new MemoryFiles([(Folder + "/brand.yaml", Spell(Profile, spelling)), (Folder + "/people.yaml", Spell(People, spelling)), .. FullProfile.Styles(Folder)]), Folder + "/brand.yaml");

    /// <summary>Every key of several words in another spelling.</summary>
    private static string Spell(string yaml, string spelling) => spelling switch
    {
        "snake_case" => Keys(yaml, key => key.Replace('-', '_')),
        "camelCase" => Keys(yaml, key => string.Concat(key.Split('-').Select((word, i) => i == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]))),
        _ => yaml,
    };

    private static string Keys(string yaml, Func<string, string> spell) =>
        System.Text.RegularExpressions.Regex.Replace(yaml, "[a-z]+(-[a-z]+)+(?=:)", m => spell(m.Value));
}
