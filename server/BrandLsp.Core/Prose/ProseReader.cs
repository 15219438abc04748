using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Prose;

/// <summary>Takes the author's own words out of a draft.</summary>
public static class ProseReader
{
    public static ProseText Read(Draft draft) => ProseText.Empty;
}
