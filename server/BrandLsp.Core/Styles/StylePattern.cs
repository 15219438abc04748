using System.Text.RegularExpressions;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Styles;

/// <summary>
/// A regular expression of a style. Short texts are searched with the ordinary engine, which costs nothing to set up; where
/// that takes long, and for long texts, one without backtracking takes over, which is linear in the text. A pattern that
/// the second cannot run has a limit on its time. Both engines find the same matches.
/// </summary>
internal sealed class StylePattern
{
    /// <summary>For one search by a pattern that backtracks.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(100);

    private const int ShortText = 4_000;

    private static readonly TimeSpan s_quick = TimeSpan.FromMilliseconds(20);

    private readonly string _pattern;
    private readonly RegexOptions _options;
    private readonly Regex _ordinary;
    private readonly Lazy<Regex> _regex;
    private readonly Lazy<Regex> _finder;
    private bool _isHard;

    private StylePattern(string pattern, RegexOptions options, Regex ordinary)
    {
        _ordinary = ordinary;
        _pattern = pattern;
        _options = options;
        _regex = new Lazy<Regex>(() => Compile(RegexOptions.None));
        _finder = new Lazy<Regex>(() => Compile(RegexOptions.ExplicitCapture));
    }

    /// <summary>The pattern; null with a <paramref name="fault"/> when it is broken.</summary>
    /// <param name="pattern">In the style's spelling.</param>
    /// <param name="ignoreCase">True for any case.</param>
    /// <param name="isMultiline">True where <c>^</c> and <c>$</c> mean lines.</param>
    /// <param name="fault">What is wrong, in the engine's words.</param>
    public static StylePattern? Create(string pattern, bool ignoreCase, bool isMultiline, out string? fault)
    {
        var options = RegexOptions.CultureInvariant
            | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None)
            | (isMultiline ? RegexOptions.Multiline : RegexOptions.None);
        var text = PatternText.ToDotNet(pattern, isMultiline);
        try
        {
            var ordinary = new Regex(text, options, s_quick);
            fault = null;
            return new StylePattern(text, options, ordinary);
        }
        catch (ArgumentException broken)
        {
            fault = broken is RegexParseException parse ? Readable(parse) : broken.Message;
            return null;
        }
    }

    /// <summary>True after a search that took too long: the pattern is not tried again.</summary>
    public bool IsTooSlow { get; private set; }

    /// <summary>Where the style writes it; null when it comes from elsewhere.</summary>
    public Place? Place { get; set; }

    /// <summary>The place of the first match from <paramref name="from"/> on; null when there is none, or finding out takes too long.</summary>
    public TextSpan? Find(string text, int from)
    {
        if (IsTooSlow || from > text.Length)
        {
            return null;
        }

        if (IsEasy(text))
        {
            try
            {
                return First(_ordinary, text, from);
            }
            catch (RegexMatchTimeoutException)
            {
                _isHard = true;
            }
        }

        try
        {
            return First(_finder.Value, text, from);
        }
        catch (RegexMatchTimeoutException)
        {
            IsTooSlow = true;
            return null;
        }
    }

    public bool IsMatch(string text) => Find(text, 0) is not null;

    /// <summary>The places of all matches in order, none overlapping another.</summary>
    public List<TextSpan> FindAll(string text)
    {
        var found = new List<TextSpan>();
        if (IsTooSlow)
        {
            return found;
        }

        if (IsEasy(text))
        {
            try
            {
                AddAll(_ordinary, text, found);
                return found;
            }
            catch (RegexMatchTimeoutException)
            {
                _isHard = true;
                found.Clear();
            }
        }

        try
        {
            AddAll(_finder.Value, text, found);
        }
        catch (RegexMatchTimeoutException)
        {
            IsTooSlow = true;
            found.Clear();
        }

        return found;
    }

    private bool IsEasy(string text) => text.Length <= ShortText && !_isHard;

    private static TextSpan? First(Regex regex, string text, int from)
    {
        foreach (var match in regex.EnumerateMatches(text, from))
        {
            return new TextSpan(match.Index, match.Length);
        }

        return null;
    }

    private static void AddAll(Regex regex, string text, List<TextSpan> found)
    {
        foreach (var match in regex.EnumerateMatches(text))
        {
            found.Add(new TextSpan(match.Index, match.Length));
        }
    }

    /// <summary>The first match from <paramref name="from"/> on with its groups; null as for <see cref="Find"/>.</summary>
    private Match? Match(string text, int from)
    {
        if (IsTooSlow || from > text.Length)
        {
            return null;
        }

        try
        {
            var match = _regex.Value.Match(text, from);
            return match.Success ? match : null;
        }
        catch (RegexMatchTimeoutException)
        {
            IsTooSlow = true;
            return null;
        }
    }

    /// <summary>All matches with their groups by position, none overlapping another.</summary>
    public IEnumerable<Match> Matches(string text)
    {
        for (var from = 0; Match(text, from) is { } match;)
        {
            yield return match;
            from = match.Length == 0 ? match.Index + 1 : match.Index + match.Length;
        }
    }

    /// <summary>The text with each match replaced; <c>$1</c> stands for the first group.</summary>
    public string Replace(string text, string replacement)
    {
        try
        {
            return IsTooSlow ? text : _regex.Value.Replace(text, replacement);
        }
        catch (RegexMatchTimeoutException)
        {
            IsTooSlow = true;
            return text;
        }
    }

    /// <param name="further">Explicit captures, where groups are not asked for: finding them is dear. Without backtracking no group can be referred to.</param>
    private Regex Compile(RegexOptions further)
    {
        try
        {
            return new Regex(_pattern, _options | further | RegexOptions.NonBacktracking);
        }
        catch (Exception e) when (e is NotSupportedException or ArgumentException)
        {
            // It looks around, or refers back to a group that is none with explicit captures.
            return new Regex(_pattern, _options, Limit);
        }
    }

    /// <summary>The engine's sentence without the pattern, which stands in the file.</summary>
    private static string Readable(RegexParseException fault)
    {
        var at = fault.Message.LastIndexOf(". ", StringComparison.Ordinal);
        var sentence = at > 0 ? fault.Message[(at + 2)..] : fault.Message;
        return sentence.TrimEnd('.');
    }
}
