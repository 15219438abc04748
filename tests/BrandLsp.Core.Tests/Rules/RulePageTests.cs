using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Rules;
using BrandLsp.Core.Text;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules;

/// <summary>Runs every example on every rule's page.</summary>
public class RulePageTests
{
    public static TheoryData<string, int> Examples()
    {
        var data = new TheoryData<string, int>();
        foreach (var rule in RuleCatalog.All)
        {
            for (var i = 0; i < (RulePage.For(rule)?.Examples.Length ?? 0); i++)
            {
                data.Add(rule.Info.Id, i);
            }
        }

        return data;
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Examples))]
    public void An_example_on_the_page_is_true(string rule, int number)
    {
        var example = RulePage.For(RuleCatalog.Find(rule)!)!.Examples[number];
        var (text, expected) = Check.Unmark(example.Text);
        if (example.Kind == ExampleKind.Valid)
        {
            Assert.DoesNotContain("[|", example.Text, StringComparison.Ordinal);
        }

        var found = Of(rule, example, text);
        Assert.Equal(Show(text, example.Kind == ExampleKind.Valid ? [] : [.. expected.Distinct()]), Show(text, [.. found.Select(d => d.Span).Distinct().Order()]));
        if (example.Kind == ExampleKind.Invalid)
        {
            Assert.NotEmpty(found);
        }

        if (example.Fixed is not null)
        {
            var repaired = Check.Fixed(text, found.DistinctBy(d => d.Span));
            Assert.Equal(example.Fixed, repaired);
            Assert.Empty(Of(rule, example, repaired).Select(d => d.Message));
        }
    }

    [Fact]
    public void Every_rule_has_a_page_named_like_it_with_examples_of_both_kinds()
    {
        Assert.All(RuleCatalog.All, rule =>
        {
            var page = RulePage.For(rule);
            Assert.NotNull(page);
            Assert.Equal(rule.Info.Id, page.Title);
            Assert.Contains(page.Examples, e => e.Kind == ExampleKind.Invalid);
            Assert.Contains(page.Examples, e => e.Kind == ExampleKind.Valid);
        });
    }

    private static ImmutableArray<Diagnostic> Of(string rule, RuleExample example, string text)
    {
        var brand = example.Brand;
        if (RuleCatalog.Find(rule)!.Info.Severity is null && !example.IsProfile)
        {
            brand = (brand ?? "") + $"\nrules: {{{rule}: hint}}\n";
        }

        var all = example.IsMetrics ? Check.Metrics(brand ?? "", example.Beside, text, example.Today)
            : example.IsInbox ? Check.Workspace(brand ?? "", example.Beside, text, example.Today, isInbox: true)
            : example.IsProfile ? [.. Check.Brand(text), .. Check.Workspace(text, example.Beside, example.Inbox, example.Today)]
            : Check.Draft(text, brand, example.Platform, example.Today, published: example.Published, beside: example.Beside, inbox: example.Inbox).Diagnostics;
        return [.. all.Where(d => d.Rule == rule)];
    }

    private static string[] Show(string text, ImmutableArray<TextSpan> spans) => [.. spans.Select(s => $"{s} {s.In(text)}")];
}
