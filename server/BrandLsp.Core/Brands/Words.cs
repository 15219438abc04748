using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Brands;

/// <summary>A word that a key takes, and what it means.</summary>
public sealed record Choice(string Name, string Description);

/// <summary>The words that a key takes, each with the value it stands for. The first one's form is canonical.</summary>
public sealed class Words<T>(params ImmutableArray<(string Name, T Value, string Description)> all)
{
    public ImmutableArray<Choice> Choices { get; } = [.. all.Select(w => new Choice(w.Name, w.Description))];

    /// <summary>The value of a word, in any case and form.</summary>
    public bool TryFind(string word, out T value)
    {
        var canonical = KeyForm.Canonical(word.Trim()).ToLowerInvariant();
        foreach (var choice in all)
        {
            if (choice.Name == canonical)
            {
                value = choice.Value;
                return true;
            }
        }

        value = default!;
        return false;
    }
}

/// <summary>Every word list of the profile and of front matter.</summary>
public static class Vocabulary
{
    public static Words<Expectation> Expectations { get; } = new(
        ("question", Expectation.Question, "The post asks its reader something."),
        ("number", Expectation.Number, "The post gives a number."),
        ("link", Expectation.Link, "The post links somewhere."),
        ("story", Expectation.Story, "The post tells what happened."),
        ("none", Expectation.None, "Nothing in particular."));

    public static Words<GrammaticalPerson> Persons { get; } = new(
        ("first", GrammaticalPerson.First, "I, my."),
        ("we", GrammaticalPerson.We, "We, our."),
        ("second", GrammaticalPerson.Second, "You, your."),
        ("any", GrammaticalPerson.Any, "Whatever suits the post."));

    public static Words<ToneAxis> Axes { get; } = new(
        ("formal-casual", ToneAxis.FormalCasual, "0 is formal, 1 is casual."),
        ("enthusiastic-matter-of-fact", ToneAxis.EnthusiasticMatterOfFact, "0 is enthusiastic, 1 is matter-of-fact."),
        ("confident-hedged", ToneAxis.ConfidentHedged, "0 is confident, 1 is hedged."),
        ("plain-dense", ToneAxis.PlainDense, "0 is plain, 1 is dense."));

    public static Words<Numbering> Numberings { get; } = new(
        ("none", Numbering.None, "Thread parts carry no numbers."),
        ("prefix", Numbering.Prefix, "`1/3 text`"),
        ("suffix", Numbering.Suffix, "`text 1/3`"));

    public static Words<LinkPolicy> LinkPolicies { get; } = new(
        ("inline", LinkPolicy.Inline, "Links stay where they are."),
        ("last", LinkPolicy.Last, "URLs follow as paragraphs of their own at the end."),
        ("first-comment", LinkPolicy.FirstComment, "URLs go into the first comment."));

    /// <summary>True where links are shown shortened.</summary>
    public static Words<bool> LinkForms { get; } = new(
        ("full", false, "URLs are shown and counted in full."),
        ("shortened", true, "URLs are shown and counted as the composer shortens them."));

    public static Words<Relationship> Relationships { get; } = new(
        ("peer", Relationship.Peer, "Somebody who does what we do."),
        ("mentor", Relationship.Mentor, "Somebody we learn from."),
        ("influencer", Relationship.Influencer, "Somebody our audience listens to."),
        ("client", Relationship.Client, "Somebody who pays us: a tie to disclose."),
        ("employer", Relationship.Employer, "Somebody we work for: a tie to disclose."),
        ("sponsor", Relationship.Sponsor, "Somebody who pays for posts: a tie to disclose."),
        ("family", Relationship.Family, "Family: a tie to disclose."),
        ("partner", Relationship.Partner, "A business partner: a tie to disclose."),
        ("none", Relationship.None, "No relationship."));

    public static Words<string> Markets { get; } = new(
        ("us", "us", "United States (FTC)."),
        ("uk", "uk", "United Kingdom (ASA, CMA)."),
        ("eu", "eu", "European Union."),
        ("de", "de", "Germany."),
        ("fr", "fr", "France."),
        ("it", "it", "Italy."));

    public static Words<DayOfWeek> Days { get; } = new(
        ("mon", DayOfWeek.Monday, "Monday"), ("tue", DayOfWeek.Tuesday, "Tuesday"), ("wed", DayOfWeek.Wednesday, "Wednesday"),
        ("thu", DayOfWeek.Thursday, "Thursday"), ("fri", DayOfWeek.Friday, "Friday"), ("sat", DayOfWeek.Saturday, "Saturday"),
        ("sun", DayOfWeek.Sunday, "Sunday"),
        ("monday", DayOfWeek.Monday, "Monday"), ("tuesday", DayOfWeek.Tuesday, "Tuesday"), ("wednesday", DayOfWeek.Wednesday, "Wednesday"),
        ("thursday", DayOfWeek.Thursday, "Thursday"), ("friday", DayOfWeek.Friday, "Friday"), ("saturday", DayOfWeek.Saturday, "Saturday"),
        ("sunday", DayOfWeek.Sunday, "Sunday"));

    /// <summary>True where lines are joined.</summary>
    public static Words<bool> LineBreaks { get; } = new(
        ("as-typed", false, "Every line break of the draft stays."),
        ("join", true, "Lines of a paragraph become one."));

    /// <summary>Null is off.</summary>
    public static Words<Severity?> Severities { get; } = new(
        ("error", Severity.Error, "Fails the check."),
        ("warning", Severity.Warning, "Worth fixing."),
        ("info", Severity.Info, "Worth knowing."),
        ("hint", Severity.Hint, "A quiet suggestion."),
        ("off", null, "Not reported."));

    public static Words<bool> TagsAs { get; } = new(
        ("hashtags", true, "The `tags` of front matter are hashtags."),
        ("nothing", false, "The `tags` of front matter are the site's business."));

    public static Words<bool> CategoriesAs { get; } = new(
        ("themes", true, "The `categories` of front matter are themes."),
        ("nothing", false, "The `categories` of front matter are the site's business."));

    public static Words<DraftStatus> Statuses { get; } = new(
        ("idea", DraftStatus.Idea, "Not written yet."),
        ("draft", DraftStatus.Draft, "Being written."),
        ("scheduled", DraftStatus.Scheduled, "Goes out on `date`."),
        ("published", DraftStatus.Published, "Is out; see `published`."));

    public static Words<Tie> Ties { get; } = new(
        ("none", Tie.None, "No tie to anybody mentioned."),
        ("paid", Tie.Paid, "Somebody pays for this post."),
        ("gifted", Tie.Gifted, "What it is about was a gift or a loan."),
        ("affiliate", Tie.Affiliate, "Its links earn money."),
        ("employer", Tie.Employer, "It is about the author's employer."),
        ("client", Tie.Client, "It is about a client."),
        ("family", Tie.Family, "It is about family."),
        ("own-product", Tie.OwnProduct, "It is about the author's own product."));
}
