using System.Security.Cryptography;
using System.Text;
using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Exports;

/// <summary>
/// What tells a manifest whether the text, the profile or the people behind an export have changed. Only text counts, not
/// a byte order mark, so that an editor, which has no bytes, and the command line agree.
/// </summary>
public static class ExportHashes
{
    /// <summary>Of a draft's text, in lower-case hexadecimal. A byte order mark at its start does not count.</summary>
    public static string OfText(string text) => Hex(HashOf(text));

    /// <summary>Of a profile, its layers and people: their names beside the profile and their texts, sorted by name.</summary>
    /// <param name="profile">Absolute with '/'; null for none.</param>
    /// <param name="others">Other files it is made of, absolute with '/'; the profile itself may be among them.</param>
    /// <param name="files">Where their texts are; one that cannot be read counts as empty.</param>
    /// <returns>Lower-case hexadecimal; null without a profile.</returns>
    public static string? OfProfile(string? profile, IEnumerable<string> others, IFileSource files)
    {
        if (profile is null)
        {
            return null;
        }

        var folder = PathText.Folder(profile);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in others.Append(profile).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            hash.AppendData(HashOf(PathText.Relative(path, folder)));
            hash.AppendData(HashOf(files.Read(path) ?? ""));
        }

        return Hex(hash.GetHashAndReset());
    }

    private static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text.StartsWith('\uFEFF') ? text[1..] : text));

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
