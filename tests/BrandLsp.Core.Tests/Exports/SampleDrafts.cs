using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Exports;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Exports;

/// <summary>The drafts of a sample workspace, as an exporter gets them.</summary>
internal static class SampleDrafts
{
    public static ImmutableArray<ExportDraft> Of(string sample, DateOnly today)
    {
        var root = Repository.PathOf("samples", sample);
        var files = new MemoryFiles();
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            files["/" + Path.GetRelativePath(root, path).Replace('\\', '/')] = Path.GetExtension(path) == ".png" ? "" : File.ReadAllText(path).ReplaceLineEndings("\n");
        }

        var brand = BrandReader.Read(files, "/brand.yaml").Brand;
        return
        [
            .. files.Below("").Where(p => p.EndsWith(".md", StringComparison.Ordinal))
                .Select(p => new ExportDraft(p[1..], p[1..], Analyzer.Analyze(p, files.Read(p)!, brand, files, new AnalysisOptions { Today = today }))),
        ];
    }
}
