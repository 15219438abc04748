using BrandLsp.Core.Assist;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Lsp.State;

/// <summary>A name at the cursor.</summary>
/// <param name="Names">Of the profile that rules the place.</param>
internal sealed record NameFound(NameUse Use, ProfileState Profile, ProfileNames Names)
{
    /// <summary>Null when the profile has no such name.</summary>
    public NameUse? Declaration => Names.Meant(Use);
}

/// <summary>The names of the profiles of a workspace at one moment, in profiles and drafts.</summary>
internal sealed class WorkspaceNames(Snapshot snapshot, WorkspaceDrafts drafts)
{
    private readonly Dictionary<ProfileState, ProfileNames> _names = [];

    /// <summary>The name at an offset of a document; null when there is none.</summary>
    public NameFound? At(DocumentState document, int offset)
    {
        var understanding = document.Understanding;
        if (understanding.Analysis is { } analysis)
        {
            return On(DraftNames.In(analysis.Draft, analysis.Brand), offset) is { } use
                ? new NameFound(use, understanding.Profile, NamesOf(understanding.Profile))
                : null;
        }

        if (understanding.Kind != DocumentKind.Profile)
        {
            return null;
        }

        // A layer says the same to every profile that it is part of, and nothing to one that replaces its list.
        return Profiles(understanding.Profile)
            .Select(p => On(NamesOf(p).Uses.Where(u => u.Place.Path == document.Name.Path), offset) is { } use ? new NameFound(use, p, NamesOf(p)) : null)
            .FirstOrDefault(f => f is not null);
    }

    /// <summary>The profiles in which the declaration that <paramref name="found"/> means is in force.</summary>
    public IEnumerable<(ProfileState Profile, ProfileNames Names)> With(NameFound found) =>
        found.Declaration is { } declaration
            ? Profiles(found.Profile).Select(p => (Profile: p, Names: NamesOf(p))).Where(p => p.Names.Uses.Contains(declaration))
            : [];

    /// <summary>Every place that means what <paramref name="found"/> means, files in order, each by position.</summary>
    public IEnumerable<(WorkspaceFile File, NameUse Use)> Everywhere(NameFound found, WorkDone work)
    {
        var seen = new HashSet<(string Uri, Core.Text.TextSpan Span)>();
        return found.Declaration is { } declaration ? PlacesOf(found, declaration, work).Where(p => seen.Add((p.File.Uri, p.Use.Place.Span))) : [];
    }

    private IEnumerable<(WorkspaceFile File, NameUse Use)> PlacesOf(NameFound found, NameUse declaration, WorkDone work)
    {
        var all = With(found).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            var (profile, names) = all[i];

            // A second declaration of a name is referred to by nobody.
            var isFirst = names.Declaration(declaration.Kind, declaration.Id) == declaration;
            var uses = names.Uses.Where(u => u == declaration || (isFirst && IsReference(u)));
            foreach (var group in uses.OrderBy(u => u.Place.Span).GroupBy(u => u.Place.Path, StringComparer.Ordinal))
            {
                if (drafts.File(group.Key, profile.Files) is { } file)
                {
                    foreach (var use in group)
                    {
                        yield return (file, use);
                    }
                }
            }

            foreach (var draft in isFirst ? drafts.RuledBy(profile, work, i, all.Count) : [])
            {
                var read = DraftReader.Read(draft.Path, draft.Lines.Text, profile.Brand);
                foreach (var use in DraftNames.In(read, profile.Brand).Where(IsReference))
                {
                    yield return (draft, use);
                }
            }
        }

        bool IsReference(NameUse use) => use.Role != NameRole.Declaration && use.Kind == declaration.Kind && use.Id == declaration.Id;
    }

    /// <summary>A draft that names somebody who is not in the profile as the renamed person would be; null when there is none.</summary>
    public (string Path, uint Line)? Captured(NameFound found, string newId, WorkDone work)
    {
        foreach (var (profile, draft) in drafts.RuledBy([.. With(found).Select(p => p.Profile)], work).Where(d => d.File.Lines.Text.Contains("@" + newId, StringComparison.OrdinalIgnoreCase)))
        {
            if (Renames.Captured(DraftReader.Read(draft.Path, draft.Lines.Text, profile.Brand), profile.Brand, newId) is { } span)
            {
                return (draft.Path, draft.Lines.Position(span.Start).Line);
            }
        }

        return null;
    }

    /// <summary>The places of one document that mean what <paramref name="found"/> means, by position; also where nothing declares it.</summary>
    public static IEnumerable<NameUse> Within(DocumentState document, NameFound found)
    {
        var uses = document.Understanding.Analysis is { } analysis
            ? DraftNames.In(analysis.Draft, analysis.Brand)
            : found.Names.Uses.Where(u => u.Place.Path == document.Name.Path);
        return uses.Where(u => u.Kind == found.Use.Kind && u.Id == found.Use.Id).OrderBy(u => u.Place.Span);
    }

    private IEnumerable<ProfileState> Profiles(ProfileState own) =>
        snapshot.Profiles.All().Prepend(own).Where(p => p.Path is not null).DistinctBy(p => p.Path, StringComparer.Ordinal);

    private ProfileNames NamesOf(ProfileState profile)
    {
        if (!_names.TryGetValue(profile, out var names))
        {
            _names[profile] = names = profile.Path is { } path ? ProfileNames.Read(profile.Files, path) : new ProfileNames([], [], []);
        }

        return names;
    }

    private static NameUse? On(IEnumerable<NameUse> uses, int offset) =>
        uses.Where(u => offset >= Start(u) && offset <= u.Place.Span.End).MinBy(u => u.Place.Span.Length);

    /// <summary>The sign before a person belongs to the name, for a cursor.</summary>
    private static int Start(NameUse use) =>
        use is { Kind: NameKind.Person, Role: not NameRole.Declaration } ? use.Place.Span.Start - 1 : use.Place.Span.Start;
}
