using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace BrandLsp.Core.Strategy;

/// <summary>
/// What a text reads like, small enough to keep of thousands: a MinHash signature (A. Broder, "On the resemblance and
/// containment of documents", 1997) of its overlapping runs of five characters, letters and digits alone counting.
/// </summary>
/// <remarks>
/// One permutation over all runs fills the bins (P. Li, A. Owen, C.-H. Zhang, "One permutation hashing", NIPS 2012); empty
/// ones borrow from full ones (A. Shrivastava, "Optimal densification for fast and accurate minwise hashing", ICML 2017);
/// sixteen bits of each minimum are kept (P. Li, A. C. König, "b-bit minwise hashing", WWW 2010). The share of equal bins
/// estimates the share of runs that two texts have in common, with a standard error of at most 0.036.
/// </remarks>
public sealed class Fingerprint : IEquatable<Fingerprint>
{
    /// <summary>The number of bins.</summary>
    internal const int Bins = Bands * Rows;

    /// <summary>
    /// Texts that share 70 % of their runs agree in at least one whole band with a probability of 98 %, unrelated ones,
    /// which share 10 %, with 0.003 %.
    /// </summary>
    internal const int Bands = 32;

    private const int Rows = 6;

    private const int RunLength = 5;

    /// <summary>In letters, digits and the blanks between words. What is shorter ("Good morning!") may well be said twice.</summary>
    private const int ShortestText = 40;

    private readonly ushort[] _bins;

    /// <summary>How many runs the text has, repeated ones included.</summary>
    private readonly int _runs;

    private Fingerprint(ushort[] bins, int runs) => (_bins, _runs) = (bins, runs);

    /// <summary>Null for a text that is too short to be called the same as another.</summary>
    public static Fingerprint? Of(ReadOnlySpan<char> text)
    {
        var plain = ArrayPool<char>.Shared.Rent(text.Length);
        var length = Plain(text, plain);
        var fingerprint = OfPlain(plain.AsSpan(0, length));
        ArrayPool<char>.Shared.Return(plain);
        return fingerprint;
    }

    /// <param name="plain">Letters and digits in lower case, one blank where anything else stands between them.</param>
    internal static Fingerprint? OfPlain(ReadOnlySpan<char> plain) =>
        plain.Length < ShortestText ? null : new Fingerprint(Minima(plain), plain.Length - RunLength + 1);

    /// <summary>The estimated share of runs that both have, 0 to 1.</summary>
    public double Similarity(Fingerprint other)
    {
        // A fingerprint is compared with hundreds of others for a post: as many bins at once as the machine can.
        var equal = 0;
        for (var i = 0; i < Bins; i += Vector<ushort>.Count)
        {
            equal -= (short)Vector.Sum(Vector.Equals(new Vector<ushort>(_bins, i), new Vector<ushort>(other._bins, i)));
        }

        return (double)equal / Bins;
    }

    /// <summary>
    /// The share of this text's runs, 0 to 1, that at most stand in another: what the estimate and both lengths allow, with four
    /// standard errors. It rules out that a text is a part of another without looking at either.
    /// </summary>
    public double MostIn(Fingerprint other)
    {
        var similarity = Similarity(other);
        var most = Math.Min(1, similarity + (4 * Math.Sqrt(Math.Max(similarity, 1.0 / Bins) * (1 - similarity) / Bins)));
        return Math.Min(1, most / (1 + most) * (_runs + other._runs) / _runs);
    }

    public bool Equals(Fingerprint? other) => other is not null && _bins.AsSpan().SequenceEqual(other._bins);

    public override bool Equals(object? obj) => Equals(obj as Fingerprint);

    public override int GetHashCode() => (int)Band(0);

    /// <summary>A number that two texts share where their bins agree in the whole band.</summary>
    internal uint Band(int band)
    {
        var hash = (ulong)band;
        foreach (var bin in _bins.AsSpan(band * Rows, Rows))
        {
            hash = Mix(hash ^ bin);
        }

        return (uint)hash;
    }

    /// <summary>Letters and digits in lower case, one blank where anything else stands between them.</summary>
    private static int Plain(ReadOnlySpan<char> text, Span<char> plain)
    {
        var length = 0;
        var isBetween = false;
        foreach (var c in text)
        {
            var letter = PlainLetter.Of(c);
            if (letter == '\0')
            {
                isBetween = c is not ('\'' or '’');
                continue;
            }

            if (isBetween && length > 0)
            {
                plain[length++] = ' ';
            }

            isBetween = false;
            plain[length++] = letter;
        }

        return length;
    }

    private static ushort[] Minima(ReadOnlySpan<char> plain)
    {
        Span<ulong> minima = stackalloc ulong[Bins];
        minima.Fill(ulong.MaxValue);
        // A run has four letters in common with the one before it.
        var run = ((ulong)plain[0] << 16) | ((ulong)plain[1] << 32) | ((ulong)plain[2] << 48);
        for (var i = RunLength - 1; i < plain.Length; i++)
        {
            run = (run >> 16) | ((ulong)plain[i - 1] << 48);
            var hash = Mix(run + (plain[i] * 0x9E3779B97F4A7C15));
            var bin = (int)((hash >> 32) * Bins >> 32);
            minima[bin] = Math.Min(minima[bin], hash & uint.MaxValue);
        }

        var bins = new ushort[Bins];
        for (var i = 0; i < Bins; i++)
        {
            // The same bins lend to the same ones in every text, so that equal texts stay equal.
            var from = i;
            for (ulong attempt = 1; minima[from] == ulong.MaxValue; attempt++)
            {
                from = (int)((Mix(((ulong)i << 32) | attempt) >> 32) * Bins >> 32);
            }

            bins[i] = (ushort)minima[from];
        }

        return bins;
    }

    /// <summary>The finaliser of SplitMix64 (G. Steele, D. Lea, C. Flood, 2014).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
