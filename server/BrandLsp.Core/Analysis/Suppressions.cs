using System.Collections.Immutable;
using BrandLsp.Core.Brands;
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

    /// <summary>Where a rule may speak again though all rules were silenced before, by rule.</summary>
    private readonly Dictionary<string, List<TextSpan>> _exceptions = new(StringComparer.Ordinal);

    private readonly Func<string, bool> _ran;
    private readonly ImmutableArray<Finding> _misspelt;

    /// <param name="styles">The rules that are known beside those of the catalogue.</param>
    /// <param name="ran">False for the id of a rule that had nothing to say because it was not asked: what silences it cannot be called unused.</param>
    public Suppressions(Draft draft, StyleSet styles, Func<string, bool> ran)
    {
        _styles = styles;
        _ran = ran;
        var whole = new TextSpan(0, draft.Text.Length + 1);
        foreach (var item in draft.Front.Disable)
        {
            Add(Reach.WholeDraft, item.Value, whole, item.Span);
        }

        var open = new Dictionary<string, SuppressionComment>(StringComparer.Ordinal);
        var allowed = new Dictionary<string, int>(StringComparer.Ordinal);
        _misspelt = [.. draft.Suppressions.Where(s => s.Kind == SuppressionKind.Misspelt).Select(s => OfMisspelt(draft.Text, s))];
        var (lineEnd, textLine) = (-1, new TextSpan(-1, 0));
        foreach (var comment in draft.Suppressions)
        {
            var rule = comment.Rule ?? "";
            switch (comment.Kind)
            {
                case SuppressionKind.DisableNextLine:
                    if (comment.Span.End >= lineEnd)
                    {
                        lineEnd = EndOfLine(draft.Text, comment.Span.End);
                        textLine = textLine.Start < lineEnd ? FirstTextFrom(draft.Text, lineEnd) : textLine;
                    }

                    Add(Reach.NextLine, comment.Rule, TextSpan.FromBounds(lineEnd, textLine.End), comment.RuleSpan);
                    break;
                case SuppressionKind.Misspelt:
                    break;
                case SuppressionKind.Disable:
                    EndExceptions(rule, comment.Span.Start);
                    open.TryAdd(rule, comment);
                    break;
                case var _ when rule.Length == 0:
                    CloseAll(comment.Span.Start);
                    break;
                default:
                    if (open.Remove(rule, out var opened))
                    {
                        AddFrom(opened, comment.Span.Start);
                    }

                    if (open.ContainsKey(""))
                    {
                        allowed.TryAdd(rule, comment.Span.Start);
                    }

                    break;
            }
        }

        CloseAll(whole.End);

        void CloseAll(int end)
        {
            foreach (var start in open.Values)
            {
                AddFrom(start, end);
            }

            open.Clear();
            EndExceptions("", end);
        }

        // "" ends those of all rules.
        void EndExceptions(string rule, int end)
        {
            string[] names = rule.Length == 0 ? [.. allowed.Keys] : [rule];
            foreach (var name in names)
            {
                if (allowed.Remove(name, out var start))
                {
                    if (!_exceptions.TryGetValue(name, out var spans))
                    {
                        _exceptions[name] = spans = [];
                    }

                    spans.Add(TextSpan.FromBounds(start, end));
                }
            }
        }
    }

    /// <summary>
    /// What is left of the diagnostic: null when something silences all of its places; else it stands at the first that
    /// nothing silences, and speaks of those alone. Remembers what silenced something.
    /// </summary>
    public Diagnostic? Left(Diagnostic diagnostic)
    {
        var isSilenced = Silence(diagnostic.Rule, diagnostic.Span.Start);
        if (!diagnostic.Related.Any(r => r.Alone is not null))
        {
            return isSilenced ? null : diagnostic;
        }

        var related = diagnostic.Related.RemoveAll(r => r.Alone is not null && Silence(diagnostic.Rule, r.Span.Start));
        var left = diagnostic with
        {
            Related = related,
            Fixes = diagnostic.Fixes.RemoveAll(f => f.Edits.Any(e => e.Path is null && Silencers(diagnostic.Rule, e.Edit.Span.Start).Any())),
        };
        if (!isSilenced)
        {
            return left;
        }

        return related.FirstOrDefault(r => r.Alone is not null) is { } next
            ? left with { Span = next.Span, Message = next.Alone!, Related = related.Remove(next) }
            : null;
    }

    private bool Silence(string rule, int offset)
    {
        var silenced = false;
        foreach (var region in Silencers(rule, offset))
        {
            region.IsUsed = true;
            silenced = true;
        }

        return silenced;
    }

    /// <summary>All that silences a rule at a place.</summary>
    private IEnumerable<Region> Silencers(string rule, int offset)
    {
        foreach (var reach in s_reaches)
        {
            foreach (var name in new[] { null, rule })
            {
                var isExcepted = name is null && reach == Reach.UntilEnabled && IsExcepted(rule, offset);
                if (!isExcepted && RegionAt(reach, name, offset) is { } region)
                {
                    yield return region;
                }
            }
        }
    }

    /// <summary>
    /// A finding for each suppression that silenced nothing. Those that could silence the findings told before them come
    /// last: tell <see cref="Left"/> of each finding before the next is taken.
    /// </summary>
    public IEnumerable<Finding> Unused()
    {
        foreach (var finding in _misspelt)
        {
            yield return finding;
        }

        foreach (var region in _regions.Values.SelectMany(r => r).OrderBy(r => r.Rule is null or UnusedRule).ToList())
        {
            if (region.IsUsed || !MayBeCalledUnused(region))
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

    /// <summary>A name that no rule has is a slip, whatever ran; the reader of front matter reports its own.</summary>
    private bool MayBeCalledUnused(Region region) => region.Rule switch
    {
        null => _ran(""),
        { } id when RuleCatalog.Find(id) is not null || _styles.Has(id) => _ran(id),
        { } id when _styles.HasStyleOf(id) => true,
        { } unknown => region.Reach != Reach.WholeDraft && !RuleNames.IsKnown(unknown),
    };

    private bool IsExcepted(string rule, int offset) =>
        _exceptions.TryGetValue(rule, out var spans) && IndexAt(spans, static s => s, offset) >= 0;

    private void AddFrom(SuppressionComment start, int end) =>
        Add(Reach.UntilEnabled, start.Rule, TextSpan.FromBounds(start.Span.End, end), start.RuleSpan);

    private void Add(Reach reach, string? rule, TextSpan lines, TextSpan nameSpan)
    {
        if (!_regions.TryGetValue((reach, rule), out var regions))
        {
            _regions[(reach, rule)] = regions = [];
        }

        // Of several for the same line of text the first begins first.
        if (regions.Count == 0 || regions[^1].Lines.End != lines.End)
        {
            regions.Add(new Region(reach, rule, lines));
        }

        regions[^1].NameSpans.Add(nameSpan);
    }

    private Region? RegionAt(Reach reach, string? rule, int offset)
    {
        if (!_regions.TryGetValue((reach, rule), out var regions))
        {
            return null;
        }

        var index = IndexAt(regions, static r => r.Lines, offset);
        return index >= 0 ? regions[index] : null;
    }

    /// <summary>The index of the item that holds <paramref name="offset"/>, of items by position and apart; -1 when none does.</summary>
    private static int IndexAt<T>(List<T> items, Func<T, TextSpan> spanOf, int offset)
    {
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spanOf(items[middle]).End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low < items.Count && spanOf(items[low]).Contains(offset) ? low : -1;
    }

    private static Finding OfMisspelt(string text, SuppressionComment comment)
    {
        var (written, meant) = (comment.RuleSpan.In(text), SuppressionReader.Misspelt(comment.RuleSpan.In(text))!);
        return new Finding(UnusedRule, comment.RuleSpan, $"There is no comment “{written}”, so this silences nothing. Did you mean {meant}?")
        {
            Fixes = [new Fix($"Change to {meant}", new TextEdit(comment.RuleSpan, meant))],
        };
    }

    /// <summary>The first line from <paramref name="start"/> on that says something to readers: comments vanish with theirs.</summary>
    private static TextSpan FirstTextFrom(string text, int start)
    {
        var at = start;
        while (at < text.Length)
        {
            var end = EndOfLine(text, at);
            var line = text.AsSpan(at, end - at);
            var shown = line.TrimStart(" \t>");
            if (shown.StartsWith("<!--") && text.IndexOf("-->", end - shown.Length, StringComparison.Ordinal) is var close and >= 0)
            {
                // What stands behind the comment on its last line may be text.
                at = close + "-->".Length;
                continue;
            }

            if (!shown.IsWhiteSpace())
            {
                return TextSpan.FromBounds(at, end);
            }

            at = end;
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
    private sealed class Region(Reach reach, string? rule, TextSpan lines)
    {
        public Reach Reach { get; } = reach;

        public string? Rule { get; } = rule;

        public TextSpan Lines { get; } = lines;

        /// <summary>The rule's name, or the comment, once for each that asks for the same.</summary>
        public List<TextSpan> NameSpans { get; } = [];

        public bool IsUsed { get; set; }
    }
}
