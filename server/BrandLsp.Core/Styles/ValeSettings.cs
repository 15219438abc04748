using System.Collections.Immutable;

namespace BrandLsp.Core.Styles;

/// <summary>What the sections of a <c>.vale.ini</c> that match a file say together.</summary>
internal sealed class ValeSettings
{
    public const string BasedOn = "BasedOnStyles";

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<string> _basedOn;

    /// <param name="sections">In the file's order.</param>
    public ValeSettings(IEnumerable<ValeSection> sections)
    {
        var ignores = ImmutableArray.CreateBuilder<StylePattern>();
        foreach (var section in sections)
        {
            foreach (var (key, value) in section.Values)
            {
                _values[key] = value;
            }

            ignores.AddRange(section.Ignores);
        }

        _basedOn = ValeIni.List(_values.GetValueOrDefault(BasedOn) ?? "");
        Ignores = ignores.ToImmutable();
    }

    /// <summary>What no rule reads.</summary>
    public ImmutableArray<StylePattern> Ignores { get; }

    /// <summary>True when the rule runs.</summary>
    /// <param name="style">The rule's package.</param>
    /// <param name="rule">Style.Rule.</param>
    /// <param name="isUsed">True for a package that the profile names: it runs unless this file has it otherwise.</param>
    public bool IsOn(string style, string rule, bool isUsed) =>
        Setting(style, rule) is { } setting ? !IsNo(setting) : _basedOn.Contains(style) || (isUsed && !Names(style));

    /// <summary>The level it gives the rule, or its style; null when it gives none.</summary>
    public string? Level(string style, string rule) => Setting(style, rule)?.ToLowerInvariant() is "suggestion" or "warning" or "error" ? Setting(style, rule)!.ToLowerInvariant() : null;

    public static bool TurnsOn(string value) => value.ToLowerInvariant() is "yes" or "suggestion" or "warning" or "error";

    /// <summary>True when it turns the style, or one of its rules, on: then it decides which of them run.</summary>
    private bool Names(string style) =>
        _basedOn.Contains(style) || _values.Any(v => v.Key.StartsWith(style + ".", StringComparison.Ordinal) && TurnsOn(v.Value));

    private string? Setting(string style, string rule) => _values.GetValueOrDefault(rule) ?? _values.GetValueOrDefault(style);

    private static bool IsNo(string value) => value.Equals("NO", StringComparison.OrdinalIgnoreCase);
}
