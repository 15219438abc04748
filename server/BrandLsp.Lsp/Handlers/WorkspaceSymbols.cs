using System.Text.Json;
using BrandLsp.Core.Assist;
using BrandLsp.Lsp.State;
using Search = BrandLsp.Core.Assist.WorkspaceSymbols;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    public Task<WorkspaceSymbol[]> WorkspaceSymbolAsync(WorkspaceSymbolParams request, CancellationToken cancel)
    {
        var snapshot = session.Current;
        var drafts = Drafts(out _);
        return Visibly(
            "Searching drafts",
            request.WorkDoneToken,
            work => new PartialResults<WorkspaceSymbol>(client, request.PartialResultToken, p => JsonSerializer.SerializeToElement(p, LspJson.Default.WorkspaceSymbolArray)).All(SymbolsFor(request.Query ?? "", snapshot, drafts, work)),
            cancel);
    }

    private static IEnumerable<WorkspaceSymbol> SymbolsFor(string query, Snapshot snapshot, WorkspaceDrafts drafts, WorkDone work)
    {
        var seen = new HashSet<Core.Brands.Place>();
        var profiles = snapshot.Profiles.All().DistinctBy(p => p.Path ?? p.Folder, StringComparer.Ordinal).ToList();
        for (var i = 0; i < profiles.Count; i++)
        {
            var profile = profiles[i];
            foreach (var declaration in profile.Path is { } path ? ProfileNames.Read(profile.Files, path).Uses.Where(u => u.Role == NameRole.Declaration) : [])
            {
                var label = Search.LabelOf(declaration, profile.Brand);
                if (Search.Matches(query, label) && seen.Add(declaration.Place) && drafts.File(declaration.Place.Path, profile.Files) is { } file)
                {
                    yield return new WorkspaceSymbol(label, KindOf(declaration.Kind), new Location(file.Uri, file.Lines.Range(declaration.Place.Span)))
                    {
                        ContainerName = Search.WordFor(declaration.Kind),
                    };
                }
            }

            foreach (var draft in drafts.RuledBy(profile, work, i, profiles.Count))
            {
                var (name, span) = Search.TitleOf(draft.Path, draft.Lines.Text, profile.Brand);
                if (Search.Matches(query, name))
                {
                    yield return new WorkspaceSymbol(name, SymbolKind.File, new Location(draft.Uri, draft.Lines.Range(span))) { ContainerName = profile.Brand.Name };
                }
            }
        }
    }

    private static SymbolKind KindOf(NameKind kind) => kind switch
    {
        NameKind.Theme => SymbolKind.Namespace,
        NameKind.Audience => SymbolKind.Interface,
        NameKind.Value => SymbolKind.Constant,
        NameKind.Objective => SymbolKind.Property,
        _ => SymbolKind.Class,
    };
}
