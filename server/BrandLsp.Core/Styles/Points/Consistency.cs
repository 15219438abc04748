using System.Collections.Immutable;

namespace BrandLsp.Core.Styles.Points;

/// <summary>Two forms of one thing in one draft.</summary>
/// <param name="head">The rule's head.</param>
/// <param name="pairs">Each has two tokens, of which a draft may use one.</param>
internal sealed class Consistency(StyleHead head, ImmutableArray<TokenGroup> pairs) : StyleRule(head)
{
    public override ImmutableArray<TokenGroup> Groups => pairs;

    public override void Check(StyleRun run, TextBlock block)
    {
        var seen = run.Memory(this, static () => new HashSet<(int Pair, int Form)>());
        for (var pair = 0; pair < pairs.Length; pair++)
        {
            var matches = run.Matches(pairs[pair]);
            if (matches.Count == 0)
            {
                continue;
            }

            foreach (var match in matches)
            {
                seen.Add((pair, match.Token));
            }

            if (seen.Contains((pair, 0)) && seen.Contains((pair, 1)))
            {
                var last = block.Text[matches[^1].Start..matches[^1].End];
                var first = matches.Find(m => block.Text.AsSpan(m.Start, m.End - m.Start).SequenceEqual(last));
                run.Report(this, block, first.Start, first.End);
            }
        }
    }
}
