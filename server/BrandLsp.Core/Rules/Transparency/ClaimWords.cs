using System.Collections.Frozen;
using System.Collections.Immutable;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Transparency;

/// <summary>The lists of Data/claim-words.txt, and what a sentence has of them.</summary>
internal static class ClaimWords
{
    public const int Far = 6;
    public const int Near = 3;

    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> s_lists = new(() => WordLists.Lines("claim-words.txt")
        .Select(l => l.Split(": ", 2))
        .ToFrozenDictionary(p => p[0], p => p[1].Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));

    public static readonly FrozenSet<string> Superlatives = List("superlative");
    public static readonly FrozenSet<string> Products = List("product");
    public static readonly FrozenSet<string> Opinions = List("opinion");
    public static readonly FrozenSet<string> FirstPerson = List("first-person");
    public static readonly FrozenSet<string> Owners = List("owner");
    public static readonly FrozenSet<string> Evidence = List("evidence");
    public static readonly FrozenSet<string> Shows = List("shows");
    public static readonly FrozenSet<string> Effects = List("effect");
    public static readonly FrozenSet<string> Single = List("single");
    public static readonly FrozenSet<string> Shown = List("shown");
    public static readonly FrozenSet<string> Ratios = List("ratio");
    public static readonly FrozenSet<string> Multiples = List("multiple");
    public static readonly ImmutableArray<string[]> Scopes = [.. List("scope").Select(s => s.Split('_'))];
    public static readonly ImmutableArray<string[]> Markets = [.. List("market").Select(s => s.Split('_'))];
    public static readonly ImmutableArray<string[]> LooseScopes = [.. List("loose-scope").Select(s => s.Split('_'))];

    public static FrozenSet<string> List(string name) => s_lists.Value[name];

    /// <summary>"our app cuts costs by 40%" praises what is sold; "we cut our costs by 40%" tells what happened.</summary>
    public static bool IsOurProduct(ReadOnlySpan<Word> words, int number) =>
        words[0].Lower is "our" or "my" && !HasAny(words[1..], FirstPerson)
            && IndexOf(words, 1, Near, List("sold")) is > 0 and var product && product < number;

    public static bool IsOpinion(Sentence sentence, int except = -1)
    {
        var words = sentence.Words.AsSpan();
        if (words.Length > 1 && words[0].Lower == "my" && IndexOf(words, 1, 2, List("sold")) > 0)
        {
            // "My app" is for sale as "our app" is.
            words = words[1..];
            except--;
        }

        return sentence.Closing.Contains('?', StringComparison.Ordinal)
            || (except < 0 ? HasAny(words, Opinions) : HasAny(words[..except], Opinions) || HasAny(words[(except + 1)..], Opinions));
    }

    public static bool HasAny(ReadOnlySpan<Word> words, FrozenSet<string> list)
    {
        foreach (var word in words)
        {
            if (list.Contains(word.Lower))
            {
                return true;
            }
        }

        return false;
    }

    public static bool AreAll(ReadOnlySpan<Word> words, FrozenSet<string> list)
    {
        foreach (var word in words)
        {
            if (!list.Contains(word.Lower))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first of the list among so many words from <paramref name="from"/> on; -1 when there is none.</summary>
    public static int IndexOf(ReadOnlySpan<Word> words, int from, int length, FrozenSet<string> list)
    {
        for (var i = from; i < words.Length && i < from + length; i++)
        {
            if (list.Contains(words[i].Lower))
            {
                return i;
            }

            if (words[i].Lower is "is" or "are" or "was" or "and" or "but" or "of" or "that" or "in")
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>After the scope that follows within a few words; 0 when none does.</summary>
    public static int ScopeEnd(ReadOnlySpan<Word> words, int head, ImmutableArray<string[]> scopes)
    {
        for (var i = head + 1; i < words.Length && i <= head + Far; i++)
        {
            foreach (var scope in scopes)
            {
                var length = 0;
                while (length < scope.Length && i + length < words.Length && words[i + length].Lower == scope[length])
                {
                    length++;
                }

                if (length == scope.Length)
                {
                    return i + length;
                }
            }
        }

        return 0;
    }

    public static Claim Claimed(ClaimKind kind, ReadOnlySpan<Word> words, int start, int end) => new(kind, words[start].Span.Union(words[end - 1].Span));
}
