using System.Diagnostics;
using BrandLsp.Testing;

namespace BrandLsp.Cli.Tests;

/// <summary>The program itself: what only a process of its own can show.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task The_program_reads_standard_input_and_returns_its_exit_status()
    {
        using var workspace = new TempWorkspace();

        var (exitCode, output, error) = await Start(workspace, "Hello ☕", "check", "-", "--format", "json");

        Assert.Equal("", error);
        Assert.StartsWith("""{"version":1,"files":[{"path":"-","diagnostics":[""", output, StringComparison.Ordinal);
        Assert.EndsWith("}}\n", output, StringComparison.Ordinal);
        Assert.InRange(exitCode, 0, 1);
    }

    [Fact]
    public async Task A_mistake_is_one_line_and_two()
    {
        using var workspace = new TempWorkspace();

        var (exitCode, output, error) = await Start(workspace, "", "check", "nope.md");

        Assert.Equal((2, "", "brandlsp: nope.md does not exist\n"), (exitCode, output, error));
    }

    [Fact]
    public async Task The_version_is_a_number_on_one_line()
    {
        using var workspace = new TempWorkspace();

        var (exitCode, output, _) = await Start(workspace, "", "--version");

        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", output);
        Assert.Equal(0, exitCode);
    }

    private static async Task<(int ExitCode, string Out, string Error)> Start(TempWorkspace workspace, string input, params string[] args)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "brandlsp.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. args])
        {
            WorkingDirectory = workspace.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
            StandardOutputEncoding = new System.Text.UTF8Encoding(false),
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
