using System.Collections.Immutable;
using System.CommandLine;
using BrandLsp.Cli.Files;
using BrandLsp.Cli.Output;
using BrandLsp.Core.Analysis;

namespace BrandLsp.Cli.Commands;

/// <summary><c>brandlsp check</c>: what is wrong with drafts and their profiles.</summary>
internal static class CheckCommand
{
    private static readonly string[] Formats = ["text", "json", "sarif", "github", "line"];
    private static readonly string[] Thresholds = ["error", "warning", "info", "hint"];

    private sealed record Options(
        IReadOnlyList<string> Paths, string Format, Severity FailOn, DraftRunner Runner, StrategyFiles Strategy, Workspace Workspace, ImmutableArray<string>? Platforms,
        string? StdinPath, bool Fix, bool WriteBaseline, string? ChangedSince, Style Style);

    public static Command Create(CliHost host)
    {
        var paths = CommonOptions.Paths();
        var format = CommonOptions.Format("text, json, sarif, github, line", "text");
        var failOn = new Option<string>("--fail-on")
        {
            Description = "The mildest severity that makes the exit status 1: error, warning, info or hint.",
            HelpName = "SEVERITY",
            DefaultValueFactory = _ => "error",
        };
        var platform = CommonOptions.Platform();
        var profile = CommonOptions.Profile();
        var fix = new Option<bool>("--fix") { Description = "Mend what can be mended without being looked at." };
        var writeBaseline = new Option<bool>("--write-baseline")
        {
            Description = $"Leave today's findings alone from here on: keep them in {Baseline.FileName} beside the profile.",
        };
        var changedSince = new Option<string?>("--changed-since")
        {
            Description = "Only drafts that changed since this Git revision, or that Git does not know yet.",
            HelpName = "REV",
        };
        var draftsOnly = new Option<bool>("--drafts-only")
        {
            Description = "Pass over named files that are no drafts by the profile's drafts: and their front matter.",
        };
        var stdinPath = CommonOptions.StdinPath();
        var today = CommonOptions.Today();
        var color = CommonOptions.Color();
        var command = new Command("check", "Report what is wrong with drafts and their profile.")
        {
            paths, format, failOn, platform, profile, fix, writeBaseline, changedSince, draftsOnly, stdinPath, today, color,
        };
        command.SetAction(parsed =>
        {
            var typed = Usage.Paths(parsed, paths);
            var chosen = Usage.OneOf("--format", parsed.GetRequiredValue(format), Formats);
            var threshold = (Severity)Array.IndexOf(Thresholds, Usage.OneOf("--fail-on", parsed.GetRequiredValue(failOn), Thresholds));
            var workspace = new Workspace(host, parsed.GetValue(profile)) { DraftsOnly = parsed.GetValue(draftsOnly) };
            var platforms = CommonOptions.PlatformsOf(parsed.GetValue(platform));
            var day = CommonOptions.TodayOf(parsed.GetValue(today), host);
            var strategy = new StrategyFiles(workspace, day);
            var runner = new DraftRunner(host, workspace, day, platforms, strategy);
            var style = Style.For(host, CommonOptions.ColorOf(parsed.GetRequiredValue(color)));
            return Run(host, new Options(
                typed, chosen, threshold, runner, strategy, workspace, platforms, parsed.GetValue(stdinPath),
                parsed.GetValue(fix), parsed.GetValue(writeBaseline), parsed.GetValue(changedSince), style));
        });
        return command;
    }

