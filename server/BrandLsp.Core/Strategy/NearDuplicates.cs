using System.Buffers;
using System.Collections.Immutable;

namespace BrandLsp.Core.Strategy;

/// <param name="Path">Of the draft.</param>
/// <param name="Rank">Its place in time, for the order of what is found.</param>
internal sealed record FingerprintedDraft(string Path, Slot Rank, Fingerprint Fingerprint);

/// <param name="Similarity">0 to 1.</param>
internal readonly record struct NearDuplicate(string Path, double Similarity);

/// <summary>
/// Finds the drafts that read nearly like a given one without comparing all: only those whose fingerprints agree in a
/// whole band are looked at (locality-sensitive hashing with banding: J. Leskovec, A. Rajaraman, J. Ullman, "Mining of
/// Massive Datasets", chapter 3). Sorted tables for most drafts, and beside them the few that have changed since.
/// </summary>
internal sealed class NearDuplicates
{
    /// <summary>Texts that share less are not nearly the same.</summary>
    public const double Threshold = 0.7;

    /// <summary>So many changed drafts are compared one by one before the tables are made anew.</summary>
    private const int MostChanged = 256;

    /// <summary>How many drafts of one bucket are looked at: thousands may have the same text.</summary>
    private const int MostOfBucket = 32;

    private const int MostCandidates = Fingerprint.Bands * MostOfBucket;

    private readonly Lazy<Tables> _tables;
    private readonly ImmutableDictionary<string, FingerprintedDraft?> _changed;

    private NearDuplicates(Lazy<Tables> tables, ImmutableDictionary<string, FingerprintedDraft?> changed) =>
        (_tables, _changed) = (tables, changed);

    /// <summary>The tables are made when somebody first asks.</summary>
    public static NearDuplicates Of(IEnumerable<FingerprintedDraft> drafts) =>
        new(new Lazy<Tables>(() => new Tables([.. drafts.OrderBy(d => d.Rank)])), ImmutableDictionary<string, FingerprintedDraft?>.Empty);

    /// <summary>Makes the tables now.</summary>
    public void Prepare() => _ = _tables.Value;

    /// <summary>With what a draft has become; null when it is gone or too short.</summary>
    public NearDuplicates With(string path, FingerprintedDraft? draft)
    {
        var changed = _changed.SetItem(path, draft);
        return changed.Count <= MostChanged
            ? new NearDuplicates(_tables, changed)
            : Of([.. _tables.Value.Drafts.Where(d => !changed.ContainsKey(d.Path)), .. changed.Values.OfType<FingerprintedDraft>()]);
    }

    /// <summary>The earliest drafts that read like it and of which <paramref name="isWanted"/> is true, in the order of time.</summary>
    public ImmutableArray<NearDuplicate> Find(FingerprintedDraft draft, Func<FingerprintedDraft, bool> isWanted)
    {
        // Nearly all candidates are told apart by their fingerprints, which costs less than asking anything else of them.
        List<(Slot Rank, NearDuplicate Draft)>? found = null;
        var tables = _tables.Value;
        Span<int> candidates = stackalloc int[MostCandidates];
        foreach (var place in candidates[..tables.Candidates(draft.Fingerprint, candidates)])
        {
            Add(tables.Drafts[place], mayBeStale: true);
        }

        foreach (var candidate in _changed.Values)
        {
            if (candidate is not null)
            {
                Add(candidate, mayBeStale: false);
            }
        }

        return found is null ? [] : [.. found.OrderBy(f => f.Rank).Select(f => f.Draft)];

        void Add(FingerprintedDraft candidate, bool mayBeStale)
        {
            var similarity = draft.Fingerprint.Similarity(candidate.Fingerprint);
            if (similarity >= Threshold && candidate.Path != draft.Path && !(mayBeStale && _changed.ContainsKey(candidate.Path)) && isWanted(candidate))
            {
                (found ??= []).Add((candidate.Rank, new NearDuplicate(candidate.Path, similarity)));
            }
        }
    }

    /// <summary>For each band the drafts by their number in it, those of one number by time.</summary>
    private sealed class Tables
    {
        private readonly uint[][] _numbers = new uint[Fingerprint.Bands][];
        private readonly int[][] _drafts = new int[Fingerprint.Bands][];

        public Tables(ImmutableArray<FingerprintedDraft> drafts)
        {
            Drafts = drafts;
            // Not side by side: many threads may wait for this at once, and would leave none for it.
            var keys = new ulong[drafts.Length];
            for (var band = 0; band < Fingerprint.Bands; band++)
            {
                for (var i = 0; i < keys.Length; i++)
                {
                    keys[i] = ((ulong)drafts[i].Fingerprint.Band(band) << 32) | (uint)i;
                }

                Array.Sort(keys);
                _numbers[band] = Array.ConvertAll(keys, k => (uint)(k >> 32));
                _drafts[band] = Array.ConvertAll(keys, k => (int)(uint)k);
            }
        }

        /// <summary>By time.</summary>
        public ImmutableArray<FingerprintedDraft> Drafts { get; }

        /// <summary>The drafts that agree in a band, each once though what is alike is alike in many: their places among all.</summary>
        /// <param name="into">Of <see cref="MostCandidates"/>.</param>
        /// <returns>How many there are.</returns>
        public int Candidates(Fingerprint fingerprint, Span<int> into)
        {
            const int Bits = 64;
            var count = 0;
            var words = (Drafts.Length / Bits) + 1;
            var seen = ArrayPool<ulong>.Shared.Rent(words);
            seen.AsSpan(0, words).Clear();
            for (var band = 0; band < Fingerprint.Bands; band++)
            {
                var (number, numbers) = (fingerprint.Band(band), _numbers[band]);
                var start = FirstOf(numbers, number);
                for (var i = start; i < numbers.Length && numbers[i] == number && i < start + MostOfBucket; i++)
                {
                    var place = _drafts[band][i];
                    var bit = 1UL << (place % Bits);
                    if ((seen[place / Bits] & bit) == 0)
                    {
                        seen[place / Bits] |= bit;
                        into[count++] = place;
                    }
                }
            }

            ArrayPool<ulong>.Shared.Return(seen);
            return count;
        }

        /// <summary>The numbers are hashes, spread evenly: the place is near where it would be if they were perfectly so.</summary>
        private static int FirstOf(uint[] sorted, uint number)
        {
            var guess = (int)(((ulong)number * (ulong)sorted.Length) >> 32);
            var (low, high, step) = (guess, guess, 4);
            while (low > 0 && sorted[low - 1] >= number)
            {
                (high, low, step) = (low, Math.Max(0, low - step), step * 4);
            }

            while (high < sorted.Length && sorted[high] < number)
            {
                (low, high, step) = (high + 1, Math.Min(sorted.Length, high + step), step * 4);
            }

            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = sorted[middle] < number ? (middle + 1, high) : (low, middle);
            }

            return low;
        }
    }
}
