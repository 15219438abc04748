using System.Collections.Immutable;
using BrandLsp.Core.Styles;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Brands;

/// <summary>Where something is declared: a file and the span of its name in it.</summary>
/// <param name="Path">With '/', as the file source names it.</param>
/// <param name="Span">In that file's text.</param>
public sealed record Place(string Path, TextSpan Span);

/// <summary>A brand profile after layering; every property has a default, so an empty profile is a profile.</summary>
public sealed partial record Brand
{
    public static Brand Empty { get; } = new();

    /// <summary>The profile's file, nearest layer; null when there is none.</summary>
    public string? Path { get; init; }

    public string? Name { get; init; }

    public string? Message { get; init; }

    /// <summary>A BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    public ImmutableArray<string> DraftGlobs { get; init; } = ["posts/**", "drafts/**"];

    public ImmutableArray<Objective> Objectives { get; init; } = [];

    public ImmutableArray<Audience> Audiences { get; init; } = [];

    public ImmutableArray<Theme> Themes { get; init; } = [];

    public ImmutableArray<BrandValue> Values { get; init; } = [];

    public Voice Voice { get; init; } = Voice.Default;

    public ImmutableArray<Term> Terms { get; init; } = [];

    /// <summary>In the profile's order.</summary>
    public ImmutableArray<PlatformSettings> Platforms { get; init; } = [];

    public ImmutableArray<Person> People { get; init; } = [];

    public Disclosure Disclosure { get; init; } = new();

    public CalendarSettings Calendar { get; init; } = new();

    public RelationshipSettings Relationships { get; init; } = new();

    /// <summary>How long an entry of the inbox may wait.</summary>
    public TimeSpan? ReplyWithin { get; init; }

    /// <summary>True for <c>line-breaks: join</c>: soft-wrapped lines become one.</summary>
    public bool JoinLines { get; init; }

    public UtmSettings? Utm { get; init; }

    public StyleSettings Styles { get; init; } = new();

    /// <summary>The rules of the styles in use.</summary>
    public StyleSet StyleRules { get; init; } = StyleSet.Empty;

    /// <summary>The profile's <c>rules:</c>, rule id to severity; null is off.</summary>
    public ImmutableDictionary<string, Analysis.Severity?> Rules { get; init; } = ImmutableDictionary<string, Analysis.Severity?>.Empty;

    /// <summary>True for <c>tags-as: hashtags</c>.</summary>
    public bool TagsAreHashtags { get; init; }

    /// <summary>True for <c>categories-as: themes</c>.</summary>
    public bool CategoriesAreThemes { get; init; }

    public PlatformSettings? Platform(string id) => Platforms.FirstOrDefault(p => p.Id == id);

    public Theme? Theme(string id) => Themes.FirstOrDefault(t => t.Id == id);

    public Audience? Audience(string id) => Audiences.FirstOrDefault(a => a.Id == id);

    public Objective? Objective(string id) => Objectives.FirstOrDefault(o => o.Id == id);

    public BrandValue? Value(string id) => Values.FirstOrDefault(v => v.Id == id);
}

public sealed record Objective(string Id, Place Place)
{
    public string? Metric { get; init; }

    /// <summary>As written: <c>500/month</c>.</summary>
    public string? Target { get; init; }

    public DateOnly? By { get; init; }

    public ImmutableArray<string> Platforms { get; init; } = [];

    public ImmutableArray<string> CallsToAction { get; init; } = [];
}

public sealed record Audience(string Id, Place Place)
{
    public string? Name { get; init; }

    public ImmutableArray<string> CaresAbout { get; init; } = [];

    /// <summary>The highest school grade this audience reads with ease.</summary>
    public double? MaxGrade { get; init; }

    /// <summary>Technical words this audience knows.</summary>
    public ImmutableArray<string> Jargon { get; init; } = [];
}

public enum Expectation
{
    None,
    Question,
    Number,
    Link,
    Story,
}

public sealed record Theme(string Id, Place Place)
{
    public string? Name { get; init; }

    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>Without the number sign.</summary>
    public ImmutableArray<string> Hashtags { get; init; } = [];

    /// <summary>The share of posts this theme should have, 0 to 1.</summary>
    public double? Share { get; init; }

    public ImmutableArray<string> Audiences { get; init; } = [];

    public Expectation Expects { get; init; }

    public ImmutableArray<string> Starters { get; init; } = [];

    public string DisplayName => Name ?? Id;
}

public sealed record BrandValue(string Id, Place Place)
{
    public string? Name { get; init; }

    /// <summary>Phrases that show the value.</summary>
    public ImmutableArray<string> Signals { get; init; } = [];

    /// <summary>Phrases that contradict it.</summary>
    public ImmutableArray<string> Against { get; init; } = [];

    public string DisplayName => Name ?? Id;
}

public enum GrammaticalPerson
{
    Any,
    First,
    We,
    Second,
}

public enum ToneAxis
{
    FormalCasual,
    EnthusiasticMatterOfFact,
    ConfidentHedged,
    PlainDense,
}

/// <summary>A target band on a tone axis, 0 the left pole, 1 the right.</summary>
public readonly record struct ToneBand(double Low, double High)
{
    /// <summary>A single number means this much on either side.</summary>
    public const double Tolerance = 0.15;

    public static ToneBand Around(double value) => new(value - Tolerance, value + Tolerance);
}

public sealed record Voice
{
    public static Voice Default { get; } = new();

    public GrammaticalPerson Person { get; init; }

    public ImmutableDictionary<ToneAxis, ToneBand> Tone { get; init; } = ImmutableDictionary<ToneAxis, ToneBand>.Empty;

