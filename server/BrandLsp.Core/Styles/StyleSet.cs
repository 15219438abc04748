using System.Collections.Immutable;
using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Styles;

/// <summary>The rules of the styles that a profile uses. Immutable; its index and its patterns are made when first needed.</summary>
public sealed class StyleSet
{
    private readonly Lazy<StyleIndex> _index;

    internal StyleSet(ImmutableArray<StyleRule> rules, Severity mildest = Severity.Hint)
    {
        Rules = rules;
        Mildest = mildest;
        RuleNames = [.. rules.Select(r => r.Head.Name).Order(StringComparer.Ordinal)];
        _index = new Lazy<StyleIndex>(() => new StyleIndex(rules));
        ImmutableArray<string> inlines = ["link", "strong", "emphasis", "code"];
        Needs = new BlockNeeds(
            Sentences: rules.Any(r => r.Head.Scope.AsksForSentences),
            Summary: rules.Any(r => r.Head.Scope.Names("summary")),
            Raw: rules.Any(r => r.Head.Scope.Names("raw")),
            Inlines: [.. inlines.Where(i => rules.Any(r => r.Head.Scope.Names(i)))]);
    }

    public static StyleSet Empty { get; } = new([]);

    /// <summary>Style.Rule, sorted.</summary>
    public ImmutableArray<string> RuleNames { get; }

    internal ImmutableArray<StyleRule> Rules { get; }

    /// <summary>The least severe finding that is shown.</summary>
    internal Severity Mildest { get; }

    internal BlockNeeds Needs { get; }

    internal StyleIndex Index => _index.Value;

    /// <summary>True for a name, of a rule or of none, in a style that is loaded.</summary>
    public bool HasStyleOf(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && RuleNames.Any(n => n.AsSpan().StartsWith(name.AsSpan(0, dot + 1), StringComparison.Ordinal));
    }

    /// <summary>What a loaded rule says of itself; null when no rule has the name.</summary>
    public StyleRuleInfo? Describe(string name) =>
        Rules.FirstOrDefault(r => r.Head.Name == name)?.Head is { } head
            ? new StyleRuleInfo(head.Name, head.Severity, head.Message, head.Description, head.Link, head.Place.Path)
            : null;

    /// <summary>True for the name of a rule that is loaded.</summary>
    public bool Has(string name) => RuleNames.BinarySearch(name, StringComparer.Ordinal) >= 0;
}

/// <summary>A style's rule for readers.</summary>
/// <param name="Name">Style.Rule.</param>
/// <param name="Severity">The style's, which the profile may change.</param>
/// <param name="Message">With a <c>%s</c> where the matched text goes.</param>
/// <param name="Description">The style's own; null for none.</param>
/// <param name="Link">Where there is more; null for none.</param>
/// <param name="Path">The rule's file.</param>
public sealed record StyleRuleInfo(string Name, Severity Severity, string Message, string? Description, string? Link, string Path);
