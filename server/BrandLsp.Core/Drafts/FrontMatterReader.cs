using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Drafts;

/// <param name="BodyStart">Offset of the first character after the closing fence's line.</param>
public sealed record FrontMatterReading(FrontMatter FrontMatter, int BodyStart, ImmutableArray<Finding> Problems);

/// <summary>Reads a draft's front matter. Never throws; valid keys of a faulty one work.</summary>
public static class FrontMatterReader
{
    public static FrontMatterReading Read(string text, Brand brand)
    {
        var fences = FrontMatterFences.Find(text);
        if (fences.Content.IsEmpty && (fences.Problem is not null || !fences.Exists))
        {
            return new FrontMatterReading(FrontMatter.Empty, fences.BodyStart, fences.Problem is { } problem ? [problem] : []);
        }

        var reading = YamlReader.Read(text, fences.Content);
        var problems = ImmutableArray.CreateBuilder<Finding>();
        if (fences.Problem is { } unclosed)
        {
            problems.Add(unclosed);
        }

        problems.AddRange(reading.Problems.Select(p => ProblemSink.FromYaml("invalid-front-matter", p)));
        var front = new FrontMatter { Span = fences.Span, Content = fences.Content };
        if (reading.Root is YamlMap root)
        {
            front = FrontMatterBuilder.Build(front, root, brand);
            FrontMatterChecker.Check(text, root, brand, problem =>
            {
                if (!reading.IsGuessAt(problem.Span))
                {
                    problems.Add(problem);
                }
            });
        }
        else if (reading.Root is not (null or YamlScalar { IsNull: true }))
        {
            problems.Add(new Finding("invalid-front-matter", reading.Root.Span, "Front matter is a map: lines of “key: value”, such as “platforms: [x, linkedin]”."));
        }

        return new FrontMatterReading(front, fences.BodyStart, [.. problems.OrderBy(p => p.Span)]);
    }

    /// <summary>True when the front matter, or the map under <c>brand:</c>, has the key <c>platforms</c>: that makes a file a draft.</summary>
    public static bool NamesPlatforms(string text)
    {
        var fences = FrontMatterFences.Find(text);
        if (!fences.Content.In(text).Contains("platforms", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return YamlReader.Read(text, fences.Content).Root is YamlMap root
            && (root.Entry("platforms") is not null || (root.Entry("brand")?.Value as YamlMap)?.Entry("platforms") is not null);
    }
}
