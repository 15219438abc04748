using System.Text;

namespace BrandLsp.Cli.Files;

/// <summary>Writes a file that must not be there yet; half of one is not left behind.</summary>
internal static class NewFile
{
    /// <exception cref="IOException">The file exists, or cannot be written.</exception>
    public static void Write(string path, string content)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
        try
        {
            stream.Write(Encoding.UTF8.GetBytes(content));
        }
        catch
        {
            stream.Dispose();
            File.Delete(path);
            throw;
        }
    }
}
