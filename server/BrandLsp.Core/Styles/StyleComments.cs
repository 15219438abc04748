using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Styles;

/// <summary>
/// Vale's own comments: <c>vale off</c>, <c>vale on</c>, <c>vale Style.Rule = NO</c>, <c>vale Style = NO</c> and
/// <c>vale Style.Rule["match"] = NO</c>, each in force from where it stands until it is taken back.
/// </summary>
internal sealed class StyleComments
{
    private readonly List<(int At, string What, bool IsOff)> _switches = [];

    public StyleComments(Draft draft)
    {
        foreach (var comment in draft.StyleComments)
        {
            Read(comment.In(draft.Text), comment.Start);
        }
    }

    public bool Silence(string rule, TextSpan span, string text)
    {
        if (_switches.Count == 0)
        {
            return false;
        }

        var style = rule[..rule.IndexOf('.', StringComparison.Ordinal)];
        var match = $"{rule}[{span.In(text)}]";
        var (all, ofStyle, ofRule, ofMatch) = (false, false, false, false);
        foreach (var (at, what, isOff) in _switches)
        {
            if (at > span.Start)
            {
                break;
            }

            all = what.Length == 0 ? isOff : all;
            ofStyle = what == style ? isOff : ofStyle;
            ofRule = what == rule ? isOff : what == style ? isOff : ofRule;
            ofMatch = what == match ? isOff : ofMatch;
        }

        return all || ofRule || ofMatch;
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
            _switches.Add((at, "", words == "off"));
            return;
        }

        var equals = words.LastIndexOf('=');
        if (equals < 0 || words[(equals + 1)..].Trim() is not ("NO" or "YES" or "no" or "yes") || words[..equals].Trim() is not { Length: > 0 } what)
        {
            return;
        }

        var isOff = words.EndsWith("NO", StringComparison.OrdinalIgnoreCase);
        if (what.IndexOf('[', StringComparison.Ordinal) is var bracket and > 0 && what.EndsWith(']'))
        {
            foreach (var quoted in what[(bracket + 1)..^1].Split(','))
            {
                _switches.Add((at, $"{what[..bracket]}[{quoted.Trim().Trim('"')}]", isOff));
            }
        }
        else
        {
            _switches.Add((at, what, isOff));
        }
    }
}
