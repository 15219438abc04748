using System.Globalization;
using System.Text;
using System.Text.Json;
using BrandLsp.Core.Brands;

namespace BrandLsp.Cli.Mcp;

/// <summary>What a draft of this brand can be about, for whom and what for: the names that its front matter takes.</summary>
internal sealed class ThemesTool(CliHost host, string root) : BrandTool("themes", host, root)
{
    protected override ToolAnswer Answer(ToolCall call)
    {
        var entry = call.Brand;
        if (entry.Path is null)
        {
            throw new CliException("there is no brand.yaml in this folder or above it: name the workspace as \"folder\", or let brandlsp init write a profile");
        }

        var brand = entry.Brand;
        return new ToolAnswer(Text(brand), json =>
        {
            DraftJson.WriteBrand(json, call, entry);
            json.WriteString("message", brand.Message);
            json.WriteStartArray("themes");
            foreach (var theme in brand.Themes)
            {
                Write(json, theme);
            }

            json.WriteEndArray();
            json.WriteStartArray("audiences");
            foreach (var audience in brand.Audiences)
            {
                Write(json, audience);
            }

            json.WriteEndArray();
            json.WriteStartArray("objectives");
            foreach (var objective in brand.Objectives)
            {
                Write(json, objective);
            }

            json.WriteEndArray();
            json.WriteStartArray("values");
            foreach (var value in brand.Values)
            {
                Write(json, value);
            }

            json.WriteEndArray();
        });
    }

    private static void Write(Utf8JsonWriter json, Theme theme)
    {
        json.WriteStartObject();
        json.WriteString("id", theme.Id);
        json.WriteString("name", theme.DisplayName);
        DraftJson.WriteStrings(json, "keywords", theme.Keywords);
        DraftJson.WriteStrings(json, "hashtags", theme.Hashtags);
        WriteNumber(json, "share", theme.Share);
        DraftJson.WriteStrings(json, "audiences", theme.Audiences);
        json.WriteString("expects", Expected(theme));
        DraftJson.WriteStrings(json, "starters", theme.Starters);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Audience audience)
    {
        json.WriteStartObject();
        json.WriteString("id", audience.Id);
        json.WriteString("name", audience.Name ?? audience.Id);
        DraftJson.WriteStrings(json, "caresAbout", audience.CaresAbout);
        WriteNumber(json, "maxGrade", audience.MaxGrade);
        DraftJson.WriteStrings(json, "jargon", audience.Jargon);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Objective objective)
    {
        json.WriteStartObject();
        json.WriteString("id", objective.Id);
        json.WriteString("metric", objective.Metric);
        json.WriteString("target", objective.Target);
        DraftJson.WriteStrings(json, "platforms", objective.Platforms);
        DraftJson.WriteStrings(json, "callsToAction", objective.CallsToAction);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, BrandValue value)
    {
        json.WriteStartObject();
        json.WriteString("id", value.Id);
        json.WriteString("name", value.DisplayName);
        DraftJson.WriteStrings(json, "signals", value.Signals);
        DraftJson.WriteStrings(json, "against", value.Against);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Text(Brand brand)
    {
        var text = new StringBuilder(brand.Name ?? "The brand").Append(brand.Message is null ? "" : ": " + brand.Message).Append('\n');
        Section(text, "Themes", brand.Themes, t => t.Id, t => t.Name,
        [
            ("share", t => t.Share is { } share ? Percent(share) : null),
            ("keywords", t => Join(t.Keywords)),
            ("hashtags", t => Join(t.Hashtags.Select(h => "#" + h))),
            ("audiences", t => Join(t.Audiences)),
            ("expects", t => Expected(t) is { } expected ? "a " + expected : null),
            ("starters", t => Join(t.Starters.Select(Quoted))),
        ]);
        Section(text, "Audiences", brand.Audiences, a => a.Id, a => a.Name,
        [
            ("cares about", a => Join(a.CaresAbout)),
            ("reads with ease up to grade", a => a.MaxGrade?.ToString(CultureInfo.InvariantCulture)),
            ("knows the words", a => Join(a.Jargon)),
        ]);
        Section(text, "Objectives", brand.Objectives, o => o.Id, _ => null,
        [
            ("metric", o => o.Metric),
            ("target", o => o.Target),
            ("platforms", o => Join(o.Platforms)),
            ("calls to action", o => Join(o.CallsToAction.Select(Quoted))),
        ]);
        Section(text, "Values", brand.Values, v => v.Id, v => v.Name,
        [
            ("shown by", v => Join(v.Signals.Select(Quoted))),
            ("contradicted by", v => Join(v.Against.Select(Quoted))),
        ]);
        return text.ToString();
    }

    private static void Section<T>(
        StringBuilder text, string title, IReadOnlyCollection<T> items, Func<T, string> id, Func<T, string?> name, (string Label, Func<T, string?> Value)[] facts)
    {
        text.Append('\n').Append(title).Append(items.Count == 0 ? ": none in the profile\n" : "\n");
        foreach (var item in items)
        {
            text.Append("- ").Append(id(item)).Append(name(item) is { } shown ? $" ({shown})" : "");
            foreach (var (label, value) in facts)
            {
                if (value(item) is { Length: > 0 } fact)
                {
                    text.Append("; ").Append(label).Append(' ').Append(fact);
                }
            }

            text.Append('\n');
        }
    }

    private static string? Expected(Theme theme) =>
        theme.Expects == Expectation.None ? null : theme.Expects.ToString().ToLowerInvariant();

    private static string Percent(double share) => Math.Round(share * 100, 1).ToString(CultureInfo.InvariantCulture) + " %";

    private static string Quoted(string phrase) => $"“{phrase}”";

    private static string Join(IEnumerable<string> words) => string.Join(", ", words);
}
