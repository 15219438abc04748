namespace BrandLsp.Lsp.Transport;

/// <summary>What the protocol lets a client send, and when. Judged in order of arrival.</summary>
internal sealed class Lifecycle
{
    private enum Phase
    {
        Created,
        Running,
        ShutDown,
    }

    private volatile Phase _phase;

    /// <summary>0 when the client said <c>shutdown</c> before it left.</summary>
    public int ExitCode => _phase == Phase.ShutDown ? 0 : 1;

    /// <summary>The code and message to refuse the message with; null lets it pass. A refused notification is dropped.</summary>
    public (int Code, string Message)? Refuse(string method, bool isNotification)
    {
        switch (_phase)
        {
            case Phase.Created when method == "initialize" && !isNotification:
                _phase = Phase.Running;
                return null;
            case Phase.Created:
                return (ErrorCodes.ServerNotInitialized, $"'{method}' came before 'initialize'");
            case Phase.Running when method == "initialize":
                return (ErrorCodes.InvalidRequest, "The server is initialized already");
            case Phase.Running when method == "shutdown" && !isNotification:
                _phase = Phase.ShutDown;
                return null;
            case Phase.ShutDown:
                return (ErrorCodes.InvalidRequest, $"'{method}' came after 'shutdown'");
            default:
                return null;
        }
    }

    /// <summary><c>initialize</c> was answered with an error: it may be tried again.</summary>
    public void InitializeFailed() => _phase = Phase.Created;
}
