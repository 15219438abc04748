using System.Collections.Immutable;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Analysis;

/// <summary>From worst to mildest.</summary>
public enum Severity
{
    Error,
    Warning,
    Info,
    Hint,
}

/// <summary>Something to say about a text, final: severity chosen, suppressions applied.</summary>
public sealed record Diagnostic(string Rule, Severity Severity, TextSpan Span, string Message)
{
    /// <summary>On one line, whatever lines the quoted words were broken into.</summary>
    public string Message { get; init => field = OneLine.Of(value); } = OneLine.Of(Message);

    /// <summary>The platform it concerns; null when it concerns the draft.</summary>
    public string? Platform { get; init; }

    public ImmutableArray<Fix> Fixes { get; init; } = [];

    public ImmutableArray<Related> Related { get; init; } = [];

    /// <summary>Where a style's rule explains itself; null for the rule's own page.</summary>
    public string? Link { get; init; }

    /// <summary>What it underlines does nothing.</summary>
    public bool IsUnnecessary => Rule == Suppressions.UnusedRule;
}

/// <summary>A change that remedies a diagnostic.</summary>
/// <param name="Title">Says what it will do: "Remove #new".</param>
/// <param name="Edits">Do not overlap.</param>
public sealed record Fix(string Title, ImmutableArray<FileEdit> Edits)
{
    /// <summary>A fix of the same file.</summary>
    public Fix(string title, params TextEdit[] edits)
        : this(title, [.. edits.Select(e => new FileEdit(null, e))])
    {
    }

    /// <summary>True when it may be applied without being looked at (<c>--fix</c>, <c>source.fixAll</c>).</summary>
    public bool IsSafe { get; init; }
}

/// <param name="Path">Another file; null for the one the diagnostic is in.</param>
public sealed record FileEdit(string? Path, TextEdit Edit);

/// <param name="Path">Another file; null for the one the diagnostic is in.</param>
public sealed record Related(string Message, TextSpan Span, string? Path = null)
{
    /// <summary>On one line, as that of a <see cref="Diagnostic"/>.</summary>
    public string Message { get; init => field = OneLine.Of(value); } = OneLine.Of(Message);

    /// <summary>
    /// What the finding says when it stands here, because what silences it ends before: the rule is broken here as well,
    /// whatever the other places are. Null when this place only explains the finding.
    /// </summary>
    public string? Alone { get; init; }
}

/// <summary>What a rule or a reader found: a cause, not yet a severity.</summary>
public sealed record Finding(string Rule, TextSpan Span, string Message)
{
    /// <summary>One of the causes that the rule's <see cref="Rules.RuleInfo"/> maps to a severity; "" for its default.</summary>
    public string Cause { get; init; } = "";

    public string? Platform { get; init; }

    /// <summary>Of the figure it rests on.</summary>
    public Confidence Confidence { get; init; } = Confidence.High;

    public ImmutableArray<Fix> Fixes { get; init; } = [];

    public ImmutableArray<Related> Related { get; init; } = [];
}
