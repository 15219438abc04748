using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rules;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Brands;

/// <summary>The shapes as JSON Schemas (draft 07, the one that YAML editors understand best), for editors without this server.</summary>
public static class JsonSchemas
{
    private const string DurationPattern = "^[0-9]{1,7}[mhdw]$";
    private const string DatePattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    private const string MomentPattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ] *[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)? *(Z|z|UTC|[+-][0-9]{2}(:?[0-9]{2})?)?)?$";
    private const string TimePattern = "^([01]?[0-9]|2[0-3]):[0-5][0-9]$";
    private const string CadencePattern = "^[0-9.]+ */ *(day|week|month|year)$";
    private const string LanguagePattern = "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$";

    /// <summary>brand.yaml.</summary>
    public static string Profile { get; } = Write("brand.yaml", "A brand profile.", Shapes.Profile);

    /// <summary>The front matter of a draft.</summary>
    public static string FrontMatter { get; } = Write("Front matter of a draft", "What a draft of a post declares of itself.", Shapes.FrontMatter);

    /// <summary>people.yaml.</summary>
    public static string People { get; } = Write("people.yaml", "People and relationships.", Shapes.People, Shapes.PeopleMap);

    private static string Write(string title, string description, params ImmutableArray<Shape> shapes)
    {
        var buffer = new ArrayBufferWriter<byte>();
        // NewLine is fixed so that the schema is the same on every system.
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", title);
            json.WriteString("description", description);
            if (shapes.Length == 1)
            {
                Body(json, shapes[0]);
            }
            else
            {
                json.WriteStartArray("anyOf");
                foreach (var shape in shapes)
                {
                    json.WriteStartObject();
                    Body(json, shape);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>The members of a shape's schema; null is always allowed, for a key whose value is still to come.</summary>
    private static void Body(Utf8JsonWriter json, Shape shape)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Any:
                break;
            case ShapeKind.List when shape.AcceptsShort:
                json.WriteStartArray("anyOf");
                json.WriteStartObject();
                ListBody(json, shape);
                json.WriteEndObject();
                json.WriteStartObject();
                Body(json, shape.Items!);
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            case ShapeKind.List:
                ListBody(json, shape);
                break;
            case ShapeKind.Map when shape.ShortFor is { } shorthand:
                json.WriteStartArray("anyOf");
                json.WriteStartObject();
                MapBody(json, shape);
                json.WriteEndObject();
                json.WriteStartObject();
                Body(json, shape.Field(shorthand)!.Shape);
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            case ShapeKind.Map:
                MapBody(json, shape);
                break;
            case ShapeKind.Table when shape.AcceptsShort:
                json.WriteStartArray("anyOf");
                json.WriteStartObject();
                TableBody(json, shape);
                json.WriteEndObject();
                json.WriteStartObject();
                Type(json, "array");
                json.WriteStartObject("items");
                Names(json, shape.Reference);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            case ShapeKind.Table:
                TableBody(json, shape);
                break;
            case ShapeKind.Band:
                json.WriteStartArray("anyOf");
                json.WriteStartObject();
                Number(json, "number", 0, 1);
                json.WriteEndObject();
                json.WriteStartObject();
                Type(json, "array");
                json.WriteStartObject("items");
                Number(json, "number", 0, 1);
                json.WriteEndObject();
                json.WriteNumber("minItems", 2);
                json.WriteNumber("maxItems", 2);
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            default:
                ScalarBody(json, shape);
                break;
        }
    }

    private static void ScalarBody(Utf8JsonWriter json, Shape shape)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Number:
                Number(json, "number", shape.Minimum, shape.Maximum);
                break;
            case ShapeKind.Integer:
                Number(json, "integer", shape.Minimum, shape.Maximum);
                break;
            case ShapeKind.Flag:
                Type(json, "boolean", "null");
                break;
            case ShapeKind.Choice:
                Choices(json, shape);
                break;
            case ShapeKind.Share:
                Type(json, "string", "number", "null");
                json.WriteString("pattern", "^[0-9.]+ *%?$");
                json.WriteNumber("minimum", 0);
                json.WriteNumber("maximum", 1);
                break;
            case ShapeKind.Duration:
                Pattern(json, DurationPattern);
                break;
            case ShapeKind.Date:
                Pattern(json, DatePattern);
                break;
            case ShapeKind.Moment:
                Pattern(json, MomentPattern);
                break;
            case ShapeKind.Time:
                Pattern(json, TimePattern);
                break;
            case ShapeKind.Cadence:
                Pattern(json, CadencePattern);
                break;
            case ShapeKind.Language:
                Pattern(json, LanguagePattern);
                break;
            case ShapeKind.TimeZone:
                Pattern(json, "^(UTC|GMT|[A-Z][A-Za-z0-9_+-]*(/[A-Z][A-Za-z0-9_+-]*){1,2})$");
                break;
            case ShapeKind.Url:
                Pattern(json, "^[Hh][Tt][Tt][Pp][Ss]?://\\S+$");
                break;
            case ShapeKind.Text when shape.Reference is Reference.Platform or Reference.Rule:
                Names(json, shape.Reference);
                break;
            case ShapeKind.Path:
                Type(json, "string", "null");
                break;
            default:
                // YAML reads 2026 as a number and true as a truth value; both are texts to us.
                Type(json, "string", "number", "boolean", "null");
                break;
        }
    }

    private static void ListBody(Utf8JsonWriter json, Shape shape)
    {
        Type(json, "array", "null");
        json.WriteStartObject("items");
        Body(json, shape.Items!);
        json.WriteEndObject();
    }

    private static void MapBody(Utf8JsonWriter json, Shape shape)
    {
        Type(json, "object", "null");
        json.WriteStartObject("properties");
        foreach (var field in shape.Fields)
        {
            Property(json, field.Name, field, isCanonical: true);
        }

        foreach (var field in shape.Fields)
        {
            foreach (var form in OtherForms(field.Name))
            {
                Property(json, form, field, isCanonical: false);
            }
        }

        json.WriteEndObject();
        if (!shape.IsOpen)
        {
            json.WriteBoolean("additionalProperties", false);
        }

        var required = shape.Fields.Where(f => f.IsRequired).Select(f => f.Name).ToImmutableArray();
        if (!required.IsEmpty)
        {
            Strings(json, "required", required);
        }
    }

    private static void TableBody(Utf8JsonWriter json, Shape shape)
    {
        Type(json, "object", "null");
        var names = KnownNames(shape.Reference);
        if (!names.IsEmpty || !shape.ExtraKeys.IsEmpty)
        {
            json.WriteStartObject("properties");
            foreach (var name in names)
            {
                json.WriteStartObject(name.Id);
                json.WriteString("description", name.Description);
                Body(json, shape.Items!);
                json.WriteEndObject();
            }

            foreach (var field in shape.ExtraKeys)
            {
                Property(json, field.Name, field, isCanonical: true);
                foreach (var form in OtherForms(field.Name))
                {
                    Property(json, form, field, isCanonical: false);
                }
            }

            json.WriteEndObject();
        }

        if (shape.Reference == Reference.Platform)
        {
            // Names are understood in any case and form.
            json.WriteStartObject("patternProperties");
            foreach (var name in names)
            {
                json.WriteStartObject(AnyCase(name.Id));
                Body(json, shape.Items!);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteBoolean("additionalProperties", false);
        }
        else
        {
            json.WriteStartObject("additionalProperties");
            Body(json, shape.Items!);
            json.WriteEndObject();
        }
    }

    private static void Property(Utf8JsonWriter json, string name, Field field, bool isCanonical)
    {
        json.WriteStartObject(name);
        json.WriteString("description", isCanonical ? field.Description : $"The same as `{field.Name}`.");
        Body(json, field.Shape);
        if (isCanonical && field.Example is { } example)
        {
            json.WriteStartArray("examples");
            Example(json, example);
            json.WriteEndArray();
        }

        if (isCanonical && field.Default is { } standard)
        {
            json.WritePropertyName("default");
            Example(json, standard);
        }

        json.WriteEndObject();
    }

    /// <summary>A value as written in YAML, as JSON.</summary>
    private static void Example(Utf8JsonWriter json, string yaml)
    {
        switch (YamlReader.Read(yaml).Root)
        {
            case { } node:
                Node(json, node);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    /// <summary>Examples are ours: their depth is small.</summary>
    private static void Node(Utf8JsonWriter json, YamlNode node)
    {
        switch (node)
        {
            case YamlList list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Node(json, item);
                }

                json.WriteEndArray();
                break;
            case YamlMap map:
                json.WriteStartObject();
                foreach (var entry in map.Entries)
                {
                    json.WritePropertyName(entry.Key.Value);
                    Node(json, entry.Value);
                }

                json.WriteEndObject();
                break;
            case YamlScalar { IsPlain: true, Value: "true" or "false" } flag:
                json.WriteBooleanValue(flag.Value == "true");
                break;
            case YamlScalar { IsPlain: true } number when Forms.TryInteger(number.Value, out var integer):
                json.WriteNumberValue(integer);
                break;
            case YamlScalar { IsPlain: true } number when Forms.TryNumber(number.Value, out var value):
                json.WriteNumberValue(value);
                break;
            case YamlScalar scalar:
                json.WriteStringValue(scalar.Value);
                break;
        }
    }

    private static void Choices(Utf8JsonWriter json, Shape shape)
    {
        json.WriteStartArray("enum");
        foreach (var choice in shape.Choices)
        {
            json.WriteStringValue(choice.Name);
        }

        foreach (var form in shape.Choices.SelectMany(c => OtherForms(c.Name)))
        {
            json.WriteStringValue(form);
        }

        if (shape.Choices.Any(c => c.Name == "off"))
        {
            // YAML 1.1 tools read off as false.
            json.WriteBooleanValue(false);
        }

        json.WriteNullValue();
        json.WriteEndArray();
        json.WriteStartArray("markdownEnumDescriptions");
        foreach (var choice in shape.Choices)
        {
            json.WriteStringValue(choice.Description);
        }

        json.WriteEndArray();
    }

    /// <summary>The names in their one form are offered; any form of them is taken.</summary>
    private static void Names(Utf8JsonWriter json, Reference reference)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        Strings(json, "enum", [.. KnownNames(reference).Select(n => n.Id)]);
        json.WriteEndObject();
        json.WriteStartObject();
        Type(json, "string", "null");
        if (reference == Reference.Platform)
        {
            json.WriteString("pattern", $"^({string.Join('|', KnownNames(reference).Select(n => AnyCase(n.Id)[1..^1]))})( *, *.*)?$");
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static ImmutableArray<(string Id, string Description)> KnownNames(Reference reference) => reference switch
    {
        Reference.Platform => [.. PlatformCatalog.All.Select(p => (p.Id, p.Name))],
        Reference.Rule => [.. RuleCatalog.Ids.Select(i => (i, RuleCatalog.Find(i)?.Info.Summary ?? i))],
        _ => [],
    };

    private static IEnumerable<string> OtherForms(string name) => name.Contains('-', StringComparison.Ordinal) ? [KeyForm.Snake(name), KeyForm.Camel(name)] : [];

    /// <summary>A pattern for a name in any case, with - or _ or a blank between its words.</summary>
    private static string AnyCase(string id)
    {
        var pattern = new StringBuilder("^");
        foreach (var c in id)
        {
            _ = char.IsAsciiLetter(c) ? pattern.Append('[').Append(char.ToUpperInvariant(c)).Append(c).Append(']')
                : c == '-' ? pattern.Append("[-_ ]?")
                : pattern.Append(c);
        }

        return pattern.Append('$').ToString();
    }

    private static void Number(Utf8JsonWriter json, string type, double? minimum, double? maximum)
    {
        Type(json, type, "null");
        if (minimum is { } low)
        {
            json.WriteNumber("minimum", low);
        }

        if (maximum is { } high)
        {
            json.WriteNumber("maximum", high);
        }
    }

    private static void Pattern(Utf8JsonWriter json, string pattern)
    {
        Type(json, "string", "null");
        json.WriteString("pattern", pattern);
    }

    private static void Type(Utf8JsonWriter json, params ImmutableArray<string> types)
    {
        if (types.Length == 1)
        {
            json.WriteString("type", types[0]);
        }
        else
        {
            Strings(json, "type", types);
        }
    }

    private static void Strings(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
