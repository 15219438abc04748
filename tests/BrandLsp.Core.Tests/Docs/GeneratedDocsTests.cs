using BrandLsp.Core.Brands;
using BrandLsp.Core.Exports;
using BrandLsp.Core.Rules;
using BrandLsp.Core.Rules.Voice;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Docs;

public class GeneratedDocsTests
{
    [Fact]
    public void The_page_of_rules_says_what_the_rules_say() =>
        Assert.Null(Generated.Difference("server/docs/rules.md", RuleDocs.Markdown()));

    [Fact]
    public void The_page_of_tone_says_what_the_measures_compute_with() =>
        Assert.Null(Generated.Difference("server/docs/tone.md", ToneDocs.Markdown()));

    [Fact]
    public void The_page_of_export_formats_says_what_the_exporters_say() =>
        Assert.Null(Generated.Difference("server/docs/exporters.md", ExporterDocs.Markdown()));

    [Fact]
    public void The_schemas_in_the_documentation_are_those_the_program_prints() =>
        Assert.All(
            new (string Name, string Text)[] { ("profile", JsonSchemas.Profile), ("front-matter", JsonSchemas.FrontMatter), ("people", JsonSchemas.People) },
            schema => Assert.Null(Generated.Difference($"server/docs/schemas/{schema.Name}.schema.json", schema.Text)));
}