    private static int Run(CliHost host, Options options)
    {
        var selection = options.Workspace.Select(options.Paths, options.StdinPath);
        if (options.Fix && selection.Drafts.Any(d => d.Stream))
        {
            throw new CliException("--fix writes files: it cannot mend standard input");
        }

        if (options.WriteBaseline && selection.Drafts.Any(d => d.Stream))
        {
            throw new CliException("--write-baseline keeps what is in files: it cannot keep standard input");
        }

        // Drafts are judged by the profile as it is then.
        (int Fixes, int Files) mended = options.Fix ? ProfileMender.Mend(selection, options.Workspace) : default;
        if (mended.Files > 0)
        {
            options.Workspace.ForgetProfiles();
            selection = options.Workspace.Select(options.Paths, options.StdinPath);
        }

        var all = selection.Drafts.Count;
        if (options.ChangedSince is { } revision)
        {
            selection = ChangedDrafts.Of(selection, GitChanges.Since(host, revision));
        }

        var baselines = new Baselines(options.Workspace, selection.Drafts);
        IReadOnlyList<CheckedFile> drafts = options.Fix
            ? [.. Mend(host, options, options.Runner.Run(selection.Drafts), mended).Select(Checked)]
            : options.Runner.Run(selection.Drafts, Checked);
        if (options.WriteBaseline)
        {
            WriteBaseline(host, options, baselines, drafts);
        }

        List<CheckedFile> shown = [.. drafts.Select(baselines.Hide)];
        var files = shown.Concat(ProfileFiles.Of(selection, options.Workspace, options.Strategy, host.Complain)).Concat(baselines.Faulty(options.Workspace));
        var report = new CheckReport(files, options.Workspace.Display)
        {
            Known = drafts.Sum(d => d.Diagnostics.Length) - shown.Sum(d => d.Diagnostics.Length),
        };
        switch (options.Format)
        {
            case "json":
                JsonFormat.Print(host, report);
                break;
            case "sarif":
                SarifFormat.Print(host, report);
                break;
            case "github":
                GitHubFormat.Print(host, report);
                break;
            case "line":
                LineFormat.Print(host, report);
                break;
            default:
                TextFormat.Print(host.Out, report, options.Style, host.Width);
                break;
        }

        host.Flush();
        if (all > 0 && selection.Drafts.Count == 0)
        {
            host.Complain($"no draft has changed since {options.ChangedSince}");
        }
        else if (report.Files.Length == 0 && options.Workspace is { Failures.Count: 0, DraftsOnly: false })
        {
            host.Complain("there is no draft here: drafts are posts/** and drafts/** unless the profile's drafts: says otherwise, and Markdown files with platforms: in their front matter");
        }

        foreach (var failure in options.Workspace.Failures)
        {
            host.Complain(failure);
        }

        return options.Workspace.Failures.Count > 0 ? ExitCodes.Failed
            : report.HasAtLeast(options.FailOn) ? ExitCodes.Findings
            : ExitCodes.Clean;
    }

    private static CheckedFile Checked(AnalyzedDraft draft) =>
        new(draft.Source.Path, draft.Source.Display, draft.File.Text, draft.Analysis.Diagnostics);

    private static void WriteBaseline(CliHost host, Options options, Baselines baselines, IReadOnlyList<CheckedFile> drafts)
    {
        if (options.Workspace.Failures.Count > 0)
        {
            options.Workspace.Fail("so the baseline was not written");
            return;
        }

        foreach (var line in baselines.Write(options.Workspace, drafts, options.Platforms))
        {
            host.Complain(line);
        }
    }

    /// <param name="mended">What was mended before.</param>
    private static List<AnalyzedDraft> Mend(CliHost host, Options options, IReadOnlyList<AnalyzedDraft> drafts, (int Fixes, int Files) mended)
    {
        var result = new List<AnalyzedDraft>(drafts.Count);
        var (fixes, files) = mended;
        foreach (var draft in drafts)
        {
            var better = Mender.Mend(draft.Analysis, text => options.Runner.Analyze(draft.Source, text));
            if (better.Count == 0)
            {
                result.Add(draft);
                continue;
            }

            var file = draft.File.With(better.Analysis.Draft.Text);
            if (TextFile.Read(draft.Source.Path) != draft.File)
            {
                options.Workspace.Fail($"{draft.Source.Display} changed while it was being mended and was left alone");
                result.Add(draft);
                continue;
            }

            AtomicFile.Replace(draft.Source.Path, file.Bytes);
            fixes += better.Count;
            files++;
            result.Add(draft with { File = file, Analysis = better.Analysis });
        }

        host.Complain(fixes == 0 ? "there was nothing to mend" : $"mended {Words.Count(fixes, "finding")} in {Words.Count(files, "file")}");
        return result;
    }
}
