using System.Collections.Concurrent;
using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Rules;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Styles;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Analysis;

/// <summary>What an analysis needs beside the text.</summary>
public sealed record AnalysisOptions
{
    /// <summary>The day to judge dates by.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Platform ids that replace the draft's own; null for the draft's.</summary>
    public ImmutableArray<string>? Platforms { get; init; }

    /// <summary>
    /// The author's published posts. Asked only when a rule needs them, at most once for each of its questions, from any
    /// thread: whoever reads files for the answer keeps it.
    /// </summary>
    public Func<PublishedPosts> Published { get; init; } = static () => PublishedPosts.Empty;

    /// <summary>All drafts and conversations of the workspace, as far as they are known. Asked once, must not wait.</summary>
    public Func<StrategyView> Strategy { get; init; } = static () => StrategyView.None;

    /// <summary>Told of a rule that failed: its id and the exception. Never null; ignoring it costs a log line.</summary>
    public Action<string, Exception> OnRuleFailure { get; init; } = static (_, _) => { };
}

/// <summary>A draft, understood.</summary>
public sealed record DraftAnalysis(
    Draft Draft, Brand Brand, ImmutableArray<Variant> Variants, ProseText Prose, ImmutableArray<Diagnostic> Diagnostics)
{
    private readonly Lazy<DraftEntry> _entry = DraftEntryReader.WhenAsked(Draft, Brand);

    /// <summary>What the index remembers of the draft.</summary>
    public DraftEntry Entry => _entry.Value;

    /// <summary>The same as the rules have asked for it.</summary>
    internal Lazy<DraftEntry> EntryWhenAsked
    {
        init => _entry = value;
    }
}

/// <summary>Text and profile in, variants and diagnostics out. Diagnostics are sorted by place, then rule, then platform.</summary>
public static class Analyzer
{
    /// <summary>In UTF-16 units: a longer text is no draft. A hundred times the longest post that any platform takes.</summary>
    public const int LongestDraft = 10_000_000;

    /// <summary>In UTF-16 units: about 2,000 words, which take some milliseconds.</summary>
    private const int WorthSharing = 12_000;

    /// <summary>What is said of a text that is too long to be analysed, in place of an analysis; null for any other.</summary>
    public static Diagnostic? TooLong(string text) => text.Length <= LongestDraft ? null : new Diagnostic(
        "over-limit", Severity.Info, TextSpan.FromBounds(0, Math.Max(0, text.AsSpan(0, LongestDraft).IndexOfAny('\n', '\r'))),
        $"This text has more than {LongestDraft / 1_000_000} million characters, more than any platform takes, and is not checked as a draft. Split it, or take it out of `drafts:`.");

    /// <param name="path">Absolute with '/'; <c>media</c> and images are looked up beside it.</param>
    /// <exception cref="OperationCanceledException">When <paramref name="cancel"/> is asked for.</exception>
    public static DraftAnalysis Analyze(string path, string text, Brand brand, IFileSource files, AnalysisOptions options, CancellationToken cancel = default)
    {
        var draft = DraftReader.Read(path, text, brand);
        cancel.ThrowIfCancellationRequested();

        var targets = Renderer.Targets(draft, brand, options.Platforms);
        var variants = new Variant[targets.Length];
        var prose = ProseText.Empty;
        ForEach(targets.Length + 1, draft, i =>
        {
            if (i == targets.Length)
            {
                prose = ProseReader.Read(draft);

                // Here, because later several rules would ask at the same time and each work it out.
                _ = prose.DistinctWords;
            }
            else
            {
                variants[i] = Renderer.Render(draft, brand, targets[i]);
            }
        }, cancel);

        var context = new RuleContext(draft, brand, [.. variants], prose, files, options.Today)
        {
            Published = options.Published,
            Strategy = options.Strategy(),
        };
        var diagnostics = Judge(context, options, cancel);
        return new DraftAnalysis(draft, brand, context.Variants, prose, diagnostics) { EntryWhenAsked = context.Entry };
    }

    /// <summary>The diagnostics of the profile's files (profile, layers, people), by path.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<Diagnostic>> AnalyzeProfile(BrandReading reading) =>
        reading.Problems.ToImmutableSortedDictionary(p => p.Key, p => Sorted(p.Value.Select(f => Conclude(f, reading.Brand)).OfType<Diagnostic>()));

