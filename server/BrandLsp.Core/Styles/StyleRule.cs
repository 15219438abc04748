using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Styles;

/// <summary>What all rules of styles have in common.</summary>
/// <param name="Name">Style.Rule.</param>
/// <param name="Message">With a <c>%s</c> where the matched text goes.</param>
/// <param name="Place">Where the file says what it extends.</param>
internal sealed record StyleHead(string Name, string Message, Severity Severity, ScopeSelector Scope, Place Place)
{
    /// <summary>Where the reader finds more about the rule.</summary>
    public string? Link { get; init; }

    public string? Description { get; init; }

    public StyleAction? Action { get; init; }

    /// <summary>True to give a replacement the case of what it replaces.</summary>
    public bool MatchesCase { get; init; }

    /// <summary>The package.</summary>
    public string Style => Name[..Name.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>Findings a draft may have of this rule; null for any number.</summary>
    public int? Limit { get; init; }
}

/// <summary>A rule of a style. Immutable; never throws on a draft.</summary>
internal abstract class StyleRule(StyleHead head)
{
    public StyleHead Head { get; } = head;

    /// <summary>What the rule looks for with the other rules at once; empty for a rule that looks itself.</summary>
    public virtual ImmutableArray<TokenGroup> Groups => [];

    /// <summary>True when the rule must see every block of its scope, also one without a match.</summary>
    public virtual bool SeesAll => Groups.IsEmpty;

    /// <summary>The patterns that may take too long.</summary>
    public virtual IEnumerable<StylePattern> Patterns => Groups.SelectMany(g => g.Tokens).Select(t => t.Pattern).OfType<StylePattern>();

    public abstract void Check(StyleRun run, TextBlock block);
}
