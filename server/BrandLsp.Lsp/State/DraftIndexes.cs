using System.Collections.Concurrent;
using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Exports;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Strategy.Metrics;

namespace BrandLsp.Lsp.State;

/// <summary>
/// The index of all drafts of each profile's workspace. It is read in the background once the first diagnostics are out, and
/// from then on kept true by what is typed, closed and changed on the disk. Nobody waits for it but a client
/// that could not be told later: until it is there, nothing is known of other drafts.
/// </summary>
internal sealed class DraftIndexes(IWorkspaceFiles disk, TimeProvider time, WorkDoneList progress, MetricsStore metrics, Action<string> log) : IDisposable
{
    /// <summary>Fewer files are read before anybody looks.</summary>
    private const int WorthTelling = 300;

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _over = new();
    private readonly Dictionary<string, Known> _byProfile = new(StringComparer.Ordinal);

    private bool _isSettled;

    /// <summary>Told of a profile's folder when more, or other things, are known of its drafts. Never called while a lock is held.</summary>
    public Func<string, Task> Changed { get; set; } = static _ => Task.CompletedTask;

    /// <summary>True when the client shows progress that the server starts.</summary>
    public bool MayTellProgress { get; set; }

    /// <summary>What is known now; does not wait, and reads nothing that takes long.</summary>
    public StrategyView Of(ProfileState profile)
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        lock (_gate)
        {
            if (profile.Path is not { } path || _byProfile.GetValueOrDefault(path) is not { Index: { } index } known)
            {
                return StrategyView.None;
            }

            // Work on a text that has been replaced may still ask for the profile before: that must not come back.
            if (!ReferenceEquals(known.Profile, profile) && profile.Generation >= known.Profile.Generation)
            {
                known = Adopt(path, known, profile);
            }

            var numbers = metrics.Of(path);
            if (known.View is not { } view || !ReferenceEquals(view.Drafts, index) || !ReferenceEquals(view.Inbox, known.Inbox) || view.Today != today || !ReferenceEquals(known.Numbers, numbers))
            {
                view = new StrategyView(index, known.Inbox, today) { Metrics = () => numbers };
                _byProfile[path] = known with { View = view, Numbers = numbers };
            }

            return view;
        }
    }

    /// <summary>Somebody works with this profile, and has the first diagnostics or waits for this: its drafts are read unless they are known.</summary>
    public void Start(ProfileState profile)
    {
        if (profile is not { Path: { } path, Folder: not null })
        {
            return;
        }

        lock (_gate)
        {
            if (_byProfile.ContainsKey(path) || _over.IsCancellationRequested)
            {
                return;
            }

            Begin(path, profile, null);
        }
    }

    /// <summary>Completes when the reading of a profile's drafts is over and those who listen have worked it off; at once where none was begun.</summary>
    public Task Reading(ProfileState profile)
    {
        lock (_gate)
        {
            return profile.Path is { } path && _byProfile.GetValueOrDefault(path) is { } known ? known.Told : Task.CompletedTask;
        }
    }

    /// <summary>What a file says now; null for one that is gone, or is no draft.</summary>
    /// <returns>The folders of the profiles whose other drafts are to be judged anew.</returns>
    public ImmutableArray<string> Update(string path, DraftEntry? entry)
    {
        var changed = ImmutableArray.CreateBuilder<string>();
        lock (_gate)
        {
            foreach (var (profile, at) in _byProfile.ToArray())
            {
                var known = at;
                if (!PathText.IsInside(path, known.Folder))
                {
                    continue;
                }

                var before = known.Index?.Entries.GetValueOrDefault(path);
                var own = entry is not null && (before is not null || known.IsOwn(path)) ? entry : null;
                if (known.Round is not null)
                {
                    // The reading that goes on may have seen the file as it was before.
                    _byProfile[profile] = known = known with { Meanwhile = known.Meanwhile.SetItem(path, own) };
                }

                if (known.Index is not { } index || (before is null && own is null))
                {
                    continue;
                }

                var isSame = before is not null && own is not null && before.SaysTheSame(own);
                var unjudged = isSame && Equals(before!.Fingerprint, own!.Fingerprint) ? known.Unjudged : isSame ? known.Unjudged.Add(path) : known.Unjudged.Remove(path);
                _byProfile[profile] = known with { Index = own is null ? index.Without(path) : index.With(own), Unjudged = unjudged };
                if (!isSame)
                {
                    changed.Add(known.Folder);
                }
            }
        }

        return changed.ToImmutable();
    }

    /// <summary>A file has been saved: what only its words changed for the others is told now, not at every key.</summary>
    /// <returns>The folders of the profiles whose other drafts are to be judged anew.</returns>
    public ImmutableArray<string> Saved(string path)
    {
        lock (_gate)
        {
            var told = _byProfile.Where(k => k.Value.Unjudged.Contains(path)).ToArray();
            foreach (var (profile, known) in told)
            {
                _byProfile[profile] = known with { Unjudged = known.Unjudged.Remove(path) };
            }

            // What a draft says of its published posts decides whose numbers are its own.
            List<string> measured = [.. _byProfile.Where(k => metrics.Has(k.Key) && PathText.IsInside(path, k.Value.Folder)).Select(k => k.Key)];
            _ = Task.Run(() => measured.ForEach(RefreshMetrics));
            return [.. told.Select(k => k.Value.Folder)];
        }
    }

    /// <summary>A file may have changed on the disk.</summary>
    /// <returns>The folders of the profiles whose other drafts are to be judged anew.</returns>
    public ImmutableArray<string> Reread(string path)
    {
        ProfileState? owner;
        lock (_gate)
        {
            owner = _byProfile.Values.Where(k => PathText.IsInside(path, k.Folder) && k.IsOwn(path)).Select(k => k.Profile).FirstOrDefault();
            if (owner is null)
            {
                // Before the lock is given back: a reading that begins behind it sees the file itself, and must not hear that it is no draft.
                return Update(path, null);
            }
        }

        return Update(path, Read(path, owner));
    }

    /// <summary>Exports may have changed on the disk.</summary>
    public void MetricsChanged(IEnumerable<string> paths)
    {
        List<string> profiles;
        lock (_gate)
        {
            profiles = [.. _byProfile.Where(k => paths.Any(p => MetricsFolder.Holds(k.Value.Folder, p))).Select(k => k.Key)];
        }

        _ = Task.Run(() => profiles.ForEach(RefreshMetrics));
    }

    /// <summary>Whole folders may have changed: what is known is read again, and counts until then.</summary>
    public void RereadAll()
    {
        lock (_gate)
        {
            foreach (var (path, known) in _byProfile.Where(k => k.Value.Index is not null).ToArray())
            {
                Begin(path, known.Profile, known);
            }
        }
    }

    public void Dispose()
    {
        _over.Cancel();
        _over.Dispose();
    }

    /// <summary>The same drafts under a newer state of their profile. Called under the lock.</summary>
    private Known Adopt(string path, Known known, ProfileState profile)
    {
        var adopted = known with { Profile = profile, Inbox = Inbox.ReadBeside(profile.Files, path) };
        _byProfile[path] = adopted;
        if (!known.ReadsAlike(profile.Brand))
        {
            Begin(path, profile, adopted);
        }
        else if (!adopted.Index!.IsFor(profile.Brand))
        {
            // Whom a mention means and where a draft goes have changed: every draft has to be put in its place again.
            _ = Task.Run(() => PlaceAnew(path, profile));
        }

        return adopted;
    }

    private void PlaceAnew(string path, ProfileState profile)
    {
        for (DraftIndex? placed = null, from = null; ;)
        {
            lock (_gate)
            {
                if (_byProfile.GetValueOrDefault(path) is not { Index: { } index } known || !ReferenceEquals(known.Profile, profile))
                {
                    return;
                }

                if (placed is not null && ReferenceEquals(index, from))
                {
                    _byProfile[path] = known with { Index = placed };
                    break;
                }

                from = index;
            }

            placed = from.For(profile.Brand);
        }

        Changed(profile.Folder!);
    }

    /// <summary>Called under the lock.</summary>
    /// <param name="old">What counts until the files are read; null for nothing.</param>
    private void Begin(string path, ProfileState profile, Known? old)
    {
        var known = old is null
            ? new Known(profile, null, Inbox.Empty)
            : old with { Profile = profile };
        var round = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _byProfile[path] = known with { Round = round, Told = round.Task, Meanwhile = known.Meanwhile.Clear() };
        // On a thread of its own: the pool's are for those who type.
        _ = Task.Factory.StartNew(() => ReadAll(path, profile, round), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private void ReadAll(string path, ProfileState profile, TaskCompletionSource round)
    {
        Task<WorkDone>? begun = null;
        Task? told = null;
        try
        {
            var paths = disk.List(profile.Folder!, PathText.IsMarkdown);

            // A client that never answers whether it shows progress keeps nobody waiting.
            begun = paths.Count < WorthTelling ? null : progress.BeginAsync(null, "Reading drafts", MayTellProgress, _over.Token);
            var owners = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
            var entries = new List<DraftEntry>(paths.Count);
            for (var i = 0; i < paths.Count; i++)
            {
                var work = begun is { IsCompletedSuccessfully: true } ? begun.Result : null;
                (work?.Cancel ?? _over.Token).ThrowIfCancellationRequested();
                if (owners.GetOrAdd(PathText.Folder(paths[i]), _ => IsOwnFolder(paths[i], profile)) && Read(paths[i], profile) is { } entry)
                {
                    entries.Add(entry);
                }

                work?.Report($"{i + 1} of {paths.Count}", 100 * (i + 1) / paths.Count);
            }

            var index = DraftIndex.Of(profile.Brand, entries);
            var inbox = Inbox.ReadBeside(profile.Files, path);
            lock (_gate)
            {
                if (_byProfile.GetValueOrDefault(path) is not { } known || !ReferenceEquals(known.Round, round))
                {
                    return;
                }

                index = known.Meanwhile.Aggregate(index, (all, m) => m.Value is null ? all.Without(m.Key) : all.With(m.Value));
                _byProfile[path] = known with { Index = index, Inbox = inbox, Round = null, Meanwhile = known.Meanwhile.Clear() };
            }

            told = Changed(profile.Folder!);
            told.ContinueWith(_ => round.TrySetResult(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            RefreshMetrics(path);
            Settle();
        }
        catch (OperationCanceledException)
        {
            // Nothing is known, or what was known before, until somebody changes the profile.
            Forget(path, round);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException or ObjectDisposedException)
        {
            log($"The drafts of {path} cannot be read: {e}");
            Forget(path, round);
        }
        finally
        {
            if (told is null)
            {
                round.TrySetResult();
            }

            begun?.ContinueWith(static b => b.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        }
    }

    /// <summary>
    /// What a session keeps is there now: word lists, profile, index. It is put where the collections that come while somebody types
    /// do not look; otherwise two of those would have to carry it, in the middle of a keystroke.
    /// </summary>
    private void Settle()
    {
        if (!Interlocked.Exchange(ref _isSettled, true))
        {
            // Once for each generation that young objects pass; whole ones, after which the next come less often.
            GC.Collect();
            GC.Collect();
        }
    }

    /// <summary>Reads the exports beside a profile whose drafts are known, in the background.</summary>
    private void RefreshMetrics(string path)
    {
        ProfileState profile;
        StrategyView view;
        lock (_gate)
        {
            if (_over.IsCancellationRequested || _byProfile.GetValueOrDefault(path) is not { Index: { } index } known)
            {
                return;
            }

            (profile, view) = (known.Profile, new StrategyView(index, known.Inbox, metrics.Today));
        }

        try
        {
            if (metrics.Refresh(profile, view, _over.Token))
            {
                Changed(profile.Folder!);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
            // The session is over.
        }
    }

    private void Forget(string path, TaskCompletionSource round)
    {
        lock (_gate)
        {
            if (_byProfile.GetValueOrDefault(path) is { } known && ReferenceEquals(known.Round, round))
            {
                _byProfile[path] = known with { Round = null, Meanwhile = known.Meanwhile.Clear() };
            }
        }
    }

    private static DraftEntry? Read(string path, ProfileState profile) =>
        profile.Files.Read(path) is { Length: <= Analyzer.LongestDraft } text && profile.IsDraft(path, text)
            ? DraftEntryReader.Read(path, text, profile.Brand)
            : null;

    /// <summary>Not one that a profile further down the tree rules, nor one that an export wrote.</summary>
    private static bool IsOwnFolder(string path, ProfileState profile) =>
        BrandLocator.Find(profile.Files, path, profile.Folder) == profile.Path
        && !profile.Files.Exists(PathText.Folder(path) + "/" + VariantsExporter.ManifestName);

    /// <param name="Profile">As it was last asked for.</param>
    /// <param name="Index">Null while the files are read for the first time.</param>
    private sealed record Known(ProfileState Profile, DraftIndex? Index, Inbox Inbox)
    {
        public string Folder => Profile.Folder!;

        /// <summary>Tells the reading that counts from those before it; null when none goes on.</summary>
        public TaskCompletionSource? Round { get; init; }

        /// <summary>Completes when those who listen have worked off the last reading.</summary>
        public Task Told { get; init; } = Task.CompletedTask;

        /// <summary>What changed while the files are read, by path; null for what is no draft any more.</summary>
        public ImmutableDictionary<string, DraftEntry?> Meanwhile { get; init; } = ImmutableDictionary<string, DraftEntry?>.Empty;

        /// <summary>The drafts whose words have changed since the others were judged.</summary>
        public ImmutableHashSet<string> Unjudged { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

        /// <summary>The last that was asked for: the same as long as nothing changes.</summary>
        public StrategyView? View { get; init; }

        /// <summary>The exports that it speaks of.</summary>
        public MetricsView? Numbers { get; init; }

        public bool IsOwn(string path) => IsOwnFolder(path, Profile);

        /// <summary>Whether the same files are drafts, and say the same.</summary>
        public bool ReadsAlike(Brand brand) =>
            Profile.Brand.Language == brand.Language && Profile.Brand.DraftGlobs.SequenceEqual(brand.DraftGlobs)
            && Profile.Brand.TagsAreHashtags == brand.TagsAreHashtags && Profile.Brand.CategoriesAreThemes == brand.CategoriesAreThemes;
    }
}
