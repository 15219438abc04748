using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;

namespace BrandLsp.Core.Assist;

/// <summary>What a list of drafts shows of one.</summary>
/// <param name="Theme">As the draft names it; null when it names none.</param>
/// <param name="Status">A draft with published posts and no status is published; any other without one is a draft.</param>
public sealed record DraftSummary(string Title, string? Theme, DraftStatus Status, PostDate? Date, ImmutableArray<Platform> Platforms)
{
    /// <summary>Reads no more than the front matter, and the headings of a draft without a title.</summary>
    public static DraftSummary Of(string path, string text, Brand brand)
    {
        var front = FrontMatterReader.Read(text, brand).FrontMatter;
        return new DraftSummary(
            WorkspaceSymbols.TitleOf(path, text, brand).Name,
            front.Theme?.Value,
            front.Status?.Value ?? (front.Published.IsEmpty ? DraftStatus.Draft : DraftStatus.Published),
            front.Date?.Value,
            Renderer.Targets(front, brand));
    }

    /// <summary>Drafts with a date by their date, then the others by title.</summary>
    public static IComparer<DraftSummary> ByDate { get; } = Comparer<DraftSummary>.Create(static (a, b) =>
        (a.Date, b.Date) switch
        {
            ({ } left, { } right) => left.Local.CompareTo(right.Local) is var order and not 0 ? order : string.CompareOrdinal(a.Title, b.Title),
            ({ }, null) => -1,
            (null, { }) => 1,
            _ => string.Compare(a.Title, b.Title, StringComparison.OrdinalIgnoreCase),
        });
}
