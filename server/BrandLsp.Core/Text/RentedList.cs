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

    public void Add(T item) => Add([item]);

    public void Add(ReadOnlySpan<T> items)
    {
        if (items.Length > _items.Length - Count)
        {
            var larger = ArrayPool<T>.Shared.Rent(Math.Max(2 * Count, Count + items.Length));
            Items.CopyTo(larger);
            ArrayPool<T>.Shared.Return(_items);
            _items = larger;
        }

        items.CopyTo(_items.AsSpan(Count));
        Count += items.Length;
    }

    public void Dispose()
    {
        ArrayPool<T>.Shared.Return(_items);
        _items = [];
        Count = 0;
    }
}
