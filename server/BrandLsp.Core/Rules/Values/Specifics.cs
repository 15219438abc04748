using System.Buffers;
using System.Collections.Frozen;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Accessibility;
using BrandLsp.Core.Rules.Strategy;

namespace BrandLsp.Core.Rules.Values;

/// <summary>
/// Whether an English draft has anything particular: a figure, a name, a time, an example, a step, a quotation, a link, an
/// image, code. Generous: what might be one is one. Hashtags are none, nor is the brand's own name.
/// </summary>
internal static class Specifics
{
    private static readonly Lazy<PhraseMatcher<bool>> s_phrases = new(() => new(WordLists.Lines("specific-words.txt").Select(w => (w, true)), inflect: true));
    private static readonly SearchValues<char> s_quotes = SearchValues.Create("“„«»「『\"");
    private static readonly SearchValues<char> s_signs = SearchValues.Create("€$£¥₹%°§№");

    /// <summary>Names of weekdays are times, except in a greeting.</summary>
    private static readonly FrozenSet<string> s_greetings = FrozenSet.Create(StringComparer.Ordinal, "happy", "merry", "good");

    public static bool Has(RuleContext context)
    {
        var draft = context.Draft;
        var body = draft.Text.AsSpan(draft.BodyStart);
        return !draft.Front.Media.IsEmpty || draft.Front.Evidence is not null || CallToAction.HasLink(context)
            || body.ContainsAny(s_quotes) || body.ContainsAny(s_signs) || HasMention(body) || HasBullets(body)
            || HasForm(draft) || HasParticularWord(context) || s_phrases.Value.Find(context.Prose, draft.Text).Any(p => !StockPhrases.Of(context).Cover(p.Span));
    }

    /// <summary>Blocks and inlines that hold what prose does not: lists, quotations, code, images, links.</summary>
    public static bool HasForm(Draft draft)
    {
        foreach (var block in DraftText.Blocks(draft))
        {
            if (block is Quote or CodeBlock or Table or FootnoteDefinition or HtmlBlock || (block is ListBlock list && list.Items.Length > 1)
                || DraftText.Texts(block).Any(t => DraftText.Inlines<Inline>(t).Any(i => i is CodeSpan or Link or Image or FootnoteReference)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasMention(ReadOnlySpan<char> body)
    {
        for (var at = body.IndexOf('@'); at >= 0 && at + 1 < body.Length;)
        {
            if (char.IsLetterOrDigit(body[at + 1]))
            {
                return true;
            }

            var next = body[(at + 1)..].IndexOf('@');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>Two lines or more that the author made into a list without Markdown.</summary>
    private static bool HasBullets(ReadOnlySpan<char> body)
    {
        var bullets = 0;
        foreach (var line in body.EnumerateLines())
        {
            if (line.TrimStart() is [var first, ..] && first is '•' or '→' or '✓' or '✔' or '✅' or '➡' or '▪' or '–' or '·' && ++bullets > 1)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasParticularWord(RuleContext context)
    {
        var own = context.Brand.Derive(static b => new OwnName(b)).Words;
        foreach (var sentence in context.Prose.Sentences)
        {
            // In a heading with capitals throughout, a capital says nothing.
            var isTitle = sentence.Words.Count(w => char.IsUpper(w.Text[0])) * 2 > sentence.Words.Length;
            for (var i = 0; i < sentence.Words.Length; i++)
            {
                var word = sentence.Words[i];
                if (HasFigure(word.Text) || (IsName(word, i == 0, isTitle) && !own.Contains(word.Lower) && !(i > 0 && IsGreeting(sentence.Words[i - 1], word))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary><c>9</c>, <c>v2</c>, <c>node.js</c>, <c>snake_case</c>.</summary>
    private static bool HasFigure(string word)
    {
        foreach (var c in word)
        {
            if (char.IsDigit(c) || c is '.' or '_' or '&')
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsName(Word word, bool isFirst, bool isTitle)
    {
        var bare = word.Lower.EndsWith("'s", StringComparison.Ordinal) ? word.Lower[..^2] : word.Lower;
        if (!word.Text.AsSpan().ContainsAnyInRange('A', 'Z') && word.Text.All(c => !char.IsUpper(c)))
        {
            return false;
        }

        if (bare.Length < 2 || bare.Contains('\'') || Generality.IsGrammar(word.Lower) || Generality.IsGrammar(bare) || Generality.IsGeneral(bare))
        {
            return false;
        }

        var inner = word.Text.AsSpan(1);
        if (inner.ContainsAnyInRange('A', 'Z'))
        {
            // GitHub and SQL are names, NEVER is loud.
            return EnglishWords.Rank(bare) is null;
        }

        if (!isFirst && !isTitle)
        {
            return true;
        }

        return !bare.Contains('-') && EnglishWords.Rank(bare) is null && EnglishWords.Rank(Inflection.Root(bare)) is null;
    }

    private static bool IsGreeting(Word before, Word word) =>
        s_greetings.Contains(before.Lower) && word.Lower.EndsWith("day", StringComparison.Ordinal);

    /// <summary>The words of the brand's name.</summary>
    private sealed class OwnName(Brand brand)
    {
        public FrozenSet<string> Words { get; } =
            (brand.Name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);
    }
}
