using System.Collections.Frozen;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Terms;

/// <summary>Gives an alternative the ending of the word it replaces: <c>gurus</c> and <c>specialist</c> make <c>specialists</c>.</summary>
internal static class WordForms
{
    /// <summary>Verbs whose past no ending makes, with its forms; nouns in -s and verbs in -c take theirs by rule.</summary>
    private static readonly FrozenDictionary<string, string[]> s_irregular = WordLists.Lines("irregular-forms.txt")
        .Select(line => line.Split(' '))
        .Where(words => words[0][^1] is not ('s' or 'c'))
        .ToFrozenDictionary(words => words[0], words => words[1..], StringComparer.Ordinal);

    /// <summary>Singulars in -s: <c>lens</c>, <c>gas</c>.</summary>
    private static readonly FrozenSet<string> s_nounsInS = WordLists.Lines("irregular-forms.txt")
        .Select(line => line.Split(' ')[0])
        .Where(word => word[^1] == 's')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_pluralsWithoutS = FrozenSet.Create(StringComparer.Ordinal, "people", "men", "women", "children", "feet", "teeth");

    /// <summary>Of them, those that the ending makes as well.</summary>
    private static readonly FrozenSet<string> s_burnedAndBurnt = FrozenSet.Create(StringComparer.Ordinal, "burn", "dream", "lean", "leap", "learn", "spell", "spill", "spoil");

    /// <summary>Verbs whose past is the word itself.</summary>
    private static readonly FrozenSet<string> s_unchanged = FrozenSet.Create(
        StringComparer.Ordinal,
        "bet", "broadcast", "burst", "cast", "cost", "cut", "forecast", "hit", "hurt", "let", "offset", "put", "quit", "read", "reset", "set", "shed", "shut", "split", "spread", "thrust", "upset");

    /// <summary>Words that make a verb of the one before them (<c>log in</c>), and take no ending themselves.</summary>
    private static readonly FrozenSet<string> s_particles = FrozenSet.Create(
        StringComparer.Ordinal, "in", "out", "up", "on", "off", "down", "over", "to", "through", "back", "away");

    private static readonly FrozenSet<string> s_doubling = WordLists.Set("doubled-consonants.txt");

    private static readonly FrozenDictionary<string, string> s_plurals =
        WordLists.Lines("rare-plurals.txt").Select(line => line.Split(' ')).ToFrozenDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    /// <summary>Verbs whose past no ending makes.</summary>
    public static IEnumerable<string> IrregularVerbs => s_irregular.Keys;

    /// <summary>What an ending makes of a word.</summary>
    internal enum Form
    {
        Other,
        Base,
        S,
        Possessive,
        Ing,
        Ed,
    }

    /// <summary>
    /// A term in a form: plural and possessive at its last word; a verb's forms where it is one word, or a verb and its
    /// particle. Null where that would be a guess.
    /// </summary>
    public static string? In(string term, Form form)
    {
        var words = term.Split(' ');
        return form switch
        {
            Form.Base => term,
            Form.Possessive => term + "'s",
            Form.S when IsPhrasalVerb(words) => Append(words, 0, WithS),
            Form.S => Append(words, words.Length - 1, WithSInAnyCase),
            Form.Ing when words.Length == 1 || IsPhrasalVerb(words) => Append(words, 0, word => AfterHyphen(word, WithIng)),
            Form.Ed when words.Length == 1 || IsPhrasalVerb(words) => Append(words, 0, word => AfterHyphen(word, WithEd)),
            _ => null,
        };
    }

    /// <summary>Whether a term has the plural and the possessive that the ending makes: <c>posts</c>, <c>people</c> and <c>main</c> have none.</summary>
    public static bool Takes(string term, Form form)
    {
        var last = term[(term.LastIndexOf(' ') + 1)..];
        return form is not (Form.S or Form.Possessive) || !(IsPlural(last) || Adjectives.IsOnlyAdjective(last));
    }

    /// <summary><c>people</c>, <c>women</c>.</summary>
    public static bool IsPluralWithoutS(string word) => s_pluralsWithoutS.Contains(word);

