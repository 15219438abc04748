using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Rules.Accessibility;

/// <summary>
/// Tells the words of a hashtag apart that are run together in lower case: with the brand's own words first, then with
/// English ones, the fewest and commonest words winning.
/// </summary>
internal sealed class HashtagSplitter
{
    /// <summary>Shorter ones are read well enough, and too many of them are abbreviations.</summary>
    private const int ShortestHashtag = 6;

    private const int LongestHashtag = 64;

    /// <summary>A split whose words cost more than this on average is chance.</summary>
    private const double MostPerWord = 1.4;

    /// <summary>A second split that costs at most this much more may be the one that is meant.</summary>
    private const double Ambiguous = 0.35;

    private const int Kept = 3;

    private readonly FrozenDictionary<string, string> _brandHashtags;
    private readonly FrozenDictionary<string, string> _brandWords;

    public HashtagSplitter(Brand brand)
    {
        var hashtags = new Dictionary<string, string>(StringComparer.Ordinal);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var hashtag in brand.Themes.SelectMany(t => t.Hashtags))
        {
            hashtags.TryAdd(hashtag.ToLowerInvariant(), hashtag);
            AddWords(words, Humps(hashtag));
        }

        var phrases = brand.Themes.SelectMany(t => t.Keywords.Append(t.Name ?? ""))
            .Concat(brand.Terms.Select(t => t.Use ?? ""))
            .Concat(brand.People.Select(p => p.Name ?? ""))
            .Concat(brand.Audiences.SelectMany(a => a.Jargon))
            .Append(brand.Name ?? "");
        foreach (var phrase in phrases)
        {
            var parts = phrase.Split([' ', '-', '_', '\'', '’'], StringSplitOptions.RemoveEmptyEntries);
            AddWords(words, parts);
            if (parts.Length > 1)
            {
                hashtags.TryAdd(string.Concat(parts).ToLowerInvariant(), string.Concat(parts.Select(Capitalised)));
            }
        }

        _brandHashtags = hashtags.ToFrozenDictionary(StringComparer.Ordinal);
        _brandWords = words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>
    /// The ways to write <paramref name="hashtag"/> with a capital for each word, the likeliest first. Empty when it is
    /// one word, has its capitals, or nothing is known of it.
    /// </summary>
    /// <param name="hashtag">Without its sign.</param>
    /// <param name="useEnglish">False for drafts in other languages: then only the brand's words count.</param>
    public ImmutableArray<string> Readings(string hashtag, bool useEnglish)
    {
        if (hashtag.Length is < ShortestHashtag or > LongestHashtag || !IsRunTogether(hashtag))
        {
            return [];
        }

        var lower = hashtag.ToLowerInvariant();
        if (_brandHashtags.TryGetValue(lower, out var own) && own.Skip(1).Any(char.IsUpper))
        {
            return own == hashtag ? [] : [own];
        }

        var letters = lower.AsSpan().TrimEnd("0123456789").ToString();
        if (_brandWords.ContainsKey(letters) || (useEnglish && EnglishWords.IsOneWord(letters)))
        {
            return [];
        }

        var splits = Splits(lower, useEnglish);
        return
        [
            .. splits.Where(s => IsLikely(s) && s.Words.Length == splits[0].Words.Length && s.Cost <= splits[0].Cost + Ambiguous)
                .Select(s => string.Concat(s.Words.Select(Display)))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Small letters and digits, the first letter perhaps a capital.</summary>
    private static bool IsRunTogether(string hashtag) =>
        hashtag.All(char.IsAsciiLetterOrDigit) && !hashtag.Skip(1).Any(char.IsUpper) && hashtag.Any(char.IsAsciiLetter);

    private static bool IsLikely(Split split)
    {
        var words = split.Words.Count(w => char.IsAsciiLetter(w[0]));
        return words > 1 && !MayHaveCapitals(split.Words) && split.Words.Any(w => w.Length >= 4) && split.Cost / split.Words.Length < MostPerWord;
    }

    /// <summary><c>itjobs</c>, <c>usnews</c>, <c>womeninit</c>: small words there that are more often IT and US.</summary>
    private static bool MayHaveCapitals(ImmutableArray<string> words) => words[0] is "it" or "us" || words is [.., "in", "it" or "us"];

    /// <summary>The cheapest ways to cut the whole text into words.</summary>
    private List<Split> Splits(string text, bool useEnglish)
    {
        var best = new List<Split>[text.Length + 1];
        best[0] = [new Split(0, [])];
        for (var end = 1; end <= text.Length; end++)
        {
            var candidates = new List<Split>();
            for (var start = Math.Max(0, end - EnglishWords.LongestWord); start < end; start++)
            {
                if (best[start].Count > 0 && Cost(text, start, end, useEnglish) is { } cost)
                {
                    candidates.AddRange(best[start].Select(s => new Split(s.Cost + cost, s.Words.Add(text[start..end]))));
                }
            }

            best[end] = [.. candidates.OrderBy(s => s.Cost).ThenBy(s => string.Join(' ', s.Words), StringComparer.Ordinal).Take(Kept)];
        }

        return best[text.Length];
    }

    private double? Cost(string text, int start, int end, bool useEnglish)
    {
        var word = text[start..end];
        if (char.IsAsciiDigit(word[0]))
        {
            // A number is one word, and whole.
            return word.All(char.IsAsciiDigit)
                && (start == 0 || !char.IsAsciiDigit(text[start - 1]))
                && (end == text.Length || !char.IsAsciiDigit(text[end])) ? 1 : null;
        }

        if (_brandWords.ContainsKey(word) && word.Length > 1)
        {
            return 0.5;
        }

        if (!useEnglish || !word.All(char.IsAsciiLetterLower))
        {
            return null;
        }

        if (EnglishWords.Name(word) is not null)
        {
            return 1;
        }

        return (word.Length, EnglishWords.Rank(word)) switch
        {
            (_, null) => EnglishWords.Singular(word) is { } singular && EnglishWords.Name(singular) is not null ? 1.1 : null,
            (1, _) => 1.8,
            (2, _) => 1.3,
            (3, 1) => 1.1,
            (3, _) => 2,
            (_, 1) => 1,
            (_, 2) => 1.1,
            _ => 1.5,
        };
    }

    private string Display(string lower) =>
        _brandWords.TryGetValue(lower, out var own) ? Capitalised(own)
        : EnglishWords.Name(lower) is { } name ? Capitalised(name)
        : Capitalised(lower);

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static void AddWords(Dictionary<string, string> words, IEnumerable<string> more)
    {
        foreach (var word in more.Where(w => w.Length > 1 && w.All(char.IsLetterOrDigit)))
        {
            words.TryAdd(word.ToLowerInvariant(), word);
        }
    }

    /// <summary>The words of a hashtag in PascalCase: <c>SQLTips</c> is <c>SQL</c> and <c>Tips</c>.</summary>
    private static IEnumerable<string> Humps(string hashtag)
    {
        var word = new StringBuilder();
        for (var i = 0; i < hashtag.Length; i++)
        {
            var starts = char.IsUpper(hashtag[i])
                && (i == 0 || !char.IsUpper(hashtag[i - 1]) || (i + 1 < hashtag.Length && char.IsLower(hashtag[i + 1])));
            if (starts && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            word.Append(hashtag[i]);
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private sealed record Split(double Cost, ImmutableArray<string> Words);
}
