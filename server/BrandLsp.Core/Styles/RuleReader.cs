using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Styles.Points;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Styles;

/// <summary>What rules need beside their own file.</summary>
/// <param name="Accepted">Terms of the vocabularies that no rule may object to.</param>
/// <param name="Dictionaries">Finds a dictionary on disk.</param>
internal sealed record StyleContext(ImmutableArray<string> Accepted, IDictionarySource Dictionaries);

/// <summary>Makes a rule out of its file. Never throws; what cannot be read is reported on its own range.</summary>
internal static class RuleReader
{
    private const int LongestTokenList = 50_000;
    private const double DefaultThreshold = 0.8;

    private static readonly ImmutableArray<string> s_points =
        ["existence", "substitution", "occurrence", "repetition", "consistency", "conditional", "capitalization", "metric", "spelling", "sequence", "script"];

    /// <param name="name">Style.Rule.</param>
    /// <param name="file">Its file.</param>
    /// <param name="context">What it needs beside.</param>
    /// <returns>Null when it cannot work.</returns>
    public static StyleRule? Read(string name, RuleFile file, StyleContext context)
    {
        if (ReadHead(name, file) is not { } head)
        {
            return null;
        }

        StyleRule? rule = file.Text("extends") switch
        {
            "existence" => Existence(head, file, context),
            "substitution" => Substitution(head, file, context),
            "occurrence" => Occurrence(head, file),
            "repetition" => Repetition(head, file, context),
            "consistency" => Consistency(head, file),
            "conditional" => Conditional(head, file, context),
            "capitalization" => Capitalization(head, file, context),
            "metric" => Metric(head, file),
            "spelling" => SpellingReader.Read(head, file, context),
            "sequence" => SequenceReader.Read(head, file),
            _ => null,
        };
        return file.IsSound ? rule : null;
    }

    private static StyleHead? ReadHead(string name, RuleFile file)
    {
        var extends = file.Node("extends");
        switch (file.Text("extends"))
        {
            case null:
                file.Fail(null, $"A rule says what it “extends”: {string.Join(", ", s_points)}.");
                return null;
            case "script":
                file.Fail(extends, "A script rule runs a program out of the style, and nothing out of a style is run here. The rule is left out; the others of its style work.");
                return null;
            case var point when point.Contains('.', StringComparison.Ordinal) && !point.Contains(' ', StringComparison.Ordinal):
                file.Fail(extends, "A rule that extends another rule is not read here. Write into this file what it takes from the other one, and the extension point that one extends.");
                return null;
            case var point when !s_points.Contains(point):
                var near = Suggestions.Nearest(point, s_points);
                file.Fail(extends, $"There is no extension point “{YamlQuote.Shorten(point)}”.{(near is null ? "" : $" Did you mean “{near}”?")} There are {string.Join(", ", s_points)}.");
                return null;
        }

        if (file.Text("message") is not { } message)
        {
            file.Fail(extends, "The rule has no “message”, so it could not say what is wrong.");
            return null;
        }

        var level = file.Text("level");
        if (level is not (null or "suggestion" or "warning" or "error"))
        {
            file.Warn(file.Node("level"), $"“{YamlQuote.Shorten(level)}” is no level: suggestion, warning or error. It counts as a warning.");
        }

        var listed = RuleFile.Scalars(file.Node("scope"));
        foreach (var scope in listed)
        {
            CheckScope(file, scope);
        }

        var scopes = listed.Select(s => s.Value).ToImmutableArray();
        return new StyleHead(name, message, SeverityOf(level), scopes.IsEmpty ? ScopeSelector.Text : new ScopeSelector(scopes), file.Place(extends!))
        {
            Link = file.Text("link") is { } link && Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? link : null,
            Description = file.Text("description"),
            Action = Action(file),
            MatchesCase = file.Flag("matchcase"),
            Limit = file.Number("limit") is { } limit and > 0 ? limit : null,
        };
    }

    /// <summary>A rule of a scope that no text has would never say a word.</summary>
    private static void CheckScope(RuleFile file, YamlScalar scope)
    {
        foreach (var part in scope.Value.Split('&', '.').Select(p => p.Trim().TrimStart('~')))
        {
            if (!ScopeSelector.Known.Contains(part) && Suggestions.Nearest(part, ScopeSelector.Known) is { } near)
            {
                file.Warn(scope, $"There is no scope “{YamlQuote.Shorten(part)}”. Did you mean “{near}”?");
            }
        }
    }

