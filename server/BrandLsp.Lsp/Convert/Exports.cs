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

    public static IReadOnlyList<string> Write(string folder, DraftAnalysis draft, DocumentState document, string root, LspHostOptions options)
    {
        var path = document.Name.Path;
        var profile = document.Understanding.Profile;
        var stamp = new ExportStamp(
            Uris.IsInside(path, root) ? Uris.Relative(path, root) : Uris.FileName(path),
            ExportHashes.OfText(document.Lines.Text),
            ExportHashes.OfProfile(profile.Path, profile.Diagnostics.Keys, profile.Files),
            options.Version);
        return options.Files.WriteExport(folder, FolderOf(path, profile, root, options.Files), VariantsExporter.Export(draft, stamp));
    }

    /// <summary>The draft's folder in the export, which differs from its stem where another draft of the workspace has the same.</summary>
    private static string FolderOf(string path, ProfileState profile, string root, IWorkspaceFiles files)
    {
        var stem = ExportNames.Stem(path);
        var rivals = files.List(root, p => HasStem(p, stem)).Where(IsDraft);
        return ExportNames.Folders(rivals.Append(path), root)[path];

        bool IsDraft(string other) =>
            BrandLocator.IsDraft(profile.Brand, profile.Folder is { } folder && Uris.IsInside(other, folder) ? Uris.Relative(other, folder) : other, profile.Files.Read(other));
    }

    private static bool HasStem(string path, string stem) =>
        (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase)) &&
        ExportNames.Stem(path).Equals(stem, StringComparison.OrdinalIgnoreCase);
}
