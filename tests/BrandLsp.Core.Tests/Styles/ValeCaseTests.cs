using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Styles;

/// <summary>What Vale does, by extension point, scope, action, comment and key of its file: ValeCases.txt.</summary>
public class ValeCaseTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, Case>> s_cases = new(() =>
        File.ReadAllText(Repository.PathOf("tests", "BrandLsp.Core.Tests", "Styles", "ValeCases.txt")).ReplaceLineEndings("\n")
            .Split("\n== ").Skip(1).Select(Case.Parse).ToDictionary(c => c.Name, StringComparer.Ordinal));

    public static TheoryData<string> Names => [.. s_cases.Value.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_style_means_what_it_means_to_Vale(string name)
    {
        var given = s_cases.Value[name];
        var style = new StyleCheck().Rule("Case", given.Rule);
        if (given.Ini is { } ini)
        {
            style.File(".vale.ini", ini).Profile("styles: {path: styles}\n");
        }

        Assert.Equal(given.Expected, style.Lines(given.Draft).Select(l => l.Replace(" Case: ", " ", StringComparison.Ordinal)));
    }

    private sealed record Case(string Name, string? Ini, string Rule, string Draft, string[] Expected)
    {
        public static Case Parse(string text)
        {
            var nameEnd = text.IndexOf('\n', StringComparison.Ordinal);
            var parts = (text[(nameEnd + 1)..].TrimEnd('\n') + "\n").Split("--\n");
            Assert.Equal(3, parts.Length);
            string? ini = null;
            var rule = parts[0];
            if (rule.StartsWith("ini:\n", StringComparison.Ordinal))
            {
                var end = rule.IndexOf("\n..\n", StringComparison.Ordinal);
                (ini, rule) = (rule["ini:\n".Length..(end + 1)], rule[(end + 4)..]);
            }

            return new Case(text[..nameEnd], ini, rule, parts[1], parts[2].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
