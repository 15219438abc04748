using System.Text.Json;

namespace BrandLsp.Lsp.Protocol;

/// <summary>Every message the server sends on its own account. Notifications never fail: a client that is gone ends the session elsewhere.</summary>
internal interface ILspClient
{
    void PublishDiagnostics(PublishDiagnosticsParams notification);

    void LogMessage(LogMessageParams notification);

    /// <summary><c>workspace/diagnostic/refresh</c>: everything that was pulled is to be pulled again.</summary>
    void RefreshDiagnostics();

    /// <summary><c>workspace/codeLens/refresh</c>.</summary>
    void RefreshCodeLenses();

    /// <summary><c>workspace/inlayHint/refresh</c>.</summary>
    void RefreshInlayHints();

    /// <summary><c>workspace/semanticTokens/refresh</c>.</summary>
    void RefreshSemanticTokens();

    /// <summary><c>client/registerCapability</c>.</summary>
    void Register(RegistrationParams request);

    /// <summary><c>$/progress</c>.</summary>
    void Progress(ProgressParams notification);

    /// <summary><c>window/workDoneProgress/create</c>; false when the client refuses.</summary>
    Task<bool> CreateProgressAsync(WorkDoneProgressCreateParams request);

    /// <summary><c>workspace/applyEdit</c>; null when the client does not answer.</summary>
    Task<ApplyWorkspaceEditResult?> ApplyEditAsync(ApplyWorkspaceEditParams request);

    /// <summary><c>workspace/configuration</c>; one value for each item, null when the client does not answer.</summary>
    Task<JsonElement[]?> ConfigurationAsync(ConfigurationParams request);
}
