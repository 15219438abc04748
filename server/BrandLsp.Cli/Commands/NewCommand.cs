using System.CommandLine;
using BrandLsp.Cli.Files;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Exports;

namespace BrandLsp.Cli.Commands;

/// <summary><c>brandlsp new</c>: a draft that starts from a theme of the profile.</summary>
internal static class NewCommand
{
    private const int MostOfADay = 1000;

    public static Command Create(CliHost host)
    {
        var theme = new Option<string?>("--theme") { Description = "A theme of the profile.", HelpName = "T" };
        var platform = CommonOptions.Platform();
        var output = new Option<string?>("--out")
        {
            Description = "The file to create; - prints the draft. Default: the profile's folder for drafts.",
            HelpName = "FILE",
        };
        var profile = CommonOptions.Profile();
        var today = CommonOptions.Today();
        var command = new Command("new", "Create a draft from a theme of the profile and print its path.") { theme, platform, output, profile, today };
        command.SetAction(parsed =>
        {
            var workspace = new Workspace(host, parsed.GetValue(profile));
            var brand = workspace.BrandFor(Paths.Full("draft.md", host.WorkingDirectory));
            if (workspace.Failures.Count > 0)
            {
                throw new CliException(workspace.Failures[0]);
            }

            var template = DraftTemplate.Of(
                brand.Brand,
                ThemeOf(brand.Brand, parsed.GetValue(theme)),
                CommonOptions.PlatformsOf(parsed.GetValue(platform)) ?? [],
                CommonOptions.TodayOf(parsed.GetValue(today), host));
            var target = parsed.GetValue(output);
            if (target == "-")
            {
                host.Out.Write(template.Text);
                return ExitCodes.Clean;
            }

            var path = target is { Length: > 0 } ? Paths.Full(target, host.WorkingDirectory) : FreePath(brand, template.Name);
            if (Path.Exists(path))
            {
                throw new CliException($"{target} is there already: new overwrites nothing");
            }

            Directory.CreateDirectory(Paths.Folder(path));
            NewFile.Write(path, template.Text);
            host.Out.WriteLine(Paths.Display(path, host.WorkingDirectory));
            return ExitCodes.Clean;
        });
        return command;
    }

    private static Theme ThemeOf(Brand brand, string? id)
    {
        if (brand.Path is null)
        {
            throw new CliException("there is no brand.yaml here or above (brandlsp init writes one)");
        }

        if (brand.Themes.Length == 0)
        {
            throw new CliException("the profile has no themes: add some under themes:");
        }

        var known = string.Join(", ", brand.Themes.Select(t => t.Id));
        if (id is null)
        {
            throw new CliException($"new needs --theme (there is {known})");
        }

        return brand.Theme(id)
            ?? throw new CliException($"the profile has no theme \"{id}\"{Suggest.Hint(id, brand.Themes.Select(t => t.Id))} (there is {known})");
    }

    /// <summary>In the folder of the first <c>drafts:</c> glob; a number is added when the day has such a draft already.</summary>
    private static string FreePath(BrandEntry brand, string name)
    {
        var glob = brand.Brand.DraftGlobs.FirstOrDefault(g => !g.StartsWith('!')) ?? "posts/**";
        var segments = glob.Split('/').TakeWhile(s => s.IndexOfAny(['*', '?', '[', '{']) < 0 && s is not ".." && !s.EndsWith(".md", StringComparison.OrdinalIgnoreCase));
        var folder = string.Join('/', segments.Prepend(brand.Folder!));
        for (var n = 1; n < MostOfADay; n++)
        {
            var path = $"{folder}/{name}{(n == 1 ? "" : "-" + n)}.md";
            if (!Path.Exists(path))
            {
                return path;
            }
        }

        throw new CliException($"{folder} has {MostOfADay} drafts called {name} already");
    }
}
