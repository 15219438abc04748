using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolyType;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

// A language server that finds nothing, on standard input and output. Says hello, takes a document, publishes an empty list.
using var rpc = new JsonRpc(new HeaderDelimitedMessageHandler(Console.OpenStandardOutput(), Console.OpenStandardInput(), Json.Formatter()));
rpc.AddLocalRpcTarget(RpcTargetMetadata.FromShape<IEmptyServer>(), new EmptyServer(rpc), null);
rpc.StartListening();
await rpc.Completion;

[JsonRpcContract]
[GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal partial interface IEmptyServer
{
    [JsonRpcMethod("initialize", UseSingleObjectParameterDeserialization = true)]
    Task<InitializeResult> InitializeAsync(InitializeParams request, CancellationToken cancel);

    [JsonRpcMethod("initialized")]
    Task InitializedAsync();

    [JsonRpcMethod("textDocument/didOpen", UseSingleObjectParameterDeserialization = true)]
    Task DidOpenAsync(DidOpenParams notification);

    [JsonRpcMethod("shutdown")]
    Task<JsonElement?> ShutdownAsync();

    [JsonRpcMethod("exit")]
    Task ExitAsync();
}

internal sealed class EmptyServer(JsonRpc rpc) : IEmptyServer
{
    public Task<InitializeResult> InitializeAsync(InitializeParams request, CancellationToken cancel) =>
        Task.FromResult(new InitializeResult(new ServerCapabilities(TextDocumentSync: 2)));

    public Task InitializedAsync() => Task.CompletedTask;

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Json is generated at compile time; nothing falls back to reflection.")]
    public Task DidOpenAsync(DidOpenParams notification) => rpc.NotifyWithParameterObjectAsync(
        "textDocument/publishDiagnostics", new PublishDiagnosticsParams(notification.TextDocument.Uri, notification.TextDocument.Version, []));

    public Task<JsonElement?> ShutdownAsync() => Task.FromResult<JsonElement?>(null);

    public Task ExitAsync()
    {
        Environment.Exit(0);
        return Task.CompletedTask;
    }
}

internal sealed record InitializeParams(string? RootUri);

internal sealed record InitializeResult(ServerCapabilities Capabilities);

internal sealed record ServerCapabilities(int TextDocumentSync);

internal sealed record TextDocumentItem(string Uri, int Version, string Text);

internal sealed record DidOpenParams(TextDocumentItem TextDocument);

internal sealed record PublishDiagnosticsParams(string Uri, int Version, int[] Diagnostics);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RequestId))]
[JsonSerializable(typeof(CommonErrorData))]
[JsonSerializable(typeof(InitializeParams))]
[JsonSerializable(typeof(InitializeResult))]
[JsonSerializable(typeof(DidOpenParams))]
[JsonSerializable(typeof(PublishDiagnosticsParams))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(JsonElement?))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(object))]
internal sealed partial class Json : JsonSerializerContext
{
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Generated at compile time; nothing falls back to reflection.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Generated at compile time; nothing falls back to reflection.")]
    public static SystemTextJsonFormatter Formatter() => new() { JsonSerializerOptions = Default.Options };
}
