namespace BrandLsp.Core.Styles;

/// <summary>Where a form stands.</summary>
internal enum FormPlace
{
    Alone,
    First,
    Middle,
    Last,
}

/// <summary>The forms of a dictionary's stems, alone and as parts of compounds. Case is taken as it is.</summary>
internal sealed class HunspellForms
{
    private readonly HunspellCompounds _compounds;

    public HunspellForms(HunspellData data)
    {
        Data = data;
        _compounds = new HunspellCompounds(this);
    }

    public HunspellData Data { get; }

    private CompoundOptions Compounds => Data.Compounds;

    /// <param name="word">As a text has it.</param>
    /// <param name="isCased">False when the text has it in another case, so that a word that keeps its own is none.</param>
    /// <param name="isForbidden">True for a word that the dictionary lists to rule it out.</param>
    public bool Is(string word, bool isCased, out bool isForbidden)
    {
        isForbidden = false;
        foreach (var flags in Data.Flags(word))
        {
            isForbidden |= Has(flags, Data.Forbidden);
        }

        return !isForbidden && (IsForm(word, FormPlace.Alone, isCased) || _compounds.Is(word, isCased));
    }

    /// <summary>True when the text is a stem, or a stem with affixes, that may stand in the place.</summary>
    public bool IsForm(string word, FormPlace place, bool isCased)
    {
        foreach (var flags in Data.Flags(word))
        {
            if (!Has(flags, Data.NeedsAffix) && MayStand(flags, "", place, isCased, word))
            {
                return true;
            }
        }

        return HasSuffix(word, place, isCased, null, word) || HasPrefix(word, place, isCased);
    }

    public static bool Has(string flags, char? flag) => flag is { } f && flags.Contains(f, StringComparison.Ordinal);

    private bool HasPrefix(string word, FormPlace place, bool isCased)
    {
        foreach (var prefix in Data.Prefixes(word[0]))
        {
            // A compound has its prefixes at its start, unless they are permitted inside.
            if (!word.StartsWith(prefix.Add, StringComparison.Ordinal) || word.Length <= prefix.Add.Length
                || (Has(prefix.Flags, Compounds.Forbid) && place != FormPlace.Alone)
                || (place == FormPlace.Last && !Has(prefix.Flags, Compounds.Permit)))
            {
                continue;
            }

            var stem = prefix.Strip + word[prefix.Add.Length..];
            if (!Allows(prefix.Conditions, stem, atStart: true))
            {
                continue;
            }

            if (!Has(prefix.Flags, Data.NeedsAffix) && !Has(prefix.Flags, Data.Circumfix))
            {
                foreach (var flags in Data.Flags(stem))
                {
                    if (Has(flags, prefix.Flag) && MayStand(flags, prefix.Flags, place, isCased, word))
                    {
                        return true;
                    }
                }
            }

            if (prefix.IsCross && HasSuffix(stem, place, isCased, prefix, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="form">What is left of the word when the prefix is off.</param>
    /// <param name="prefix">One that was taken off; null for none.</param>
    /// <param name="word">The whole form.</param>
    private bool HasSuffix(string form, FormPlace place, bool isCased, Affix? prefix, string word)
    {
        foreach (var suffix in Data.Suffixes(form[^1]).Concat(Data.BareSuffixes))
        {
            // A compound has its suffixes at its end, unless they are permitted inside.
            if (!form.EndsWith(suffix.Add, StringComparison.Ordinal) || form.Length <= suffix.Add.Length || (prefix is not null && !suffix.IsCross)
                || (Has(suffix.Flags, Compounds.Forbid) && place != FormPlace.Alone)
                || ((place is FormPlace.First or FormPlace.Middle) && !Has(suffix.Flags, Compounds.Permit))
                || Has(suffix.Flags, Data.Circumfix) != (prefix is not null && Has(prefix.Flags, Data.Circumfix)))
            {
                continue;
            }

            var stem = form[..^suffix.Add.Length] + suffix.Strip;
            if (!Allows(suffix.Conditions, stem, atStart: false))
            {
                continue;
            }

            if (prefix is not null || !Has(suffix.Flags, Data.NeedsAffix))
            {
                foreach (var flags in Data.Flags(stem))
                {
                    if (IsAllowed(flags, prefix, suffix) && MayStand(flags, suffix.Flags + prefix?.Flags, place, isCased, word))
                    {
                        return true;
                    }
                }
            }

            if (HasTwofold(stem, prefix, suffix, place, isCased, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the stem allows both, or allows one that allows the other.</summary>
    private static bool IsAllowed(string flags, Affix? prefix, Affix suffix) =>
        (Has(flags, suffix.Flag) && (prefix is null || Has(flags, prefix.Flag) || Has(suffix.Flags, prefix.Flag)))
        || (prefix is not null && Has(flags, prefix.Flag) && Has(prefix.Flags, suffix.Flag));

    /// <summary>True when the stem is itself a stem with a suffix that allows another.</summary>
    private bool HasTwofold(string stem, Affix? prefix, Affix outer, FormPlace place, bool isCased, string word)
    {
        foreach (var inner in stem.Length == 0 ? [] : Data.Suffixes(stem[^1]))
        {
            if (!Has(inner.Flags, outer.Flag) || stem.Length <= inner.Add.Length || !stem.EndsWith(inner.Add, StringComparison.Ordinal))
            {
                continue;
            }

            var root = stem[..^inner.Add.Length] + inner.Strip;
            if (!Allows(inner.Conditions, root, atStart: false))
            {
                continue;
            }

            foreach (var flags in Data.Flags(root))
            {
                if (Has(flags, inner.Flag) && (prefix is null || Has(flags, prefix.Flag) || Has(inner.Flags, prefix.Flag) || Has(outer.Flags, prefix.Flag))
                    && MayStand(flags, outer.Flags + prefix?.Flags, place, isCased, word))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <param name="stem">The stem's flags.</param>
    /// <param name="affixes">Those of its affixes.</param>
    private bool MayStand(string stem, string affixes, FormPlace place, bool isCased, string word)
    {
        if (Has(stem, Data.Forbidden) || (!isCased && Has(stem, Data.KeepsCase) && !(Data.ChecksSharpS && word.Contains('ß', StringComparison.Ordinal))))
        {
            return false;
        }

        return place switch
        {
            FormPlace.Alone => !Has(stem, Compounds.Only) && !Has(affixes, Compounds.Only),
            FormPlace.First => Goes(Compounds.First),
            FormPlace.Middle => Goes(Compounds.Middle),
            _ => Goes(Compounds.Last),
        };

        bool Goes(char? flag) => Has(stem, Compounds.Anywhere) || Has(affixes, Compounds.Anywhere) || Has(stem, flag) || Has(affixes, flag);
    }

    private static bool Allows(AffixCondition[] conditions, string stem, bool atStart)
    {
        if (stem.Length < conditions.Length)
        {
            return false;
        }

        var from = atStart ? 0 : stem.Length - conditions.Length;
        for (var i = 0; i < conditions.Length; i++)
        {
            if (!conditions[i].Allows(stem[from + i]))
            {
                return false;
            }
        }

        return true;
    }
}
