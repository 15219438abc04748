using System.Collections.Frozen;

namespace BrandLsp.Core.Prose;

/// <summary>
/// Takes the endings off English words. <see cref="Stem"/> is the Snowball project's English stemmer ("Porter2"), as
/// published with the step names used here: <c>pipelines</c>, <c>pipeline</c> and <c>pipelining</c> meet in one stem,
/// which is not a word itself. <see cref="Inflected"/> stops after the endings of inflection, so that <c>utility</c>
/// and <c>utilize</c>, whose stems are the same, stay apart.
/// </summary>
public static class Stemmer
{
    /// <summary>Longer words are no words of English; they are their own stem.</summary>
    private const int LongestWord = 64;

    private static readonly FrozenDictionary<string, string> Exceptions = new Dictionary<string, string>
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words that end here after step 1a, although they look inflected.</summary>
    private static readonly FrozenSet<string> FinishedAfterStep1A = FrozenSet.Create(
        StringComparer.Ordinal, "inning", "outing", "canning", "herring", "earring", "evening", "proceed", "exceed", "succeed");

    /// <summary>Beginnings after which the first region starts, whatever their vowels.</summary>
    private static readonly string[] Prefixes = ["gener", "commun", "arsen"];

    /// <summary>Endings of step 2 and what takes their place; the first that fits is the longest.</summary>
    private static readonly (string Ending, string Replacement)[] Step2Endings =
    [
        ("ational", "ate"), ("fulness", "ful"), ("iveness", "ive"), ("ization", "ize"), ("ousness", "ous"),
        ("biliti", "ble"), ("lessli", "less"), ("tional", "tion"),
        ("alism", "al"), ("aliti", "al"), ("ation", "ate"), ("entli", "ent"), ("fulli", "ful"), ("iviti", "ive"), ("ousli", "ous"),
        ("abli", "able"), ("alli", "al"), ("anci", "ance"), ("ator", "ate"), ("enci", "ence"), ("izer", "ize"),
        ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Ending, string Replacement)[] Step3Endings =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""),
        ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Step4Endings =
    [
        "ement", "able", "ance", "ence", "ible", "ment",
        "ant", "ate", "ent", "ion", "ism", "iti", "ive", "ize", "ous", "al", "er", "ic",
    ];

    /// <summary>The stem of a word in lower case with straight apostrophes.</summary>
    public static string Stem(string word) => Run(word, derivations: true);

    /// <summary>The word without plural, possessive, -ed, -ing and a silent e: the same for all inflected forms of a regular word.</summary>
    public static string Inflected(string word) => Run(word, derivations: false);

    private static string Run(string word, bool derivations)
    {
        if (word.Length is <= 2 or > LongestWord)
        {
            return word;
        }

        if (Exceptions.TryGetValue(word, out var exception))
        {
            return exception;
        }

        Span<char> buffer = stackalloc char[LongestWord + 2];
        var w = new Letters(buffer, word);
        w.Step0();
        w.Step1A();
        if (FinishedAfterStep1A.TryGetValue(w.ToString(), out var finished))
        {
            return finished;
        }

        w.Step1B();
        w.Step1C();
        if (derivations)
        {
            w.Step2();
            w.Step3();
            w.Step4();
        }

        w.Step5(derivations);
        return w.ToString();
    }

    /// <summary>A word being stemmed. Y stands for a y that is a consonant.</summary>
    private ref struct Letters
    {
        private readonly Span<char> _c;
        private readonly int _region1;
        private readonly int _region2;
        private int _length;

        public Letters(Span<char> buffer, string word)
        {
            _c = buffer;
            var text = word[0] == '\'' ? word.AsSpan(1) : word;
            text.CopyTo(buffer);
            _length = text.Length;
            for (var i = 0; i < _length; i++)
            {
                if (_c[i] == 'y' && (i == 0 || IsVowel(_c[i - 1])))
                {
                    _c[i] = 'Y';
                }
            }

            _region1 = RegionAfter(0);
            foreach (var prefix in Prefixes)
            {
                if (text.StartsWith(prefix, StringComparison.Ordinal))
                {
                    _region1 = prefix.Length;
                }
            }

            _region2 = RegionAfter(_region1);
        }

        public override readonly string ToString()
        {
            Span<char> plain = stackalloc char[_length];
            for (var i = 0; i < _length; i++)
            {
                plain[i] = _c[i] == 'Y' ? 'y' : _c[i];
            }

            return new string(plain);
        }

        public void Step0()
        {
            if (EndsWith("'s'"))
            {
                _length -= 3;
            }
            else if (EndsWith("'s"))
            {
                _length -= 2;
            }
            else if (EndsWith("'"))
            {
                _length--;
            }
        }

        public void Step1A()
        {
            if (EndsWith("sses"))
            {
                _length -= 2;
            }
            else if (EndsWith("ied") || EndsWith("ies"))
            {
                _length -= _length > 4 ? 2 : 1;
            }
            else if (!EndsWith("us") && !EndsWith("ss") && EndsWith("s") && HasVowel(_length - 2))
            {
                _length--;
            }
        }

        public void Step1B()
        {
            if (EndsWith("eedly") || EndsWith("eed"))
            {
                var ending = EndsWith("eedly") ? 5 : 3;
                if (_length - ending >= _region1)
                {
                    _length -= ending - 2;
                }

                return;
            }

            var cut = EndsWith("ingly") ? 5 : EndsWith("edly") ? 4 : EndsWith("ing") ? 3 : EndsWith("ed") ? 2 : 0;
            if (cut == 0 || !HasVowel(_length - cut))
            {
                return;
            }

            _length -= cut;
            if (EndsWith("at") || EndsWith("bl") || EndsWith("iz"))
            {
                _c[_length++] = 'e';
            }
            else if (EndsWithDouble())
            {
                _length--;
            }
            else if (_region1 >= _length && EndsWithShortSyllable(_length))
            {
                _c[_length++] = 'e';
            }
        }

        public readonly void Step1C()
        {
            if (_length > 2 && _c[_length - 1] is 'y' or 'Y' && !IsVowel(_c[_length - 2]))
            {
                _c[_length - 1] = 'i';
            }
        }

        public void Step2()
        {
            foreach (var (ending, replacement) in Step2Endings)
            {
                if (!EndsWith(ending))
                {
                    continue;
                }

                var start = _length - ending.Length;
                var allowed = ending switch
                {
                    "ogi" => start > 0 && _c[start - 1] == 'l',
                    "li" => start > 0 && _c[start - 1] is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't',
                    _ => true,
                };
                if (allowed && start >= _region1)
                {
                    Replace(start, replacement);
                }

                return;
            }
        }

        public void Step3()
        {
            foreach (var (ending, replacement) in Step3Endings)
            {
                if (!EndsWith(ending))
                {
                    continue;
                }

                var start = _length - ending.Length;
                if (start >= (ending == "ative" ? _region2 : _region1))
                {
                    Replace(start, replacement);
                }

                return;
            }
        }

        public void Step4()
        {
            foreach (var ending in Step4Endings)
            {
                if (!EndsWith(ending))
                {
                    continue;
                }

                var start = _length - ending.Length;
                if (start >= _region2 && (ending != "ion" || (start > 0 && _c[start - 1] is 's' or 't')))
                {
                    _length = start;
                }

                return;
            }
        }

        public void Step5(bool doubledL)
        {
            var last = _length - 1;
            if (last < 0)
            {
                return;
            }

            if (_c[last] == 'e' && (last >= _region2 || (last >= _region1 && !EndsWithShortSyllable(last))))
            {
                _length--;
            }
            else if (doubledL && _c[last] == 'l' && last >= _region2 && last > 0 && _c[last - 1] == 'l')
            {
                _length--;
            }
        }

        private void Replace(int start, string replacement)
        {
            replacement.CopyTo(_c[start..]);
            _length = start + replacement.Length;
        }

        /// <summary>The offset after the first consonant that follows a vowel, from <paramref name="start"/> on.</summary>
        private readonly int RegionAfter(int start)
        {
            for (var i = start + 1; i < _length; i++)
            {
                if (!IsVowel(_c[i]) && IsVowel(_c[i - 1]))
                {
                    return i + 1;
                }
            }

            return _length;
        }

        private readonly bool EndsWith(string ending) => _c[.._length].EndsWith(ending, StringComparison.Ordinal);

        private readonly bool EndsWithDouble() =>
            _length >= 2 && _c[_length - 1] == _c[_length - 2]
            && !(_length == 3 && _c[0] is 'a' or 'e' or 'o') // add, egg, off
            && _c[_length - 1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';

        /// <summary>Whether the first <paramref name="end"/> letters end in a short syllable.</summary>
        private readonly bool EndsWithShortSyllable(int end)
        {
            if (end == 2)
            {
                return IsVowel(_c[0]) && !IsVowel(_c[1]);
            }

            return end > 2
                && !IsVowel(_c[end - 1]) && _c[end - 1] is not ('w' or 'x' or 'Y')
                && IsVowel(_c[end - 2]) && !IsVowel(_c[end - 3]);
        }

        private readonly bool HasVowel(int end)
        {
            for (var i = 0; i < end; i++)
            {
                if (IsVowel(_c[i]))
                {
                    return true;
                }
            }

            return false;
        }

        private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
    }
}
