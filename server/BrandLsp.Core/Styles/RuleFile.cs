using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Styles;

/// <summary>A rule's file as a map with places; what is wrong in it is reported where it stands.</summary>
internal sealed class RuleFile(string path, YamlMap root, ProblemSink sink)
{
    public const string Rule = "invalid-style";

    /// <summary>False once something was wrong that the rule cannot do without.</summary>
    public bool IsSound { get; private set; } = true;

    public Place Place(YamlNode node) => new(path, node.Span);

    public YamlNode? Node(string key)
    {
        foreach (var entry in root.Entries)
        {
            if (entry.Key.Value.Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                return entry.Value is YamlScalar { IsNull: true } ? null : entry.Value;
            }
        }

        return null;
    }

    public string? Text(string key) => Node(key) is YamlScalar scalar ? scalar.Value : null;

    public bool Flag(string key, bool orElse = false) => Text(key)?.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" => true,
        "false" or "no" or "off" => false,
        _ => orElse,
    };

    public int? Number(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Fail(Node(key)!, $"“{key}” is a whole number, such as 3.");
        return null;
    }

    public double? Fraction(string key) =>
        double.TryParse(Text(key), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The scalars of a list, or a single one.</summary>
    public ImmutableArray<YamlScalar> Scalars(string key) => Scalars(Node(key));

    public static ImmutableArray<YamlScalar> Scalars(YamlNode? node) => node switch
    {
        YamlList list => [.. list.Items.OfType<YamlScalar>()],
        YamlScalar scalar => [scalar],
        _ => [],
    };

    /// <summary>The pairs of a map, or of a list of maps.</summary>
    public ImmutableArray<YamlEntry> Pairs(string key) => Node(key) switch
    {
        YamlMap map => map.Entries,
        YamlList list => [.. list.Items.OfType<YamlMap>().SelectMany(m => m.Entries)],
        _ => [],
    };

    /// <summary>Something that the rule cannot do without is missing or wrong.</summary>
    public void Fail(YamlNode? at, string message)
    {
        IsSound = false;
        Warn(at, message);
    }

    /// <summary>A part of the rule is wrong; the rest of it works.</summary>
    public void Warn(YamlNode? at, string message) => sink.Report(path, new Finding(Rule, at?.Span ?? Head, message));

    /// <summary>A file that the rule speaks of is not there.</summary>
    public void Missing(YamlNode? at, string message) => sink.Report(path, new Finding("missing-file", at?.Span ?? Head, message));

    /// <summary>The rule's first key.</summary>
    private TextSpan Head => root.Entries.IsEmpty ? root.Span : root.Entries[0].Key.Span;

    public static void Report(ProblemSink sink, string path, TextSpan span, string message) => sink.Report(path, new Finding(Rule, span, message));
}
