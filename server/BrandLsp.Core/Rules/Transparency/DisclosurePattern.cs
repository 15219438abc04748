using System.Collections.Immutable;

namespace BrandLsp.Core.Rules.Transparency;

/// <summary>A sequence of words as the data files write it; see Data/disclosure-words.txt. Short, so a match is bounded.</summary>
internal sealed class DisclosurePattern
{
    private const int LongestGap = 6;

    /// <summary>More ways to write a phrase as one hashtag than this are not worth having.</summary>
    private const int MostTags = 40;

    private readonly ImmutableArray<Element> _elements;

    private DisclosurePattern(ImmutableArray<Element> elements) => _elements = elements;

    /// <summary>The words that a match can start with. Never empty.</summary>
    public IEnumerable<string> FirstWords
    {
        get
        {
            foreach (var element in _elements)
            {
                foreach (var word in element.Words)
                {
                    yield return word;
                }

                if (!element.IsOptional)
                {
                    yield break;
                }
            }
        }
    }

    /// <summary>Words of which every match has one: those of its longest element that must be there. Empty for a pattern of one word, and where a name or a gap is all.</summary>
    public IEnumerable<string> Signs => _elements.Count(e => !e.IsOptional) < 2
        ? []
        : _elements.Where(e => !e.IsOptional && !e.IsName && !e.IsAny && !e.IsOther && e.Words.Length > 0).MaxBy(e => e.Words.Min(w => w.Length))?.Words ?? [];

    /// <summary>The phrase as hashtags, without the sign; none when it has gaps or names.</summary>
    public IEnumerable<string> Tags
    {
        get
        {
            if (_elements.Any(e => e.IsGap || e.IsName || e.IsAny || e.IsOther))
            {
                return [];
            }

            var tags = _elements.Where(e => !e.IsOptional).Aggregate<Element, IEnumerable<string>>(
                [""], (heads, element) => heads.SelectMany(h => element.Words.Select(w => h + w.Replace("-", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal))));
            return tags.Take(MostTags);
        }
    }

    /// <exception cref="FormatException">When it starts with a gap or a name: it could start anywhere.</exception>
    public static DisclosurePattern Parse(string pattern)
    {
        var elements = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Element.Parse).ToImmutableArray();
        var parsed = new DisclosurePattern(elements);
        return elements.Length > 0 && elements.TakeWhile(e => e.IsOptional).Append(elements[0]).All(e => e.Words.Length > 0 && !e.IsOther) && parsed.FirstWords.Any()
            ? parsed
            : throw new FormatException($"The pattern “{pattern}” starts with no word.");
    }

    /// <summary>The index after the last token of a match that starts at <paramref name="start"/>; -1 when there is none.</summary>
    /// <param name="isTaken">Tokens that no match may use; null for none.</param>
    /// <param name="takesTags">Whether a hashtag stands for the word it says.</param>
    public int Match(PostToken[] tokens, int start, bool[]? isTaken, bool takesTags) => Match(new Search(tokens, start, isTaken, takesTags), 0, start, afterComma: false);

    private readonly record struct Search(PostToken[] Tokens, int Start, bool[]? IsTaken, bool TakesTags);

    /// <summary>As deep as the pattern is long, whatever the text.</summary>
    private int Match(in Search search, int at, int token, bool afterComma)
    {
        if (at == _elements.Length)
        {
            return token > search.Start ? token : -1;
        }

        var element = _elements[at];
        if (element.IsComma)
        {
            return Match(search, at + 1, token, afterComma: true);
        }

        if (element.IsGap)
        {
            for (var length = 0; length <= LongestGap; length++)
            {
                if (Match(search, at + 1, token + length, afterComma) is > 0 and var end)
                {
                    return end;
                }

                if (!Follows(search, token + length, afterComma: false) || search.Tokens[token + length].Kind == PostTokenKind.Url)
                {
                    break;
                }
            }

            return -1;
        }

        if (Follows(search, token, afterComma) && search.IsTaken?[token] != true && element.Holds(search.Tokens[token], search.TakesTags)
            && Match(search, at + 1, token + 1, afterComma: false) is > 0 and var rest)
        {
            return rest;
        }

        return element.IsOptional ? Match(search, at + 1, token, afterComma) : -1;
    }

    private static bool Follows(in Search search, int token, bool afterComma)
    {
        if (token >= search.Tokens.Length)
        {
            return false;
        }

        var next = search.Tokens[token];
        return token == search.Start || (!next.StartsClause && (afterComma || !next.FollowsComma));
    }

    /// <param name="Words">A handful: looking through them is quicker than a table, and takes less to make.</param>
    /// <param name="IsOther">Any word but <paramref name="Words"/>.</param>
    private sealed record Element(ImmutableArray<string> Words, bool IsOptional, bool IsName, bool IsAny, bool IsGap, bool IsComma, bool IsOther)
    {
        public static Element Parse(string text)
        {
            var isOptional = text.Length > 1 && text[0] == '?';
            var isOther = text.Length > 1 && text[0] == '!';
            var choices = (isOptional || isOther ? text[1..] : text).Split('|');
            var words = choices.Where(c => c is not ("@" or "*" or ".." or ",")).ToImmutableArray();
            return new Element(words, isOptional, choices.Contains("@"), choices.Contains("*"), choices.Contains(".."), choices.Contains(","), isOther);
        }

        public bool Holds(PostToken token, bool takesTags) => token.Kind switch
        {
            PostTokenKind.Url => false,
            PostTokenKind.Mention => IsName || IsAny,
            PostTokenKind.Word when IsOther => !Words.Contains(token.Lower),
            PostTokenKind.Hashtag => IsName || IsAny || (takesTags && Words.Contains(token.Lower)),
            _ => IsAny || (IsName && token.IsCapital) || Words.Contains(token.Lower) || (token.Base.Length < token.Lower.Length && Words.Contains(token.Base)),
        };
    }
}
