using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Brands;

public class BrandReaderTests
{
    [Fact]
    public void Every_key_of_a_profile_is_read()
    {
        var reading = BrandReader.Read(new MemoryFiles([("/w/brand.yaml", FullProfile.Text), .. FullProfile.Styles("/w")]), "/w/brand.yaml");

        Assert.True(reading.IsReadable);
        Assert.Empty(reading.Problems["/w/brand.yaml"]);
        var brand = reading.Brand;
        Assert.Equal("/w/brand.yaml", brand.Path);
        Assert.Equal("Ada Park", brand.Name);
        Assert.Equal("Practical data engineering for small teams", brand.Message);
        Assert.Equal(["posts/**", "news/*.md"], brand.DraftGlobs);
        var objective = Assert.Single(brand.Objectives);
        Assert.Equal(("newsletter", "clicks", "500/month", new DateOnly(2027, 3, 31)), (objective.Id, objective.Metric, objective.Target, objective.By));
        Assert.Equal(["x", "linkedin"], objective.Platforms);
        Assert.Equal(["Get the weekly notes: https://ada.example/notes"], objective.CallsToAction);
        var audience = Assert.Single(brand.Audiences);
        Assert.Equal(("Solo founders", 9.0), (audience.Name, audience.MaxGrade));
        Assert.Equal(["ETL", "DAG"], audience.Jargon);
        Assert.Equal(["time", "cost"], audience.CaresAbout);
        var theme = Assert.Single(brand.Themes);
        Assert.Equal(0.4, theme.Share);
        Assert.Equal(["DataEngineering", "ETL"], theme.Hashtags);
        Assert.Equal(Expectation.Question, theme.Expects);
        Assert.Equal(["The backfill that taught me "], theme.Starters);
        Assert.Equal(["secret sauce"], Assert.Single(brand.Values).Against);
        Assert.Equal(GrammaticalPerson.First, brand.Voice.Person);
        Assert.Equal(0.7, brand.Voice.Tone[ToneAxis.FormalCasual].Low + ToneBand.Tolerance, 6);
        Assert.Equal(new ToneBand(0, 0.25), brand.Voice.Tone[ToneAxis.PlainDense]);
        Assert.Equal(["circle back", "at the end of the day"], Assert.Single(brand.Voice.Traits).Dont);
        Assert.Equal((10.0, 2, 1, 22), (brand.Voice.MaxGrade, brand.Voice.MaxEmoji, brand.Voice.MaxExclamations, brand.Voice.MaxSentenceWords));
        Assert.Equal(("apology", 0), (brand.Voice.Contexts[0].Id, brand.Voice.Contexts[0].MaxEmoji));
        Assert.Equal(("sign in", "guru"), (brand.Terms[0].Use, brand.Terms[1].Avoid));
        Assert.Equal(["x", "linkedin", "mastodon", "bluesky"], brand.Platforms.Select(p => p.Id));
        Assert.Equal((true, Numbering.Suffix, LinkPolicy.Last, 2), (brand.Platforms[0].Thread, brand.Platforms[0].Numbering, brand.Platforms[0].Links, brand.Platforms[0].MaxHashtags));
        Assert.Equal("ada@hachyderm.io", brand.Platforms[2].Handle);
        Assert.Equal(1000, brand.Platforms[2].Figures["limit"]);
        Assert.True(brand.Platforms[3].Tone.ContainsKey(ToneAxis.FormalCasual));
        var jane = Assert.Single(brand.People);
        Assert.Equal("jane@hachyderm.io", jane.Handles["mastodon"]);
        Assert.Equal("urn:li:person:abc", jane.LinkedInUrn);
        Assert.Equal((Relationship.Peer, new DateOnly(2026, 10, 2)), (jane.Relationship, jane.LastInteraction));
        Assert.Equal(["us", "uk"], brand.Disclosure.Markets);
        Assert.Equal("Europe/Berlin", brand.Calendar.TimeZone);
        Assert.Equal([DayOfWeek.Saturday, DayOfWeek.Sunday], brand.Calendar.QuietDays);
        Assert.Equal((TimeSpan.FromHours(4), TimeSpan.FromDays(30)), (brand.Calendar.MinGap, brand.Calendar.Window));
        Assert.Equal((TimeSpan.FromDays(90), 3), (brand.Relationships.StaleAfter, brand.Relationships.MaxMentions));
        Assert.Equal(TimeSpan.FromHours(24), brand.ReplyWithin);
        Assert.Equal(("{slug}", "twitter"), (brand.Utm?.Campaign, brand.Utm?.Sources["x"]));
        Assert.Equal(["Acme", "write-good"], brand.Styles.Use);
        Assert.Null(brand.Rules["passive-voice"]);
        Assert.Equal(Severity.Warning, brand.Rules["cliche"]);
        Assert.True(brand.TagsAreHashtags && brand.CategoriesAreThemes && !brand.JoinLines);
    }
}
