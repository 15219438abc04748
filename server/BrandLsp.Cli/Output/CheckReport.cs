using System.Collections.Concurrent;
using System.Collections.Immutable;
using BrandLsp.Cli.Files;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;

namespace BrandLsp.Cli.Output;

/// <summary>A file and what there is to say about it.</summary>
/// <param name="Path">Absolute with '/'.</param>
/// <param name="Display">As people see it.</param>
internal sealed record CheckedFile(string Path, string Display, string Text, ImmutableArray<Diagnostic> Diagnostics)
{
    public LineMap Lines { get; } = new(Text);
}

/// <summary>A range of a file, as the formats print it: zero-based, UTF-16.</summary>
internal readonly record struct TextRange(LinePosition Start, LinePosition End);

/// <summary>The outcome of a check, for every format. Files are sorted by name.</summary>
internal sealed class CheckReport
{
    private readonly ConcurrentDictionary<string, LineMap> _lines = new(StringComparer.Ordinal);
    private readonly Func<string, string> _display;

    /// <param name="display">From an absolute path to the one people see.</param>
    public CheckReport(IEnumerable<CheckedFile> files, Func<string, string> display)
    {
        Files = [.. files.OrderBy(f => f.Display, StringComparer.Ordinal)];
        _display = display;
        foreach (var file in Files)
        {
            _lines[file.Path] = file.Lines;
        }
    }

    public ImmutableArray<CheckedFile> Files { get; }

    /// <summary>How many findings the baseline knows and the report leaves out.</summary>
    public int Known { get; init; }

    public int Count(Severity severity) => Files.Sum(f => f.Diagnostics.Count(d => d.Severity == severity));

    public bool HasAtLeast(Severity threshold) => Files.Any(f => f.Diagnostics.Any(d => d.Severity <= threshold));

    public string Display(string path) => Files.FirstOrDefault(f => f.Path == path)?.Display ?? _display(path);

    public static TextRange Range(LineMap lines, TextSpan span) => new(lines.Position(span.Start), lines.Position(span.End));

    /// <summary>A range of a file that was perhaps not checked itself, such as the profile a finding points to.</summary>
    public TextRange Range(string path, TextSpan span) =>
        Range(_lines.GetOrAdd(path, static p => new LineMap(TextFile.Read(p).Text)), span);
}
