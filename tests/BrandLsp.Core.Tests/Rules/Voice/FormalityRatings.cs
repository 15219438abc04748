using System.Globalization;

namespace BrandLsp.Core.Tests.Rules.Voice;

/// <param name="Score">-3, very informal, to 3, very formal: what people said on average.</param>
internal sealed record RatedSentence(double Score, string Text);

/// <summary>
/// Reads sentences that people rated for formality, in the format of Pavlick and Tetreault's set: tab-separated lines of the
/// average rating, the single ratings, an id and the sentence. Lines that are none are left out.
/// </summary>
internal static class FormalityRatings
{
    /// <param name="path">A file, or a folder whose files are all read.</param>
    public static List<RatedSentence> Read(string path) =>
        [.. (Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : (IEnumerable<string>)[path]).SelectMany(f => Parse(File.ReadAllText(f)))];

    public static IEnumerable<RatedSentence> Parse(string text)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var cells = line.Split('\t', 4);
            if (cells.Length == 4 && cells[3].Length > 0 && double.TryParse(cells[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var score))
            {
                yield return new RatedSentence(score, cells[3]);
            }
        }
    }

    /// <summary>Spearman's rank correlation, -1 to 1; ties share their mean rank. NaN for constant or too few values.</summary>
    public static double Spearman(IReadOnlyList<double> a, IReadOnlyList<double> b) => Pearson(Ranks(a), Ranks(b));

    private static double[] Ranks(IReadOnlyList<double> values)
    {
        var order = Enumerable.Range(0, values.Count).OrderBy(i => values[i]).ToArray();
        var ranks = new double[values.Count];
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && values[order[end]].Equals(values[order[start]]))
            {
                end++;
            }

            for (var i = start; i < end; i++)
            {
                ranks[order[i]] = (start + end + 1) / 2.0;
            }

            start = end;
        }

        return ranks;
    }

    private static double Pearson(double[] a, double[] b)
    {
        var (meanA, meanB) = (a.DefaultIfEmpty().Average(), b.DefaultIfEmpty().Average());
        double both = 0, squareA = 0, squareB = 0;
        for (var i = 0; i < a.Length; i++)
        {
            both += (a[i] - meanA) * (b[i] - meanB);
            squareA += (a[i] - meanA) * (a[i] - meanA);
            squareB += (b[i] - meanB) * (b[i] - meanB);
        }

        return both / Math.Sqrt(squareA * squareB);
    }
}
