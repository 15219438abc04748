using System.Text.Json;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Tests.Brands;

public class ShapesTests
{
    [Theory]
    [InlineData("voice tone formal-casual", ShapeKind.Band)]
    [InlineData("voice tone formalCasual", ShapeKind.Band)]
    [InlineData("themes share", ShapeKind.Share)]
    [InlineData("platforms x cadence", ShapeKind.Cadence)]
    [InlineData("voice contexts apology max-emoji", ShapeKind.Integer)]
    [InlineData("rules over-limit", ShapeKind.Choice)]
    [InlineData("people handles linkedin-urn", ShapeKind.Text)]
    public void A_path_of_keys_leads_to_a_shape(string path, ShapeKind kind) => Assert.Equal(kind, Shapes.Profile.At(path.Split(' '))?.Kind);

    [Fact]
    public void A_path_that_leads_nowhere_has_no_shape()
    {
        Assert.Null(Shapes.Profile.At("nothing"));
        Assert.Null(Shapes.Profile.At("brand", "x"));
        Assert.Same(Shapes.Profile, Shapes.Profile.At());
    }

    [Fact]
    public void Every_key_is_described_in_a_sentence_and_every_example_is_valid()
    {
        foreach (var (shape, field) in Fields())
        {
            Assert.Equal(KeyForm.Canonical(field.Name), field.Name);
            Assert.Matches("^[A-Z`0-9].*[.`]$", field.Description);
            foreach (var yaml in (string?[])[field.Example, field.Default])
            {
                if (yaml is null)
                {
                    continue;
                }

                var text = $"{field.Name}: {yaml}";
                var reading = YamlReader.Read(text);
                Assert.Empty(reading.Problems);
                var problems = new List<string>();
                new ShapeChecker(text, "invalid-profile", f => problems.Add($"{text}: {f.Message}")).Check(reading.Root!, new Shape(ShapeKind.Map) { Fields = [field] });
                Assert.Empty(problems);
            }
        }
    }

    [Fact]
    public void Every_schema_is_json_and_names_every_key_in_every_form()
    {
        foreach (var schema in (string[])[JsonSchemas.Profile, JsonSchemas.FrontMatter, JsonSchemas.People])
        {
            using var json = JsonDocument.Parse(schema);
            Assert.Equal("http://json-schema.org/draft-07/schema#", json.RootElement.GetProperty("$schema").GetString());
            Assert.EndsWith("}\n", schema, StringComparison.Ordinal);
        }

        using var profile = JsonDocument.Parse(JsonSchemas.Profile);
        var properties = profile.RootElement.GetProperty("properties");
        Assert.All(Shapes.Profile.Fields, f => Assert.Equal(f.Description, properties.GetProperty(f.Name).GetProperty("description").GetString()));
        Assert.True(properties.TryGetProperty("lineBreaks", out _) && properties.TryGetProperty("line_breaks", out _));
        Assert.False(profile.RootElement.GetProperty("additionalProperties").GetBoolean());
        Assert.True(properties.GetProperty("platforms").GetProperty("anyOf")[0].GetProperty("properties").TryGetProperty("google-business", out _));
    }

    [Fact]
    public void The_front_matter_schema_leaves_the_sites_own_keys_alone()
    {
        using var json = JsonDocument.Parse(JsonSchemas.FrontMatter);

        Assert.False(json.RootElement.TryGetProperty("additionalProperties", out _));
        Assert.False(json.RootElement.GetProperty("properties").GetProperty("brand").GetProperty("additionalProperties").GetBoolean());
    }

    private static IEnumerable<(Shape Shape, Field Field)> Fields()
    {
        var shapes = new Stack<Shape>([Shapes.Profile, Shapes.FrontMatter, Shapes.PeopleMap]);
        while (shapes.TryPop(out var shape))
        {
            if (shape.Items is { } items)
            {
                shapes.Push(items);
            }

            foreach (var field in shape.Fields.Concat(shape.ExtraKeys))
            {
                yield return (shape, field);
                shapes.Push(field.Shape);
            }
        }
    }
}
