namespace BrandLsp.Core.Text;

/// <summary>Which words a platform takes for a top-level domain.</summary>
internal sealed class TopLevelDomains
{
    private static readonly Lazy<TopLevelDomains> LazyX = new(() => new TopLevelDomains("x-tlds.txt"));
    private static readonly Lazy<TopLevelDomains> LazyBluesky = new(() => new TopLevelDomains("bluesky-tlds.txt"));

    private readonly HashSet<string> _all;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Those that are not all ASCII, by first character, longest first.</summary>
    private readonly Dictionary<char, string[]> _international;

    private TopLevelDomains(string file)
    {
        _all = new HashSet<string>(1_600, StringComparer.OrdinalIgnoreCase);
        _all.UnionWith(DataFiles.Lines(file));
        _lookup = _all.GetAlternateLookup<ReadOnlySpan<char>>();
        _international = _all
            .Where(tld => !System.Text.Ascii.IsValid(tld))
            .GroupBy(tld => char.ToUpperInvariant(tld[0]))
            .ToDictionary(group => group.Key, group => group.OrderByDescending(tld => tld.Length).ToArray());
    }

    /// <summary>twitter-text's.</summary>
    public static TopLevelDomains X => LazyX.Value;

    /// <summary>@atproto/api's.</summary>
    public static TopLevelDomains Bluesky => LazyBluesky.Value;

    public bool Contains(ReadOnlySpan<char> word) => _lookup.Contains(word);

    /// <summary>
    /// The length of the top-level domain at <paramref name="at"/>, 0 if none; as twitter-text, one that is followed by a
    /// letter, digit, <c>@</c>, <c>+</c> or <c>-</c> of ASCII is none, and <c>xn--</c> starts one of any name.
    /// </summary>
    public int MatchAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end > at && end - at <= 63 && MayFollow(text, end) && _lookup.Contains(text[at..end]))
        {
            return end - at;
        }

        if (at < text.Length && _international.TryGetValue(char.ToUpperInvariant(text[at]), out var candidates))
        {
            foreach (var candidate in candidates)
            {
                if (text[at..].StartsWith(candidate, StringComparison.OrdinalIgnoreCase) && MayFollow(text, at + candidate.Length))
                {
                    return candidate.Length;
                }
            }
        }

        if (end < text.Length && text[at..].StartsWith("xn--", StringComparison.OrdinalIgnoreCase))
        {
            end = at + 4;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-'))
            {
                end++;
            }

            return end > at + 4 ? end - at : 0;
        }

        return 0;
    }

    private static bool MayFollow(ReadOnlySpan<char> text, int at) =>
        at >= text.Length || !(char.IsAsciiLetterOrDigit(text[at]) || text[at] is '@' or '+' or '-');
}
