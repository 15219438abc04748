using System.Collections.Frozen;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Rules.Transparency;

/// <summary>
/// The language of a post: what the draft declares, else what its commonest words show, else the profile's. People write
/// in a second language and forget to say so.
/// </summary>
/// <param name="Name">A primary subtag: en, de.</param>
/// <param name="IsSure">False when nothing but the profile speaks for it.</param>
internal readonly record struct PostLanguage(string Name, bool IsSure)
{
    /// <summary>So many more of a language's words than of English speak for it.</summary>
    private const int Evidence = 2;

    /// <summary>Words without which few sentences of a language are written; chosen so that two of them tell it from the others.</summary>
    private static readonly (string Language, FrozenSet<string> Words)[] s_common =
    [
        ("en", Words("the and of to is it this that with for you we my our your are have from they not what these those at by be its he she but i'm it's don't i've love loved new")),
        ("de", Words("der die das und ich ist nicht ein eine einen mit für auf von zu wir sie es dem den im sich auch mein meine unser unsere habe haben diese dieser dieses sind bei aus wie nur noch endlich heute")),
        ("fr", Words("le la les et je est pas un une des du avec pour sur nous vous ce cette ces mon ma mes notre nos que qui dans au aux j'ai c'est très plus j'adore aujourd'hui")),
        ("it", Words("il lo gli e è non un una di con per che sono ho questo questa questi queste mio mia nostro nostra della del nel sul dei delle anche più oggi abbiamo ecco")),
        ("es", Words("el los las y es no un una de con para por que estoy he este esta estos mi nuestro nuestra del muy más hoy")),
        ("nl", Words("het een en ik niet met voor op van wij deze dit mijn onze zijn heb naar ook maar vandaag")),
    ];

    public static PostLanguage Of(Draft draft, Brand brand, PostToken[] tokens)
    {
        if (draft.Front.Lang is { } declared)
        {
            return new PostLanguage(Primary(declared.Value), true);
        }

        var profile = Primary(Languages.Of(draft, brand));
        var scores = new int[s_common.Length];
        foreach (var token in tokens)
        {
            for (var i = 0; token.Kind == PostTokenKind.Word && i < s_common.Length; i++)
            {
                scores[i] += s_common[i].Words.Contains(token.Lower) ? 1 : 0;
            }
        }

        var own = Array.FindIndex(s_common, c => c.Language == profile);
        var best = Array.IndexOf(scores, scores.Max());
        var ownScore = own < 0 ? 0 : scores[own];
        return scores[best] >= ownScore + Evidence ? new PostLanguage(s_common[best].Language, true) : new PostLanguage(profile, ownScore > 0);
    }

    private static string Primary(string tag)
    {
        var end = tag.IndexOfAny(['-', '_']);
        return (end > 0 ? tag[..end] : tag).ToLowerInvariant();
    }

    private static FrozenSet<string> Words(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
