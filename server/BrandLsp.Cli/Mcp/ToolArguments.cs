using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace BrandLsp.Cli.Mcp;

/// <summary>The arguments of a call, as far as the tool's input schema knows them. Null counts as left out.</summary>
internal sealed class ToolArguments
{
    private readonly IDictionary<string, JsonElement> _values;
    private readonly string _tool;

    /// <exception cref="CliException">There is an argument that the tool does not take.</exception>
    public ToolArguments(Tool tool, IDictionary<string, JsonElement>? values)
    {
        _tool = tool.Name;
        _values = values ?? new Dictionary<string, JsonElement>();
        List<string> known = [.. tool.InputSchema.GetProperty("properties").EnumerateObject().Select(p => p.Name)];
        if (_values.Keys.FirstOrDefault(k => !known.Contains(k, StringComparer.Ordinal)) is { } unknown)
        {
            throw new CliException($"{_tool} takes no argument \"{unknown}\"{Suggest.Hint(unknown, known)} (it takes {string.Join(", ", known)})");
        }
    }

    /// <summary>A string; null when it is left out.</summary>
    /// <exception cref="CliException">It is something else.</exception>
    public string? Text(string name) => Value(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        { } value => throw Wrong(name, "a string", value),
    };

    /// <summary>A string that has to be there and say something.</summary>
    /// <exception cref="CliException">It does not.</exception>
    public string Required(string name) => Text(name) is { } text && !string.IsNullOrWhiteSpace(text)
        ? text
        : throw new CliException($"{_tool} needs \"{name}\"");

    /// <summary>A list of strings; null when it is left out or empty. One string counts as a list of one.</summary>
    /// <exception cref="CliException">It is something else.</exception>
    public string[]? List(string name)
    {
        switch (Value(name))
        {
            case null:
                return null;
            case { ValueKind: JsonValueKind.String } value:
                return [value.GetString()!];
            case { ValueKind: JsonValueKind.Array } value:
                string[] items = [.. value.EnumerateArray().Select(i => i.ValueKind == JsonValueKind.String ? i.GetString()! : throw Wrong(name, "a list of strings", i))];
                return items.Length == 0 ? null : items;
            case { } value:
                throw Wrong(name, "a list of strings", value);
        }
    }

    private JsonElement? Value(string name) =>
        _values.TryGetValue(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;

    private CliException Wrong(string name, string wanted, JsonElement value) =>
        new($"{_tool} takes {wanted} as \"{name}\", not {value.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            JsonValueKind.Number => "a number",
            JsonValueKind.String => "a string",
            _ => "true or false",
        }}");
}
