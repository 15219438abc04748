using BrandLsp.Core.Analysis;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.People;

/// <summary>Give and take with people. Today is 2026-11-22.</summary>
public class RelationshipTests
{
    private const string Brand = "relationships: {stale-after: 90d, max-mentions: 2}\npeople: [{id: jane, name: Jane Doe, handles: {x: janedoe}, last-interaction: 2026-06-01}]\nplatforms: {x: {}}\n";

    private static (string, string) Post(string name, string date, string text, string status = "published") => ($"posts/{name}.md", $"---\ndate: {date}\nstatus: {status}\n---\n{text}\n");

    private static Diagnostic? Find(string rule, string text, params (string, string)[] beside) => FindBy(rule, text, Brand, null, beside);

    private static Diagnostic? FindBy(string rule, string text, string brand, string? inbox, params (string, string)[] beside) =>
        Check.Draft($"---\ndate: 2026-11-24\n---\n{text}\n", brand, beside: beside, inbox: inbox).Diagnostics.SingleOrDefault(d => d.Rule == rule);

    [Fact]
    public void A_mention_in_a_post_or_a_conversation_is_contact()
    {
        Assert.NotNull(Find("stale-relationship", "I met @jane."));
        Assert.Null(Find("stale-relationship", "I met @jane.", Post("a", "2026-10-01", "With @janedoe.")));
        Assert.NotNull(Find("stale-relationship", "I met @jane.", Post("a", "2026-10-01", "With @janedoe.", "draft")));
        Assert.Null(FindBy("stale-relationship", "I met @jane.", Brand, "platform,from,received\nx,@janedoe,2026-10-01\n"));
    }

    [Fact]
    public void Of_whom_nothing_is_known_nothing_is_said() =>
        Assert.Null(FindBy("stale-relationship", "I met @jane.", Brand.Replace(", last-interaction: 2026-06-01", "", StringComparison.Ordinal), null));

    [Theory]
    [InlineData("2026-08-24", false)]
    [InlineData("2026-08-23", true)]
    public void The_profile_is_told_on_the_day_after_the_last_one(string last, bool isDue) =>
        Assert.Equal(isDue, Check.Workspace(Brand.Replace("2026-06-01", last, StringComparison.Ordinal), []).Length == 1);

    [Fact]
    public void A_planned_post_looks_after_a_person() =>
        Assert.Empty(Check.Workspace(Brand, [Post("a", "2026-11-30", "Thanks, @jane.", "draft")]));

    [Theory]
    [InlineData("What do you think, @jane?", "What do you think, @jane?", true)]
    [InlineData("What do you think, @jane?", "I met @jane.", false)]
    [InlineData("What do you think, @jane?", "Thanks, @jane.", false)]
    [InlineData("Thanks, @jane. What do you think, @jane?", "What do you think, @jane?", false)]
    [InlineData("I met @jane.", "What do you think, @jane?", false)]
    public void Who_only_asks_is_told_to_give(string text, string before, bool isTold) =>
        Assert.Equal(isTold, Find("ask-before-give", text, Post("a", "2026-11-01", before)) is not null);

    [Fact]
    public void An_old_ask_is_forgotten() => Assert.Null(Find("ask-before-give", "What do you think, @jane?", Post("a", "2026-05-01", "What do you think, @jane?")));

    [Fact]
    public void A_first_ask_is_no_habit() => Assert.Null(Find("ask-before-give", "What do you think, @jane?"));

    [Fact]
    public void The_third_post_in_a_window_is_over_two()
    {
        Assert.Null(Find("over-mention", "With @jane and @jane.", Post("a", "2026-11-10", "@jane")));
        var found = Find("over-mention", "With @jane.", Post("a", "2026-11-10", "@jane"), Post("b", "2026-11-26", "@jane", "draft"), Post("c", "2026-11-12", "@jane"));
        Assert.StartsWith("This is the 3rd post in 30 days that mentions Jane Doe; the profile allows 2.", found!.Message, StringComparison.Ordinal);
        Assert.Equal(2, found.Related.Length);
    }

    [Fact]
    public void Two_people_with_one_handle_are_the_first_of_them()
    {
        const string twins = "relationships: {max-mentions: 1}\npeople: [{id: jane, handles: {x: doe}}, {id: jo, handles: {x: doe}}]\nplatforms: {x: {}}\n";
        Assert.Contains("mentions jane", FindBy("over-mention", "With @doe.", twins, null, Post("a", "2026-11-10", "@doe"))!.Message, StringComparison.Ordinal);
    }
}
