using System.Collections.Concurrent;
using System.Text.Json;

namespace BrandLsp.Lsp.State;

/// <summary>The work whose progress a client may show and cancel.</summary>
internal sealed class WorkDoneList(ILspClient client, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, WorkDone> _running = new(StringComparer.Ordinal);
    private int _last;

    /// <summary>Begins work that is worth showing from its start.</summary>
    /// <param name="token">The client's own; null when it gave none.</param>
    /// <param name="mayAsk">True when the client shows progress that the server starts.</param>
    public async Task<WorkDone> BeginAsync(JsonElement? token, string title, bool mayAsk, CancellationToken cancel)
    {
        token ??= mayAsk ? await AskAsync().WaitAsync(cancel).ConfigureAwait(false) : null;
        var work = new WorkDone(client, time, title, Remove, cancel);
        if (token is { } given)
        {
            Show(work, given);
        }

        return work;
    }

    /// <summary>Begins work that mostly is done before anybody could read of it: shown at once under the client's own token, else after a second.</summary>
    public WorkDone Begin(JsonElement? token, string title, bool mayAsk, CancellationToken cancel)
    {
        var work = new WorkDone(client, time, title, Remove, cancel);
        if (token is { } given)
        {
            Show(work, given);
        }
        else if (mayAsk)
        {
            work.IsLate = async () =>
            {
                if (await AskAsync().ConfigureAwait(false) is { } own)
                {
                    Show(work, own);
                }
            };
        }

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

    private async Task<JsonElement?> AskAsync()
    {
        var own = JsonSerializer.SerializeToElement($"brandlsp-{Interlocked.Increment(ref _last)}", LspJson.Default.String);
        return await client.CreateProgressAsync(new WorkDoneProgressCreateParams(own)).ConfigureAwait(false) ? own : null;
    }

    private void Show(WorkDone work, JsonElement token)
    {
        _running[token.GetRawText()] = work;
        work.Show(token);
    }

    private void Remove(JsonElement token) => _running.TryRemove(token.GetRawText(), out _);
}

/// <summary>One piece of work: reports how far it is, a few times a second at most, and can be cancelled.</summary>
internal sealed class WorkDone : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly ILspClient _client;
    private readonly TimeProvider _time;
    private readonly string _title;
    private readonly Action<JsonElement> _ended;
    private readonly CancellationTokenSource _stop;
    private readonly long _began;
    private JsonElement? _token;
    private long? _reported;
    private int _furthest;
    private (int From, int To) _part = (0, 100);
    private bool _isOver;

    public WorkDone(ILspClient client, TimeProvider time, string title, Action<JsonElement> ended, CancellationToken cancel)
    {
        _client = client;
        _time = time;
        _title = title;
        _ended = ended;
        _began = time.GetTimestamp();
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Cancel = _stop.Token;
    }

    /// <summary>Asked for by the request's own cancellation or by the progress's.</summary>
    public CancellationToken Cancel { get; }

    /// <summary>Called once, when the work has taken a second and nobody sees it; null where nobody would.</summary>
    public Func<Task>? IsLate { get; set; }

    /// <summary>From now on the client sees it under <paramref name="token"/>.</summary>
    public void Show(JsonElement token)
    {
        lock (_gate)
        {
            if (_isOver)
            {
                _ended(token);
            }

            _token = token;
            Send(new WorkDoneProgressValue("begin") { Title = _title, Cancellable = true, Percentage = 0 });
            if (_isOver)
            {
                Send(new WorkDoneProgressValue("end"));
            }
        }
    }

    /// <summary>From here on 0 to 100 of a report mean this part of the whole.</summary>
    /// <param name="from">In percent.</param>
    /// <param name="to">In percent.</param>
    public void Part(int from, int to) => _part = (from, to);

    /// <param name="message">What is worked on.</param>
    /// <param name="percentage">0 to 100, of the part that goes on. What the client is shown never goes back.</param>
    public void Report(string message, int percentage)
    {
        percentage = _part.From + ((_part.To - _part.From) * Math.Clamp(percentage, 0, 100) / 100);
        if (IsLate is { } isLate && _time.GetElapsedTime(_began) >= s_patience)
        {
            IsLate = null;
            _ = isLate();
        }

        lock (_gate)
        {
            if (_isOver || (percentage < 100 && _reported is { } last && _time.GetElapsedTime(last) < s_pause))
            {
                return;
            }

            _reported = _time.GetTimestamp();
            _furthest = Math.Max(_furthest, percentage);
            Send(new WorkDoneProgressValue("report") { Message = message, Percentage = _furthest });
        }
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
        lock (_gate)
        {
            _isOver = true;
            if (_token is { } token)
            {
                _ended(token);
                Send(new WorkDoneProgressValue("end"));
            }
        }

        _stop.Dispose();
    }

    private void Send(WorkDoneProgressValue value)
    {
        if (_token is { } token)
        {
            _client.Progress(new ProgressParams(token, JsonSerializer.SerializeToElement(value, LspJson.Default.WorkDoneProgressValue)));
        }
    }
}
