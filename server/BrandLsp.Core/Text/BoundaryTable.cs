namespace BrandLsp.Core.Text;

/// <summary>Reads the tables in which an entry is <c>first code point &lt;&lt; bits | value</c> and lasts up to the next.</summary>
internal static class BoundaryTable
{
    public static int Value(ReadOnlySpan<int> table, int codePoint, int bits)
    {
        var key = (codePoint << bits) | ((1 << bits) - 1);
        var low = 0;
        var high = table.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (table[middle] <= key)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return table[low] & ((1 << bits) - 1);
    }

    public static uint Value(ReadOnlySpan<uint> table, int codePoint, int bits)
    {
        var key = ((uint)codePoint << bits) | ((1u << bits) - 1);
        var low = 0;
        var high = table.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (table[middle] <= key)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return table[low] & ((1u << bits) - 1);
    }
}