    private static bool IsPlural(string word) =>
        IsPluralWithoutS(word) || (word is [.., not ('s' or 'u' or 'i' or '\''), 's'] && !s_nounsInS.Contains(word));

    /// <summary>All spellings of what <see cref="In"/> makes: <c>canceled</c> and <c>cancelled</c>.</summary>
    public static IEnumerable<string> All(string term, Form form)
    {
        if (In(term, form) is not { } one)
        {
            yield break;
        }

        yield return one;
        if (IsSpeltTwoWays(term, form))
        {
            yield return term + "l" + one[term.Length..];
        }
    }

    /// <summary>Verbs of more than one syllable in -l: British spelling doubles it, and which one the author writes is not ours to say.</summary>
    public static bool IsSpeltTwoWays(string term, Form form) =>
        form is Form.Ing or Form.Ed && IsPlain(term) && !s_doubling.Contains(term) && term is [.., var before, var vowel, 'l'] && IsVowel(vowel) && !IsVowel(before) && term.Count(IsVowel) > 1;

    /// <summary><c>log in</c>, <c>set up</c>.</summary>
    public static bool IsPhrasalVerb(string term) => IsPhrasalVerb(term.Split(' '));

    public static bool EndsInParticle(string term) => IsParticle(term[(term.LastIndexOf(' ') + 1)..]);

    public static bool IsParticle(string word) => s_particles.Contains(word.ToLowerInvariant());

    private static bool IsPhrasalVerb(string[] words) => words is [_, var particle] && IsParticle(particle) && !IsParticle(words[0]);

    /// <summary><c>e-mail</c>: <c>e-mailed</c>; but a <c>log-in</c> is no verb.</summary>
    private static string? AfterHyphen(string word, Func<string, string?> ending)
    {
        var last = word[(word.LastIndexOf('-') + 1)..];
        return last.Length == word.Length ? ending(word) : !IsParticle(last) && ending(last) is { } form ? word[..^last.Length] + form : null;
    }

    /// <summary>The alternative in the form of <paramref name="found"/>; null where that would be a guess.</summary>
    /// <param name="found">The author's words, in lower case.</param>
    /// <param name="listed">The profile's words, in lower case.</param>
    /// <param name="isSurelyVerb">True where an alternative is known to be a verb wherever the listed words are one.</param>
    public static string? Like(IReadOnlyList<string> found, IReadOnlyList<string> listed, string alternative, bool isSurelyVerb = false)
    {
        if (found.Count != listed.Count)
        {
            // One of them is hyphenated: the same words, if nothing else differs.
            return string.Join(' ', found).Replace('-', ' ') == string.Join(' ', listed).Replace('-', ' ') ? alternative : null;
        }

        var changed = Enumerable.Range(0, found.Count).Where(i => found[i] != listed[i]).ToList();
        if (changed.Count == 0)
        {
            return alternative;
        }

        if (changed.Count > 1)
        {
            return null;
        }

        var form = FormOf(found[changed[0]], listed[changed[0]]);
        if (!Takes(alternative, form))
        {
            return null;
        }

        var words = alternative.Split(' ');
        var isFirst = changed[0] == 0;
        var isLast = changed[0] == found.Count - 1;
        return form switch
        {
            Form.Possessive when isLast => alternative + "'s",
            Form.S when words.Length == 1 && found.Count == 1 => Append(words, 0, WithSOrPlural),
            Form.S when isLast && !isFirst => Append(words, words.Length - 1, WithSOrPlural),
            Form.Ing or Form.Ed when IsSpeltTwoWays(words[0], form) => null,
            Form.Ing when isFirst && (isSurelyVerb || StartsWithVerb(words)) => Append(words, 0, WithIng),
            Form.Ed when isFirst && (isSurelyVerb || StartsWithVerb(words)) => Append(words, 0, WithEd),
            _ => null,
        };
    }

