using System.Collections.Concurrent;
using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Styles;
using BrandLsp.Core.Yaml;
using CoreDiagnostic = BrandLsp.Core.Analysis.Diagnostic;

namespace BrandLsp.Lsp.State;

/// <summary>A profile as it stands, and the brand in force: the last good one while the profile cannot be read.</summary>
/// <param name="Path">Null when the document has no profile.</param>
/// <param name="Folder">What draft globs are relative to; null when there is neither a profile nor a workspace folder.</param>
/// <param name="Diagnostics">Of every file that was read for it.</param>
/// <param name="Baseline">What the workspace has agreed to leave alone.</param>
internal sealed record ProfileState(
    string? Path, string? Folder, Brand Brand, ImmutableSortedDictionary<string, ImmutableArray<CoreDiagnostic>> Diagnostics, IFileSource Files,
    BaselineReading Baseline)
{
    private readonly LastReport _last = new();

    /// <summary>Of the profiles it belongs to: a later state has a higher one.</summary>
    public long Generation { get; init; }

    /// <summary>What is known of the drafts and conversations of the workspace now.</summary>
    public Func<ProfileState, StrategyView> StrategyNow { get; init; } = static _ => StrategyView.None;

    /// <summary>What drafts and conversations together say of the profile's files; the same value as long as they say the same.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<CoreDiagnostic>> Together
    {
        get
        {
            var view = StrategyNow(this);
            var known = _last.Value;
            if (known is null || !IsSame(known.Item1, view))
            {
                known = Tuple.Create(view, Analyzer.AnalyzeStrategy(Brand, view, static (_, _) => { }));
                _last.Value = known;
            }

            return known.Item2;
        }
    }

    /// <summary>
    /// What there is to say about the profile's files, the inbox and the baseline, by path. Grows when a pattern of a style turns
    /// out too slow, and when the drafts of the workspace become known.
    /// </summary>
    public ImmutableSortedDictionary<string, ImmutableArray<CoreDiagnostic>> Reports => Analyzer.Joined(
        SlowPatterns.AddTo(Baseline.Exists ? Diagnostics.SetItem(Baseline.Path, Analyzer.AnalyzeBaseline(Baseline, Brand)) : Diagnostics, Brand), Together);

    /// <summary>Whether a Markdown file that this profile rules is a draft.</summary>
    /// <param name="text">Null when it cannot be read.</param>
    public bool IsDraft(string path, string? text) =>
        BrandLocator.IsDraft(Brand, Folder is { } folder && PathText.IsInside(path, folder) ? PathText.Below(path, folder) : PathText.FileName(path), text);

    /// <summary>While only words are typed, the drafts together say the same.</summary>
    private static bool IsSame(StrategyView known, StrategyView view) =>
        ReferenceEquals(known, view)
        || (known.IsKnown == view.IsKnown && ReferenceEquals(known.Drafts.Standing, view.Drafts.Standing) && ReferenceEquals(known.Inbox, view.Inbox) && known.Today == view.Today);

    private sealed class LastReport
    {
        public volatile Tuple<StrategyView, ImmutableSortedDictionary<string, ImmutableArray<CoreDiagnostic>>>? Value;
    }

    /// <summary>Those diagnostics of a draft that the baseline does not know.</summary>
    public ImmutableArray<CoreDiagnostic> New(string path, string text, ImmutableArray<CoreDiagnostic> diagnostics) =>
        Folder is { } folder && PathText.IsInside(path, folder) ? Baseline.Baseline.New(PathText.Below(path, folder), text, diagnostics) : diagnostics;
}

/// <summary>The brands that could be read last, by profile. Shared by all generations of <see cref="Profiles"/>.</summary>
internal sealed class LastGoodBrands
{
    private readonly ConcurrentDictionary<string, (long Generation, Brand Brand)> _brands = new(StringComparer.Ordinal);

    public Brand? Find(string path) => _brands.TryGetValue(path, out var known) ? known.Brand : null;

    public void Remember(string path, long generation, Brand brand) => _brands.AddOrUpdate(
        path, (generation, brand), (_, known) => known.Generation > generation ? known : (generation, brand));
}

