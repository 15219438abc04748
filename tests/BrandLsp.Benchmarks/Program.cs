using BrandLsp.Benchmarks;

// Measures built programs from the outside, as an editor and a terminal use them. Several programs are measured in one
// run, so that their figures may be compared; figures of different runs on a shared machine may not.
//
//   dotnet run -c Release --project tests/BrandLsp.Benchmarks -- [GROUP…] PROGRAM [PROGRAM…]
//
// PROGRAM is a published `brandlsp`, or a `brandlsp.dll` that is started with dotnet. GROUP is what to measure, everything
// where none is named:
//   starts    starts alone; with EmptyServer's program in front, as a multiple of what a server costs that does nothing
//   drafts    starts, keystrokes, checks and exports
//   strategy  how index, edits and report grow with the number of drafts
//   styles    the same as drafts with all style packages
string[] groups = ["starts", "drafts", "strategy", "styles"];
var wanted = args.TakeWhile(groups.Contains).ToList();
if (args.Length == wanted.Count)
{
    Console.Error.WriteLine("usage: BrandLsp.Benchmarks [starts|drafts|strategy|styles…] PROGRAM [PROGRAM…]   (a published brandlsp, or brandlsp.dll)");
    return 2;
}

var programs = args.Skip(wanted.Count).Select(ServerProgram.At).ToList();
var table = new Table("measure", [.. programs.Select(p => p.Name)]);
if (wanted.Contains("starts"))
{
    using var workspace = BenchmarkWorkspace.Create();
    table.Add("start to first diagnostics, 300 words, median ms", programs, p => Measures.Start(p, workspace, words: 300, rounds: 60));
}

if (IsWanted("drafts"))
{
    using var workspace = BenchmarkWorkspace.Create();
    table.Add("start to first diagnostics, 300 words, median ms", programs, p => Measures.Start(p, workspace, words: 300, rounds: 20));
    table.Add("keystroke, 300 words, p50 ms", programs, p => Measures.Keystrokes(p, workspace, words: 300, edits: 2_000).P50);
    table.Add("keystroke, 300 words, p99 ms", programs, p => Measures.Keystrokes(p, workspace, words: 300, edits: 2_000).P99);
    table.Add("keystroke, 10,000 words, p99 ms", programs, p => Measures.Keystrokes(p, workspace, words: 10_000, edits: 300).P99);
    table.Add("memory after 10,000 edits, 300 words, MB", programs, p => Measures.Keystrokes(p, workspace, words: 300, edits: 10_000).Megabytes);
    table.Add("check of 1,000 drafts of 150 words, ms", programs, p => Measures.Check(p, workspace).Milliseconds);
    table.Add("check of 1,000 drafts of 150 words, peak MB", programs, p => Measures.Check(p, workspace).PeakMegabytes);
    table.Add("export of 1,000 drafts x 6 platforms, ms", programs, p => Measures.Export(p, workspace, "variants"));
    table.Add("export of 1,000 drafts x 6 platforms to Metricool, ms", programs, p => Measures.Export(p, workspace, "metricool"));
    table.Add("one draft of 300 words for all 23 platforms in the server, ms", programs, p => Measures.AllPlatforms(p, workspace, words: 300, rounds: 200));
}

if (IsWanted("styles"))
{
    using var styled = BenchmarkWorkspace.CreateStyled();
    if (styled is not null)
    {
        table.Add("all style packages: start to first diagnostics, 300 words, median ms", programs, p => Measures.Start(p, styled, words: 300, rounds: 20));
        table.Add("all style packages: keystroke, 300 words, p99 ms", programs, p => Measures.Keystrokes(p, styled, words: 300, edits: 2_000).P99);
        table.Add("all style packages: check of 1,000 drafts of 150 words, ms", programs, p => Measures.Check(p, styled).Milliseconds);
    }
    else
    {
        Console.Error.WriteLine("The style packages are not there (BRANDLSP_CONFORMANCE): their figures are left out.");
    }
}

if (!table.IsEmpty)
{
    table.Print(Console.Out);
}

if (IsWanted("strategy"))
{
    foreach (var growth in StrategyGrowth.Measure(programs))
    {
        Console.Out.WriteLine();
        growth.Print(Console.Out);
    }
}

return 0;

bool IsWanted(string group) => wanted.Count == 0 || wanted.Contains(group);
