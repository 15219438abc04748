using System.Globalization;
using System.Text.Json;
using BrandLsp.Core.Assist;
using BrandLsp.Core.Drafts;
using BrandLsp.Lsp.Convert;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    public const string OutlineCommand = "brandlsp.outline";

    /// <summary>The themes and drafts of the workspace, for a client that shows them as trees. Nothing is analysed.</summary>
    private Task<JsonElement> OutlineAsync(CancellationToken cancel)
    {
        var snapshot = session.Current;
        var drafts = Drafts(out _);
        return Visibly("Reading drafts", null, work => JsonSerializer.SerializeToElement(Outline(snapshot, drafts, work), LspJson.Default.OutlineResult), cancel);
    }

    private static OutlineResult Outline(Snapshot snapshot, WorkspaceDrafts drafts, WorkDone work)
    {
        var brands = new List<OutlineBrand>();
        var profiles = snapshot.Profiles.All().DistinctBy(p => p.Path ?? p.Folder, StringComparer.Ordinal).ToList();
        for (var i = 0; i < profiles.Count; i++)
        {
            var profile = profiles[i];
            var ruled = drafts.RuledBy(profile, work, i, profiles.Count)
                .Select(d => (d.Uri, Summary: DraftSummary.Of(d.Path, d.Lines.Text, profile.Brand)))
                .OrderBy(d => d.Summary, DraftSummary.ByDate)
                .Select(d => Of(d.Uri, d.Summary))
                .ToList();
            if (profile.Path is not null || ruled.Count > 0)
            {
                brands.Add(new OutlineBrand(
                    profile.Brand.Name,
                    profile.Folder is { } folder ? Uris.FromPath(folder) : null,
                    profile.Path is { } path ? Uris.FromPath(path) : null,
                    [.. profile.Brand.Themes.Select(t => Of(t, profile, drafts))],
                    ruled));
            }
        }

        return new OutlineResult(brands);
    }

    private static OutlineTheme Of(Core.Brands.Theme theme, ProfileState profile, WorkspaceDrafts drafts) => new(
        theme.Id,
        theme.DisplayName,
        theme.Share,
        drafts.File(theme.Place.Path, profile.Files) is { } file ? new Location(file.Uri, file.Lines.Range(theme.Place.Span)) : null);

    private static OutlineDraft Of(string uri, DraftSummary draft) => new(
        uri,
        draft.Title,
        draft.Theme,
        draft.Status switch
        {
            DraftStatus.Idea => "idea",
            DraftStatus.Scheduled => "scheduled",
            DraftStatus.Published => "published",
            _ => "draft",
        },
        draft.Date?.Local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        draft.Date is { HasTime: true } date ? date.Local.ToString("HH:mm", CultureInfo.InvariantCulture) : null,
        [.. draft.Platforms.Select(p => new OutlinePlatform(p.Id, p.Name))]);
}
