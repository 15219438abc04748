namespace BrandLsp.Core.Styles;

/// <summary>The flags of a stem: those of each of its homonyms on its own.</summary>
/// <param name="first">Null when there is no such stem.</param>
internal readonly struct FlagSets(string? first, string[] further)
{
    public Enumerator GetEnumerator() => new(first, further);

    public struct Enumerator(string? first, string[] further)
    {
        private int _at = -2;

        public readonly string Current => _at < 0 ? first! : further[_at];

        public bool MoveNext() => first is not null && ++_at < further.Length;
    }
}
