using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace BrandLsp.Cli.Files;

/// <summary>Tells pipes, sockets and terminals from files. Opening a pipe waits for somebody to write to it, perhaps for ever.</summary>
internal static class SpecialFile
{
    private const int ReadOnly = 0;

    // O_NONBLOCK: /usr/include/asm-generic/fcntl.h of Linux, sys/fcntl.h of macOS and the BSDs.
    private static readonly int s_dontWait = OperatingSystem.IsLinux() ? 0x800 : 0x4;

    /// <summary>False for files, folders, what is not there, and on Windows, where no path of a folder leads to a pipe.</summary>
    public static bool Is(FileInfo file)
    {
        // All special files have no size, and few files.
        if (OperatingSystem.IsWindows() || file is not { Exists: true, Length: 0 })
        {
            return false;
        }

        var descriptor = Open(Encoding.UTF8.GetBytes(file.FullName + "\0"), ReadOnly | s_dontWait);
        if (descriptor < 0)
        {
            // Whoever opens it next says why.
            return false;
        }

        using var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        using var stream = new FileStream(handle, FileAccess.Read, 1);
        return !stream.CanSeek;
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);
}
