using System.Text.Json;
using BrandLsp.Core.Brands;
using BrandLsp.Lsp.Convert;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    public Task DidOpenAsync(DidOpenTextDocumentParams notification)
    {
        session.Open(notification.TextDocument);
        return Task.CompletedTask;
    }

    public Task DidChangeAsync(DidChangeTextDocumentParams notification)
    {
        session.Edit(notification.TextDocument.Uri, notification.TextDocument.Version, notification.ContentChanges);
        return Task.CompletedTask;
    }

    public Task DidSaveAsync(DidSaveTextDocumentParams notification)
    {
        session.Save(notification.TextDocument.Uri, notification.Text);
        return Task.CompletedTask;
    }

    public Task DidCloseAsync(DidCloseTextDocumentParams notification)
    {
        session.Close(notification.TextDocument.Uri);
        var key = Uris.ToPath(notification.TextDocument.Uri) ?? notification.TextDocument.Uri;
        _tokens.TryRemove(key, out _);
        _reports.TryRemove(key, out _);
        return Task.CompletedTask;
    }

    public Task DidChangeWatchedFilesAsync(DidChangeWatchedFilesParams notification)
    {
        // An open buffer counts before its file: a change of the file alone changes nothing, but that it is gone.
        var open = session.Current.Documents;
        foreach (var (path, isDeleted) in notification.Changes.Select(c => (Path: Uris.ToPath(c.Uri), c.Type == FileEvent.Deleted)).Where(c => c.Path is not null && open.ContainsKey(c.Path)))
        {
            // An editor that saves by way of a new file deletes the old one: what is there again by now is not gone.
            session.FileIsGone(path!, isDeleted && !options.Files.Exists(path!));
        }

        var changed = notification.Changes.Select(c => Uris.ToPath(c.Uri)).OfType<string>().Where(p => !open.ContainsKey(p)).ToLookup(PathText.IsMarkdown);
        if (changed[false].Any())
        {
            session.FilesChanged();
            session.MetricsChanged([.. changed[false]]);
        }

        if (changed[true].Any())
        {
            session.DraftsChanged([.. changed[true]]);
        }

        return Task.CompletedTask;
    }

    /// <summary>The client closes and opens what is open of it itself; what drafts and profiles refer to may have gone.</summary>
    public Task DidRenameFilesAsync(RenameFilesParams notification)
    {
        if (notification.Files.Any(f => Uris.ToPath(f.OldUri) is not null || Uris.ToPath(f.NewUri) is not null))
        {
            session.FilesChanged();
            session.FoldersOfDraftsChanged();
        }

        return Task.CompletedTask;
    }

    public Task DidChangeWorkspaceFoldersAsync(DidChangeWorkspaceFoldersParams notification)
    {
        static IEnumerable<string> Paths(IReadOnlyList<WorkspaceFolder>? folders) =>
            (folders ?? []).Select(f => Uris.ToPath(f.Uri)).OfType<string>().Select(Trimmed);

        session.FoldersChanged(Paths(notification.Event.Added), Paths(notification.Event.Removed));
        return Task.CompletedTask;
    }

    public Task DidChangeConfigurationAsync(DidChangeConfigurationParams notification)
    {
        Configure(notification.Settings);
        return FetchSettingsAsync();
    }

    /// <summary>The settings of a client that is to be asked for them.</summary>
    private async Task FetchSettingsAsync()
    {
        if (!session.Client.Configuration)
        {
            return;
        }

        var answer = await client.ConfigurationAsync(new ConfigurationParams([new ConfigurationItem(Settings.Section)])).ConfigureAwait(false);
        if (answer is [var value, ..])
        {
            Configure(value);
        }
    }

    private void Configure(JsonElement? settings)
    {
        session.Configure(s => s.With(settings));
        ReportFault(settings);
    }

    private void ReportFault(JsonElement? settings)
    {
        if (Settings.FaultOf(settings) is { } fault)
        {
            client.LogMessage(new LogMessageParams(MessageType.Warning, fault));
        }
    }
}
