using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace BrandLsp.Cli.Mcp;

/// <summary>
/// A tool for writing assistants: <c>CheckTool.cs</c> is what it does, <c>check.json</c> beside it what a client is told of
/// it. Tools read the workspace anew at every call, write nothing and know nothing of each other.
/// </summary>
/// <param name="root">Beyond this folder, absolute with '/', nothing is read.</param>
internal abstract class BrandTool(string name, CliHost host, string root) : McpServerTool
{
    public override Tool ProtocolTool { get; } = Declaration(name);

    public override IReadOnlyList<object> Metadata => [];

    /// <summary>All tools, in the order in which an assistant wants to know of them.</summary>
    public static IReadOnlyList<BrandTool> All(CliHost host, string root) =>
    [
        new CheckTool(host, root),
        new CountTool(host, root),
        new RenderTool(host, root),
        new ExplainTool(host, root),
        new ThemesTool(host, root),
    ];

    /// <summary>What goes wrong is an answer too: the assistant reads it and mends its call.</summary>
    public override ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default) =>
        new(Task.Run(() => Call(request.Params?.Arguments, cancellationToken), cancellationToken));

    /// <exception cref="CliException">It cannot do what was asked; the message says why, and what to do.</exception>
    protected abstract ToolAnswer Answer(ToolCall call);

    private CallToolResult Call(IDictionary<string, JsonElement>? arguments, CancellationToken cancel)
    {
        try
        {
            return Answer(new ToolCall(new ToolArguments(ProtocolTool, arguments), host, root, cancel)).Result;
        }
        catch (CliException e)
        {
            return ToolAnswer.Refusal(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ToolAnswer.Refusal(e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            host.Complain($"the tool {ProtocolTool.Name} failed: {e}");
            return ToolAnswer.Refusal($"this is a fault of brandlsp, not of the call: {e.GetType().Name}: {e.Message}");
        }
    }

    private static Tool Declaration(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"mcp/{name}.json")!;
        var tool = JsonSerializer.Deserialize(stream, (JsonTypeInfo<Tool>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(Tool)))!;
        tool.Annotations = new ToolAnnotations { ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false };
        return tool;
    }
}
