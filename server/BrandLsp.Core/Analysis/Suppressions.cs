using System.Collections.Immutable;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Rules;
using BrandLsp.Core.Styles;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Analysis;

/// <summary>What a draft asks not to hear: the comments in its body and <c>disable:</c> in its front matter.</summary>
internal sealed class Suppressions
{
    public const string UnusedRule = "unused-suppression";

    private static readonly ImmutableArray<Reach> s_reaches = [Reach.WholeDraft, Reach.UntilEnabled, Reach.NextLine];

    private readonly StyleSet _styles;

    // Those of one reach and rule lie one after another, so that a finding's is found without asking all of them.
    private readonly Dictionary<(Reach Reach, string? Rule), List<Region>> _regions = [];

    /// <param name="styles">The rules that are known beside those of the catalogue.</param>
    public Suppressions(Draft draft, StyleSet styles)
    {
        _styles = styles;
        var whole = new TextSpan(0, draft.Text.Length + 1);
        foreach (var item in draft.Front.Disable)
        {
            Add(Reach.WholeDraft, item.Value, whole, item.Span);
        }

        var open = new Dictionary<string, SuppressionComment>(StringComparer.Ordinal);
        var next = default(TextSpan);
        var lineEnd = -1;
        foreach (var comment in draft.Suppressions)
        {
            var rule = comment.Rule ?? "";
            switch (comment.Kind)
            {
                case SuppressionKind.DisableNextLine:
                    if (comment.Span.End >= lineEnd)
                    {
                        lineEnd = EndOfLine(draft.Text, comment.Span.End);
                        next = FirstLineFrom(draft.Text, lineEnd);
                    }

                    Add(Reach.NextLine, comment.Rule, next, comment.RuleSpan);
                    break;
                case SuppressionKind.Disable:
                    open.TryAdd(rule, comment);
                    break;
                case var _ when rule.Length == 0:
                    foreach (var start in open.Values)
                    {
                        AddFrom(start, comment.Span.Start);
                    }

                    open.Clear();
                    break;
                default:
                    if (open.Remove(rule, out var opened))
                    {
                        AddFrom(opened, comment.Span.Start);
                    }

                    break;
            }
        }

        foreach (var start in open.Values)
        {
            AddFrom(start, whole.End);
        }
    }

    /// <summary>True when something silences the diagnostic; remembers that it did.</summary>
    public bool Silence(Diagnostic diagnostic)
    {
        var silenced = false;
        foreach (var reach in s_reaches)
        {
            foreach (var rule in new[] { null, diagnostic.Rule })
            {
                if (RegionAt(reach, rule, diagnostic.Span.Start) is { } region)
                {
                    region.IsUsed = true;
                    silenced = true;
                }
            }
        }

        return silenced;
    }

    /// <summary>A finding for each suppression that silenced nothing.</summary>
    public IEnumerable<Finding> Unused()
    {
        foreach (var region in _regions.Values.SelectMany(r => r).Where(r => !r.IsUsed))
        {
            if (region.Rule is { } id && RuleCatalog.IsReserved(id))
            {
                continue;
            }

            var message = region.Rule switch
            {
                null => "This comment silences nothing here. Remove it, so that it hides no later finding.",
                { } known when RuleCatalog.IsKnown(known) || _styles.Has(known) => $"Nothing here breaks {known}. Remove this, so that it hides no later finding.",
                { } unknown when Suggestions.Nearest(unknown, RuleCatalog.Ids.Concat(_styles.RuleNames)) is { } near => $"There is no rule {unknown}. Did you mean {near}?",
                { } unknown => $"There is no rule {unknown}; `brandlsp rules` lists them.",
            };
            foreach (var span in region.NameSpans)
            {
                yield return new Finding(UnusedRule, span, message);
            }
        }
    }

    private void AddFrom(SuppressionComment start, int end) =>
        Add(Reach.UntilEnabled, start.Rule, TextSpan.FromBounds(start.Span.End, end), start.RuleSpan);

    private void Add(Reach reach, string? rule, TextSpan lines, TextSpan nameSpan)
    {
        if (!_regions.TryGetValue((reach, rule), out var regions))
        {
            _regions[(reach, rule)] = regions = [];
        }

        if (regions.Count == 0 || regions[^1].Lines != lines)
        {
            regions.Add(new Region(rule, lines));
        }

        regions[^1].NameSpans.Add(nameSpan);
    }

    private Region? RegionAt(Reach reach, string? rule, int offset)
    {
        if (!_regions.TryGetValue((reach, rule), out var regions))
        {
            return null;
        }

        var (low, high) = (0, regions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = regions[middle].Lines.End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low < regions.Count && regions[low].Lines.Contains(offset) ? regions[low] : null;
    }

    /// <summary>The first line from <paramref name="start"/> on that says something.</summary>
    private static TextSpan FirstLineFrom(string text, int start)
    {
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

    private enum Reach
    {
        WholeDraft,
        UntilEnabled,
        NextLine,
    }

    /// <param name="lines">Where it silences.</param>
    private sealed class Region(string? rule, TextSpan lines)
    {
        public string? Rule { get; } = rule;

        public TextSpan Lines { get; } = lines;

        /// <summary>The rule's name, or the comment, once for each that asks for the same.</summary>
        public List<TextSpan> NameSpans { get; } = [];

        public bool IsUsed { get; set; }
    }
}
