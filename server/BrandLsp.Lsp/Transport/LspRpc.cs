using System.Diagnostics;
using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace BrandLsp.Lsp.Transport;

/// <summary>The JSON-RPC connection, with the protocol's error codes, and with faults of notifications told to the log.</summary>
internal sealed class LspRpc : JsonRpc
{
    private readonly Action<string> _log;

    public LspRpc(IJsonRpcMessageHandler handler, Action<string> log)
        : base(handler)
    {
        _log = log;
        TraceSource.Switch.Level = SourceLevels.Warning;
        TraceSource.Listeners.Clear();
        TraceSource.Listeners.Add(new MismatchListener(log));
    }

    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception)
    {
        var (code, message) = exception switch
        {
            LocalRpcException local => (local.ErrorCode, local.Message),
            RpcArgumentDeserializationException or JsonException => (ErrorCodes.InvalidParams, Misfit(exception)),
            OperationCanceledException => (ErrorCodes.ContentModified, "The document changed meanwhile"),
            _ => (ErrorCodes.InternalError, exception.Message),
        };
        if (code == ErrorCodes.InternalError || !request.IsResponseExpected)
        {
            _log($"{request.Method}: {(code == ErrorCodes.InvalidParams ? message : exception)}");
        }

        return new JsonRpcError.ErrorDetail { Code = (JsonRpcErrorCode)code, Message = message };
    }

    /// <summary>Where the parameters do not fit, without the names of the server's own types.</summary>
    public static string Misfit(Exception exception) =>
        Causes(exception).OfType<JsonException>().FirstOrDefault() is { Path: { Length: > 0 } path } e
            ? $"The parameters do not fit at {path}{(e.Message.Split("properties including: ") is [_, var names] ? ": " + names.TrimEnd('.') + " is missing" : "")}"
            : "The parameters do not fit";

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            yield return e;
        }
    }

    /// <summary>A notification whose parameters do not fit never reaches a handler; JsonRpc only traces it.</summary>
    private sealed class MismatchListener(Action<string> log) : TraceListener
    {
        public override void TraceEvent(TraceEventCache? eventCache, string source, TraceEventType eventType, int id, string? format, params object?[]? args)
        {
            if (id == (int)TraceEvents.RequestWithoutMatchingTarget && format?.StartsWith("Invocation", StringComparison.Ordinal) == true &&
                args?.FirstOrDefault() is string method && IsNotification(method))
            {
                log($"{method}: parameters that do not fit");
            }
        }

        // A request is answered; nobody would hear of a notification.
        private static bool IsNotification(string method) =>
            method == "initialized" || method.Contains("/did", StringComparison.Ordinal);

        public override void Write(string? message)
        {
        }

        public override void WriteLine(string? message)
        {
        }
    }
}
