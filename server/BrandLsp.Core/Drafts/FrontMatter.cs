using System.Collections.Immutable;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Drafts;

/// <summary>A value and the characters of the draft that state it.</summary>
public sealed record Sourced<T>(T Value, TextSpan Span);

public enum DraftStatus
{
    Draft,
    Idea,
    Scheduled,
    Published,
}

/// <summary>The tie that a draft declares with <c>relationship:</c>.</summary>
public enum Tie
{
    None,
    Paid,
    Gifted,
    Affiliate,
    Employer,
    Client,
    Family,
    OwnProduct,
}

/// <summary>A point in time as a draft states it.</summary>
/// <param name="Local">Date and time as written; midnight when only a date is written.</param>
/// <param name="HasTime">False when only a date is written.</param>
/// <param name="Offset">The written offset; null when none is.</param>
public sealed record PostDate(DateTime Local, bool HasTime, TimeSpan? Offset)
{
    /// <summary>The day alone.</summary>
    public static PostDate Day(DateTime day) => new(day.Date, HasTime: false, Offset: null);

    public static PostDate Day(DateOnly day) => Day(day.ToDateTime(default));
}

/// <param name="Src">Relative to the draft.</param>
/// <param name="Alt">The alternative text; "" declares the image decorative; null when none is given.</param>
/// <param name="Span">The whole entry.</param>
public sealed record Media(Sourced<string> Src, Sourced<string>? Alt, TextSpan Span);

/// <summary>What a draft declares of itself. A missing key is null or empty, never a default that a rule would mistake for a statement.</summary>
public sealed record FrontMatter
{
    public static FrontMatter Empty { get; } = new();

    /// <summary>Fences included; empty at 0 when the draft has none.</summary>
    public TextSpan Span { get; init; }

    /// <summary>Between the fences.</summary>
    public TextSpan Content { get; init; }

    /// <summary>The map that holds BrandLsp's keys: the root, or the one under <c>brand:</c>.</summary>
    public YamlMap? Map { get; init; }

    /// <summary>True where that is the one under <c>brand:</c>: what stands beside it is the site's.</summary>
    public bool IsUnderBrand { get; init; }

    public bool Exists => Span.Length > 0;

    public Sourced<string>? Title { get; init; }

    /// <summary>Null when the draft names none.</summary>
    public ImmutableArray<Sourced<string>>? Platforms { get; init; }

    public Sourced<string>? Theme { get; init; }

    public Sourced<string>? Audience { get; init; }

    public Sourced<string>? Objective { get; init; }

    public ImmutableArray<Sourced<string>> Values { get; init; } = [];

    public Sourced<string>? Context { get; init; }

    public Sourced<DraftStatus>? Status { get; init; }

    public Sourced<PostDate>? Date { get; init; }

    /// <summary>What the draft gives as its date and is none: <c>2026-02-30</c>. Null where it gives a date, or says nothing.</summary>
    public Sourced<string>? WrongDate { get; init; }

    public Sourced<Tie>? Relationship { get; init; }

    /// <summary>Without the number sign.</summary>
    public ImmutableArray<Sourced<string>> Hashtags { get; init; } = [];

    public Sourced<string>? Evidence { get; init; }

    public ImmutableArray<Media> Media { get; init; } = [];

    /// <summary>Platform id to the URL of the published post.</summary>
    public ImmutableDictionary<string, Sourced<string>> Published { get; init; } = ImmutableDictionary<string, Sourced<string>>.Empty;

    public Sourced<string>? Link { get; init; }

    public Sourced<string>? Canonical { get; init; }

    /// <summary>The summary of an article, for platforms that have one.</summary>
    public Sourced<string>? Description { get; init; }

    public Sourced<string>? FirstComment { get; init; }

    public Sourced<string>? ContentWarning { get; init; }

    public Sourced<string>? Lang { get; init; }

    public Sourced<string>? Slug { get; init; }

    public Sourced<string>? Campaign { get; init; }

    public Sourced<string>? Series { get; init; }

    public Sourced<string>? InReplyTo { get; init; }

    /// <summary>Rules this draft silences.</summary>
    public ImmutableArray<Sourced<string>> Disable { get; init; } = [];
}
