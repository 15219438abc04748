using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BrandLsp.Cli;

/// <summary>
/// The memory of a process that has just begun. What a start reads goes into pages nobody has touched yet, and on a
/// virtual machine the first touch of a page costs many times what filling it does: two thirds of the time to the first
/// findings. Here the system is told beforehand which pages it will be, many at once. Where it cannot do that, or has not
/// so much memory, everything is as right as with it, and slower.
/// </summary>
internal static class FreshMemory
{
    /// <summary>In bytes: what is allocated before the first collection (GCgen0size in the project file).</summary>
    private const int OfAnyRun = 32 << 20;

    /// <summary>In bytes: half of what a report on years of posts and their numbers grows to.</summary>
    private const int OfReport = 128 << 20;

    /// <summary>In bytes: the heap consists of such regions, the first followed by one for large objects.</summary>
    private const int Region = 4 << 20, LargeRegion = 32 << 20;

    /// <summary>In bytes: as far as the written data reach on each side of the statics, in their middle.</summary>
    private const int WrittenReach = 900 << 10;

    /// <summary>MADV_HUGEPAGE and MADV_POPULATE_WRITE of madvise(2).</summary>
    private const int UseLargePages = 14, Write = 23;

    /// <summary>In bytes; and, since the compiler cannot know it, a place among the statics that are filled when the program runs.</summary>
    private static readonly int s_page = Environment.SystemPageSize;

    /// <summary>To be called before there is a second thread: a page that two use costs more to change.</summary>
    /// <param name="isForReport">True for a run that will take much memory, and keep most of what it takes.</param>
    public static void Prepare(bool isForReport)
    {
        if (OperatingSystem.IsLinux())
        {
            ReserveHeap(isForReport);
            if (!RuntimeFeature.IsDynamicCodeSupported)
            {
                CopyWrittenData();
            }
        }
    }

    /// <summary>Takes pages of 2 MB for what is allocated first, where it would be 512 of 4 KB each.</summary>
    private static void ReserveHeap(bool isForReport)
    {
        var bytes = isForReport ? OfReport : OfAnyRun;
        try
        {
            // The only way to have memory committed before it is needed. Left at once, for nothing may hinder a collection; a
            // report would only carry around what it keeps anyway, and leaves by itself when the memory is used.
            if (GC.TryStartNoGCRegion(bytes, lohSize: 1))
            {
                var first = GCHandle.Alloc(new byte[1], GCHandleType.Pinned);
                var region = first.AddrOfPinnedObject() & ~(nint)(Region - 1);
                first.Free();

                // Before it lie the regions of what lives longer, behind it those for the second lap of what does not.
                _ = Advise(region - (2 * Region), bytes + LargeRegion + (4 * Region) + OfAnyRun, UseLargePages);
                if (!isForReport)
                {
                    GC.EndNoGCRegion();
                }
            }
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or InvalidOperationException)
        {
            // Less memory than that is allowed here.
        }
    }

    /// <summary>
    /// Takes the process's own copy of those of the program's data that every start writes to all over: the native compiler
    /// lays dictionaries of generic types, statics, and the cells in which a call of an interface notes what it found, side
    /// by side.
    /// </summary>
    private static void CopyWrittenData()
    {
        var middle = Unsafe.ByteOffset(in Unsafe.NullRef<int>(), in s_page);
        var start = (middle - WrittenReach) & ~(nint)(s_page - 1);
        _ = Advise(start, 2 * WrittenReach, Write);
    }

    [DllImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Advise(nint start, nint bytes, int advice);
}
