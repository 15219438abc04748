using System.Globalization;

namespace BrandLsp.Benchmarks;

/// <summary>Figures side by side, with the ratio to the first column.</summary>
internal sealed class Table(string title, string[] columns)
{
    private readonly List<(string Name, double[] Values)> _rows = [];

    public void Add(string name, IReadOnlyList<ServerProgram> programs, Func<ServerProgram, double> measure)
    {
        // Told at once: a run takes minutes, and one that is stopped has still measured something.
        double[] values = [.. programs.Select(measure)];
        Console.Error.WriteLine($"{name}: {string.Join(", ", values.Select(Number))}");
        _rows.Add((name, values));
    }

    public bool IsEmpty => _rows.Count == 0;

    public void Add(string name, double[] values) => _rows.Add((name, values));

    public void Print(TextWriter output)
    {
        output.WriteLine($"| {title} | {string.Join(" | ", columns)} |");
        output.WriteLine($"|---|{string.Concat(columns.Select(_ => "---|"))}");
        foreach (var (name, values) in _rows)
        {
            var cells = values.Select((v, i) => i == 0 ? Number(v) : $"{Number(v)} (×{(v / values[0]).ToString("0.0", CultureInfo.InvariantCulture)})");
            output.WriteLine($"| {name} | {string.Join(" | ", cells)} |");
        }
    }

    private static string Number(double value) => value.ToString(value < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);
}
