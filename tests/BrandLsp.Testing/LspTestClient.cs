using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;
using BrandLsp.Lsp;

namespace BrandLsp.Testing;

/// <summary>What the server answered instead of a result.</summary>
public sealed class LspErrorException(int code, string message) : Exception(message)
{
    public int Code { get; } = code;
}

/// <summary>
/// An editor without a window: speaks raw frames to a server in the same process, knows none of its types, waits for
/// events and never for time. When disposed it shuts the server down and fails on error messages no test has read.
/// </summary>
public sealed class LspTestClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Pipe _toServer = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Pipe _fromServer = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Lock _gate = new();
    private readonly Dictionary<string, TaskCompletionSource<JsonNode?>> _answers = [];
    private readonly List<JsonObject> _messages = [];
    private readonly List<(Func<JsonObject, bool> Wanted, TaskCompletionSource<JsonObject> Found)> _waiting = [];
    private readonly MemoryStream _transcript = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _reading;
    private int _lastId;
    private bool _isOver;

    private LspTestClient(MemoryWorkspace files, Func<LspHostOptions, LspHostOptions> change)
    {
        Files = files;
        var options = change(new LspHostOptions { Files = files, Time = new FixedTime(), Version = "1.2.3" });
        Exit = Task.Run(() => LspHost.RunAsync(_toServer.Reader.AsStream(), _fromServer.Writer.AsStream(), options, _stop.Token));
        _reading = Task.Run(ReadAsync);
    }

    public MemoryWorkspace Files { get; }

    /// <summary>The server's exit code.</summary>
    public Task<int> Exit { get; }

    /// <summary>What <c>workspace/configuration</c> is answered with, under the section.</summary>
    public JsonNode? Configuration { get; set; }

    /// <summary>Whether edits that the server sends are applied.</summary>
    public bool AppliesEdits { get; set; } = true;

    /// <summary>Everything the server sent on its own account, in order.</summary>
    public IReadOnlyList<JsonObject> Messages
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>The bytes the server has written so far.</summary>
    public string Transcript
    {
        get
        {
            lock (_gate)
            {
                return Encoding.UTF8.GetString(_transcript.ToArray());
            }
        }
    }

    /// <summary>A server that has been told nothing yet.</summary>
    public static LspTestClient Start(MemoryWorkspace? files = null, Func<LspHostOptions, LspHostOptions>? change = null) =>
        new(files ?? new MemoryWorkspace(), change ?? (static o => o));

    /// <summary>A server that is ready to work in <c>/ws</c>.</summary>
    public static async Task<LspTestClient> OpenAsync(
        MemoryWorkspace? files = null, string capabilities = "{}", string? extra = null, Func<LspHostOptions, LspHostOptions>? change = null)
    {
        var client = Start(files, change);
        await client.InitializeAsync(capabilities, extra);
        return client;
    }

    /// <param name="capabilities">What the client announces, as JSON.</param>
    /// <param name="extra">More members of the parameters.</param>
    public async Task<JsonNode> InitializeAsync(string capabilities = "{}", string? extra = null)
    {
        var parameters = Parse($$"""
            {"processId":null,"rootUri":"file:///ws","capabilities":{{capabilities}}{{(extra is null ? "" : "," + extra)}}}
            """);
        var result = await RequestAsync("initialize", parameters);
        await NotifyAsync("initialized", new JsonObject());
        return result!;
    }

    public static JsonNode Parse(string json) => JsonNode.Parse(json)!;

    public async Task<JsonNode?> RequestAsync(string method, JsonNode? parameters = null, int? id = null)
    {
        var (_, answer) = await SendAsync(method, parameters, id);
        return await answer;
    }

    /// <summary>Sends a request without waiting for its answer.</summary>
    public async Task<(int Id, Task<JsonNode?> Answer)> SendAsync(string method, JsonNode? parameters = null, int? id = null)
    {
        var number = id ?? Interlocked.Increment(ref _lastId);
        var answer = Expect(number.ToString(CultureInfo.InvariantCulture));
        var message = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = number, ["method"] = method };
        if (parameters is not null)
        {
            message["params"] = parameters.DeepClone();
        }

        await SendAsync(message);
        return (number, answer);
    }

    /// <summary>The answer to a message with this id, as JSON text (<c>null</c> for a message that had none).</summary>
    public Task<JsonNode?> Expect(string id)
    {
        var source = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _answers[id] = source;
        }

        return source.Task.WaitAsync(Patience);
    }

    public Task NotifyAsync(string method, JsonNode? parameters = null)
    {
        var message = new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method };
        if (parameters is not null)
        {
            message["params"] = parameters.DeepClone();
        }

        return SendAsync(message);
    }

    public Task SendAsync(JsonNode message) => SendFrameAsync(message.ToJsonString());

    public Task SendFrameAsync(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return SendBytesAsync([.. Encoding.ASCII.GetBytes($"Content-Length: {bytes.Length}\r\n\r\n"), .. bytes]);
    }

    public async Task SendBytesAsync(byte[] bytes) => await _toServer.Writer.WriteAsync(bytes);

    public Task SendBytesAsync(string text) => SendBytesAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>Ends the server's input.</summary>
    public ValueTask HangUpAsync() => _toServer.Writer.CompleteAsync();

    public Task OpenDocumentAsync(string uri, string text, int version = 1, string language = "markdown") =>
        NotifyAsync("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = language, ["version"] = version, ["text"] = text },
        });

    /// <summary>Replaces the whole text.</summary>
    public Task ReplaceAsync(string uri, string text, int version) => ChangeAsync(uri, version, new JsonObject { ["text"] = text });

    public Task EditAsync(string uri, int version, (int Line, int Character) start, (int Line, int Character) end, string text) =>
        ChangeAsync(uri, version, new JsonObject { ["range"] = RangeOf(start, end), ["text"] = text });

    public Task ChangeAsync(string uri, int version, params JsonObject[] changes) =>
        NotifyAsync("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = version },
            ["contentChanges"] = new JsonArray([.. changes]),
        });

    public Task SaveAsync(string uri) =>
        NotifyAsync("textDocument/didSave", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });

    public Task CloseAsync(string uri) =>
        NotifyAsync("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });

    /// <summary>Tells the server of files that were created, changed or deleted on the disk.</summary>
    public Task FilesChangedAsync(params string[] uris) =>
        NotifyAsync("workspace/didChangeWatchedFiles", new JsonObject
        {
            ["changes"] = new JsonArray([.. uris.Select(u => new JsonObject { ["uri"] = u, ["type"] = 2 })]),
        });

    /// <summary>Tells the server of a file that was deleted on the disk, or created.</summary>
    public Task FileIsGoneAsync(string uri, bool isGone = true) =>
        NotifyAsync("workspace/didChangeWatchedFiles", new JsonObject
        {
            ["changes"] = new JsonArray(new JsonObject { ["uri"] = uri, ["type"] = isGone ? 3 : 1 }),
        });

    public Task<JsonNode?> AtAsync(string method, string uri, int line, int character) =>
        RequestAsync(method, new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri },
            ["position"] = new JsonObject { ["line"] = line, ["character"] = character },
        });

    /// <summary>The first message of that kind that the server has sent or will send.</summary>
    public Task<JsonObject> WaitAsync(string method, Func<JsonObject, bool>? wanted = null)
    {
        bool IsIt(JsonObject m) => m["method"]?.GetValue<string>() == method && (wanted is null || wanted(m["params"] as JsonObject ?? []));
        lock (_gate)
        {
            if (_messages.Find(IsIt) is { } known)
            {
                return Task.FromResult(known);
            }

            var source = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((IsIt, source));
            return source.Task.WaitAsync(Patience);
        }
    }

    /// <summary>The published diagnostics of a document in a version; of a file that is not open, the next that <paramref name="wanted"/> accepts.</summary>
    public async Task<IReadOnlyList<JsonObject>> DiagnosticsAsync(string uri, int? version = null, Func<JsonArray, bool>? wanted = null)
    {
        var message = await WaitAsync("textDocument/publishDiagnostics", p =>
            p["uri"]!.GetValue<string>() == uri && (version is null || p["version"]?.GetValue<int>() == version) &&
            (wanted is null || wanted(p["diagnostics"]!.AsArray())));
        return [.. message["params"]!["diagnostics"]!.AsArray().Select(d => d!.AsObject())];
    }

    /// <summary>Forgets what the server has sent so far, so that only later messages are waited for.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _messages.Clear();
        }
    }

    /// <summary>Completes when the server has worked off all that was sent before.</summary>
    public async Task SettleAsync()
    {
        try
        {
            // Of a document that nobody opened: handlers begin in the order of messages, which an unknown method would not wait for.
            _ = await AtAsync("textDocument/hover", "file:///nowhere.md", 0, 0);
        }
        catch (LspErrorException)
        {
            // The session has not begun, or is over.
        }
    }

    public async Task<int> ShutDownAsync()
    {
        _isOver = true;
        _ = await RequestAsync("shutdown");
        await NotifyAsync("exit");
        return await Exit.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_isOver && !Exit.IsCompleted)
        {
            await ShutDownAsync();
        }

        await _stop.CancelAsync();
        _ = await Exit.WaitAsync(Patience);
        await _fromServer.Writer.CompleteAsync();
        await _reading.WaitAsync(Patience);
        var errors = Messages.Where(m => m["method"]?.GetValue<string>() == "window/logMessage").Select(m => m["params"]!["message"]!.ToString());
        _stop.Dispose();
        if (string.Join("\n", errors) is { Length: > 0 } unread)
        {
            throw new InvalidOperationException("The server complained: " + unread);
        }
    }

    private static JsonObject RangeOf((int Line, int Character) start, (int Line, int Character) end) => new()
    {
        ["start"] = new JsonObject { ["line"] = start.Line, ["character"] = start.Character },
        ["end"] = new JsonObject { ["line"] = end.Line, ["character"] = end.Character },
    };

    private async Task ReadAsync()
    {
        var stream = _fromServer.Reader.AsStream();
        while (await ReadFrameAsync(stream) is { } message)
        {
            await TakeAsync(message);
        }

        lock (_gate)
        {
            foreach (var answer in _answers.Values)
            {
                answer.TrySetException(new IOException("The server is gone"));
            }
        }
    }

    private async Task<JsonObject?> ReadFrameAsync(Stream stream)
    {
        var header = new StringBuilder();
        var one = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one) == 0)
            {
                return null;
            }

            header.Append((char)one[0]);
        }

        var length = int.Parse(header.ToString().Split(':')[1], CultureInfo.InvariantCulture);
        var body = new byte[length];
        await stream.ReadExactlyAsync(body);
        lock (_gate)
        {
            _transcript.Write(Encoding.ASCII.GetBytes(header.ToString()));
            _transcript.Write(body);
        }

        return JsonNode.Parse(body)!.AsObject();
    }

    private async Task TakeAsync(JsonObject message)
    {
        if (message["method"] is null)
        {
            TaskCompletionSource<JsonNode?>? answer;
            lock (_gate)
            {
                _answers.Remove(message["id"]?.ToJsonString() ?? "null", out answer);
            }

            if (message["error"] is { } error)
            {
                answer?.TrySetException(new LspErrorException(error["code"]!.GetValue<int>(), error["message"]!.GetValue<string>()));
            }
            else
            {
                answer?.TrySetResult(message["result"]?.DeepClone());
            }

            return;
        }

        if (message["id"] is { } id)
        {
            JsonNode? result = message["method"]!.GetValue<string>() switch
            {
                "workspace/configuration" => new JsonArray(Configuration?.DeepClone()),
                "workspace/applyEdit" => new JsonObject { ["applied"] = AppliesEdits, ["failureReason"] = AppliesEdits ? null : "the file is read-only" },
                _ => null,
            };
            await SendAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id.DeepClone(), ["result"] = result });
        }

        lock (_gate)
        {
            _messages.Add(message);
            foreach (var (wanted, found) in _waiting.ToList())
            {
                if (wanted(message) && found.TrySetResult(message))
                {
                    _waiting.Remove((wanted, found));
                }
            }
        }
    }

    /// <summary>The 26th of November 2026, noon, UTC.</summary>
    private sealed class FixedTime : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    }
}
