using System.Collections.Immutable;
using System.CommandLine;
using BrandLsp.Cli.Files;
using BrandLsp.Cli.Output;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Exports;

namespace BrandLsp.Cli.Commands;

/// <summary><c>brandlsp export</c>: the final text for each platform, ready to paste.</summary>
internal static class ExportCommand
{
    private const string Html = "html";

    private static readonly string[] Formats = ["variants", Html];

    private sealed record Options(
        IReadOnlyList<string> Paths, string? Out, ImmutableArray<string>? Platforms, string? StdinPath, DateOnly Today,
        string Format, bool Force, bool DryRun, bool Changed, string? Profile, Style Style);

    public static Command Create(CliHost host)
    {
        var paths = CommonOptions.Paths();
        var output = new Option<string?>("--out")
        {
            Description = "The folder to write to; - prints one draft's variant for one platform, or its page.",
            HelpName = "DIR",
        };
        var platform = CommonOptions.Platform();
        var format = CommonOptions.Format(string.Join(", ", Formats), "variants");
        var force = new Option<bool>("--force") { Description = "Export drafts with errors too." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be written and write nothing." };
        var changed = new Option<bool>("--changed") { Description = "Only drafts whose text, profile or people changed since the last export." };
        var profile = CommonOptions.Profile();
        var stdinPath = CommonOptions.StdinPath();
        var today = CommonOptions.Today();
        var color = CommonOptions.Color();
        var command = new Command("export", "Write the final text for each platform.")
        {
            paths, output, platform, format, force, dryRun, changed, profile, stdinPath, today, color,
        };
        command.SetAction(parsed =>
        {
            var typed = Usage.Paths(parsed, paths);
            Usage.OneOf("--format", parsed.GetRequiredValue(format), Formats);
            return Run(host, new Options(
                typed,
                parsed.GetValue(output),
                CommonOptions.PlatformsOf(parsed.GetValue(platform)),
                parsed.GetValue(stdinPath),
                CommonOptions.TodayOf(parsed.GetValue(today), host),
                parsed.GetRequiredValue(format),
                parsed.GetValue(force),
                parsed.GetValue(dryRun),
                parsed.GetValue(changed),
                parsed.GetValue(profile),
                Style.For(host, CommonOptions.ColorOf(parsed.GetRequiredValue(color)))));
        });
        return command;
    }

    private static int Run(CliHost host, Options options)
    {
        if (string.IsNullOrEmpty(options.Out))
        {
            throw new CliException("export needs --out DIR, or --out - to print one variant");
        }

        var toStandardOutput = options.Out == "-";
        var root = toStandardOutput ? null : Paths.Full(options.Out, host.WorkingDirectory);
        if (File.Exists(root))
        {
            throw new CliException($"--out {options.Out} is a file: an export needs a folder");
        }

        var workspace = new Workspace(host, options.Profile) { Skip = root };
        var selection = workspace.Select(options.Paths, options.StdinPath);
        if (selection.Named.Count > 0)
        {
            throw new CliException($"{workspace.Display(selection.Named.Order(StringComparer.Ordinal).First())} is a profile: only drafts are exported");
        }

        var drafts = new DraftRunner(host, workspace, options.Today, options.Platforms).Run(selection.Drafts);
        var report = new CheckReport(
            drafts.Select(d => new CheckedFile(d.Source.Path, d.Source.Display, d.File.Text, d.Analysis.Diagnostics)).Concat(ProfileFiles.Of(selection, workspace)),
            workspace.Display);
        int refused;
        if (toStandardOutput)
        {
            refused = PrintOne(host, options, workspace, drafts, report);
        }
        else
        {
            TextFormat.Print(host.Out, report, options.Style, host.Width, hasSummary: false);
            refused = WriteAll(host, options, workspace, drafts, root!, separate: report.Files.Any(f => f.Diagnostics.Length > 0));
        }

        host.Flush();
        foreach (var failure in workspace.Failures)
        {
            host.Complain(failure);
        }

        return workspace.Failures.Count > 0 ? ExitCodes.Failed
            : refused > 0 || (!options.Force && report.HasAtLeast(Severity.Error)) ? ExitCodes.Findings
            : ExitCodes.Clean;
    }

    /// <summary>Prints a variant exactly as it is posted; the parts of a thread are separated by lines of <c>---</c>.</summary>
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
        var isPage = options.Format == Html;
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

        host.Out.Write(isPage ? PreviewFiles.Of(drafts[0]).Content : string.Join("\n\n---\n\n", analysis.Variants[0].Parts.Select(p => p.Text.Text)));
        if (host.OutIsTerminal && !isPage)
        {
            host.Out.WriteLine();
        }

        return 0;
    }

