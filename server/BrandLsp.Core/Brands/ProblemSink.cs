using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Brands;

/// <summary>Collects findings by file.</summary>
internal sealed partial class ProblemSink
{
    private readonly SortedDictionary<string, List<Finding>> _findings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YamlReading> _readings = new(StringComparer.Ordinal);
    private readonly List<UnreadableFile> _unreadable = [];

    /// <summary>The files that were there and could not be read, each once.</summary>
    public ImmutableArray<UnreadableFile> Unreadable => [.. _unreadable.DistinctBy(u => u.Path, StringComparer.Ordinal)];

    /// <summary>A file was read, with or without problems.</summary>
    public void Open(string path) => _findings.TryAdd(path, []);

    /// <summary>One place has one problem: none is added where the file cannot be read as it stands.</summary>
    public void Report(string path, Finding finding)
    {
        Open(path);
        if (!_readings.TryGetValue(path, out var reading) || !reading.IsGuessAt(finding.Span))
        {
            _findings[path].Add(finding);
        }
    }

    public void Report(Place place, string rule, string message, params ImmutableArray<Fix> fixes) =>
        Report(place.Path, new Finding(rule, place.Span, message) { Fixes = fixes });

    /// <summary>A file's text; null when it is not there, and when it cannot be read, which is reported at its start.</summary>
    /// <param name="consequence">What the fault does: a sentence.</param>
    public string? Read(IFileSource files, string path, string rule, string consequence)
    {
        var text = files.Read(path);
        if (text is null && files.FaultOf(path) is { } fault)
        {
            ReportUnreadable(path, fault, rule, new Place(path, default), PathText.FileName(path), consequence);
        }

        return text;
    }

    /// <param name="path">The file that cannot be read.</param>
    /// <param name="at">Where to say so.</param>
    /// <param name="name">What the file is called there.</param>
    public void ReportUnreadable(string path, string fault, string rule, Place at, string name, string consequence)
    {
        Open(path);
        _unreadable.Add(new UnreadableFile(path, rule, fault));
        Report(at, rule, $"{name} {fault}. {consequence}");
    }

    /// <summary>Before anything else is said of the file.</summary>
    public void ReportYaml(string path, string rule, YamlReading reading)
    {
        foreach (var problem in reading.Problems)
        {
            Report(path, FromYaml(rule, problem));
        }

        _readings[path] = reading;
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

    public static Finding FromYaml(string rule, YamlProblem problem) => new(rule, problem.Span, problem.Message)
    {
        // Two lines that were joined, a map without its brace: quotes would make a text of what was meant as a key.
        Fixes = [.. problem.Fixes.Select(f => f with { IsSafe = f.IsSafe && !f.Edits.Any(e => HidesKey(e.Edit.NewText)) })],
        Related = problem.Related,
    };

    private static bool HidesKey(string quoted) =>
        quoted.StartsWith('"') && WordsBeforeColons().Matches(quoted).Any(m => Shapes.IsKey(m.Groups["word"].Value));

    [GeneratedRegex("""(?<word>[A-Za-z][\w-]*)\\?"?:(?:\s|\\?"?$)""", RegexOptions.ExplicitCapture)]
    private static partial Regex WordsBeforeColons();

    public static Finding At(string rule, TextSpan span, string message, params ImmutableArray<Fix> fixes) => new(rule, span, message) { Fixes = fixes };
}
