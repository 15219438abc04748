namespace BrandLsp.Core.Tests.Rendering;

public class MentionTests
{
    [Theory]
    [InlineData("x", "@janedoe")]
    [InlineData("bluesky", "@jane.example")]
    [InlineData("mastodon", "@jane@hachyderm.io")]
    [InlineData("reddit", "u/jane_d")]
    [InlineData("linkedin", "Jane Doe")]
    [InlineData("threads", "Jane Doe")]
    public void A_person_is_written_as_the_platform_writes_them(string platform, string text) =>
        Assert.Equal(text, Render.Text("@jane", platform, Render.People));

    [Theory]
    [InlineData("@jane, @JANE! (@Jane) @jane's", "@janedoe, @janedoe! (@janedoe) @janedoe's")]
    [InlineData("@jane.example. @jane@hachyderm.io @in/janedoe @janedoe", "@janedoe. @janedoe @janedoe @janedoe")]
    [InlineData("**@jane** _@bob_", "@janedoe @bob_x")]
    [InlineData("@bob_x @bob\\_x", "@bob_x @bob_x")]
    [InlineData("@jane/@bob @jane/@bob/@jane, @nobody/@jane", "@janedoe/@bob_x @janedoe/@bob_x/@janedoe, @nobody/@jane")]
    [InlineData("[@jane](https://ada.example)", "@janedoe (https://ada.example)")]
    [InlineData(".@jane asks.\n-@jane (...@jane) and --@jane", ".@janedoe asks.\n-@janedoe (...@jane) and --@janedoe")]
    [InlineData("私と@janeです @janeさん @jane३ @janeसे", "私と@janedoeです @janedoeさん @jane३ @janedoeसे")]
    public void A_token_that_equals_an_id_or_a_handle_means_the_person(string draft, string text) =>
        Assert.Equal(text, Render.Text(draft, "x", Render.People));

    [Theory]
    [InlineData("@janet @jane_ @jane.other @jane-x @somebody")]
    [InlineData("@janeé @jane\u0301 @janeß @janeж @janeω @jane\u0327x @jane.é")]
    [InlineData("x@jane.example jane@hachyderm.io.example a.@jane a-@jane")]
    [InlineData("https://mastodon.example/@jane")]
    [InlineData("www.example.com/@jane")]
    public void Anything_else_stays_as_typed(string draft) => Assert.Equal(draft, Render.Text(draft, "x", Render.People));

    [Fact]
    public void A_token_of_another_alphabet_is_found_before_a_script_without_blanks() => Assert.Equal(
        "@bj_x @bj_xさん, @björn and @bjö",
        Render.Text("@björk @björkさん, @björn and @bjö", "x", "people: [{id: björk, name: Björk, handles: {x: bj_x}}, {id: bj, name: B J, handles: {x: wrong}}]"));

    [Fact]
    public void Code_is_left_alone() => Assert.Equal("@jane\n\n@jane", Render.Text("`@jane`\n\n    @jane", "x", Render.People));

    [Theory]
    [InlineData("x", 0)]
    [InlineData("bluesky", 1)]
    [InlineData("linkedin", 1)]
    public void Who_has_no_account_there_is_told(string platform, int count)
    {
        var variant = Render.Variant("Hi @jane and @bob", platform, Render.People);
        Assert.Equal(count, variant.UnmappedMentions.Length);
        Assert.All(variant.UnmappedMentions, u => Assert.Equal(("bob", 13), (u.Person.Id, u.Source.Start)));
    }

    [Fact]
    public void LinkedIns_api_text_has_urns_and_escapes() => Assert.Equal(
        @"Hi @[Jane Doe](urn:li:person:abc), Bob \[B\] \(\*ok\*\) {hashtag|\#|data\_eng} https://a.example/x_y(z) \@other \<\>\{\}\|\~\\",
        Render.Variant(@"Hi @jane, @bob (\*ok\*) #data_eng https://a.example/x_y(z) @other <>{}|~\\", "linkedin", Render.People).ApiText);

    [Fact]
    public void Only_LinkedIn_has_an_api_text() => Assert.Null(Render.Variant("a", "x").ApiText);

    [Theory]
    [InlineData("slack", "U012AB3CD", "Hi <@U012AB3CD> &amp; you")]
    [InlineData("slack", "<@W012AB3CD>", "Hi <@W012AB3CD> &amp; you")]
    [InlineData("slack", "jane", "Hi @jane &amp; you")]
    [InlineData("discord", "80351110224678912", "Hi <@80351110224678912> & you")]
    [InlineData("discord", "jane.doe", "Hi @jane.doe & you")]
    public void A_members_id_notifies_the_member(string platform, string handle, string text) =>
        Assert.Equal(text, Render.Text("Hi @jane & you", platform, $"people: [{{id: jane, name: Jane, handles: {{{platform}: \"{handle}\"}}}}]"));
}
