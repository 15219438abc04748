using System.Collections.Immutable;
using System.Text.Json;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Exports;
using BrandLsp.Lsp.Convert;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    public const string ExportAllCommand = "brandlsp.exportAll";

    private Task<JsonElement> ExportAllAsync(ExecuteCommandParams request, CancellationToken cancel)
    {
        var arguments = Checked(ArgumentOf(request, LspJson.Default.ExportAllArguments, "{folder?, platforms?, format?, out, changed?, dryRun?}"), request.Command);
        if (string.IsNullOrWhiteSpace(arguments.Out))
        {
            throw Error(ErrorCodes.InvalidParams, $"{request.Command} needs out, the folder to write to");
        }

        RequireTrust();
        var snapshot = session.Current;
        var (folder, root) = FolderToExport(arguments.Folder, snapshot);
        // What is open is exported as it stands in the editor, from the moment of the request.
        var open = snapshot.Documents.Values.Where(d => d.Name.HasFile).ToDictionary(d => d.Name.Path, StringComparer.Ordinal);
        foreach (var document in open.Values)
        {
            document.Want();
        }

        // Begun before the next message is read: that may cancel it.
        var begun = _progress.BeginAsync(request.WorkDoneToken, "Exporting drafts", session.Client.WorkDoneProgress, cancel);
        return Task.Run(
            async () =>
            {
                try
                {
                    using var progress = await begun.ConfigureAwait(false);
                    var result = ExportAll(folder, root, arguments, open, progress);
                    return JsonSerializer.SerializeToElement(result, LspJson.Default.ExportAllResult);
                }
                catch (OperationCanceledException)
                {
                    throw Error(ErrorCodes.RequestCancelled, "The export was cancelled: nothing was written");
                }
            },
            CancellationToken.None);
    }

    private ExportAllResult ExportAll(
        string folder, string root, ExportAllArguments arguments, Dictionary<string, DocumentState> open, WorkDone progress)
    {
        var target = FolderOf(arguments.Out!, root);
        var drafts = ReadDrafts(folder, target, arguments, open, progress);
        if (ExportCatalog.Find(arguments.Format ?? ExportCatalog.Variants) is { } exporter)
        {
            progress.Report("Writing", 100);
            var (written, notices) = WriteFormat(exporter, drafts, root, arguments.Out!, arguments, progress.Cancel);
            return Result(written, [], notices);
        }

        var names = ExportNames.Folders(drafts.Select(d => d.Document.Name.Path), root);
        var refused = drafts.Where(d => d.Analysis.Diagnostics.Any(x => x.Severity == Severity.Error)).ToImmutableArray();
        var contents = drafts.Except(refused)
            .Select(d => FolderContent(NameOf(d.Document), d.Document, d.Analysis, root, arguments.Format))
            .ToList();
        progress.Report("Writing", 100);
        return Result(
            Write(root, arguments.Out!, contents, arguments, progress.Cancel),
            [.. refused.Select(d => new RefusedDraft(d.Document.Name.Uri, d.Analysis.Diagnostics.Count(x => x.Severity == Severity.Error)))],
            []);

        static ExportAllResult Result(ExportOutcome outcome, IReadOnlyList<RefusedDraft> refused, IReadOnlyList<string> warnings) =>
            new(UrisOf(outcome.Files), UrisOf(outcome.Removed), outcome.Unchanged, refused, warnings);

        // In a part of the workspace the names of drafts elsewhere count too.
        string NameOf(DocumentState document) => folder == root
            ? names[document.Name.Path]
            : Exports.FolderOf(document.Name.Path, document.Understanding.Profile, root, options.Files);
    }

    /// <summary>The drafts below a folder, sorted by path; what an earlier export wrote is none.</summary>
    private List<(DocumentState Document, DraftAnalysis Analysis)> ReadDrafts(
        string folder, string target, ExportAllArguments arguments, Dictionary<string, DocumentState> open, WorkDone progress)
    {
        ImmutableArray<string>? platforms = arguments.Platforms is { } given ? [.. given] : null;
        var paths = options.Files.List(folder, p => PathText.IsMarkdown(p) && (target == folder || !PathText.IsInside(p, target)))
            .Where(p => !options.Files.Exists(PathText.Folder(p) + "/" + VariantsExporter.ManifestName))
            .ToList();
        var drafts = new List<(DocumentState, DraftAnalysis)>();
        for (var i = 0; i < paths.Count; i++)
        {
            progress.Cancel.ThrowIfCancellationRequested();
            progress.Report(PathText.FileName(paths[i]), 100 * i / paths.Count);
            var document = open.GetValueOrDefault(paths[i]) ?? session.ReadClosed(Uris.FromPath(paths[i]));
            if (document is not null && document.Lines.Text.Length <= Analyzer.LongestDraft && document.Understanding.Profile.IsDraft(paths[i], document.Lines.Text))
            {
                drafts.Add((document, document.AnalyzeAsDraft(platforms)));
            }
        }

        return drafts;
    }

    /// <summary>The folder to export and the workspace folder around it.</summary>
    private static (string Folder, string Root) FolderToExport(string? given, Snapshot snapshot)
    {
        if (given is null)
        {
            return snapshot.Folders is [var only]
                ? (only, only)
                : throw Error(ErrorCodes.InvalidParams, $"{ExportAllCommand}: name the folder, the workspace has {(snapshot.Folders.IsEmpty ? "none" : "several")}");
        }

        var path = (Uris.ToPath(given) ?? given.Replace('\\', '/')).TrimEnd('/');
        return snapshot.Folders.Where(f => PathText.IsInside(path, f)).OrderByDescending(f => f.Length).FirstOrDefault() is { } root && !path.Split('/').Contains("..") && !path.Contains('\0', StringComparison.Ordinal)
            ? (path, root)
            : throw Error(ErrorCodes.InvalidParams, $"{ExportAllCommand}: {given} is no folder of the workspace");
    }

    /// <summary>The files of a scheduler: all or nothing.</summary>
    private (ExportOutcome Outcome, IReadOnlyList<string> Notices) WriteFormat(
        IExporter exporter, IReadOnlyList<(DocumentState Document, DraftAnalysis Analysis)> drafts, string root, string folder, IExportChoice choice, CancellationToken cancel)
    {
        var pairs = drafts.Select(d => (d.Document, Draft: Exports.Draft(d.Document, d.Analysis, root))).OrderBy(p => p.Draft.Name, StringComparer.Ordinal).ToImmutableArray();
        var today = DateOnly.FromDateTime(options.Time.GetLocalNow().DateTime);
        var set = exporter.Export(new ExportRequest([.. pairs.Select(p => p.Draft)], today));
        if (set.Drafts.Where(d => d.HasErrors).Select(d => d.Name).ToList() is { Count: > 0 } refused)
        {
            throw Error(ErrorCodes.RequestFailed, $"Nothing is exported: {string.Join(", ", refused)} {(refused.Count == 1 ? "has" : "have")} errors, and a file for {exporter.Info.Name} is all or nothing");
        }

        if (!set.Failures.IsEmpty)
        {
            throw Error(ErrorCodes.RequestFailed, "Nothing is exported, because what was made is not what was meant: " + set.Failures[0]);
        }

        var stamps = pairs.Where(p => set.Drafts.Contains(p.Draft)).Select(p => Exports.Stamp(p.Document, root, options));
        return (Write(root, folder, [FormatManifest.Content(exporter.Info, set, stamps)], choice, cancel), [.. set.Notices.Select(n => n.ToString())]);
    }

    private ExportOutcome Write(string root, string folder, IReadOnlyList<ExportFolderContent> contents, IExportChoice choice, CancellationToken cancel)
    {
        var target = FolderOf(folder, root);
        try
        {
            // An absolute folder is its user's own word; a relative one may come from a setting of the workspace.
            return options.Files.WriteExport(target, IsAbsolute(folder) ? null : root, contents, new ExportMode(choice.Changed, choice.DryRun), cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Error(ErrorCodes.RequestFailed, "Nothing is exported: " + e.Message);
        }
    }

    private static IReadOnlyList<string> UrisOf(ImmutableArray<string> paths) => [.. paths.Select(Uris.FromPath)];

    /// <summary>A URI, an absolute path, or a path in the workspace folder, which it may not leave.</summary>
    private static string FolderOf(string folder, string root)
    {
        var path = (Uris.ToPath(folder) ?? folder.Replace('\\', '/')).TrimEnd('/');
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            throw Error(ErrorCodes.InvalidParams, "out is no path: it has a NUL character");
        }

        if (IsAbsolute(folder))
        {
            return path.Length == 0 ? "/" : path;
        }

        return PathText.Combine(root, path.Length == 0 ? "." : path) is { } target && PathText.IsInside(target, root)
            ? target
            : throw Error(ErrorCodes.InvalidParams, $"{folder} leads out of the workspace: name an absolute folder to export there");
    }

    private static bool IsAbsolute(string folder) => Uris.ToPath(folder) is not null || folder is ['/' or '\\', ..] or [_, ':', ..];
}
