using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Limits;

internal sealed class OverLimit : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "over-limit", Summary: "The post is longer than the platform takes",
        Category: RuleCategory.Limits, Severity: Severity.Error);

    public void Check(RuleContext context)
    {
        foreach (var variant in context.Variants)
        {
            var excesses = Enumerable.Range(0, variant.Parts.Length).Where(i => !HoldsUnsplittable(variant, i)).Select(i => Excess(variant, i)).OfType<Excess>().ToImmutableArray();
            if (excesses.IsEmpty)
            {
                continue;
            }

            var places = excesses.SelectMany(e => Places.Of(context.Draft, e.Text, e.Rendered).Select(p => (Place: p, e.Message))).ToImmutableArray();
            var main = Places.Main(context.Draft, [.. places.Select(p => p.Place)]);
            var remedy = Remedy(variant);
            context.Report(new Finding(Info.Id, main, excesses[0].Message + remedy)
            {
                Platform = variant.Platform.Id,
                Confidence = excesses.Min(e => e.Figure.Confidence),
                Related = [.. places.Where(p => p.Place != main).DistinctBy(p => p.Place).Select(p => new Related($"Does not fit either: {p.Message}", p.Place) { Alone = p.Message + remedy })],
            });
        }
    }

    /// <summary>True when a link, mention or word alone is too long for the part: unsplittable-thread says so, and the length is its doing.</summary>
    private static bool HoldsUnsplittable(Variant variant, int part) =>
        variant.Unsplittable.Length > 0
        && variant.Parts[part].Text.Runs.Any(r => variant.Unsplittable.Any(u => r.Source.Start < u.End && u.Start < r.Source.End));

    /// <summary>The first limit that a part breaks, by where it is cut; null when it fits.</summary>
    internal static Excess? Excess(Variant variant, int part) =>
        Exceeded(variant, part).MinBy(e => e.Rendered.Start);

    private static IEnumerable<Excess> Exceeded(Variant variant, int part)
    {
        var platform = variant.Platform;
        var text = variant.Parts[part].Text;
        var where = Wording.Where(variant, part);
        var (figure, beside) = PostLimit.Of(variant);
        if (figure.Value is { } limit && variant.Parts[part].Length > limit)
        {
            var length = variant.Parts[part].Length;
            var start = PostLimit.Fit(variant, part, limit);
            var message = $"{Wording.Of(length, limit, platform.Counting)}{beside} {where}: {length - limit} too many.{Wording.UnitNote(platform)}{Wording.Doubt(figure)}";
            yield return new Excess(text, TextSpan.FromBounds(start, text.Length), figure, message);
        }

        if (variant.Limits.Bytes.Value is { } bytes)
        {
            var meter = TextMeters.For(Counting.Bytes);
            var length = meter.Measure(text.Text);
            if (length > bytes)
            {
                var start = meter.Fit(text.Text, bytes, text.Known);
                var message = $"{Wording.Of(length, bytes, Counting.Bytes)} {where}: {length - bytes} too many.{Wording.Doubt(variant.Limits.Bytes)}";
                yield return new Excess(text, TextSpan.FromBounds(start, text.Length), variant.Limits.Bytes, message);
            }
        }

        if (platform.ParagraphLimit.Value is { } most)
        {
            foreach (var paragraph in Paragraphs(text.Text))
            {
                var meter = TextMeters.For(platform.Counting);
                var length = meter.Measure(paragraph.In(text.Text));
                if (length > most)
                {
                    var start = paragraph.Start + meter.Fit(paragraph.In(text.Text), most);
                    var message = $"{Wording.Of(length, most, platform.Counting)} of one paragraph {where}: {length - most} too many. A blank line makes two of it.";
                    yield return new Excess(text, TextSpan.FromBounds(start, paragraph.End), platform.ParagraphLimit, message);
                }
            }
        }
    }

    private static string Remedy(Variant variant)
    {
        var (limit, taken) = (PostLimit.Of(variant).Figure.Value, variant.ContentWarningLength);
        if (Renderer.IsFilledBy(taken, limit))
        {
            return $" The content warning counts with every part. It takes {taken} of {limit}, which leaves no room for a post: shorten it.";
        }

        if (!variant.Platform.SupportsThreads)
        {
            return " Cut the underlined text.";
        }

        if (variant.Settings?.Thread == true)
        {
            return taken > 0 ? " The content warning counts with every part. Shorten it, or the underlined text." : " A thread is never cut inside its first sentence or a disclosure. Shorten that.";
        }

        var cut = taken > 0 ? "Cut the underlined text or the content warning, which counts with every part" : "Cut the underlined text";
        return $" {cut}, put a line of `---` where a second post may start, or set `thread: true` for {variant.Platform.Id} in the profile.";
    }

    private static IEnumerable<TextSpan> Paragraphs(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            yield return TextSpan.FromBounds(start, end);
            start = end + 2;
        }
    }
}

/// <summary>What of a part does not fit, and the limit it breaks.</summary>
internal sealed record Excess(MappedText Text, TextSpan Rendered, Figure Figure, string Message);
