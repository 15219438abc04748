using BrandLsp.Core.Brands;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rules;

namespace BrandLsp.Core.Analysis;

/// <summary>Chooses severities, so that no rule has to.</summary>
internal static class Severities
{
    /// <summary>True when the rule's findings may be shown for this profile.</summary>
    public static bool IsOn(RuleInfo rule, Brand brand) =>
        brand.Rules.TryGetValue(rule.Id, out var chosen) ? chosen is not null : rule.Severity is not null;

    /// <summary>
    /// The profile's word, else the severity of the finding's cause, else the rule's default. What rests on a figure
    /// that nobody could verify is at most information.
    /// </summary>
    public static Severity Of(Finding finding, RuleInfo rule, Brand brand)
    {
        var severity = brand.Rules.TryGetValue(rule.Id, out var chosen) && chosen is { } word
            ? word
            : rule.Causes.TryGetValue(finding.Cause, out var ofCause) ? ofCause : rule.Severity ?? Severity.Hint;
        return finding.Confidence is Confidence.Low or Confidence.Unknown && severity < Severity.Info ? Severity.Info : severity;
    }

    /// <summary>The severity of a style's rule: the profile's word, else <paramref name="ofStyle"/>; null when the profile turns it off.</summary>
    public static Severity? OfStyle(string rule, Severity ofStyle, Brand brand) => brand.Rules.TryGetValue(rule, out var chosen) ? chosen : ofStyle;
}
