using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Drafts;

/// <summary>Reads <c>brand-disable-next-line</c>, <c>brand-disable</c> and <c>brand-enable</c> out of a comment.</summary>
internal static class SuppressionReader
{
    private static readonly Dictionary<string, SuppressionKind> s_kinds = new(StringComparer.Ordinal)
    {
        ["brand-disable-next-line"] = SuppressionKind.DisableNextLine,
        ["brand-disable"] = SuppressionKind.Disable,
        ["brand-enable"] = SuppressionKind.Enable,
    };

    /// <param name="text">The draft.</param>
    /// <param name="comment">The comment in it, delimiters included.</param>
    /// <remarks>Rules are separated by blanks or commas; what follows <c>--</c> is the author's reason.</remarks>
    public static IEnumerable<SuppressionComment> Read(string text, TextSpan comment)
    {
        const int Open = 4;
        const int Close = 3;
        var from = comment.Start + Open;
        var to = text.AsSpan(comment.Start, comment.Length).EndsWith("-->", StringComparison.Ordinal) ? comment.End - Close : comment.End;
        var words = Words(text, from, to).ToList();
        if (words.Count == 0 || KindOf(words[0].In(text)) is not { } kind)
        {
            yield break;
        }

        if (kind == SuppressionKind.Misspelt)
        {
            yield return new SuppressionComment(kind, null, comment, words[0]);
            yield break;
        }

        var rules = words.Skip(1).TakeWhile(w => !w.In(text).StartsWith("--", StringComparison.Ordinal)).ToList();
        if (rules.Count == 0)
        {
            yield return new SuppressionComment(kind, null, comment, comment);
        }

        foreach (var rule in rules)
        {
            yield return new SuppressionComment(kind, RuleNames.Canonical(rule.In(text)), comment, rule);
        }
    }

    /// <summary>The comment that a first word was meant for, where it is none of them as it stands; null when it is one, or looks like none.</summary>
    public static string? Misspelt(string word)
    {
        const int FewSlips = 2;
        var canonical = KeyForm.Canonical(word);
        if (s_kinds.ContainsKey(canonical))
        {
            return null;
        }

        var meant = canonical.StartsWith("brandlsp-", StringComparison.Ordinal) ? "brand-" + canonical["brandlsp-".Length..] : canonical;
        return Suggestions.Nearest(meant, s_kinds.Keys) is { } near && (Suggestions.Distance(meant, near) <= FewSlips || meant.StartsWith("brand-disable", StringComparison.Ordinal)) ? near : null;
    }

    private static SuppressionKind? KindOf(string word) =>
        s_kinds.TryGetValue(KeyForm.Canonical(word), out var kind) ? kind
        : Misspelt(word) is not null ? SuppressionKind.Misspelt
        : null;

    private static IEnumerable<TextSpan> Words(string text, int from, int to)
    {
        var start = -1;
        for (var i = from; i <= to; i++)
        {
            var isSeparator = i >= to || char.IsWhiteSpace(text[i]) || text[i] == ',';
            if (isSeparator && start >= 0)
            {
                yield return TextSpan.FromBounds(start, i);
                start = -1;
            }
            else if (!isSeparator && start < 0)
            {
                start = i;
            }
        }
    }
}
