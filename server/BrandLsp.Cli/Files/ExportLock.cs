using System.Diagnostics;

namespace BrandLsp.Cli.Files;

/// <summary>Lets one export at a time write to a folder. The system drops the lock when its process ends, however it ends.</summary>
internal sealed class ExportLock : IDisposable
{
    public const string FileName = ".brandlsp.lock";

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(20);

    private readonly string _path;
    private readonly FileStream _file;

    private ExportLock(string path, FileStream file)
    {
        _path = path;
        _file = file;
    }

    /// <param name="patience">How long to wait for another export to end.</param>
    /// <exception cref="IOException">The folder cannot be written to, or the other export does not end.</exception>
    public static ExportLock Take(string folder, TimeSpan patience, CancellationToken cancel)
    {
        var path = folder + "/" + FileName;
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            if (new FileInfo(path).LinkTarget is not null)
            {
                throw new IOException($"{path} is a symbolic link: an export does not write through it");
            }

            try
            {
                var options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;
                var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, options);
                if (file.Length == 0)
                {
                    return new ExportLock(path, file);
                }

                // Its owner has let go of it and removed it since this process opened it.
                file.Dispose();
            }
            catch (IOException e) when (IsTaken(e))
            {
                // Another export is at it.
            }

            if (waiting.Elapsed > patience)
            {
                throw new IOException($"another export is writing to {folder}: try again when it is done");
            }

            cancel.WaitHandle.WaitOne(s_pause);
        }
    }

    public void Dispose()
    {
        try
        {
            if (!OperatingSystem.IsWindows())
            {
                // Whoever has opened it already learns by the mark that the name means another file from here on.
                File.Delete(_path);
                _file.WriteByte(1);
                _file.Flush();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A full disk takes no mark; it takes no second export either.
        }

        _file.Dispose();
    }

    // EWOULDBLOCK of Linux, of macOS, and the sharing violation of Windows.
    private static bool IsTaken(IOException e) =>
        e is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException)
        && e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
