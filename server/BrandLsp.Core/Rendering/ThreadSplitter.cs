using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>The room in each part of a chain.</summary>
/// <param name="Length">In the platform's unit, by the part's place in the chain, from 0.</param>
/// <param name="Bytes">In UTF-8, by the part's place; <see cref="int.MaxValue"/> where the platform has no such limit.</param>
internal sealed record ThreadRoom(Func<int, int> Length, Func<int, int> Bytes);

/// <summary>
/// Cuts a text into parts: the fewest, then at the strongest boundaries (as few as possible inside words, then between
/// words, then between sentences), then with the shortest longest part. A stretch that cannot be cut and is longer than
/// a part has one to itself. Takes time in proportion to the text, times the words in a part: the best way to a place
/// continues a best way to an earlier one, because later parts never have more room than earlier ones, the first aside.
/// </summary>
internal static class ThreadSplitter
{
    /// <summary>What a way to a place costs; the lesser is the better.</summary>
    /// <param name="Parts">How many.</param>
    /// <param name="Cuts">Inside words, between words and between sentences: a number each, the worst first.</param>
    /// <param name="Longest">The length of the longest part, in the platform's unit.</param>
    private readonly record struct Cost(int Parts, long Cuts, int Longest)
    {
        private const int Room = 21;

        public static Cost Unknown => new(int.MaxValue, 0, 0);

        public bool IsLessThan(Cost other) =>
            Parts != other.Parts ? Parts < other.Parts
            : Cuts != other.Cuts ? Cuts < other.Cuts
            : Longest < other.Longest;

        public static long Of(CutLevel level) => level switch
        {
            CutLevel.Grapheme => 1L << (2 * Room),
            CutLevel.Word => 1L << Room,
            CutLevel.Sentence => 1,
            _ => 0,
        };
    }

    /// <summary>The parts of a text that is not empty, without the white space between them.</summary>
    /// <param name="first">The place of the first part in the chain, from 0.</param>
    public static List<TextSpan> Split(List<ThreadPiece> pieces, ThreadRoom room, int first)
    {
        var sums = new Sums(pieces);
        var costs = new Cost[pieces.Count + 1];
        var from = new int[pieces.Count + 1];

        // The room of the part that starts at a piece. The first part may have less than the second.
        var length = new int[pieces.Count + 1];
        var bytes = new int[pieces.Count + 1];
        var most = Math.Max(room.Length(first), room.Length(first + 1));
        for (var end = 0; end <= pieces.Count; end++)
        {
            if (end > 0)
            {
                (costs[end], from[end]) = Best(pieces, sums, costs, length, bytes, end, most);
            }

            length[end] = room.Length(first + costs[end].Parts);
            bytes[end] = room.Bytes(first + costs[end].Parts);
        }

        var starts = new List<int> { pieces.Count };
        while (starts[^1] > 0)
        {
            starts.Add(from[starts[^1]]);
        }

        starts.Reverse();
        return Spans(pieces, starts);
    }

    /// <summary>The least cost of a part that ends at a piece, with the way before it, and where the part starts.</summary>
    private static (Cost Cost, int Start) Best(List<ThreadPiece> pieces, Sums sums, Cost[] costs, int[] length, int[] bytes, int end, int most)
    {
        var best = Cost.Unknown;
        var from = end - 1;
        var cut = end == pieces.Count ? 0 : Cost.Of(pieces[end - 1].Level);
        for (var start = end - 1; start >= 0; start--)
        {
            var weight = sums.Weight(start, end);
            if (weight > most && start < end - 1)
            {
                break;
            }

            var cost = new Cost(costs[start].Parts + 1, costs[start].Cuts + cut, Math.Max(costs[start].Longest, weight));
            if (cost.IsLessThan(best) && sums.Fits(start, end, length[start], bytes[start]))
            {
                (best, from) = (cost, start);
            }
        }

        return (best, from);
    }

    private static List<TextSpan> Spans(List<ThreadPiece> pieces, List<int> starts)
    {
        var spans = new List<TextSpan>();
        for (var part = 0; part + 1 < starts.Count; part++)
        {
            spans.Add(TextSpan.FromBounds(pieces[starts[part]].Span.Start, pieces[starts[part + 1] - 1].Span.End));
        }

        return spans;
    }

    /// <summary>Weights of stretches in constant time: what is before the end of one less what is before the start of the other.</summary>
    private sealed class Sums
    {
        private readonly long[] _weightBefore;
        private readonly long[] _weightUpTo;
        private readonly long[] _bytesBefore;
        private readonly long[] _bytesUpTo;

        public Sums(List<ThreadPiece> pieces)
        {
            _weightBefore = new long[pieces.Count + 1];
            _weightUpTo = new long[pieces.Count + 1];
            _bytesBefore = new long[pieces.Count + 1];
            _bytesUpTo = new long[pieces.Count + 1];
            for (var i = 0; i < pieces.Count; i++)
            {
                _weightUpTo[i + 1] = _weightBefore[i] + pieces[i].Weight;
                _weightBefore[i + 1] = _weightUpTo[i + 1] + pieces[i].GapWeight;
                _bytesUpTo[i + 1] = _bytesBefore[i] + pieces[i].Bytes;
                _bytesBefore[i + 1] = _bytesUpTo[i + 1] + pieces[i].GapBytes;
            }
        }

        public int Weight(int start, int end) => (int)Math.Min(int.MaxValue, _weightUpTo[end] - _weightBefore[start]);

        /// <summary>A single piece always fits: there is no better place for it.</summary>
        public bool Fits(int start, int end, int length, int bytes) =>
            end == start + 1
            || (_weightUpTo[end] - _weightBefore[start] <= length && _bytesUpTo[end] - _bytesBefore[start] <= bytes);
    }
}
