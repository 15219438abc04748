using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Limits;

/// <summary>Something of a variant that there may be only so many of.</summary>
/// <param name="Name">What makes two of them the same one: the URL, the tag without regard to case.</param>
/// <param name="Source">Where it stands in the draft.</param>
/// <param name="Part">The post it is in, from 0.</param>
internal sealed record Counted(string Name, TextSpan Source, int Part);

/// <summary>Counts hashtags, mentions, links or images against the platform's maximum for a post and the brand's for a variant.</summary>
internal static class Surplus
{
    public const string OverPlatform = "platform";
    public const string OverBrand = "brand";

    public static ImmutableDictionary<string, Severity> Causes { get; } = new Dictionary<string, Severity>
    {
        [OverPlatform] = Severity.Error,
        [OverBrand] = Severity.Warning,
    }.ToImmutableDictionary();

    /// <summary>The entities of one type in all parts, by position.</summary>
    public static ImmutableArray<Counted> Entities(Variant variant, EntityType type) =>
    [
        .. variant.Parts.SelectMany((part, i) => part.Entities
            .Where(e => e.Type == type)
            .Select(e => new Counted(e.Text.ToLowerInvariant(), part.Text.SourceOf(e.Span), i))),
    ];

    /// <summary>The surplus with the sentence that says so; null when there is none.</summary>
    /// <param name="noun">Singular: "hashtag".</param>
    public static (ImmutableArray<Counted> Items, Finding Finding)? Find(
        string rule, Draft draft, Variant variant, string noun, ImmutableArray<Counted> all, Figure platformMaximum, int? brandMaximum)
    {
        var overPlatform = Over(draft, variant, rule, noun, all, platformMaximum);
        var overBrand = brandMaximum is { } most ? OverTheBrand(draft, variant, rule, noun, all, most) : null;
        return platformMaximum.IsReliable ? overPlatform ?? overBrand : overBrand ?? overPlatform;
    }

    private static (ImmutableArray<Counted>, Finding)? Over(
        Draft draft, Variant variant, string rule, string noun, ImmutableArray<Counted> all, Figure maximum)
    {
        if (maximum.Value is not { } most)
        {
            return null;
        }

        var surplus = all.GroupBy(c => c.Part).SelectMany(part => Beyond([.. part], most)).ToImmutableArray();
        if (surplus.IsEmpty)
        {
            return null;
        }

        var part = surplus[0].Part;
        var count = Distinct(all.Where(c => c.Part == part));
        var message = $"{count} {Wording.Plural(count, noun)} {Wording.Where(variant, part)}, which takes at most {most}: {count - most} too many.{Wording.Doubt(maximum)}";
        return (surplus, Finding(draft, variant, rule, OverPlatform, message, surplus) with { Confidence = maximum.Confidence });
    }

    private static (ImmutableArray<Counted>, Finding)? OverTheBrand(
        Draft draft, Variant variant, string rule, string noun, ImmutableArray<Counted> all, int most)
    {
        var surplus = Beyond(all, most);
        if (surplus.IsEmpty)
        {
            return null;
        }

        var count = Distinct(all);
        var message = $"{count} {Wording.Plural(count, noun)} on {variant.Platform.Name}, where the brand wants at most {most}: {count - most} too many.";
        return (surplus, Finding(draft, variant, rule, OverBrand, message, surplus));
    }

    private static Finding Finding(Draft draft, Variant variant, string rule, string cause, string message, ImmutableArray<Counted> surplus)
    {
        var main = Places.Union(draft, surplus.Select(c => c.Source));
        return new Finding(rule, main, message)
        {
            Cause = cause,
            Platform = variant.Platform.Id,
            Related = [.. surplus.Where(c => !main.Contains(c.Source)).Select(c => new Related("Too many as well", c.Source) { Alone = message })],
        };
    }

    private static ImmutableArray<Counted> Beyond(ImmutableArray<Counted> all, int most)
    {
        var allowed = new HashSet<string>(StringComparer.Ordinal);
        var surplus = ImmutableArray.CreateBuilder<Counted>();
        foreach (var item in all)
        {
            if (!allowed.Contains(item.Name))
            {
                if (allowed.Count < most)
                {
                    allowed.Add(item.Name);
                }
                else
                {
                    surplus.Add(item);
                }
            }
        }

        return surplus.ToImmutable();
    }

    private static int Distinct(IEnumerable<Counted> items) => items.Select(c => c.Name).Distinct(StringComparer.Ordinal).Count();
}
