using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Rules.Transparency;

/// <summary>Where a post's readers live, and whose rules protect them.</summary>
/// <param name="Id">As the profile names it.</param>
/// <param name="Rule">Says in a message what is asked for, and by whom.</param>
/// <param name="Languages">What to write, by language; the first is the market's own. Without any, the post's language decides.</param>
internal sealed record Market(string Id, string Rule, ImmutableArray<(string Language, string Word)> Languages)
{
    private static readonly ImmutableArray<(string Language, string Word)> s_words =
    [
        ("en", "#ad"), ("de", "Werbung"), ("fr", "Publicité"), ("it", "Pubblicità"), ("es", "Publicidad"), ("nl", "Advertentie"),
        ("pt", "Publicidade"), ("pl", "Reklama"), ("sv", "Annons"), ("da", "Reklame"), ("fi", "Mainos"), ("el", "Διαφήμιση"),
        ("hu", "Hirdetés"), ("ro", "Publicitate"), ("bg", "Реклама"), ("cs", "Reklama"), ("sk", "Reklama"), ("hr", "Oglas"),
        ("sl", "Oglas"), ("et", "Reklaam"), ("lv", "Reklāma"), ("lt", "Reklama"), ("mt", "Reklam"), ("ga", "Fógraíocht"),
    ];

    public static ImmutableArray<Market> All { get; } =
    [
        new("us", "US: the FTC (16 CFR 255) wants a tie to be hard to miss and easy to understand", [("en", "#ad")]),
        new("uk", "UK: the ASA and the CMA want an ad to be obvious as one at first sight", [("en", "#ad")]),
        new("eu", "EU: the UCPD (2005/29/EC) wants a clear word for advertising in the post's language", [.. s_words]),
        new("de", "Germany: § 5a UWG and the UCPD want “Werbung” or “Anzeige”, or a clear word in the post's language, at the start", [.. s_words.OrderByDescending(w => w.Language == "de")]),
        new("fr", "France: law 2023-451 and the UCPD want “Publicité” or “Collaboration commerciale”, or a clear word in the post's language", [.. s_words.OrderByDescending(w => w.Language == "fr")]),
        new("it", "Italy: AGCM, IAP and the UCPD want “Pubblicità”, or a clear word in the post's language, as the first item or among the first three hashtags", [.. s_words.OrderByDescending(w => w.Language == "it")]),
    ];

    /// <summary>True for eu and the markets that inherit its row.</summary>
    public bool InheritsEu => Id is not ("us" or "uk");

    /// <summary>
    /// The profile's markets. Where it names none: the country that a draft's language points to (<c>en-GB</c> the UK, any
    /// other English the US, German Germany, French France, Italian Italy), and the EU for every other language.
    /// </summary>
    public static ImmutableArray<Market> Of(Draft draft, Brand brand, PostLanguage language)
    {
        ImmutableArray<Market> declared = [.. brand.Disclosure.Markets.Distinct().Select(Find).OfType<Market>()];
        if (!declared.IsEmpty)
        {
            return declared;
        }

        var tag = Core.Analysis.Languages.Of(draft, brand);
        var isBritish = tag.EndsWith("-GB", StringComparison.OrdinalIgnoreCase) || tag.EndsWith("_GB", StringComparison.OrdinalIgnoreCase);
        return [Find(language.Name is "de" or "fr" or "it" ? language.Name : language.Name != "en" ? "eu" : isBritish ? "uk" : "us")!];
    }

    /// <summary>A word to open the post with.</summary>
    public string Suggested(PostLanguage language) =>
        Languages.FirstOrDefault(w => w.Language == language.Name) is { Word: { } word } ? word : Languages[0].Word;

    private static Market? Find(string id) => All.FirstOrDefault(m => m.Id == id);
}
