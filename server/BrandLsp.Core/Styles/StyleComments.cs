using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Styles;

/// <summary>
/// Vale's own comments: <c>vale off</c>, <c>vale on</c>, <c>vale Style.Rule = NO</c>, <c>vale Style = NO</c>,
/// <c>vale Style.Rule["match"] = NO</c> and <c>vale styles = A, B</c>, which turns all others off; each in force from where
/// it stands until it is taken back.
/// </summary>
internal sealed class StyleComments
{
    // By what they speak of ("" is everything), each by position: a long draft may have thousands of both.
    private readonly Dictionary<string, List<(int At, bool IsOff)>> _switches = new(StringComparer.Ordinal);

    // The comments that set the styles, by position.
    private readonly List<(int At, string[] Styles)> _sets = [];

    public StyleComments(Draft draft)
    {
        foreach (var comment in draft.StyleComments)
        {
            Read(comment.In(draft.Text), comment.Start);
        }
    }

    public bool Silence(string rule, TextSpan span, string text)
    {
        if (_switches.Count == 0 && _sets.Count == 0)
        {
            return false;
        }

        var name = rule[..rule.IndexOf('.', StringComparison.Ordinal)];
        var style = Last(name, span.Start);
        if (_sets.FindLast(s => s.At <= span.Start) is { Styles: { } chosen } set && set.At > style.At)
        {
            style = (set.At, !chosen.Contains(name));
        }

        var ofRule = Last(rule, span.Start);
        var later = ofRule.At >= style.At ? ofRule : style;
        return later.IsOff || Last("", span.Start).IsOff || Last($"{rule}[{span.In(text)}]", span.Start).IsOff;
    }

    /// <summary>The last switch of something up to a place; at -1 when there is none.</summary>
    private (int At, bool IsOff) Last(string what, int place)
    {
        if (!_switches.TryGetValue(what, out var switches))
        {
            return (-1, false);
        }

        var (low, high) = (0, switches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = switches[middle].At <= place ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? (-1, false) : switches[low - 1];
    }

    private void Add(int at, string what, bool isOff)
    {
        if (!_switches.TryGetValue(what, out var switches))
        {
            _switches[what] = switches = [];
        }

        switches.Add((at, isOff));
    }

    private void Read(string comment, int at)
    {
        const string Open = "<!--";
        const string Close = "-->";
        var inside = comment[Open.Length..];
        inside = (inside.EndsWith(Close, StringComparison.Ordinal) ? inside[..^Close.Length] : inside).Trim();
        if (!inside.StartsWith("vale ", StringComparison.Ordinal))
        {
            return;
        }

        var words = inside["vale ".Length..].Trim();
        if (words is "off" or "on")
        {
            Add(at, "", words == "off");
            return;
        }

        var equals = words.LastIndexOf('=');
        if (equals > 0 && words[..equals].Trim() is "style" or "styles")
        {
            _sets.Add((at, words[(equals + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
            return;
        }

        if (equals < 0 || words[(equals + 1)..].Trim() is not ("NO" or "YES" or "no" or "yes") || words[..equals].Trim() is not { Length: > 0 } what)
        {
            return;
        }

        var isOff = words.EndsWith("NO", StringComparison.OrdinalIgnoreCase);
        if (what.IndexOf('[', StringComparison.Ordinal) is var bracket and > 0 && what.EndsWith(']'))
        {
            foreach (var quoted in what[(bracket + 1)..^1].Split(','))
            {
                Add(at, $"{what[..bracket]}[{quoted.Trim().Trim('"')}]", isOff);
            }
        }
        else
        {
            Add(at, what, isOff);
        }
    }
}
