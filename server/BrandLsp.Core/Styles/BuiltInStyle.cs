using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Styles.Points;

namespace BrandLsp.Core.Styles;

/// <summary>The rules that <c>use: [Vale]</c> means without a file: terms, rejected terms, repeated words.</summary>
internal static class BuiltInStyle
{
    public static IEnumerable<StyleRule> Read(Vocabulary vocabulary, StyleContext context)
    {
        var own = new ExceptionList(context.Accepted, static (_, _) => { });
        if (!vocabulary.Accepted.IsEmpty)
        {
            var terms = vocabulary.Accepted.OrderByDescending(t => t.Length).ToImmutableArray();
            var swaps = terms.Select(t => new Swap(t, Pattern($"^(?:{t})$", ignoreCase: false), null)).ToImmutableArray();
            yield return new Substitution(Head("Vale.Terms", "Use '%s' instead of '%s'."), Group(terms, ignoreCase: true), swaps, ExceptionList.None, capitalize: false);
        }

        if (!vocabulary.Rejected.IsEmpty)
        {
            yield return new Existence(Head("Vale.Avoid", "Avoid using '%s'."), Group(vocabulary.Rejected, ignoreCase: false), own);
        }

        yield return new Repetition(
            Head("Vale.Repetition", "'%s' is repeated!") with { Action = new StyleAction("edit", ["truncate", " "], null) },
            Pattern(@"[^\s.!?]+", ignoreCase: true)!, max: 0, ignoreCase: true, alpha: true, own);
    }

    private static StyleHead Head(string name, string message) => new(name, message, Severity.Error, ScopeSelector.Text, new Place("", default));

    private static StylePattern? Pattern(string pattern, bool ignoreCase) => StylePattern.Create(pattern, ignoreCase, isMultiline: false, out _);

    private static TokenGroup Group(ImmutableArray<string> terms, bool ignoreCase) => new(
        [
            .. terms.Select(t => PatternText.WithoutCaptures(t)).Select(t => PatternText.Literal(t) is { } literal
                ? new Token(literal, null, null)
                : new Token(null, StylePattern.Create($@"\b(?:{t})\b", ignoreCase, isMultiline: true, out _), RequiredLiterals.Of(t))),
        ],
        isWord: true, ignoreCase);
}
