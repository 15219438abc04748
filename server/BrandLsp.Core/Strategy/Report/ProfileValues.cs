using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Strategy.Report;

/// <summary>Finds values in the files of a profile and changes them as they are written. Null where that is not certain.</summary>
internal sealed class ProfileValues(IFileSource files, string profile)
{
    private readonly Dictionary<string, (string Text, YamlMap? Root)> _read = new(StringComparer.Ordinal);

    /// <summary>The share of a theme, in the file that declares it; written as it was, as a percentage or a fraction.</summary>
    public FileEdit? Share(Theme theme, double share)
    {
        if (Item(theme.Place, "themes", theme.Id)?.Entry("share")?.Value is not YamlScalar { Value.Length: > 0 } value)
        {
            return null;
        }

        var written = value.Value.EndsWith('%') ? ThemeShare.Percent(share).Replace(" ", "", StringComparison.Ordinal) : share.ToString("0.##", CultureInfo.InvariantCulture);
        return Replace(theme.Place.Path, value, written);
    }

    /// <summary>A value of a platform; added where it is missing.</summary>
    public FileEdit? Platform(PlatformSettings platform, string key, string value)
    {
        if (Root(platform.Place.Path) is not { } root || root.Entry("platforms")?.Value is not YamlMap all || EntryOf(all, platform.Place.Span) is not { } entry)
        {
            return null;
        }

        if (entry.Value is YamlMap map)
        {
            var written = Written(value);
            return map.Entry(key) is { Value: YamlScalar old } ? Replace(platform.Place.Path, old, value)
                : map.Entries.IsEmpty ? null
                : IsFlow(platform.Place.Path, map) ? At(platform.Place.Path, TextEdit.Insert(map.Span.Start + 1, $"{key}: {written}, "))
                : IndentOf(platform.Place.Path, map) is { } indent ? At(platform.Place.Path, TextEdit.Insert(map.Entries[0].Key.Span.Start, $"{key}: {written}\n{indent}"))
                : null;
        }

        return null;
    }

    /// <summary>A list of words such as <c>[sat, sun]</c> under two keys.</summary>
    public FileEdit? Words(string key, string inner, IEnumerable<string> words)
    {
        if (Root(profile) is not { } root || root.Entry(key)?.Value is not YamlMap map)
        {
            return null;
        }

        var written = $"[{string.Join(", ", words)}]";
        return map.Entry(inner)?.Value switch
        {
            YamlList list when IsFlow(profile, list) => At(profile, new TextEdit(list.Span, written)),
            null when IsFlow(profile, map) && !map.Entries.IsEmpty => At(profile, TextEdit.Insert(map.Span.Start + 1, $"{inner}: {written}, ")),
            _ => null,
        };
    }

    /// <summary>A new entry before the first of the platforms.</summary>
    public FileEdit? AddPlatform(string id)
    {
        if (Root(profile) is not { } root || root.Entry("platforms")?.Value is not YamlMap { Entries.IsEmpty: false } all || IsFlow(profile, all))
        {
            return null;
        }

        return IndentOf(profile, all) is { } indent ? At(profile, TextEdit.Insert(all.Entries[0].Key.Span.Start, $"{id}: {{}}\n{indent}")) : null;
    }

    /// <summary>The lines of a platform's entry taken out.</summary>
    public FileEdit? RemovePlatform(PlatformSettings platform)
    {
        if (Root(platform.Place.Path) is not { } root || root.Entry("platforms")?.Value is not YamlMap { Entries.Length: > 1 } all || IsFlow(platform.Place.Path, all)
            || EntryOf(all, platform.Place.Span) is not { } entry)
        {
            return null;
        }

        var text = _read[platform.Place.Path].Text;
        var start = text.LastIndexOf('\n', Math.Max(0, entry.Key.Span.Start - 1)) + 1;
        var at = all.Entries.IndexOf(entry);
        var end = at + 1 < all.Entries.Length ? text.LastIndexOf('\n', all.Entries[at + 1].Key.Span.Start - 1) + 1
            : text.IndexOf('\n', Math.Min(entry.Value.Span.End, text.Length - 1)) is var newline && newline >= 0 ? newline + 1 : text.Length;

        // Only what is certainly the entry's own: no comment of the next one between.
        return text.AsSpan(start, entry.Key.Span.Start - start).IsWhiteSpace() && !text.AsSpan(entry.Value.Span.End, Math.Max(0, end - entry.Value.Span.End)).Contains('#')
            ? At(platform.Place.Path, TextEdit.Delete(TextSpan.FromBounds(start, end)))
            : null;
    }

    private YamlMap? Item(Place place, string key, string id) =>
        Root(place.Path)?.Entry(key)?.Value is YamlList list
            ? list.Items.OfType<YamlMap>().FirstOrDefault(i => i.Entry("id")?.Value is YamlScalar { Value: var own } && own == id)
            : null;

    private static YamlEntry? EntryOf(YamlMap map, TextSpan key) => map.Entries.FirstOrDefault(e => e.Key.Span.Start == key.Start);

    private bool IsFlow(string path, YamlNode node) => _read[path].Text.ElementAtOrDefault(node.Span.Start) is '{' or '[';

    /// <summary>What stands before the first key of a map that has a line for each; null for another.</summary>
    private string? IndentOf(string path, YamlMap map)
    {
        var text = _read[path].Text;
        var first = map.Entries[0].Key.Span.Start;
        var indent = text[(text.LastIndexOf('\n', Math.Max(0, first - 1)) + 1)..first];
        return indent.AsSpan().IsWhiteSpace() ? indent : null;
    }

    private YamlMap? Root(string path)
    {
        if (!_read.TryGetValue(path, out var known))
        {
            var text = files.Read(path) ?? "";
            var reading = YamlReader.Read(text);
            known = (text, reading.Problems.IsEmpty ? reading.Root as YamlMap : null);
            _read.Add(path, known);
        }

        return known.Root;
    }

    private FileEdit Replace(string path, YamlScalar old, string value) =>
        At(path, new TextEdit(old.Span, old.IsPlain ? Written(value) : $"\"{value}\""));

    /// <summary>Numbers, shares and rhythms stand as they are; a clock's time is text in YAML 1.2 and a number in 1.1, quoted it is the same for both.</summary>
    private static string Written(string value) => value.Contains(':', StringComparison.Ordinal) ? $"\"{value}\"" : value;

    private FileEdit At(string path, TextEdit edit) => new(path == profile ? null : path, edit);
}
