using System.Collections.Frozen;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Limits;

internal sealed class InvalidHashtag : IRule
{
    /// <summary>Words after which <c>#12</c> is a number of something and no hashtag.</summary>
    private static readonly FrozenSet<string> s_numbered = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "issue", "pr", "pull", "request", "ticket", "bug", "gh", "mr", "commit", "discussion",
        "fix", "fixes", "fixed", "close", "closed", "resolve", "resolved", "see", "re",
        "no", "number", "nr", "part", "step", "episode", "ep", "chapter", "ch", "page", "question", "tip", "day", "week", "month",
        "rule", "lesson", "figure", "fig", "table", "room", "item", "task", "case", "order", "story", "round", "release", "version", "season",
        "volume", "vol", "edition", "reason", "mistake", "myth", "point", "fact", "idea", "principle", "takeaway", "priority", "goal", "track",
        "level", "stage", "phase", "attempt", "try", "draft", "slide", "post", "comment", "newsletter", "sprint", "build", "job", "player", "team",
        "rfc", "adr", "and", "or", "to");

    public RuleInfo Info { get; } = new(
        Id: "invalid-hashtag", Summary: "The platform makes no hashtag of this, or only of its beginning",
        Category: RuleCategory.Limits, Severity: Severity.Warning, Fix: FixKind.Sometimes);

    public void Check(RuleContext context)
    {
        foreach (var variant in context.Variants.Where(v => v.Platform.HasHashtags))
        {
            foreach (var part in variant.Parts)
            {
                Check(context, variant, part);
            }
        }
    }

    private void Check(RuleContext context, Variant variant, Part part)
    {
        var text = part.Text.Text;
        var next = 0;
        var numberEnd = -1;
        for (var at = XCharacters.NextHash(text, 0); at < text.Length; at = XCharacters.NextHash(text, at + 1))
        {
            while (next < part.Entities.Length && part.Entities[next].Span.End <= at)
            {
                next++;
            }

            var entity = next < part.Entities.Length && part.Entities[next].Span.Start <= at ? part.Entities[next] : default;
            if ((entity.Span.Length > 0 && entity.Type == EntityType.Url) || !MayStart(text, at))
            {
                continue;
            }

            var token = TextSpan.FromBounds(at, TokenEnd(text, at));
            var taken = entity.Type == EntityType.Hashtag && entity.Span.Start == at ? entity.Span : new TextSpan(at, 0);
            if (IsNumberOfSomething(text, token) || GoesOn(text, numberEnd, token))
            {
                numberEnd = token.End;
            }
            else if (token.Length > 1 && taken.End < token.End)
            {
                Report(context, variant, part.Text, token, taken);
            }

            at = Math.Max(at, token.End - 1);
        }
    }

    private void Report(RuleContext context, Variant variant, MappedText text, TextSpan token, TextSpan taken)
    {
        var source = text.SourceOf(token);
        var repair = new HashtagRepair(variant.Platform, text.Text, token);
        context.Report(new Finding(Info.Id, source, repair.Message(taken))
        {
            Platform = variant.Platform.Id,
            Fixes = repair.Fixes(context.Draft.Text, source, taken, Languages.IsEnglish(Languages.Of(context.Draft, context.Brand))),
        });
    }

    private static bool MayStart(string text, int at) =>
        at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || char.IsSurrogate(text[at - 1]) || text[at - 1] is '_' or '/' or '=' or '&' or '.' or '@' or '#' or '＃' or '\u200D');

    /// <summary>After the letters, digits and inner signs that the author meant as one tag.</summary>
    private static int TokenEnd(string text, int at)
    {
        var end = at + 1;
        if (end >= text.Length || !IsLetter(text, end))
        {
            return end;
        }

        while (end < text.Length)
        {
            if (IsLetter(text, end) || text[end] == '_')
            {
                end++;
            }
            else if (text[end] is '-' or '.' or '+' or '&' or '\'' or '’' && end + 1 < text.Length && char.IsLetterOrDigit(text, end + 1) && !EndsClause(text, end))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return end + ClosingSigns(text, end);
    }

    /// <summary>The signs at the end of <c>#c++</c> and <c>#f#</c>, which belong to the name.</summary>
    private static int ClosingSigns(string text, int end)
    {
        var signs = text.AsSpan(end).StartsWith("++", StringComparison.Ordinal) ? 2 : end < text.Length && XCharacters.IsHash(text[end]) ? 1 : 0;
        return end + signs < text.Length && (IsLetter(text, end + signs) || text[end + signs] is '_' or '+' or '#' or '＃') ? 0 : signs;
    }

    /// <summary>A possessive (<c>#Rust's</c>) ends the tag, as does a point before a capital, where a blank is missing.</summary>
    private static bool EndsClause(string text, int at) =>
        text[at] is '\'' or '’' || (text[at] == '.' && char.IsUpper(text, at + 1));

    private static bool IsLetter(string text, int at) =>
        char.IsLetterOrDigit(text, at)
        || char.IsSurrogate(text[at]) && at > 0 && char.IsLowSurrogate(text[at]) && char.IsLetterOrDigit(text, at - 1)
        || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    /// <summary>The second number of <c>fixed #12, #13</c>: what the first one counts, it counts too.</summary>
    private static bool GoesOn(string text, int numberEnd, TextSpan token) =>
        numberEnd >= 0
        && token.Length > 1
        && char.IsAsciiDigit(text[token.Start + 1])
        && text.AsSpan(numberEnd, token.Start - numberEnd) is { Length: <= 3 } gap
        && gap.Trim(" ,/&;+").IsEmpty;

    /// <summary><c>issue #123</c>, <c>PR #12</c>, <c>steps #1 and #2</c>: a number, not meant as a hashtag.</summary>
    private static bool IsNumberOfSomething(string text, TextSpan token)
    {
        if (token.Length < 2 || !char.IsAsciiDigit(text[token.Start + 1]))
        {
            return false;
        }

        var end = token.Start;
        while (end > 0 && text[end - 1] is ' ' or '\u00A0' or '.' or '(' or ',' or ':')
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var word = text[start..end];
        return s_numbered.Contains(word) || (word.EndsWith('s') && s_numbered.Contains(word[..^1]));
    }
}
