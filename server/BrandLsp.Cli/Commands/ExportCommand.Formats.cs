using System.Text;
using BrandLsp.Cli.Files;
using BrandLsp.Cli.Output;
using BrandLsp.Core.Exports;

namespace BrandLsp.Cli.Commands;

/// <summary>The formats of the catalogue: files side by side in the export's folder.</summary>
internal static partial class ExportCommand
{
    /// <summary>A scheduler's files: all of them, or none when a draft in them has errors or one does not read back as it should.</summary>
    private static int WriteFormat(CliHost host, Options options, Workspace workspace, IReadOnlyList<AnalyzedDraft> drafts, IExporter exporter, string root)
    {
        if (workspace.Failures.Count > 0)
        {
            host.Complain($"not everything could be read, so nothing was written: a file for {exporter.Info.Name} is all or nothing");
            return 0;
        }

        var set = Make(options, workspace, drafts, exporter, host.Out);
        var refused = Refused(set, options);
        if (refused.Count > 0)
        {
            foreach (var draft in refused)
            {
                SayRefused(host, draft.Name);
            }

            host.Out.WriteLine($"Nothing was written: a file for {exporter.Info.Name} is all or nothing.");
            return refused.Count;
        }

        var stamps = new Stamps();
        var included = set.Drafts.Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
        var content = FormatManifest.Content(exporter.Info, set, drafts.Where(d => included.Contains(d.Source.Display)).Select(stamps.Of));
        var folder = new ExportFolder(root, content);
        if (set.Files.IsEmpty && folder.Manifest is null)
        {
            host.Complain($"no draft here has a post for {exporter.Info.Name}, so nothing was written");
            return 0;
        }

        if (options.Changed && folder.IsUnchanged)
        {
            host.Out.WriteLine($"{Words.Count(set.Files.Length, "file")} unchanged.");
            return 0;
        }

        Write(host, options, root, [folder]);
        host.Out.WriteLine($"{Words.Count(set.Drafts.Length, "draft")} {(options.DryRun ? "would be exported" : "exported")} ({Words.Count(set.Files.Length, "file")} for {exporter.Info.Name}).");
        return 0;
    }

    private static int PrintFormat(CliHost host, Options options, Workspace workspace, IReadOnlyList<AnalyzedDraft> drafts, IExporter exporter, CheckReport report)
    {
        if (drafts.Count == 0 && workspace.Failures.Count > 0)
        {
            return 0;
        }

        TextFormat.Print(host.Error, report, Style.For(host, "never"), host.Width, hasSummary: false);
        var set = Make(options, workspace, drafts, exporter, host.Error);
        var refused = Refused(set, options);
        if (refused.Count > 0)
        {
            host.Complain($"{Words.List([.. refused.Select(d => d.Name)])} {(refused.Count == 1 ? "has" : "have")} errors, so nothing was exported (--force exports anyway)");
            return refused.Count;
        }

        if (set.Files.Length != 1)
        {
            throw new CliException(set.Files.IsEmpty
                ? $"no draft here has a post for {exporter.Info.Name}"
                : $"--out - prints one file, and here are {Words.List([.. set.Files.Select(f => f.Name)])}: name one platform with --platform{(drafts.Select(d => workspace.PlaceOf(d.Source.Brand)).Distinct().Skip(1).Any() ? ", and the drafts of one brand" : "")}");
        }

        host.WriteBytes(Encoding.UTF8.GetBytes(set.Files[0].Content));
        return 0;
    }

    private static ExportSet Make(Options options, Workspace workspace, IReadOnlyList<AnalyzedDraft> drafts, IExporter exporter, TextWriter output)
    {
        var set = exporter.Export(new ExportRequest([.. drafts.Select(d => new ExportDraft(d.Source.Display, KeyOf(workspace, d.Source), d.Analysis) { Brand = workspace.PlaceOf(d.Source.Brand) })], options.Today));
        if (!set.Failures.IsEmpty)
        {
            throw new CliException($"nothing was written, because what was made is not what was meant: {set.Failures[0]}");
        }

        foreach (var notice in set.Notices)
        {
            output.WriteLine("warning: " + Printable.OneLine(notice.ToString()));
        }

        return set;
    }

    private static List<ExportDraft> Refused(ExportSet set, Options options) => options.Force ? [] : [.. set.Drafts.Where(d => d.HasErrors)];

    private static string KeyOf(Workspace workspace, DraftSource draft)
    {
        var home = workspace.HomeOf(draft);
        return Paths.IsInside(draft.Path, home) ? Paths.Display(draft.Path, home) : draft.Path;
    }
}
