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

    /// <summary>Runs <paramref name="work"/> on the document's present state; <paramref name="nothing"/> when it is not open.</summary>
    private Task<T> On<T>(string uri, T nothing, Func<DocumentState, T> work, CancellationToken cancel) =>
        session.Ask(uri) is { } document
            ? Task.Run(() => work(document), cancel).WaitAsync(cancel)
            : Task.FromResult(nothing);

    /// <summary>As <see cref="On"/>, for work that grows with the workspace: its user sees how far it is and may end it.</summary>
    private async Task<T> OnWorkspace<T>(string uri, T nothing, string title, JsonElement? token, Func<DocumentState, WorkDone, T> work, CancellationToken cancel) =>
        session.Ask(uri) is { } document ? await Visibly(title, token, progress => work(document, progress), cancel).ConfigureAwait(false) : nothing;

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
