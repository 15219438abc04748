using System.Text;
using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

public class FrameTests
{
    [Theory]
    [InlineData("this is no JSON")]
    [InlineData("{\"jsonrpc\":\"2.0\",")]
    [InlineData("")]
    public async Task A_frame_that_is_not_JSON_is_answered_and_the_session_goes_on(string body)
    {
        await using var client = await LspTestClient.OpenAsync();
        var answer = client.Expect("null");
        await client.SendFrameAsync(body);
        Assert.Equal(-32700, (await Assert.ThrowsAsync<LspErrorException>(() => answer)).Code);
        Assert.Contains("\"id\":null", client.Transcript, StringComparison.Ordinal);
        Assert.Equal(-32601, (await Assert.ThrowsAsync<LspErrorException>(() => client.RequestAsync("no/such"))).Code);
    }

    [Theory]
    [InlineData("[]", "null")]
    [InlineData("""[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]""", "null")]
    [InlineData("42", "null")]
    [InlineData("""{"jsonrpc":"2.0","id":9}""", "9")]
    [InlineData("""{"jsonrpc":"2.0","id":9,"method":7}""", "9")]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"shutdown"}""", "null")]
    [InlineData("""{"id":9,"method":"shutdown"}""", "9")]
    [InlineData("""{"jsonrpc":"1.0","id":9,"method":"shutdown"}""", "9")]
    [InlineData("""{"jsonrpc":"2.0","id":9,"method":"textDocument/hover","params":"here"}""", "9")]
    public async Task A_message_that_is_no_request_is_refused(string body, string id)
    {
        await using var client = await LspTestClient.OpenAsync();
        var answer = client.Expect(id);
        await client.SendFrameAsync(body);
        Assert.Equal(-32600, (await Assert.ThrowsAsync<LspErrorException>(() => answer)).Code);
    }

    [Fact]
    public async Task A_request_with_the_id_of_one_that_is_not_answered_is_refused()
    {
        using var reading = new ManualResetEventSlim();
        var files = TestBrand.Workspace();
        files["/ws/posts/b.md"] = "---\nplatforms: [x]\n---\nText";
        files.OnRead = path =>
        {
            if (path == "/ws/posts/b.md")
            {
                reading.Wait(TestContext.Current.CancellationToken);
            }
        };
        await using var client = await LspTestClient.OpenAsync(files);
        var export = LspTestClient.Parse("""{"command":"brandlsp.export","arguments":[{"uri":"file:///ws/posts/b.md"}]}""");
        var (_, first) = await client.SendAsync("workspace/executeCommand", export, id: 40);
        var second = client.RequestAsync("workspace/executeCommand", export, id: 40);
        Assert.Equal(-32600, (await Assert.ThrowsAsync<LspErrorException>(() => second)).Code);
        var answer = client.Expect("40");
        reading.Set();
        Assert.NotNull(await answer);
        Assert.False(first.IsFaulted);
        Assert.NotNull(await client.RequestAsync("workspace/executeCommand", export, id: 40));
    }

    [Fact]
    public async Task A_request_that_nests_deeper_than_any_is_answered_under_its_id()
    {
        await using var client = await LspTestClient.OpenAsync();
        var answer = client.Expect("9");
        await client.SendFrameAsync("""{"jsonrpc":"2.0","id":9,"method":"textDocument/hover","params":""" + new string('[', 200) + new string(']', 200) + "}");
        Assert.Contains((await Assert.ThrowsAsync<LspErrorException>(() => answer)).Code, (int[])[-32600, -32602]);
    }

    [Fact]
    public async Task An_answer_to_nothing_is_ignored()
    {
        await using var client = await LspTestClient.OpenAsync();
        await client.SendFrameAsync("""{"jsonrpc":"2.0","id":12345,"result":null}""");
        await client.SendFrameAsync("""{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"?"}}""");
        await client.SettleAsync();
    }

    [Theory]
    [InlineData("Content-Type: text/plain\r\n\r\n{\"jsonrpc\":\"2.0\"}")]
    [InlineData("Content-Length: many\r\n\r\n{\"jsonrpc\":\"2.0\"}")]
    [InlineData("Content-Length: -5\r\n\r\n{}")]
    [InlineData("Content-Length: 99999999999\r\n\r\n{}")]
    [InlineData("GET / HTTP/1.1\r\nHost: example.com\r\n\r\n")]
    public async Task A_header_without_a_length_is_answered_and_the_next_frame_is_found(string bytes)
    {
        await using var client = await LspTestClient.OpenAsync();
        var answer = client.Expect("null");
        await client.SendBytesAsync(bytes);
        Assert.Equal(-32700, (await Assert.ThrowsAsync<LspErrorException>(() => answer)).Code);
        await client.SettleAsync();
    }

    [Fact]
    public async Task A_frame_may_arrive_byte_by_byte_with_other_headers()
    {
        await using var client = await LspTestClient.OpenAsync();
        var answer = client.Expect("3");
        var body = """{"jsonrpc":"2.0","id":3,"method":"no/such"}""";
        var frame = $"Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length: {body.Length}\r\n\r\n{body}";
        foreach (var unit in Encoding.UTF8.GetBytes(frame))
        {
            await client.SendBytesAsync([unit]);
        }

        Assert.Equal(-32601, (await Assert.ThrowsAsync<LspErrorException>(() => answer)).Code);
    }

    [Fact]
    public async Task A_megabyte_without_a_line_break_does_no_harm()
    {
        await using var client = await LspTestClient.OpenAsync();
        await client.SendBytesAsync(new string('x', 1024 * 1024));
        await client.SettleAsync();
    }

    [Fact]
    public async Task Fifty_megabytes_in_one_message_are_read()
    {
        await using var client = await LspTestClient.OpenAsync();
        await client.OpenDocumentAsync("file:///ws/notes.txt", new string('x', 50 * 1024 * 1024), language: "plaintext");
        Assert.Empty(await client.DiagnosticsAsync("file:///ws/notes.txt", 1));
    }

    [Theory]
    [InlineData("brand.yaml", "a: b\n")]
    [InlineData("people.yaml", "- {id: a}\n")]
    public async Task Fifty_megabytes_of_a_profile_are_refused_and_the_last_good_one_stays(string name, string line)
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\ntheme: pip\n---\nA post");
        await client.OpenDocumentAsync("file:///ws/" + name, string.Concat(Enumerable.Repeat(line, 50 * 1024 * 1024 / line.Length)), language: "yaml");
        var finding = Assert.Single(await client.DiagnosticsAsync("file:///ws/" + name, 1));
        Assert.Equal("invalid-profile", finding["code"]!.GetValue<string>());
        Assert.Single((await client.AtAsync("textDocument/completion", TestBrand.DraftUri, 1, 10))!["items"]!.AsArray());
    }

    [Fact]
    public async Task Notifications_carry_their_parameters_by_name_as_the_specification_writes_them()
    {
        await using var client = await LspTestClient.OpenAsync();
        await client.OpenDocumentAsync("file:///ws/notes.md", "Nothing to say", version: 3);
        await client.DiagnosticsAsync("file:///ws/notes.md", 3);
        const string body = """{"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///ws/notes.md","version":3,"diagnostics":[]}}""";
        Assert.EndsWith($"Content-Length: {body.Length}\r\n\r\n{body}", client.Transcript, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_and_requests_read_byte_for_byte_as_the_specification_writes_them()
    {
        await using var client = LspTestClient.Start();
        await client.RequestAsync("initialize", LspTestClient.Parse(
            """{"processId":null,"rootUri":"file:///ws","capabilities":{"workspace":{"configuration":true,"didChangeWatchedFiles":{"dynamicRegistration":true}}}}"""), id: 1);
        await client.NotifyAsync("initialized", new JsonObject());
        await client.WaitAsync("workspace/configuration");
        var frames = client.Transcript.Split("Content-Length: ", StringSplitOptions.RemoveEmptyEntries)
            .Select(f => f[(f.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]).ToList();
        Assert.StartsWith("""{"jsonrpc":"2.0","id":1,"result":{"capabilities":{"positionEncoding":"utf-16",""", frames[0], StringComparison.Ordinal);
        Assert.EndsWith(""","serverInfo":{"name":"brandlsp","version":"1.2.3"}}}""", frames[0], StringComparison.Ordinal);
        Assert.Equal(
            """{"jsonrpc":"2.0","id":2,"method":"client/registerCapability","params":{"registrations":[{"id":"brandlsp-files","method":"workspace/didChangeWatchedFiles","registerOptions":{"watchers":[{"globPattern":"**/*.{yaml,yml,ini,txt,aff,dic}"},{"globPattern":"**/.brandlsp-baseline.json"},{"globPattern":"**/*.{md,markdown}"},{"globPattern":"**/inbox.csv"},{"globPattern":"**/metrics/**"},{"globPattern":"**/brandlsp-metrics.csv"},{"globPattern":"**/*.{png,jpg,jpeg,gif,webp,svg,avif,heic,mp4,mov,webm,pdf,PNG,JPG,JPEG,GIF,WEBP,SVG,HEIC,MP4,MOV}","kind":5}]}}]}}""",
            frames[1]);
        Assert.Equal("""{"jsonrpc":"2.0","id":3,"method":"workspace/configuration","params":{"items":[{"section":"brandlsp"}]}}""", frames[2]);
    }
}