    private static int WriteAll(CliHost host, Options options, Workspace workspace, IReadOnlyList<AnalyzedDraft> drafts, string root, bool separate)
    {
        if (drafts.Count == 0 && workspace.Failures.Count == 0)
        {
            host.Complain("there is no draft here, so nothing was exported");
        }

        var folders = FoldersOf(host, workspace, drafts);
        // All of them before the first is written: what stands in the way of one stops the export.
        var targets = drafts.ToDictionary(d => d.Source.Path, d => new ExportFolder(root, folders[d.Source.Path]), StringComparer.Ordinal);
        var profileHashes = new Dictionary<BrandEntry, string?>();
        int exported = 0, refused = 0, unchanged = 0, files = 0;
        if (separate)
        {
            host.Out.WriteLine();
        }

        foreach (var draft in drafts)
        {
            if (IsRefused(draft.Analysis, options))
            {
                refused++;
                host.Out.WriteLine($"refused {Printable.OneLine(draft.Source.Display)}: it has errors (--force exports it anyway)");
                continue;
            }

            if (!profileHashes.TryGetValue(draft.Source.Brand, out var profileHash))
            {
                profileHashes[draft.Source.Brand] = profileHash =
                    ExportHashes.OfProfile(draft.Source.Brand.Path, draft.Source.Brand.Reading.Problems.Keys, DiskFiles.Everywhere);
            }

            var stamp = new ExportStamp(draft.Source.Display, ExportHashes.OfText(draft.File.Text), profileHash, CommandLine.Version);
            var folder = targets[draft.Source.Path];
            var isPage = options.Format == Html;
            var content = isPage ? [PreviewFiles.Of(draft)] : VariantsExporter.Export(draft.Analysis, stamp);
            var last = isPage ? null : folder.ReadManifest();
            if (options.Changed && (isPage ? folder.Holds(content[0]) : last is not null && IsUnchanged(last, stamp, draft.Analysis, folder, content)))
            {
                unchanged++;
                continue;
            }

            var stale = last is null ? [] : last.Files.Except(content.Select(f => f.Name)).Where(folder.Has).Order(StringComparer.Ordinal).ToList();
            if (!options.DryRun)
            {
                folder.Replace(content, stale);
            }

            exported++;
            files += content.Length;
            var shown = $"{Path.TrimEndingDirectorySeparator(Paths.Core(options.Out!))}/{folders[draft.Source.Path]}/";
            Say(host, options.DryRun ? "would write" : "wrote", shown, content.Select(f => f.Name));
            Say(host, options.DryRun ? "would remove" : "removed", shown, stale);
        }

        List<string> summary = [$"{Words.Count(exported, "draft")} {(options.DryRun ? "would be exported" : "exported")} ({Words.Count(files, "file")})"];
        if (unchanged > 0)
        {
            summary.Add($"{unchanged} unchanged");
        }

        if (refused > 0)
        {
            summary.Add($"{refused} refused");
        }

        host.Out.WriteLine(string.Join(", ", summary) + ".");
        return refused;
    }

    private static void Say(CliHost host, string what, string folder, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            host.Out.WriteLine($"{what} {Printable.OneLine(folder + name)}");
        }
    }

    private static bool IsRefused(DraftAnalysis analysis, Options options) =>
        !options.Force && analysis.Diagnostics.Any(d => d.Severity == Severity.Error);

    private static bool IsUnchanged(Manifest last, ExportStamp stamp, DraftAnalysis analysis, ExportFolder folder, IEnumerable<ExportFile> content) =>
        last.Stamp == stamp
        && last.Platforms.SequenceEqual(analysis.Variants.Select(v => v.Platform.Id))
        && content.All(f => folder.Has(f.Name));

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
