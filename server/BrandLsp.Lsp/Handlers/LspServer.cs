using System.Text.Json;
using BrandLsp.Lsp.State;
using StreamJsonRpc;

namespace BrandLsp.Lsp.Handlers;

/// <summary>
/// The handlers, one file a protocol feature. A handler that changes state does so before its first await; one that
/// reads takes one document state, also before its first await, and works on the pool.
/// </summary>
internal sealed partial class LspServer(Session session, ILspClient client, LspHostOptions options, CancellationToken ended) : ILspServer
{
    private readonly WorkDoneList _progress = session.Progress;

    public Task CancelProgressAsync(WorkDoneProgressCancelParams notification)
    {
        _progress.Cancel(notification.Token);
        return Task.CompletedTask;
    }

    /// <summary>
    /// Runs <paramref name="work"/> on the document's present state, of one that is not open on its file in the workspace;
    /// <paramref name="nothing"/> when there is neither.
    /// </summary>
    private Task<T> On<T>(string uri, T nothing, Func<DocumentState, T> work, CancellationToken cancel) =>
        OnAsync(uri, nothing, d => Task.FromResult(work(d)), cancel);

    private Task<T> OnAsync<T>(string uri, T nothing, Func<DocumentState, Task<T>> work, CancellationToken cancel)
    {
        var open = session.Ask(uri);
        return Task.Run(async () => (open ?? session.ReadClosed(uri)) is { } document ? await work(document).ConfigureAwait(false) : nothing, cancel).WaitAsync(cancel);
    }

    /// <summary>As <see cref="On"/>, for work that grows with the workspace: its user sees how far it is and may end it.</summary>
    private Task<T> OnWorkspace<T>(string uri, T nothing, string title, JsonElement? token, Func<DocumentState, WorkDone, T> work, CancellationToken cancel)
    {
        var open = session.Ask(uri);
        return Visibly(title, token, progress => (open ?? session.ReadClosed(uri)) is { } document ? work(document, progress) : nothing, cancel);
    }

    private async Task<T> Visibly<T>(string title, JsonElement? token, Func<WorkDone, T> work, CancellationToken cancel)
    {
        using var progress = _progress.Begin(token, title, session.Client.WorkDoneProgress, cancel);
        try
        {
            return await Task.Run(() => work(progress), cancel).WaitAsync(cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (progress.Cancel.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw Error(ErrorCodes.RequestCancelled, "Cancelled");
        }
    }

    private static LocalRpcException Error(int code, string message) => new(message) { ErrorCode = code };
}
