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

    /// <summary>True for the name of a rule that is loaded.</summary>
    public bool Has(string name) => RuleNames.BinarySearch(name, StringComparer.Ordinal) >= 0;
}
