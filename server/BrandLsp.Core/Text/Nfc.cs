using System.Text;

namespace BrandLsp.Core.Text;

/// <summary>
/// Unicode normalization form C (UAX #15). The class library normalizes with the system's ICU, which an invariant build
/// does not have. Lone surrogates stay as they are. Linear, but for a run of combining marks, which is sorted.
/// </summary>
public static class Nfc
{
    private const int HangulBase = 0xAC00;
    private const int HangulCount = 11172;

    /// <summary>The text in form C; the same instance when it already is.</summary>
    public static string Normalize(string text)
    {
        var first = QuickCheck(text);
        if (first < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        result.Append(text, 0, first);
        var points = new List<int>();
        var at = first;
        while (at < text.Length)
        {
            // Up to the next place where nothing before can change what follows.
            var end = at;
            do
            {
                _ = Graphemes.CodePointAt(text, end, out var length);
                end += length;
            }
            while (end < text.Length && !StartsSegment(text, end));

            points.Clear();
            Decompose(text.AsSpan(at, end - at), points);
            Order(points);
            Compose(points);
            foreach (var point in points)
            {
                Append(result, point);
            }

            at = end;
        }

        return result.ToString();
    }

    /// <summary>True when a look at each character shows that the text is in form C; a text that is in it may still need <see cref="Normalize"/> to tell.</summary>
    public static bool IsPlainlyNormalized(ReadOnlySpan<char> text) => QuickCheck(text) < 0;

    /// <summary>True when the text is in form C.</summary>
    public static bool IsNormalized(string text) => QuickCheck(text) < 0 || Normalize(text) == text;

    /// <summary>The start of the first segment that may not be in form C, or -1.</summary>
    private static int QuickCheck(ReadOnlySpan<char> text)
    {
        var segment = 0;
        var lastClass = 0;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] < '\u0300')
            {
                segment = at;
                lastClass = 0;
                at++;
                continue;
            }

            var properties = Properties(Graphemes.CodePointAt(text, at, out var length));
            var combining = properties & 0xFF;
            if (properties >> 8 != 0 || (combining != 0 && combining < lastClass))
            {
                return segment;
            }

            if (combining == 0)
            {
                segment = at;
            }

            lastClass = combining;
            at += length;
        }

        return -1;
    }

    /// <summary>A starter that is in form C and that nothing before it can swallow.</summary>
    private static bool StartsSegment(string text, int at) =>
        text[at] < '\u0300' || Properties(Graphemes.CodePointAt(text, at, out _)) == 0;

    private static int Properties(int codePoint) =>
        codePoint < 0x300 ? 0 : BoundaryTable.Value(NfcData.Properties, codePoint, 10);

    private static void Decompose(ReadOnlySpan<char> text, List<int> points)
    {
        for (var at = 0; at < text.Length;)
        {
            var point = Graphemes.CodePointAt(text, at, out var length);
            at += length;
            if (point is >= HangulBase and < HangulBase + HangulCount)
            {
                var index = point - HangulBase;
                points.Add(0x1100 + (index / 588));
                points.Add(0x1161 + (index % 588 / 28));
                if (index % 28 != 0)
                {
                    points.Add(0x11A7 + (index % 28));
                }

                continue;
            }

            var found = point < 0xC0 ? -1 : NfcData.Decomposable.BinarySearch(point);
            if (found < 0)
            {
                points.Add(point);
                continue;
            }

            var parts = NfcData.Decompositions[NfcData.DecompositionStarts[found]..NfcData.DecompositionStarts[found + 1]];
            for (var i = 0; i < parts.Length; i += length)
            {
                points.Add(Graphemes.CodePointAt(parts, i, out length));
            }
        }
    }

    /// <summary>Sorts each run of combining marks by class and keeps the order of equals.</summary>
    private static void Order(List<int> points)
    {
        for (var start = 0; start < points.Count;)
        {
            if ((Properties(points[start]) & 0xFF) == 0)
            {
                start++;
                continue;
            }

            var end = start;
            var sorted = true;
            var last = 0;
            while (end < points.Count && (Properties(points[end]) & 0xFF) is var combining and not 0)
            {
                sorted &= combining >= last;
                last = combining;
                end++;
            }

            if (!sorted)
            {
                var run = points.GetRange(start, end - start).OrderBy(point => Properties(point) & 0xFF).ToList();
                for (var i = 0; i < run.Count; i++)
                {
                    points[start + i] = run[i];
                }
            }

            start = end;
        }
    }

    private static void Compose(List<int> points)
    {
        var starter = -1;
        var lastClass = -1;
        var write = 0;
        for (var read = 0; read < points.Count; read++)
        {
            var point = points[read];
            var combining = Properties(point) & 0xFF;
            if (starter >= 0 && (lastClass < combining || lastClass == -1) && Pair(points[starter], point) is var composite and >= 0)
            {
                points[starter] = composite;
                continue;
            }

            if (combining == 0)
            {
                starter = write;
                lastClass = -1;
            }
            else
            {
                lastClass = combining;
            }

            points[write++] = point;
        }

        points.RemoveRange(write, points.Count - write);
    }

    private static int Pair(int first, int second)
    {
        if (first is >= 0x1100 and <= 0x1112 && second is >= 0x1161 and <= 0x1175)
        {
            return HangulBase + ((((first - 0x1100) * 21) + (second - 0x1161)) * 28);
        }

        if (first is >= HangulBase and < HangulBase + HangulCount && (first - HangulBase) % 28 == 0 && second is >= 0x11A8 and <= 0x11C2)
        {
            return first + (second - 0x11A7);
        }

        var found = NfcData.Pairs.BinarySearch(((long)first << 21) | (long)second);
        return found < 0 ? -1 : NfcData.Composites[found];
    }

    private static void Append(StringBuilder result, int point)
    {
        if (point < 0x10000)
        {
            result.Append((char)point);
        }
        else
        {
            result.Append((char)(0xD7C0 + (point >> 10))).Append((char)(0xDC00 + (point & 0x3FF)));
        }
    }
}
