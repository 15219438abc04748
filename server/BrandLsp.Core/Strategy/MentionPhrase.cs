using System.Collections.Immutable;

namespace BrandLsp.Core.Strategy;

/// <summary>
/// Words that stand right before a mention (<c>learned … from @</c>) or right behind it (<c>@ wrote the best</c>). A bar parts
/// words of which one is there, <c>…</c> are up to eight words, <c>^</c> is the beginning of a sentence or of what follows a
/// comma or colon.
/// </summary>
internal sealed class MentionPhrase
{
    private const int MostBetween = 8;

    /// <summary>Words that turn what they stand in into its contrary.</summary>
    private static readonly ImmutableArray<string> s_against = ["nothing", "little", "never", "no", "not"];

    /// <summary>Each the words of which one is there; empty for any.</summary>
    private readonly ImmutableArray<ImmutableArray<string>> _words;
    private readonly bool _isBehind, _isFirst;

    private MentionPhrase(ImmutableArray<ImmutableArray<string>> words, bool isBehind, bool isFirst) => (_words, _isBehind, _isFirst) = (words, isBehind, isFirst);

    /// <summary>Null for a phrase that may stand anywhere in the sentence.</summary>
    public static MentionPhrase? Of(string line)
    {
        var words = line.Split(' ');
        var isBehind = words[0] == "@";
        if (!isBehind && words[^1] != "@")
        {
            return null;
        }

        var isFirst = words[0] == "^";
        return new MentionPhrase([.. words.Where(w => w is not ("@" or "^")).Select(w => w == "…" ? [] : w.Split('|').ToImmutableArray())], isBehind, isFirst);
    }

    /// <summary>True where its words stand beside the mention.</summary>
    public bool IsAt(MentionPlace place)
    {
        // Whoever asks whether to follow somebody does not say that others should.
        var words = (_isBehind ? place.Behind : place.Before).AsSpan();
        if (words.IsEmpty || (_isFirst && place.IsQuestion))
        {
            return false;
        }

        if (_isBehind)
        {
            return EndOf(words, 0, 0) >= 0;
        }

        // Nearly all phrases end with another word than the one that stands there.
        if (!IsOneOf(_words[^1], words[^1]))
        {
            return false;
        }

        for (var i = 0; i < (_isFirst ? 1 : words.Length); i++)
        {
            if (EndOf(words, i, 0) == words.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the phrase's words from one on end that begin at a place; -1 where they are not there.</summary>
    private int EndOf(ReadOnlySpan<string> words, int at, int from)
    {
        for (var i = from; i < _words.Length; i++)
        {
            if (_words[i].IsEmpty)
            {
                for (var between = 0; between <= MostBetween && at + between < words.Length; between++)
                {
                    if (between > 0 && IsOneOf(s_against, words[at + between - 1]))
                    {
                        return -1;
                    }

                    if (EndOf(words, at + between, i + 1) is var end and >= 0 && (_isBehind || end == words.Length))
                    {
                        return end;
                    }
                }

                return -1;
            }

            if (at >= words.Length || !IsOneOf(_words[i], words[at]))
            {
                return -1;
            }

            at++;
        }

        return at;
    }

    private static bool IsOneOf(ImmutableArray<string> words, string word) => words.Contains(word, StringComparer.OrdinalIgnoreCase);
}
