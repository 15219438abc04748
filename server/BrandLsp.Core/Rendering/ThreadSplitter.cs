using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>The room in each part of a chain.</summary>
/// <param name="Length">In the platform's unit, by the part's place in the chain, from 0.</param>
/// <param name="Bytes">In UTF-8, by the part's place; <see cref="int.MaxValue"/> where the platform has no such limit.</param>
internal sealed record ThreadRoom(Func<int, int> Length, Func<int, int> Bytes);

/// <summary>
/// Cuts a text into parts: the fewest, then at the strongest boundaries (as few as possible inside words, then between
/// words, then between sentences), then with the shortest longest part. A stretch that cannot be cut and is longer than
/// a part has one to itself. Takes time in proportion to the text, times the square of the words in a part.
/// </summary>
internal static class ThreadSplitter
{
    /// <summary>What the cuts so far cost; the lesser is the better.</summary>
    private readonly record struct Cost(int Graphemes, int Words, int Sentences, int Longest) : IComparable<Cost>
    {
        public static Cost None => new(int.MaxValue, 0, 0, 0);

        public int CompareTo(Cost other)
        {
            var order = Graphemes.CompareTo(other.Graphemes);
            order = order != 0 ? order : Words.CompareTo(other.Words);
            order = order != 0 ? order : Sentences.CompareTo(other.Sentences);
            return order != 0 ? order : Longest.CompareTo(other.Longest);
        }

        public Cost With(CutLevel level, int length) => new(
            Graphemes + (level == CutLevel.Grapheme ? 1 : 0),
            Words + (level == CutLevel.Word ? 1 : 0),
            Sentences + (level == CutLevel.Sentence ? 1 : 0),
            Math.Max(Longest, length));
    }

    /// <summary>The parts of a text that is not empty, without the white space between them.</summary>
    /// <param name="first">The place of the first part in the chain, from 0.</param>
    public static List<TextSpan> Split(List<ThreadPiece> pieces, ThreadRoom room, int first)
    {
        var sums = new Sums(pieces);
        var latest = new List<int> { 0 };
        while (latest[^1] < pieces.Count)
        {
            latest.Add(Furthest(sums, latest[^1], room, first + latest.Count - 1));
        }

        var count = latest.Count - 1;
        var earliest = new int[count + 1];
        earliest[count] = pieces.Count;
        for (var part = count - 1; part > 0; part--)
        {
            earliest[part] = Nearest(sums, earliest[part + 1], latest[part], room, first + part);
        }

        return Spans(pieces, Best(pieces, sums, room, first, earliest, latest));
    }

    /// <summary>For each part the index of its first piece, and at last the number of pieces.</summary>
    private static int[] Best(List<ThreadPiece> pieces, Sums sums, ThreadRoom room, int first, int[] earliest, List<int> latest)
    {
        var count = latest.Count - 1;
        var costs = new Cost[count + 1][];
        var from = new int[count + 1][];
        costs[0] = [default];
        from[0] = [0];
        for (var part = 1; part <= count; part++)
        {
            var low = earliest[part];
            costs[part] = new Cost[latest[part] - low + 1];
            from[part] = new int[costs[part].Length];
            var length = room.Length(first + part - 1);
            var bytes = room.Bytes(first + part - 1);
            for (var end = low; end <= latest[part]; end++)
            {
                var best = Cost.None;
                for (var start = Math.Min(end - 1, latest[part - 1]); start >= earliest[part - 1] && sums.Fits(start, end, length, bytes); start--)
                {
                    var before = costs[part - 1][start - earliest[part - 1]];
                    var cost = before.Graphemes == int.MaxValue ? Cost.None : before.With(end == pieces.Count ? CutLevel.Paragraph : pieces[end - 1].Level, sums.Weight(start, end));
                    if (cost.CompareTo(best) < 0)
                    {
                        best = cost;
                        from[part][end - low] = start;
                    }
                }

                costs[part][end - low] = best;
            }
        }

        var starts = new int[count + 1];
        starts[count] = pieces.Count;
        for (var part = count; part > 0; part--)
        {
            starts[part - 1] = from[part][starts[part] - earliest[part]];
        }

        return starts;
    }

    private static List<TextSpan> Spans(List<ThreadPiece> pieces, int[] starts)
    {
        var spans = new List<TextSpan>();
        for (var part = 0; part + 1 < starts.Length; part++)
        {
            spans.Add(TextSpan.FromBounds(pieces[starts[part]].Span.Start, pieces[starts[part + 1] - 1].Span.End));
        }

        return spans;
    }

    private static int Furthest(Sums sums, int start, ThreadRoom room, int part)
    {
        var length = room.Length(part);
        var bytes = room.Bytes(part);
        var end = start + 1;
        while (end < sums.Count && sums.Fits(start, end + 1, length, bytes))
        {
            end++;
        }

        return end;
    }

    private static int Nearest(Sums sums, int end, int latest, ThreadRoom room, int part)
    {
        var length = room.Length(part);
        var bytes = room.Bytes(part);
        var start = Math.Min(end - 1, latest);
        while (start > 0 && sums.Fits(start - 1, end, length, bytes))
        {
            start--;
        }

        return start;
    }

    /// <summary>Weights of stretches in constant time.</summary>
    private sealed class Sums
    {
        private readonly List<ThreadPiece> _pieces;
        private readonly long[] _weights;
        private readonly long[] _bytes;

        public Sums(List<ThreadPiece> pieces)
        {
            _pieces = pieces;
            _weights = new long[pieces.Count + 1];
            _bytes = new long[pieces.Count + 1];
            for (var i = 0; i < pieces.Count; i++)
            {
                _weights[i + 1] = _weights[i] + pieces[i].Weight + pieces[i].GapWeight;
                _bytes[i + 1] = _bytes[i] + pieces[i].Bytes + pieces[i].GapBytes;
            }
        }

        public int Count => _pieces.Count;

        public int Weight(int start, int end) => (int)Math.Min(int.MaxValue, _weights[end] - _weights[start] - _pieces[end - 1].GapWeight);

        /// <summary>A single piece always fits: there is no better place for it.</summary>
        public bool Fits(int start, int end, int length, int bytes) =>
            end == start + 1
            || (Weight(start, end) <= length && _bytes[end] - _bytes[start] - _pieces[end - 1].GapBytes <= bytes);
    }
}
