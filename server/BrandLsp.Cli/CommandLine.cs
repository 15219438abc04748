using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using BrandLsp.Cli.Commands;

namespace BrandLsp.Cli;

/// <summary>The program's commands, and what happens when one cannot be understood: one line, exit status 2.</summary>
internal static class CommandLine
{
    private const int HelpWidth = 100;

    public static string Version => ProductVersion.Text;

    /// <summary>Runs one command line and returns its exit status. Never throws.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, CliHost host)
    {
        try
        {
            if (args is ["lsp"])
            {
                // An editor waits: there is nothing to understand, and nothing to help with.
                return await LspCommand.RunAsync(host, CancellationToken.None).ConfigureAwait(false);
            }

            var root = Root(host);
            // A draft may be called @me.md: no response files.
            var parsed = root.Parse(args.Count == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is not (HelpAction or null) && parsed.Errors.Count > 0)
            {
                throw new CliException(Usage.Explain(parsed, args));
            }

            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = host.Out,
                Error = host.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            }).ConfigureAwait(false);
        }
        catch (CliException e)
        {
            return Fail(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Fail(string.IsNullOrEmpty(host.Variable("BRANDLSP_DEBUG"))
                ? $"this is a fault of brandlsp: {e.GetType().Name}: {e.Message} (BRANDLSP_DEBUG=1 shows where)"
                : e.ToString());
        }
        finally
        {
            Flush(host);
        }

        int Fail(string message)
        {
            Flush(host);
            host.Complain(message);
            return ExitCodes.Failed;
        }
    }

    private static void Flush(CliHost host)
    {
        try
        {
            host.Flush();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The reader of a pipe has left, or a server has closed its streams; nobody is there to be told.
        }
    }

    private static RootCommand Root(CliHost host)
    {
        var root = new RootCommand("Checks drafts of social posts against a brand profile and every platform's limits, and exports each platform's text.")
        {
            CheckCommand.Create(host),
            CountCommand.Create(host),
            ExportCommand.Create(host),
            ReportCommand.Create(host),
            InitCommand.Create(host),
            NewCommand.Create(host),
            ExplainCommand.Create(host),
            RulesCommand.Create(host),
            SchemaCommand.Create(host),
            LspCommand.Create(host),
            McpCommand.Create(host),
        };
        TeachInHelp(root);
        return root;
    }

    private static void TeachInHelp(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        if (option.Action is HelpAction action)
        {
            action.MaxWidth = HelpWidth;
            option.Action = new TeachingHelp(action);
        }
    }

    /// <summary>The usual help, then examples and exit codes.</summary>
    private sealed class TeachingHelp(HelpAction usual) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            usual.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output.WriteLine(Usage.Lesson(parseResult.CommandResult.Command.Name).TrimEnd());
            return ExitCodes.Clean;
        }
    }
}
