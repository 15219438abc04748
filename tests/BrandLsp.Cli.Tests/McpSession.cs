using System.Diagnostics;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Cli.Tests;

/// <summary>
/// A client of <c>brandlsp mcp</c> that says exactly what a test says, line by line. Closing it closes the server's standard
/// input, and fails when the server does not end well or has said more than was read.
/// </summary>
internal sealed class McpSession : IAsyncDisposable
{
    private readonly StreamWriter _input;
    private readonly StreamReader _output;
    private readonly Func<Task<(int ExitCode, string Error)>> _end;
    private int _lastId;

    private McpSession(Stream input, Stream output, Func<Task<(int, string)>> end)
    {
        _input = new StreamWriter(input, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        _output = new StreamReader(output, Encoding.UTF8);
        _end = end;
    }

    /// <summary>In this process, with streams of its own, after the handshake.</summary>
    public static async Task<McpSession> Open(TempWorkspace workspace, params string[] args)
    {
        var (input, output) = (new Pipe(), new Pipe());
        var error = new MemoryStream();
        var host = new CliHost(input.Reader.AsStream(), output.Writer.AsStream(), error, workspace.Root) { Today = static () => CliRun.Today };
        var run = Task.Run(() => CommandLine.RunAsync(["mcp", .. args], host));
        var session = new McpSession(input.Writer.AsStream(), output.Reader.AsStream(), async () => (await run, Encoding.UTF8.GetString(error.ToArray())));
        await session.Initialize();
        return session;
    }

    /// <summary>The program itself, on its standard streams, before the handshake.</summary>
    public static McpSession Start(TempWorkspace workspace)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "brandlsp.dll"), "mcp"])
        {
            WorkingDirectory = workspace.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        return new McpSession(process.StandardInput.BaseStream, process.StandardOutput.BaseStream, async () =>
        {
            await process.WaitForExitAsync();
            var end = (process.ExitCode, await error);
            process.Dispose();
            return end;
        });
    }

    /// <summary>The handshake; returns the server's word on itself.</summary>
    public async Task<JsonElement> Initialize()
    {
        var answer = await Request("initialize", """{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}""");
        await Send("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        return answer.GetProperty("result");
    }

    public Task Send(string line) => _input.WriteLineAsync(line);

    public async Task<JsonElement> Request(string method, string parameters = "{}")
    {
        var id = ++_lastId;
        await Send($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""");
        var answer = await Receive();
        Assert.Equal(id, answer.GetProperty("id").GetInt32());
        return answer;
    }

    public async Task<JsonElement> Receive()
    {
        var line = await _output.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(line);
        return JsonDocument.Parse(line).RootElement;
    }

    /// <summary>What a tool answers to a call that makes sense.</summary>
    public async Task<(string Text, JsonElement Json)> Call(string tool, JsonObject arguments)
    {
        var result = await Result(tool, arguments);
        Assert.False(result.TryGetProperty("isError", out var isError) && isError.GetBoolean(), result.ToString());
        return (Text(result), result.GetProperty("structuredContent"));
    }

    /// <summary>What a tool answers to one that does not.</summary>
    public async Task<string> Refusal(string tool, JsonObject arguments)
    {
        var result = await Result(tool, arguments);
        Assert.True(result.TryGetProperty("isError", out var isError) && isError.GetBoolean(), result.ToString());
        return Text(result);
    }

    public async ValueTask DisposeAsync()
    {
        _input.Close();
        var rest = await _output.ReadToEndAsync(TestContext.Current.CancellationToken);
        var (exitCode, error) = await _end();
        _output.Dispose();
        Assert.Equal(("", 0, ""), (rest, exitCode, error));
    }

    private async Task<JsonElement> Result(string tool, JsonObject arguments)
    {
        var parameters = new JsonObject { ["name"] = tool, ["arguments"] = arguments };
        return (await Request("tools/call", parameters.ToJsonString())).GetProperty("result");
    }

    private static string Text(JsonElement result)
    {
        var content = Assert.Single(result.GetProperty("content").EnumerateArray());
        Assert.Equal("text", content.GetProperty("type").GetString());
        return content.GetProperty("text").GetString()!;
    }
}
