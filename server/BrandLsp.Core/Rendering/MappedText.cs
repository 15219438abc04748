using System.Collections.Immutable;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>
/// A stretch of rendered text and the characters of the draft it comes from. When both are equally long they map unit
/// by unit; otherwise the whole stretch comes from the whole source span (a bullet from its <c>-</c>, a mapped mention
/// from the author's token, a blank line from the blank line).
/// </summary>
public readonly record struct MapRun(TextSpan Rendered, TextSpan Source)
{
    public bool IsUnitByUnit => Rendered.Length == Source.Length;
}

/// <summary>Rendered text that knows where each character comes from. The runs cover the text without gaps, in order.</summary>
public sealed record MappedText(string Text, ImmutableArray<MapRun> Runs)
{
    public static MappedText Empty { get; } = new("", []);

    /// <summary>No text, of a post whose image stands at <paramref name="source"/> in the draft.</summary>
    internal static MappedText EmptyAt(int source) => new("", [new MapRun(default, new TextSpan(source, 0))]);

    /// <summary>The URLs, handles and quotation marks that the renderer wrote itself, by position, without overlaps.</summary>
    public ImmutableArray<KnownSpan> Known { get; init; } = [];

    public int Length => Text.Length;

    /// <summary>What the platform that counts so makes clickable in this text, by position, without overlaps.</summary>
    public IReadOnlyList<Entity> Entities(ITextMeter meter) => meter.Entities(Text, Known);

    /// <summary>The smallest span of the draft that holds the sources of all characters of <paramref name="rendered"/>.</summary>
    public TextSpan SourceOf(TextSpan rendered)
    {
        TextSpan? source = null;
        for (var i = FirstRunAt(rendered.Start); i < Runs.Length; i++)
        {
            var run = Runs[i];
            if (run.Rendered.Start >= rendered.End && !(rendered.IsEmpty && run.Rendered.Start == rendered.Start))
            {
                break;
            }

            var part = run.Source;
            if (run.IsUnitByUnit)
            {
                var from = Math.Max(rendered.Start, run.Rendered.Start);
                var to = Math.Max(from, Math.Min(rendered.End, run.Rendered.End));
                part = TextSpan.FromBounds(run.Source.Start + from - run.Rendered.Start, run.Source.Start + to - run.Rendered.Start);
            }

            source = source is { } known ? known.Union(part) : part;
        }

        return source ?? new TextSpan(Runs.Length > 0 ? Runs[^1].Source.End : 0, 0);
    }

    public MappedText Slice(TextSpan rendered) => rendered.Length == Length
        ? this
        : new MappedText(rendered.In(Text), RunsOf(rendered)) { Known = KnownIn(rendered) };

    /// <summary>The runs of a stretch as they are when it stands alone.</summary>
    internal ImmutableArray<MapRun> RunsOf(TextSpan rendered)
    {
        var runs = ImmutableArray.CreateBuilder<MapRun>();
        for (var i = FirstRunAt(rendered.Start); i < Runs.Length && Runs[i].Rendered.Start < rendered.End; i++)
        {
            var run = Runs[i];
            var from = Math.Max(rendered.Start, run.Rendered.Start);
            var to = Math.Min(rendered.End, run.Rendered.End);
            if (to <= from)
            {
                continue;
            }

            var source = run.IsUnitByUnit ? new TextSpan(run.Source.Start + from - run.Rendered.Start, to - from) : run.Source;
            runs.Add(new MapRun(TextSpan.FromBounds(from - rendered.Start, to - rendered.Start), source));
        }

        return runs.ToImmutable();
    }

    /// <summary>What is known of a stretch as it is when it stands alone; of what is cut off at its ends nothing is.</summary>
    internal ImmutableArray<KnownSpan> KnownIn(TextSpan rendered)
    {
        if (Known.IsEmpty)
        {
            return [];
        }

        var known = ImmutableArray.CreateBuilder<KnownSpan>();
        foreach (var part in Known)
        {
            if (rendered.Contains(part.Span))
            {
                known.Add(part.Shift(-rendered.Start));
            }
        }

        return known.ToImmutable();
    }

    private int FirstRunAt(int offset)
    {
        int low = 0, high = Runs.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Runs[middle].Rendered.End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
