using System.Collections.Immutable;
using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Exports;

/// <summary>Makes the files of one export format out of drafts: text in, text out. The same request gives the same bytes.</summary>
public interface IExporter
{
    ExporterInfo Info { get; }

    /// <summary>Never throws on what a draft says: what cannot be carried is left out and named.</summary>
    ExportSet Export(ExportRequest request);
}

/// <param name="Drafts">In the order of their paths.</param>
/// <param name="Today">The day dates are judged by: what lies before it is over.</param>
public sealed record ExportRequest(ImmutableArray<ExportDraft> Drafts, DateOnly Today);

/// <param name="Name">The draft as people see it, with '/'.</param>
/// <param name="Key">Its path beside its profile: the same wherever the command runs.</param>
public sealed record ExportDraft(string Name, string Key, DraftAnalysis Analysis)
{
    /// <summary>
    /// Tells the drafts of one brand from those of another: its profile's folder below the workspace, with '/'; "" for a
    /// profile at the workspace's root.
    /// </summary>
    public string Brand { get; init; } = "";

    public bool HasErrors => Analysis.Diagnostics.Any(d => d.Severity == Severity.Error);
}

/// <summary>What an export makes.</summary>
/// <param name="Files">In the order they are to be written; names are plain.</param>
/// <param name="Drafts">The drafts that have a part in the files.</param>
/// <param name="Notices">What the reader of the files should know: what was left out, lost or guessed.</param>
/// <param name="Failures">Conditions that the files, read back, do not meet. With any of them nothing may be kept.</param>
public sealed record ExportSet(
    ImmutableArray<ExportFile> Files, ImmutableArray<ExportDraft> Drafts, ImmutableArray<ExportNotice> Notices, ImmutableArray<string> Failures);

/// <summary>A warning of an export.</summary>
/// <param name="Draft">The draft it is about; null when it is about several or a file.</param>
/// <param name="Platform">The platform's name; null when it is about all of them.</param>
public sealed record ExportNotice(string? Draft, string? Platform, string Message)
{
    public override string ToString() =>
        Draft is null ? Message : Platform is null ? $"{Draft}: {Message}" : $"{Draft} ({Platform}): {Message}";
}
