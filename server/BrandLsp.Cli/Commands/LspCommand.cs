using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using BrandLsp.Cli.Files;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Exports;
using BrandLsp.Lsp;

namespace BrandLsp.Cli.Commands;

/// <summary><c>brandlsp lsp</c>: the language server on standard input and output.</summary>
internal static class LspCommand
{
    public static Command Create(CliHost host)
    {
        var command = new Command("lsp", "Serve an editor on standard input and output.")
        {
            // What editors' clients append by habit.
            new Option<bool>("--stdio") { Description = "The only way to talk to it, and the default.", Hidden = true },
            new Option<int?>("--clientProcessId") { Description = "Told by the protocol instead.", Hidden = true },
        };
        command.SetAction((_, cancel) => RunAsync(host, cancel));
        return command;
    }

    /// <summary>Returns when the editor says goodbye or is gone.</summary>
    public static async Task<int> RunAsync(CliHost host, CancellationToken cancel)
    {
        var options = new LspHostOptions
        {
            Files = new WorkspaceDisk(),
            Time = TimeProvider.System,
            Version = CommandLine.Version,
            WaitForProcessExit = WaitForExitAsync,
            Log = host.Complain,
        };
        var serving = LspHost.RunAsync(host.Input, host.Output, options, cancel);

        // One thread of the pool always waits in a read of standard input: without another, a keystroke would wait for the
        // end of the round before it instead of ending it. Not before the server has begun to prepare, which takes as long.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(workers + 2, ports);
        return await serving.ConfigureAwait(false);
    }

    private static async Task WaitForExitAsync(int id, CancellationToken cancel)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            await process.WaitForExitAsync(cancel).ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or NotSupportedException)
        {
            // Not ours to watch: the end of standard input will do.
            await Task.Delay(Timeout.Infinite, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>The whole disk; the server narrows it to the workspace's folders.</summary>
    private sealed class WorkspaceDisk : IWorkspaceFiles
    {
        private static readonly EnumerationOptions OneFolder = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        private static readonly string[] SkippedFolders = ["node_modules", "bin", "obj"];

        public string? Read(string path) => DiskFiles.Everywhere.Read(path);

        public bool Exists(string path) => DiskFiles.Everywhere.Exists(path);

        public string? FaultOf(string path) => DiskFiles.Everywhere.FaultOf(path);

        public IReadOnlyList<string> Below(string folder) => DiskFiles.Everywhere.Below(folder);

        public byte[]? ReadBytes(string path, int most) => DiskFiles.ReadBytes(path, most);

        public IFileSource Inside(string folder) => new DiskFiles(folder);

        public IReadOnlyList<string> List(string folder, Func<string, bool> isWanted)
        {
            var found = new List<string>();
            var open = new Stack<string>();
            open.Push(folder);
            while (open.TryPop(out var at))
            {
                foreach (var entry in Entries(at))
                {
                    if (entry is DirectoryInfo)
                    {
                        if (!entry.Name.StartsWith('.') && !SkippedFolders.Contains(entry.Name, StringComparer.OrdinalIgnoreCase))
                        {
                            open.Push(Paths.Core(entry.FullName));
                        }
                    }
                    else if (isWanted(Paths.Core(entry.FullName)))
                    {
                        found.Add(Paths.Core(entry.FullName));
                    }
                }
            }

            found.Sort(StringComparer.Ordinal);
            return found;
        }

        public ExportOutcome WriteExport(string folder, string? inside, IReadOnlyList<ExportFolderContent> contents, ExportMode mode, CancellationToken cancel)
        {
            if (inside is not null && !(Paths.Real(folder) is { } real && Paths.IsInside(real, Paths.Real(inside) ?? inside)))
            {
                throw new IOException($"{folder} leads out of the workspace: name an absolute folder to export there");
            }

            List<ExportFolder> wanted = [.. contents.Select(c => new ExportFolder(folder, c)).Where(f => f.IsWanted)];
            List<ExportFolder> fresh = mode.OnlyChanged ? [.. wanted.Where(f => !f.IsUnchanged)] : wanted;
            if (fresh.Count > 0 && !mode.IsDryRun)
            {
                ExportWriter.Write(folder, fresh, cancel);
            }

            return new ExportOutcome(
                [.. fresh.SelectMany(f => f.Content.Files.Where(file => !mode.IsDryRun || f.Compare(file) != FileChange.Same).Select(file => f.At(file.Name)))],
                [.. fresh.SelectMany(f => f.Stale.Select(f.At))],
                wanted.Count - fresh.Count);
        }

        private static FileSystemInfo[] Entries(string folder)
        {
            try
            {
                return new DirectoryInfo(folder).GetFileSystemInfos("*", OneFolder);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return [];
            }
        }
    }
}
