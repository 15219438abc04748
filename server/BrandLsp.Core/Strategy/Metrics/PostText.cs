using System.Buffers;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>
/// How much of a post's text stands in another: words alone count, without links, which platforms shorten, and without what
/// stands behind the place where an export cuts a text off.
/// </summary>
internal sealed class PostText
{
    private const int RunLength = 5;

    /// <summary>In UTF-16 units. What stands behind it tells no post from another.</summary>
    private const int LongestText = 20_000;

    /// <summary>In characters. What is shorter is compared as a whole: "Good morning!" is in many posts.</summary>
    private const int ShortestRuns = 30;

    /// <summary>What is shorter than this share of a draft's text may be its beginning.</summary>
    private const double LeastWhole = 0.9;

    private readonly string _plain;
    private readonly Lazy<Fingerprint?> _fingerprint;
    private int[]? _runs;

    private PostText(string plain) => (_plain, _fingerprint) = (plain, new Lazy<Fingerprint?>(() => Fingerprint.OfPlain(plain)));

    /// <summary>Null for a short text.</summary>
    public Fingerprint? Fingerprint => _fingerprint.Value;

    /// <summary>Of five characters, by number, each once.</summary>
    private int[] Runs => _runs ??= RunsOf(_plain);

    /// <summary>Null for a text without words.</summary>
    public static PostText? Of(string text)
    {
        var normalized = Normalized(text);
        var plain = ArrayPool<char>.Shared.Rent(normalized.Length);
        var length = Plain(normalized, plain);
        var post = length > 0 ? new PostText(new string(plain, 0, length)) : null;
        ArrayPool<char>.Shared.Return(plain);
        return post;
    }

    /// <summary>The fingerprint alone, for the many texts that are like no draft's. Null for a short text.</summary>
    public static Fingerprint? FingerprintOf(CompactText text)
    {
        var written = ArrayPool<char>.Shared.Rent(text.MaxLength);
        var normalized = Normalized(written.AsSpan(0, text.CopyTo(written)));
        var plain = ArrayPool<char>.Shared.Rent(normalized.Length);
        var fingerprint = Fingerprint.OfPlain(plain.AsSpan(0, Plain(normalized, plain)));
        ArrayPool<char>.Shared.Return(plain);
        ArrayPool<char>.Shared.Return(written);
        return fingerprint;
    }

    /// <summary>
    /// 0 to 1: the share of runs of five characters that both have, of those of the shorter one where an export may have cut it
    /// off, else of all; of the draft only as much as the post has. 0 too where clearly less of the post stands in it than a match needs.
    /// </summary>
    public double Similarity(PostText published)
    {
        if (_plain == published._plain)
        {
            return 1;
        }

        if (_plain.Length < ShortestRuns || published._plain.Length < ShortestRuns)
        {
            return 0;
        }

        var isCutOff = published._plain.Length < _plain.Length && _plain.AsSpan().StartsWith(published._plain.AsSpan(0, published._plain.Length - RunLength), StringComparison.Ordinal);
        if (!isCutOff && published._plain.Length < LeastWhole * _plain.Length)
        {
            // An edited text may be cut off too, and a thread be cut elsewhere: the beginning is what may be the same.
            return MayBeIn(published.Fingerprint, Fingerprint) ? new PostText(_plain[..published._plain.Length]).Similarity(published) : 0;
        }

        if (!isCutOff && !MayBeIn(published.Fingerprint, Fingerprint))
        {
            return 0;
        }

        var (runs, others) = (Runs, published.Runs);
        var shared = Shared(runs, others);
        return isCutOff ? (double)shared / others.Length : (double)shared / (others.Length + runs.Length - shared);
    }

    /// <summary>False where the fingerprints rule out that so much of a post's text stands in another that it may be a draft's. Of short texts, null, nothing is known.</summary>
    public static bool MayBeIn(Fingerprint? published, Fingerprint? other) =>
        published is null || other is null || published.MostIn(other) >= PostMatcher.LeastSimilarity;

    private static int Shared(int[] runs, int[] others)
    {
        var (shared, i, j) = (0, 0, 0);
        while (i < runs.Length && j < others.Length)
        {
            shared += runs[i] == others[j] ? 1 : 0;
            (i, j) = (runs[i] <= others[j] ? i + 1 : i, runs[i] >= others[j] ? j + 1 : j);
        }

        return shared;
    }

    private static int[] RunsOf(string plain)
    {
        var runs = new HashSet<int>(plain.Length);
        for (var i = 0; i + RunLength <= plain.Length; i++)
        {
            runs.Add(Hash(plain.AsSpan(i, RunLength)));
        }

        return [.. runs.Order()];
    }

    /// <summary>The same in every run of the program, which .NET's own is not.</summary>
    private static int Hash(ReadOnlySpan<char> run)
    {
        var hash = 17u;
        foreach (var c in run)
        {
            hash = (hash ^ c) * 16_777_619;
        }

        return (int)hash;
    }

    /// <summary>In form C, as far as it counts.</summary>
    private static ReadOnlySpan<char> Normalized(ReadOnlySpan<char> text)
    {
        text = text.Length > LongestText ? text[..LongestText] : text;
        return Nfc.IsPlainlyNormalized(text) ? text : Nfc.Normalize(text.ToString());
    }

    /// <summary>Words in lower case and one blank between them.</summary>
    /// <param name="plain">At least as long as the text.</param>
    /// <returns>How many characters were written.</returns>
    private static int Plain(ReadOnlySpan<char> text, Span<char> plain)
    {
        var (length, isBetween, isInWord) = (0, false, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (!isInWord && IsLink(text[i..]))
            {
                while (i < text.Length && !char.IsWhiteSpace(text[i]))
                {
                    i++;
                }

                isBetween = true;
                continue;
            }

            var c = text[i];
            var letter = PlainLetter.Of(c);
            isInWord = letter != '\0' && !char.IsSurrogate(c);
            if (letter == '\0')
            {
                isBetween |= c is not ('\'' or '’');
                continue;
            }

            // What stands between two letters took a place of the text too, so the blank has one.
            if (isBetween && length > 0)
            {
                plain[length++] = ' ';
            }

            isBetween = false;
            plain[length++] = letter;
        }

        return length;
    }

    private static bool IsLink(ReadOnlySpan<char> rest) =>
        rest[0] is 'h' or 'H' or 't' or 'l'
        && (rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("t.co/", StringComparison.Ordinal) || rest.StartsWith("lnkd.in/", StringComparison.Ordinal));
}
