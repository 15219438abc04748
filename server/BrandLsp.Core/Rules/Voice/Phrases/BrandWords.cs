using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Voice.Phrases;

/// <summary>
/// Phrases that the profile itself speaks of. Those it uses are its own language, and those it rules out are reported
/// by the rules of terms, voice and values, with the profile's reason: either way a list has nothing to add.
/// </summary>
internal sealed class BrandWords(Brand brand)
{
    private readonly ImmutableHashSet<string> _keys =
    [
        .. brand.Terms.SelectMany(t => t.InsteadOf.Append(t.Use).Append(t.Avoid)).OfType<string>()
            .Concat(brand.Voice.Traits.SelectMany(t => t.Dont))
            .Concat(brand.Values.SelectMany(v => v.Signals.Concat(v.Against)))
            .Concat(brand.Themes.SelectMany(t => t.Keywords.Append(t.DisplayName)))
            .Select(Key),
    ];

    public static BrandWords Of(Brand brand) => brand.Derive(static b => new BrandWords(b));

    public bool Has(string phrase) => !_keys.IsEmpty && _keys.Contains(Key(phrase));

    /// <summary>The same for all forms of a phrase, hyphens being blanks.</summary>
    public static string Key(string phrase) =>
        string.Join(' ', PhrasePattern.Parse(phrase).Words.SelectMany(w => w.Split('-')).Select(Inflection.Root));
}
