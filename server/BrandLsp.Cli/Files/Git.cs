using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace BrandLsp.Cli.Files;

/// <summary>What a Git command said.</summary>
internal sealed record GitAnswer(int ExitCode, string Out, string Error)
{
    public bool IsDone => ExitCode == 0;

    /// <summary>A single answer without its line break.</summary>
    public string Line => Out.TrimEnd('\n', '\r');

    /// <summary>The names of an answer to <c>-z</c>.</summary>
    public string[] Names => Out.Split('\0', StringSplitOptions.RemoveEmptyEntries);

    public string Reason => Error.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? first : $"exit status {ExitCode}";
}

/// <summary>
/// Asks Git. It is started without a shell, from the PATH only: the working directory, where .NET would look first, may
/// come from anybody. Nothing a repository configures is run but the filters that Git needs to compare a file.
/// </summary>
internal sealed class Git
{
    private readonly string _program;

    /// <exception cref="CliException">There is no Git on the PATH.</exception>
    public Git(CliHost host)
    {
        _program = Find(host.Variable("PATH")) ?? throw new CliException("--changed-since asks Git, and there is no git on the PATH");
    }

    public GitAnswer Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(_program)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        // A file system monitor is a program that the repository names.
        foreach (var argument in (string[])["--no-pager", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            // Both at once: a full pipe that nobody empties would hold Git up for ever.
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new GitAnswer(process.ExitCode, output, error.GetAwaiter().GetResult());
        }
        catch (Win32Exception e)
        {
            throw new CliException($"Git cannot be started: {e.Message}", e);
        }
    }

    private static string? Find(string? path)
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        foreach (var folder in (path ?? "").Split(Path.PathSeparator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Path.IsPathFullyQualified(folder) && IsProgram(Path.Combine(folder, name)))
            {
                return Path.Combine(folder, name);
            }
        }

        return null;
    }

    private static bool IsProgram(string path)
    {
        const UnixFileMode Runnable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        try
        {
            return File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Runnable) != 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
