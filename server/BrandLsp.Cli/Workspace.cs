using BrandLsp.Cli.Files;
using BrandLsp.Core.Brands;

namespace BrandLsp.Cli;

/// <summary>A draft to work on.</summary>
/// <param name="Path">Absolute with '/'.</param>
/// <param name="Display">Relative to the working directory, or the name given to standard input.</param>
/// <param name="Files">What it and its profile may speak of.</param>
/// <param name="Stream">True for standard input: there is no file to write back to.</param>
internal sealed record DraftSource(string Path, string Display, BrandEntry Brand, DiskFiles Files, bool Stream = false);

/// <summary>What a command works on.</summary>
/// <param name="Drafts">Sorted by name, each once.</param>
/// <param name="Profiles">The profiles in force or named, each once.</param>
/// <param name="Named">Profile files the user named: they are listed even when nothing is wrong with them.</param>
internal sealed record Selection(IReadOnlyList<DraftSource> Drafts, IReadOnlyList<BrandEntry> Profiles, IReadOnlySet<string> Named);

/// <summary>Turns the paths of a command line into drafts and their profiles.</summary>
internal sealed class Workspace
{
    private static readonly string[] ProfileNames = ["brand.yaml", "brand.yml", "people.yaml", "people.yml"];

    private readonly string _workingDirectory;
    private readonly string? _profile;
    private readonly Dictionary<string, BrandEntry> _brands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DiskFiles> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _roots = new(StringComparer.Ordinal);
    private readonly HashSet<string> _searched = new(StringComparer.Ordinal);
    private readonly List<string> _failures = [];
    private readonly HashSet<string> _styleFailures = new(StringComparer.Ordinal);

    /// <param name="profile">What <c>--profile</c> names; null to take the nearest.</param>
    public Workspace(CliHost host, string? profile)
    {
        _workingDirectory = Paths.Full(".", host.WorkingDirectory);
        if (profile is not null)
        {
            if (profile.Length == 0)
            {
                throw new CliException("--profile names no file");
            }

            _profile = Paths.Full(profile, host.WorkingDirectory);
            if (TextFile.Read(_profile).Problem is { } problem)
            {
                throw new CliException($"the profile {profile} {problem}");
            }
        }
    }

    /// <summary>What went wrong without ending the run, one line each. Any makes the exit status 2.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>A folder that a search passes over: where an export goes.</summary>
    public string? Skip { get; init; }

    /// <summary>
    /// True when whoever names files does not know which are drafts: of those named, only the drafts are taken that a
    /// search of the working directory would find.
    /// </summary>
    public bool DraftsOnly { get; init; }

    /// <summary>The folder, absolute with '/', beyond which nothing exists: for a caller who is not the user. Null for the usual roots.</summary>
    public string? Root { get; init; }

    public string Display(string path) => Paths.Display(path, _workingDirectory);

    /// <summary>The first of the failures that leave the brand or a draft unknown; an unreadable style costs only its rule.</summary>
    public string? Obstacle => _failures.Find(f => !_styleFailures.Contains(f));

    /// <summary>What was said once is not said again: brands may share a file.</summary>
    public void Fail(string message)
    {
        if (!_failures.Contains(message))
        {
            _failures.Add(message);
        }
    }

