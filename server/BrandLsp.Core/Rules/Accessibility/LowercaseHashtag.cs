using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Accessibility;

internal sealed class LowercaseHashtag : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "lowercase-hashtag", Summary: "A hashtag of several words without capitals between them",
        Category: RuleCategory.Accessibility, Severity: Severity.Warning, Fix: FixKind.Always);

    public void Check(RuleContext context)
    {
        var splitter = context.Brand.Derive(static brand => new HashtagSplitter(brand));
        var useEnglish = Languages.IsEnglish(Languages.Of(context.Draft, context.Brand));
        foreach (var span in Hashtags(context))
        {
            var tag = span.In(context.Draft.Text).TrimStart('#', '＃');
            var readings = splitter.Readings(tag, useEnglish);
            if (readings.IsEmpty)
            {
                continue;
            }

            var name = TextSpan.FromBounds(span.End - tag.Length, span.End);
            var message = $"#{tag} runs several words together: a screen reader cannot tell them apart, and many readers cannot either. Write {string.Join(" or ", readings.Select(r => "#" + r))}.";
            context.Report(new Finding(Info.Id, span, message)
            {
                Fixes = [.. readings.Select(r => new Fix($"Write #{r}", new TextEdit(name, r)) { IsSafe = readings.Length == 1 })],
            });
        }
    }

    /// <summary>Where the draft states hashtags that some platform gets, sign included in the body.</summary>
    private static ImmutableSortedSet<TextSpan> Hashtags(RuleContext context)
    {
        var text = context.Draft.Text;
        var places = ImmutableSortedSet.CreateBuilder<TextSpan>();
        foreach (var variant in context.Variants.Where(v => v.Platform.HasHashtags))
        {
            foreach (var part in variant.Parts)
            {
                foreach (var entity in part.Entities.Where(e => e.Type == EntityType.Hashtag))
                {
                    var source = part.Text.SourceOf(entity.Span);
                    if (source.Length > 0 && entity.Text.AsSpan().TrimStart("#＃").SequenceEqual(source.In(text).AsSpan().TrimStart("#＃")) && !IsCode(text, source))
                    {
                        places.Add(source);
                    }
                }
            }

            places.UnionWith(variant.OmittedHashtags.Select(o => o.Span).Where(s => s.Length > 0 && text[s.Start] is not ('"' or '\'')));
        }

        return places.ToImmutable();
    }

    private static bool IsCode(string text, TextSpan source) => source.Start > 0 && text[source.Start - 1] == '`';
}
