using System.Security.Cryptography;

namespace BrandLsp.Cli.Files;

/// <summary>Writes a file whole or not at all: aside in the same folder, flushed to the disk, then renamed into place.</summary>
internal static class AtomicFile
{
    /// <summary>Replaces a file's content. A symbolic link stays one; its target is replaced.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var target = Paths.Real(path) ?? path;
        var aside = $"{target}.{RandomName()}.tmp";
        try
        {
            using (var stream = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(aside, File.GetUnixFileMode(target));
            }

            File.Move(aside, target, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    public static string RandomName() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
}
