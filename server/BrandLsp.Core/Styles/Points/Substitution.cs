using System.Collections.Immutable;

namespace BrandLsp.Core.Styles.Points;

/// <summary>What a swap puts in the place of its key.</summary>
/// <param name="Value">As written: <c>a|b</c> are two choices, <c>$1</c> is the key's first group.</param>
/// <param name="Accepted">The forms that are right already, where the value is a pattern.</param>
/// <param name="Key">With its groups, when the value speaks of them.</param>
internal sealed record Swap(string Value, StylePattern? Accepted, StylePattern? Key);

/// <summary>One thing where another is preferred.</summary>
internal sealed class Substitution(StyleHead head, TokenGroup keys, ImmutableArray<Swap> swaps, ExceptionList exceptions, bool capitalize) : StyleRule(head)
{
    private readonly bool _replaces = head.Action is { Name: "replace", Params.IsEmpty: true };
    private readonly string _choicesMessage = StyleMessage.WithBareChoices(head.Message);

    public override ImmutableArray<TokenGroup> Groups { get; } = [keys];

    public override IEnumerable<StylePattern> Patterns =>
        base.Patterns.Concat(exceptions.Patterns).Concat(swaps.SelectMany(s => new[] { s.Accepted, s.Key }).OfType<StylePattern>());

    public override void Check(StyleRun run, TextBlock block)
    {
        foreach (var match in run.Matches(keys))
        {
            var swap = swaps[match.Token];
            var observed = block.Text[match.Start..match.End];
            var expected = swap.Key is null ? swap.Value : swap.Key.Replace(observed, swap.Value);
            if (capitalize && IsCapitalized(observed))
            {
                expected = Capitalized(expected);
            }

            var choices = Choices(expected);
            var isRight = Head.Action is { Name: "replace" } ? choices.Contains(observed)
                : swap.Accepted is null ? expected == observed
                : swap.Accepted.IsMatch(observed);
            if (isRight || exceptions.Covers(block.Text, match.Start, match.End))
            {
                continue;
            }

            if (Head.MatchesCase && _replaces)
            {
                choices = [.. choices.Select(c => LetterCase.Like(c, observed))];
                if (choices.Contains(observed))
                {
                    continue;
                }
            }

            if (capitalize && IsCapitalized(observed))
            {
                choices = [.. choices.Select(Capitalized)];
            }

            var message = _replaces ? StyleMessage.Format(_choicesMessage, StyleMessage.Choices(choices), observed) : StyleMessage.Format(Head.Message, expected, observed);
            run.Report(this, block, match.Start, match.End, message, _replaces ? choices : null);
        }
    }

    /// <summary>The choices of a value, parted by <c>|</c>; a bar after a backslash is a bar.</summary>
    public static ImmutableArray<string> Choices(string value)
    {
        const char Bar = '\uE000';
        return [.. value.Replace("\\|", Bar.ToString(), StringComparison.Ordinal).Split('|', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Replace(Bar, '|'))];
    }

    /// <summary>True for a value that speaks of its key's groups.</summary>
    public static bool NamesGroup(string value)
    {
        var at = value.IndexOf('$', StringComparison.Ordinal);
        return at >= 0 && at + 1 < value.Length && char.IsAsciiDigit(value[at + 1]);
    }

    private static bool IsCapitalized(string text) => text.Length > 0 && !char.IsLower(text[0]);

    private static string Capitalized(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
