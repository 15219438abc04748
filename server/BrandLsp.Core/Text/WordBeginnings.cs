namespace BrandLsp.Core.Text;

/// <summary>
/// Tells whether a text has a word that begins with one of many. For lists that a search for strings is slow with, because
/// nearly every word has three letters in common with one of them: looks at a word's first two letters, and seldom further.
/// </summary>
internal sealed class WordBeginnings
{
    private const int Letters = 26;

    /// <summary>By the first two letters; null where no beginning has them.</summary>
    private readonly string[]?[] _byLetters = new string[]?[Letters * Letters];

    /// <summary>Those whose first two letters are not both ASCII.</summary>
    private readonly string[] _others;

    /// <param name="beginnings">Of two letters and more, in any case.</param>
    public WordBeginnings(IEnumerable<string> beginnings)
    {
        var groups = beginnings.Distinct(StringComparer.OrdinalIgnoreCase).ToLookup(b => Place(b));
        foreach (var group in groups.Where(g => g.Key >= 0))
        {
            _byLetters[group.Key] = [.. group];
        }

        _others = [.. groups[-1]];
    }

    /// <summary>True when a word of the text begins so, in any case.</summary>
    public bool AreIn(ReadOnlySpan<char> text)
    {
        var isInWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiLetter(text[i]))
            {
                if (!isInWord && BeginningsLike(text[i..]) is { } beginnings && IsAt(text[i..], beginnings))
                {
                    return true;
                }

                isInWord = true;
            }
            else if (char.IsAscii(text[i]))
            {
                isInWord = false;
            }
            else
            {
                var isLetter = char.IsLetter(text[i]);
                if (isLetter && !isInWord && IsAt(text[i..], _others))
                {
                    return true;
                }

                isInWord = isLetter;
            }
        }

        return false;
    }

    private string[]? BeginningsLike(ReadOnlySpan<char> word) => Place(word) is >= 0 and var place ? _byLetters[place] : _others;

    private static bool IsAt(ReadOnlySpan<char> word, string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of the first two letters in the table; -1 when they are not both ASCII.</summary>
    private static int Place(ReadOnlySpan<char> word) =>
        word.Length > 1 && char.IsAsciiLetter(word[0]) && char.IsAsciiLetter(word[1])
            ? (((word[0] | 0x20) - 'a') * Letters) + (word[1] | 0x20) - 'a'
            : -1;
}
