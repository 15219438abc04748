using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Drafts;

/// <summary>Reads a draft. Any text is one.</summary>
public static class DraftReader
{
    /// <param name="path">The name diagnostics speak of, with '/'.</param>
    public static Draft Read(string path, string text, Brand brand)
    {
        var front = FrontMatterReader.Read(text, brand);
        var body = BodyReader.Read(text, front.BodyStart);
        return new Draft
        {
            Path = path,
            Text = text,
            Front = front.FrontMatter,
            BodyStart = front.BodyStart,
            Blocks = body.Blocks,
            Suppressions = body.Suppressions,
            StyleComments = body.StyleComments,
            Problems = [.. front.Problems, .. body.Problems],
        };
    }
}