    /// <summary><c>make a list of</c>, <c>set up</c>, not <c>allow list</c>: a noun that starts with a verb takes no ending there.</summary>
    private static bool StartsWithVerb(string[] words) => words.Length == 1 ? Verbs.MayBe(words[0]) : PhrasePattern.IsFunctionWord(words[1].ToLowerInvariant());

    private static string? Append(string[] words, int index, Func<string, string?> ending)
    {
        if (ending(words[index]) is not { } word)
        {
            return null;
        }

        return string.Join(' ', words.Select((w, i) => i == index ? word : w));
    }

    private static Form FormOf(string found, string listed)
    {
        if (found == listed)
        {
            return Form.Base;
        }

        if (found == listed + "'s")
        {
            return Form.Possessive;
        }

        if (found == WithS(listed) || found == WithSOrPlural(listed))
        {
            return Form.S;
        }

        return All(listed, Form.Ing).Contains(found) ? Form.Ing : All(listed, Form.Ed).Contains(found) ? Form.Ed : Form.Other;
    }

    internal static string? WithS(string word) => word switch
    {
        _ when !IsPlain(word) => null,
        [.., var before, 'y'] when !IsVowel(before) => word[..^1] + "ies",
        [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => word + "es",
        _ => word + "s",
    };

    /// <summary>As nouns and verbs: <c>women</c>, <c>stories</c>, <c>goes</c>; null for words that take no ending.</summary>
    internal static string? WithSOrPlural(string word)
    {
        for (var start = 0; start < word.Length - 1; start++)
        {
            if (s_plurals.TryGetValue(word[start..], out var plural) && (start == 0 || word.Length - start > 2))
            {
                return plural == "-" ? start == 0 ? null : word : word[..start] + plural;
            }
        }

        return WithS(word);
    }

    /// <summary>Names and what is hyphenated, too: <c>GitHubs</c>, <c>Boxes</c>, <c>e-mails</c>.</summary>
    private static string? WithSInAnyCase(string word)
    {
        if (IsPlain(word))
        {
            return WithSOrPlural(word);
        }

        return word.Length > 1 && IsPlain(word[1..]) && char.IsAsciiLetterUpper(word[0]) && WithSOrPlural(char.ToLowerInvariant(word[0]) + word[1..]) is { } form
            ? word[0] + form[1..]
            : word + "s";
    }

    internal static string? WithIng(string word) => word switch
    {
        _ when !IsPlain(word) => null,
        [.., 'i', 'e'] => word[..^2] + "ying",
        [.., 'i', 'c'] => word + "king",
        [.., not ('e' or 'o' or 'y'), 'e'] => word[..^1] + "ing",
        _ => Doubles(word) ? word + word[^1] + "ing" : word + "ing",
    };

    /// <summary>Past and participle; null for verbs where they differ.</summary>
    internal static string? WithEd(string word)
    {
        if (!IsPlain(word))
        {
            return null;
        }

        if (s_unchanged.Contains(word))
        {
            return word;
        }

        // Where the one form that is listed ends in n or belongs to come or run it is not both.
        if (s_irregular.TryGetValue(word, out var forms) && !s_burnedAndBurnt.Contains(word))
        {
            return forms is [var both] && both[^1] != 'n' && !word.EndsWith("come", StringComparison.Ordinal) ? both : null;
        }

        return word switch
        {
            [.., 'e'] => word + "d",
            [.., 'i', 'c'] => word + "ked",
            [.., var before, 'y'] when !IsVowel(before) => word[..^1] + "ied",
            _ => Doubles(word) ? word + word[^1] + "ed" : word + "ed",
        };
    }

    /// <summary>One syllable, one vowel before one consonant: <c>plan</c>, <c>planning</c>; and listed ones: <c>begin</c>.</summary>
    private static bool Doubles(string word) =>
        s_doubling.Contains(word) || word is [.., var vowel, var last]
        && !IsVowel(last) && last is not ('w' or 'x' or 'y')
        && IsVowel(vowel) && word.Count(IsVowel) == 1;

    private static bool IsPlain(string word) => word.Length > 1 && word.All(char.IsAsciiLetterLower);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
