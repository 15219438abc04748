using BrandLsp.Testing;

namespace BrandLsp.Cli.Tests;

public sealed class HelpTests
{
    [Fact]
    public void Help_teaches_the_first_steps_and_the_exit_codes()
    {
        using var workspace = new TempWorkspace();

        var result = CliRun.In(workspace, "--help");

        Assert.Equal(0, result.ExitCode);
        // The usage line names the running program, here the tests'.
        Golden.Check("help.txt", result.Out.Replace("BrandLsp.Cli.Tests [command]", "brandlsp [command]", StringComparison.Ordinal));
        Assert.Equal(result.Out, CliRun.In(workspace).Out);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("count")]
    [InlineData("export")]
    [InlineData("init")]
    [InlineData("new")]
    [InlineData("explain")]
    [InlineData("rules")]
    [InlineData("schema")]
    [InlineData("mcp")]
    public void Every_command_has_an_example_in_its_help(string command)
    {
        using var workspace = new TempWorkspace();

        var result = CliRun.In(workspace, command, "--help");

        Assert.Equal(0, result.ExitCode);
        Assert.Matches("Examples?:\n  (brandlsp|echo|pbpaste|claude)", result.Out);
    }

    [Fact]
    public void Every_rule_can_be_explained()
    {
        using var workspace = new TempWorkspace();
        var rules = CliRun.In(workspace, "rules", "--format", "json").Json.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()!);

        Assert.All(rules, id =>
        {
            var result = CliRun.In(workspace, "explain", id);
            Assert.Equal(0, result.ExitCode);
            Assert.StartsWith(id + "\n", result.Out, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_rules_of_the_styles_in_use_are_listed_with_the_others()
    {
        using var workspace = new TempWorkspace();
        var without = CliRun.In(workspace, "rules", "--format", "json").Json.GetProperty("rules").GetArrayLength();
        workspace.Write("brand.yaml", "styles: {path: styles, use: [Acme]}\n");
        workspace.Write(".vale.ini", "[*]\nBasedOnStyles = Acme\nAcme.Very = error\n");
        workspace.Write("styles/Acme/Very.yml", "extends: existence\nmessage: \"Leave out '%s'.\"\nlevel: suggestion\naction: {name: remove}\ntokens: [very]\n");

        var listed = CliRun.In(workspace, "rules", "--format", "json").Json.GetProperty("rules").EnumerateArray().ToList();

        Assert.Equal(without + 1, listed.Count);
        Assert.Equal(
            ["Acme.Very", "styles", "error", "Leave out '%s'.", "sometimes"],
            ((string[])["id", "category", "severity", "summary", "fix"]).Select(k => listed[^1].GetProperty(k).GetString()));
        Assert.Contains("\nstyles\n  Acme.Very", CliRun.In(workspace, "rules").Out, StringComparison.Ordinal);
        Assert.Contains("| Acme.Very | styles | error | Leave out '%s'. |", CliRun.In(workspace, "rules", "--format", "markdown").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_of_a_style_can_be_explained()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("brand.yaml", "styles: {path: styles, use: [Acme]}\n");
        workspace.Write("styles/Acme/Very.yml", "extends: existence\nmessage: \"Leave out '%s'.\"\nlevel: suggestion\nlink: https://acme.example/very\ntokens: [very]\n");

        var result = CliRun.In(workspace, "explain", "Acme.Very");

        Assert.StartsWith("Acme.Very\ninfo, a rule of the style styles/Acme/Very.yml\n\nLeave out '%s'.\nhttps://acme.example/very\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("there is no rule \"Acme.Vary\"", CliRun.In(workspace, "explain", "Acme.Vary").Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("profile", "themes")]
    [InlineData("front-matter", "platforms")]
    [InlineData("people", "handles")]
    public void Schemas_are_JSON_and_know_their_keys(string kind, string key)
    {
        using var workspace = new TempWorkspace();

        var result = CliRun.In(workspace, "schema", kind);

        Assert.Equal(System.Text.Json.JsonValueKind.Object, result.Json.ValueKind);
        Assert.Contains($"\"{key}\"", result.Out, StringComparison.Ordinal);
        Assert.EndsWith("}\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_schema_is_refused()
    {
        using var workspace = new TempWorkspace();

        Assert.Contains("the schema \"peple\" is not known; did you mean \"people\"?", CliRun.In(workspace, "schema", "peple").Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_rule_is_refused()
    {
        using var workspace = new TempWorkspace();

        Assert.Contains("there is no rule \"no-such-thing\"", CliRun.In(workspace, "explain", "no-such-thing").Refusal(), StringComparison.Ordinal);
    }
}
