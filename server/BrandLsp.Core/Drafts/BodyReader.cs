using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;
using Markdig;
using Markdig.Syntax;

namespace BrandLsp.Core.Drafts;

public sealed record BodyReading(ImmutableArray<Block> Blocks, ImmutableArray<SuppressionComment> Suppressions, ImmutableArray<Finding> Problems)
{
    /// <summary>The comments that may speak to Vale-format styles, by position.</summary>
    public ImmutableArray<TextSpan> StyleComments { get; init; } = [];
}

/// <summary>
/// Reads a draft's Markdown into elements. Never throws; linear in the text. HTML comments outside code are taken out
/// before the text is read, so that none splits a paragraph or leaves a blank behind; one that is never closed hides the
/// rest of its block.
/// </summary>
public static class BodyReader
{
    /// <param name="text">The whole draft.</param>
    /// <param name="bodyStart">Where the body starts.</param>
    public static BodyReading Read(string text, int bodyStart)
    {
        var map = SourceMap.OfBody(text, bodyStart);
        if (Parse(map.Clean) is not { } document)
        {
            return new BodyReading(PlainBody.Read(map), [], []);
        }

        var suppressions = ImmutableArray<SuppressionComment>.Empty;
        var styleComments = ImmutableArray<TextSpan>.Empty;
        var problems = ImmutableArray<Finding>.Empty;
        if (Comments.MayHave(map.Clean))
        {
            var comments = Comments.Find(document, map.Clean);
            if (!comments.IsEmpty)
            {
                styleComments = [.. comments.Where(c => map.Clean.AsSpan(c.Start, c.Length).Contains("vale ", StringComparison.Ordinal)).Select(c => map.Source(c))];
                suppressions = [.. comments.SelectMany(c => SuppressionReader.Read(text, map.Source(c)))];
                problems = [.. Comments.Unclosed(map.Clean, comments).Select(c => NotClosed(map.Source(c)))];
                map = map.Without(Comments.Removals(map.Clean, comments));
                if (Parse(map.Clean) is not { } uncommented)
                {
                    return new BodyReading(PlainBody.Read(map), suppressions, problems) { StyleComments = styleComments };
                }

                document = uncommented;
            }
        }

        var converter = new BlockConverter(text, map);
        var blocks = converter.Convert(document);
        return new BodyReading(blocks, suppressions, [.. problems, .. converter.Problems]) { StyleComments = styleComments };
    }

    private static Finding NotClosed(TextSpan opening) => new(
        "unknown-platform", opening,
        "This comment is never closed, so no platform gets the text behind it. Close it with \"-->\" where the note ends.");

    /// <summary>Null for a text that Markdig gives up on; it says so with an exception.</summary>
    private static MarkdownDocument? Parse(string clean)
    {
        try
        {
            return Markdown.Parse(clean, BodyGrammar.Pipeline);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException)
        {
            return null;
        }
    }
}
