using System.Collections.Frozen;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Voice;

/// <summary>The words by which an author says who speaks and who is spoken to.</summary>
internal static class Pronouns
{
    private static readonly FrozenSet<string> Singular =
        FrozenSet.Create(StringComparer.Ordinal, "i", "i'm", "i've", "i'd", "i'll", "me", "my", "myself");

    private static readonly FrozenSet<string> PluralSubject =
        FrozenSet.Create(StringComparer.Ordinal, "we", "we're", "we've", "we'd", "we'll");

    private static readonly FrozenSet<string> PluralOther =
        FrozenSet.Create(StringComparer.Ordinal, "us", "our", "ours", "ourselves");

    private static readonly FrozenSet<string> Second =
        FrozenSet.Create(StringComparer.Ordinal, "you", "you're", "you've", "you'd", "you'll", "your", "yours", "yourself", "yourselves");

    /// <summary>All of them, in lower case.</summary>
    public static IEnumerable<string> All => Singular.Concat(PluralSubject).Concat(PluralOther).Concat(Second);

    /// <summary>I, me, my. <c>I/O</c> and a lower-case <c>i</c> before other letters are none.</summary>
    public static bool IsI(Word word, string text) =>
        Singular.Contains(word.Lower) && !(word.Span.End < text.Length && word.Lower == "i" && text[word.Span.End] is '/' or '.' or ')');

    /// <summary>I, me, my, in lower case, whatever follows.</summary>
    public static bool MayBeI(string word) => Singular.Contains(word);

    /// <summary>we, and its contractions.</summary>
    public static bool IsWe(Word word) => IsWe(word.Lower);

    /// <inheritdoc cref="IsWe(Word)"/>
    public static bool IsWe(string word) => PluralSubject.Contains(word);

    /// <summary>we, us, our. <c>US</c> is a country.</summary>
    public static bool IsWeOrOur(Word word) => IsWeOrOur(word.Lower) && word.Text != "US";

    /// <summary>we, us, our, in lower case.</summary>
    public static bool IsWeOrOur(string word) => IsWe(word) || PluralOther.Contains(word);

    public static bool IsYou(Word word) => Second.Contains(word.Lower);
}
