using System.CommandLine;
using BrandLsp.Core.Brands;

namespace BrandLsp.Cli.Commands;

/// <summary><c>brandlsp schema</c>: JSON Schemas of the files that people write.</summary>
internal static class SchemaCommand
{
    public static Command Create(CliHost host)
    {
        var kind = new Argument<string>("KIND")
        {
            Description = "profile, front-matter or people.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => "profile",
        };
        var command = new Command("schema", "Print the JSON Schema of brand.yaml, of front matter or of people.yaml.") { kind };
        command.SetAction(parsed =>
        {
            var schema = Usage.OneOf("the schema", parsed.GetRequiredValue(kind), ["profile", "front-matter", "people"]) switch
            {
                "front-matter" => JsonSchemas.FrontMatter,
                "people" => JsonSchemas.People,
                _ => JsonSchemas.Profile,
            };
            host.Out.WriteLine(schema.TrimEnd('\n'));
            return ExitCodes.Clean;
        });
        return command;
    }
}
