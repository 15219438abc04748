using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BrandLsp.Core.Analysis;

/// <summary>
/// One finding a place: where several rules about wording find fault with the same words, the one that says most about this
/// brand is shown. What the profile names comes first, then the more particular list.
/// </summary>
internal static class Overlaps
{
    private static readonly ImmutableArray<string> s_order =
    [
        "banned-term", "inconsistent-term", "off-voice-phrase",
        "jargon", "cliche", "machine-phrasing", "hype", "wordy-phrase", "passive-voice", "hedging",
    ];

    private static readonly FrozenDictionary<string, int> s_ranks =
        s_order.Select((rule, rank) => (rule, rank)).ToFrozenDictionary(r => r.rule, r => r.rank, StringComparer.Ordinal);

    /// <summary>Takes out what another finding says better. A finding about several places of the draft stays: its others may be free.</summary>
    /// <param name="diagnostics">Of one draft, in any order.</param>
    public static void Resolve(List<Diagnostic> diagnostics)
    {
        var wordings = diagnostics.FindAll(d => s_ranks.ContainsKey(d.Rule));
        if (wordings.Count < 2)
        {
            return;
        }

        wordings.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        var lesser = new HashSet<Diagnostic>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < wordings.Count; i++)
        {
            for (var j = i + 1; j < wordings.Count && wordings[j].Span.Start < wordings[i].Span.End; j++)
            {
                var (a, b) = (wordings[i], wordings[j]);
                var (rankOfA, rankOfB) = (s_ranks[a.Rule], s_ranks[b.Rule]);
                if (rankOfA != rankOfB && (rankOfA > rankOfB ? a : b) is { } outdone && outdone.Related.All(r => r.Path is not null))
                {
                    lesser.Add(outdone);
                }
            }
        }

        diagnostics.RemoveAll(lesser.Contains);
    }
}
