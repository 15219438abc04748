using System.Collections.Immutable;

namespace BrandLsp.Core.Strategy.Report;

/// <summary>A report as people read it, before it is text, Markdown or a page.</summary>
internal sealed record ReportDocument(string Title, string Facts, ImmutableArray<ReportSection> Sections);

internal sealed record ReportSection(string Id, string Title, ImmutableArray<ReportBlock> Blocks);

internal abstract record ReportBlock;

internal sealed record Sentence(string Text) : ReportBlock;

internal sealed record Heading(string Text) : ReportBlock;

/// <param name="Strength">"strong", "moderate", "weak".</param>
internal sealed record ProposalBlock(string Title, string Evidence, string Strength, string Where) : ReportBlock;

/// <param name="Name">What the table shows; its caption.</param>
internal sealed record ReportTable(string Name, ImmutableArray<TableColumn> Columns, ImmutableArray<ImmutableArray<string>> Rows) : ReportBlock
{
    /// <summary>The same as a drawing; null for a table that needs none.</summary>
    public Chart? Chart { get; init; }

    /// <summary>Rows that are worth a look, by index.</summary>
    public ImmutableArray<int> Stressed { get; init; } = [];
}

/// <param name="IsNumber">Aligned at its end.</param>
internal readonly record struct TableColumn(string Name, bool IsNumber = false);
