using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Rules;
using BrandLsp.Core.Styles;

namespace BrandLsp.Core.Analysis;

/// <summary>What an analysis needs beside the text.</summary>
public sealed record AnalysisOptions
{
    /// <summary>The day to judge dates by.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Platform ids that replace the draft's own; null for the draft's.</summary>
    public ImmutableArray<string>? Platforms { get; init; }

    /// <summary>Told of a rule that failed: its id and the exception. Never null; ignoring it costs a log line.</summary>
    public Action<string, Exception> OnRuleFailure { get; init; } = static (_, _) => { };
}

/// <summary>A draft, understood.</summary>
public sealed record DraftAnalysis(
    Draft Draft, Brand Brand, ImmutableArray<Variant> Variants, ProseText Prose, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Text and profile in, variants and diagnostics out. Diagnostics are sorted by place, then rule, then platform.</summary>
public static class Analyzer
{
    /// <param name="path">Absolute with '/'; <c>media</c> and images are looked up beside it.</param>
    /// <exception cref="OperationCanceledException">When <paramref name="cancel"/> is asked for.</exception>
    public static DraftAnalysis Analyze(string path, string text, Brand brand, IFileSource files, AnalysisOptions options, CancellationToken cancel = default)
    {
        var draft = DraftReader.Read(path, text, brand);
        cancel.ThrowIfCancellationRequested();

        var variants = ImmutableArray.CreateBuilder<Variant>();
        foreach (var platform in Renderer.Targets(draft, brand, options.Platforms))
        {
            cancel.ThrowIfCancellationRequested();
            variants.Add(Renderer.Render(draft, brand, platform));
        }

        var prose = ProseReader.Read(draft);
        var context = new RuleContext(draft, brand, variants.ToImmutable(), prose, files, options.Today);
        var diagnostics = Judge(context, options, cancel);
        return new DraftAnalysis(draft, brand, context.Variants, prose, diagnostics);
    }

    /// <summary>The diagnostics of the profile's files (profile, layers, people), by path.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<Diagnostic>> AnalyzeProfile(BrandReading reading) =>
        reading.Problems.ToImmutableSortedDictionary(p => p.Key, p => Sorted(p.Value.Select(f => Conclude(f, reading.Brand)).OfType<Diagnostic>()));

    private static ImmutableArray<Diagnostic> Judge(RuleContext context, AnalysisOptions options, CancellationToken cancel)
    {
        var isEnglish = Languages.IsEnglish(Languages.Of(context.Draft, context.Brand));
        foreach (var problem in context.Draft.Problems)
        {
            context.Report(problem);
        }

        foreach (var rule in RuleCatalog.All)
        {
            cancel.ThrowIfCancellationRequested();
            if (!Severities.IsOn(rule.Info, context.Brand) || (rule.Info.NeedsEnglish && !isEnglish))
            {
                continue;
            }

            try
            {
                rule.Check(context);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                options.OnRuleFailure(rule.Info.Id, failure);
            }
        }

        var suppressions = new Suppressions(context.Draft, context.Brand.StyleRules);
        var shown = context.Findings.Select(f => Conclude(f, context.Brand)).OfType<Diagnostic>()
            .Concat(Styles(context, options, cancel))
            .Where(d => !suppressions.Silence(d)).ToList();
        shown.AddRange(suppressions.Unused().Select(f => Conclude(f, context.Brand)).OfType<Diagnostic>().Where(d => !suppressions.Silence(d)).ToList());
        return Sorted(shown);
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
