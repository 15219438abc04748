using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy;
using BrandLsp.Lsp.Convert;
using CoreDiagnostic = BrandLsp.Core.Analysis.Diagnostic;
using TextEdit = BrandLsp.Core.Text.TextEdit;

namespace BrandLsp.Lsp.State;

internal enum DocumentKind
{
    /// <summary>Nothing is said about it.</summary>
    Other,
    Draft,

    /// <summary>A profile or a file that one reads.</summary>
    Profile,
}

/// <summary>What was found out about one version of a document.</summary>
/// <param name="Analysis">Of a draft; null for one that is too long to be analysed.</param>
/// <param name="Diagnostics">Those to show: of a draft what the baseline does not know.</param>
internal sealed record Understanding(DocumentKind Kind, ProfileState Profile, DraftAnalysis? Analysis, ImmutableArray<CoreDiagnostic> Diagnostics);

/// <summary>The name a client gave a document, and what the server makes of it.</summary>
/// <param name="Uri">As the client wrote it.</param>
/// <param name="Key">The same for every spelling of the URI.</param>
/// <param name="Path">For a document without a file, one in the first workspace folder.</param>
internal sealed record DocumentName(string Uri, string Key, string Path, string LanguageId, bool HasFile)
{
    public bool IsMarkdown => PathText.IsMarkdown(Path);

    /// <summary>A change of it may change what rules the drafts.</summary>
    public bool MayBeProfile => HasFile && !IsMarkdown;
}

/// <summary>One version of an open document under one generation of profiles. Understood once, when first asked for.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A cancellation source without a timer holds nothing; superseded states are simply dropped.")]
internal sealed class DocumentState
{
    private readonly CancellationTokenSource _superseded = new();
    private readonly Lazy<Understanding> _understanding;
    private readonly Lazy<ImmutableArray<TextEdit>> _safeEdits;
    private readonly AnalysisOptions _options;
    private volatile bool _isWanted;

    public DocumentState(DocumentName name, int? version, TextLines lines, Profiles profiles, PublishedFiles published, bool isDirty, bool isGone, long stamp, AnalysisOptions options,
        Action<ProfileState> onSlowStyle)
    {
        Name = name;
        Version = version;
        Lines = lines;
        IsDirty = isDirty;
        IsGone = isGone;
        Stamp = stamp;
        _options = options with
        {
            Published = () => published.Of(profiles.For(name.Path)),
            Strategy = () => StrategyOf(profiles.For(name.Path)),
        };
        _understanding = new Lazy<Understanding>(() => Understand(name, lines.Text, profiles, isGone, _options, onSlowStyle, _superseded.Token));
        _safeEdits = new Lazy<ImmutableArray<TextEdit>>(() => Mend(profiles));
    }

    public DocumentName Name { get; }

    /// <summary>Null for a file that is not open.</summary>
    public int? Version { get; }

    public bool IsOpen => Version is not null;

    public TextLines Lines { get; }

    /// <summary>Edited since it was opened or saved.</summary>
    public bool IsDirty { get; }

    /// <summary>
    /// Its file was deleted while it was open. An editor may go on showing it: until it is changed or saved again it is part of
    /// no search and no edit of the workspace, and rules nothing.
    /// </summary>
    public bool IsGone { get; }

    /// <summary>Different for every state of every document.</summary>
    public long Stamp { get; }

    /// <exception cref="OperationCanceledException">A newer state has replaced this one before anybody asked.</exception>
    public Understanding Understanding => _understanding.Value;

    /// <summary>What all safe fixes come to, those included that others make possible: nothing safe is left to mend behind them.</summary>
    public ImmutableArray<TextEdit> SafeEdits => _safeEdits.Value;

    /// <summary>The analysis for other platforms than the draft's own, or of a file that is named as a draft though it does not look like one.</summary>
    /// <param name="platforms">Null for the draft's own.</param>
    public DraftAnalysis AnalyzeAsDraft(ImmutableArray<string>? platforms) =>
        platforms is null && Understanding.Analysis is { } known
            ? known
            : Analyzer.Analyze(Name.Path, Lines.Text, Understanding.Profile.Brand, Understanding.Profile.Files, _options with { Platforms = platforms });

    /// <summary>A request depends on this state: from here on its analysis is not cancelled.</summary>
    public void Want() => _isWanted = true;

    /// <summary>A newer state has come.</summary>
    public void Supersede()
    {
        if (!_isWanted)
        {
            _superseded.Cancel();
        }
    }

    private ImmutableArray<TextEdit> Mend(Profiles profiles)
    {
        var (kind, profile, analysis, diagnostics) = Understanding;
        return kind == DocumentKind.Other || (kind == DocumentKind.Draft && analysis is null) ? []
            : Mender.Mend(new Reviewed(Lines.Text, diagnostics), Review).Edits;

        ImmutableArray<CoreDiagnostic> Review(string text)
        {
            if (kind == DocumentKind.Profile)
            {
                return profiles.Review(profile, Name.Path, text);
            }

            var found = Analyzer.Analyze(Name.Path, text, profile.Brand, profile.Files, _options).Diagnostics;
            return Name.HasFile ? profile.New(Name.Path, text, found) : found;
        }
    }

    private static StrategyView StrategyOf(ProfileState profile) => profile.StrategyNow(profile);

    private static Understanding Understand(DocumentName name, string text, Profiles profiles, bool isGone, AnalysisOptions options, Action<ProfileState> onSlowStyle, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var file = PathText.FileName(name.Path);
        if (isGone && name.MayBeProfile)
        {
            return new Understanding(DocumentKind.Other, profiles.For(name.Path), null, []);
        }

        if (name.HasFile && file is "brand.yaml" or "brand.yml")
        {
            var own = profiles.At(name.Path);
            return new Understanding(DocumentKind.Profile, own, null, own.Reports.GetValueOrDefault(name.Path, []));
        }

        if (!name.IsMarkdown)
        {
            return name.HasFile && profiles.Reading(name.Path) is { } reader
                ? new Understanding(DocumentKind.Profile, reader, null, reader.Reports.GetValueOrDefault(name.Path, []))
                : new Understanding(DocumentKind.Other, profiles.For(name.Path), null, []);
        }

        var profile = profiles.For(name.Path);
        if (!profile.IsDraft(name.Path, text))
        {
            return new Understanding(DocumentKind.Other, profile, null, []);
        }

        if (Analyzer.TooLong(text) is { } tooLong)
        {
            return new Understanding(DocumentKind.Draft, profile, null, [tooLong]);
        }

        var analysis = Analyzer.Analyze(name.Path, text, profile.Brand, profile.Files, options, cancel);
        if (profile.Brand.StyleRules.HasNewlySlow())
        {
            onSlowStyle(profile);
        }

        var diagnostics = name.HasFile ? profile.New(name.Path, text, analysis.Diagnostics) : analysis.Diagnostics;
        return new Understanding(DocumentKind.Draft, profile, analysis, diagnostics);
    }
}
