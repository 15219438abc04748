using System.Buffers;

namespace BrandLsp.Core.Text;

/// <summary>
/// A list in rented memory, for what a long text needs at each keystroke and nobody keeps: memory that is used again costs
/// no collection. To be disposed by the one who made it; its items are gone then.
/// </summary>
internal sealed class RentedList<T>(int capacity) : IDisposable
    where T : unmanaged
{
    private T[] _items = ArrayPool<T>.Shared.Rent(capacity);

    public int Count { get; private set; }

    /// <summary>There until the next ones are added.</summary>
    public ReadOnlySpan<T> Items => _items.AsSpan(0, Count);

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            MakeRoom(1);
        }

        _items[Count++] = item;
    }

    public void Add(ReadOnlySpan<T> items)
    {
        if (items.Length > _items.Length - Count)
        {
            MakeRoom(items.Length);
        }

        items.CopyTo(_items.AsSpan(Count));
        Count += items.Length;
    }

    private void MakeRoom(int more)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(2 * Count, Count + more));
        Items.CopyTo(larger);
        ArrayPool<T>.Shared.Return(_items);
        _items = larger;
    }

    public void Dispose()
    {
        ArrayPool<T>.Shared.Return(_items);
        _items = [];
        Count = 0;
    }
}
