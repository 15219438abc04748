using BrandLsp.Core.Rules.Files;

namespace BrandLsp.Core.Tests.Rules.Files;

public class UnfilledPlaceholderTests
{
    [Theory]
    [InlineData("es", "TODO el mundo quiere vender más.")]
    [InlineData("es-MX", "LO DAMOS TODO HOY.")]
    [InlineData("es", "Lo tenemos TODO: pan y café.")]
    [InlineData("pt", "TODO DIA TEM PÃO FRESCO.")]
    [InlineData("pt_BR", "É isso que importa,\nTODO dia.")]
    public void In_spanish_and_portuguese_todo_is_a_word(string language, string draft) =>
        Assert.Empty(RuleRun.Of<UnfilledPlaceholder>($"---\nlang: {language}\n---\n{draft}\n"));

    [Theory]
    [InlineData("es", "TODO")]
    [InlineData("es", "Hola.\nTODO\nAdiós.")]
    [InlineData("es", "- TODO…")]
    [InlineData("es", "TODO: escribir el final.")]
    [InlineData("es", "El precio es (TODO).")]
    [InlineData("pt", "Custa [TODO: preço].")]
    [InlineData("en", "See TODO here.")]
    [InlineData("de", "Siehe TODO hier.")]
    public void Where_it_stands_as_a_note_does_it_is_one_in_every_language(string language, string draft) =>
        Assert.Equal(["TODO"], RuleRun.Underlined<UnfilledPlaceholder>($"---\nlang: {language}\n---\n{draft}\n"));

    [Theory]
    [InlineData("My TODO list is short.")]
    [InlineData("The word TODO in our code appears 412 times.")]
    [InlineData("We deleted forty TODO comments.")]
    [InlineData("Another TODO app? Yes.")]
    [InlineData("This TODO-list is mine.")]
    public void A_list_of_things_to_do_is_no_note(string draft) => Assert.Empty(RuleRun.Of<UnfilledPlaceholder>(draft));

    [Theory]
    [InlineData("TODO list the prices.")]
    [InlineData("The price: TODO list it.")]
    [InlineData("Add the TODO here.")]
    [InlineData("It costs (TODO list price).")]
    public void A_note_that_names_a_list_is_one(string draft) => Assert.Equal(["TODO"], RuleRun.Underlined<UnfilledPlaceholder>(draft));

    [Fact]
    public void Other_notes_are_found_in_spanish_too() =>
        Assert.Equal(["TBD"], RuleRun.Underlined<UnfilledPlaceholder>("---\nlang: es\n---\nEl precio: TBD y TODO lo demás.\n"));

    [Fact]
    public void All_that_readers_get_is_looked_through()
    {
        const string draft = """
            ---
            title: A TBD title
            content-warning: TODO
            first-comment: "See FIXME and [insert link]"
            media:
              - {src: a.png, alt: XXX}
              - {src: b.png, alt: "[your alt text]"}
            slug: todo-TODO
            ---
            Look: ![TBA](x.png) and ![A cat](y.png)
            """;
        Assert.Equal(["TBD", "TODO", "FIXME", "[insert link]", "XXX", "[your alt text]", "TBA"], RuleRun.Underlined<UnfilledPlaceholder>(draft));
    }

    [Fact]
    public void A_note_may_go_over_the_end_of_a_line() =>
        Assert.Equal(["[insert\na number]", "lorem\nipsum"], RuleRun.Underlined<UnfilledPlaceholder>("We saved [insert\na number], lorem\nipsum."));
}
