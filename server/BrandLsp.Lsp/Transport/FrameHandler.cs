using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace BrandLsp.Lsp.Transport;

/// <summary>
/// Frames on a pair of streams. It answers by itself what must never reach a handler: bytes that are no message, messages
/// out of turn, responses to nothing. JsonRpc would close the connection on most of these.
/// </summary>
internal sealed class FrameHandler : MessageHandlerBase
{
    private readonly FrameReader _reader;
    private readonly Stream _output;
    private readonly Lifecycle _lifecycle;
    /// <summary>The server's requests that the client has not answered.</summary>
    private readonly ConcurrentDictionary<RequestId, bool> _pending = new();

    /// <summary>The client's requests that have not been answered.</summary>
    private readonly ConcurrentDictionary<RequestId, bool> _working = new();
    private readonly ArrayBufferWriter<byte> _body = new();
    private RequestId _initializeId = RequestId.NotSpecified;

    public FrameHandler(Stream input, Stream output, IJsonRpcMessageFormatter formatter, Lifecycle lifecycle)
        : base(formatter)
    {
        _reader = new FrameReader(PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: 16 * 1024)));
        _output = output;
        _lifecycle = lifecycle;
    }

    public override bool CanRead => true;

    public override bool CanWrite => true;

    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(CancellationToken cancellationToken)
    {
        while (await _reader.ReadAsync(cancellationToken).ConfigureAwait(false) is { } frame)
        {
            var (message, refusal, isOver) = Judge(frame);
            if (isOver)
            {
                return null;
            }

            if (refusal is not null)
            {
                await WriteAsync(refusal, cancellationToken).ConfigureAwait(false);
            }

            if (message is not null)
            {
                return message;
            }
        }

        return null;
    }

    protected override async ValueTask WriteCoreAsync(JsonRpcMessage content, CancellationToken cancellationToken)
    {
        switch (content)
        {
            case JsonRpcRequest { IsResponseExpected: true } request:
                _pending[request.RequestId] = true;
                break;
            case JsonRpcResult result:
                _ = _working.TryRemove(result.RequestId, out _);
                break;
            case JsonRpcError error:
                if (error is not RefusedMessage)
                {
                    _ = _working.TryRemove(error.RequestId, out _);
                }

                if (error.RequestId.Equals(_initializeId))
                {
                    _lifecycle.InitializeFailed();
                }

                // Exception details are for the log, not for the client.
                if (error.Error is { } detail)
                {
                    detail.Data = null;
                    if (detail.Code == (JsonRpcErrorCode)ErrorCodes.InvalidParams && detail.Message?.StartsWith("Unable to find method", StringComparison.Ordinal) == true)
                    {
                        detail.Message = "The parameters are missing";
                    }
                }

                break;
        }

        _body.ResetWrittenCount();
        Formatter.Serialize(_body, content);
        var header = string.Create(CultureInfo.InvariantCulture, $"Content-Length: {_body.WrittenCount}\r\n\r\n");
        await _output.WriteAsync(Encoding.ASCII.GetBytes(header), cancellationToken).ConfigureAwait(false);

        // Half a frame would garble everything after it: once begun, a message is written to its end.
        await _output.WriteAsync(_body.WrittenMemory, CancellationToken.None).ConfigureAwait(false);
        if (_body.Capacity > 1024 * 1024)
        {
            _body.Clear();
        }
    }

    protected override async ValueTask FlushAsync(CancellationToken cancellationToken) =>
        await _output.FlushAsync(cancellationToken).ConfigureAwait(false);

    private (JsonRpcMessage? Message, JsonRpcError? Refusal, bool IsOver) Judge(Frame frame)
    {
        if (frame.Body is not { } body)
        {
            return (null, Refusal(RequestId.Null, ErrorCodes.ParseError, frame.Fault!), false);
        }

        RequestId id = RequestId.Null;
        Envelope envelope;
        try
        {
            if (Envelope.Read(body, out id) is not { } read)
            {
                return (null, Refusal(id, ErrorCodes.InvalidRequest, "Neither a request nor a notification nor a response"), false);
            }

            envelope = read;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return (null, Refusal(RequestId.Null, ErrorCodes.ParseError, "Not JSON: " + e.Message), false);
        }

        if (envelope.Method == "exit" && envelope.IsNotification)
        {
            return (null, null, true);
        }

        if (envelope.Method is { } method)
        {
            if (_lifecycle.Refuse(method, envelope.IsNotification) is { } refused)
            {
                return (null, envelope.IsNotification ? null : Refusal(id, refused.Code, refused.Message), false);
            }

            if (method == "initialize")
            {
                _initializeId = id;
            }

            if (!envelope.IsNotification && !_working.TryAdd(id, true))
            {
                return (null, Refusal(id, ErrorCodes.InvalidRequest, "A request with this id has not been answered yet"), false);
            }
        }
        else if (!_pending.TryRemove(envelope.Id, out _))
        {
            return (null, null, false);
        }

        try
        {
            return (Formatter.Deserialize(new ReadOnlySequence<byte>(body)), null, false);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            _ = _working.TryRemove(id, out _);
            return (null, envelope.IsResponse ? null : Refusal(id, ErrorCodes.InvalidRequest, e.Message), false);
        }
    }

    private static RefusedMessage Refusal(RequestId id, int code, string message) => new()
    {
        RequestId = id,
        Error = new JsonRpcError.ErrorDetail { Code = (JsonRpcErrorCode)code, Message = message },
    };

    /// <summary>The answer to a message that reached no handler.</summary>
    private sealed class RefusedMessage : JsonRpcError;
}
