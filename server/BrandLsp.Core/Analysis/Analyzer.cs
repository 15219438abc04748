using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rendering;

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
    public static DraftAnalysis Analyze(string path, string text, Brand brand, IFileSource files, AnalysisOptions options, CancellationToken cancel = default)
    {
        var draft = DraftReader.Read(path, text, brand);
        return new DraftAnalysis(draft, brand, [], ProseText.Empty, []);
    }

    /// <summary>The diagnostics of the profile's files (profile, layers, people), by path.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<Diagnostic>> AnalyzeProfile(BrandReading reading) =>
        reading.Problems.ToImmutableSortedDictionary(p => p.Key, _ => ImmutableArray<Diagnostic>.Empty);
}
