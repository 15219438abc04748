using System.Collections.Concurrent;
using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Styles;

/// <summary>The rules of the styles that a profile uses. Immutable; its index and its patterns are made when first needed.</summary>
public sealed class StyleSet
{
    private readonly Lazy<StyleIndex> _index;
    private readonly Lazy<ImmutableArray<(StylePattern Pattern, string Owner, Place Place)>> _patterns;
    private readonly ConcurrentDictionary<ValeSettings, StyleSelection> _selections = [];
    private int _told;

    internal StyleSet(ImmutableArray<StyleRule> rules)
    {
        Rules = rules;
        RuleNames = [.. rules.Select(r => r.Head.Name).Order(StringComparer.Ordinal)];
        _index = new Lazy<StyleIndex>(() => new StyleIndex(rules));
        _patterns = new Lazy<ImmutableArray<(StylePattern, string, Place)>>(() =>
        [
            .. rules.SelectMany(r => r.Patterns.Select(p => (p, r.Head.Name, p.Place ?? r.Head.Place))),
            .. Ini!.Ignores.Select(p => (p, "the .vale.ini", p.Place!)),
        ]);
    }

    public static StyleSet Empty { get; } = new([]);

    /// <summary>Style.Rule, sorted.</summary>
    public ImmutableArray<string> RuleNames { get; }

    internal ImmutableArray<StyleRule> Rules { get; }

    internal ValeIni Ini { get; init; } = ValeIni.None;

    /// <summary>What the <see cref="Ini"/> lies in, and the profile.</summary>
    internal string Folder { get; init; } = "";

    /// <summary>The packages that the profile names itself.</summary>
    internal IReadOnlySet<string> Used { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>The least severe finding that is shown.</summary>
    internal Severity Mildest { get; init; } = Severity.Hint;

    internal StyleIndex Index => _index.Value;

    /// <summary>The patterns that took too long and are no longer tried, each at its place in its style, by path.</summary>
    public IEnumerable<(string Path, Finding Finding)> TooSlow =>
        Slow().Select(p => (p.Place, p.Owner)).Where(p => p.Place.Path.Length > 0).Distinct().OrderBy(p => p.Place.Path, StringComparer.Ordinal).ThenBy(p => p.Place.Span)
            .Select(p => (p.Place.Path, new Finding(
                RuleFile.Rule,
                p.Place.Span,
                $"This pattern of {p.Owner} took longer than {StylePattern.Limit.TotalMilliseconds:0} ms on a text and is no longer tried. Simplify it: nested repetitions such as “(a+)+” are the usual cause.")));

    /// <summary>How many patterns that is.</summary>
    public int TooSlowCount => Slow().Count();

    /// <summary>True when further patterns took too long since this was last asked: the style's file has something new to show.</summary>
    public bool HasNewlySlow()
    {
        var count = TooSlowCount;
        return count > 0 && Interlocked.Exchange(ref _told, count) != count;
    }

    /// <summary>True for a name, of a rule or of none, in a style that is loaded.</summary>
    public bool HasStyleOf(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && RuleNames.Any(n => n.AsSpan().StartsWith(name.AsSpan(0, dot + 1), StringComparison.Ordinal));
    }

    /// <summary>What a loaded rule says of itself; null when no rule has the name.</summary>
    public StyleRuleInfo? Describe(string name) =>
        Rules.FirstOrDefault(r => r.Head.Name == name)?.Head is { } head
            ? new StyleRuleInfo(
                head.Name,
                SeverityOf(head, SettingsOf(StyleReader.Join(Folder, "posts/draft.md"))),
                head.Message,
                head.Description,
                head.Link,
                head.Place.Path,
                head.Action is not null)
            : null;

    /// <summary>True for the name of a rule that is loaded.</summary>
    public bool Has(string name) => RuleNames.BinarySearch(name, StringComparer.Ordinal) >= 0;

    /// <summary>The rules for a draft.</summary>
    internal StyleSelection For(string path) => _selections.GetOrAdd(SettingsOf(path), settings => new StyleSelection(
        [.. Rules.Select(r => (Rule: r, Severity: SeverityOf(r.Head, settings))).Where(r => r.Severity is not null).Select(r => new SelectedRule(r.Rule, r.Severity!.Value))],
        settings.Ignores, Ini));

    private ValeSettings SettingsOf(string path) => Ini.For(PathText.Relative(path, Folder));

    /// <summary>The style's severity, or that of the <c>.vale.ini</c>; null when that turns the rule off.</summary>
    private Severity? SeverityOf(StyleHead rule, ValeSettings settings) =>
        !settings.IsOn(rule.Style, rule.Name, Used.Contains(rule.Style)) ? null
        : settings.Level(rule.Style, rule.Name) is { } level ? RuleReader.SeverityOf(level)
        : rule.Severity;

    private IEnumerable<(StylePattern Pattern, string Owner, Place Place)> Slow() => _patterns.Value.Where(p => p.Pattern.IsTooSlow);
}

/// <summary>A style's rule for readers.</summary>
/// <param name="Name">Style.Rule.</param>
/// <param name="Severity">The style's or the <c>.vale.ini</c>'s, which the profile may change; null when it is off.</param>
/// <param name="Message">With a <c>%s</c> where the matched text goes.</param>
/// <param name="Description">The style's own; null for none.</param>
/// <param name="Link">Where there is more; null for none.</param>
/// <param name="Path">The rule's file; "" for one that comes with the program.</param>
/// <param name="HasFix">True when it may come with a fix.</param>
public sealed record StyleRuleInfo(string Name, Severity? Severity, string Message, string? Description, string? Link, string Path, bool HasFix);
