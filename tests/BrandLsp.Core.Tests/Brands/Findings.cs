using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Brands;

/// <summary>Reads a profile or front matter and compares the findings with the marked places.</summary>
internal static class Findings
{
    public const string Path = "/w/brand.yaml";

    /// <summary>The findings of a profile in which <c>[|…|]</c> marks every place that is reported.</summary>
    public static ImmutableArray<Finding> OfProfile(string marked, params (string Path, string Text)[] others)
    {
        var (text, spans) = Check.Unmark(marked);
        var files = new MemoryFiles(others) { [Path] = text };
        var found = BrandReader.Read(files, Path).Problems[Path];
        Same(text, spans, found);
        return found;
    }

    /// <summary>The findings of a draft's front matter, likewise.</summary>
    public static ImmutableArray<Finding> OfDraft(string marked, string? brand = null)
    {
        var (text, spans) = Check.Unmark(marked);
        var profile = brand is null ? Brand.Empty : BrandReader.Read(new MemoryFiles((Path, brand)), Path).Brand;
        var found = FrontMatterReader.Read(text, profile).Problems;
        Same(text, spans, found);
        return found;
    }

    public static string Fixed(string marked, ImmutableArray<Finding> found) =>
        TextEdit.Apply(Check.Unmark(marked).Text, found.SelectMany(f => f.Fixes.Take(1)).SelectMany(f => f.Edits).Select(e => e.Edit));

    private static void Same(string text, ImmutableArray<TextSpan> expected, ImmutableArray<Finding> found) =>
        Assert.Equal(expected.Distinct().Select(s => s.In(text)), found.Select(f => f.Span).Distinct().Order().Select(s => s.In(text)));
}
