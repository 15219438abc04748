using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BrandLsp.Benchmarks;

/// <summary>The least an editor does: initialise, open, type, wait for diagnostics of a version.</summary>
internal sealed class Editor : IDisposable
{
    private readonly Process _process;
    private readonly Stream _input;
    private readonly Stream _output;
    private byte[] _buffer = new byte[1 << 16];
    private string _uri = "";
    private string _root = "";

    private Editor(Process process)
    {
        _process = process;
        _input = process.StandardInput.BaseStream;
        _output = new BufferedStream(process.StandardOutput.BaseStream, 1 << 16);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
    }

    public static Editor Start(ServerProgram program, string folder)
    {
        var editor = new Editor(program.Start(folder, "lsp")) { _uri = new Uri(folder + "/").AbsoluteUri };
        var root = editor._uri.TrimEnd('/');
        editor.Send(Message("initialize", new JsonObject
        {
            ["processId"] = null,
            ["rootUri"] = root,
            ["capabilities"] = new JsonObject { ["textDocument"] = new JsonObject { ["publishDiagnostics"] = new JsonObject { ["versionSupport"] = true } } },
            ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = root, ["name"] = "bench" }),
        }, id: 1));
        editor._root = editor._uri;
        editor.ReadUntil(m => m.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && id.GetInt32() == 1);
        editor.Send(Message("initialized", []));
        return editor;
    }

    public void Open(string path, string text)
    {
        _uri += path;
        var item = new JsonObject { ["uri"] = _uri, ["languageId"] = "markdown", ["version"] = 1, ["text"] = text };
        Send(Message("textDocument/didOpen", new JsonObject { ["textDocument"] = item }));
    }

    /// <summary>Replaces characters of one line.</summary>
    public void Change(int version, int line, int from, int to, string text)
    {
        var range = new JsonObject { ["start"] = Position(line, from), ["end"] = Position(line, to) };
        Send(Message("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = _uri, ["version"] = version },
            ["contentChanges"] = new JsonArray(new JsonObject { ["range"] = range, ["text"] = text }),
        }));
    }

    /// <summary>Opens another draft beside the one that the other methods speak of.</summary>
    public void OpenBeside(string path, string text)
    {
        var item = new JsonObject { ["uri"] = _root + path, ["languageId"] = "markdown", ["version"] = 1, ["text"] = text };
        Send(Message("textDocument/didOpen", new JsonObject { ["textDocument"] = item }));
    }

    /// <summary>Waits until a draft has, or no longer has, a finding of a rule.</summary>
    public void WaitForFinding(string path, string rule, bool isThere = true) =>
        ReadUntil(m => m.TryGetProperty("method", out var method) && method.ValueEquals("textDocument/publishDiagnostics")
            && m.GetProperty("params") is var published && published.GetProperty("uri").ValueEquals(_root + path)
            && published.GetProperty("diagnostics").EnumerateArray().Any(d => d.GetProperty("code").ValueEquals(rule)) == isThere);

    /// <summary>Asks for the open draft's variants and waits for them.</summary>
    public void Export(IEnumerable<string> platforms, int id)
    {
        var argument = new JsonObject { ["uri"] = _uri, ["platforms"] = new JsonArray([.. platforms.Select(p => JsonValue.Create(p))]) };
        Send(Message("workspace/executeCommand", new JsonObject { ["command"] = "brandlsp.export", ["arguments"] = new JsonArray(argument) }, id));
        ReadUntil(m => m.TryGetProperty("id", out var answered) && answered.ValueKind == JsonValueKind.Number && answered.GetInt32() == id
            && (m.TryGetProperty("result", out _) ? true : throw new InvalidOperationException(m.ToString())));
    }

    public void WaitForDiagnostics(int version) =>
        ReadUntil(m => m.TryGetProperty("method", out var method) && method.ValueEquals("textDocument/publishDiagnostics")
            && m.GetProperty("params").TryGetProperty("version", out var v) && v.GetInt32() == version);

    public double ResidentMegabytes() => Measures.ResidentMegabytes(_process.Id);

    public void Dispose()
    {
        Send(Message("shutdown", null, id: 2));
        ReadUntil(m => m.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && id.GetInt32() == 2);
        Send(Message("exit", null));
        _process.WaitForExit();
        _process.Dispose();
    }

    private static JsonObject Position(int line, int character) => new() { ["line"] = line, ["character"] = character };

    private static JsonObject Message(string method, JsonObject? parameters, int? id = null)
    {
        var message = new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method };
        if (id is { } number)
        {
            message["id"] = number;
        }

        if (parameters is not null)
        {
            message["params"] = parameters;
        }

        return message;
    }

    private void Send(JsonObject message)
    {
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        _input.Write(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
        _input.Write(body);
        _input.Flush();
    }

    /// <summary>Reads messages until one is meant; answers the server's own requests on the way.</summary>
    private void ReadUntil(Func<JsonElement, bool> isMeant)
    {
        while (true)
        {
            using var document = JsonDocument.Parse(ReadFrame());
            var message = document.RootElement;
            if (message.TryGetProperty("method", out _) && message.TryGetProperty("id", out var id))
            {
                Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = JsonNode.Parse(id.GetRawText()), ["result"] = null });
            }

            if (isMeant(message))
            {
                return;
            }
        }
    }

    private ReadOnlyMemory<byte> ReadFrame()
    {
        var length = 0;
        while (ReadLine() is { Length: > 0 } header)
        {
            if (header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(header["Content-Length:".Length..], CultureInfo.InvariantCulture);
            }
        }

        if (_buffer.Length < length)
        {
            _buffer = new byte[length];
        }

        _output.ReadExactly(_buffer, 0, length);
        return _buffer.AsMemory(0, length);
    }

    private string ReadLine()
    {
        var line = new StringBuilder();
        while (true)
        {
            var next = _output.ReadByte();
            switch (next)
            {
                case -1:
                    throw new EndOfStreamException("The server closed its output.");
                case '\n':
                    return line.ToString().TrimEnd('\r');
                default:
                    line.Append((char)next);
                    break;
            }
        }
    }
}
