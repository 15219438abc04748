namespace BrandLsp.Core.Tests.Brands;

internal static class FullProfile
{
    /// <summary>The packages that the profile uses, a rule each.</summary>
    public static (string Path, string Text)[] Styles(string folder) =>
    [
        (folder + "/styles/Acme/Very.yml", "extends: existence\nmessage: m\ntokens: [very]\n"),
        (folder + "/styles/write-good/So.yml", "extends: existence\nmessage: m\ntokens: [So]\n"),
    ];

    /// <summary>A profile that uses every key.</summary>
    public const string Text = """
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
          tone: {formal-casual: 0.7, enthusiastic-matter-of-fact: 0.6, confident-hedged: 0.2, plain-dense: [0, 0.25]}
          traits:
            - {name: plainspoken, because: readers are busy, do: ["say what happened"], dont: ["circle back", "at the end of the day"]}
          max-grade: 10
          max-emoji: 2
          max-exclamations: 1
          max-sentence-words: 22
          contexts:
            apology: {tone: {enthusiastic-matter-of-fact: 0.9}, max-emoji: 0, max-exclamations: 0}
        terms:
          - {use: sign in, instead-of: [login, log in, log-in]}
          - {avoid: guru, because: it says nothing, try: [specialist]}
        platforms:
          x:        {handle: adapark, cadence: 5/week, max-hashtags: 2, thread: true, numbering: suffix, links: last}
          linkedin: {handle: in/adapark, cadence: 2/week, links: first-comment}
          mastodon: {handle: "@ada@hachyderm.io", limit: 1000}
          bluesky:  {handle: ada.example, link-form: full, tone: {formal-casual: 0.9}}
        people:
          - {id: jane, name: Jane Doe, handles: {x: janedoe, mastodon: "@jane@hachyderm.io", linkedin-urn: "urn:li:person:abc"}, relationship: peer, topics: [pipelines], last-interaction: 2026-10-02, notes: met at a meetup}
        disclosure: {markets: [us, uk],
                     affiliate-links: ["amzn.to", "?ref="]}
        calendar: {timezone: Europe/Berlin, quiet-days: [sat, sun], min-gap: 4h, window: 30d}
        relationships: {stale-after: 90d, max-mentions: 3}
        inbox: {reply-within: 24h}
        line-breaks: as-typed
        utm: {campaign: "{slug}", sources: {x: twitter}}
        styles: {path: styles, use: [Acme, write-good]}
        rules: {passive-voice: off, cliche: warning}
        tags-as: hashtags
        categories-as: themes
        drafts: [posts/**, "news/*.md"]
        """;
}
