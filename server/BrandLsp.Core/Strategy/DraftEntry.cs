using System.Collections.Immutable;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Strategy;

/// <summary>A token <c>@…</c> of a draft, whoever it means.</summary>
/// <param name="Token">As typed, sign included.</param>
/// <param name="Span">In the draft.</param>
public sealed record MentionToken(string Token, MentionKind Kind, TextSpan Span);

/// <summary>How a post begins.</summary>
public enum Hook
{
    Statement,
    Question,
    Number,
}

/// <summary>
/// What the index remembers of a draft: what it declares, whom it names, how it reads, not its text. It depends on the
/// profile for nothing but what <c>tags</c> and <c>categories</c> mean, so another profile need not read the file again.
/// </summary>
/// <param name="Path">Absolute with '/'.</param>
public sealed record DraftEntry(string Path)
{
    /// <summary>The title; without one the first words.</summary>
    public string Title { get; init; } = "";

    /// <summary>What to point at when another draft speaks of this one: the date, else the title, else the first line.</summary>
    public TextSpan Span { get; init; }

    public DraftStatus? Status { get; init; }

    /// <summary>Platform ids; null where the draft names none and goes to the profile's.</summary>
    public ImmutableArray<string>? Platforms { get; init; }

    public string? Theme { get; init; }

    public string? Audience { get; init; }

    public string? Objective { get; init; }

    public ImmutableArray<string> Values { get; init; } = [];

    public string? Series { get; init; }

    /// <summary>As the draft states it; of a published one without a date the day its file's name begins with.</summary>
    public PostDate? Date { get; init; }

    /// <summary>What the draft gives as its date and is none; null where it gives a date, or says nothing.</summary>
    public string? WrongDate { get; init; }

    /// <summary>The one-based line at which it gives its date; 0 where it gives none.</summary>
    public int DateLine { get; init; }

    /// <summary>Platform id to the URL of the published post.</summary>
    public ImmutableSortedDictionary<string, string> Published { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The address of the post it answers.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>By position.</summary>
    public ImmutableArray<MentionToken> Mentions { get; init; } = [];

    /// <summary>Of front matter, without the number sign.</summary>
    public ImmutableArray<string> Hashtags { get; init; } = [];

    /// <summary>Null for a text that is too short to be called the same as another.</summary>
    public Fingerprint? Fingerprint { get; init; }

    /// <summary>The number of words of its text, quotations included.</summary>
    public int Words { get; init; }

    /// <summary>The number of images and videos.</summary>
    public int Media { get; init; }

    public int Links { get; init; }

    public Hook Hook { get; init; }

    /// <summary>It says so, or gives a URL and no other status.</summary>
    public bool IsPublished => Status is DraftStatus.Published || (Status is null && !Published.IsEmpty);

    /// <summary>False for an idea, and for an answer to another post: neither is a post of the calendar.</summary>
    public bool IsPost => Status is not DraftStatus.Idea && InReplyTo is null;

    /// <summary>True when other drafts are judged alike beside either: they differ in their words alone, or in where things stand.</summary>
    public bool SaysTheSame(DraftEntry other) =>
        Path == other.Path && Status == other.Status && Theme == other.Theme && Series == other.Series && Date == other.Date && InReplyTo == other.InReplyTo
        && Platforms.GetValueOrDefault([]).AsSpan().SequenceEqual(other.Platforms.GetValueOrDefault([]).AsSpan()) && Platforms.HasValue == other.Platforms.HasValue
        && Published.SequenceEqual(other.Published)
        && Mentions.Select(m => (m.Token, m.Kind)).SequenceEqual(other.Mentions.Select(m => (m.Token, m.Kind)));
}
