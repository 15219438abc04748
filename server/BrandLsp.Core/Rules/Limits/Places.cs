using System.Collections.Immutable;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Limits;

/// <summary>Where in the draft something about a variant is to be underlined.</summary>
internal static class Places
{
    /// <summary>
    /// The places of the draft that a stretch of rendered text comes from, in the order of the rendered text. More than
    /// one when the stretch was put together from places apart: hashtags of the front matter after the body, a container
    /// for other platforms in between. Never empty.
    /// </summary>
    public static ImmutableArray<TextSpan> Of(Draft draft, MappedText text, TextSpan rendered)
    {
        var places = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var run in text.RunsOf(rendered))
        {
            if (run.Source.IsEmpty)
            {
                continue;
            }

            if (places.Count > 0 && Continues(draft, places[^1], run.Source))
            {
                places[^1] = places[^1].Union(run.Source);
            }
            else
            {
                places.Add(run.Source);
            }
        }

        if (places.Count == 0)
        {
            places.Add(text.SourceOf(rendered));
        }

        return places.ToImmutable();
    }

    /// <summary>The first place in the body, else the first of all.</summary>
    public static TextSpan Main(Draft draft, ImmutableArray<TextSpan> places) =>
        places.FirstOrDefault(p => p.Start >= draft.BodyStart, places[0]);

    /// <summary>The union of all places in the body, else of all places.</summary>
    public static TextSpan Union(Draft draft, IEnumerable<TextSpan> places)
    {
        var all = places.ToImmutableArray();
        var inBody = all.Where(p => p.Start >= draft.BodyStart).ToImmutableArray();
        return (inBody.Length > 0 ? inBody : all).Aggregate(static (a, b) => a.Union(b));
    }

    /// <summary>Where the draft names the platform; else its first line of text; else its start.</summary>
    public static TextSpan Target(Draft draft, string platform)
    {
        if (draft.Front.Platforms is { } named && named.FirstOrDefault(p => p.Value.Equals(platform, StringComparison.OrdinalIgnoreCase)) is { } name)
        {
            return name.Span;
        }

        return FirstLine(draft);
    }

    /// <summary>The characters of a quoted or bare value from <paramref name="offset"/> on; all of it when it is written with escapes.</summary>
    public static TextSpan Tail(TextSpan source, int length, int offset)
    {
        var quotes = (source.Length - length) / 2;
        return source.Length - length is 0 or 2
            ? TextSpan.FromBounds(source.Start + quotes + offset, source.End - quotes)
            : source;
    }

    private static TextSpan FirstLine(Draft draft)
    {
        var text = draft.Text;
        for (var start = draft.BodyStart; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r');
            end = end < 0 ? text.Length : start + end;
            var line = text.AsSpan(start, end - start);
            if (!line.IsWhiteSpace())
            {
                var indent = line.Length - line.TrimStart().Length;
                return new TextSpan(start + indent, line.Trim().Length);
            }

            start = end + 1;
        }

        return new TextSpan(0, 0);
    }

    private static bool Continues(Draft draft, TextSpan before, TextSpan next)
    {
        if (next.Start < before.Start || (before.Start < draft.BodyStart && next.Start >= draft.BodyStart))
        {
            return false;
        }

        return next.Start <= before.End || !HoldsFence(draft.Text.AsSpan(before.End, next.Start - before.End));
    }

    /// <summary>True when a container starts or ends in between.</summary>
    private static bool HoldsFence(ReadOnlySpan<char> gap) => gap.Contains(":::", StringComparison.Ordinal);
}
