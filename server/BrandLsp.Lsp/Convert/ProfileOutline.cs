using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Lsp.Convert;

/// <summary>The keys of a profile, with what it declares: themes, audiences, objectives, values, people, terms, platforms. Of people.yaml its people.</summary>
internal static class ProfileOutline
{
    /// <summary>Longer values are cut.</summary>
    private const int LongestDetail = 60;

    public static IEnumerable<OutlineEntry> Of(string text) => YamlReader.Read(text).Root switch
    {
        YamlMap map => map.Entries.Select(e => Section(text, e)),
        YamlList list => list.Items.Select(i => Item(text, i, SymbolKind.Class)).OfType<OutlineEntry>(),
        _ => [],
    };

    private static OutlineEntry Section(string text, YamlEntry entry)
    {
        var key = KeyForm.Canonical(entry.Key.Value);
        List<OutlineEntry> inside = (key, entry.Value) switch
        {
            ("platforms", YamlMap platforms) => [.. platforms.Entries.Select(p => Entry(text, p, SymbolKind.Property, (p.Value as YamlMap)?.Entry("handle")?.Value))],
            ("voice", YamlMap voice) => [.. voice.Entries.Select(v => Entry(text, v, SymbolKind.Property, v.Value))],
            (_, YamlList list) => [.. list.Items.Select(i => Item(text, i, KindOf(key))).OfType<OutlineEntry>()],
            _ => [],
        };
        var kind = entry.Value is YamlScalar ? SymbolKind.String : SymbolKind.Module;
        return Entry(text, entry, kind, entry.Value) with { Inside = inside };
    }

    private static OutlineEntry Entry(string text, YamlEntry entry, SymbolKind kind, YamlNode? detail) => new(
        NameOr(entry.Key.Value), kind, Detail(detail), Trimmed(text, entry.Key.Span.Union(entry.Value.Span)), entry.Key.Span);

    /// <summary>Of a list's items those that have a name of their own; null for others.</summary>
    private static OutlineEntry? Item(string text, YamlNode node, SymbolKind kind)
    {
        if (node is not YamlMap map || (Scalar(map, "id") ?? Scalar(map, "name") ?? Scalar(map, "use") ?? Scalar(map, "avoid")) is not { } id)
        {
            return null;
        }

        var label = Scalar(map, "name") is { Value: { Length: > 0 } name } && name != id.Value ? $"{name} ({id.Value})" : id.Value;
        return new OutlineEntry(NameOr(label), kind, Detail(map.Entry("target")?.Value), Trimmed(text, map.Span.Union(id.Span)), id.Span);
    }

    private static YamlScalar? Scalar(YamlMap map, string key) => map.Entry(key)?.Value as YamlScalar;

    private static SymbolKind KindOf(string key) => key switch
    {
        "themes" => SymbolKind.Namespace,
        "audiences" => SymbolKind.Interface,
        "values" => SymbolKind.Constant,
        "people" => SymbolKind.Class,
        _ => SymbolKind.Property,
    };

    private static string NameOr(string name) => string.IsNullOrWhiteSpace(name) ? "(no name)" : name;

    private static string? Detail(YamlNode? node) =>
        node is not YamlScalar { Value: { Length: > 0 } value } ? null
        : value.Length <= LongestDetail ? value
        : value[..(LongestDetail - 1)].TrimEnd() + "…";

    private static TextSpan Trimmed(string text, TextSpan span) =>
        new(span.Start, text.AsSpan(span.Start, span.Length).TrimEnd().Length);
}