    /// <summary>A suggestion is information: seen in the editor's list, and never in the way.</summary>
    internal static Severity SeverityOf(string? level) => level switch
    {
        "error" => Severity.Error,
        "suggestion" => Severity.Info,
        _ => Severity.Warning,
    };

    private static StyleAction? Action(RuleFile file)
    {
        if (file.Node("action") is not YamlMap map)
        {
            return null;
        }

        var name = (map.Entry("name")?.Value as YamlScalar)?.Value;
        var list = RuleFile.Scalars(map.Entry("params")?.Value);
        if (name is null || !StyleAction.Names.Contains(name))
        {
            file.Warn(map, $"An action is one of {string.Join(", ", StyleAction.Names)}. The rule works, without a fix.");
            return null;
        }

        StylePattern? pattern = null;
        if (name == "edit" && list is [{ Value: "regex" }, var expression, _])
        {
            pattern = Pattern(file, expression, expression.Value, ignoreCase: false, isMultiline: false);
        }

        return new StyleAction(name, [.. list.Select(p => p.Value)], pattern);
    }

    private static Existence? Existence(StyleHead head, RuleFile file, StyleContext context)
    {
        var ignoreCase = file.Flag("ignorecase");
        var isNonword = file.Flag("nonword");
        var raw = RuleFile.Scalars(file.Node("raw"));
        var listed = file.Scalars("tokens").Where(t => !string.IsNullOrWhiteSpace(t.Value)).ToImmutableArray();
        if (raw.IsEmpty && listed.IsEmpty)
        {
            file.Fail(file.Node("tokens") ?? file.Node("extends"), "The rule has neither “tokens” nor “raw”, so it finds nothing.");
            return null;
        }

        var isWord = !isNonword && !listed.IsEmpty;
        var exceptions = Exceptions(file, context, file.Flag("vocab", orElse: true) && !isNonword);
        return new Existence(head, raw.IsEmpty
            ? Group(file, listed.Select(t => (t, t.Value)), isWord, ignoreCase)
            : new TokenGroup(RawToken(file, raw, listed, isWord, ignoreCase), isWord: false, ignoreCase), exceptions);
    }

    /// <summary>Raw parts stand before the tokens (or, with <c>append</c>, after them) in one expression.</summary>
    private static ImmutableArray<Token> RawToken(RuleFile file, ImmutableArray<YamlScalar> raw, ImmutableArray<YamlScalar> tokens, bool isWord, bool ignoreCase)
    {
        var before = string.Concat(raw.Select(r => r.Value));
        var joined = string.Join('|', tokens.Select(t => t.Value));
        var wrapped = tokens.IsEmpty ? "" : isWord ? $@"\b(?:{joined})\b" : $"(?:{joined})";
        var whole = file.Flag("append") ? wrapped + before : before + wrapped;
        foreach (var part in raw.Concat(tokens))
        {
            // Found on the part's own line where the part alone is broken; parts may also be broken only together.
            if (StylePattern.Create(part.Value, ignoreCase, isMultiline: true, out var fault) is null && raw.Length == 1)
            {
                file.Fail(part, Broken(fault!));
                return [];
            }
        }

        var pattern = Pattern(file, raw[0], whole, ignoreCase, isMultiline: true);
        return pattern is null ? [] : [new Token(null, pattern, RequiredLiterals.Of(PatternText.ToDotNet(whole, isMultiline: true)))];
    }

    private static Substitution Substitution(StyleHead head, RuleFile file, StyleContext context)
    {
        var ignoreCase = file.Flag("ignorecase");
        // Longer keys first, so that "log in to" is found before "log in".
        var pairs = file.Pairs("swap").Where(p => p.Key.Value.Length > 0).OrderByDescending(p => p.Key.Value.Length).ToImmutableArray();
        if (pairs.IsEmpty)
        {
            file.Fail(file.Node("swap") ?? file.Node("extends"), "The rule has no “swap”, a map of what to replace with what.");
        }

        var swaps = ImmutableArray.CreateBuilder<Swap>(pairs.Length);
        var keys = new List<(YamlScalar At, string Pattern)>();
        foreach (var pair in pairs)
        {
            if (pair.Value is not YamlScalar value)
            {
                file.Warn(pair.Value, "The value of a swap is a text: the word to use, or several parted by “|”.");
                continue;
            }

            keys.Add((pair.Key, PatternText.WithoutCaptures(pair.Key.Value)));
            var key = Points.Substitution.NamesGroup(value.Value) ? Pattern(file, pair.Key, pair.Key.Value, ignoreCase, isMultiline: false) : null;
            swaps.Add(new Swap(value.Value, head.Action is { Name: "replace" } || IsPhrase(value.Value) ? null : StylePattern.Create($"^(?:{value.Value})$", ignoreCase: false, isMultiline: false, out _), key));
        }

        return new Substitution(head, Group(file, keys, !file.Flag("nonword"), ignoreCase), swaps.ToImmutable(), Exceptions(file, context, file.Flag("vocab", orElse: true)), file.Flag("capitalize"));
    }

