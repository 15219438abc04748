using System.Collections.Immutable;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Brands;

/// <summary>A YAML node and the file it stands in.</summary>
internal readonly record struct FileNode(string Path, YamlNode Node);

/// <summary>An entry of a map after layering: where its key stands (strongest layer first) and its value.</summary>
internal sealed record ProfileEntry(string Key, Place Place, ProfileNode Value);

/// <summary>
/// A node of the profile as its layers make it: maps merge key by key, everything else comes from the strongest layer that
/// has it. An empty value says nothing and hides nothing.
/// </summary>
internal sealed class ProfileNode
{
    private readonly ImmutableArray<FileNode> _layers;

    /// <param name="layers">Strongest first.</param>
    public ProfileNode(IEnumerable<FileNode> layers)
    {
        var kept = ImmutableArray.CreateBuilder<FileNode>();
        foreach (var layer in layers)
        {
            if (layer.Node is YamlScalar { IsNull: true, Value: "" })
            {
                continue;
            }

            kept.Add(layer);
            if (layer.Node is not YamlMap)
            {
                break;
            }
        }

        // A weaker layer's scalar cannot add to a stronger layer's map.
        _layers = kept.Count > 1 && kept[^1].Node is not YamlMap ? [.. kept.Take(kept.Count - 1)] : kept.ToImmutable();
    }

    public static ProfileNode None { get; } = new([]);

    public bool Exists => !_layers.IsEmpty;

    public string Path => _layers[0].Path;

    public TextSpan Span => _layers[0].Node.Span;

    public Place Place => new(Path, Span);

    public YamlNode? Node => _layers.IsEmpty ? null : _layers[0].Node;

    /// <summary>The scalar's text; null when it is none, or says nothing.</summary>
    public string? Text => Node is YamlScalar { IsNull: false } scalar && scalar.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The value of a key in its canonical form.</summary>
    public ProfileNode Get(string key) => new(_layers
        .Where(l => l.Node is YamlMap)
        .Select(l => (l.Path, Entry: ((YamlMap)l.Node).Entry(key)))
        .Where(l => l.Entry is not null)
        .Select(l => new FileNode(l.Path, l.Entry!.Value)));

    /// <summary>The entries of all layers, the strongest layer's first.</summary>
    /// <param name="canonical">False where keys are names of the author, not of ours.</param>
    public IEnumerable<ProfileEntry> Entries(bool canonical)
    {
        var keys = new List<(string Key, Place Place, List<FileNode> Values)>();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var layer in _layers)
        {
            foreach (var entry in layer.Node is YamlMap map ? map.Entries : [])
            {
                var key = canonical ? KeyForm.Canonical(entry.Key.Value) : entry.Key.Value;
                if (!index.TryGetValue(key, out var at))
                {
                    index.Add(key, at = keys.Count);
                    keys.Add((key, new Place(layer.Path, entry.Key.Span), []));
                }

                keys[at].Values.Add(new FileNode(layer.Path, entry.Value));
            }
        }

        return keys.Select(k => new ProfileEntry(k.Key, k.Place, new ProfileNode(k.Values)));
    }

    /// <summary>The items of a list; a single scalar counts as a list of one.</summary>
    public IEnumerable<ProfileNode> Items() => Node switch
    {
        YamlList list => list.Items.Select(i => new ProfileNode([new FileNode(Path, i)])),
        YamlScalar { IsNull: false } => [this],
        _ => [],
    };

    /// <summary>The texts of a list, or of a single scalar.</summary>
    public ImmutableArray<string> Texts() => [.. Items().Select(i => i.Text).OfType<string>()];

    public T? Read<T>(TryRead<T> form)
        where T : struct => Text is { } text && form(text, out var value) ? value : null;
}

/// <summary>Reads a form; false when the text has another one.</summary>
internal delegate bool TryRead<T>(string text, out T value);
