using System.IO.Enumeration;
using BrandLsp.Core.Brands;

namespace BrandLsp.Cli.Files;

/// <summary>What a walk found.</summary>
/// <param name="Drafts">Absolute paths with the profile they fall under; null for none.</param>
/// <param name="Profiles">The profiles that lie in the folder, nested ones included.</param>
internal sealed record FoundDrafts(IReadOnlyList<(string Path, string? Profile)> Drafts, IReadOnlyList<string> Profiles);

/// <summary>
/// Searches a folder for drafts by the <c>drafts:</c> globs of the nearest profile. Hidden folders, those of tools and
/// exports are passed over; links to folders are not followed, links to files only inside the workspace.
/// </summary>
internal sealed class DraftFinder(Func<string?, BrandEntry> brandOf, DiskFiles files, Action<string> complain)
{
    private static readonly string[] SkippedFolders = ["node_modules", "bin", "obj"];
    private static readonly string[] ProfileNames = ["brand.yaml", "brand.yml"];
    private static readonly string[] MarkdownExtensions = [".md", ".markdown"];

    /// <summary>A folder to pass over beside the usual ones: where an export goes.</summary>
    public string? Skip { get; init; }

    /// <summary>When set, only these paths are looked at.</summary>
    public Func<string, bool>? Wanted { get; init; }

    /// <param name="profile">The profile in force for the folder.</param>
    /// <param name="isFixed">True when that profile counts for every folder below (<c>--profile</c>).</param>
    /// <param name="bases">Where globs may start beside the profile's own folder.</param>
    public FoundDrafts Find(string folder, string? profile, bool isFixed, IReadOnlyList<string> bases)
    {
        var drafts = new List<(string, string?)>();
        var profiles = new List<string>();
        var open = new Stack<(string Folder, string? Profile)>();
        open.Push((folder, profile));
        while (open.TryPop(out var at))
        {
            if (List(at.Folder) is not { } entries)
            {
                continue;
            }

            var isExport = entries.Any(e => e.Name == "variants.json");
            if (isExport && at.Folder != folder)
            {
                continue;
            }

            var current = at.Profile;
            if (!isFixed && entries.Any(e => ProfileNames.Contains(e.Name, StringComparer.Ordinal)))
            {
                current = BrandLocator.Find(DiskFiles.Everywhere, at.Folder + "/draft.md", at.Folder) ?? current;
                if (current is not null && Paths.Folder(current) == at.Folder)
                {
                    profiles.Add(current);
                }
            }

            var brand = brandOf(current);
            IReadOnlyList<string> starts = brand.Folder is not { } own ? bases : isFixed ? [own, .. bases] : [own];
            foreach (var entry in entries)
            {
                var path = Paths.Core(entry.Path);
                if (entry.IsFolder)
                {
                    if (!entry.IsLink && !IsSkipped(entry.Name) && path != Skip)
                    {
                        open.Push((path, current));
                    }
                }
                else if (IsCandidate(path) && IsDraft(path, entry, brand, starts))
                {
                    drafts.Add((path, current));
                }
            }
        }

        return new FoundDrafts(drafts, profiles);
    }

    private static bool IsSkipped(string name) =>
        name.StartsWith('.') || SkippedFolders.Contains(name, StringComparer.OrdinalIgnoreCase);

    private bool IsCandidate(string path) =>
        MarkdownExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
        && (Wanted is null || Wanted(path));

    private bool IsDraft(string path, Entry entry, BrandEntry brand, IReadOnlyList<string> starts)
    {
        if (entry.IsLink && !files.Exists(path))
        {
            return false;
        }

        string? text = null;
        foreach (var start in starts)
        {
            if (!Paths.IsInside(path, start))
            {
                continue;
            }

            var relative = PathText.Below(path, start);
            if (BrandLocator.IsDraft(brand.Reading.Brand, relative, null)
                || BrandLocator.IsDraft(brand.Reading.Brand, relative, text ??= TextFile.Read(path).Glimpse))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// What lies in a folder. The folder itself tells what may be a link: to ask each of its thousands of files takes nearly as long as to read them.
    /// </summary>
    private List<Entry>? List(string folder)
    {
        try
        {
            var own = new FileSystemEnumerable<string>(folder, static (ref e) => e.FileName.ToString(), Options(FileAttributes.ReparsePoint)).ToHashSet(StringComparer.Ordinal);
            return
            [
                .. new FileSystemEnumerable<(string Name, string Path, bool IsFolder)>(folder, static (ref e) => (e.FileName.ToString(), e.ToFullPath(), e.IsDirectory), Options(skipped: 0))
                    .Select(e => new Entry(e.Name, e.Path, e.IsFolder, IsLink: !own.Contains(e.Name) && IsLink(e.Path, e.IsFolder))),
            ];
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            complain($"{folder} cannot be read: {e.Message}");
            return null;
        }
    }

    private static EnumerationOptions Options(FileAttributes skipped) => new() { AttributesToSkip = skipped, IgnoreInaccessible = false };

    /// <summary>On Windows not all that is not a plain file is a link: what lies in the cloud is not either.</summary>
    private static bool IsLink(string path, bool isFolder) => (isFolder ? (FileSystemInfo)new DirectoryInfo(path) : new FileInfo(path)).LinkTarget is not null;

    private readonly record struct Entry(string Name, string Path, bool IsFolder, bool IsLink);
}
