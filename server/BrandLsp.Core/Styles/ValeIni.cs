using System.Collections.Immutable;

namespace BrandLsp.Core.Styles;

/// <summary>What a <c>.vale.ini</c> says that concerns Markdown drafts: the keys of its head, <c>[*]</c> and <c>[*.md]</c>.</summary>
internal sealed class ValeIni
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private ValeIni()
    {
    }

    public static ValeIni None { get; } = new();

    public string? StylesPath => _values.GetValueOrDefault("StylesPath");

    /// <summary>suggestion, warning or error.</summary>
    public string? MinAlertLevel => _values.GetValueOrDefault("MinAlertLevel");

    /// <summary>Null when it names none.</summary>
    public ImmutableArray<string>? Vocabularies => _values.TryGetValue("Vocab", out var names) ? List(names) : null;

    public ImmutableArray<string> BasedOnStyles => List(_values.GetValueOrDefault("BasedOnStyles") ?? "");

    public static ValeIni Read(string? text)
    {
        if (text is null)
        {
            return None;
        }

        var ini = new ValeIni();
        var isOurs = true;
        foreach (var raw in text.Replace('\r', '\n').Split('\n'))
        {
            var line = raw.Trim().TrimStart('\uFEFF');
            if (line.Length == 0 || line[0] is '#' or ';')
            {
                continue;
            }

            if (line[0] == '[')
            {
                isOurs = IsForMarkdown(line.Trim('[', ']').Trim());
                continue;
            }

            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (isOurs && equals > 0)
            {
                ini._values[line[..equals].Trim()] = line[(equals + 1)..].Trim().Trim('"');
            }
        }

        return ini;
    }

    /// <summary>True when it turns the style, or one of its rules, on: then it decides which of them run.</summary>
    public bool Names(string style) =>
        BasedOnStyles.Contains(style) || _values.Any(v => v.Key.StartsWith(style + ".", StringComparison.Ordinal) && !IsNo(v.Value) && IsWord(v.Value));

    public bool IsOn(string style, string rule) =>
        Setting(style, rule) is { } setting ? !IsNo(setting) : BasedOnStyles.Contains(style) || !Names(style);

    /// <summary>The level it gives the rule, or its style; null when it gives none.</summary>
    public string? Level(string style, string rule) => Setting(style, rule)?.ToLowerInvariant() is "suggestion" or "warning" or "error" ? Setting(style, rule)!.ToLowerInvariant() : null;

    private string? Setting(string style, string rule) => _values.GetValueOrDefault(rule) ?? _values.GetValueOrDefault(style);

    private static bool IsNo(string value) => value.Equals("NO", StringComparison.OrdinalIgnoreCase);

    private static bool IsWord(string value) => value.ToLowerInvariant() is "yes" or "suggestion" or "warning" or "error";

    private static ImmutableArray<string> List(string value) => [.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>True for globs such as <c>*</c>, <c>*.md</c> and <c>*.{md,txt}</c>.</summary>
    private static bool IsForMarkdown(string glob)
    {
        var name = glob[(glob.LastIndexOf('/') + 1)..];
        if (name is "*" or "**" or "*.*" || name.StartsWith("formats", StringComparison.Ordinal))
        {
            return name[0] == '*';
        }

        return name.StartsWith("*.", StringComparison.Ordinal) && name[2..].Trim('{', '}').Split(',').Any(e => e.Trim() is "md" or "markdown");
    }
}
