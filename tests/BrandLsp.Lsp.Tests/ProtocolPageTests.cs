using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BrandLsp.Lsp.Protocol;
using BrandLsp.Testing;
using StreamJsonRpc;

namespace BrandLsp.Lsp.Tests;

public class ProtocolPageTests
{
    [Fact]
    public void The_page_says_what_its_table_says() => Assert.Null(Generated.Difference(ProtocolPage.Path, ProtocolPage.Markdown()));

    [Fact]
    public void Every_message_that_is_answered_is_on_the_page()
    {
        var methods = typeof(ILspServer).GetMethods().Select(m => m.GetCustomAttribute<JsonRpcMethodAttribute>()!.Name!);
        Assert.Equal(
            methods.Concat(["exit", "$/cancelRequest"]).Order(StringComparer.Ordinal),
            ProtocolPage.Answered.Select(m => m.Method).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_message_that_is_sent_is_on_the_page()
    {
        var source = File.ReadAllText(Repository.PathOf("server", "BrandLsp.Lsp", "Transport", "LspClient.cs"));
        Assert.Equal(
            Regex.Matches(source, "\"([a-zA-Z$]+/[a-zA-Z/]+)\",").Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal),
            ProtocolPage.Sent.Select(m => m.Method).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_capability_on_the_page_is_one_the_server_reads()
    {
        foreach (var path in ProtocolPage.Answered.Concat(ProtocolPage.Sent).SelectMany(m => m.Uses.Append(m.Needs)).OfType<string>())
        {
            var type = typeof(ClientCapabilities);
            foreach (var name in path.Split('.'))
            {
                var property = type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
                Assert.True(property is not null, $"{path}: the server does not read {name}");
                type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            }
        }
    }

    [Fact]
    public async Task Every_command_that_is_offered_is_on_the_page()
    {
        await using var client = LspTestClient.Start();
        var offer = await client.InitializeAsync("""{"workspace":{"applyEdit":true}}""");
        Assert.Equal(
            offer["capabilities"]!["executeCommandProvider"]!["commands"]!.AsArray().Select(c => c!.GetValue<string>()),
            ProtocolPage.Commands.Select(c => c.Name));
    }

    [Fact]
    public async Task A_client_that_announces_nothing_is_sent_nothing_but_diagnostics()
    {
        var files = TestBrand.Workspace();
        files["/ws/posts/b.md"] = "Text\n";
        await using var client = LspTestClient.Start(files);
        await client.InitializeAsync();
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\ntheme: pipelines\n---\nText\n");
        await client.OpenDocumentAsync(TestBrand.BrandUri, TestBrand.Brand, language: "yaml");
        await client.ReplaceAsync(TestBrand.BrandUri, TestBrand.Brand + "\n", 2);
        await client.FilesChangedAsync("file:///ws/people.yaml");
        await client.NotifyAsync("workspace/didChangeConfiguration", new JsonObject { ["settings"] = new JsonObject() });
        _ = await client.RequestAsync("workspace/executeCommand", new JsonObject
        {
            ["command"] = "brandlsp.exportAll",
            ["arguments"] = new JsonArray(new JsonObject { ["out"] = "out" }),
        });
        await client.SettleAsync();
        _ = await client.DiagnosticsAsync(TestBrand.BrandUri);
        Assert.Equal(["textDocument/publishDiagnostics"], client.Messages.Select(m => m["method"]!.GetValue<string>()).Distinct());
    }
}
