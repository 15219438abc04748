namespace BrandLsp.Core.Text;

/// <summary>The length of a label in the ASCII form of international domain names (RFC 3492).</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int TMin = 1;
    private const int TMax = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int InitialBias = 72;
    private const int InitialN = 128;

    /// <summary>The length without <c>xn--</c>; anything over <paramref name="limit"/> once it is passed.</summary>
    public static int EncodedLength(ReadOnlySpan<char> label, int limit)
    {
        // Every character costs at least one, and each encoding step reads the whole label.
        if (label.Length > limit * 2)
        {
            return limit + 1;
        }

        var points = new List<int>();
        for (var at = 0; at < label.Length;)
        {
            points.Add(Graphemes.CodePointAt(label, at, out var length));
            at += length;
        }

        var basic = points.Count(point => point < InitialN);
        var result = basic > 0 ? basic + 1 : 0;
        var handled = basic;
        var n = InitialN;
        long delta = 0;
        var bias = InitialBias;
        while (handled < points.Count && result <= limit)
        {
            var next = int.MaxValue;
            foreach (var point in points)
            {
                if (point >= n && point < next)
                {
                    next = point;
                }
            }

            delta += (long)(next - n) * (handled + 1);
            n = next;
            foreach (var point in points)
            {
                if (point < n)
                {
                    delta++;
                }
                else if (point == n)
                {
                    result += DigitCount(delta, bias);
                    bias = Adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }

            delta++;
            n++;
        }

        return result;
    }

    private static int DigitCount(long delta, int bias)
    {
        var count = 1;
        for (var k = Base; ; k += Base)
        {
            var threshold = k <= bias ? TMin : Math.Min(k - bias, TMax);
            if (delta < threshold)
            {
                return count;
            }

            delta = (delta - threshold) / (Base - threshold);
            count++;
        }
    }

    private static int Adapt(long delta, int count, bool first)
    {
        delta = first ? delta / Damp : delta / 2;
        delta += delta / count;
        var k = 0;
        while (delta > (Base - TMin) * TMax / 2)
        {
            delta /= Base - TMin;
            k += Base;
        }

        return k + (int)((Base - TMin + 1) * delta / (delta + Skew));
    }
}
