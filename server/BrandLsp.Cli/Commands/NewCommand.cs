using System.CommandLine;
using BrandLsp.Cli.Files;
using BrandLsp.Core.Assist;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Exports;

namespace BrandLsp.Cli.Commands;

/// <summary><c>brandlsp new</c>: a draft that starts from a theme of the profile.</summary>
internal static class NewCommand
{
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
            if (workspace.Obstacle is { } obstacle)
            {
                throw new CliException(obstacle);
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

    /// <summary>In the folder of the first <c>drafts:</c> glob.</summary>
    private static string FreePath(BrandEntry brand, string name) =>
        NewDrafts.FreePath(brand.Brand, brand.Folder!, name, p => Path.Exists(p))
        ?? throw new CliException($"there are too many drafts called {name} already");
}
