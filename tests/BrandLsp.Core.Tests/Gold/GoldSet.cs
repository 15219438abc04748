using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Gold;

/// <summary>All drafts of the gold set, and what the rules say about them.</summary>
internal static class GoldSet
{
    private static readonly string s_folder = Repository.PathOf("tests", "BrandLsp.Core.Tests", "Gold");

    /// <summary>The texts of the profiles by name.</summary>
    public static ImmutableSortedDictionary<string, string> Profiles { get; } =
        Directory.GetFiles(Path.Combine(s_folder, "profiles"), "*.yaml")
            .ToImmutableSortedDictionary(f => Path.GetFileNameWithoutExtension(f), f => File.ReadAllText(f), StringComparer.Ordinal);

    /// <summary>By name.</summary>
    public static ImmutableArray<GoldDraft> Drafts { get; } =
    [
        .. Directory.GetFiles(Path.Combine(s_folder, "drafts"), "*.md")
            .Order(StringComparer.Ordinal)
            .Select(f => GoldDraft.Parse(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f))),
    ];

    private static readonly Lazy<ImmutableArray<GoldResult>> s_results = new(() => [.. Drafts.Select(Run)]);

    /// <summary>In the order of <see cref="Drafts"/>.</summary>
    public static ImmutableArray<GoldResult> Results => s_results.Value;

    private static GoldResult Run(GoldDraft draft)
    {
        var files = new MemoryFiles([.. draft.Files.Select(f => ($"{Check.Folder}/posts/{f}", "a file"))]);
        var found = Check.Draft(draft.Text, draft.Profile == "none" ? null : Profiles[draft.Profile], files: files).Diagnostics
            .DistinctBy(d => (d.Rule, d.Span))
            .ToList();
        var right = ImmutableArray.CreateBuilder<Expectation>();
        var missed = ImmutableArray.CreateBuilder<Expectation>();
        foreach (var expectation in draft.Expected)
        {
            var met = found.FindIndex(d => expectation.IsMetBy(d, draft.Text));
            if (met >= 0)
            {
                found.RemoveAt(met);
                right.Add(expectation);
            }
            else
            {
                missed.Add(expectation);
            }
        }

        return new GoldResult(draft, right.ToImmutable(), missed.ToImmutable(), [.. found]);
    }
}

/// <param name="Right">Expected and found.</param>
/// <param name="Missed">Expected and not found.</param>
/// <param name="FalseAlarms">Found and not expected.</param>
internal sealed record GoldResult(GoldDraft Draft, ImmutableArray<Expectation> Right, ImmutableArray<Expectation> Missed, ImmutableArray<Diagnostic> FalseAlarms);
