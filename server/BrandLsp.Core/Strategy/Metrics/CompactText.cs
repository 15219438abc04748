using System.Text;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>
/// A text as UTF-8, for the many that are kept and of which few are ever read: most letters take half the memory. The default
/// is no text. Equal to what says the same.
/// </summary>
internal readonly struct CompactText : IEquatable<CompactText>
{
    private readonly byte[]? _utf8;

    private CompactText(byte[] utf8) => _utf8 = utf8;

    /// <summary>Null where there is none.</summary>
    public string? Value => _utf8 is null ? null : Encoding.UTF8.GetString(_utf8);

    public bool IsKnown => _utf8 is not null;

    /// <summary>In UTF-16 units, at most.</summary>
    public int MaxLength => _utf8?.Length ?? 0;

    /// <param name="text">A surrogate without its pair becomes U+FFFD.</param>
    public static CompactText Of(string? text) => text is null ? default : Of(text.AsSpan());

    /// <param name="text">A surrogate without its pair becomes U+FFFD.</param>
    public static CompactText Of(ReadOnlySpan<char> text)
    {
        var utf8 = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, utf8);
        return new CompactText(utf8);
    }

    /// <param name="into">At least <see cref="MaxLength"/> long.</param>
    /// <returns>How many UTF-16 units were written.</returns>
    public int CopyTo(Span<char> into) => Encoding.UTF8.GetChars(_utf8, into);

    public bool Equals(CompactText other) =>
        _utf8 is null || other._utf8 is null ? _utf8 == other._utf8 : _utf8.AsSpan().SequenceEqual(other._utf8);

    public override bool Equals(object? obj) => obj is CompactText other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(_utf8);
        return hash.ToHashCode();
    }
}
