using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rules;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Assist;

/// <param name="Text">Markdown.</param>
public sealed record HoverText(TextSpan Span, string Text);

/// <summary>What there is to know about a place of a draft.</summary>
public static class Hovers
{
    /// <param name="view">What is known of the other drafts; null for nothing.</param>
    public static HoverText? At(DraftAnalysis analysis, int offset, StrategyView? view = null)
    {
        var notes = new StrategyNotes(analysis.Brand, view ?? StrategyView.None);
        return (offset < analysis.Draft.BodyStart ? InFrontMatter(analysis, offset, notes) : InBody(analysis, offset, notes))
            ?? OnDiagnostic(analysis, offset);
    }

    private static HoverText? InFrontMatter(DraftAnalysis analysis, int offset, StrategyNotes notes)
    {
        var (front, brand) = (analysis.Draft.Front, analysis.Brand);
        return On(front.Title, _ => Counts.Table(analysis))
            ?? On(front.Theme, id => brand.Theme(id) is { } theme ? Describe.Of(theme, brand) + notes.Of(theme) : null)
            ?? On(front.Audience, id => brand.Audience(id) is { } audience ? Describe.Of(audience) : null)
            ?? On(front.Objective, id => brand.Objective(id) is { } objective ? Describe.Of(objective) + notes.Of(objective) : null)
            ?? On(front.Context, id => brand.Voice.Contexts.FirstOrDefault(c => c.Id == id) is { } context ? Describe.Of(context) : null)
            ?? OnAny(front.Values, id => brand.Value(id) is { } value ? Describe.Of(value) : null)
            ?? OnAny(front.Platforms ?? [], id => OfPlatform(analysis, id))
            ?? OnAny(front.Disable, Describe.Rule)
            ?? On(front.Series, series => notes.Series(analysis.Draft, series))
            ?? (front.Date is { } date && Holds(date.Span, offset) && notes.Around(analysis.Draft) is { } around ? new HoverText(date.Span, around) : null)
            ?? OnMentioned(front.FirstComment)
            ?? OnKey(front.Map, offset, analysis);

        HoverText? OnMentioned(Sourced<string>? text) =>
            text is not null && Holds(text.Span, offset) ? OnPerson(analysis.Draft.Text, offset, brand, notes) : null;

        HoverText? On(Sourced<string>? named, Func<string, string?> describe) =>
            named is not null && Holds(named.Span, offset) && describe(named.Value) is { } text ? new HoverText(named.Span, text) : null;

        HoverText? OnAny(IEnumerable<Sourced<string>> all, Func<string, string?> describe) =>
            all.Select(n => On(n, describe)).FirstOrDefault(h => h is not null);
    }

    private static HoverText? OnKey(YamlMap? map, int offset, DraftAnalysis analysis)
    {
        if (map?.Entries.FirstOrDefault(e => Holds(e.Key.Span, offset)) is not { } entry || Shapes.FrontMatter.Field(entry.Key.Value) is not { } key)
        {
            return null;
        }

        var counts = key.Name is "platforms" or "title" ? "\n\n" + Counts.Table(analysis) : "";
        return new HoverText(entry.Key.Span, $"**{key.Name}**\n\n{ShapeCompletions.Describe(key)}{counts}");
    }

    private static HoverText? InBody(DraftAnalysis analysis, int offset, StrategyNotes notes)
    {
        var (draft, brand) = (analysis.Draft, analysis.Brand);
        if (draft.Suppressions.FirstOrDefault(s => s.Rule is not null && Holds(s.RuleSpan, offset)) is { Rule: { } rule } suppression && Describe.Rule(rule) is { } page)
        {
            return new HoverText(suppression.RuleSpan, page);
        }

        foreach (var container in draft.Blocks.OfType<Container>())
        {
            if (container.Platforms.FirstOrDefault(p => Holds(p.Span, offset)) is { } named && OfPlatform(analysis, named.Value) is { } text)
            {
                return new HoverText(named.Span, text);
            }
        }

        if (draft.Blocks.OfType<Heading>().FirstOrDefault() is { Level: 1 } heading && Holds(heading.Span, offset))
        {
            return new HoverText(heading.Span, Counts.Table(analysis));
        }

        return OnPerson(draft.Text, offset, brand, notes) ?? OnPhrase(draft.Text, offset, brand);
    }

