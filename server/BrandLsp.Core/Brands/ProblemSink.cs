using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Brands;

/// <summary>Collects findings by file.</summary>
internal sealed class ProblemSink
{
    private readonly SortedDictionary<string, List<Finding>> _findings = new(StringComparer.Ordinal);

    /// <summary>A file was read, with or without problems.</summary>
    public void Open(string path) => _findings.TryAdd(path, []);

    public void Report(string path, Finding finding)
    {
        Open(path);
        _findings[path].Add(finding);
    }

    public void Report(Place place, string rule, string message, params ImmutableArray<Fix> fixes) =>
        Report(place.Path, new Finding(rule, place.Span, message) { Fixes = fixes });

    public void ReportYaml(string path, string rule, IEnumerable<YamlProblem> problems)
    {
        foreach (var problem in problems)
        {
            Report(path, FromYaml(rule, problem));
        }
    }

    public void ReportControlCharacters(string path, string rule, string text)
    {
        foreach (var finding in ControlCharacters.Find(rule, text, "No draft has a word with it."))
        {
            Report(path, finding);
        }
    }

    public ImmutableSortedDictionary<string, ImmutableArray<Finding>> ByPath() =>
        _findings.ToImmutableSortedDictionary(f => f.Key, f => f.Value.OrderBy(p => p.Span).ToImmutableArray(), StringComparer.Ordinal);

    public static Finding FromYaml(string rule, YamlProblem problem) =>
        new(rule, problem.Span, problem.Message) { Fixes = problem.Fixes, Related = problem.Related };

    public static Finding At(string rule, TextSpan span, string message, params ImmutableArray<Fix> fixes) => new(rule, span, message) { Fixes = fixes };
}
