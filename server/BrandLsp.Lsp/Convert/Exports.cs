using System.Buffers;
using System.Text.Json;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Exports;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Convert;

/// <summary>Exports of an open draft, equal to what the command line writes.</summary>
internal static class Exports
{
    /// <summary>The manifest's <c>variants</c>.</summary>
    public static JsonElement Variants(DraftAnalysis draft)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, VariantsJson.Options))
        {
            VariantsJson.WriteVariants(json, draft);
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    /// <summary>What a later export learns of this one's sources.</summary>
    public static ExportStamp Stamp(DocumentState document, string root, LspHostOptions options)
    {
        var profile = document.Understanding.Profile;
        return new ExportStamp(
            NameOf(document, root),
            ExportHashes.OfText(document.Lines.Text),
            ExportHashes.OfProfile(profile.Path, profile.Diagnostics.Keys, profile.Files),
            options.Version);
    }

    /// <summary>The draft as an exporter of the catalogue gets it.</summary>
    public static ExportDraft Draft(DocumentState document, DraftAnalysis analysis, string root)
    {
        var path = document.Name.Path;
        var home = document.Understanding.Profile.Folder is { } folder && PathText.IsInside(path, folder) ? folder : root;
        return new ExportDraft(NameOf(document, root), PathText.IsInside(path, home) ? PathText.Below(path, home) : path, analysis)
        {
            Brand = document.Understanding.Profile.Folder is { } place && place != root && PathText.IsInside(place, root) ? PathText.Below(place, root) : "",
        };
    }

    private static string NameOf(DocumentState document, string root) =>
        PathText.IsInside(document.Name.Path, root) ? PathText.Below(document.Name.Path, root) : PathText.FileName(document.Name.Path);

    /// <summary>The draft's folder in the export, which differs from its stem where another draft of the workspace has the same.</summary>
    public static string FolderOf(string path, ProfileState profile, string root, IWorkspaceFiles files)
    {
        var stem = ExportNames.Stem(path);
        var rivals = files.List(root, p => HasStem(p, stem)).Where(other => profile.IsDraft(other, profile.Files.Read(other)));
        return ExportNames.Folders(rivals.Append(path), root)[path];
    }

    private static bool HasStem(string path, string stem) =>
        PathText.IsMarkdown(path) && ExportNames.Stem(path).Equals(stem, StringComparison.OrdinalIgnoreCase);
}
