using System.Collections.Immutable;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Yaml;

/// <summary>A YAML value with its place in the text. Aliases are resolved up to a size, anchors gone.</summary>
/// <param name="Span">Its characters in the file it was read from, quotes included.</param>
public abstract record YamlNode(TextSpan Span);

/// <param name="Span">Its characters, quotes included.</param>
/// <param name="Value">What it says, quotes and escapes resolved; "" for an empty value.</param>
/// <param name="IsPlain">True when it is written without quotes, so that it may be a number, a truth value or null.</param>
public sealed record YamlScalar(TextSpan Span, string Value, bool IsPlain) : YamlNode(Span)
{
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";
}

public sealed record YamlList(TextSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);

public sealed record YamlMap(TextSpan Span, ImmutableArray<YamlEntry> Entries) : YamlNode(Span);

/// <param name="Key">As written.</param>
/// <param name="Value">Its value.</param>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>Looks into nodes.</summary>
public static class YamlNodes
{
    /// <summary>True when two texts mean the same, wherever it stands in them.</summary>
    public static bool SaySame(YamlNode? one, YamlNode? other) => (one, other) switch
    {
        (YamlScalar a, YamlScalar b) => a.Value == b.Value && a.IsNull == b.IsNull,
        (YamlList a, YamlList b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(p => SaySame(p.First, p.Second)),
        (YamlMap a, YamlMap b) => a.Entries.Length == b.Entries.Length
            && a.Entries.Zip(b.Entries).All(p => p.First.Key.Value == p.Second.Key.Value && SaySame(p.First.Value, p.Second.Value)),
        _ => one is null && other is null,
    };

    /// <summary>The entry of a key given in its canonical form, whatever form it is written in; the first of several.</summary>
    public static YamlEntry? Entry(this YamlMap map, string canonicalKey)
    {
        foreach (var entry in map.Entries)
        {
            if (entry.Key.Value == canonicalKey)
            {
                return entry;
            }
        }

        foreach (var entry in map.Entries)
        {
            if (KeyForm.Canonical(entry.Key.Value) == canonicalKey)
            {
                return entry;
            }
        }

        return null;
    }
}
