using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Limits;

internal sealed class ForbiddenCharacter : IRule
{
    private const string Lost = "lost";

    public RuleInfo Info { get; } = new(
        Id: "forbidden-character", Summary: "The platform refuses a post with this in it",
        Category: RuleCategory.Limits, Severity: Severity.Error, Fix: FixKind.Sometimes)
    {
        Causes = ImmutableDictionary<string, Severity>.Empty.Add(Lost, Severity.Warning),
    };

    public void Check(RuleContext context)
    {
        foreach (var control in ControlCharacters.Find(Info.Id, context.Draft.Text, "A platform may refuse the post, or cut it off there."))
        {
            context.Report(control);
        }

        foreach (var lost in LostCharacters.Find(Info.Id, context.Draft.Text))
        {
            context.Report(lost with { Cause = Lost });
        }

        foreach (var variant in context.Variants)
        {
            foreach (var part in variant.Parts)
            {
                Characters(context, variant, part.Text);
                if (variant.Platform.ForbidsPhoneNumbers)
                {
                    PhoneNumbers(context, variant, part.Text);
                }
            }

            Title(context, variant);
        }
    }

    private void Characters(RuleContext context, Variant variant, MappedText text)
    {
        if (variant.Platform.ForbiddenCharacters.IsEmpty)
        {
            return;
        }

        var forbidden = variant.Platform.ForbiddenCharacters.AsSpan();
        for (var at = text.Text.AsSpan().IndexOfAny(forbidden); at >= 0;)
        {
            var (length, replacement) = Replacement(text.Text, at);
            var rendered = new TextSpan(at, length);
            var source = text.SourceOf(rendered);
            context.Report(Finding(variant, "description", text.Text[at], source) with
            {
                Fixes = replacement is null ? [] : Fixes(context.Draft, text, rendered, source, replacement),
            });
            var next = text.Text.AsSpan(at + length).IndexOfAny(forbidden);
            at = next < 0 ? -1 : at + length + next;
        }
    }

    private void Title(RuleContext context, Variant variant)
    {
        if (variant.Title is { } title && title.AsSpan().IndexOfAny(variant.Platform.ForbiddenCharacters.AsSpan()) is var at and >= 0)
        {
            context.Report(Finding(variant, "title", title[at], variant.TitleSource));
        }
    }

    private void PhoneNumbers(RuleContext context, Variant variant, MappedText text)
    {
        foreach (var number in Rules.Limits.PhoneNumbers.In(text.Text))
        {
            var message = $"{variant.Platform.Name} refuses a post with a phone number. Use the profile's call button instead.";
            context.Report(new Finding(Info.Id, text.SourceOf(number), message) { Platform = variant.Platform.Id });
        }
    }

    private Finding Finding(Variant variant, string what, char character, TextSpan source) =>
        new(Info.Id, source, $"{variant.Platform.Name} refuses a {what} with {character} in it. Use words or another sign.") { Platform = variant.Platform.Id };

    private static ImmutableArray<Fix> Fixes(Draft draft, MappedText text, TextSpan rendered, TextSpan source, string replacement)
    {
        // Only where the draft has these characters, and them alone.
        var written = source.In(draft.Text);
        return written == rendered.In(text.Text) || written is "&lt;" or "&gt;" or "\\<" or "\\>"
            ? [new Fix($"Write {replacement}", new TextEdit(source, replacement))]
            : [];
    }

    /// <summary>The sign that the character belongs to, and what says the same without it; null when nothing surely does.</summary>
    private static (int Length, string? Replacement) Replacement(string text, int at)
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith("<-"))
        {
            return (2, "←");
        }

        if (rest.StartsWith(">=") || rest.StartsWith("<="))
        {
            return (2, rest[0] == '>' ? "≥" : "≤");
        }

        var isComparison = at > 0 && at + 1 < text.Length && text[at - 1] == ' ' && text[at + 1] == ' ';
        return (1, !isComparison ? null : rest[0] == '<' ? "less than" : "more than");
    }
}
