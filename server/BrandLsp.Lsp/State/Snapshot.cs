using System.Collections.Immutable;

namespace BrandLsp.Lsp.State;

/// <summary>Everything the server knows at one moment. A request works on one snapshot from its start to its end.</summary>
/// <param name="Documents">The open documents by <see cref="DocumentName.Key"/>.</param>
/// <param name="Folders">The workspace folders' paths.</param>
internal sealed record Snapshot(
    ImmutableDictionary<string, DocumentState> Documents, ImmutableArray<string> Folders, Settings Settings, Profiles Profiles)
{
    /// <summary>Whether what the editor shows of a file counts, and not the disk.</summary>
    public bool IsOpen(string path) => Documents.GetValueOrDefault(path) is { IsGone: false };
}
