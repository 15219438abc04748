using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using StreamJsonRpc;

namespace BrandLsp.Lsp.Transport;

/// <summary>Sends what <see cref="ILspClient"/> names. Calls keep their order.</summary>
internal sealed class LspClient(Func<JsonRpc?> connection, Action<string> log) : ILspClient
{
    public void PublishDiagnostics(PublishDiagnosticsParams notification) => Notify("textDocument/publishDiagnostics", notification);

    public void LogMessage(LogMessageParams notification) => Notify("window/logMessage", notification);

    public void RefreshDiagnostics() => Forget(InvokeAsync<JsonElement?>("workspace/diagnostic/refresh", null));

    public void RefreshCodeLenses() => Forget(InvokeAsync<JsonElement?>("workspace/codeLens/refresh", null));

    public void RefreshInlayHints() => Forget(InvokeAsync<JsonElement?>("workspace/inlayHint/refresh", null));

    public void RefreshSemanticTokens() => Forget(InvokeAsync<JsonElement?>("workspace/semanticTokens/refresh", null));

    public void Register(RegistrationParams request) => Forget(InvokeAsync<JsonElement?>("client/registerCapability", request));

    public void Progress(ProgressParams notification) => Notify("$/progress", notification);

    public async Task<bool> CreateProgressAsync(WorkDoneProgressCreateParams request)
    {
        try
        {
            _ = await InvokeAsync<JsonElement?>("window/workDoneProgress/create", request).ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (IsClientsFault(e))
        {
            log($"window/workDoneProgress/create: {e.Message}");
            return false;
        }
    }

    public async Task<ApplyWorkspaceEditResult?> ApplyEditAsync(ApplyWorkspaceEditParams request)
    {
        try
        {
            return await InvokeAsync<ApplyWorkspaceEditResult?>("workspace/applyEdit", request).ConfigureAwait(false);
        }
        catch (Exception e) when (IsClientsFault(e))
        {
            log($"workspace/applyEdit: {e.Message}");
            return null;
        }
    }

    public async Task<JsonElement[]?> ConfigurationAsync(ConfigurationParams request)
    {
        try
        {
            return await InvokeAsync<JsonElement[]?>("workspace/configuration", request).ConfigureAwait(false);
        }
        catch (Exception e) when (IsClientsFault(e))
        {
            log($"workspace/configuration: {e.Message}");
            return null;
        }
    }

    // The object overloads write the object as it is; NamedArgs would put the names of the C# properties on the wire.
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The parameters' types are in LspJson, generated at compile time.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The parameters' types are in LspJson, generated at compile time.")]
    private void Notify(string method, object notification)
    {
        if (connection() is { IsDisposed: false } rpc)
        {
            Forget(rpc.NotifyWithParameterObjectAsync(method, notification));
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The parameters' types are in LspJson, generated at compile time.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The parameters' types are in LspJson, generated at compile time.")]
    private async Task<T?> InvokeAsync<T>(string method, object? request) =>
        connection() is { IsDisposed: false } rpc
            ? await rpc.InvokeWithParameterObjectAsync<T?>(method, request).ConfigureAwait(false)
            : default;

    private async void Forget(Task task)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (Exception e) when (IsClientsFault(e))
        {
            // The client is gone, or does not know the request: nothing depends on it.
            if (e is RemoteRpcException and not ConnectionLostException)
            {
                log(e.Message);
            }
        }
    }

    private static bool IsClientsFault(Exception e) =>
        e is RemoteRpcException or OperationCanceledException or ObjectDisposedException or IOException or JsonException or InvalidOperationException;
}
