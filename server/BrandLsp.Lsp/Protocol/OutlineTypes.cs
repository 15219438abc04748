namespace BrandLsp.Lsp.Protocol;

/// <summary>The answer of <c>brandlsp.outline</c>.</summary>
internal sealed record OutlineResult(IReadOnlyList<OutlineBrand> Brands);

/// <summary>A profile of the workspace and the drafts it rules, or the drafts of a folder without one.</summary>
/// <param name="Name">Null when the profile gives none.</param>
/// <param name="Folder">The URI of the profile's folder; null without a workspace.</param>
/// <param name="Profile">The URI of the profile; null when there is none.</param>
/// <param name="Drafts">Those with a date first, by date; then the others, by title.</param>
internal sealed record OutlineBrand(string? Name, string? Folder, string? Profile, IReadOnlyList<OutlineTheme> Themes, IReadOnlyList<OutlineDraft> Drafts);

/// <param name="Share">The part of all posts that it should have, 0 to 1; null when the profile does not say.</param>
/// <param name="Location">Of its id; null when it cannot be read any more.</param>
internal sealed record OutlineTheme(string Id, string Name, double? Share, Location? Location);

/// <param name="Theme">As the draft names it; null when it names none.</param>
/// <param name="Status">"idea", "draft", "scheduled" or "published".</param>
/// <param name="Date"><c>2026-11-24</c>; null when the draft has none.</param>
/// <param name="Time"><c>09:00</c> by the clock of the place that the draft means; null when it gives a date alone.</param>
internal sealed record OutlineDraft(
    string Uri, string Title, string? Theme, string Status, string? Date, string? Time, IReadOnlyList<OutlinePlatform> Platforms);

/// <param name="Name">For people.</param>
internal sealed record OutlinePlatform(string Id, string Name);
