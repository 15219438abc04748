using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>The room in each part of a chain.</summary>
/// <param name="Length">In the platform's unit, by the part's place in the chain, from 0.</param>
/// <param name="Bytes">In UTF-8, by the part's place; <see cref="int.MaxValue"/> where the platform has no such limit.</param>
internal sealed record ThreadRoom(Func<int, int> Length, Func<int, int> Bytes);

/// <summary>
/// Cuts a text into parts: the fewest, then at the strongest boundaries (as few as possible inside words, then between
/// words, then between sentences), then with the shortest longest part. A stretch that cannot be cut and is longer than
/// a part has one to itself. The best way to a place continues a best way to an earlier one, because later parts never
/// have more room than earlier ones, the first aside; and since a text never takes fewer parts than its beginning, the
/// places that take equally many lie side by side: a layer. Each place is reached from the first layer that has room for
/// the rest, and there from the places with the fewest cuts. Takes time in proportion to the text, times the equally
/// good places in a part.
/// </summary>
internal static class ThreadSplitter
{
    private const int CutRoom = 21;

    /// <summary>The parts of a text that is not empty, without the white space between them.</summary>
    /// <param name="first">The place of the first part in the chain, from 0.</param>
    public static List<TextSpan> Split(List<ThreadPiece> pieces, ThreadRoom room, int first)
    {
        var sums = new Sums(pieces);
        var ways = new Ways(pieces.Count);
        var layer = new Layer(0, 0, room.Length(first), room.Bytes(first));
        ways.Link(layer);
        var start = 0;
        for (var end = 1; end <= pieces.Count; end++)
        {
            if (layer.End < end - 1 && !sums.Fits(layer.End, end, layer.Length, layer.Bytes))
            {
                first++;
                layer = new Layer(layer.End + 1, end - 1, room.Length(first), room.Bytes(first));
                ways.Link(layer);
                start = layer.Start;
            }

            while (start < layer.End && !sums.Fits(start, end, layer.Length, layer.Bytes))
            {
                start++;
            }

            ways.Reach(end, start, end == pieces.Count ? 0 : CostOf(pieces[end - 1].Level), sums);
        }

        return Spans(pieces, ways.Starts());
    }

    /// <summary>So that one cut inside a word is worse than all between words together, and one of those than all between sentences.</summary>
    private static long CostOf(CutLevel level) => level switch
    {
        CutLevel.Grapheme => 1L << (2 * CutRoom),
        CutLevel.Word => 1L << CutRoom,
        CutLevel.Sentence => 1,
        _ => 0,
    };

    /// <summary>The places, each before a piece, that take equally many parts to reach, and the room of a part that starts there.</summary>
    /// <param name="End">The last of them.</param>
    private readonly record struct Layer(int Start, int End, int Length, int Bytes);

    /// <summary>The best way to each place.</summary>
    private sealed class Ways(int pieces)
    {
        private readonly long[] _cuts = new long[pieces + 1];
        private readonly int[] _longest = new int[pieces + 1];
        private readonly int[] _from = new int[pieces + 1];

        /// <summary>The first place from here to the layer's end that has the fewest cuts of them.</summary>
        private readonly int[] _fewest = new int[pieces + 1];

        /// <summary>The next place in the layer with as few cuts; -1 behind the last.</summary>
        private readonly int[] _next = new int[pieces + 1];

        /// <summary>Prepares a layer of which all places have been reached.</summary>
        public void Link(Layer layer)
        {
            _fewest[layer.End] = layer.End;
            _next[layer.End] = -1;
            for (var place = layer.End - 1; place >= layer.Start; place--)
            {
                var fewest = _fewest[place + 1];
                _fewest[place] = _cuts[place] <= _cuts[fewest] ? place : fewest;
                _next[place] = _cuts[place] == _cuts[fewest] ? fewest : -1;
            }
        }

        /// <summary>Sets the best way to <paramref name="end"/>: from <paramref name="start"/> or a later place of its layer.</summary>
        public void Reach(int end, int start, long cut, Sums sums)
        {
            var longest = int.MaxValue;
            for (var place = _fewest[start]; place >= 0; place = _next[place])
            {
                var length = Math.Max(_longest[place], sums.Weight(place, end));
                if (length <= longest)
                {
                    longest = length;
                    _from[end] = place;
                }
            }

            _longest[end] = longest;
            _cuts[end] = _cuts[_from[end]] + cut;
        }

        /// <summary>Where the parts of the whole text start, and its end.</summary>
        public List<int> Starts()
        {
            var starts = new List<int> { _from.Length - 1 };
            while (starts[^1] > 0)
            {
                starts.Add(_from[starts[^1]]);
            }

            starts.Reverse();
            return starts;
        }
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
