using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Yaml;

/// <summary>What is wrong with a YAML text, and where.</summary>
public sealed record YamlProblem(TextSpan Span, string Message)
{
    /// <summary>What would remedy it: quotes, spaces for tabs, a missing bracket.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <summary>What is still being written, such as the inside of a bracket that is not closed; empty for no more than starts with <see cref="Span"/>.</summary>
    public TextSpan Unfinished { get; init; }

    /// <summary>Another place in the same text that explains it.</summary>
    public ImmutableArray<Related> Related { get; init; } = [];
}

/// <param name="Root">Null when nothing could be read.</param>
public sealed record YamlReading(YamlNode? Root, ImmutableArray<YamlProblem> Problems)
{
    /// <summary>
    /// True when something is wrong with how a value is written that starts there, or stands in what is not finished: what it
    /// says is a guess, and what is wrong with that shows when the first is mended.
    /// </summary>
    public bool IsGuessAt(TextSpan value) => Problems.Any(p => p.Span.Start == value.Start || (!p.Unfinished.IsEmpty && p.Unfinished.Contains(value)));
}

/// <summary>Reads YAML into nodes with places. Never throws; what stands before a syntax error is kept.</summary>
/// <remarks>
/// After a fault the text is read again with that place put right (a value in quotes, a bracket closed, a line left out),
/// so that one slip while typing does not take the keys below it away. Only the first document of a text is read; that another follows is a problem.
/// </remarks>
public static class YamlReader
{
    /// <summary>Nesting of maps and lists that is still read.</summary>
    public const int MaxDepth = 64;

    /// <summary>Nodes that aliases may add to a text.</summary>
    public const int MaxAliasNodes = 10_000;

    /// <summary>In UTF-16 units: thousands of people, or of terms. A longer text is not read.</summary>
    public const int LongestText = 1_000_000;

    /// <summary>Problems that are told of one text; nobody reads on after so many.</summary>
    internal const int MaxProblems = 1_000;

    /// <summary>A text is read again several times for each slip, to see which line is to blame.</summary>
    private const int MaxReads = 150;

    private const int MinReads = 6;

    /// <summary>Characters that may be read over and over again for the sake of repairs.</summary>
    private const int RepairBudget = 4_000_000;

    public static YamlReading Read(string text) => Read(text, new TextSpan(0, text.Length));

    /// <summary>Reads the characters of <paramref name="range"/>; all spans lie in <paramref name="text"/>.</summary>
    public static YamlReading Read(string text, TextSpan range)
    {
        if (range.Length > LongestText)
        {
            var first = text.AsSpan(range.Start, LongestText).IndexOfAny('\n', '\r');
            return new YamlReading(null, [new YamlProblem(new TextSpan(range.Start, Math.Max(0, first)), "This is more than a million characters of YAML, and nothing of it is read. Shorten or split it.")]);
        }

        var mask = new YamlMask(text, range);
        var build = YamlBuilder.Build(mask);
        if (build.Error is null)
        {
            return new YamlReading(build.Root, [.. build.Problems.OrderBy(p => p.Span)]);
        }

        var repair = new YamlRepair(new LineMap(text), Math.Clamp(RepairBudget / Math.Max(1, range.Length), MinReads, MaxReads));
        while (repair.Next(mask, build) is { } next)
        {
            (mask, build) = next;
        }

        return new YamlReading(build.Root, [.. repair.Faults.Concat(build.Problems).DistinctBy(p => p.Span).OrderBy(p => p.Span)]);
    }
}
