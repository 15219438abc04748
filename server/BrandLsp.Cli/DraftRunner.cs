using System.Collections.Concurrent;
using System.Collections.Immutable;
using BrandLsp.Cli.Files;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Strategy;

namespace BrandLsp.Cli;

/// <summary>A draft that was read and analysed.</summary>
internal sealed record AnalyzedDraft(DraftSource Source, TextFile File, DraftAnalysis Analysis);

/// <summary>Reads and analyses drafts side by side; the outcome does not depend on which is done first.</summary>
/// <param name="strategy">What the other drafts of a workspace say; null where that decides nothing.</param>
internal sealed class DraftRunner(CliHost host, Workspace workspace, DateOnly today, ImmutableArray<string>? platforms, StrategyFiles? strategy = null)
{
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly PublishedDrafts _published = new(workspace);

    /// <summary>Ends the analyses with <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancel { get; init; }

    /// <inheritdoc cref="Run{T}"/>
    public IReadOnlyList<AnalyzedDraft> Run(IReadOnlyList<DraftSource> drafts) => Run(drafts, static draft => draft);

    /// <summary>In the order of <paramref name="drafts"/>; those that cannot be read are left out and reported.</summary>
    /// <param name="keep">What to keep of each: a thousand analyses at once are many megabytes.</param>
    public IReadOnlyList<T> Run<T>(IReadOnlyList<DraftSource> drafts, Func<AnalyzedDraft, T> keep)
        where T : class
    {
        // Standard input can be read once, and by one.
        var input = drafts.Any(d => d.Stream) ? TextFile.Read(host.Input) : null;
        // Before the drafts are looked at side by side: all would wait for it.
        drafts.Select(d => d.Brand).Distinct().ToList().ForEach(b => strategy?.Of(b));

        var results = new T?[drafts.Count];
        var problems = new string?[drafts.Count];
        Parallel.For(0, drafts.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = Cancel }, i =>
        {
            var draft = drafts[i];
            var file = draft.Stream ? input! : TextFile.Read(draft.Path);
            if (file.Problem is { } problem)
            {
                problems[i] = $"{(draft.Stream ? "standard input" : draft.Display)} {problem}";
                return;
            }

            if (file.Text.Length > Analyzer.LongestDraft)
            {
                problems[i] = $"{(draft.Stream ? "standard input" : draft.Display)} has more than {Analyzer.LongestDraft / 1_000_000} million characters: no platform takes that, and it was not analysed";
                return;
            }

            results[i] = keep(new AnalyzedDraft(draft, file, Analyze(draft, file.Text)));
        });
        foreach (var problem in problems.OfType<string>())
        {
            workspace.Fail(problem);
        }

        foreach (var complaint in _complaints.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal))
        {
            host.Complain(complaint);
        }

        _complaints.Clear();
        return [.. results.OfType<T>()];
    }

    public DraftAnalysis Analyze(DraftSource draft, string text) => Analyzer.Analyze(draft.Path, text, draft.Brand.Brand, draft.Files, new AnalysisOptions
    {
        Today = today,
        Platforms = platforms,
        Published = () => _published.Of(draft.Brand),
        Strategy = () => strategy?.Of(draft.Brand) ?? StrategyView.None,
        OnRuleFailure = (rule, failure) => _complaints.Enqueue($"the rule {rule} failed on {draft.Display}: {failure.GetType().Name}: {failure.Message}"),
    }, Cancel);
}