    /// <summary>What drafts and conversations together say of the profile's files and of the inbox, by path; files without findings are not named.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<Diagnostic>> AnalyzeStrategy(Brand brand, StrategyView strategy, Action<string, Exception> onRuleFailure)
    {
        var context = new WorkspaceContext(brand, strategy);
        foreach (var rule in strategy.IsKnown ? RuleCatalog.All.OfType<IWorkspaceRule>().Where(r => Severities.IsOn(r.Info, brand)) : [])
        {
            try
            {
                rule.Check(context);
            }
            catch (Exception failure)
            {
                onRuleFailure(rule.Info.Id, failure);
            }
        }

        return context.Findings
            .Select(f => (f.Path, Diagnostic: Conclude(f.Finding, brand)))
            .Where(f => f.Diagnostic is not null)
            .GroupBy(f => f.Path, f => f.Diagnostic!, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(g => g.Key, g => Sorted(g), StringComparer.Ordinal);
    }

    /// <summary>Two reports on the same files as one.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<Diagnostic>> Joined(
        ImmutableSortedDictionary<string, ImmutableArray<Diagnostic>> report, ImmutableSortedDictionary<string, ImmutableArray<Diagnostic>> other) =>
        other.IsEmpty ? report : report.SetItems(other.Select(o => KeyValuePair.Create(o.Key, Sorted(report.GetValueOrDefault(o.Key, []).Concat(o.Value)))));

    /// <summary>What is wrong with a baseline; empty when nothing is.</summary>
    public static ImmutableArray<Diagnostic> AnalyzeBaseline(BaselineReading reading, Brand brand) =>
        reading.Problem is { } problem && Conclude(problem, brand) is { } diagnostic ? [diagnostic] : [];

    private static ImmutableArray<Diagnostic> Judge(RuleContext context, AnalysisOptions options, CancellationToken cancel)
    {
        var isEnglish = Languages.IsEnglish(Languages.Of(context.Draft, context.Brand));
        foreach (var problem in context.Draft.Problems)
        {
            context.Report(problem);
        }

        var rules = RuleCatalog.All.Where(r => Severities.IsOn(r.Info, context.Brand) && (!r.Info.NeedsEnglish || isEnglish)).ToImmutableArray();
        ForEach(rules.Length, context.Draft, i =>
        {
            try
            {
                rules[i].Check(context);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                options.OnRuleFailure(rules[i].Info.Id, failure);
            }
        }, cancel);

        var isWhole = options.Platforms is not { } chosen || Renderer.Targets(context.Draft, context.Brand, null).All(p => chosen.Contains(p.Id));
        var suppressions = new Suppressions(context.Draft, context.Brand.StyleRules, Ran);
        var shown = context.Findings.Select(f => Conclude(f, context.Brand)).OfType<Diagnostic>()
            .Concat(Styles(context, options, cancel))
            .Select(suppressions.Left).OfType<Diagnostic>().ToList();
        Overlaps.Resolve(shown);
        shown.AddRange(suppressions.Unused().Select(f => Conclude(f, context.Brand)).OfType<Diagnostic>().Select(suppressions.Left).OfType<Diagnostic>().ToList());
        var guard = new MarkupGuard(context.Draft);
        return Sorted(shown.Select(d => d.Fixes.IsEmpty ? d : d with { Fixes = guard.Keep(d.Fixes) }));

        // What is silenced on another platform than those that were asked for cannot be seen.
        bool Ran(string id) =>
            isWhole && (RuleCatalog.Find(id)?.Info is { } rule
                ? Severities.IsOn(rule, context.Brand) && (!rule.NeedsEnglish || isEnglish)
                : !context.Brand.Rules.TryGetValue(id, out var chosen) || chosen is not null);
    }

    /// <summary>Does independent things: one after the other, and for a long draft on all cores, which a short one would only wait for.</summary>
    private static void ForEach(int count, Draft draft, Action<int> act, CancellationToken cancel)
    {
        if (draft.Text.Length >= WorthSharing)
        {
            // One at a time to whoever is free: they take unequally long.
            var work = Partitioner.Create(Enumerable.Range(0, count), EnumerablePartitionerOptions.NoBuffering);
            Parallel.ForEach(work, new ParallelOptions { CancellationToken = cancel }, act);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            act(i);
        }
    }

    private static IReadOnlyList<Diagnostic> Styles(RuleContext context, AnalysisOptions options, CancellationToken cancel)
    {
        try
        {
            return StyleLinter.Check(context.Draft, context.Brand, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            options.OnRuleFailure("styles", failure);
            return [];
        }
    }

    /// <summary>The finding with its severity; null when its rule is off or not there.</summary>
    private static Diagnostic? Conclude(Finding finding, Brand brand)
    {
        if (RuleCatalog.Find(finding.Rule)?.Info is not { } rule || !Severities.IsOn(rule, brand))
        {
            return null;
        }

        return new Diagnostic(finding.Rule, Severities.Of(finding, rule, brand), finding.Span, finding.Message)
        {
            Platform = finding.Platform,
            Fixes = finding.Fixes,
            Related = finding.Related,
        };
    }

    private static ImmutableArray<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .OrderBy(d => d.Span)
            .ThenBy(d => d.Rule, StringComparer.Ordinal)
            .ThenBy(d => d.Platform, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal),
    ];
}
