using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Exports.Preview;

/// <summary>The images of a draft for its page.</summary>
public static class PreviewImages
{
    /// <summary>In bytes; a larger image gets a placeholder.</summary>
    private const int LargestImage = 2_000_000;

    /// <summary>In characters of a page, each image counted as often as the page shows it.</summary>
    private const int LargestTotal = 20_000_000;

    private static readonly string[] s_extensions = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"];

    /// <summary>The file of an image that a browser can show, if it is there; null otherwise.</summary>
    /// <param name="draft">Absolute with '/'.</param>
    /// <param name="src">As the draft has it, relative to it.</param>
    public static string? Find(string draft, string src, IFileSource files)
    {
        var end = src.AsSpan().IndexOfAny('?', '#');
        var name = end > 0 ? src[..end] : src;
        if (!s_extensions.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var folder = PathText.Folder(draft);
        return new[] { name, name.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(name) : name }
            .Select(n => PathText.Combine(folder, n))
            .FirstOrDefault(path => path is not null && files.Exists(path));
    }

    /// <summary>The addresses of a page's images with the images inside, so that it can be sent on its own; for one page.</summary>
    /// <param name="draft">Absolute with '/'.</param>
    /// <param name="read">The bytes of a path that <paramref name="files"/> has; null for more than so many.</param>
    public static Func<string, string?> Embedded(string draft, IFileSource files, Func<string, int, byte[]?> read)
    {
        var known = new Dictionary<string, string?>(StringComparer.Ordinal);
        var total = 0;
        return src =>
        {
            if (!known.TryGetValue(src, out var address))
            {
                known[src] = address = Find(draft, src, files) is { } path && read(path, LargestImage) is { } bytes ? DataUri(bytes) : null;
            }

            return address is not null && (total += address.Length) <= LargestTotal ? address : null;
        };
    }

    /// <summary>The image itself as an address, so that a page needs no other file; null for bytes that are no image a browser shows.</summary>
    public static string? DataUri(ReadOnlySpan<byte> image)
    {
        var type = TypeOf(image);
        return type is null ? null : $"data:{type};base64,{Convert.ToBase64String(image)}";
    }

    /// <summary>Told by the bytes, not by the name: a page must not hold what only calls itself an image.</summary>
    private static string? TypeOf(ReadOnlySpan<byte> image)
    {
        if (image.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']))
        {
            return "image/png";
        }

        if (image.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return "image/jpeg";
        }

        if (image.StartsWith("GIF8"u8))
        {
            return "image/gif";
        }

        if (image.Length > 12 && image.StartsWith("RIFF"u8) && image[8..].StartsWith("WEBP"u8))
        {
            return "image/webp";
        }

        if (image.Length > 12 && image[4..].StartsWith("ftypavif"u8))
        {
            return "image/avif";
        }

        return image[..Math.Min(image.Length, 1_000)].IndexOf("<svg"u8) >= 0 ? "image/svg+xml" : null;
    }
}
