using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Rules.Strategy;

/// <summary>Something the profile has by that id.</summary>
/// <param name="Name">For people.</param>
internal sealed record Option(string Id, string? Name, Place Place);

/// <summary>A key of the front matter that names one of the profile's themes, audiences or objectives.</summary>
/// <param name="Key">In the front matter: <c>theme</c>.</param>
/// <param name="ListKey">In the profile: <c>themes</c>.</param>
/// <param name="Noun">With its article: "a theme".</param>
internal sealed record Reference(
    string Key, string ListKey, string Noun, Func<FrontMatter, Sourced<string>?> Read, Func<Brand, ImmutableArray<Option>> Options)
{
    private const int MostFixes = 5;

    /// <summary>What the author has to fill in after the item was added to the profile, for the fix's title.</summary>
    private string Missing => Key == "objective" ? ", without metric, target and date yet" : "";

    public static Reference Theme { get; } = new(
        "theme", "themes", "a theme", f => f.Theme, b => [.. b.Themes.Select(t => new Option(t.Id, t.Name, t.Place))]);

    public static Reference Audience { get; } = new(
        "audience", "audiences", "an audience", f => f.Audience, b => [.. b.Audiences.Select(a => new Option(a.Id, a.Name, a.Place))]);

    public static Reference Objective { get; } = new(
        "objective", "objectives", "an objective", f => f.Objective, b => [.. b.Objectives.Select(o => new Option(o.Id, null, o.Place))]);

    /// <summary>Reports a name that the profile does not have. A profile without any has no say.</summary>
    public void ReportUnknown(RuleContext context, string rule)
    {
        var options = Options(context.Brand);
        if (options.IsEmpty || Read(context.Draft.Front) is not { } named || options.Any(o => o.Id == named.Value))
        {
            return;
        }

        var meant = options.FirstOrDefault(o => named.Value.Equals(o.Name, StringComparison.OrdinalIgnoreCase))?.Id
            ?? Suggestions.Nearest(named.Value, options.Select(o => o.Id));
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        if (meant is not null)
        {
            fixes.Add(Change(named, meant));
        }

        if (AddToProfile(context, named.Value, options[^1].Place.Path) is { } add)
        {
            fixes.Add(add);
        }

        var known = string.Join(", ", options.Take(8).Select(o => o.Id)) + (options.Length > 8 ? ", …" : "");
        var hint = meant is null ? $"It has {known}." : $"Did you mean “{meant}”?";
        context.Report(new Finding(rule, named.Span, $"The profile has no {Key} “{named.Value}”. {hint}") { Fixes = fixes.ToImmutable() });
    }

    /// <summary>Reports that the draft names none although the profile has some.</summary>
    /// <param name="why">What the draft misses without it.</param>
    /// <param name="likely">Ids that fit the draft best, best first.</param>
    public void ReportMissing(RuleContext context, string rule, string why, IEnumerable<string> likely)
    {
        var options = Options(context.Brand).Select(o => o.Id).Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (options.IsEmpty || Read(context.Draft.Front) is not null)
        {
            return;
        }

        var fixes = likely.Where(options.Contains).Concat(options).Distinct(StringComparer.Ordinal).Take(MostFixes)
            .Select(id => FrontMatterEdits.Set(context.Draft, Key, id) is { } edit ? new Fix($"Add “{Key}: {id}”", edit) : null)
            .OfType<Fix>();
        context.Report(new Finding(rule, Start(context.Draft), $"The draft names no {Key}: {why}") { Fixes = [.. fixes] });
    }

    public static Fix Change(Sourced<string> named, string id) => new($"Change to {id}", new TextEdit(named.Span, YamlQuote.Write(id)));

    private Fix? AddToProfile(RuleContext context, string id, string path) =>
        context.Files.Read(path) is { } profile && ProfileEdits.AddItem(profile, ListKey, id) is { } edit
            ? new Fix($"Add “{id}” to the profile's {ListKey}{Missing}", [new FileEdit(path, edit)])
            : null;

    /// <summary>The opening fence of the front matter; without one the draft's first word.</summary>
    private static TextSpan Start(Draft draft)
    {
        var text = draft.Text;
        if (draft.Front.Exists)
        {
            return new TextSpan(draft.Front.Span.Start, Math.Min(3, draft.Front.Span.Length));
        }

        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }
}
