using System.Collections.Immutable;
using System.CommandLine;
using BrandLsp.Cli.Files;
using BrandLsp.Cli.Output;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Exports;

namespace BrandLsp.Cli.Commands;

/// <summary><c>brandlsp export</c>: the final text for each platform, ready to paste.</summary>
internal static partial class ExportCommand
{
    private sealed record Options(
        IReadOnlyList<string> Paths, string? Out, string Format, ImmutableArray<string>? Platforms, string? StdinPath, DateOnly Today,
        bool Force, bool DryRun, bool Changed, string? Profile, Style Style);

    public static Command Create(CliHost host)
    {
        var paths = CommonOptions.Paths();
        var output = new Option<string?>("--out")
        {
            Description = "The folder to write to; - prints one draft's variant for one platform, its page, or a format's one file.",
            HelpName = "DIR",
        };
        var platform = CommonOptions.Platform();
        var format = CommonOptions.Format(string.Join(", ", ExportCatalog.Formats), ExportCatalog.Variants);
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
            return Run(host, new Options(
                typed,
                parsed.GetValue(output),
                Usage.OneOf("--format", parsed.GetRequiredValue(format), ExportCatalog.Formats),
                CommonOptions.PlatformsOf(parsed.GetValue(platform)),
                parsed.GetValue(stdinPath),
                CommonOptions.TodayOf(parsed.GetValue(today), host),
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

        // Only errors stop an export, and no rule about other drafts is one unless a profile makes it one.
        var strategy = selection.Profiles.Any(p => p.Brand.Rules.ContainsValue(Severity.Error)) ? new StrategyFiles(workspace, options.Today) : null;
        var drafts = new DraftRunner(host, workspace, options.Today, options.Platforms, strategy).Run(Exportable(options, workspace, selection.Drafts));
        var report = new CheckReport(
            drafts.Select(d => new CheckedFile(d.Source.Path, d.Source.Display, d.File.Text, d.Analysis.Diagnostics)).Concat(ProfileFiles.Of(selection, workspace)),
            workspace.Display);
        var exporter = ExportCatalog.Find(options.Format);
        if (!toStandardOutput)
        {
            TextFormat.Print(host.Out, report, options.Style, host.Width, hasSummary: false);
            if (report.Files.Any(f => f.Diagnostics.Length > 0))
            {
                host.Out.WriteLine();
            }
        }

        var refused = (exporter, toStandardOutput) switch
        {
            (null, true) => PrintOne(host, options, workspace, drafts, report),
            (null, false) => WriteFolders(host, options, workspace, drafts, root!),
            (_, true) => PrintFormat(host, options, workspace, drafts, exporter, report),
            _ => WriteFormat(host, options, workspace, drafts, exporter, root!),
        };

        host.Flush();
        foreach (var failure in workspace.Failures)
        {
            host.Complain(failure);
        }

        return workspace.Failures.Count > 0 ? ExitCodes.Failed
            : refused > 0 || (!options.Force && report.HasAtLeast(Severity.Error)) ? ExitCodes.Findings
            : ExitCodes.Clean;
    }

    /// <summary>Without all of its profile a draft would go out wrong: a person's handle, a limit, a disclosure may be missing.</summary>
    private static List<DraftSource> Exportable(Options options, Workspace workspace, IReadOnlyList<DraftSource> drafts)
    {
        List<DraftSource> whole = [.. drafts.Where(d => options.Force || d.Brand.Reading.IsWhole)];
        if (drafts.Count - whole.Count is > 0 and var count)
        {
            workspace.Fail($"so {Words.Count(count, "draft")} {(count == 1 ? "was" : "were")} not exported (--force exports without what could not be read)");
        }

        return whole;
    }

    private static void SayRefused(CliHost host, string draft) =>
        host.Out.WriteLine($"refused {Printable.OneLine(draft)}: it has errors (--force exports it anyway)");

    /// <summary>Writes the folders and says so; in a dry run says what writing them would do.</summary>
    private static void Write(CliHost host, Options options, string root, List<ExportFolder> folders)
    {
        if (!options.DryRun && folders.Count > 0)
        {
            ExportWriter.Write(root, folders);
        }

        var shown = Path.TrimEndingDirectorySeparator(Paths.Core(options.Out!));
        string Shown(ExportFolder folder) => folder.IsRoot ? shown + "/" : $"{shown}/{folder.Content.Name}/";
        foreach (var folder in folders)
        {
            if (options.DryRun)
            {
                foreach (var file in folder.Content.Files)
                {
                    Say(host, Would(folder.Compare(file)), Shown(folder), [file.Name]);
                }
            }
            else
            {
                Say(host, "wrote", Shown(folder), folder.Content.Files.Select(f => f.Name));
            }

            Say(host, options.DryRun ? "would remove" : "removed", Shown(folder), folder.Stale);
        }
    }

    private static string Would(FileChange change) => change switch
    {
        FileChange.New => "would write",
        FileChange.Changed => "would change",
        _ => "would leave as it is",
    };

    private static void Say(CliHost host, string what, string folder, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            host.Out.WriteLine($"{what} {Printable.OneLine(folder + name)}");
        }
    }

    private static bool IsRefused(DraftAnalysis analysis, Options options) =>
        !options.Force && analysis.Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>What tells a later export whether a draft or its profile has changed.</summary>
    private sealed class Stamps
    {
        private readonly Dictionary<BrandEntry, string?> _profiles = [];

        public ExportStamp Of(AnalyzedDraft draft)
        {
            if (!_profiles.TryGetValue(draft.Source.Brand, out var profile))
            {
                _profiles[draft.Source.Brand] = profile =
                    ExportHashes.OfProfile(draft.Source.Brand.Path, draft.Source.Brand.Reading.Problems.Keys, DiskFiles.Everywhere);
            }

            return new ExportStamp(draft.Source.Display, ExportHashes.OfText(draft.File.Text), profile, CommandLine.Version);
        }
    }
}
