using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

public class LifecycleTests
{
    [Fact]
    public async Task The_server_names_itself_with_its_version()
    {
        await using var client = LspTestClient.Start();
        var result = await client.InitializeAsync();
        Assert.Equal("brandlsp", result["serverInfo"]!["name"]!.GetValue<string>());
        Assert.Equal("1.2.3", result["serverInfo"]!["version"]!.GetValue<string>());
    }

    [Fact]
    public async Task Documents_are_synchronised_by_their_changes()
    {
        await using var client = LspTestClient.Start();
        var sync = (await client.InitializeAsync())["capabilities"]!["textDocumentSync"]!;
        Assert.True(sync["openClose"]!.GetValue<bool>());
        Assert.Equal(2, sync["change"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_request_before_initialize_is_refused()
    {
        await using var client = LspTestClient.Start();
        var error = await Assert.ThrowsAsync<LspErrorException>(() => client.AtAsync("textDocument/hover", "file:///ws/a.md", 0, 0));
        Assert.Equal(-32002, error.Code);
        await client.InitializeAsync();
    }

    [Fact]
    public async Task A_second_initialize_is_refused()
    {
        await using var client = await LspTestClient.OpenAsync();
        var error = await Assert.ThrowsAsync<LspErrorException>(() => client.RequestAsync("initialize", LspTestClient.Parse("""{"capabilities":{}}""")));
        Assert.Equal(-32600, error.Code);
    }

    [Fact]
    public async Task An_initialize_that_failed_may_be_tried_again()
    {
        await using var client = LspTestClient.Start();
        var error = await Assert.ThrowsAsync<LspErrorException>(() => client.RequestAsync("initialize", new JsonObject()));
        Assert.Equal(-32602, error.Code);
        await client.InitializeAsync();
    }

    [Fact]
    public async Task A_request_after_shutdown_is_refused()
    {
        await using var client = await LspTestClient.OpenAsync();
        Assert.Null(await client.RequestAsync("shutdown"));
        var error = await Assert.ThrowsAsync<LspErrorException>(() => client.AtAsync("textDocument/hover", "file:///ws/a.md", 0, 0));
        Assert.Equal(-32600, error.Code);
        await client.NotifyAsync("exit");
        Assert.Equal(0, await client.Exit);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    public async Task Shutdown_takes_whatever_a_client_sends_with_it(string parameters)
    {
        await using var client = await LspTestClient.OpenAsync();
        var answer = client.Expect("77");
        await client.SendFrameAsync($$"""{"jsonrpc":"2.0","id":77,"method":"shutdown","params":{{parameters}}}""");
        Assert.Null(await answer);
        await client.SendFrameAsync($$"""{"jsonrpc":"2.0","method":"exit","params":{{parameters}}}""");
        Assert.Equal(0, await client.Exit);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""","params":null""")]
    [InlineData(""","params":[]""")]
    public async Task Initialized_takes_whatever_a_client_sends_with_it(string parameters)
    {
        await using var client = LspTestClient.Start();
        await client.RequestAsync("initialize", LspTestClient.Parse("""{"capabilities":{"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}}}"""));
        await client.SendFrameAsync($$"""{"jsonrpc":"2.0","method":"initialized"{{parameters}}}""");
        await client.WaitAsync("client/registerCapability");
    }

    [Theory]
    [InlineData("""{"textDocument":{"completion":{"completionItem":{"resolveSupport":{}}},"codeAction":{"dataSupport":true,"resolveSupport":{}}}}""")]
    [InlineData("""{"textDocument":{"completion":null,"hover":{"contentFormat":null},"semanticTokens":{"tokenTypes":null,"requests":{}}},"workspace":null}""")]
    [InlineData("""{"textDocument":{"foldingRange":{"foldingRangeKind":{}},"publishDiagnostics":{"tagSupport":{}}},"general":{"positionEncodings":[]}}""")]
    public async Task What_a_client_leaves_out_of_its_capabilities_it_does_not_have(string capabilities)
    {
        await using var client = await LspTestClient.OpenAsync(capabilities: capabilities);
        await client.OpenDocumentAsync("file:///ws/posts/a.md", "A post");
        await client.DiagnosticsAsync("file:///ws/posts/a.md", 1);
    }

    [Theory]
    [InlineData("textDocument/references", ""","position":{"line":0,"character":0}""")]
    [InlineData("textDocument/codeAction", ""","range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}}""")]
    [InlineData("workspace/symbol", "")]
    [InlineData("workspace/diagnostic", "")]
    public async Task What_a_client_leaves_out_of_a_request_is_taken_as_nothing(string method, string more)
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.OpenDocumentAsync("file:///ws/posts/a.md", "A post");
        Assert.NotNull(await client.RequestAsync(method, LspTestClient.Parse($$"""{"textDocument":{"uri":"file:///ws/posts/a.md"}{{more}}}""")));
    }

    [Fact]
    public async Task Leaving_after_shutdown_is_a_success()
    {
        await using var client = await LspTestClient.OpenAsync();
        Assert.Equal(0, await client.ShutDownAsync());
    }

    [Fact]
    public async Task Leaving_without_shutdown_is_a_failure()
    {
        await using var client = await LspTestClient.OpenAsync();
        await client.NotifyAsync("exit");
        Assert.Equal(1, await client.Exit);
    }

    [Fact]
    public async Task The_server_ends_when_its_input_ends()
    {
        await using var client = await LspTestClient.OpenAsync();
        await client.HangUpAsync();
        Assert.Equal(1, await client.Exit);
    }

    [Fact]
    public async Task The_server_ends_with_the_process_that_started_it()
    {
        var editor = new TaskCompletionSource();
        var watched = 0;
        await using var client = LspTestClient.Start(change: o => o with
        {
            WaitForProcessExit = (id, _) =>
            {
                watched = id;
                return editor.Task;
            },
        });
        await client.RequestAsync("initialize", LspTestClient.Parse("""{"processId":4711,"rootUri":null,"capabilities":{}}"""));
        Assert.Equal(4711, watched);
        Assert.False(client.Exit.IsCompleted);
        editor.SetResult();
        Assert.Equal(1, await client.Exit);
    }

    [Fact]
    public async Task A_method_nobody_knows_is_answered_so()
    {
        await using var client = await LspTestClient.OpenAsync();
        var error = await Assert.ThrowsAsync<LspErrorException>(() => client.RequestAsync("textDocument/moonPhase", new JsonObject()));
        Assert.Equal(-32601, error.Code);
    }

    [Fact]
    public async Task A_notification_nobody_knows_is_ignored()
    {
        await using var client = await LspTestClient.OpenAsync();
        await client.NotifyAsync("$/setTrace", new JsonObject { ["value"] = "off" });
        await client.NotifyAsync("textDocument/moonPhase", new JsonObject());
        await client.SettleAsync();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"textDocument":{"uri":"file:///ws/a.md"},"position":"here"}""")]
    [InlineData("""{"textDocument":{"uri":"file:///ws/a.md"},"position":{"line":-1,"character":0}}""")]
    [InlineData("""{"textDocument":{"uri":null},"position":{"line":0,"character":0}}""")]
    [InlineData("""{"textDocument":null,"position":{"line":0,"character":0}}""")]
    [InlineData("[1,2]")]
    [InlineData("null")]
    public async Task Parameters_that_do_not_fit_are_called_so(string parameters)
    {
        await using var client = await LspTestClient.OpenAsync();
        var answer = client.Expect("5");
        await client.SendFrameAsync($$"""{"jsonrpc":"2.0","id":5,"method":"textDocument/hover","params":{{parameters}}}""");
        var error = await Assert.ThrowsAsync<LspErrorException>(() => answer);
        Assert.Equal(-32602, error.Code);
        Assert.StartsWith("The parameters ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("BrandLsp.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("StackTrace", client.Transcript, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("""{"textDocument":{"uri":7},"position":{"line":0,"character":0}}""", "$.textDocument.uri")]
    [InlineData("""{"textDocument":{"uri":"file:///ws/a.md"},"position":{"line":-1,"character":0}}""", "$.position.line")]
    [InlineData("""{"textDocument":{"uri":"file:///ws/a.md"}}""", "$: 'position' is missing")]
    public async Task The_answer_says_which_parameter_does_not_fit(string parameters, string place)
    {
        await using var client = await LspTestClient.OpenAsync();
        var error = await Assert.ThrowsAsync<LspErrorException>(() => client.RequestAsync("textDocument/hover", JsonNode.Parse(parameters)));
        Assert.Equal("The parameters do not fit at " + place, error.Message);
    }

    [Theory]
    [InlineData("workspace/diagnostic", """{"previousResultIds":[null]}""", "$.previousResultIds[0]")]
    [InlineData("workspace/willRenameFiles", """{"files":[null]}""", "$.files[0]")]
    [InlineData("textDocument/codeAction", """{"textDocument":{"uri":"file:///ws/a.md"},"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"context":{"diagnostics":[],"only":["quickfix",null]}}""", "$.context.only[1]")]
    public async Task Nothing_in_a_list_does_not_fit_either(string method, string parameters, string place)
    {
        await using var client = await LspTestClient.OpenAsync();
        var error = await Assert.ThrowsAsync<LspErrorException>(() => client.RequestAsync(method, JsonNode.Parse(parameters)));
        Assert.Equal(-32602, error.Code);
        Assert.Equal("The parameters do not fit at " + place, error.Message);
    }

    [Fact]
    public async Task A_notification_whose_parameters_do_not_fit_is_logged()
    {
        await using var client = await LspTestClient.OpenAsync();
        await client.NotifyAsync("textDocument/didOpen", new JsonObject { ["textDocument"] = 1 });
        var message = await client.WaitAsync("window/logMessage");
        Assert.Equal(1, message["params"]!["type"]!.GetValue<int>());
        Assert.Equal("textDocument/didOpen: The parameters do not fit at $.textDocument", message["params"]!["message"]!.GetValue<string>());
        client.Forget();
    }

    [Fact]
    public async Task A_string_may_be_a_request_id()
    {
        await using var client = await LspTestClient.OpenAsync();
        var answer = client.Expect("\"a-7\"");
        await client.SendFrameAsync("""{"jsonrpc":"2.0","id":"a-7","method":"shutdown"}""");
        Assert.Null(await answer);
        await client.NotifyAsync("exit");
        Assert.Equal(0, await client.Exit);
    }
}
