using BrandLsp.Lsp.Convert;
using Report = System.Collections.Immutable.ImmutableSortedDictionary<string, System.Collections.Immutable.ImmutableArray<BrandLsp.Core.Analysis.Diagnostic>>;

namespace BrandLsp.Lsp.State;

/// <summary>
/// Pushes diagnostics: one round for each new state of a document, on the pool, published only while that state is the
/// current one. For a client that pulls it only says when to pull again.
/// </summary>
/// <param name="settled">Told of a document whose diagnostics are out.</param>
internal sealed class Publisher(ILspClient client, Action<string> log, Func<Snapshot> current, Action<DocumentState> settled) : IDisposable
{
    private readonly Lock _gate = new();

    /// <summary>By profile: what was published of its files that are not open.</summary>
    private readonly Dictionary<string, (ProfileState State, int TooSlow, Report Together, IReadOnlyList<string> Paths)> _profiles = new(StringComparer.Ordinal);

    /// <summary>By profile, for a client that pulls: what was last known of its files beside their own faults.</summary>
    private readonly Dictionary<string, (int TooSlow, Report Together)> _known = new(StringComparer.Ordinal);

    private volatile bool _isOver;

    public Client Client { get; set; } = new();

    /// <param name="isElsewhere">True when something beside the documents and their profiles has changed that they are judged by.</param>
    public void Changed(Snapshot before, Snapshot after, bool isEdit, bool isSave, bool isElsewhere = false)
    {
        var isAnotherProfile = !ReferenceEquals(before.Profiles, after.Profiles) && before.Documents.Count > 0;
        if (isAnotherProfile && Client.RefreshesCodeLenses)
        {
            client.RefreshCodeLenses();
        }

        if (isAnotherProfile && Client.RefreshesInlayHints)
        {
            client.RefreshInlayHints();
        }

        if (isAnotherProfile && Client.RefreshesSemanticTokens)
        {
            client.RefreshSemanticTokens();
        }

        var waitsNoMore = before.Settings.Run == RunMode.OnSave && after.Settings.Run == RunMode.OnType;
        if (Client.PullsDiagnostics)
        {
            var showsMore = waitsNoMore || (isSave && after.Settings.Run == RunMode.OnSave);
            if (Client.RefreshesDiagnostics && (isAnotherProfile || showsMore || isElsewhere))
            {
                client.RefreshDiagnostics();
            }

            return;
        }

        foreach (var (key, document) in after.Documents)
        {
            var old = before.Documents.GetValueOrDefault(key);
            var waitsForSave = isEdit && after.Settings.Run == RunMode.OnSave && old is not null && !ReferenceEquals(old.Lines, document.Lines);
            var isUnjudged = waitsNoMore && document.IsDirty;
            if ((!ReferenceEquals(old, document) && !waitsForSave) || isUnjudged)
            {
                _ = Task.Run(() => Round(document));
            }
        }
    }

    /// <summary>What is known of these profiles' files beside their own faults may be something else now.</summary>
    public void ProfilesChanged(IReadOnlyCollection<ProfileState> profiles)
    {
        lock (_gate)
        {
            if (_isOver)
            {
                return;
            }

            foreach (var profile in Client.PullsDiagnostics ? [] : profiles)
            {
                PublishProfile(profile);
            }

            if (Client.RefreshesCodeLenses && current().Documents.Values.Any(d => d.Name.MayBeProfile))
            {
                client.RefreshCodeLenses();
            }

            // Each is asked, for each remembers what it was told.
            if (Client.PullsDiagnostics && profiles.Select(IsNews).ToList().Contains(true) && Client.RefreshesDiagnostics)
            {
                client.RefreshDiagnostics();
            }
        }
    }

    private bool IsNews(ProfileState profile)
    {
        var (tooSlow, together, key) = (profile.Brand.StyleRules.TooSlowCount, profile.Together, profile.Path ?? profile.Folder ?? "");
        var isNews = _known.TryGetValue(key, out var last) ? last.TooSlow != tooSlow || !IsSame(last.Together, together) : tooSlow > 0 || !together.IsEmpty;
        _known[key] = (tooSlow, together);
        return isNews;
    }

    private static bool IsSame(Report known, Report report) =>
        ReferenceEquals(known, report) || (known.Count == report.Count && report.All(r => known.TryGetValue(r.Key, out var other) && Diagnostics.ReadAlike(other, r.Value)));

    /// <summary>A closed document has no diagnostics; a profile that drafts still use is published again by their rounds.</summary>
    public void Closed(DocumentName name)
    {
        if (Client.PullsDiagnostics)
        {
            return;
        }

        lock (_gate)
        {
            client.PublishDiagnostics(new PublishDiagnosticsParams(name.Uri, null, []));
            if (current().Documents.IsEmpty)
            {
                foreach (var path in _profiles.Values.SelectMany(p => p.Paths))
                {
                    client.PublishDiagnostics(new PublishDiagnosticsParams(Uris.FromPath(path), null, []));
                }

                _profiles.Clear();
            }
        }
    }

    public void Dispose() => _isOver = true;

    private void Round(DocumentState document)
    {
        try
        {
            var understanding = document.Understanding;
            var diagnostics = Diagnostics.Convert(understanding.Diagnostics, document, Client, understanding.Profile.Files);
            lock (_gate)
            {
                if (IsCurrent(document))
                {
                    client.PublishDiagnostics(new PublishDiagnosticsParams(document.Name.Uri, Client.DiagnosticVersions ? document.Version : null, diagnostics));
                    PublishProfile(understanding.Profile);
                }
            }

            settled(document);
        }
        catch (OperationCanceledException)
        {
            // A newer state has a round of its own.
        }
        catch (Exception e)
        {
            log($"{document.Name.Uri}: {e}");
        }
    }

    private void PublishProfile(ProfileState profile)
    {
        var together = profile.Together;
        if ((profile.Path ?? profile.Folder) is not { } key
            || (_profiles.TryGetValue(key, out var known) && IsSame(known.State, profile) && known.TooSlow == profile.Brand.StyleRules.TooSlowCount && IsSame(known.Together, together)))
        {
            return;
        }

        var open = current().Documents;
        var tooSlow = profile.Brand.StyleRules.TooSlowCount;
        var paths = profile.Reports.Keys.Where(p => !open.ContainsKey(p)).ToList();
        foreach (var path in paths)
        {
            var lines = new TextLines(profile.Files.Read(path) ?? "", Client.Encoding);
            var diagnostics = Diagnostics.Convert(profile.Reports[path], Uris.FromPath(path), lines, Client, profile.Files);
            client.PublishDiagnostics(new PublishDiagnosticsParams(Uris.FromPath(path), null, diagnostics));
        }

        foreach (var gone in (known.Paths ?? []).Where(p => !paths.Contains(p) && !open.ContainsKey(p)))
        {
            client.PublishDiagnostics(new PublishDiagnosticsParams(Uris.FromPath(gone), null, []));
        }

        _profiles[key] = (profile, tooSlow, together, paths);
    }

    /// <summary>Each folder without a profile has a state of its own; they share the baseline, which is all they report.</summary>
    private static bool IsSame(ProfileState known, ProfileState state) =>
        ReferenceEquals(known, state) || (known.Path is null && state.Path is null && ReferenceEquals(known.Baseline, state.Baseline));

    private bool IsCurrent(DocumentState document) =>
        !_isOver && ReferenceEquals(current().Documents.GetValueOrDefault(document.Name.Key), document);
}
