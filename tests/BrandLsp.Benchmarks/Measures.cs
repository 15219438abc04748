using System.Diagnostics;
using System.Globalization;
using BrandLsp.Core.Platforms;

namespace BrandLsp.Benchmarks;

/// <param name="P50">Milliseconds from the edit to its diagnostics.</param>
/// <param name="P99">The same, of the slowest hundredth.</param>
/// <param name="Megabytes">Resident after the last edit.</param>
internal sealed record KeystrokeFigures(double P50, double P99, double Megabytes);

internal sealed record CheckFigures(double Milliseconds, double PeakMegabytes);

/// <param name="Milliseconds">From the first diagnostics to those that need all drafts; nothing where both come at once.</param>
/// <param name="FromStart">Milliseconds from starting the process to those that need all drafts.</param>
/// <param name="Megabytes">Resident then.</param>
internal sealed record IndexFigures(double Milliseconds, double FromStart, double Megabytes);

internal static class Measures
{
    /// <summary>Milliseconds from starting the process to the first diagnostics of an opened draft: median of the rounds.</summary>
    public static double Start(ServerProgram program, BenchmarkWorkspace workspace, int words, int rounds)
    {
        var times = new List<double>();
        for (var i = 0; i < rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            using var editor = Editor.Start(program, workspace.Folder);
            editor.Open("posts/bench.md", BenchmarkWorkspace.Draft(words, 1));
            editor.WaitForDiagnostics(1);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return Percentile(times, 0.5);
    }

    /// <summary>Types into the middle of a draft, one character at a time, waiting for the diagnostics of each version.</summary>
    public static KeystrokeFigures Keystrokes(ServerProgram program, BenchmarkWorkspace workspace, int words, int edits)
    {
        using var editor = Editor.Start(program, workspace.Folder);
        editor.Open("posts/bench.md", BenchmarkWorkspace.Draft(words, 1));
        editor.WaitForDiagnostics(1);
        var times = new List<double>();
        var watch = new Stopwatch();
        for (var i = 0; i < edits; i++)
        {
            watch.Restart();
            if (i % 2 == 0)
            {
                editor.Change(i + 2, 12, 5, 5, "a");
            }
            else
            {
                editor.Change(i + 2, 12, 5, 6, "");
            }

            editor.WaitForDiagnostics(i + 2);
            if (i >= 50)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        return new KeystrokeFigures(Percentile(times, 0.5), Percentile(times, 0.99), editor.ResidentMegabytes());
    }

    public static CheckFigures Check(ServerProgram program, BenchmarkWorkspace workspace)
    {
        var times = new List<double>();
        var peak = 0.0;
        for (var i = 0; i < 5; i++)
        {
            var watch = Stopwatch.StartNew();
            using var process = program.Start(workspace.ManyDrafts, "check", "--format", "json", "--today", "2026-11-22");
            process.StandardInput.Close();
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEndAsync();
            while (!process.WaitForExit(10))
            {
                peak = Math.Max(peak, PeakMegabytes(process.Id));
            }

            times.Add(watch.Elapsed.TotalMilliseconds);
            if (output.Result.Length == 0)
            {
                throw new InvalidOperationException($"{program.Name} check printed nothing.");
            }
        }

        return new CheckFigures(Percentile(times, 0.5), peak);
    }

    /// <summary>Milliseconds of an export of 1,000 drafts for six platforms to a new folder: median of the rounds.</summary>
    public static double Export(ServerProgram program, BenchmarkWorkspace workspace, string format)
    {
        var times = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            var output = Path.Combine(workspace.Folder, $"out-{format}-{i}");
            var watch = Stopwatch.StartNew();
            using var process = program.Start(
                workspace.ManyDrafts, "export", "--force", "--format", format, "--platform", "x,linkedin,bluesky,mastodon,threads,facebook", "--out", output, "--today", "2026-11-22");
            process.StandardInput.Close();
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            times.Add(watch.Elapsed.TotalMilliseconds);
            if (process.ExitCode != 0 || Directory.GetFileSystemEntries(output).Length == 0)
            {
                throw new InvalidOperationException($"{program.Name} exported nothing ({process.ExitCode}).");
            }

            Directory.Delete(output, recursive: true);
        }

        return Percentile(times, 0.5);
    }

    /// <summary>The whole report, from start to exit.</summary>
    public static CheckFigures Report(ServerProgram program, YearsOfPosts posts)
    {
        var times = new List<double>();
        var peak = 0.0;
        for (var i = 0; i < 5; i++)
        {
            var watch = Stopwatch.StartNew();
            using var process = program.Start(posts.Folder, "report", "--format", "html", "--today", "2026-11-22");
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            while (!process.WaitForExit(10))
            {
                peak = Math.Max(peak, PeakMegabytes(process.Id));
            }

            times.Add(watch.Elapsed.TotalMilliseconds);
            if (!output.Result.Contains("By theme", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{program.Name} reported nothing.");
            }
        }

        return new CheckFigures(Percentile(times, 0.5), peak);
    }

    /// <summary>Milliseconds from the first diagnostics to those that the other drafts of the workspace bring.</summary>
    public static IndexFigures FirstIndex(ServerProgram program, YearsOfPosts posts)
    {
        var (times, starts, megabytes) = (new List<double>(), new List<double>(), 0.0);
        for (var i = 0; i < 5; i++)
        {
            var start = Stopwatch.StartNew();
            using var editor = Editor.Start(program, posts.Folder);
            editor.Open("posts/again.md", YearsOfPosts.Post(posts.Count / 2, "2026-12-24T09:00").Replace("status: published", "status: draft", StringComparison.Ordinal));
            editor.WaitForDiagnostics(1);
            var watch = Stopwatch.StartNew();
            editor.WaitForFinding("posts/again.md", "duplicate-post");
            times.Add(watch.Elapsed.TotalMilliseconds);
            starts.Add(start.Elapsed.TotalMilliseconds);
            megabytes = Math.Max(megabytes, editor.ResidentMegabytes());
        }

        return new IndexFigures(Percentile(times, 0.5), Percentile(starts, 0.5), megabytes);
    }

    /// <summary>Milliseconds of a check of one draft in a workspace of many: all are read for it.</summary>
    public static double CheckOne(ServerProgram program, YearsOfPosts posts)
    {
        var times = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            var watch = Stopwatch.StartNew();
            using var process = program.Start(posts.Folder, "check", "posts/0/00000.md", "--format", "json", "--today", "2026-11-22");
            process.StandardInput.Close();
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return Percentile(times, 0.5);
    }

    /// <summary>Milliseconds from a date typed into one draft to what another open one is told of it: the index, and both drafts judged.</summary>
    public static double Update(ServerProgram program, YearsOfPosts posts, int edits)
    {
        const string other = "posts/other.md";
        var times = new List<double>();
        using var editor = Editor.Start(program, posts.Folder);
        editor.OpenBeside(other, YearsOfPosts.Post(posts.Count + 1, "2027-01-05T09:00").Replace("status: published", "status: draft", StringComparison.Ordinal));
        editor.Open("posts/edited.md", YearsOfPosts.Post(posts.Count + 2, "2027-01-05T10:00").Replace("status: published", "status: draft", StringComparison.Ordinal));
        editor.WaitForFinding(other, "schedule-clash");
        for (var i = 0; i < edits; i++)
        {
            var watch = Stopwatch.StartNew();
            editor.Change(i + 2, 5, 15, 16, i % 2 == 0 ? "6" : "5");
            editor.WaitForFinding(other, "schedule-clash", isThere: i % 2 == 1);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return Percentile(times, 0.99);
    }

    /// <summary>Milliseconds from asking the server for one draft's variants on all platforms to the answer, median.</summary>
    public static double AllPlatforms(ServerProgram program, BenchmarkWorkspace workspace, int words, int rounds)
    {
        var platforms = PlatformCatalog.All.Select(p => p.Id).ToArray();
        using var editor = Editor.Start(program, workspace.Folder);
        editor.Open("posts/bench.md", BenchmarkWorkspace.Draft(words, 1));
        editor.WaitForDiagnostics(1);
        var times = new List<double>();
        for (var i = 0; i < rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            editor.Export(platforms, 100 + i);
            if (i >= rounds / 10)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        return Percentile(times, 0.5);
    }

    /// <summary>The highest resident size so far, from Linux' /proc; 0 elsewhere.</summary>
    internal static double PeakMegabytes(int process) => Status(process, "VmHWM:");

    internal static double ResidentMegabytes(int process) => Status(process, "VmRSS:");

    private static double Status(int process, string key)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith(key, StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line[key.Length..^3], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static double Percentile(List<double> values, double rank)
    {
        values.Sort();
        return values[Math.Min(values.Count - 1, (int)(values.Count * rank))];
    }
}
