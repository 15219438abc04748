using System.Runtime;
using System.Runtime.InteropServices;

namespace BrandLsp.Cli;

/// <summary>
/// The memory of a process that has just begun. Everything that a start reads goes into pages nobody has touched yet,
/// and on a virtual machine the first touch of a page costs many times what filling it does: two thirds of the time
/// to the first findings. So the first memory is reserved in one piece, and the system is asked to back it by large
/// pages (2 MB, where it would take 512 of 4 KB).
/// </summary>
internal static class FreshHeap
{
    /// <summary>In bytes: what is allocated before the first collection (GCgen0size in the project file).</summary>
    private const int Reserved = 32 << 20;

    /// <summary>
    /// In bytes, from the first object on: the reserved memory lies in regions of 4 MB, with one for large objects (32 MB)
    /// between the first of them and the others.
    /// </summary>
    private const int Span = Reserved + (40 << 20);

    private const int Region = 4 << 20;

    /// <summary>MADV_HUGEPAGE of madvise(2).</summary>
    private const int UseLargePages = 14;

    /// <summary>
    /// Does nothing where the system has no such pages, or not so much memory: what follows is as right as before, and
    /// slower.
    /// </summary>
    public static void UseLargePagesAtFirst()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            // The only way to have memory committed before it is needed; left at once, for nothing may hinder a collection.
            if (GC.TryStartNoGCRegion(Reserved, lohSize: 1))
            {
                Advise();
                GC.EndNoGCRegion();
            }
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or InvalidOperationException)
        {
            // Less memory than that is allowed here.
        }
    }

    private static void Advise()
    {
        var first = GCHandle.Alloc(new byte[1], GCHandleType.Pinned);
        var region = first.AddrOfPinnedObject() & ~(nint)(Region - 1);
        first.Free();
        _ = Madvise(region, Span, UseLargePages);
    }

    [DllImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Madvise(nint start, nint bytes, int advice);
}
