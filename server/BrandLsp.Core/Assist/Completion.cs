using BrandLsp.Core.Text;

namespace BrandLsp.Core.Assist;

public enum CompletionKind
{
    /// <summary>A key of front matter or of the profile.</summary>
    Key,

    /// <summary>The id of a theme, an audience, an objective, a value or a context.</summary>
    Id,
    Platform,

    /// <summary>One of a fixed set of words.</summary>
    Choice,

    /// <summary>A number, a day, true or false: what YAML reads as it is written.</summary>
    Literal,
    Hashtag,
    Person,

    /// <summary>Words for the text: a starter, a call to action, a cue of a value.</summary>
    Phrase,
    Rule,

    /// <summary>An image or a video beside the draft.</summary>
    File,
}

/// <summary>A proposal. Lists of them are sorted, the best first.</summary>
/// <param name="Replace">On one line; holds the cursor.</param>
/// <param name="NewText">Takes the place of <paramref name="Replace"/>.</param>
public sealed record Completion(string Label, CompletionKind Kind, TextSpan Replace, string NewText)
{
    /// <summary>One short line beside the label.</summary>
    public string? Detail { get; init; }

    /// <summary>Markdown.</summary>
    public string? Documentation { get; init; }

    /// <summary>What the typed characters are compared with, where it is not the label.</summary>
    public string? FilterText { get; init; }

    /// <summary>The same as <see cref="NewText"/> with the protocol's tab stops; null where there is nothing to fill in.</summary>
    public string? Snippet { get; init; }

    /// <summary>The one that this very draft speaks for.</summary>
    public bool IsPreselected { get; init; }

    /// <summary>What stands behind the cursor may be a word of its own, so that an author may want to keep it.</summary>
    public bool MayKeepTail { get; init; }
}
