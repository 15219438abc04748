using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Rules;
using BrandLsp.Core.Tests.Rules;
using BrandLsp.Core.Text;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Analysis;

/// <summary>Applies every fix on its own: it must remove what it was offered for, and bring no error or warning.</summary>
public class FixValidityTests
{
    /// <summary>A text that is judged, and how.</summary>
    /// <param name="Files">All files by path, the text's own among them.</param>
    /// <param name="Path">Of the text: a draft or a profile.</param>
    private sealed record Case(ImmutableDictionary<string, string> Files, string Path, string? Platform = null, string? Today = null)
    {
        public string Text => Files[Path];

        public Case With(string path, string text) => this with { Files = Files.SetItem(path, text) };
    }

    public static TheoryData<string, int> Examples() => RulePageTests.Examples();

    public static TheoryData<string> Samples()
    {
        var root = Repository.PathOf("samples");
        var drafts = Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories)
            .Select(f => System.IO.Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Where(f => f.Contains("/posts/", StringComparison.Ordinal) || f.Contains("/drafts/", StringComparison.Ordinal));
        return [.. drafts.Order(StringComparer.Ordinal)];
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_fix_on_a_rules_page_mends_its_fault_and_makes_no_other(string rule, int number)
    {
        var example = RulePage.For(RuleCatalog.Find(rule)!)!.Examples[number];
        var (text, _) = Check.Unmark(example.Text);
        var files = ImmutableDictionary<string, string>.Empty;
        if (example.IsProfile)
        {
            AssertFixes(new Case(files.Add(Check.BrandPath, text), Check.BrandPath));
            return;
        }

        var brand = example.Brand ?? "";
        if (RuleCatalog.Find(rule)!.Info.Severity is null)
        {
            brand += $"\nrules: {{{rule}: hint}}\n";
        }

        AssertFixes(new Case(files.Add(Check.DraftPath, text).Add(Check.BrandPath, brand), Check.DraftPath, example.Platform, example.Today));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_fix_in_a_sample_mends_its_fault_and_makes_no_other(string draft)
    {
        var root = Repository.PathOf("samples", draft.Split('/')[0]);
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToImmutableDictionary(
            f => Check.Folder + "/" + System.IO.Path.GetRelativePath(root, f).Replace('\\', '/'),
            f => f.EndsWith(".md", StringComparison.Ordinal) || f.EndsWith(".yaml", StringComparison.Ordinal) ? File.ReadAllText(f) : "");
        AssertFixes(new Case(files, Check.Folder + draft[draft.IndexOf('/', StringComparison.Ordinal)..]));
    }

    private static void AssertFixes(Case before)
    {
        var found = Judge(before);
        foreach (var diagnostic in found)
        {
            foreach (var fix in diagnostic.Fixes)
            {
                var after = Judge(Apply(before, fix));
                var name = $"“{fix.Title}” for {diagnostic.Rule}";
                Assert.True(Count(after, diagnostic) < Count(found, diagnostic), $"{name} leaves it: {diagnostic.Message}");
                var grave = after.Where(d => d.Severity <= Severity.Warning && OfItsKind(after, d) > OfItsKind(found, d)).Select(d => d.Message);
                Assert.True(!grave.Any(), $"{name} brings: {string.Join(" ", grave)}");
            }
        }
    }

    private static int Count(ImmutableArray<Diagnostic> all, Diagnostic one) =>
        all.Count(d => d.Rule == one.Rule && d.Platform == one.Platform && d.Message == one.Message);

    private static int OfItsKind(ImmutableArray<Diagnostic> all, Diagnostic one) =>
        all.Count(d => d.Rule == one.Rule && d.Platform == one.Platform && d.Severity <= one.Severity);

    private static Case Apply(Case before, Fix fix)
    {
        var result = before;
        foreach (var file in fix.Edits.GroupBy(e => e.Path ?? before.Path))
        {
            result = result.With(file.Key, TextEdit.Apply(before.Files[file.Key], file.Select(e => e.Edit)));
        }

        return result;
    }

    private static ImmutableArray<Diagnostic> Judge(Case judged)
    {
        var files = new MemoryFiles([.. judged.Files.Select(f => (f.Key, f.Value))]);
        if (judged.Path == Check.BrandPath)
        {
            return Check.Brand(judged.Text);
        }

        var options = new AnalysisOptions
        {
            Today = DateOnly.ParseExact(judged.Today ?? "2026-11-22", "yyyy-MM-dd"),
            Platforms = judged.Platform is null ? null : [judged.Platform],
            OnRuleFailure = static (rule, failure) => throw new InvalidOperationException($"The rule {rule} threw.", failure),
        };
        return Analyzer.Analyze(judged.Path, judged.Text, BrandReader.Read(files, Check.BrandPath).Brand, files, options).Diagnostics;
    }
}
