using System.Collections.Immutable;
using System.Runtime.InteropServices;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Styles;

/// <summary>One reading of a draft by the rules of styles: what they found, and what they remember from block to block.</summary>
internal sealed class StyleRun(Draft draft, StyleIndex index)
{
    /// <summary>In characters, of the next word as far as an article needs it.</summary>
    private const int LongestWord = 40;

    private readonly List<TokenHit> _hits = [];
    private readonly List<TokenMatch> _matches = [];
    private readonly Dictionary<StyleRule, object> _memory = [];
    private readonly HashSet<(string Rule, int Start)> _reported = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private TextBlock? _block;
    private TextCounts? _textCounts;

    public Draft Draft => draft;

    public List<(StyleRule Rule, Finding Finding)> Findings { get; } = [];

    /// <summary>What metric rules count beside words.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; init; } = new Dictionary<string, int>();

    /// <summary>True where a fix takes care of <c>a</c> and <c>an</c>.</summary>
    public bool IsEnglish { get; init; }

    /// <summary>The counts of the summary, counted once for all metric rules.</summary>
    public TextCounts SharedCounts(TextBlock block) => _textCounts ??= new TextCounts(block.Text);

    /// <summary>Looks for all literals of all rules in the block; <see cref="Matches"/> speaks of it from now on.</summary>
    public void Enter(TextBlock block)
    {
        _block = block;
        _hits.Clear();
        index.Scan(block.Lower, _hits);
        _hits.Sort();
    }

    /// <summary>True when the rule may have something to say about the block.</summary>
    public bool Concerns(StyleRule rule)
    {
        if (rule.SeesAll)
        {
            return true;
        }

        foreach (var group in rule.Groups)
        {
            if (group.IsAlwaysTried || HitsOf(group).Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The matches of a group in the block, by position. Valid until the next call.</summary>
    public List<TokenMatch> Matches(TokenGroup group)
    {
        _matches.Clear();
        group.Find(_block!.Text, HitsOf(group), _matches);
        return _matches;
    }

    /// <summary>What a rule remembers of the blocks before.</summary>
    public T Memory<T>(StyleRule rule, Func<T> create)
        where T : class
    {
        if (!_memory.TryGetValue(rule, out var known))
        {
            _memory[rule] = known = create();
        }

        return (T)known;
    }

    /// <param name="rule">Whose finding it is.</param>
    /// <param name="block">Where it was found.</param>
    /// <param name="start">Its first character in the block's text.</param>
    /// <param name="end">Just after its last one.</param>
    /// <param name="message">Null for the rule's own with the match filled in.</param>
    /// <param name="replacements">Null for those of the rule's action.</param>
    public void Report(StyleRule rule, TextBlock block, int start, int end, string? message = null, ImmutableArray<string>? replacements = null)
    {
        var span = block.Source(start, end);
        if (!_reported.Add((rule.Head.Name, span.Start)) || IsOverLimit(rule))
        {
            return;
        }

        var match = block.Text[start..end];
        var choices = replacements ?? Proposed(rule.Head, match);
        var finding = new Finding(rule.Head.Name, span, message ?? StyleMessage.Format(rule.Head.Message, match, choices is [var only] ? only : StyleMessage.Choices(choices)))
        {
            Fixes = Fixes(span, match, choices),
        };
        Findings.Add((rule, finding));
    }

    /// <summary>A finding about the draft as a whole, on its first line.</summary>
    public void ReportDraft(StyleRule rule, string message)
    {
        var end = draft.Text.AsSpan().IndexOfAny('\n', '\r');
        if (_reported.Add((rule.Head.Name, 0)) && !IsOverLimit(rule))
        {
            Findings.Add((rule, new Finding(rule.Head.Name, new TextSpan(0, end < 0 ? draft.Text.Length : end), message)));
        }
    }

    private static ImmutableArray<string> Proposed(StyleHead rule, string match) => rule.Action is not { } action ? []
        : rule.MatchesCase && action.Name == "replace" ? [.. action.Apply(match).Select(c => LetterCase.Like(c, match))]
        : action.Apply(match);

    private bool IsOverLimit(StyleRule rule)
    {
        var count = _counts[rule.Head.Name] = _counts.GetValueOrDefault(rule.Head.Name) + 1;
        return count > rule.Head.Limit;
    }

    private ReadOnlySpan<TokenHit> HitsOf(TokenGroup group)
    {
        var number = index.NumberOf(group);
        var all = CollectionsMarshal.AsSpan(_hits);
        var from = FirstOf(all, number);
        return all[from..FirstOf(all, number + 1)];
    }

    private static int FirstOf(ReadOnlySpan<TokenHit> hits, int group)
    {
        var (low, high) = (0, hits.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = hits[middle].Group < group ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>None where markup or hidden code stands inside the match: a fix must not take it away.</summary>
    private ImmutableArray<Fix> Fixes(TextSpan span, string match, ImmutableArray<string> replacements)
    {
        const int Most = 8;
        if (replacements.IsDefaultOrEmpty || !draft.Text.AsSpan(span.Start, span.Length).SequenceEqual(match))
        {
            return [];
        }

        return
        [
            .. replacements.Where(r => r != match).Take(Most).Select(r => r.Length == 0
                ? new Fix($"Remove “{match.Trim()}”", WithArticle(span, draft.Text.Substring(span.End, Math.Min(LongestWord, draft.Text.Length - span.End)), TextEdit.Delete(WithBlank(span))))
                : new Fix($"Replace with “{r}”", WithArticle(span, r, new TextEdit(span, r)))),
        ];
    }

    /// <param name="next">What stands behind the article then.</param>
    private TextEdit[] WithArticle(TextSpan span, string next, TextEdit edit) =>
        IsEnglish && Articles.Agree(draft.Text, span.Start, next) is { } article ? [article, edit] : [edit];

    /// <summary>The span with the one blank beside it that would be left over.</summary>
    private TextSpan WithBlank(TextSpan span)
    {
        var isAfterBlank = span.Start > 0 && draft.Text[span.Start - 1] == ' ';
        var isBeforeBlank = span.End < draft.Text.Length && draft.Text[span.End] == ' ';
        return isBeforeBlank && (isAfterBlank || span.Start == 0 || draft.Text[span.Start - 1] is '\n' or '\r') ? new TextSpan(span.Start, span.Length + 1) : span;
    }
}
