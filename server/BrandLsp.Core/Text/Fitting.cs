namespace BrandLsp.Core.Text;

/// <summary>Finds the longest prefix that measures at most a limit.</summary>
internal static class Fitting
{
    /// <summary>A cut can make or unmake a link or mention only this far behind the place where the weights of the whole text say stop.</summary>
    private const int FurthestGain = 320;

    /// <summary>A word longer than any link is not searched for links that a cut would make.</summary>
    private const int LongestWord = 4200;

    public delegate int SpanMeasure(ReadOnlySpan<char> text);

    /// <summary>For units of which a text has the sum of its graphemes'.</summary>
    public static int Additive(string text, int limit, IReadOnlyList<Entity> entities, SpanMeasure measure)
    {
        var used = 0;
        var best = 0;
        var start = 0;
        var entity = 0;
        foreach (var boundary in Graphemes.Boundaries(text))
        {
            used += measure(text.AsSpan(start, boundary - start));
            if (used > limit)
            {
                return best;
            }

            start = boundary;
            if (MayCut(entities, ref entity, boundary))
            {
                best = boundary;
            }
        }

        return best;
    }

    /// <summary>
    /// For platforms where a link has a weight of its own, so that a cut at <c>example.com|munity</c> makes one. The
    /// weights of the whole text give a first answer; the word it falls in is then measured as it would be when cut.
    /// </summary>
    /// <param name="cuts">The places where the text may be cut, rising, 0 first.</param>
    /// <param name="weights">The length of the text before each, taken from the whole text.</param>
    public static int Contextual(string text, int limit, List<int> cuts, List<int> weights, Func<string, int> measure)
    {
        var first = LastWithin(weights, limit);
        var word = WordStart(text, cuts, cuts[first]);
        var wordStart = cuts[word];
        int Exact(int index) => index <= word ? weights[index] : weights[word] + measure(text[wordStart..cuts[index]]);

        if (cuts[first] - wordStart <= LongestWord)
        {
            for (var i = Furthest(text, cuts, first); i > first; i--)
            {
                if (Exact(i) <= limit)
                {
                    return cuts[i];
                }
            }
        }

        while (first > word && Exact(first) > limit)
        {
            first--;
        }

        return cuts[first];
    }

    /// <summary>True when <paramref name="offset"/> is in no entity; ask in rising order, from <paramref name="next"/> = 0.</summary>
    public static bool MayCut(IReadOnlyList<Entity> entities, ref int next, int offset)
    {
        while (next < entities.Count && entities[next].Span.End <= offset)
        {
            next++;
        }

        return next == entities.Count || entities[next].Span.Start >= offset;
    }

    /// <summary>
    /// The offset behind which no cut matters to <see cref="Contextual"/>, once the last one weighs too much;
    /// <paramref name="known"/> until then.
    /// </summary>
    /// <param name="known">The answer of the call before; <see cref="int.MaxValue"/> in the beginning.</param>
    public static int LastCut(List<int> cuts, List<int> weights, int limit, int known) =>
        known == int.MaxValue && weights[^1] > limit ? cuts[^2] + FurthestGain : known;

    private static int LastWithin(List<int> weights, int limit)
    {
        var last = 0;
        for (var i = 1; i < weights.Count && weights[i] <= limit; i++)
        {
            last = i;
        }

        return last;
    }

    /// <summary>The index of the last cut before a space that precedes <paramref name="offset"/>.</summary>
    private static int WordStart(string text, List<int> cuts, int offset)
    {
        var space = offset - 1;
        while (space > 0 && text[space] is not (' ' or '\n' or '\t'))
        {
            space--;
        }

        if (space <= 0)
        {
            return 0;
        }

        var index = cuts.BinarySearch(space);
        return index >= 0 ? index : Math.Max(~index - 1, 0);
    }

    private static int Furthest(string text, List<int> cuts, int first)
    {
        var last = first;
        while (last + 1 < cuts.Count
            && cuts[last + 1] - cuts[first] <= FurthestGain
            && text[cuts[last + 1] - 1] is not (' ' or '\n' or '\t'))
        {
            last++;
        }

        // Only a link or a mention that the cut makes can measure less, and none is made without a dot or an @.
        return text.AsSpan(cuts[first], cuts[last] - cuts[first]).ContainsAny('.', '@') || WordHasSign(text, cuts[first]) ? last : first;
    }

    private static bool WordHasSign(string text, int offset)
    {
        for (var i = offset - 1; i >= 0 && text[i] is not (' ' or '\n' or '\t'); i--)
        {
            if (text[i] is '.' or '@')
            {
                return true;
            }
        }

        return false;
    }
}
