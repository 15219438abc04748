using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

/// <summary>A small workspace in <c>/ws</c>.</summary>
internal static class TestBrand
{
    public const string BrandUri = "file:///ws/brand.yaml";

    public const string DraftUri = "file:///ws/posts/a.md";

    public const string Brand = """
        brand: Ada Park
        themes:
          - {id: pipelines, name: Data pipelines, keywords: [pipeline], hashtags: [ETL]}
        people:
          - {id: jane, name: Jane Doe, handles: {x: janedoe}}
        platforms:
          x: {handle: adapark}
        """;

    /// <summary>Too long for X by its last word.</summary>
    public static string LongDraft { get; } = "---\nplatforms: [x]\n---\n" + string.Concat(Enumerable.Repeat("word ", 56)) + "overflow\n";

    public static MemoryWorkspace Workspace(string? brand = Brand) => new() { ["/ws/brand.yaml"] = brand };
}