    private static HoverText? OnPerson(string text, int offset, Brand brand, StrategyNotes notes)
    {
        var start = Math.Min(offset, text.Length);
        while (start > 0 && IsHandle(text[start - 1]))
        {
            start--;
        }

        var end = Math.Min(offset, text.Length);
        while (end < text.Length && IsHandle(text[end]))
        {
            end++;
        }

        if (start == end || text[start] != '@')
        {
            return null;
        }

        // A full stop after a mention ends the sentence.
        var span = TextSpan.FromBounds(start, start + text.AsSpan(start, end - start).TrimEnd(".-").Length);
        var name = span.In(text)[1..];
        bool IsName(string other) => other.TrimStart('@').Equals(name, StringComparison.OrdinalIgnoreCase);
        return brand.People.FirstOrDefault(p => IsName(p.Id) || p.Handles.Values.Any(IsName)) is { } person
            ? new HoverText(span, Describe.Of(person, brand) + notes.Of(person))
            : null;
    }

    private static HoverText? OnPhrase(string text, int offset, Brand brand)
    {
        foreach (var term in brand.Terms)
        {
            foreach (var word in term.InsteadOf.Append(term.Use ?? term.Avoid ?? ""))
            {
                if (Occurrence(text, offset, word) is { } span)
                {
                    return new HoverText(span, Describe.Of(term));
                }
            }
        }

        foreach (var value in brand.Values)
        {
            foreach (var phrase in value.Signals.Concat(value.Against))
            {
                if (Occurrence(text, offset, phrase) is { } span)
                {
                    return new HoverText(span, Describe.Of(value));
                }
            }
        }

        return null;
    }

    private static HoverText? OnDiagnostic(DraftAnalysis analysis, int offset)
    {
        var found = analysis.Diagnostics.Where(d => Holds(d.Span, offset)).MinBy(d => d.Span.Length);
        return found is not null && RuleCatalog.Find(found.Rule) is { } rule
            ? new HoverText(found.Span, $"**{found.Rule}**\n\n{rule.Info.Summary}.\n\n[Why, with examples, and how to silence it]({RuleDocs.UrlOf(found.Rule)})")
            : null;
    }

    private static string? OfPlatform(DraftAnalysis analysis, string id)
    {
        if (PlatformCatalog.Find(id) is not { } platform)
        {
            return null;
        }

        var count = analysis.Variants.FirstOrDefault(v => v.Platform.Id == platform.Id) is { } variant ? $"\n\nThis draft: {Counts.Short(variant)}" : "";
        return Describe.Of(platform, analysis.Brand) + count;
    }

    /// <summary>The occurrence of <paramref name="phrase"/> as whole words around <paramref name="offset"/>.</summary>
    private static TextSpan? Occurrence(string text, int offset, string phrase)
    {
        if (phrase.Length == 0 || phrase.Length > text.Length)
        {
            return null;
        }

        var from = Math.Max(0, offset - phrase.Length);
        var to = Math.Min(text.Length, offset + phrase.Length);
        for (var at = text.IndexOf(phrase, from, to - from, StringComparison.OrdinalIgnoreCase); at >= 0;)
        {
            var end = at + phrase.Length;
            var isWord = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            if (isWord && at <= offset && offset <= end)
            {
                return TextSpan.FromBounds(at, end);
            }

            at = at + 1 < to ? text.IndexOf(phrase, at + 1, to - at - 1, StringComparison.OrdinalIgnoreCase) : -1;
        }

        return null;
    }

    private static bool IsHandle(char c) => char.IsLetterOrDigit(c) || c is '@' or '_' or '.' or '-';

    private static bool Holds(TextSpan span, int offset) => offset >= span.Start && offset <= span.End;
}
