using System.Collections.Immutable;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Brands;

public enum ShapeKind
{
    /// <summary>Anything at all: a key that belongs to somebody else.</summary>
    Any,
    Text,
    Number,
    Integer,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary><c>2027-03-31</c>.</summary>
    Date,

    /// <summary>A date with or without a time and an offset.</summary>
    Moment,

    /// <summary><c>09:00</c>.</summary>
    Time,

    /// <summary><c>4h</c>, <c>30d</c>.</summary>
    Duration,

    /// <summary><c>40%</c> or <c>0.4</c>.</summary>
    Share,

    /// <summary><c>5/week</c>.</summary>
    Cadence,

    /// <summary>A number from 0 to 1, or two: a band on a tone axis.</summary>
    Band,

    /// <summary>A BCP 47 tag.</summary>
    Language,

    /// <summary>An IANA time zone.</summary>
    TimeZone,

    /// <summary>An http or https URL.</summary>
    Url,

    /// <summary>A path relative to the file.</summary>
    Path,
    List,

    /// <summary>Keys of ours, each with a shape of its own.</summary>
    Map,

    /// <summary>Keys of the author's, all with values of one shape.</summary>
    Table,
}

/// <summary>What a text names.</summary>
public enum Reference
{
    None,
    Platform,
    Theme,
    Audience,
    Objective,
    Value,
    Context,
    Rule,
}

/// <summary>What a place in a file takes: its type, its words, its keys. The one source of checks, schemas, completion and hover.</summary>
public sealed record Shape(ShapeKind Kind)
{
    /// <summary>The words of a <see cref="ShapeKind.Choice"/>.</summary>
    public ImmutableArray<Choice> Choices { get; init; } = [];

    /// <summary>What the text names, or what the keys of a <see cref="ShapeKind.Table"/> name.</summary>
    public Reference Reference { get; init; }

    /// <summary>The least number; null for none.</summary>
    public double? Minimum { get; init; }

    /// <summary>The greatest number; null for none.</summary>
    public double? Maximum { get; init; }

    /// <summary>True for a number within the bounds.</summary>
    public bool Allows(double number) => !(number < Minimum) && !(number > Maximum);

    /// <summary>The keys of a <see cref="ShapeKind.Map"/>.</summary>
    public ImmutableArray<Field> Fields { get; init; } = [];

    /// <summary>True where keys that are not ours are the site's business: only near misses of ours are reported.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The shape of a list's items, or of a table's values.</summary>
    public Shape? Items { get; init; }

    /// <summary>A list may be written as its only item, a table as a list of its keys.</summary>
    public bool AcceptsShort { get; init; }

    /// <summary>The key of a map whose value may stand for the whole map; null for none.</summary>
    public string? ShortFor { get; init; }

    /// <summary>Keys of a table that are words of ours, beside those it refers to.</summary>
    public ImmutableArray<Field> ExtraKeys { get; init; } = [];

    /// <summary>The field of a key in any of its forms; null when there is none.</summary>
    public Field? Field(string key)
    {
        var canonical = KeyForm.Canonical(key);
        return Fields.FirstOrDefault(f => f.Name == canonical) ?? ExtraKeys.FirstOrDefault(f => f.Name == canonical);
    }

    /// <summary>
    /// The field that a path of keys leads to, such as <c>voice</c>, <c>tone</c>; items of lists and names of tables are
    /// passed through: <c>themes</c>, <c>share</c>, and <c>platforms</c>, <c>x</c>, <c>cadence</c>. Null when it leads nowhere.
    /// </summary>
    public Field? FieldAt(params IEnumerable<string> path)
    {
        Field? field = null;
        Shape? shape = this;
        foreach (var key in path)
        {
            var holder = Holder(shape);
            if (holder?.Field(key) is { } own)
            {
                (field, shape) = (own, own.Shape);
            }
            else if (holder is { Kind: ShapeKind.Table, Items: { } values })
            {
                (field, shape) = (new Field(key, values, ""), values);
            }
            else
            {
                return null;
            }
        }

        return field;
    }

