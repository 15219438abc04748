using System.Runtime.InteropServices;
using System.Text;

namespace BrandLsp.Cli.Files;

/// <summary>
/// Lets two files, or two folders, on one disk take each other's place: in one step where the system can, so that neither
/// is ever missing, else by way of a third name.
/// </summary>
internal static class Exchange
{
    // AT_FDCWD and RENAME_EXCHANGE of Linux' fcntl.h and fs.h; RENAME_SWAP of macOS' stdio.h.
    private const int WorkingDirectory = -100;
    private const uint Swapped = 2;

    /// <param name="spare">A free name on the same disk.</param>
    /// <exception cref="IOException">Nothing was moved.</exception>
    public static void Swap(string one, string other, string spare)
    {
        if (InOneStep(one, other))
        {
            return;
        }

        Move(other, spare);
        try
        {
            Move(one, other);
        }
        catch
        {
            Move(spare, other);
            throw;
        }

        Move(spare, one);
    }

    private static bool InOneStep(string one, string other)
    {
        try
        {
            return OperatingSystem.IsLinux() ? RenameAt(WorkingDirectory, Name(one), WorkingDirectory, Name(other), Swapped) == 0
                : OperatingSystem.IsMacOS() && Rename(Name(one), Name(other), Swapped) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library without it.
            return false;
        }
    }

    private static void Move(string from, string to)
    {
        if (Directory.Exists(from) && new FileInfo(from).LinkTarget is null)
        {
            Directory.Move(from, to);
        }
        else
        {
            File.Move(from, to);
        }
    }

    private static byte[] Name(string path) => Encoding.UTF8.GetBytes(path + "\0");

    [DllImport("libc", EntryPoint = "renameat2", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int RenameAt(int fromFolder, byte[] from, int toFolder, byte[] to, uint flags);

    [DllImport("libc", EntryPoint = "renamex_np", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Rename(byte[] from, byte[] to, uint flags);
}
