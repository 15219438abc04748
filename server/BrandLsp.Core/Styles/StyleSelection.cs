using System.Collections.Immutable;
using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Styles;

/// <summary>A rule that runs, with the severity that its style or the <c>.vale.ini</c> gives it.</summary>
internal readonly record struct SelectedRule(StyleRule Rule, Severity Severity);

/// <summary>What runs over drafts that the same sections of a <c>.vale.ini</c> match.</summary>
internal sealed class StyleSelection
{
    private static readonly ImmutableArray<string> s_inlines = ["link", "strong", "emphasis", "code"];

    public StyleSelection(ImmutableArray<SelectedRule> rules, ImmutableArray<StylePattern> ignores, ValeIni ini)
    {
        Rules = rules;
        Needs = new BlockNeeds(
            Sentences: rules.Any(r => r.Rule.Head.Scope.AsksForSentences),
            Summary: rules.Any(r => r.Rule.Head.Scope.Names("summary")),
            Raw: rules.Any(r => r.Rule.Head.Scope.Names("raw")),
            Inlines: [.. s_inlines.Where(i => rules.Any(r => r.Rule.Head.Scope.Names(i)))])
        {
            Ignores = ignores,
            SkippedTags = ini.SkippedScopes ?? BlockNeeds.UsuallySkipped,
            IgnoredTags = ini.IgnoredScopes ?? BlockNeeds.UsuallyIgnored,
            IgnoredClasses = ini.IgnoredClasses,
        };
    }

    public ImmutableArray<SelectedRule> Rules { get; }

    public BlockNeeds Needs { get; }
}
