using System.CommandLine;
using BrandLsp.Cli.Files;

namespace BrandLsp.Cli.Commands;

/// <summary><c>brandlsp init</c>: a brand profile, people and a first draft to start from.</summary>
internal static class InitCommand
{
    public static Command Create(CliHost host)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "Where to write.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => ".",
        };
        var command = new Command("init", "Write a brand profile, people and a first draft to start from.") { folder };
        command.SetAction(parsed =>
        {
            var typed = parsed.GetRequiredValue(folder);
            return Run(host, typed.Length > 0 ? typed : throw new CliException("the folder's name is empty"));
        });
        return command;
    }

    private static int Run(CliHost host, string typed)
    {
        var folder = Paths.Full(typed, host.WorkingDirectory);
        if (File.Exists(folder))
        {
            throw new CliException($"{typed} is a file: init needs a folder");
        }

        var files = Starter.Files.Select(f => (Path: folder + "/" + f.Name, f.Content)).ToList();
        foreach (var other in files.Select(f => f.Path).Append(folder + "/brand.yml"))
        {
            if (Path.Exists(other) || new FileInfo(other).LinkTarget is not null)
            {
                throw new CliException($"{Paths.Display(other, host.WorkingDirectory)} is there already: init overwrites nothing");
            }
        }

        var written = new List<string>();
        try
        {
            foreach (var (path, content) in files)
            {
                Directory.CreateDirectory(Paths.Folder(path));
                NewFile.Write(path, content);
                written.Add(path);
            }
        }
        catch
        {
            written.ForEach(File.Delete);
            throw;
        }

        foreach (var path in written)
        {
            host.Out.WriteLine("wrote " + Paths.Display(path, host.WorkingDirectory));
        }

        host.Out.WriteLine("Next: make brand.yaml yours, then \"brandlsp check\" and \"brandlsp export --out out\".");
        return ExitCodes.Clean;
    }
}