/// <summary>
/// The profiles of a workspace at one moment, each read once, when first asked for. Immutable to the eye: a change of any
/// of their files makes another generation.
/// </summary>
internal sealed class Profiles(
    long generation, IWorkspaceFiles disk, ImmutableArray<string> folders, ImmutableDictionary<string, string> buffers, LastGoodBrands lastGood,
    Lazy<ImmutableArray<string>> found, DraftIndexes drafts, bool isTrusted)
{
    private readonly ConcurrentDictionary<string, Lazy<BaselineReading>> _baselines = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<ProfileState>> _byFolder = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<ProfileState>> _byPath = new(StringComparer.Ordinal);

    public long Generation => generation;

    /// <summary>The profile that rules the document at <paramref name="path"/>.</summary>
    public ProfileState For(string path) =>
        _byFolder.GetOrAdd(PathText.Folder(path), folder => new Lazy<ProfileState>(() => Locate(folder, path))).Value;

    /// <summary>Where the profiles of the folders lie. Searches the disk once for all generations that share the search.</summary>
    public static Lazy<ImmutableArray<string>> Search(IWorkspaceFiles disk, ImmutableArray<string> folders) => new(() =>
    [
        .. folders.SelectMany(f => disk.List(f, p => PathText.FileName(p) is "brand.yaml" or "brand.yml"))
            .GroupBy(PathText.Folder, StringComparer.Ordinal)
            .Select(g => g.Order(StringComparer.Ordinal).First())
            .Order(StringComparer.Ordinal),
    ]);

    /// <summary>The profiles of the workspace's folders, in force for an open draft or not, and what rules the folders without one.</summary>
    public IEnumerable<ProfileState> All() =>
        found.Value.Select(At).Concat(OfFolders()).Distinct();

    /// <summary>
    /// The profile that speaks for a file it is made of, wherever that lies: the one that rules the file's place if it reads the
    /// file, else the first by path that does. Null when none reads it.
    /// </summary>
    public ProfileState? Reading(string path) => All().Prepend(For(path)).FirstOrDefault(p => p.Reports.ContainsKey(path));

    /// <summary>What rules each of the workspace's folders.</summary>
    public IEnumerable<ProfileState> OfFolders() => folders.Select(f => For(f.TrimEnd('/') + "/draft.md"));

    /// <summary>The profile that is the file <paramref name="path"/>.</summary>
    public ProfileState At(string path) =>
        _byPath.GetOrAdd(path, p => new Lazy<ProfileState>(() => Read(p))).Value;

    /// <summary>What there is to say about one of a profile's files if it had another text.</summary>
    public ImmutableArray<CoreDiagnostic> Review(ProfileState profile, string path, string text) => profile.Path is { } own
        ? Analyzer.AnalyzeProfile(BrandReader.Read(new FilesWith(profile.Files, path, text), own, withStyles: isTrusted)).GetValueOrDefault(path, [])
        : [];

    private ProfileState Locate(string folder, string path)
    {
        var root = RootOf(path);
        if (BrandLocator.Find(FilesAround(path), path, root) is { } found)
        {
            return At(found);
        }

        var files = FilesAround(path);
        var home = root ?? folder;
        return new ProfileState(null, home, Brand.Empty, ImmutableSortedDictionary<string, ImmutableArray<CoreDiagnostic>>.Empty, files, BaselineIn(home, files));
    }

    private BaselineReading BaselineIn(string folder, IFileSource files) =>
        _baselines.GetOrAdd(folder, f => new Lazy<BaselineReading>(() => BaselineFile.ReadIn(files, f))).Value;

    private ProfileState Read(string path)
    {
        var files = FilesAround(path);
        var reading = BrandReader.Read(files, path, withStyles: isTrusted);
        // What stands after a syntax error is lost to the reader: while somebody types, the whole of the last profile is the better guess.
        var isSound = reading.IsReadable && reading.IsWhole && reading.Problems.All(p => p.Value.All(f => f.Rule == "invalid-style") || YamlReader.Read(files.Read(p.Key) ?? "").Problems.IsEmpty);
        if (isSound)
        {
            lastGood.Remember(path, generation, reading.Brand);
        }

        var brand = isSound ? reading.Brand : lastGood.Find(path) ?? reading.Brand;
        var home = PathText.Folder(path);
        return new ProfileState(path, home, brand, Analyzer.AnalyzeProfile(reading), files, BaselineIn(home, files)) { StrategyNow = drafts.Of, Generation = generation };
    }

    /// <summary>The nearest workspace folder around a path.</summary>
    private string? RootOf(string path) =>
        folders.Where(f => PathText.IsInside(path, f)).OrderByDescending(f => f.Length).FirstOrDefault();

    // A document outside every workspace folder may look for its profile up the tree, and see what lies beside that.
    private OverlayFiles FilesAround(string path)
    {
        var roots = RootOf(path) is not null ? folders : folders.Add(SingleFileRoot(path));
        return new OverlayFiles(buffers, [.. roots.Select(r => (r, disk.Inside(r)))]);
    }

    private string SingleFileRoot(string path)
    {
        var profile = BrandLocator.Find(disk, path, null);
        return PathText.Folder(profile ?? path);
    }
}
