using System.Text;
using System.Text.Json;
using BrandLsp.Testing;

namespace BrandLsp.Cli.Tests;

/// <summary>What a command line printed and returned.</summary>
internal sealed record CliResult(int ExitCode, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    /// <summary>Exit status 2, one line on standard error and nothing on standard output; returns the line.</summary>
    public string Refusal()
    {
        Assert.Equal(2, ExitCode);
        Assert.Equal("", Out);
        var line = Assert.Single(Error.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("brandlsp: ", line, StringComparison.Ordinal);
        return line;
    }
}

/// <summary>Runs a command line in this process, with streams, folder, clock and environment of its own.</summary>
internal static class CliRun
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    public static CliResult In(TempWorkspace workspace, params string[] args) => With(workspace.Root, "", null, args);

    public static CliResult InFolder(string folder, params string[] args) => With(folder, "", null, args);

    public static CliResult WithInput(TempWorkspace workspace, string input, params string[] args) => With(workspace.Root, input, null, args);

    public static CliResult OnTerminal(TempWorkspace workspace, Dictionary<string, string> environment, params string[] args) =>
        With(workspace.Root, "", environment, args);

    public static CliResult WithBytes(TempWorkspace workspace, byte[] input, params string[] args) => Run(workspace.Root, input, null, args);

    /// <summary>With programs to be found, and nothing else of the environment.</summary>
    public static CliResult WithPath(string folder, string? path, params string[] args) =>
        Run(folder, [], path is null ? [] : new() { ["PATH"] = path }, args, isTerminal: false);

    private static CliResult With(string folder, string input, Dictionary<string, string>? terminal, string[] args) =>
        Run(folder, Encoding.UTF8.GetBytes(input), terminal, args);

    private static CliResult Run(string folder, byte[] input, Dictionary<string, string>? environment, string[] args, bool isTerminal = true)
    {
        using var stdin = new MemoryStream(input);
        using var stdout = new MemoryStream();
        using var stderr = new MemoryStream();
        var host = new CliHost(stdin, stdout, stderr, folder)
        {
            Today = static () => Today,
            Variable = name => environment?.GetValueOrDefault(name),
            OutIsTerminal = isTerminal && environment is not null,
            Width = 80,
        };
        var exitCode = CommandLine.RunAsync(args, host).GetAwaiter().GetResult();
        return new CliResult(exitCode, Encoding.UTF8.GetString(stdout.ToArray()), Encoding.UTF8.GetString(stderr.ToArray()));
    }
}
