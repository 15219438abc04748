using System.Collections.Concurrent;

namespace BrandLsp.Core.Brands;

public sealed partial record Brand
{
    private Derivations? _derived;

    /// <summary>
    /// What <paramref name="compute"/> makes of this profile, computed once: matchers, indexes, word sets. The type is
    /// the key, so each user asks for a type of its own. A copy made with <c>with</c> starts afresh.
    /// </summary>
    public T Derive<T>(Func<Brand, T> compute)
        where T : class
    {
        var derived = Volatile.Read(ref _derived);
        if (derived is null || !ReferenceEquals(derived.Owner, this))
        {
            derived = new Derivations(this);
            Volatile.Write(ref _derived, derived);
        }

        return (T)derived.Values.GetOrAdd(typeof(T), static (_, state) => state.compute(state.brand), (compute, brand: this));
    }

    private sealed class Derivations(Brand owner)
    {
        public Brand Owner { get; } = owner;

        public ConcurrentDictionary<Type, object> Values { get; } = new();
    }
}
