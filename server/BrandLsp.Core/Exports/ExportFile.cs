namespace BrandLsp.Core.Exports;

/// <summary>A file of an export, not yet written.</summary>
/// <param name="Name">A plain file name.</param>
/// <param name="Content">All of it; written as UTF-8 without a byte order mark.</param>
public sealed record ExportFile(string Name, string Content);

/// <summary>What an export says of its sources, so that a later one knows whether anything changed.</summary>
/// <param name="Draft">The draft as people see it, with '/'.</param>
/// <param name="Sha256">Of the draft's text in UTF-8, in lower-case hexadecimal; see <see cref="ExportHashes"/>.</param>
/// <param name="ProfileSha256">Likewise of the profile, its layers and people; null without a profile.</param>
/// <param name="Program">The program's version.</param>
public sealed record ExportStamp(string Draft, string Sha256, string? ProfileSha256, string Program);
