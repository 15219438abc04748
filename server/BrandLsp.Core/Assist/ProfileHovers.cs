using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Assist;

/// <summary>What there is to know about a name of the profile: what it says of it, and what drafts and conversations say.</summary>
public static class ProfileHovers
{
    /// <param name="path">Of the profile, one of its layers, or people.yaml.</param>
    /// <param name="text">Of that file.</param>
    public static HoverText? At(Brand brand, string path, string text, int offset, StrategyView view) =>
        Name(brand, path, offset, new StrategyNotes(brand, view))
        ?? (ProfileAssist.HoverAt(path, text, offset) is { } key ? key with { Text = key.Text + Replies(text, offset, brand, view) } : null);

    private static HoverText? Name(Brand brand, string path, int offset, StrategyNotes notes)
    {
        bool Here(Place place) => place.Path == path && offset >= place.Span.Start && offset <= place.Span.End;
        return notes.IsKnown && brand.Themes.FirstOrDefault(t => Here(t.Place)) is { } theme ? new HoverText(theme.Place.Span, Describe.Of(theme, brand) + notes.Of(theme))
            : notes.IsKnown && brand.Objectives.FirstOrDefault(o => Here(o.Place)) is { } objective ? new HoverText(objective.Place.Span, Describe.Of(objective) + notes.Of(objective))
            : notes.IsKnown && brand.Platforms.FirstOrDefault(p => Here(p.Place)) is { Cadence: not null } platform && Platforms.PlatformCatalog.Find(platform.Id) is { } known
                ? new HoverText(platform.Place.Span, $"{Describe.Of(known, brand)}\n\nNow: {MarkdownLiteral.Of(notes.Rhythm(platform) ?? "")}")
            : notes.IsKnown && brand.People.FirstOrDefault(p => Here(p.Place)) is { } person ? new HoverText(person.Place.Span, Describe.Of(person, brand) + notes.Of(person))
            : null;
    }

    private static string Replies(string text, int offset, Brand brand, StrategyView view) =>
        YamlCursor.KeyAt(text, offset) is { } key && (key.Path is ["inbox"] or ["inbox", "reply-within"]) && new StrategyNotes(brand, view).Replies() is { } replies
            ? "\n\nNow: " + replies
            : "";
}
