using System.CommandLine;
using System.Text;
using BrandLsp.Cli.Files;
using BrandLsp.Cli.Output;
using BrandLsp.Core.Strategy.Report;

namespace BrandLsp.Cli.Commands;

/// <summary><c>brandlsp report</c>: how the strategy stands, from drafts, people, inbox and exports.</summary>
internal static class ReportCommand
{
    private static readonly string[] Formats = ["text", "json", "html", "markdown"];

    public static Command Create(CliHost host)
    {
        var path = CommonOptions.Paths();
        path.Description = "The workspace: a folder, or its profile. Default: the working directory.";
        var format = new Option<string?>("--format")
        {
            Description = "One of text, json, html, markdown. Default: what the name of --out ends with, else text.",
            HelpName = "FORMAT",
        };
        var output = new Option<string?>("--out") { Description = "The file to write instead of printing; - prints.", HelpName = "FILE" };
        var profile = CommonOptions.Profile();
        var today = CommonOptions.Today();
        var command = new Command("report", "Report how themes, rhythm, people, conversations and numbers stand, and what to adjust.") { path, format, output, profile, today };
        command.SetAction(parsed =>
        {
            var typed = Usage.Paths(parsed, path);
            var file = parsed.GetValue(output);
            var chosen = Usage.OneOf("--format", parsed.GetValue(format) ?? FormatOf(file), Formats);
            var day = CommonOptions.TodayOf(parsed.GetValue(today), host);
            var workspace = new Workspace(host, parsed.GetValue(profile));
            if (typed.Count > 1)
            {
                throw new CliException($"a report is about one workspace: {typed[1]} is one too many");
            }

            if (file is "")
            {
                throw new CliException("--out names no file");
            }

            return Run(host, workspace, typed.Count > 0 ? typed[0] : ".", chosen, file, day);
        });
        return command;
    }

    private static int Run(CliHost host, Workspace workspace, string typed, string format, string? file, DateOnly today)
    {
        var full = Paths.Full(typed, host.WorkingDirectory);
        var folder = Directory.Exists(full) ? full : File.Exists(full) ? Paths.Folder(full) : throw new CliException($"{typed} does not exist");
        var brand = BrandIn(workspace, folder, typed);
        var home = brand.Folder ?? folder;
        var drafts = brand.Path is null ? workspace.Select([folder]).Drafts.Select(d => d.Path) : workspace.DraftsOf(brand);
        var view = new StrategyFiles(workspace, today).Read(brand, home, drafts, isMeasured: true);
        var report = ReportBuilder.Build(new ReportInput(brand.Brand, view, workspace.FilesFor(home, brand), home));
        var text = format switch
        {
            "json" => ReportJson.Write(report) + "\n",
            "html" => ReportPage.Write(report),
            "markdown" => ReportMarkdown.Write(report),
            _ => ReportText.Write(report, static t => Printable.Width(t), Printable.OneLine),
        };
        if (file is null or "-")
        {
            host.Out.Write(text);
            host.Flush();
        }
        else
        {
            Write(Paths.Full(file, host.WorkingDirectory), file, text);
        }

        foreach (var failure in workspace.Failures)
        {
            host.Complain(failure);
        }

        return workspace.Failures.Count > 0 ? ExitCodes.Failed : ExitCodes.Clean;
    }

    /// <summary>The profile around a folder; without one the only profile in it.</summary>
    private static BrandEntry BrandIn(Workspace workspace, string folder, string typed)
    {
        var around = workspace.BrandFor(folder + "/draft.md");
        if (around.Path is not null)
        {
            return around;
        }

        var inside = workspace.Select([folder]).Profiles;
        return inside.Count switch
        {
            0 => around,
            1 => inside[0],
            _ => throw new CliException($"{typed} holds several profiles, and a report is about one: name one of {string.Join(", ", inside.Select(p => workspace.Display(p.Folder!)))}"),
        };
    }

    private static string FormatOf(string? file) => Path.GetExtension(file ?? "").ToLowerInvariant() switch
    {
        ".html" or ".htm" => "html",
        ".json" => "json",
        ".md" or ".markdown" => "markdown",
        _ => "text",
    };

    private static void Write(string path, string typed, string text)
    {
        if (Directory.Exists(path))
        {
            throw new CliException($"{typed} is a folder: --out names a file");
        }

        if (!Directory.Exists(Paths.Folder(path)))
        {
            throw new CliException($"{typed} cannot be written: there is no folder {Paths.Folder(path)}");
        }

        AtomicFile.Replace(path, Encoding.UTF8.GetBytes(text));
    }
}
