using System.Collections.Immutable;

namespace BrandLsp.Core.Styles.Points;

/// <summary>Something that should not be there.</summary>
internal sealed class Existence(StyleHead head, TokenGroup tokens, ExceptionList exceptions) : StyleRule(head)
{
    public override ImmutableArray<TokenGroup> Groups { get; } = [tokens];

    public override IEnumerable<StylePattern> Patterns => base.Patterns.Concat(exceptions.Patterns);

    public override void Check(StyleRun run, TextBlock block)
    {
        foreach (var match in run.Matches(tokens))
        {
            if (!exceptions.Covers(block.Text, match.Start, match.End))
            {
                run.Report(this, block, match.Start, match.End);
            }
        }
    }
}
