using System.Globalization;
using System.Text.Json;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Strategy.Report;
using BrandLsp.Lsp.Convert;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    public const string ReportCommand = "brandlsp.report";

    private Task<JsonElement> ReportAsync(ExecuteCommandParams request, CancellationToken cancel)
    {
        var arguments = request.Arguments is null or [] ? new ReportArguments() : ArgumentOf(request, LspJson.Default.ReportArguments, "{folder?, today?}");
        var today = arguments.Today is not { } written ? session.Metrics.Today
            : DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw Error(ErrorCodes.InvalidParams, $"{ReportCommand}: today is a day such as 2026-11-24, not \"{written}\"");
        var snapshot = session.Current;
        // Begun before the next message is read: that may cancel it.
        var begun = _progress.BeginAsync(request.WorkDoneToken, "Making the report", session.Client.WorkDoneProgress, cancel);
        return Task.Run(
            async () =>
            {
                try
                {
                    using var progress = await begun.ConfigureAwait(false);
                    return JsonSerializer.SerializeToElement(Report(arguments.Folder, today, snapshot, progress), LspJson.Default.ReportResult);
                }
                catch (OperationCanceledException)
                {
                    throw Error(ErrorCodes.RequestCancelled, "The report was cancelled");
                }
            },
            CancellationToken.None);
    }

    private ReportResult Report(string? folder, DateOnly today, Snapshot snapshot, WorkDone progress)
    {
        var profile = ProfileToReport(folder, snapshot);
        var known = session.StrategyOf(profile);
        progress.Part(0, 30);
        var view = known.IsKnown ? known with { Today = today } : ReadDrafts(profile, today, snapshot, progress);
        progress.Part(30, 80);
        var numbers = session.Metrics.Read(profile, view, progress.Report, progress.Cancel);
        progress.Part(80, 100);
        var report = ReportBuilder.Build(
            new ReportInput(profile.Brand, view with { Metrics = () => numbers }, profile.Files, profile.Folder!), progress.Report, progress.Cancel);
        return new ReportResult(ReportPage.Write(report), ReportMarkdown.Write(report));
    }

    /// <summary>While the index is not there yet: the drafts as they stand in the editor and on the disk.</summary>
    private StrategyView ReadDrafts(ProfileState profile, DateOnly today, Snapshot snapshot, WorkDone progress)
    {
        var entries = new List<DraftEntry>();
        foreach (var file in new WorkspaceDrafts(snapshot, options.Files, session.Client.Encoding).RuledBy(profile, progress))
        {
            entries.Add(DraftEntryReader.Read(file.Path, file.Lines.Text, profile.Brand));
        }

        return new StrategyView(DraftIndex.Of(profile.Brand, entries), Inbox.ReadBeside(profile.Files, profile.Path ?? profile.Folder + "/brand.yaml"), today);
    }

    /// <summary>The profile that rules a folder; without a folder, or with one that has none, the only one there is in it.</summary>
    private static ProfileState ProfileToReport(string? given, Snapshot snapshot)
    {
        var all = snapshot.Profiles.All().Where(p => p.Path is not null).DistinctBy(p => p.Path).ToList();
        if (given is null && all.Count == 1)
        {
            return all[0];
        }

        if (given is null && snapshot.Folders is not [_])
        {
            throw Error(ErrorCodes.InvalidParams, $"{ReportCommand}: name the folder, the workspace has {(snapshot.Folders.IsEmpty ? "none" : "several")}");
        }

        var path = given is null ? snapshot.Folders[0] : (Uris.ToPath(given) ?? given.Replace('\\', '/')).TrimEnd('/');
        if (!snapshot.Folders.Any(f => path == f || PathText.IsInside(path, f)) || path.Split('/').Contains(".."))
        {
            throw Error(ErrorCodes.InvalidParams, $"{ReportCommand}: {given} is no folder of the workspace");
        }

        var own = snapshot.Profiles.For(path + "/draft.md");
        var inside = all.Where(p => p.Folder == path || PathText.IsInside(p.Folder!, path)).ToList();
        return own.Path is not null || inside.Count == 0 ? own
            : inside.Count == 1 ? inside[0]
            : throw Error(ErrorCodes.InvalidParams, $"{ReportCommand}: {given ?? path} holds several brands, and a report is about one: name one of {string.Join(", ", inside.Select(p => p.Folder))}");
    }
}
