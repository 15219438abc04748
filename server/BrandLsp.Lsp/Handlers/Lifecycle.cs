using System.Collections.Immutable;
using System.Text.Json;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Assist;
using BrandLsp.Core.Exports;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Strategy.Metrics;
using BrandLsp.Lsp.Convert;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    /// <summary>Layers of a profile may have any name. Of what drafts show only whether it is there matters.</summary>
    private static readonly Protocol.FileSystemWatcher[] s_watchers =
    [
        new("**/*.{yaml,yml,ini,txt,aff,dic}"),
        new("**/" + Baseline.FileName),
        new("**/*.{md,markdown}"),
        new("**/" + Inbox.FileName),
        new($"**/{MetricsFile.FolderName}/**"),
        new("**/" + MetricsFile.OwnFileName),
        new("**/*.{png,jpg,jpeg,gif,webp,svg,avif,heic,mp4,mov,webm,pdf,PNG,JPG,JPEG,GIF,WEBP,SVG,HEIC,MP4,MOV}") { Kind = WatchKind.Create | WatchKind.Delete },
    ];

    /// <summary>A folder may hold any of them.</summary>
    private static readonly FileOperationFilter[] s_renames =
    [
        new(new FileOperationPattern("**/*.{md,markdown,yaml,yml,ini,txt,aff,dic,png,jpg,jpeg,gif,webp,svg,avif,heic,mp4,mov,webm,pdf}") { Matches = "file" }),
        new(new FileOperationPattern("**") { Matches = "folder" }),
    ];

    private readonly TaskCompletionSource _clientEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the client's process has ended.</summary>
    public Task ClientEnded => _clientEnded.Task;

    public Task<InitializeResult> InitializeAsync(InitializeParams request, CancellationToken cancel)
    {
        var capabilities = Client.From(request.Capabilities);
        session.Initialize(capabilities, FoldersOf(request), Settings.Default.With(request.InitializationOptions), IsTrusted(request.InitializationOptions));
        ReportFault(request.InitializationOptions);
        if (request.ProcessId is { } process)
        {
            _ = WatchAsync(process);
        }

        return Task.FromResult(new InitializeResult(Offer(capabilities), new ServerInfo("brandlsp", options.Version)));
    }

    public Task InitializedAsync()
    {
        var registrations = new List<Registration>();
        if (session.Client.RegistersConfiguration)
        {
            registrations.Add(new Registration("brandlsp-configuration", "workspace/didChangeConfiguration")
            {
                RegisterOptions = new DidChangeConfigurationRegistrationOptions(Settings.Section),
            });
        }

        if (session.Client.RegistersWatchers)
        {
            registrations.Add(new Registration("brandlsp-files", "workspace/didChangeWatchedFiles")
            {
                RegisterOptions = new DidChangeWatchedFilesRegistrationOptions(s_watchers),
            });
        }

        if (registrations.Count > 0)
        {
            client.Register(new RegistrationParams(registrations));
        }

        _ = FetchSettingsAsync();
        return Task.CompletedTask;
    }

    public Task<JsonElement?> ShutdownAsync() => Task.FromResult<JsonElement?>(null);

    private static ServerCapabilities Offer(Client client) => new()
    {
        PositionEncoding = PositionEncodings.Name(client.Encoding),
        TextDocumentSync = new TextDocumentSyncOptions(OpenClose: true, TextDocumentSyncKind.Incremental, new SaveOptions(IncludeText: false)),
        CompletionProvider = new CompletionOptions([.. CompletionTriggers.Characters.Select(c => c.ToString())], ResolveProvider: client.ResolvesDocumentation),
        HoverProvider = true,
        CodeActionProvider = client.CodeActions ? new CodeActionOptions([CodeActionKind.QuickFix, CodeActionKind.Rewrite, CodeActionKind.BrandFixAll], ResolveProvider: client.ResolvesEdits)
            : client.FixesByCommand ? true : null,
        CodeLensProvider = new CodeLensOptions(ResolveProvider: false),
        DocumentSymbolProvider = true,
        FoldingRangeProvider = true,
        DefinitionProvider = true,
        ReferencesProvider = WithProgress(client),
        DocumentHighlightProvider = true,
        DocumentLinkProvider = new DocumentLinkOptions(ResolveProvider: false),
        SelectionRangeProvider = true,
        WorkspaceSymbolProvider = WithProgress(client),
        SemanticTokensProvider = client.SemanticTokens
            ? new SemanticTokensOptions(client.Tokens.Legend, client.SemanticTokensRange, client.SemanticTokensFull ? new SemanticTokensFullOptions(client.SemanticTokensDelta) : null)
            : null,
        InlayHintProvider = new InlayHintOptions(ResolveProvider: false),
        RenameProvider = client.PreparesRename ? new RenameOptions(PrepareProvider: true) { WorkDoneProgress = client.WorkDoneProgress ? true : null } : true,
        ExecuteCommandProvider = new ExecuteCommandOptions(
        [
            ExportCommand, ExportAllCommand, PreviewCommand, ReportCommand, NewDraftCommand, OutlineCommand, .. client.FixesByCommand ? [ApplyFixCommand] : Array.Empty<string>(),
        ])
        {
            WorkDoneProgress = client.WorkDoneProgress ? true : null,
        },
        DiagnosticProvider = client.PullsDiagnostics
            ? new DiagnosticOptions(Diagnostics.Source, InterFileDependencies: true, WorkspaceDiagnostics: true)
            : null,
        Workspace = new WorkspaceServerCapabilities(new WorkspaceFoldersServerCapabilities(Supported: true, ChangeNotifications: true))
        {
            FileOperations = client.AsksBeforeRenames || client.TellsRenames
                ? new FileOperationOptions(client.AsksBeforeRenames ? new(s_renames) : null, client.TellsRenames ? new(s_renames) : null)
                : null,
        },
        Experimental = new ExperimentalServerCapabilities(
        [
            .. ExportCatalog.Menu.Select(f => new ExportFormat(f.Id, f.Title)),
        ]),
    };

    private static object WithProgress(Client client) => client.WorkDoneProgress ? new WorkDoneProgressOptions(true) : true;

    private static ImmutableArray<string> FoldersOf(InitializeParams request)
    {
        IEnumerable<string?> folders =
            request.WorkspaceFolders is { Count: > 0 } given ? given.Select(f => Uris.ToPath(f.Uri))
            : request.RootUri is { } uri ? [Uris.ToPath(uri)]
            : [request.RootPath?.Replace('\\', '/')];
        return [.. folders.OfType<string>().Select(Trimmed).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>True unless the client says <c>trusted: false</c>: most editors know no workspaces that are not trusted.</summary>
    private static bool IsTrusted(JsonElement? options) =>
        !(options is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty("trusted", out var trusted) && trusted.ValueKind == JsonValueKind.False);

    private static string Trimmed(string folder) => folder.Length > 1 ? folder.TrimEnd('/') : folder;

    private async Task WatchAsync(int process)
    {
        try
        {
            await options.WaitForProcessExit(process, ended).ConfigureAwait(false);
            _clientEnded.TrySetResult();
        }
        catch (OperationCanceledException)
        {
            // The session ended first.
        }
    }
}