    /// <summary>
    /// The keys above a key that stands elsewhere, such as <c>voice</c>, <c>traits</c>: those of the place nearest to this
    /// shape. Empty when it is nowhere below, or at several places equally near.
    /// </summary>
    public ImmutableArray<string> HomeOf(string key)
    {
        var homes = HomesOf(KeyForm.Canonical(key), []).GroupBy(h => h.Length).MinBy(g => g.Key);
        return homes?.Count() == 1 ? homes.Single() : [];
    }

    private IEnumerable<ImmutableArray<string>> HomesOf(string key, ImmutableArray<string> above)
    {
        if (Holder(this) is not { Kind: ShapeKind.Map } map)
        {
            return Holder(this) is { Kind: ShapeKind.Table, Items: { } values } ? values.HomesOf(key, above) : [];
        }

        ImmutableArray<ImmutableArray<string>> own = map.Fields.Any(f => f.Name == key) ? [above] : [];
        return own.Concat(map.Fields.SelectMany(f => f.Shape.HomesOf(key, above.Add(f.Name))));
    }

    /// <summary>The shape that a path of keys leads to; this one for an empty path.</summary>
    public Shape? At(params IEnumerable<string> path)
    {
        var keys = path.ToImmutableArray();
        return keys.IsEmpty ? this : FieldAt(keys)?.Shape;
    }

    /// <summary>What is expected, for a message: "a duration such as 4h".</summary>
    public string Expected => Kind switch
    {
        ShapeKind.Text => "a text",
        ShapeKind.Number => "a number" + Bounds,
        ShapeKind.Integer => "a whole number" + Bounds,
        ShapeKind.Flag => "true or false",
        ShapeKind.Choice => "one of " + string.Join(", ", Choices.Select(c => c.Name)),
        ShapeKind.Date => "a date such as 2027-03-31",
        ShapeKind.Time => "a time of day such as 09:00",
        ShapeKind.Moment => "a date such as 2026-11-24 or 2026-11-24T09:00+01:00",
        ShapeKind.Duration => "a duration such as 4h, 30d, 90m or 2w",
        ShapeKind.Share => "a share such as 40% or 0.4",
        ShapeKind.Cadence => "a rhythm such as 5/week (day, week, month or year)",
        ShapeKind.Band => "a number from 0 to 1, or two for a band such as [0.2, 0.5]",
        ShapeKind.Language => "a language tag such as en or pt-BR",
        ShapeKind.TimeZone => "an IANA time zone such as Europe/Berlin",
        ShapeKind.Url => "a URL that starts with https:// or http://",
        ShapeKind.Path => "a path relative to this file",
        ShapeKind.List => "a list",
        ShapeKind.Map or ShapeKind.Table => "a map of “key: value”",
        _ => "a value",
    };

    private string Bounds => (Minimum, Maximum) switch
    {
        ({ } low, { } high) => $" from {Write(low)} to {Write(high)}",
        ({ } low, null) => $", at least {Write(low)}",
        (null, { } high) => $", at most {Write(high)}",
        _ => "",
    };

    private static string Write(double number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Shape? Holder(Shape? shape)
    {
        while (shape is { Kind: ShapeKind.List })
        {
            shape = shape.Items;
        }

        return shape;
    }
}

/// <param name="Name">In its canonical form, <c>kebab-case</c>.</param>
/// <param name="Description">One or two sentences for completion, hover and the schema.</param>
public sealed record Field(string Name, Shape Shape, string Description)
{
    /// <summary>As it is written in YAML; null for none.</summary>
    public string? Default { get; init; }

    /// <summary>A value as it is written in YAML; null where the shape says enough.</summary>
    public string? Example { get; init; }

    /// <summary>The key without which the map means nothing.</summary>
    public bool IsRequired { get; init; }
}
