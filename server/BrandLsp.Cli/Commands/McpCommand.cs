using System.CommandLine;
using BrandLsp.Cli.Files;
using BrandLsp.Cli.Mcp;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace BrandLsp.Cli.Commands;

/// <summary><c>brandlsp mcp</c>: tools for a writing assistant, by the Model Context Protocol on standard input and output.</summary>
internal static class McpCommand
{
    private const string Instructions = """
        Social posts of this workspace belong to a brand, described in brand.yaml. Before you write one, ask themes what the brand
        speaks about, and to whom. Before you show or save one, call check with the whole draft, mend what it reports, and check
        again until no error is left; a warning you leave needs a reason. count and render show the post as each platform will.
        A draft is Markdown; its front matter may say platforms, theme, audience, objective and values.
        """;

    public static Command Create(CliHost host)
    {
        var folder = new Argument<string?>("DIR")
        {
            Description = "The folder to serve: nothing beyond it is read. Default: the working directory.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("mcp", "Serve a writing assistant (Model Context Protocol) on standard input and output.") { folder };
        command.SetAction((parsed, cancel) =>
        {
            var typed = parsed.GetValue(folder);
            if (typed is { Length: > 1 } && typed[0] == '-')
            {
                throw new CliException($"there is no option {typed} (brandlsp mcp --help shows what there is)");
            }

            var root = Paths.Full(typed is { Length: > 0 } ? typed : ".", host.WorkingDirectory);
            return Directory.Exists(root) ? RunAsync(host, root, cancel) : throw new CliException($"there is no folder {typed} to serve");
        });
        return command;
    }

    /// <summary>Returns when the client closes standard input.</summary>
    private static async Task<int> RunAsync(CliHost host, string root, CancellationToken cancel)
    {
        var tools = new McpServerPrimitiveCollection<McpServerTool>();
        foreach (var tool in BrandTool.All(host, root))
        {
            tools.Add(tool);
        }

        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "brandlsp", Title = "BrandLsp", Version = CommandLine.Version },
            ServerInstructions = Instructions.ReplaceLineEndings(" "),
            ToolCollection = tools,
            // The tools are the same as long as the server runs.
            Capabilities = new ServerCapabilities { Tools = new ToolsCapability { ListChanged = false } },
        };
        await using var transport = new StreamServerTransport(host.Input, host.Output, "brandlsp");
        await using var server = McpServer.Create(transport, options);
        try
        {
            await server.RunAsync(cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Told to stop.
        }

        return ExitCodes.Clean;
    }
}
