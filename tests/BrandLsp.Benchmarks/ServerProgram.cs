using System.Diagnostics;

namespace BrandLsp.Benchmarks;

/// <summary>A built brandlsp.</summary>
internal sealed record ServerProgram(string Name, string File, string[] Prefix)
{
    public static ServerProgram At(string path)
    {
        var full = Path.GetFullPath(path);
        var name = Path.GetFileName(Path.GetDirectoryName(full)!) + "/" + Path.GetFileName(full);
        return full.EndsWith(".dll", StringComparison.Ordinal) ? new(name, "dotnet", [full]) : new(name, full, []);
    }

    public Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(File)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in Prefix.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
