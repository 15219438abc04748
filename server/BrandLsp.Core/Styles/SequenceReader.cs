using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Styles.Points;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Styles;

/// <summary>Reads sequence rules. Those that ask for parts of speech are refused: nothing here works them out.</summary>
internal static class SequenceReader
{
    private const int MostSteps = 20;
    private const int MostSkipped = 20;

    public static Sequence? Read(StyleHead head, RuleFile file)
    {
        if (file.Node("tokens") is not YamlList { Items.IsEmpty: false } tokens)
        {
            file.Fail(file.Node("tokens") ?? file.Node("extends"), "The rule has no “tokens”, the words in their order, such as “- pattern: in”.");
            return null;
        }

        var ignoreCase = file.Flag("ignorecase");
        var steps = ImmutableArray.CreateBuilder<SequenceStep>();
        foreach (var item in tokens.Items)
        {
            if (item is not YamlMap map)
            {
                file.Fail(item, "A token of a sequence is a map, such as “- pattern: in”.");
                return null;
            }

            if (map.Entry("tag") is { Value: not YamlScalar { IsNull: true } } tag)
            {
                file.Fail(tag.Value, "A sequence with a “tag” needs the parts of speech of words, which are not worked out here. The rule is left out; the others of its style work.");
                return null;
            }

            if (map.Entry("pattern")?.Value is not YamlScalar { IsNull: false, Value.Length: > 0 } pattern)
            {
                continue;
            }

            if (RuleReader.Pattern(file, pattern, $"(?:{pattern.Value})", ignoreCase, isMultiline: false) is not { } made || steps.Count == MostSteps)
            {
                file.Fail(steps.Count == MostSteps ? pattern : null, "The rule is left out: each of its tokens, 20 at most, must be a pattern that can be read.");
                return null;
            }

            var skip = map.Entry("skip")?.Value is YamlScalar number && int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
            var isNegated = map.Entry("negate")?.Value is YamlScalar { Value: var flag } && flag.Equals("true", StringComparison.OrdinalIgnoreCase);
            steps.Add(new SequenceStep(made, Math.Min(skip, MostSkipped), isNegated));
        }

        if (!steps.Any(s => !s.IsNegated))
        {
            file.Fail(tokens, "The sequence has no “pattern” to start from: one that is not negated.");
            return null;
        }

        return new Sequence(head with { Scope = new ScopeSelector(["sentence"]) }, steps.ToImmutable());
    }
}
