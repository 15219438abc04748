using System.Buffers;
using System.Text;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>
/// LinkedIn's "little text" for its API: reserved characters escaped, hashtags and URLs as they are, people with a URN
/// as <c>@[Name](urn)</c>. A hashtag with a reserved character is written as <c>{hashtag|\#|tag}</c>, in which it can be escaped. Source: learn.microsoft.com, little-text-format; unescaped text is cut at the first such sign.
/// </summary>
internal static class LinkedInText
{
    private static readonly SearchValues<char> Reserved = SearchValues.Create("|{}@[]()<>#\\*_~");

    public static string Of(MappedText text, IReadOnlyDictionary<TextSpan, Person> mentioned)
    {
        var result = new StringBuilder(text.Length);
        var plain = KnownSpans.Entities(text.Text, text.Known, PlainScanner.Scan)
            .Where(e => e.Type is EntityType.Url or EntityType.Hashtag).ToList();
        var next = 0;
        var written = 0;
        foreach (var run in text.Runs)
        {
            if (mentioned.TryGetValue(run.Source, out var person) && person.LinkedInUrn is { Length: > 0 } urn)
            {
                result.Append("@[").Append(Escaped(run.Rendered.In(text.Text))).Append("](").Append(urn).Append(')');
                continue;
            }

            for (var at = run.Rendered.Start; at < run.Rendered.End; at++)
            {
                while (next < plain.Count && plain[next].Span.End <= at)
                {
                    next++;
                }

                if (at < written)
                {
                    continue;
                }

                var isPlain = next < plain.Count && plain[next].Span.Start <= at;
                if (isPlain && plain[next] is { Type: EntityType.Hashtag } tag && tag.Text.AsSpan(1).ContainsAny(Reserved))
                {
                    result.Append("{hashtag|\\#|").Append(Escaped(tag.Text[1..])).Append('}');
                    written = tag.Span.End;
                    continue;
                }

                if (!isPlain && Reserved.Contains(text.Text[at]))
                {
                    result.Append('\\');
                }

                result.Append(text.Text[at]);
            }
        }

        return result.ToString();
    }

    private static string Escaped(string name)
    {
        var result = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (Reserved.Contains(c))
            {
                result.Append('\\');
            }

            result.Append(c);
        }

        return result.ToString();
    }
}