    private static bool IsPhrase(string value) => value.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-');

    private static Occurrence? Occurrence(StyleHead head, RuleFile file)
    {
        var (min, max) = (file.Number("min") ?? 0, file.Number("max") ?? 0);
        if (file.Node("token") is not YamlScalar token)
        {
            file.Fail(file.Node("extends"), "The rule has no “token”, the pattern that is counted.");
            return null;
        }

        if (min <= 0 && max <= 0)
        {
            if (!file.IsSound)
            {
                return null;
            }

            file.Fail(file.Node("extends"), "The rule has neither a “max” nor a “min”, so any number is right.");
            return null;
        }

        return Pattern(file, token, $"(?:{token.Value})", file.Flag("ignorecase"), isMultiline: false) is { } pattern ? new Occurrence(head, pattern, min, max) : null;
    }

    private static Repetition? Repetition(StyleHead head, RuleFile file, StyleContext context)
    {
        var tokens = file.Scalars("tokens");
        if (tokens.IsEmpty)
        {
            file.Fail(file.Node("extends"), "The rule has no “tokens”, the patterns of what is compared, such as “[^\\s]+”.");
            return null;
        }

        var ignoreCase = file.Flag("ignorecase");
        return Pattern(file, tokens[0], string.Join('|', tokens.Select(t => t.Value)), ignoreCase, isMultiline: false) is { } pattern
            ? new Repetition(head, pattern, file.Number("max") ?? 0, ignoreCase, file.Flag("alpha"), Exceptions(file, context, file.Flag("vocab", orElse: true)))
            : null;
    }

    private static Consistency Consistency(StyleHead head, RuleFile file)
    {
        var pairs = file.Pairs("either");
        if (pairs.IsEmpty)
        {
            file.Fail(file.Node("either") ?? file.Node("extends"), "The rule has no “either”, a map of pairs of which a draft may use one.");
        }

        var isWord = !file.Flag("nonword");
        var ignoreCase = file.Flag("ignorecase");
        var groups = ImmutableArray.CreateBuilder<TokenGroup>(pairs.Length);
        foreach (var pair in pairs)
        {
            if (pair.Value is YamlScalar value)
            {
                groups.Add(Group(file, [(pair.Key, PatternText.WithoutCaptures(pair.Key.Value)), (value, PatternText.WithoutCaptures(value.Value))], isWord, ignoreCase));
            }
        }

        return new Consistency(head, groups.ToImmutable());
    }

    private static Conditional? Conditional(StyleHead head, RuleFile file, StyleContext context)
    {
        if (file.Node("first") is not YamlScalar first || file.Node("second") is not YamlScalar second)
        {
            file.Fail(file.Node("extends"), "The rule needs “first” and “second”: where the one is, the other must be.");
            return null;
        }

        var ignoreCase = file.Flag("ignorecase");
        var consequent = Pattern(file, second, second.Value, ignoreCase, isMultiline: false);
        var antecedent = Pattern(file, first, first.Value, ignoreCase, isMultiline: false);
        if (consequent is null || antecedent is null)
        {
            return null;
        }

        var group = new TokenGroup([new Token(null, antecedent, RequiredLiterals.Of(PatternText.ToDotNet(first.Value, isMultiline: false)))], isWord: false, ignoreCase);
        var defines = PatternText.WithoutCaptures(second.Value) != second.Value;
        return new Conditional(head, group, consequent, defines, Exceptions(file, context, file.Flag("vocab", orElse: true)));
    }

