using System.Collections.Immutable;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Transparency;

internal enum DisclosureOutcome
{
    /// <summary>Every market is served, where readers see it; or there is no tie to disclose.</summary>
    Fine,
    Missing,
    Vague,
    Buried,
    Contradicted,
}

/// <summary>Why accepted words are likely to be missed.</summary>
internal enum Burial
{
    None,
    HashtagGroup,
    ThirdLine,
    Fold,
    FirstComment,
    LaterPart,
    NotFirstItem,
}

/// <summary>What one variant's readers learn of the declared tie.</summary>
/// <param name="Source">Of the words concerned, in the draft; null when there are none.</param>
/// <param name="Words">Those words as readers get them; "" when there are none.</param>
/// <param name="Markets">Those that are not served.</param>
/// <param name="Standing">Of the words, in the first of those markets.</param>
/// <param name="Confidence">Of the figure it rests on.</param>
internal sealed record DisclosureVerdict(
    Variant Variant, DisclosureOutcome Outcome, TextSpan? Source, string Words, ImmutableArray<Market> Markets, Standing Standing, Burial Burial, Confidence Confidence)
{
    public static DisclosureVerdict Fine(Variant variant) => new(variant, DisclosureOutcome.Fine, null, "", [], Standing.Accepted, Burial.None, Confidence.High);
}
