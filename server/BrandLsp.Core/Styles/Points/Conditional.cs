using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace BrandLsp.Core.Styles.Points;

/// <summary>Something that needs something else: an acronym its definition.</summary>
/// <param name="head">The rule's head.</param>
/// <param name="first">One token: what needs the other.</param>
/// <param name="second">What it needs.</param>
/// <param name="defines">True when a group of <paramref name="second"/> names what it defines; false when it need only be in the same block.</param>
/// <param name="exceptions">What needs nothing.</param>
internal sealed class Conditional(StyleHead head, TokenGroup first, StylePattern second, bool defines, ExceptionList exceptions) : StyleRule(head)
{
    public override ImmutableArray<TokenGroup> Groups { get; } = [first];

    public override IEnumerable<StylePattern> Patterns => base.Patterns.Append(second).Concat(exceptions.Patterns);

    public override void Check(StyleRun run, TextBlock block)
    {
        var matches = run.Matches(first);
        if (matches.Count == 0 || (!defines && second.IsMatch(block.Text)))
        {
            return;
        }

        var defined = run.Memory(this, static () => new HashSet<string>(StringComparer.Ordinal));
        if (defines)
        {
            foreach (var match in second.Matches(block.Text))
            {
                foreach (var group in match.Groups.Cast<Group>().Skip(1).Where(g => g.Length > 0))
                {
                    defined.Add(group.Value);
                }
            }
        }

        foreach (var match in matches)
        {
            if (!defined.Contains(block.Text[match.Start..match.End]) && !exceptions.Covers(block.Text, match.Start, match.End))
            {
                run.Report(this, block, match.Start, match.End);
            }
        }
    }
}
