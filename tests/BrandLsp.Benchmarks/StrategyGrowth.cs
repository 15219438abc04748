using System.Globalization;

namespace BrandLsp.Benchmarks;

/// <summary>How what is known of all drafts together grows with their number.</summary>
internal static class StrategyGrowth
{
    private static readonly int[] s_counts = [100, 1_000, 10_000];

    /// <returns>A table for each program, a column for each number of drafts with its ratio to the first.</returns>
    public static List<Table> Measure(IReadOnlyList<ServerProgram> programs)
    {
        var figures = programs.ToDictionary(p => p, _ => new List<(string Name, double Value)[]>());
        foreach (var count in s_counts)
        {
            using var posts = YearsOfPosts.Create(count);
            var alone = programs.ToDictionary(p => p, p => WithoutExports(p, posts));
            posts.AddExports(rows: 10 * count);
            foreach (var program in programs)
            {
                (string Name, double Value)[] all = [.. alone[program], .. WithExports(program, posts)];
                figures[program].Add(all);
                foreach (var (name, value) in all)
                {
                    Console.Error.WriteLine($"{program.Name}, {count} drafts: {name}: {value.ToString("0.0", CultureInfo.InvariantCulture)}");
                }
            }
        }

        return [.. programs.Select(p => TableOf(p, figures[p]))];
    }

    private static (string Name, double Value)[] WithoutExports(ServerProgram program, YearsOfPosts posts)
    {
        var index = Measures.FirstIndex(program, posts);
        return
        [
            ("first index after the first diagnostics, median ms", index.Milliseconds),
            ("from the start to what the other drafts bring, median ms", index.FromStart),
            ("memory with the index, MB", index.Megabytes),
            ("a date typed here, told in another open draft, p99 ms", Measures.Update(program, posts, edits: 300)),
            ("check of one draft, median ms", Measures.CheckOne(program, posts)),
        ];
    }

    private static (string Name, double Value)[] WithExports(ServerProgram program, YearsOfPosts posts)
    {
        var report = Measures.Report(program, posts);
        return [("report as a page, ten rows of exports for each draft, median ms", report.Milliseconds), ("the same report, peak MB", report.PeakMegabytes)];
    }

    private static Table TableOf(ServerProgram program, List<(string Name, double Value)[]> byCount)
    {
        var table = new Table(program.Name, [.. s_counts.Select(c => c.ToString("#,0", CultureInfo.InvariantCulture) + " drafts")]);
        for (var i = 0; i < byCount[0].Length; i++)
        {
            table.Add(byCount[0][i].Name, [.. byCount.Select(f => f[i].Value)]);
        }

        return table;
    }
}
