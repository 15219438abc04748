using System.Collections.Concurrent;
using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Strategy;

namespace BrandLsp.Core.Rules;

public enum RuleCategory
{
    Limits,
    Voice,
    Terms,
    Values,
    Strategy,
    Transparency,
    Engagement,
    Accessibility,
    People,
    Calendar,
    Metrics,
    Files,
}

/// <summary>Whether a rule's diagnostics carry fixes.</summary>
public enum FixKind
{
    None,
    Sometimes,
    Always,
}

/// <param name="Id">Final; names the fault and reads well after "allow".</param>
/// <param name="Summary">One line without a full stop.</param>
/// <param name="Severity">The default; null for a rule that is off unless the profile turns it on.</param>
public sealed record RuleInfo(string Id, string Summary, RuleCategory Category, Severity? Severity, FixKind Fix = FixKind.None)
{
    /// <summary>Severities of causes other than the default one.</summary>
    public ImmutableDictionary<string, Severity> Causes { get; init; } = ImmutableDictionary<string, Severity>.Empty;

    /// <summary>True when the rule judges English prose and is silent for other languages.</summary>
    public bool NeedsEnglish { get; init; }
}

/// <summary>One thing that can be wrong. Stateless; never throws; reports causes, never severities.</summary>
public interface IRule
{
    RuleInfo Info { get; }

    void Check(RuleContext context);
}

/// <summary>A rule that also judges what no single draft shows, such as a theme nobody writes about, on the profile's own files.</summary>
public interface IWorkspaceRule : IRule
{
    void Check(WorkspaceContext context);
}

/// <summary>All that a rule may read of a workspace, and the place it reports to.</summary>
public sealed class WorkspaceContext(Brand brand, StrategyView strategy)
{
    private readonly List<(string Path, Finding Finding)> _findings = [];

    public Brand Brand { get; } = brand;

    public StrategyView Strategy { get; } = strategy;

    internal IReadOnlyList<(string Path, Finding Finding)> Findings => _findings;

    /// <param name="path">Of a file of the profile, as its places name it.</param>
    public void Report(string path, Finding finding) => _findings.Add((path, finding));
}

/// <summary>All that a rule may read, and the place it reports to.</summary>
public sealed class RuleContext(Draft draft, Brand brand, ImmutableArray<Variant> variants, ProseText prose, IFileSource files, DateOnly today)
{
    private readonly List<Finding> _findings = [];
    private readonly ConcurrentDictionary<Type, Lazy<object>> _derived = [];

    public Draft Draft { get; } = draft;

    public Brand Brand { get; } = brand;

    /// <summary>One for each target platform, in the order of the targets.</summary>
    public ImmutableArray<Variant> Variants { get; } = variants;

    public ProseText Prose { get; } = prose;

    public IFileSource Files { get; } = files;

    public DateOnly Today { get; } = today;

    /// <summary>What the author has published in this workspace. Asking may mean that many files are read: ask when it decides something.</summary>
    public Func<PublishedPosts> Published { get; init; } = static () => PublishedPosts.Empty;

    /// <summary>The other drafts and the conversations of the workspace; nothing while they are not known.</summary>
    public StrategyView Strategy { get; init; } = StrategyView.None;

    /// <summary>The draft as an index remembers it: what it is compared with others by.</summary>
    internal Lazy<DraftEntry> Entry { get; } = DraftEntryReader.WhenAsked(draft, brand);

    internal IReadOnlyList<Finding> Findings => _findings;

    /// <summary>May be called from any thread: the rules of a long draft run side by side.</summary>
    public void Report(Finding finding)
    {
        lock (_findings)
        {
            _findings.Add(finding);
        }
    }

    /// <summary>
    /// What <paramref name="compute"/> makes of this draft, computed once for all rules that ask. The type is the key, so
    /// each user asks for a type of its own.
    /// </summary>
    internal T Derive<T>(Func<RuleContext, T> compute)
        where T : class
    {
        var known = _derived.GetOrAdd(typeof(T), static (_, asked) => new Lazy<object>(() => asked.compute(asked.context)), (compute, context: this));
        return (T)known.Value;
    }
}
