using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Drafts;

/// <summary>A draft of a post: its front matter, its body as elements, and what is wrong with its form. Any text is one.</summary>
public sealed record Draft
{
    /// <summary>With '/'; the name diagnostics speak of.</summary>
    public required string Path { get; init; }

    public required string Text { get; init; }

    public required FrontMatter Front { get; init; }

    /// <summary>Where the body starts in <see cref="Text"/>: 0 without front matter.</summary>
    public required int BodyStart { get; init; }

    /// <summary>The body, containers not yet resolved for a platform.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>The <c>brand-disable</c> comments, by position.</summary>
    public ImmutableArray<SuppressionComment> Suppressions { get; init; } = [];

    /// <summary>The comments that may speak to Vale-format styles, by position.</summary>
    public ImmutableArray<TextSpan> StyleComments { get; init; } = [];

    /// <summary>What the readers found, for the rules of category files to report.</summary>
    public ImmutableArray<Finding> Problems { get; init; } = [];
}

public enum SuppressionKind
{
    DisableNextLine,
    Disable,
    Enable,

    /// <summary>It does nothing, and was meant for one of the others.</summary>
    Misspelt,
}

/// <param name="Kind">Which comment it is.</param>
/// <param name="Rule">The rule it names; null for all. One record for each rule that a comment names.</param>
/// <param name="Span">The comment.</param>
/// <param name="RuleSpan">The rule's name in it; the comment's span when it names none. Of one that is misspelt its first word.</param>
public sealed record SuppressionComment(SuppressionKind Kind, string? Rule, TextSpan Span, TextSpan RuleSpan);
