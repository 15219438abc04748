using System.Collections.Immutable;
using BrandLsp.Core.Exports.Preview;

namespace BrandLsp.Core.Exports;

/// <summary>What one folder of an export is to hold. Files that only its last manifest lists go, all others stay.</summary>
/// <param name="Name">Relative to the export's folder, with '/'; empty for that folder itself.</param>
/// <param name="Files">Never empty; the manifest is the last.</param>
public sealed record ExportFolderContent(string Name, ImmutableArray<ExportFile> Files)
{
    public string ManifestName => Files[^1].Name;

    /// <summary>True when there is more in it than a manifest. A preview is its own.</summary>
    public bool HasContent => Files.Length > 1 || ManifestName == PreviewPage.FileName;

    /// <summary>
    /// True when an earlier manifest of the same name was made of the same text, profile and people, for the same
    /// platforms, by the same version of the program. Only folders of variants carry that; others are compared as files.
    /// </summary>
    /// <param name="manifest">Its text, which may come from anybody.</param>
    public bool HasSameSources(string manifest) =>
        ManifestName == VariantsExporter.ManifestName
        && ManifestReader.Read(manifest) is { } last && ManifestReader.Read(Files[^1].Content) is { } now
        && last.Stamp == now.Stamp && last.Platforms.SequenceEqual(now.Platforms);

    /// <summary>Plain names of the files that an earlier manifest of the same name lists, itself not included.</summary>
    /// <param name="manifest">Its text, which may come from anybody.</param>
    public ImmutableHashSet<string> Listed(string manifest)
    {
        if (ManifestName == VariantsExporter.ManifestName)
        {
            return ManifestReader.Read(manifest)?.Files ?? [];
        }

        return ExportCatalog.All.FirstOrDefault(e => FormatManifest.NameOf(e.Info) == ManifestName) is { } exporter
            ? FormatManifest.Files(manifest, exporter.Info)
            : [];
    }
}
