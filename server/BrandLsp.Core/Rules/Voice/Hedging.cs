using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Rules.Limits;

namespace BrandLsp.Core.Rules.Voice;

internal sealed class Hedging : IRule
{
    /// <summary>Hedges in 100 words, where the profile asks for nothing.</summary>
    public const double DefaultMaximum = 3;

    /// <summary>Hedges in 100 words at the hedged end of the axis; the default is its middle.</summary>
    public const double PerBand = 2 * DefaultMaximum;

    /// <summary>One hedge is a fact about what the author knows.</summary>
    public const int Fewest = 2;

    private const int Named = 4;

    public RuleInfo Info { get; } = new(
        Id: "hedging", Summary: "More maybe and perhaps than the voice has",
        Category: RuleCategory.Voice, Severity: Severity.Hint)
    {
        NeedsEnglish = true,
    };

    public void Check(RuleContext context)
    {
        var occasion = new Occasion(context);
        var band = occasion.Band(ToneAxis.ConfidentHedged);
        if (band is { High: >= 1 })
        {
            return;
        }

        var most = band is { } wanted ? PerBand * wanted.High : DefaultMaximum;
        var text = context.Draft.Text;
        var hedges = Hedges.Find(context.Prose, text);
        var density = hedges.Length * 100.0 / Math.Max(1, context.Prose.WordCount);
        if (hedges.Length < Fewest || density <= most)
        {
            return;
        }

        var words = hedges.Select(h => h.In(text)).Distinct(StringComparer.OrdinalIgnoreCase).Select(w => $"“{w}”").ToImmutableArray();
        ImmutableArray<string> named = words.Length > Named ? [.. words[..Named], $"{words.Length - Named} more"] : words;
        var maximum = band is null
            ? $"readers take at most {Number(most)} in a hundred before they doubt the rest"
            : $"{occasion.Says(occasion.Context?.Tone.ContainsKey(ToneAxis.ConfidentHedged) == true)} takes at most {Number(most)} in a hundred";
        context.Report(new Finding(
            Info.Id,
            hedges[0],
            $"{hedges.Length} {Wording.Plural(hedges.Length, "hedge")} in {context.Prose.WordCount} words ({Wording.List(named)}): {maximum}. Keep the one that matters, and say what the doubt is.")
        {
            Related = [.. hedges.Skip(1).Select(h => new Related("A hedge as well", h))],
        });
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
