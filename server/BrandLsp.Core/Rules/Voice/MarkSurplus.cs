using System.Collections.Immutable;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Voice;

/// <summary>Marks beyond a maximum.</summary>
/// <param name="Count">How many marks the fullest variant has.</param>
/// <param name="Runs">The surplus, marks that touch joined, by position.</param>
/// <param name="Marks">The surplus one by one.</param>
internal sealed record MarkSurplus(int Count, ImmutableArray<TextSpan> Runs, ImmutableArray<TextSpan> Marks)
{
    /// <summary>Null when no platform's readers get more than <paramref name="most"/> marks of the kind.</summary>
    /// <param name="isDear">Marks that are surplus only when there are too many of them alone.</param>
    public static MarkSurplus? Find(RuleContext context, MarkKind kind, int most, Func<TextSpan, bool>? isDear = null)
    {
        var proses = ProseReader.DiffersByPlatform(context.Draft) && context.Variants.Length > 0
            ? context.Variants.Select(v => ProseReader.Read(context.Draft, v.Platform.Id))
            : [context.Prose];
        var count = 0;
        var surplus = new SortedSet<TextSpan>();
        foreach (var prose in proses)
        {
            var marks = prose.Marks.Where(m => m.Kind == kind).Select(m => m.Span).ToImmutableArray();
            count = Math.Max(count, marks.Length);
            surplus.UnionWith((isDear is null ? marks : [.. marks.OrderByDescending(isDear)]).Skip(Math.Max(0, most)));
        }

        return surplus.Count == 0 ? null : new MarkSurplus(count, Join(surplus), [.. surplus]);
    }

    /// <summary>Marks that touch made one.</summary>
    public static ImmutableArray<TextSpan> Join(IEnumerable<TextSpan> marks)
    {
        var runs = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var mark in marks)
        {
            if (runs.Count > 0 && runs[^1].End == mark.Start)
            {
                runs[^1] = runs[^1].Union(mark);
            }
            else
            {
                runs.Add(mark);
            }
        }

        return runs.ToImmutable();
    }
}
