using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Rules.Strategy;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Transparency;

internal sealed class UnsupportedClaim : IRule
{
    private static readonly string[] s_sourceWords = ["according to ", "source:", "sources:"];

    public RuleInfo Info { get; } = new(
        Id: "unsupported-claim", Summary: "A superlative, a percentage or \"studies show\" without link, source or evidence",
        Category: RuleCategory.Transparency, Severity: Severity.Info)
    {
        NeedsEnglish = true,
    };

    public void Check(RuleContext context)
    {
        if (context.Draft.Front.Evidence is { } evidence && !string.IsNullOrWhiteSpace(evidence.Value))
        {
            return;
        }

        var claims = ClaimFinder.In(context.Prose, context.Draft.Text);
        if (claims.Count == 0 || CallToAction.HasLink(context) || NamesSource(context.Draft))
        {
            return;
        }

        foreach (var claim in claims)
        {
            foreach (var variant in context.Variants)
            {
                if (Shows(variant, claim.Span))
                {
                    context.Report(new Finding(Info.Id, claim.Span, Message(claim, variant, context.Draft.Text)) { Platform = variant.Platform.Id });
                }
            }
        }
    }

    private static string Message(Claim claim, Variant variant, string text)
    {
        var words = claim.Span.In(text);
        var (what, instead) = claim.Kind switch
        {
            ClaimKind.Superlative => ("compares with everybody else", "or say what you measured, or that it is your opinion"),
            ClaimKind.Percentage => ("is a figure without a source", "or say who counted, and when"),
            _ => ("names no study", "or name who found it, and when"),
        };
        return $"“{words}” {what}, and the post on {variant.Platform.Name} shows nothing for it. Readers who doubt it doubt the rest, and in the US, the UK and the EU objective claims need evidence at hand. Link to it, set `evidence:` in the front matter, {instead}. This is no legal advice.";
    }

    private static bool Shows(Variant variant, TextSpan span) => variant.Parts.Any(p => p.Text.Runs.Any(r => r.Source.Overlaps(span)));

    /// <summary>A footnote, a name behind "according to" or "source:", or a name with a year: (Gartner, 2025).</summary>
    private static bool NamesSource(Draft draft)
    {
        var body = draft.Text.AsSpan(draft.BodyStart);
        if (DraftText.Blocks(draft).Any(b => b is FootnoteDefinition))
        {
            return true;
        }

        foreach (var words in s_sourceWords)
        {
            var at = body.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && body[(at + words.Length)..].TrimStart() is { IsEmpty: false } rest && (char.IsUpper(rest[0]) || rest[0] == '@' || (rest.StartsWith("the ", StringComparison.Ordinal) && rest.Length > 4 && char.IsUpper(rest[4]))))
            {
                return true;
            }
        }

        return HasNameWithYear(body);
    }

    /// <summary>A capital and a year between brackets, or a name before a bracketed year: (Smith et al., 2021), Eurostat (2024).</summary>
    private static bool HasNameWithYear(ReadOnlySpan<char> body)
    {
        const int Longest = 60;
        for (var at = 0; at < body.Length; at++)
        {
            if (body[at] != '(')
            {
                continue;
            }

            var rest = body[(at + 1)..Math.Min(body.Length, at + Longest)];
            var close = rest.IndexOf(')');
            if (close >= 4 && IsYear(rest[(close - 4)..close]) && (close == 4 ? IsAfterName(body[..at]) : rest[..close].ContainsAnyInRange('A', 'Z')))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsYear(ReadOnlySpan<char> digits) => (digits.StartsWith("19") || digits.StartsWith("20")) && char.IsAsciiDigit(digits[2]) && char.IsAsciiDigit(digits[3]);

    private static bool IsAfterName(ReadOnlySpan<char> before)
    {
        var trimmed = before.TrimEnd();
        var start = trimmed.LastIndexOfAny(' ', '\n') + 1;
        return start < trimmed.Length && char.IsUpper(trimmed[start]);
    }
}
