using System.Buffers;
using System.Runtime.CompilerServices;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>A length of text.</summary>
/// <param name="Length">In the platform's unit.</param>
/// <param name="Bytes">In UTF-8; <see cref="int.MaxValue"/> as a limit where the platform has none in bytes.</param>
internal readonly record struct Amount(int Length, int Bytes)
{
    public bool Holds(Amount other) => other.Length <= Length && other.Bytes <= Bytes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Amount operator +(Amount left, Amount right) => new(left.Length + right.Length, left.Bytes + right.Bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Amount operator -(Amount left, Amount right) => new(left.Length - right.Length, left.Bytes - right.Bytes);
}

/// <summary>The room in each part of a chain, by the part's place in it from 0. Later parts never have more room than earlier ones, the first aside.</summary>
internal delegate Amount ThreadRoom(int part);

/// <summary>
/// Cuts a text into parts: the fewest, then at the strongest boundaries (as few as possible inside words, then inside
/// lines, then between the lines of a sentence, then between sentences), then with the shortest longest part, then with parts as equal as can be. A stretch that
/// cannot be cut and is longer than a part has one to itself. The best way to a place continues a best way to an earlier
/// one, because later parts never have more room than earlier ones; and since a text never takes fewer parts than its
/// beginning, the places that take equally many lie side by side: a layer. Each place is reached from the first layer that
/// has room for the rest, and there from the places with the fewest cuts. Takes time in proportion to the text, times the
/// equally good places in a part.
/// </summary>
internal static class ThreadSplitter
{
    /// <summary>More than the cuts of any text, so that one of a level is worse than all of the level below.</summary>
    private const int CutRoom = 32;

    /// <summary>The parts of a text, without the white space between them; no text is one part too.</summary>
    /// <param name="first">The place of the first part in the chain, from 0.</param>
    public static List<TextSpan> Split(ReadOnlySpan<ThreadPiece> pieces, ThreadRoom room, int first)
    {
        if (pieces.IsEmpty)
        {
            return [default];
        }

        using var ways = new Ways(pieces.Length);
        var longest = (int)ways.Find(pieces, room, first, Evenness.ShortestLongest);
        var starts = ways.Starts();

        // Of two parts, the longer one tells the other. Among more, many ways may have the same longest part.
        if (starts.Count > 3)
        {
            ways.Find(pieces, part => room(part) with { Length = Math.Min(room(part).Length, longest) }, first, Evenness.MostEqual);
            starts = ways.Starts();
        }

        return Spans(pieces, starts);
    }

    /// <summary>How many parts the text takes at least.</summary>
    /// <inheritdoc cref="Split"/>
    public static int Count(ReadOnlySpan<ThreadPiece> pieces, ThreadRoom room, int first)
    {
        var parts = 1;
        var start = 0;
        var most = room(first);
        for (var end = 1; end <= pieces.Length; end++)
        {
            if (!Fits(pieces, start, end, most))
            {
                start = end - 1;
                most = room(first + parts);
                parts++;
            }
        }

        return parts;
    }

    /// <summary>A single piece always fits: there is no better place for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Fits(ReadOnlySpan<ThreadPiece> pieces, int start, int end, Amount room) =>
        end == start + 1
        || (pieces[end - 1].UpTo.Length - pieces[start].Before.Length <= room.Length && pieces[end - 1].UpTo.Bytes - pieces[start].Before.Bytes <= room.Bytes);

    private static UInt128 CostOf(CutLevel level) => level == CutLevel.Paragraph ? 0 : UInt128.One << (CutRoom * ((int)level - 1));

    private static List<TextSpan> Spans(ReadOnlySpan<ThreadPiece> pieces, List<int> starts)
    {
        var spans = new List<TextSpan>();
        for (var part = 0; part + 1 < starts.Count; part++)
        {
            spans.Add(TextSpan.FromBounds(pieces[starts[part]].Span.Start, pieces[starts[part + 1] - 1].Span.End));
        }

        return spans;
    }

    /// <summary>The places, each before a piece, that take equally many parts to reach, and the room of a part that starts there.</summary>
    /// <param name="End">The last of them.</param>
    private readonly record struct Layer(int Start, int End, Amount Room);

    /// <summary>Which of the ways with equally few cuts is best.</summary>
    private enum Evenness
    {
        /// <summary>The one with the shortest longest part.</summary>
        ShortestLongest,

        /// <summary>The one with the smallest sum of squares.</summary>
        MostEqual,
    }

    /// <summary>The best way to each place.</summary>
    private sealed class Ways : IDisposable
    {
        private readonly int _end;
        private readonly UInt128[] _cuts;
        private readonly long[] _unevenness;
        private readonly int[] _from;

        /// <summary>The places of a layer, by their distance from its start: the first from there to its end with the fewest cuts of them.</summary>
        private int[] _fewest = [];

        /// <summary>The next place in the layer with as few cuts; -1 behind the last.</summary>
        private int[] _next = [];

        public Ways(int pieces)
        {
            _end = pieces;
            _cuts = ArrayPool<UInt128>.Shared.Rent(pieces + 1);
            _unevenness = ArrayPool<long>.Shared.Rent(pieces + 1);
            _from = ArrayPool<int>.Shared.Rent(pieces + 1);
            (_cuts[0], _unevenness[0], _from[0]) = (0, 0, 0);
        }

        public void Dispose()
        {
            ArrayPool<UInt128>.Shared.Return(_cuts);
            ArrayPool<long>.Shared.Return(_unevenness);
            ArrayPool<int>.Shared.Return(_from);
        }

        /// <summary>Finds the best way to the end.</summary>
        /// <returns>The longest part of that way, or its sum of squares.</returns>
        public long Find(ReadOnlySpan<ThreadPiece> pieces, ThreadRoom room, int part, Evenness evenness)
        {
            var layer = new Layer(0, 0, room(part));
            Link(layer);
            var start = 0;
            for (var end = 1; end <= pieces.Length; end++)
            {
                if (!Fits(pieces, layer.End, end, layer.Room))
                {
                    part++;
                    layer = new Layer(layer.End + 1, end - 1, room(part));
                    Link(layer);
                    start = layer.Start;
                }

                while (start < layer.End && !Fits(pieces, start, end, layer.Room))
                {
                    start++;
                }

                var least = long.MaxValue;
                var upTo = pieces[end - 1].UpTo.Length;
                for (var place = _fewest[start - layer.Start]; place >= 0; place = _next[place - layer.Start])
                {
                    long length = upTo - pieces[place].Before.Length;
                    var unevenness = evenness == Evenness.MostEqual ? _unevenness[place] + (length * length) : Math.Max(_unevenness[place], length);
                    if (unevenness <= least)
                    {
                        least = unevenness;
                        _from[end] = place;
                    }
                }

                _unevenness[end] = least;
                _cuts[end] = _cuts[_from[end]] + (end == pieces.Length ? 0 : CostOf(pieces[end - 1].Level));
            }

            return _unevenness[pieces.Length];
        }

        /// <summary>Prepares a layer of which all places have been reached.</summary>
        private void Link(Layer layer)
        {
            var (start, end) = (layer.Start, layer.End);
            if (_next.Length <= end - start)
            {
                _fewest = new int[2 * (end - start + 1)];
                _next = new int[2 * (end - start + 1)];
            }

            _fewest[end - start] = end;
            _next[end - start] = -1;
            for (var place = end - 1; place >= start; place--)
            {
                var fewest = _fewest[place + 1 - start];
                _fewest[place - start] = _cuts[place] <= _cuts[fewest] ? place : fewest;
                _next[place - start] = _cuts[place] == _cuts[fewest] ? fewest : -1;
            }
        }

        /// <summary>Where the parts of the whole text start, and its end.</summary>
        public List<int> Starts()
        {
            var starts = new List<int> { _end };
            while (starts[^1] > 0)
            {
                starts.Add(_from[starts[^1]]);
            }

            starts.Reverse();
            return starts;
        }
    }
}
