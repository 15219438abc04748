using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using BrandLsp.Cli.Files;
using BrandLsp.Cli.Output;
using BrandLsp.Core.Exports;

namespace BrandLsp.Cli.Commands;

/// <summary>The formats <c>variants</c> and <c>html</c>: a folder for each draft. A draft with errors is refused, the others are written.</summary>
internal static partial class ExportCommand
{
    /// <summary>Prints a variant exactly as it is posted, the parts of a thread separated by lines of <c>---</c>, or the page of a draft.</summary>
    private static int PrintOne(CliHost host, Options options, Workspace workspace, IReadOnlyList<AnalyzedDraft> drafts, CheckReport report)
    {
        if (drafts.Count == 0 && workspace.Failures.Count > 0)
        {
            return 0;
        }

        if (drafts.Count != 1)
        {
            throw new CliException($"--out - prints one draft, and here {(drafts.Count == 0 ? "is none" : $"are {drafts.Count}")}: name one");
        }

        var analysis = drafts[0].Analysis;
        var isPage = options.Format == ExportCatalog.Html;
        if (analysis.Variants.Length != 1 && !isPage)
        {
            throw new CliException(analysis.Variants.Length == 0
                ? $"{drafts[0].Source.Display} has no platform: name one with --platform"
                : $"--out - prints one platform, and {drafts[0].Source.Display} has {Words.List([.. analysis.Variants.Select(v => v.Platform.Id)])}: name one with --platform");
        }

        TextFormat.Print(host.Error, report, Style.For(host, "never"), host.Width, hasSummary: false);
        if (IsRefused(analysis, options))
        {
            host.Complain($"{drafts[0].Source.Display} has errors and was not exported (--force exports it anyway)");
            return 1;
        }

        host.Out.Write(isPage ? PreviewFiles.Of(drafts[0]).Content : string.Join("\n\n---\n\n", analysis.Variants[0].Parts.Select((_, i) => VariantFiles.Text(analysis.Variants[0], i))));
        if (host.OutIsTerminal && !isPage)
        {
            host.Out.WriteLine();
        }

        return 0;
    }

    private static int WriteFolders(CliHost host, Options options, Workspace workspace, IReadOnlyList<AnalyzedDraft> drafts, string root)
    {
        var names = FoldersOf(host, workspace, drafts);
        var stamps = new Stamps();
        var wanted = new List<AnalyzedDraft>();
        foreach (var draft in drafts)
        {
            if (IsRefused(draft.Analysis, options))
            {
                SayRefused(host, draft.Source.Display);
            }
            else
            {
                wanted.Add(draft);
            }
        }

        var known = wanted.Select(d => (Draft: d, Stamp: stamps.Of(d))).ToArray();
        var folders = new ExportFolder[known.Length];
        var isPage = options.Format == ExportCatalog.Html;
        try
        {
            Parallel.For(0, known.Length, i =>
            {
                var (draft, stamp) = known[i];
                folders[i] = new ExportFolder(
                    root, new ExportFolderContent(names[draft.Source.Path], isPage ? [PreviewFiles.Of(draft)] : VariantsExporter.Export(draft.Analysis, stamp)));
            });
        }
        catch (AggregateException e) when (e.InnerExceptions.All(i => i is IOException or UnauthorizedAccessException))
        {
            // What stands in the way of one draft is a message for the user like any other; of several the first by name.
            ExceptionDispatchInfo.Throw(e.InnerExceptions.OrderBy(i => i.Message, StringComparer.Ordinal).First());
        }

        var going = folders.Where(f => f.IsWanted).ToArray();
        List<ExportFolder> fresh = [.. going.Where(f => !options.Changed || !f.IsUnchanged)];
        Write(host, options, root, fresh);

        var (refused, unchanged, homeless) = (drafts.Count - known.Length, going.Length - fresh.Count, folders.Length - going.Length);
        if (drafts.Count == 0 && workspace.Failures.Count == 0)
        {
            host.Complain("there is no draft here, so nothing was exported");
        }

        List<string> summary = [$"{Words.Count(fresh.Count, "draft")} {(options.DryRun ? "would be exported" : "exported")} ({Words.Count(fresh.Sum(f => f.Content.Files.Length), "file")})"];
        if (unchanged > 0)
        {
            summary.Add($"{unchanged} unchanged");
        }

        if (homeless > 0)
        {
            summary.Add($"{homeless} without a platform");
        }

        if (refused > 0)
        {
            summary.Add($"{refused} refused");
        }

        host.Out.WriteLine(string.Join(", ", summary) + ".");
        return refused;
    }

    /// <summary>Names must not depend on which drafts are exported: all drafts of the workspace that could clash take part.</summary>
    private static ImmutableDictionary<string, string> FoldersOf(CliHost host, Workspace workspace, IReadOnlyList<AnalyzedDraft> drafts)
    {
        var stems = drafts.Select(d => ExportNames.Stem(d.Source.Path)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var all = drafts.Select(d => d.Source.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var brand in drafts.Select(d => d.Source.Brand).Distinct())
        {
            all.UnionWith(workspace.DraftsBeside(brand, path => stems.Contains(ExportNames.Stem(path))));
        }

        return ExportNames.Folders(all, Paths.Full(".", host.WorkingDirectory));
    }
}
