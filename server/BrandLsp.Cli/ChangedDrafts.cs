using BrandLsp.Cli.Files;

namespace BrandLsp.Cli;

/// <summary>Narrows a selection to what a change of files concerns.</summary>
internal static class ChangedDrafts
{
    private static readonly string[] DecidingNames = ["brand.yaml", "brand.yml", "people.yaml", "people.yml"];

    /// <summary>
    /// The drafts that changed, and all drafts of a profile of which any file changed: it may judge them differently now.
    /// Standard input has no file and stays. Profiles stay for the drafts that do, and where they changed.
    /// </summary>
    /// <exception cref="CliException">A draft lies outside the repository.</exception>
    public static Selection Of(Selection selection, GitChanges changes)
    {
        if (selection.Drafts.FirstOrDefault(d => !d.Stream && !changes.IsInside(d.Path)) is { } foreign)
        {
            throw new CliException($"{foreign.Display} does not lie in the Git repository of the working directory, which --changed-since asks");
        }

        var isChanged = selection.Profiles.ToDictionary(p => p, p => p.Reading.Problems.Keys.Any(changes.Contains));
        List<string> lost =
        [
            .. changes.Paths.Where(p => DecidingNames.Contains(Path.GetFileName(p), StringComparer.Ordinal) && !File.Exists(p)).Select(Paths.Folder).Distinct(StringComparer.Ordinal),
        ];
        var drafts = selection.Drafts
            .Where(d => d.Stream || changes.Contains(d.Path) || isChanged.GetValueOrDefault(d.Brand) || lost.Exists(f => Ruled(d, f)))
            .ToList();
        var used = drafts.Select(d => d.Brand).ToHashSet();
        return selection with { Drafts = drafts, Profiles = [.. selection.Profiles.Where(p => used.Contains(p) || isChanged[p])] };

        // By a profile or people that were in the folder and are gone, unless another profile stands between.
        bool Ruled(DraftSource draft, string folder) =>
            Paths.IsInside(changes.Real(draft.Path), folder)
            && !(draft.Brand.Path is { } profile && Paths.Folder(changes.Real(profile)) is var own && own != folder && Paths.IsInside(own, folder));
    }
}