    public ImmutableArray<Trait> Traits { get; init; } = [];

    public double? MaxGrade { get; init; }

    public int? MaxEmoji { get; init; }

    public int? MaxExclamations { get; init; }

    /// <summary>In words; the rule's own default when null.</summary>
    public int? MaxSentenceWords { get; init; }

    public ImmutableArray<VoiceContext> Contexts { get; init; } = [];
}

/// <summary>What differs on an occasion that a draft names with <c>context:</c>.</summary>
public sealed record VoiceContext(string Id, Place Place)
{
    public ImmutableDictionary<ToneAxis, ToneBand> Tone { get; init; } = ImmutableDictionary<ToneAxis, ToneBand>.Empty;

    public double? MaxGrade { get; init; }

    public int? MaxEmoji { get; init; }

    public int? MaxExclamations { get; init; }
}

public sealed record Trait(string Name, Place Place)
{
    public string? Because { get; init; }

    public ImmutableArray<string> Do { get; init; } = [];

    public ImmutableArray<string> Dont { get; init; } = [];
}

/// <summary>A term to use in place of others, or one to avoid.</summary>
public sealed record Term(Place Place)
{
    public string? Use { get; init; }

    public ImmutableArray<string> InsteadOf { get; init; } = [];

    public string? Avoid { get; init; }

    public string? Because { get; init; }

    /// <summary>Alternatives to <see cref="Avoid"/>.</summary>
    public ImmutableArray<string> Try { get; init; } = [];
}

public enum Numbering
{
    None,
    Prefix,
    Suffix,
}

public enum LinkPolicy
{
    Inline,
    Last,
    FirstComment,
}

/// <summary>What a brand says of one platform: its account, its habits, and figures that replace the catalogue's.</summary>
public sealed record PlatformSettings(string Id, Place Place)
{
    public string? Handle { get; init; }

    /// <summary>As written: <c>5/week</c>.</summary>
    public string? Cadence { get; init; }

    /// <summary>The time of day at which posts go out there; null where the profile says none.</summary>
    public TimeOnly? PostAt { get; init; }

    public bool Thread { get; init; }

    public Numbering Numbering { get; init; }

    public LinkPolicy Links { get; init; }

    /// <summary>True for <c>link-form: shortened</c>.</summary>
    public bool ShortenLinks { get; init; }

    /// <summary>The id of this account's channel in Postiz, for exports to it.</summary>
    public string? Postiz { get; init; }

    public ImmutableDictionary<ToneAxis, ToneBand> Tone { get; init; } = ImmutableDictionary<ToneAxis, ToneBand>.Empty;

    /// <summary>The brand's own maxima: a warning over them, where the platform's is an error.</summary>
    public int? MaxHashtags { get; init; }

    public int? MaxMentions { get; init; }

    public int? MaxLinks { get; init; }

    public int? MaxImages { get; init; }

    /// <summary>Figures that replace the platform's: <c>limit</c>, <c>byte-limit</c>, <c>caption-limit</c>, <c>fold</c>,
    /// <c>hashtag-limit</c>, <c>mention-limit</c>, <c>link-limit</c>, <c>image-limit</c>, <c>alt-text-limit</c>, <c>title-limit</c>.</summary>
    public ImmutableDictionary<string, int> Figures { get; init; } = ImmutableDictionary<string, int>.Empty;
}

public enum Relationship
{
    None,
    Peer,
    Mentor,
    Influencer,
    Client,
    Employer,
    Sponsor,
    Family,
    Partner,
}

public sealed record Person(string Id, Place Place)
{
    public string? Name { get; init; }

    /// <summary>Platform id to handle, as written, without a leading @.</summary>
    public ImmutableDictionary<string, string> Handles { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary><c>urn:li:person:…</c> or <c>urn:li:organization:…</c>.</summary>
    public string? LinkedInUrn { get; init; }

    public Relationship Relationship { get; init; }

    public ImmutableArray<string> Topics { get; init; } = [];

    public DateOnly? LastInteraction { get; init; }

    /// <summary>Where the profile says it; null where it does not.</summary>
    public Place? LastInteractionPlace { get; init; }

    public string? Notes { get; init; }

    public string DisplayName => Name ?? Id;
}

public sealed record Disclosure
{
    /// <summary>Of us, uk, eu, de, fr, it.</summary>
    public ImmutableArray<string> Markets { get; init; } = [];

    /// <summary>Parts of a URL that show an affiliate link.</summary>
    public ImmutableArray<string> AffiliateLinks { get; init; } = [];
}

public sealed record CalendarSettings
{
    /// <summary>An IANA time zone; null when the profile names none.</summary>
    public string? TimeZone { get; init; }

    public ImmutableArray<DayOfWeek> QuietDays { get; init; } = [];

    public TimeSpan? MinGap { get; init; }

    public TimeSpan Window { get; init; } = TimeSpan.FromDays(30);
}

public sealed record RelationshipSettings
{
    public TimeSpan? StaleAfter { get; init; }

    public int? MaxMentions { get; init; }
}

/// <summary>Tracking parameters. All values are templates: <see cref="UtmTemplate"/>.</summary>
/// <param name="Sources">Platform id to the source's name; the platform's id where there is none.</param>
public sealed record UtmSettings(string Campaign, ImmutableDictionary<string, string> Sources)
{
    public string Medium { get; init; } = "social";

    /// <summary>The hosts whose links, and those of their subdomains, get parameters; all hosts when empty.</summary>
    public ImmutableArray<string> Domains { get; init; } = [];
}

public sealed record StyleSettings
{
    public string? Path { get; init; }

    public ImmutableArray<string> Use { get; init; } = [];
}
