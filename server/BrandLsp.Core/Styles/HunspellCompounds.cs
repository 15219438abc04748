namespace BrandLsp.Core.Styles;

/// <summary>Words that are put together from others.</summary>
internal sealed class HunspellCompounds(HunspellForms forms)
{
    /// <summary>In characters. Longer words are spelled with hyphens, or are none.</summary>
    private const int Longest = 60;

    private CompoundOptions Options => forms.Data.Compounds;

    public bool Is(string word, bool isCased)
    {
        if (word.Length > Longest || word.Length < 2 * Options.Shortest)
        {
            return false;
        }

        return (Options.Patterns.Count > 0 && Options.Patterns.Any(p => new PatternMatch(forms.Data, p, word).IsWhole(0, 0, 0)))
            || (Options.HasParts && new Search(forms, word, isCased).Goes(0, 0) && !IsSlip(word));
    }

    /// <summary>True for a listed word with a usual slip: the writer meant that.</summary>
    private bool IsSlip(string word)
    {
        foreach (var (from, to) in Options.ChecksSlips ? Options.Slips : [])
        {
            for (var at = word.IndexOf(from, StringComparison.Ordinal); at >= 0; at = word.IndexOf(from, at + 1, StringComparison.Ordinal))
            {
                if (forms.IsForm(word[..at] + to + word[(at + from.Length)..], FormPlace.Alone, isCased: true))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A search for parts, each of which may stand where it stands. What did not go on from a place is not tried again.</summary>
    private sealed class Search(HunspellForms forms, string word, bool isCased)
    {
        private readonly CompoundOptions _options = forms.Data.Compounds;
        private readonly HashSet<int> _failed = [];
        private readonly Dictionary<(int Start, int End, FormPlace Place), bool> _known = [];

        /// <param name="start">Where the next part starts.</param>
        /// <param name="count">The parts before it.</param>
        public bool Goes(int start, int count)
        {
            if (_failed.Contains(start) || count + 2 > _options.Most)
            {
                return false;
            }

            for (var end = start + _options.Shortest; end <= word.Length - _options.Shortest; end++)
            {
                if (IsPart(start, end, count == 0 ? FormPlace.First : FormPlace.Middle) && IsSeam(end)
                    && ((IsPart(end, word.Length, FormPlace.Last) && !(_options.ChecksRepeats && word.AsSpan(start, end - start).SequenceEqual(word.AsSpan(end))))
                        || Goes(end, count + 1)))
                {
                    return true;
                }
            }

            if (_options.Most == int.MaxValue)
            {
                _failed.Add(start);
            }

            return false;
        }

        private bool IsPart(int start, int end, FormPlace place)
        {
            if (!_known.TryGetValue((start, end, place), out var isPart))
            {
                var part = word[start..end];
                _known[(start, end, place)] = isPart = forms.IsForm(part, place, isCased) && !(place == FormPlace.Last && IsNameInLowerCase(part));
            }

            return isPart;
        }

        private bool IsNameInLowerCase(string part)
        {
            if (_options.ForcesCapital is not null && !char.IsUpper(word[0]))
            {
                foreach (var flags in forms.Data.Flags(part))
                {
                    if (HunspellForms.Has(flags, _options.ForcesCapital))
                    {
                        return true;
                    }
                }
            }

            return false;
        }

        private bool IsSeam(int at)
        {
            if (_options.ChecksCase && (char.IsUpper(word[at]) || char.IsUpper(word[at - 1])) && word[at] != '-' && word[at - 1] != '-')
            {
                return false;
            }

            if (_options.ChecksTriples && word[at - 1] == word[at] && ((at > 1 && word[at - 2] == word[at]) || (at + 1 < word.Length && word[at + 1] == word[at])))
            {
                return false;
            }

            foreach (var (end, start) in _options.Seams)
            {
                if (word.AsSpan(0, at).EndsWith(end) && word.AsSpan(at).StartsWith(start))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>A search for stems whose flags follow each other as a pattern has it.</summary>
    private sealed class PatternMatch(HunspellData data, CompoundElement[] pattern, string word)
    {
        private readonly HashSet<(int, int, int)> _failed = [];

        /// <param name="start">Where the next stem starts.</param>
        /// <param name="element">Which element of the pattern is next.</param>
        /// <param name="count">The stems before it, up to two.</param>
        public bool IsWhole(int start, int element, int count)
        {
            if (start == word.Length)
            {
                return count > 1 && pattern.Skip(element).All(e => e.Repeat != ' ');
            }

            if (element == pattern.Length || _failed.Contains((start, element, count)))
            {
                return false;
            }

            var (flag, repeat) = pattern[element];
            if (repeat != ' ' && IsWhole(start, element + 1, count))
            {
                return true;
            }

            for (var end = start + data.Compounds.Shortest; end <= word.Length; end++)
            {
                if (HasFlag(start, end, flag) && IsWhole(end, repeat == '*' ? element : element + 1, Math.Min(2, count + 1)))
                {
                    return true;
                }
            }

            _failed.Add((start, element, count));
            return false;
        }

        private bool HasFlag(int start, int end, char flag)
        {
            foreach (var flags in data.Flags(word.AsSpan(start, end - start)))
            {
                if (flags.Contains(flag, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
