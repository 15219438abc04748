using System.Text;

namespace BrandLsp.Cli;

/// <summary>
/// The world around one run: streams, working directory, environment, clock. Everything the commands know of it
/// comes through here, so that tests run them side by side in one process.
/// </summary>
internal sealed class CliHost
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Stream _error;
    private StreamWriter? _outWriter;
    private StreamWriter? _errorWriter;

    /// <param name="workingDirectory">Absolute.</param>
    public CliHost(Stream input, Stream output, Stream error, string workingDirectory)
    {
        Input = input;
        Output = output;
        WorkingDirectory = workingDirectory;
        _error = error;
    }

    public Stream Input { get; }

    /// <summary>For bytes; flush <see cref="Out"/> before writing here.</summary>
    public Stream Output { get; }

    // Made when somebody writes: a language server never does.
    public TextWriter Out => _outWriter ??= Writer(Output, autoFlush: false);

    public TextWriter Error => _errorWriter ??= Writer(_error, autoFlush: true);

    public string WorkingDirectory { get; }

    /// <summary>The value of an environment variable; null when it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>The day where the user sits; asked only when <c>--today</c> is not given.</summary>
    public Func<DateOnly> Today { get; init; } = static () => DateOnly.FromDateTime(DateTime.Now);

    public bool OutIsTerminal { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = 100;

    public static CliHost OfProcess() => new(
        Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.OpenStandardError(), Environment.CurrentDirectory)
    {
        Variable = Environment.GetEnvironmentVariable,
        OutIsTerminal = !Console.IsOutputRedirected,
        Width = TerminalWidth(),
    };

    /// <summary>The same world, seen from a folder by one of many calls: with an input of its own, and nothing printed.</summary>
    public CliHost For(string folder, Stream input) => new(input, Stream.Null, _error, folder) { Variable = Variable, Today = Today };

    /// <summary>Writes bytes after everything printed so far.</summary>
    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        _outWriter?.Flush();
        Output.Write(bytes);
    }

    /// <summary>One line on standard error, with the program's name in front.</summary>
    public void Complain(string message) => Error.WriteLine("brandlsp: " + Cli.Output.Printable.OneLine(message));

    public void Flush()
    {
        _outWriter?.Flush();
        Output.Flush();
    }

    /// <summary>The same bytes on every system: UTF-8, line feeds only.</summary>
    private static StreamWriter Writer(Stream stream, bool autoFlush) =>
        new(stream, Utf8, 16 * 1024, leaveOpen: true) { NewLine = "\n", AutoFlush = autoFlush };

    private static int TerminalWidth()
    {
        try
        {
            return Console.IsOutputRedirected ? 100 : Math.Clamp(Console.WindowWidth, 40, 200);
        }
        catch (IOException)
        {
            return 100;
        }
    }
}