    private static Capitalization? Capitalization(StyleHead head, RuleFile file, StyleContext context)
    {
        if (file.Node("match") is not YamlScalar match)
        {
            file.Fail(file.Node("extends"), "The rule has no “match”: $title, $sentence, $lower, $upper, or a pattern.");
            return null;
        }

        var isChicago = file.Text("style")?.Equals("Chicago", StringComparison.OrdinalIgnoreCase) == true;
        var style = match.Value switch
        {
            "$title" => isChicago ? CaseStyle.TitleChicago : CaseStyle.TitleAp,
            "$sentence" => CaseStyle.Sentence,
            "$lower" => CaseStyle.Lower,
            "$upper" => CaseStyle.Upper,
            _ => CaseStyle.Pattern,
        };
        var pattern = style == CaseStyle.Pattern ? Pattern(file, match, match.Value, ignoreCase: false, isMultiline: false) : null;
        var prefix = file.Node("prefix") is YamlScalar start ? Pattern(file, start, $"^(?:{start.Value})", ignoreCase: false, isMultiline: false) : null;
        var useVocabulary = file.Flag("vocab", orElse: true);
        ImmutableArray<string> terms = [.. file.Scalars("exceptions").Select(e => e.Value), .. useVocabulary ? context.Accepted : []];
        var threshold = file.Fraction("threshold") is { } share and > 0 ? share : DefaultThreshold;
        return new Capitalization(head, style, pattern, Exceptions(file, context, useVocabulary), terms, [.. file.Scalars("indicators").Select(i => i.Value)], threshold, prefix);
    }

    private static Metric? Metric(StyleHead head, RuleFile file)
    {
        if (file.Node("formula") is not YamlScalar formula || file.Node("condition") is not YamlScalar condition)
        {
            file.Fail(file.Node("extends"), "The rule needs a “formula”, such as “words / sentences”, and a “condition”, such as “> 25”.");
            return null;
        }

        if (Points.Metric.Fault(formula.Value, null) is { } broken)
        {
            file.Fail(formula, $"The formula cannot be worked out: {broken}.");
        }
        else if (Points.Metric.Fault(formula.Value, condition.Value) is { } wrong)
        {
            file.Fail(condition, $"The condition cannot be worked out: {wrong}. It goes on where the formula's result stands, such as “> 8”.");
        }

        return new Metric(head with { Scope = new ScopeSelector(["summary"]) }, formula.Value, condition.Value);
    }

    internal static ExceptionList Exceptions(RuleFile file, StyleContext context, bool useVocabulary)
    {
        var own = file.Scalars("exceptions");
        if (own.IsEmpty && (!useVocabulary || context.Accepted.IsEmpty))
        {
            return ExceptionList.None;
        }

        // A term of a vocabulary is checked where the vocabulary is read.
        return new ExceptionList(own.Select(e => e.Value).Concat(useVocabulary ? context.Accepted : []), (term, fault) =>
        {
            if (own.FirstOrDefault(e => e.Value == term) is { } at)
            {
                file.Warn(at, Broken(fault));
            }
        });
    }

    internal static TokenGroup Group(RuleFile file, IEnumerable<(YamlScalar At, string Pattern)> patterns, bool isWord, bool ignoreCase)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        foreach (var (at, pattern) in patterns)
        {
            if (tokens.Count >= LongestTokenList)
            {
                file.Warn(at, string.Create(CultureInfo.InvariantCulture, $"A rule takes at most {LongestTokenList:#,0} entries; from here on they are left out."));
                break;
            }

            if (PatternText.Literal(pattern) is { } literal)
            {
                tokens.Add(new Token(literal, null, null));
                continue;
            }

            var wrapped = Pattern(file, at, isWord ? $@"\b(?:{pattern})\b" : $"(?:{pattern})", ignoreCase, isMultiline: true);
            // A broken entry keeps its number: what it would be swapped for has the same one.
            tokens.Add(wrapped is null ? new Token("\uFFFF", null, null) : new Token(null, wrapped, RequiredLiterals.Of(PatternText.ToDotNet(pattern, isMultiline: true))));
        }

        return new TokenGroup(tokens.ToImmutable(), isWord, ignoreCase);
    }

    internal static StylePattern? Pattern(RuleFile file, YamlScalar at, string pattern, bool ignoreCase, bool isMultiline)
    {
        var made = StylePattern.Create(pattern, ignoreCase, isMultiline, out var fault);
        if (made is null)
        {
            file.Warn(at, Broken(fault!));
            return null;
        }

        made.Place = file.Place(at);
        return made;
    }

    internal static string Broken(string fault) => $"This is no valid regular expression: {fault}. It is left out; the rest works.";
}