    /// <param name="paths">As typed; none means the working directory; "-" is standard input.</param>
    /// <param name="stdinPath">The name of standard input.</param>
    public Selection Select(IReadOnlyList<string> paths, string? stdinPath = null)
    {
        var drafts = new Dictionary<string, DraftSource>(StringComparer.Ordinal);
        var profiles = new Dictionary<string, BrandEntry>(StringComparer.Ordinal);
        var named = new HashSet<string>(StringComparer.Ordinal);
        var doubtful = new HashSet<string>(StringComparer.Ordinal);
        foreach (var typed in paths.Count == 0 ? ["."] : paths)
        {
            if (typed == "-")
            {
                var path = Paths.Full(stdinPath ?? "stdin.md", _workingDirectory);
                AddDraft(path, stdinPath is null ? "-" : Display(path), BrandFor(path), stream: true);
                continue;
            }

            var full = Paths.Full(typed, _workingDirectory);
            if (Directory.Exists(full))
            {
                AddFolder(full);
            }
            else if (!File.Exists(full))
            {
                throw new CliException($"{typed} does not exist");
            }
            else if (ProfileNames.Contains(Path.GetFileName(full), StringComparer.Ordinal))
            {
                named.Add(full);
                Use(ProfileFor(full));
            }
            else if (DraftsOnly)
            {
                doubtful.Add(full);
            }
            else
            {
                AddDraft(full, Display(full), BrandFor(full));
            }
        }

        if (doubtful.Count > 0)
        {
            foreach (var (path, profile) in Search(_workingDirectory, doubtful.Contains).Drafts)
            {
                AddDraft(path, Display(path), Brand(profile));
            }
        }

        return new Selection(
            [.. drafts.Values.OrderBy(d => d.Display, StringComparer.Ordinal)],
            [.. profiles.Values.OrderBy(p => p.Path, StringComparer.Ordinal)],
            named);

        void AddFolder(string folder)
        {
            var found = Search(folder, wanted: null);
            foreach (var (path, profile) in found.Drafts)
            {
                AddDraft(path, Display(path), Brand(profile));
            }

            foreach (var profile in found.Profiles)
            {
                Use(Brand(profile));
            }

            Use(BrandFor(folder + "/draft.md"));
        }

        void AddDraft(string path, string display, BrandEntry brand, bool stream = false)
        {
            drafts.TryAdd(path, new DraftSource(path, display, brand, FilesFor(Paths.Folder(path), brand), stream));
            Use(brand);
        }

        void Use(BrandEntry brand)
        {
            if (brand.Path is not null)
            {
                profiles.TryAdd(brand.Path, brand);
            }
        }
    }

    private FoundDrafts Search(string folder, Func<string, bool>? wanted) =>
        new DraftFinder(Brand, FilesFor(folder, BrandEntry.None), Fail) { Skip = Skip, Wanted = wanted }
            .Find(folder, ProfilePathFor(folder + "/draft.md"), _profile is not null, BasesOf(folder));

    /// <summary>Drafts of the same workspace whose paths satisfy <paramref name="wanted"/>.</summary>
    public IEnumerable<string> DraftsBeside(BrandEntry brand, Func<string, bool> wanted)
    {
        if (brand.Folder is not { } folder)
        {
            return [];
        }

        var finder = new DraftFinder(Brand, FilesFor(folder, BrandEntry.None), static _ => { }) { Skip = Skip, Wanted = wanted };
        return finder.Find(folder, brand.Path, _profile is not null, BasesOf(folder)).Drafts.Select(d => d.Path);
    }

    /// <summary>The drafts that fall under a profile; none without a profile.</summary>
    public IEnumerable<string> DraftsOf(BrandEntry brand)
    {
        if (brand.Folder is not { } folder)
        {
            return [];
        }

        var finder = new DraftFinder(Brand, FilesFor(folder, BrandEntry.None), static _ => { }) { Skip = Skip };
        return finder.Find(folder, brand.Path, _profile is not null, BasesOf(folder)).Drafts.Where(d => d.Profile == brand.Path).Select(d => d.Path);
    }

    /// <summary>The root of the workspace a draft belongs to: its profile's folder; the repository or working directory where the profile lies elsewhere.</summary>
    public string HomeOf(DraftSource draft) =>
        draft.Brand.Folder is { } folder && Paths.IsInside(draft.Path, folder) ? folder : RootOf(Paths.Folder(draft.Path));

    /// <summary>A profile's folder below the repository, without one below the working directory; "" at its root and without a profile.</summary>
    public string PlaceOf(BrandEntry brand) =>
        brand.Folder is { } folder && RootOf(folder) is var root && folder != root && Paths.IsInside(folder, root) ? Paths.Display(folder, root) : "";

    /// <summary>Profiles are read again when they are asked for next: a file of theirs has changed.</summary>
    public void ForgetProfiles() => _brands.Clear();

    /// <summary>The profile, were <paramref name="path"/>, one of its files, to say <paramref name="text"/>.</summary>
    public BrandReading ReadWith(string profile, string path, string text)
    {
        var files = new DiskFiles(RootOf(Paths.Folder(profile)));
        // Around people without a profile there is an empty one.
        return BrandReader.Read(new FilesWith(files.Exists(profile) ? files : new FilesWith(files, profile, ""), path, text), profile);
    }

