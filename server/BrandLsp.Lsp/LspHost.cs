using System.Diagnostics.CodeAnalysis;
using BrandLsp.Core.Analysis;
using BrandLsp.Lsp.Handlers;
using BrandLsp.Lsp.State;
using BrandLsp.Lsp.Transport;
using StreamJsonRpc;

namespace BrandLsp.Lsp;

/// <summary>What a session takes from the world.</summary>
public sealed record LspHostOptions
{
    public required IWorkspaceFiles Files { get; init; }

    /// <summary>Gives the day that dates are judged by.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>The server's version, as the client shows it.</summary>
    public required string Version { get; init; }

    /// <summary>Completes when the process with this id has ended.</summary>
    public Func<int, CancellationToken, Task> WaitForProcessExit { get; init; } =
        static (_, cancel) => Task.Delay(Timeout.Infinite, cancel);

    /// <summary>Told what a maintainer wants to know: faults of rules and handlers.</summary>
    public Action<string> Log { get; init; } = static _ => { };
}

/// <summary>The language server.</summary>
public static class LspHost
{
    /// <summary>
    /// Serves one client until it says <c>exit</c>, its stream ends, its process ends or <paramref name="cancel"/> is
    /// signalled. Returns the exit code: 0 after <c>shutdown</c>, 1 otherwise.
    /// </summary>
    public static async Task<int> RunAsync(Stream input, Stream output, LspHostOptions options, CancellationToken cancel)
    {
        // On a thread of its own: the pool has hardly more threads than cores at first, and one of them always waits in
        // a read of standard input, so that the client's first messages would wait behind it.
        _ = Task.Factory.StartNew(WarmUp.Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var lifecycle = new Lifecycle();
        LspRpc? connection = null;
        var client = new LspClient(() => connection, options.Log);
        void Log(string message)
        {
            options.Log(message);
            client.LogMessage(new LogMessageParams(MessageType.Error, message));
        }

        var handler = new FrameHandler(input, output, CreateFormatter(), lifecycle);
        using var ended = new CancellationTokenSource();
        using var rpc = new LspRpc(handler, Log);
        connection = rpc;
        var session = new Session(options, client, Log);
        var server = new LspServer(session, client, options, ended.Token);
        rpc.AddLocalRpcTarget(RpcTargetMetadata.FromShape<ILspServer>(), server, null);
        rpc.StartListening();

        using var stop = cancel.Register(rpc.Dispose);
        await Task.WhenAny(Quietly(rpc.Completion), server.ClientEnded).ConfigureAwait(false);
        await ended.CancelAsync().ConfigureAwait(false);
        session.Dispose();
        return lifecycle.ExitCode;
    }

    private static async Task Quietly(Task completion)
    {
        try
        {
            await completion.ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException or RemoteRpcException or InvalidOperationException)
        {
            // The client is gone.
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "LspJson is generated at compile time; nothing falls back to reflection.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "LspJson is generated at compile time; nothing falls back to reflection.")]
    private static SystemTextJsonFormatter CreateFormatter() => new() { JsonSerializerOptions = LspJson.Default.Options };
}
