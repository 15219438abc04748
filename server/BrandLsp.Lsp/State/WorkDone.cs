using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace BrandLsp.Lsp.State;

/// <summary>The work whose progress a client may show and cancel.</summary>
internal sealed class WorkDoneList(ILspClient client)
{
    private readonly ConcurrentDictionary<string, WorkDone> _running = new(StringComparer.Ordinal);
    private int _last;

    /// <param name="token">The client's own; null when it gave none.</param>
    /// <param name="mayAsk">True when the client shows progress that the server starts.</param>
    public async Task<WorkDone> BeginAsync(JsonElement? token, string title, bool mayAsk, CancellationToken cancel)
    {
        if (token is null && mayAsk)
        {
            var own = JsonSerializer.SerializeToElement($"brandlsp-{Interlocked.Increment(ref _last)}", LspJson.Default.String);
            token = await client.CreateProgressAsync(new WorkDoneProgressCreateParams(own)).WaitAsync(cancel).ConfigureAwait(false) ? own : null;
        }

        var work = new WorkDone(client, token, Remove, cancel);
        if (token is { } given)
        {
            _running[given.GetRawText()] = work;
        }

        work.Begin(title);
        return work;
    }

    /// <summary><c>window/workDoneProgress/cancel</c>; work that is over is none.</summary>
    public void Cancel(JsonElement token)
    {
        if (_running.TryGetValue(token.GetRawText(), out var work))
        {
            work.Stop();
        }
    }

    private void Remove(JsonElement token) => _running.TryRemove(token.GetRawText(), out _);
}

/// <summary>One piece of work: reports how far it is, a few times a second at most, and can be cancelled.</summary>
internal sealed class WorkDone : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly ILspClient _client;
    private readonly JsonElement? _token;
    private readonly Action<JsonElement> _ended;
    private readonly CancellationTokenSource _stop;
    private long _reported;

    public WorkDone(ILspClient client, JsonElement? token, Action<JsonElement> ended, CancellationToken cancel)
    {
        _client = client;
        _token = token;
        _ended = ended;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
    }

    /// <summary>Asked for by the request's own cancellation or by the progress's.</summary>
    public CancellationToken Cancel => _stop.Token;

    public void Begin(string title) => Send(new WorkDoneProgressValue("begin") { Title = title, Cancellable = true, Percentage = 0 });

    public void Report(string message, int percentage)
    {
        if (percentage < 100 && _reported != 0 && Stopwatch.GetElapsedTime(_reported) < s_pause)
        {
            return;
        }

        _reported = Stopwatch.GetTimestamp();
        Send(new WorkDoneProgressValue("report") { Message = message, Percentage = percentage });
    }

    public void Stop()
    {
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has just ended.
        }
    }

    public void Dispose()
    {
        if (_token is { } token)
        {
            _ended(token);
        }

        Send(new WorkDoneProgressValue("end"));
        _stop.Dispose();
    }

    private void Send(WorkDoneProgressValue value)
    {
        if (_token is { } token)
        {
            _client.Progress(new ProgressParams(token, value));
        }
    }
}
