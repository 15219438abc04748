using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Voice.Phrases;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Voice;

internal sealed class Jargon : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "jargon", Summary: "A word of the trade or the office that the audience may not know",
        Category: RuleCategory.Voice, Severity: Severity.Info, Fix: FixKind.Sometimes)
    {
        NeedsEnglish = true,
    };

    public void Check(RuleContext context)
    {
        var audiences = AudiencesOf(context);
        ImmutableHashSet<string>? known = null;
        var reported = new HashSet<TextSpan>();
        foreach (var use in PhraseSearch.Of(context).Of(PhraseListKind.Jargon))
        {
            known ??= [.. audiences.SelectMany(a => a.Jargon).Select(BrandWords.Key)];
            if (!use.IsDenied && !use.Phrase.Wordings.Any(w => known.Contains(BrandWords.Key(w))))
            {
                context.Report(PhraseFindings.Of(Info.Id, context, use, "is jargon"));
                reported.Add(use.Span);
            }
        }

        if (context.Draft.Front.Audience is not null && audiences is [var reader])
        {
            CheckOthers(context, reader, reported);
        }
    }

    /// <summary>
    /// Whom the draft speaks to: the audience it names, else those of its theme, else all of the profile. A word that one
    /// of them knows is not jargon.
    /// </summary>
    private static ImmutableArray<Audience> AudiencesOf(RuleContext context)
    {
        var brand = context.Brand;
        if (context.Draft.Front.Audience is { } named && brand.Audience(named.Value) is { } audience)
        {
            return [audience];
        }

        var ofTheme = context.Draft.Front.Theme is { } theme
            ? brand.Themes.FirstOrDefault(t => t.Id == theme.Value)?.Audiences.Select(brand.Audience).OfType<Audience>().ToImmutableArray() ?? []
            : [];
        return ofTheme.IsEmpty ? brand.Audiences : ofTheme;
    }

    /// <summary>
    /// Words that the profile counts among another audience's and not among this one's. An audience without a list of its
    /// own says nothing of what it knows.
    /// </summary>
    private void CheckOthers(RuleContext context, Audience reader, HashSet<TextSpan> reported)
    {
        if (reader.Jargon.IsEmpty || context.Brand.Audiences.Length < 2)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in context.Brand.Derive(static b => new AudienceWords(b)).Find(context))
        {
            var key = BrandWords.Key(match.Phrase);
            if (match.Tag.Id == reader.Id
                || reader.Jargon.Any(j => BrandWords.Key(j) == key)
                || BrandWords.Of(context.Brand).Has(match.Phrase)
                || reported.Contains(match.Span)
                || IsExplained(context.Draft.Text, match)
                || !seen.Add(key))
            {
                continue;
            }

            context.Report(new Finding(
                Info.Id,
                match.Span,
                $"“{match.Span.In(context.Draft.Text)}” is a word of {match.Tag.Name ?? match.Tag.Id}; {reader.Name ?? reader.Id}, whom this post is for, may not know it. Explain it in brackets, say it in plain words, or add it to their jargon.")
            {
                Related = [new Related($"The jargon of {match.Tag.Name ?? match.Tag.Id}", match.Tag.Place.Span, match.Tag.Place.Path)],
            });
        }
    }

    /// <summary>An explanation follows in brackets or after a dash, or the word itself stands in brackets after it.</summary>
    private static bool IsExplained(string text, PhraseMatch<Audience> match)
    {
        var rest = text.AsSpan(match.Span.End).TrimStart();
        return rest is ['(' or '–' or '—', ..] || rest.StartsWith(", which", StringComparison.OrdinalIgnoreCase)
            || (match.Span.Start > 0 && text[match.Span.Start - 1] == '(' && rest is [')', ..]);
    }

    private sealed class AudienceWords(Brand brand)
        : PhraseIndex<Audience>(brand.Audiences.SelectMany(a => a.Jargon.Select(j => (j, a))));
}