    public BrandEntry BrandFor(string draft) => Brand(ProfilePathFor(draft));

    /// <summary>The profile, read once; an empty one for null.</summary>
    public BrandEntry Brand(string? profile)
    {
        if (profile is null)
        {
            return BrandEntry.None;
        }

        return _brands.TryGetValue(profile, out var known) ? known : _brands[profile] = ReadBrand(profile);
    }

    /// <summary>The files that a draft in <paramref name="folder"/> and its profile may speak of.</summary>
    public DiskFiles FilesFor(string folder, BrandEntry brand)
    {
        var root = RootOf(folder);
        var profileRoot = brand.Folder is { } profileFolder ? RootOf(profileFolder) : root;
        var key = root + "\n" + profileRoot;
        return _files.TryGetValue(key, out var known) ? known : _files[key] = new DiskFiles(root, profileRoot);
    }

    private BrandEntry ReadBrand(string profile)
    {
        if (TextFile.Read(profile).Problem is { } problem)
        {
            Fail($"the profile {Display(profile)} {problem}");
            return new BrandEntry(profile, BrandReading.Empty with { Unreadable = [new UnreadableFile(profile, UnreadableFile.Profile, problem)] });
        }

        return Entry(profile, new DiskFiles(RootOf(Paths.Folder(profile))));
    }

    private BrandEntry Entry(string profile, IFileSource files)
    {
        var reading = BrandReader.Read(files, profile);
        foreach (var file in reading.Unreadable)
        {
            var failure = $"{Display(file.Path)} {file.Fault}";
            Fail(failure);
            if (file.Rule == UnreadableFile.Style)
            {
                _styleFailures.Add(failure);
            }
        }

        return new BrandEntry(profile, reading);
    }

    private string? ProfilePathFor(string draft)
    {
        if (_profile is not null)
        {
            return _profile;
        }

        var found = BrandLocator.Find(Root is null ? DiskFiles.Everywhere : new DiskFiles(Root), draft, Root);
        var last = (found ?? Root) is { } end ? Paths.Folder(end) : null;
        for (var at = Paths.Folder(draft); at != last && _searched.Add(at); at = Paths.Folder(at))
        {
            foreach (var name in ProfileNames.Where(n => Directory.Exists(at.TrimEnd('/') + "/" + n)))
            {
                Fail($"the profile {Display(at.TrimEnd('/') + "/" + name)} is a folder");
            }
        }

        return found;
    }

    /// <summary>A profile named on the command line; people without a profile get an empty one around them.</summary>
    private BrandEntry ProfileFor(string path)
    {
        if (Path.GetFileName(path).StartsWith("brand.", StringComparison.Ordinal))
        {
            return Brand(path);
        }

        if (BrandLocator.Find(DiskFiles.Everywhere, path, null) is { } profile)
        {
            return Brand(profile);
        }

        var folder = Paths.Folder(path);
        var imagined = folder + "/brand.yaml";
        return _brands[imagined] = Entry(imagined, new FilesWith(new DiskFiles(folder), imagined, ""));
    }

    /// <summary>Where <c>drafts:</c> globs start when no profile's folder says so.</summary>
    private string[] BasesOf(string folder) =>
        [folder, .. Paths.IsInside(folder, _workingDirectory) ? [_workingDirectory] : Array.Empty<string>(), .. GitRoot(folder) is { } root ? [root] : Array.Empty<string>()];

    /// <summary>The repository a folder lies in; without one the working directory where it holds the folder, else the folder.</summary>
    private string RootOf(string folder)
    {
        if (Root is not null)
        {
            return Root;
        }

        if (!_roots.TryGetValue(folder, out var root))
        {
            root = GitRoot(folder) ?? (Paths.IsInside(folder, _workingDirectory) ? _workingDirectory : folder);
            _roots[folder] = root;
        }

        return root;
    }

    private static string? GitRoot(string folder)
    {
        for (var at = folder; ; at = Paths.Folder(at))
        {
            if (Path.Exists(at + "/.git"))
            {
                return at;
            }

            if (Paths.Folder(at) == at)
            {
                return null;
            }
        }
    }
}
