using BrandLsp.Core.Brands;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Brands;

public class LayeringTests
{
    private const string Own = "/w/team/brand.yaml";
    private const string Base = "/w/brand.yaml";

    [Fact]
    public void Maps_merge_key_by_key_and_lists_and_scalars_replace()
    {
        var brand = Read(
            "extends: ../brand.yaml\nbrand: Team\nvoice: {max-emoji: 1}\nthemes: [{id: own}]\nplatforms: {x: {handle: team}}",
            "brand: House\nmessage: Hello\nvoice: {max-emoji: 5, max-grade: 9}\nthemes: [{id: one}, {id: two}]\nplatforms: {x: {handle: house, cadence: 2/week}, linkedin: {handle: in/house}}").Brand;

        Assert.Equal(("Team", "Hello", 1, 9.0), (brand.Name, brand.Message, brand.Voice.MaxEmoji, brand.Voice.MaxGrade));
        Assert.Equal("own", Assert.Single(brand.Themes).Id);
        Assert.Equal(["x", "linkedin"], brand.Platforms.Select(p => p.Id));
        Assert.Equal(("team", "2/week"), (brand.Platforms[0].Handle, brand.Platforms[0].Cadence));
        Assert.Equal(Base, brand.Platforms[1].Place.Path);
        Assert.Equal(Own, brand.Path);
    }

    [Fact]
    public void Of_several_layers_the_later_one_wins()
    {
        var files = new MemoryFiles(
            (Own, "extends: [a.yaml, b.yaml]"), ("/w/team/a.yaml", "brand: A\nmessage: from a"), ("/w/team/b.yaml", "brand: B"));
        var brand = BrandReader.Read(files, Own).Brand;

        Assert.Equal(("B", "from a"), (brand.Name, brand.Message));
    }

    [Fact]
    public void An_empty_key_hides_nothing() => Assert.Equal(3, Read("extends: ../brand.yaml\nvoice:\n", "voice: {max-emoji: 3}").Brand.Voice.MaxEmoji);

    [Fact]
    public void A_circle_is_reported_on_the_item_that_closes_it()
    {
        var reading = Read("brand: Team\nextends: ../brand.yaml", "extends: team/brand.yaml\nmessage: Hello");

        Assert.Empty(reading.Problems[Own]);
        var problem = Assert.Single(reading.Problems[Base]);
        Assert.Equal(("invalid-profile", "team/brand.yaml"), (problem.Rule, problem.Span.In("extends: team/brand.yaml\nmessage: Hello")));
        Assert.Equal(("Team", "Hello"), (reading.Brand.Name, reading.Brand.Message));
    }

    [Fact]
    public void A_profile_cannot_extend_itself() =>
        Assert.Equal("A profile cannot extend itself.", Assert.Single(Read("extends: ./brand.yaml", "").Problems[Own]).Message);

    [Fact]
    public void A_layer_that_cannot_be_read_is_reported_where_it_is_named()
    {
        const string text = "brand: Team\nextends: ../brand.yaml";
        var files = new MemoryFiles((Own, text)) { [Base] = null };
        var reading = BrandReader.Read(files, Own);

        var problem = Assert.Single(reading.Problems[Own]);
        Assert.Equal(("invalid-profile", "../brand.yaml", "../brand.yaml cannot be read. Until then nothing in it counts."), (problem.Rule, problem.Span.In(text), problem.Message));
        Assert.Equal((true, false, "Team"), (reading.IsReadable, reading.IsWhole, reading.Brand.Name));
    }

    [Fact]
    public void A_file_of_people_that_cannot_be_read_hides_those_of_the_layers_below()
    {
        var files = new MemoryFiles((Own, "extends: ../brand.yaml"), (Base, "people: [{id: jane}]")) { ["/w/team/people.yaml"] = null };
        var reading = BrandReader.Read(files, Own);

        Assert.Empty(reading.Brand.People);
        Assert.Equal(("invalid-profile", 0), (Assert.Single(reading.Problems["/w/team/people.yaml"]).Rule, reading.Problems["/w/team/people.yaml"][0].Span.Start));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    public void An_empty_profile_has_the_people_beside_it(string text) => Assert.Equal(
        "jane", Assert.Single(BrandReader.Read(new MemoryFiles((Own, text), ("/w/team/people.yaml", "- {id: jane}")), Own).Brand.People).Id);

    [Fact]
    public void A_missing_layer_is_reported_on_its_own_item()
    {
        const string text = "extends: [../brand.yaml, no.yaml]\nbrand: Team";
        var reading = Read(text, "message: Hello");

        var problem = Assert.Single(reading.Problems[Own]);
        Assert.Equal(("missing-file", "no.yaml"), (problem.Rule, problem.Span.In(text)));
        Assert.Equal("Hello", reading.Brand.Message);
    }

    [Fact]
    public void Every_file_that_was_read_has_its_findings_under_its_own_path()
    {
        var reading = Read("extends: ../brand.yaml\n", "mesage: a", (Folder("team/people.yaml"), "- {id: a, handels: {}}"));

        Assert.Equal([Base, Own, "/w/team/people.yaml"], reading.Problems.Keys);
        Assert.Equal("unknown-key", Assert.Single(reading.Problems[Base]).Rule);
        Assert.Equal("unknown-key", Assert.Single(reading.Problems["/w/team/people.yaml"]).Rule);
    }

    [Fact]
    public void A_long_chain_of_layers_ends_with_a_finding()
    {
        var files = new MemoryFiles();
        for (var i = 0; i < 100; i++)
        {
            files[$"/w/b{i}.yaml"] = $"extends: b{i + 1}.yaml\n";
        }

        var reading = BrandReader.Read(files, "/w/b0.yaml");

        Assert.Contains("Too many layers", reading.Problems.SelectMany(p => p.Value).Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void People_come_from_the_profile_and_from_the_file_beside_it()
    {
        var reading = Read("people: [{id: a}]", "", (Folder("team/people.yaml"), "people:\n  - {id: b, name: Bea}\n  - {id: a}"));

        Assert.Equal(["a", "b"], reading.Brand.People.Select(p => p.Id));
        Assert.Equal("/w/team/people.yaml", reading.Brand.People[1].Place.Path);
        var duplicate = Assert.Single(reading.Problems["/w/team/people.yaml"]);
        Assert.Equal((("duplicate-id"), Own), (duplicate.Rule, duplicate.Related[0].Path));
    }

    [Fact]
    public void People_of_a_base_profile_count_where_there_are_no_nearer_ones()
    {
        var files = new MemoryFiles((Own, "extends: ../brand.yaml"), (Base, ""), ("/w/people.yaml", "- {id: b}"));
        files[Base] = "brand: House";

        Assert.Equal("b", Assert.Single(BrandReader.Read(files, Own).Brand.People).Id);
    }

    private static string Folder(string path) => "/w/" + path;

    private static BrandReading Read(string own, string @base, params (string Path, string Text)[] others) =>
        BrandReader.Read(new MemoryFiles([(Own, own), (Base, @base), .. others]), Own);
}
