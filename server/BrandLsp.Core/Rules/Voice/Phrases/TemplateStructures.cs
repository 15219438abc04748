using System.Buffers;
using System.Collections.Immutable;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Voice.Phrases;

/// <summary>A template that is a way of building sentences, not a phrase.</summary>
/// <param name="Name">For messages.</param>
internal sealed record TemplateStructure(string Name, TextSpan Span);

internal static class TemplateStructures
{
    public const string Contrast = "“it's not just this, it's that”";

    public const string EmojiHeadlines = "headlines that each start with an emoji";

    /// <summary>In lines, one after another.</summary>
    private const int FewestHeadlines = 3;

    /// <summary>Between a denial and its answer.</summary>
    private static readonly SearchValues<char> s_breaks = SearchValues.Create(",;:—–-");

    /// <summary>In words, from the start of the sentence.</summary>
    private const int FarthestDenial = 9;

    public static ImmutableArray<TemplateStructure> Find(ProseText prose, string text)
    {
        var found = ImmutableArray.CreateBuilder<TemplateStructure>();
        for (var i = 0; i < prose.Sentences.Length; i++)
        {
            if (ContrastAt(prose, i, text) is { } span)
            {
                found.Add(new TemplateStructure(Contrast, span));
            }
        }

        if (Headlines(prose, text) is { } first)
        {
            found.Add(new TemplateStructure(EmojiHeadlines, first));
        }

        return found.ToImmutable();
    }

    /// <summary>
    /// <c>It's not just a tool, it's a movement</c>, <c>This isn't about bread. It's about people</c>, <c>Dashboards are not
    /// just tools, they're a mindset</c>: a denial with <c>just</c>, <c>only</c>, <c>merely</c> or <c>about</c> that a second
    /// "it is" answers, in the same sentence or the next.
    /// </summary>
    private static TextSpan? ContrastAt(ProseText prose, int index, string text)
    {
        var sentence = prose.Sentences[index];
        var words = sentence.Words;
        var denial = DenialEnd(words);
        if (denial < 0)
        {
            return null;
        }

        for (var i = denial + 1; i < words.Length; i++)
        {
            if (IsAnswer(words, i) && text.AsSpan(words[i - 1].Span.End, words[i].Span.Start - words[i - 1].Span.End).ContainsAny(s_breaks))
            {
                return sentence.Span;
            }
        }

        return index + 1 < prose.Sentences.Length && IsAnswer(prose.Sentences[index + 1].Words, 0) ? sentence.Span : null;
    }

    /// <summary>The index after <c>it's not just</c>; -1 when the sentence does not start with such a denial.</summary>
    private static int DenialEnd(ImmutableArray<Word> words)
    {
        var start = words.Length > 0 && words[0].Lower is "and" or "but" ? 1 : 0;
        if (words.Length < start + 4)
        {
            return -1;
        }

        // Of a thing that is named, "about" alone is an ordinary denial.
        var isPronoun = words[start].Lower is "it" or "it's" or "this" or "that's" or "that";
        for (var i = start; i < Math.Min(start + (isPronoun ? 3 : FarthestDenial), words.Length - 1); i++)
        {
            if (words[i].Lower is "isn't" or "aren't" || (words[i].Lower == "not" && (isPronoun || (i > start && words[i - 1].Lower is "is" or "are"))))
            {
                return words[i + 1].Lower is "just" or "only" or "merely" or "simply" || (isPronoun && words[i + 1].Lower == "about") ? i + 2 : -1;
            }
        }

        return -1;
    }

    private static bool IsAnswer(ImmutableArray<Word> words, int at) =>
        words[at].Lower is "it's" or "that's" or "they're"
        || (words[at].Lower is "it" or "this" && at + 1 < words.Length && words[at + 1].Lower == "is");

    /// <summary>The first of at least <see cref="FewestHeadlines"/> lines that start with an emoji and are bold or end in a colon.</summary>
    private static TextSpan? Headlines(ProseText prose, string text)
    {
        TextSpan? first = null;
        var count = 0;
        foreach (var mark in prose.Marks)
        {
            if (mark.Kind == MarkKind.Emoji && IsHeadline(text, mark.Span))
            {
                first ??= mark.Span;
                count++;
            }
        }

        return count >= FewestHeadlines ? first : null;
    }

    private static bool IsHeadline(string text, TextSpan emoji)
    {
        var lineStart = emoji.Start;
        while (lineStart > 0 && text[lineStart - 1] is ' ' or '\t' or '-' or '*' or '#')
        {
            lineStart--;
        }

        if (lineStart > 0 && text[lineStart - 1] is not ('\n' or '\r'))
        {
            return false;
        }

        const int Longest = 80;
        var rest = text.AsSpan(emoji.End, Math.Min(Longest, text.Length - emoji.End));
        var lineEnd = rest.IndexOfAny('\n', '\r');
        var line = (lineEnd < 0 ? rest : rest[..lineEnd]).Trim();
        return line.StartsWith("**", StringComparison.Ordinal) || text.AsSpan(lineStart, emoji.Start - lineStart).Contains("**", StringComparison.Ordinal)
            || line is [.., ':'] || line.Contains(":** ", StringComparison.Ordinal);
    }
}
