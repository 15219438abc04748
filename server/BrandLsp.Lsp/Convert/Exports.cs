using System.Buffers;
using System.Security.Cryptography;
using System.Text;
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
            HashOf(document.Lines.Text),
            HashOf(profile),
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

    private static string? HashOf(ProfileState profile)
    {
        if (profile.Path is not { } path || profile.Folder is not { } folder)
        {
            return null;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in profile.Diagnostics.Keys.Append(path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(profile.Files.Read(file) ?? "")));
        }

        return System.Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string HashOf(string text) => System.Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
