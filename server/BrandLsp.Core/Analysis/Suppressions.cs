using BrandLsp.Core.Drafts;
using BrandLsp.Core.Rules;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Analysis;

/// <summary>What a draft asks not to hear: the comments in its body and <c>disable:</c> in its front matter.</summary>
internal sealed class Suppressions
{
    public const string UnusedRule = "unused-suppression";

    private readonly List<Region> _regions = [];

    public Suppressions(Draft draft)
    {
        foreach (var item in draft.Front.Disable)
        {
            _regions.Add(new Region(item.Value, new TextSpan(0, draft.Text.Length + 1), item.Span));
        }

        var open = new Dictionary<string, SuppressionComment>(StringComparer.Ordinal);
        foreach (var comment in draft.Suppressions)
        {
            var rule = comment.Rule ?? "";
            switch (comment.Kind)
            {
                case SuppressionKind.DisableNextLine:
                    _regions.Add(new Region(comment.Rule, NextLine(draft.Text, comment.Span.End), comment.RuleSpan));
                    break;
                case SuppressionKind.Disable:
                    open.TryAdd(rule, comment);
                    break;
                default:
                    foreach (var (name, start) in open.Where(o => rule.Length == 0 || o.Key == rule).ToList())
                    {
                        _regions.Add(new Region(start.Rule, TextSpan.FromBounds(start.Span.End, comment.Span.Start), start.RuleSpan));
                        open.Remove(name);
                    }

                    break;
            }
        }

        foreach (var start in open.Values)
        {
            _regions.Add(new Region(start.Rule, TextSpan.FromBounds(start.Span.End, draft.Text.Length + 1), start.RuleSpan));
        }
    }

    /// <summary>True when something silences the diagnostic; remembers that it did.</summary>
    public bool Silence(Diagnostic diagnostic)
    {
        var silenced = false;
        foreach (var region in _regions)
        {
            if ((region.Rule is null || region.Rule == diagnostic.Rule) && region.Lines.Contains(diagnostic.Span.Start))
            {
                region.IsUsed = true;
                silenced = true;
            }
        }

        return silenced;
    }

    /// <summary>A finding for each suppression that silenced nothing.</summary>
    public IEnumerable<Finding> Unused()
    {
        foreach (var region in _regions.Where(r => !r.IsUsed))
        {
            if (region.Rule is { } id && RuleCatalog.IsReserved(id))
            {
                continue;
            }

            var message = region.Rule switch
            {
                null => "This comment silences nothing here. Remove it, so that it hides no later finding.",
                { } known when RuleCatalog.IsKnown(known) => $"Nothing here breaks {known}. Remove this, so that it hides no later finding.",
                { } unknown when Suggestions.Nearest(unknown, RuleCatalog.Ids) is { } near => $"There is no rule {unknown}. Did you mean {near}?",
                { } unknown => $"There is no rule {unknown}; `brandlsp rules` lists them.",
            };
            yield return new Finding(UnusedRule, region.NameSpan, message);
        }
    }

    /// <summary>The first line after <paramref name="offset"/> that says something.</summary>
    private static TextSpan NextLine(string text, int offset)
    {
        var start = EndOfLine(text, offset);
        while (start < text.Length)
        {
            var end = EndOfLine(text, start);
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                return TextSpan.FromBounds(start, end);
            }

            start = end;
        }

        return new TextSpan(text.Length, 0);
    }

    /// <summary>Just after the line break that ends the line of <paramref name="offset"/>.</summary>
    private static int EndOfLine(string text, int offset)
    {
        var end = text.AsSpan(offset).IndexOfAny('\n', '\r');
        if (end < 0)
        {
            return text.Length;
        }

        end += offset;
        return end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
    }

    private sealed class Region(string? rule, TextSpan lines, TextSpan nameSpan)
    {
        public string? Rule { get; } = rule;

        public TextSpan Lines { get; } = lines;

        public TextSpan NameSpan { get; } = nameSpan;

        public bool IsUsed { get; set; }
    }
}
