using System.Reflection;
using BrandLsp.Core.Rules;

namespace BrandLsp.Core.Tests.Rules;

public class RuleCatalogTests
{
    [Fact]
    public void Every_rule_that_is_written_is_registered_once()
    {
        var written = typeof(IRule).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(IRule)))
            .Select(t => t.Name).Order(StringComparer.Ordinal);
        var registered = RuleCatalog.All.Select(r => r.GetType().Name).Order(StringComparer.Ordinal);
        Assert.Equal(written, registered);
    }

    [Fact]
    public void An_id_is_kebab_case_and_is_the_class_name_in_other_letters() =>
        Assert.All(RuleCatalog.All, rule =>
            Assert.Equal(rule.GetType().Name, string.Concat(rule.Info.Id.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]))));

    [Fact]
    public void A_summary_is_one_line_without_a_full_stop() =>
        Assert.All(RuleCatalog.All, rule =>
        {
            Assert.NotEmpty(rule.Info.Summary);
            Assert.DoesNotContain('\n', rule.Info.Summary);
            Assert.False(rule.Info.Summary.EndsWith('.'), rule.Info.Summary);
        });

    [Fact]
    public void Ids_and_reserved_names_do_not_overlap() =>
        Assert.Equal(RuleCatalog.Ids.Length, RuleCatalog.Ids.Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void A_rule_keeps_no_state() =>
        Assert.All(RuleCatalog.All, rule =>
            Assert.All(
                rule.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic),
                field => Assert.True(field.IsInitOnly, $"{rule.GetType().Name}.{field.Name}")));
}
