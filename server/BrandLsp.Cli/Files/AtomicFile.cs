using System.Security.Cryptography;

namespace BrandLsp.Cli.Files;

/// <summary>Writes a file whole or not at all: aside in the same folder, flushed to the disk, then renamed into place.</summary>
internal static class AtomicFile
{
    /// <summary>Replaces a file's content. A symbolic link stays one; its target is replaced.</summary>
    /// <exception cref="IOException">The file cannot be written, and has been left alone.</exception>
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
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The author knows the file, not the one beside it.
            throw new IOException($"{path} is as it was: {e.Message.Replace(aside, target, StringComparison.Ordinal)}", e);
        }
        finally
        {
            // To delete what was never begun may fail as its beginning did.
            if (File.Exists(aside))
            {
                File.Delete(aside);
            }
        }
    }

    public static string RandomName() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
}
