using System.Collections.Immutable;

namespace BrandLsp.Core.Strategy;

/// <summary>A draft's place in time.</summary>
/// <param name="Ticks">As in <see cref="PostTime"/>.</param>
/// <param name="Path">Of the draft.</param>
public readonly record struct Slot(long Ticks, string Path) : IComparable<Slot>
{
    public int CompareTo(Slot other) => Ticks != other.Ticks ? Ticks.CompareTo(other.Ticks) : string.CompareOrdinal(Path, other.Path);

    public static bool operator <(Slot left, Slot right) => left.CompareTo(right) < 0;

    public static bool operator >(Slot left, Slot right) => left.CompareTo(right) > 0;

    public static bool operator <=(Slot left, Slot right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Slot left, Slot right) => left.CompareTo(right) >= 0;
}

/// <summary>Drafts in the order of their time. Every question and every change costs the logarithm of their number.</summary>
public readonly record struct Timeline(ImmutableSortedSet<Slot> Slots)
{
    public static Timeline Empty { get; } = new([]);

    /// <summary>The number of drafts from a moment to before another.</summary>
    public int Count(long from, long until) => until <= from ? 0 : Index(until) - Index(from);

    /// <summary>The drafts from a moment to before another, in order.</summary>
    public IEnumerable<Slot> Between(long from, long until)
    {
        var end = Index(until);
        for (var i = Index(from); i < end; i++)
        {
            yield return Slots[i];
        }
    }

    /// <summary>The drafts before a slot, the nearest first.</summary>
    public IEnumerable<Slot> Before(Slot slot)
    {
        for (var i = Index(slot) - 1; i >= 0; i--)
        {
            yield return Slots[i];
        }
    }

    /// <summary>The drafts behind a slot, the nearest first.</summary>
    public IEnumerable<Slot> After(Slot slot)
    {
        var start = Index(slot);
        for (var i = start < Slots.Count && Slots[start] == slot ? start + 1 : start; i < Slots.Count; i++)
        {
            yield return Slots[i];
        }
    }

    private int Index(long ticks) => Index(new Slot(ticks, ""));

    /// <summary>Of the first slot that is not before the given one.</summary>
    private int Index(Slot slot)
    {
        var index = Slots.IndexOf(slot);
        return index < 0 ? ~index : index;
    }
}
