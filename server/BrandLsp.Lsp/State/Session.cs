using System.Collections.Concurrent;
using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy;
using BrandLsp.Lsp.Convert;

namespace BrandLsp.Lsp.State;

/// <summary>
/// The state of one client's session. <see cref="Change"/> is the only place that replaces it; it runs in the synchronous
/// part of a handler, so that the state follows the order of the messages.
/// </summary>
internal sealed class Session : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, Task> _firstReadings = new(StringComparer.Ordinal);
    private readonly LspHostOptions _options;
    private readonly Action<string> _log;
    private readonly LastGoodBrands _lastGood = new();
    private readonly Publisher _publisher;
    private readonly PublishedFiles _published;
    private readonly DraftIndexes _drafts;
    private Snapshot _current;
    private Lazy<ImmutableArray<string>> _profilePaths = new([]);
    private long _stamp;

    public Session(LspHostOptions options, ILspClient client, Action<string> log)
    {
        _options = options;
        _log = log;
        Progress = new WorkDoneList(client, options.Time);
        _publisher = new Publisher(client, log, () => Current, Settled);
        _published = new PublishedFiles(options.Files, log) { Changed = folder => JudgedAnew(folder) };
        Metrics = new MetricsStore(options.Files, options.Time, log);
        _drafts = new DraftIndexes(options.Files, options.Time, Progress, Metrics, log) { Changed = folder => JudgedAnew(folder) };
        var none = ImmutableDictionary<string, DocumentState>.Empty;
        _current = new Snapshot(none, [], Settings.Default, NewProfiles([], none));
    }

    /// <summary>Set once, by <c>initialize</c>.</summary>
    public Client Client { get; private set; } = new();

    public WorkDoneList Progress { get; }

    /// <summary>The analytics exports of the workspace.</summary>
    public MetricsStore Metrics { get; }

    /// <summary>
    /// Whether the user vouches for the workspace. Without it nothing runs that a stranger may have put there: no pattern
    /// of a style, no export. Set once, by <c>initialize</c>; no setting changes it, because those may be the stranger's.
    /// </summary>
    public bool IsTrusted { get; private set; } = true;

    public Snapshot Current
    {
        get
        {
            lock (_gate)
            {
                return _current;
            }
        }
    }

    public void Initialize(Client client, ImmutableArray<string> folders, Settings settings, bool isTrusted)
    {
        Client = client;
        IsTrusted = isTrusted;
        _publisher.Client = client;
        _drafts.MayTellProgress = client.WorkDoneProgress;
        Change(s => s with { Settings = settings, Folders = folders, Profiles = NewProfiles(folders, s.Documents, isSearched: true) });

        // While the client reads the answer, the profile that most likely rules the first draft it opens is read.
        var profiles = Current.Profiles;
        _ = Task.Run(() => profiles.OfFolders().ToList());
    }

    public void Open(TextDocumentItem item)
    {
        var name = NameOf(item.Uri, item.LanguageId ?? "");
        var lines = new TextLines(item.Text, Client.Encoding);
        Change(s => With(s, name, profiles => NewState(name, item.Version, lines, profiles, isDirty: false)));
    }

    /// <summary>Ignores documents that are not open.</summary>
    public void Edit(string uri, int? version, IReadOnlyList<TextDocumentContentChangeEvent> changes)
    {
        if (Find(Current, uri) is not { } document)
        {
            return;
        }

        var lines = document.Lines;
        foreach (var change in changes)
        {
            if (change.Range is not { } range)
            {
                lines = new TextLines(change.Text, Client.Encoding);
                continue;
            }

            var span = lines.Span(range);
            lines = new TextLines(string.Concat(lines.Written.AsSpan(0, span.Start), change.Text, lines.Written.AsSpan(span.End)), Client.Encoding);
        }

        Change(s => With(s, document.Name, profiles => NewState(document.Name, version ?? document.Version, lines, profiles, isDirty: true)), isEdit: true);
    }

    public void Save(string uri, string? text)
    {
        if (Find(Current, uri) is not { } document)
        {
            return;
        }

        var lines = text is null || text == document.Lines.Written ? document.Lines : new TextLines(text, Client.Encoding);
        if (ReferenceEquals(lines, document.Lines) && document is { IsDirty: false, IsGone: false })
        {
            return;
        }

        Change(s => With(s, document.Name, profiles => NewState(document.Name, document.Version, lines, profiles, isDirty: false)), isSave: true);
        foreach (var folder in _published.Saved(document.Name.Path, lines.Text))
        {
            _ = JudgedAnew(folder);
        }

        foreach (var folder in _drafts.Saved(document.Name.Path))
        {
            _ = JudgedAnew(folder, except: document.Name.Key);
        }
    }

    public void Close(string uri)
    {
        if (Find(Current, uri) is not { } document)
        {
            return;
        }

        Change(s =>
        {
            var rest = s.Documents.Remove(document.Name.Key);
            return document.Name.MayBeProfile ? Reread(s with { Documents = rest }) : s with { Documents = rest };
        });
        _publisher.Closed(document.Name);
        if (document.Name is { HasFile: true, IsMarkdown: true })
        {
            DraftsChanged([document.Name.Path]);
        }
    }

    /// <summary>
    /// The diagnostics of a document are out, or on their way: from here on there is time for the other drafts of its workspace,
    /// and they learn what this one says now.
    /// </summary>
    public void Settled(DocumentState document)
    {
        var understanding = document.Understanding;
        _drafts.Start(understanding.Profile);
        if (document.Name is not { HasFile: true, IsMarkdown: true } || document.IsGone || !ReferenceEquals(Find(Current, document.Name.Uri), document))
        {
            return;
        }

        var entry = understanding.Analysis?.Entry;
        foreach (var folder in _drafts.Update(document.Name.Path, entry))
        {
            _ = JudgedAnew(folder, except: document.Name.Key);
        }
    }

    /// <summary>The file of an open document was deleted, or is there again; other paths are ignored.</summary>
    public void FileIsGone(string path, bool isGone)
    {
        if (Current.Documents.GetValueOrDefault(path) is not { } document || document.IsGone == isGone)
        {
            return;
        }

        Change(
            s =>
            {
                var documents = s.Documents.SetItem(path, NewState(document.Name, document.Version, document.Lines, s.Profiles, document.IsDirty, isGone));
                return document.Name.MayBeProfile ? Reread(s with { Documents = documents }, isSearched: true) : s with { Documents = documents };
            },
            isElsewhere: true);
        if (isGone && document.Name.IsMarkdown)
        {
            DraftsChanged([path]);
        }
    }

    /// <summary>
    /// For a client that cannot be told to ask again: the same text of a document, once the other drafts of its workspace have been
    /// read for the first time. That is waited for once, and for two seconds at most.
    /// </summary>
    public async Task<DocumentState> AmongOthers(DocumentState document)
    {
        var (profiles, name) = (Current.Profiles, document.Name);
        var profile = (name.MayBeProfile ? profiles.Reading(name.Path) : null) ?? profiles.For(name.Path);
        _drafts.Start(profile);
        await _firstReadings.GetOrAdd(profile.Path ?? "", _ => Task.WhenAny(_drafts.Reading(profile), Task.Delay(s_patience, _options.Time))).ConfigureAwait(false);
        return Ask(name.Uri) is { } now && ReferenceEquals(now.Lines, document.Lines) ? now : document;
    }

    /// <summary>Drafts that are not open may have changed on the disk.</summary>
    public void DraftsChanged(IReadOnlyCollection<string> paths) => _ = Task.Run(() =>
    {
        var folders = paths.Where(p => !Current.IsOpen(p)).SelectMany(p => _drafts.Reread(p)).Distinct(StringComparer.Ordinal).ToList();
        folders.ForEach(f => _ = JudgedAnew(f));
    });

    /// <summary>Analytics exports may have changed on the disk.</summary>
    public void MetricsChanged(IReadOnlyCollection<string> paths) => _drafts.MetricsChanged(paths);

    /// <summary>What is known of the drafts of a profile's workspace; nothing while they are not read yet.</summary>
    public StrategyView StrategyOf(ProfileState profile) => _drafts.Of(profile);

    /// <summary>Folders may have come, gone or been renamed.</summary>
    public void FoldersOfDraftsChanged() => _drafts.RereadAll();

    public void Configure(Func<Settings, Settings> change) => Change(s => s with { Settings = change(s.Settings) });

    /// <summary>Files may have changed on the disk: profiles are read and drafts are understood anew.</summary>
    public void FilesChanged() => Change(s => Reread(s, isSearched: true));

    public void FoldersChanged(IEnumerable<string> added, IEnumerable<string> removed)
    {
        var gone = removed.ToHashSet(StringComparer.Ordinal);
        Change(s => Reread(s with { Folders = [.. s.Folders.Where(f => !gone.Contains(f)).Concat(added).Distinct(StringComparer.Ordinal)] }, isSearched: true));
    }

    /// <summary>The open document a request is about, held against cancellation; null when it is not open. Call it in the synchronous part.</summary>
    public DocumentState? Ask(string uri)
    {
        lock (_gate)
        {
            var document = Find(_current, uri);
            document?.Want();
            return document;
        }
    }

    /// <summary>A file that is not open, as if it were; null when it cannot be read or lies outside the workspace.</summary>
    public DocumentState? ReadClosed(string uri)
    {
        var name = NameOf(uri, "");
        var (folders, profiles) = (Current.Folders, Current.Profiles);
        return name.HasFile && folders.Any(f => PathText.IsInside(name.Path, f)) && profiles.For(name.Path).Files.Read(name.Path) is { } text
            ? NewState(name, version: null, new TextLines(text, Client.Encoding), profiles, isDirty: false)
            : null;
    }

    public void Dispose()
    {
        _publisher.Dispose();
        _drafts.Dispose();
    }

    /// <summary>
    /// Something beside the documents has changed that they are judged by, such as the author's published posts, the other
    /// drafts, or what is known of their styles: those of this folder are understood anew, in the background. A document about
    /// which there is nothing new to say stays as it is.
    /// </summary>
    /// <param name="except">The key of a document that knows already.</param>
    private Task JudgedAnew(string folder, string? except = null) => Task.Run(() =>
    {
        var before = Current;
        var (others, profiles) = (new List<(DocumentState Old, DocumentState New)>(), new HashSet<ProfileState>(ReferenceEqualityComparer.Instance));

        // A profile may be made of files outside its folder.
        foreach (var old in before.Documents.Values.Where(d => d.Name.MayBeProfile || PathText.IsInside(d.Name.Path, folder)))
        {
            try
            {
                var known = old.Understanding;
                profiles.Add(known.Profile);
                if (old.Name.Key != except)
                {
                    var anew = NewState(old.Name, old.Version, old.Lines, before.Profiles, old.IsDirty, old.IsGone);
                    if (!Diagnostics.ReadAlike(known.Diagnostics, anew.Understanding.Diagnostics))
                    {
                        others.Add((old, anew));
                    }
                }
            }
            catch (OperationCanceledException)
            {
                // A newer state knows by itself.
            }
            catch (Exception e)
            {
                _log($"{old.Name.Uri}: {e}");
            }
        }

        Change(
            s => s with { Documents = s.Documents.SetItems(others.Where(o => ReferenceEquals(s.Documents.GetValueOrDefault(o.Old.Name.Key), o.Old)).Select(o => KeyValuePair.Create(o.Old.Name.Key, o.New))) },
            isElsewhere: others.Count > 0);
        _publisher.ProfilesChanged(profiles);

        // One that was replaced meanwhile may have been understood before there was news: it is looked at again.
        var after = Current.Documents;
        if (others.Any(o => after.TryGetValue(o.Old.Name.Key, out var now) && !ReferenceEquals(now, o.New) && now.Stamp < o.New.Stamp))
        {
            _ = JudgedAnew(folder, except);
        }
    });

    private void Change(Func<Snapshot, Snapshot> change, bool isEdit = false, bool isSave = false, bool isElsewhere = false)
    {
        lock (_gate)
        {
            var before = _current;
            var after = change(before);
            _current = after;
            foreach (var (key, old) in before.Documents)
            {
                if (!ReferenceEquals(after.Documents.GetValueOrDefault(key), old))
                {
                    old.Supersede();
                }
            }

            _publisher.Changed(before, after, isEdit, isSave, isElsewhere);
        }
    }

    private Snapshot With(Snapshot s, DocumentName name, Func<Profiles, DocumentState> create)
    {
        var documents = s.Documents.SetItem(name.Key, create(s.Profiles));
        return name.MayBeProfile ? Reread(s with { Documents = documents }) : s with { Documents = documents };
    }

    private Snapshot Reread(Snapshot s) => Reread(s, isSearched: false);

    private Snapshot Reread(Snapshot s, bool isSearched)
    {
        var profiles = NewProfiles(s.Folders, s.Documents, isSearched);
        var documents = s.Documents.ToImmutableDictionary(
            d => d.Key, d => NewState(d.Value.Name, d.Value.Version, d.Value.Lines, profiles, d.Value.IsDirty, d.Value.IsGone));
        return s with { Profiles = profiles, Documents = documents };
    }

    /// <param name="isSearched">True when profiles may have come or gone since the last search for them.</param>
    private Profiles NewProfiles(ImmutableArray<string> folders, ImmutableDictionary<string, DocumentState> documents, bool isSearched = false)
    {
        if (isSearched)
        {
            _profilePaths = Profiles.Search(_options.Files, folders);
        }

        return new Profiles(
            Interlocked.Increment(ref _stamp),
            _options.Files,
            folders,
            documents.Values.Where(d => d.Name.MayBeProfile && !d.IsGone).ToImmutableDictionary(d => d.Name.Path, d => d.Lines.Text),
            _lastGood,
            _profilePaths,
            _drafts,
            IsTrusted);
    }

    private DocumentState NewState(DocumentName name, int? version, TextLines lines, Profiles profiles, bool isDirty, bool isGone = false) => new(
        name,
        version,
        lines,
        profiles,
        _published,
        isDirty,
        isGone,
        Interlocked.Increment(ref _stamp),
        new AnalysisOptions
        {
            Today = DateOnly.FromDateTime(_options.Time.GetLocalNow().DateTime),
            OnRuleFailure = (rule, e) => _log($"Rule {rule} failed: {e}"),
        },
        onSlowStyle: profile => _ = JudgedAnew(profile.Folder ?? "/"));

    private DocumentName NameOf(string uri, string languageId)
    {
        if (Uris.ToPath(uri) is { } path)
        {
            return new DocumentName(uri, path, path, languageId, HasFile: true);
        }

        // A new file may have a place already, as in untitled:/ws/posts/a.md: what rules that place rules it.
        var place = uri.StartsWith("untitled:/", StringComparison.Ordinal) ? Uris.ToPath("file://" + uri["untitled:".Length..]) : null;
        return place is not null && Current.Folders.Any(f => PathText.IsInside(place, f))
            ? new DocumentName(uri, uri, place, languageId, HasFile: false)
            : new DocumentName(uri, uri, (Current.Folders.FirstOrDefault() ?? "") + "/untitled" + (languageId is "" or "markdown" ? ".md" : ""), languageId, HasFile: false);
    }

    private static DocumentState? Find(Snapshot snapshot, string uri) =>
        snapshot.Documents.GetValueOrDefault(Uris.ToPath(uri) ?? uri);
}
