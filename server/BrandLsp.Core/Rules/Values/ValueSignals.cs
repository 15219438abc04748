using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Values;

/// <summary>The signals of a profile's values, ready to be found.</summary>
internal sealed class ValueSignals(Brand brand)
{
    /// <summary>Signals that a message or a list of fixes names.</summary>
    private const int Most = 3;

    private readonly ImmutableDictionary<string, PhraseIndex<string>> _byValue = brand.Values
        .DistinctBy(v => v.Id, StringComparer.Ordinal)
        .ToImmutableDictionary(v => v.Id, v => new PhraseIndex<string>(v.Signals.Select(s => (s, s))), StringComparer.Ordinal);

    public static ValueSignals Of(Brand brand) => brand.Derive(static b => new ValueSignals(b));

    /// <summary>Whether the draft's prose shows the value.</summary>
    public bool Shows(RuleContext context, BrandValue value) =>
        _byValue.TryGetValue(value.Id, out var signals) && !signals.Find(context).IsEmpty;

    /// <summary>"“what went wrong”, “we learned” or “here is the number”".</summary>
    public static string Examples(IEnumerable<string> signals)
    {
        var quoted = signals.Take(Most).Select(s => $"“{s}”").ToImmutableArray();
        return quoted.Length < 2 ? string.Concat(quoted) : $"{string.Join(", ", quoted[..^1])} or {quoted[^1]}";
    }

    /// <summary>Fixes that start a paragraph with one of the signals, for the author to go on.</summary>
    public static ImmutableArray<Fix> Fixes(RuleContext context, IEnumerable<string> signals) =>
    [
        .. signals.Take(Most).Select(s => new Fix(
            $"Start a paragraph with “{s}”",
            BodyEdits.AddParagraph(context.Draft, context.Prose, $"{char.ToUpperInvariant(s[0])}{s[1..]}: "))),
    ];
}
