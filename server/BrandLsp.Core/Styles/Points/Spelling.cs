using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BrandLsp.Core.Styles.Points;

/// <summary>Words that no dictionary has.</summary>
/// <param name="head">The rule's head.</param>
/// <param name="dictionaries">Any may know a word.</param>
/// <param name="ignored">Further words, in lower case.</param>
/// <param name="filters">Words that match one are not looked at.</param>
/// <param name="isCustom">True to look at acronyms, names in mixed case and words with digits as well.</param>
/// <param name="exceptions">Words that are right.</param>
internal sealed class Spelling(
    StyleHead head, ImmutableArray<Lazy<Hunspell>> dictionaries, FrozenSet<string> ignored, ImmutableArray<StylePattern> filters, bool isCustom, ExceptionList exceptions) : StyleRule(head)
{
    private const int MostSuggestions = 5;

    private readonly bool _suggests = head.Action is { Name: "suggest" } && head.Action.Params.Contains("spellings");

    public override IEnumerable<StylePattern> Patterns => filters.Concat(exceptions.Patterns);

    public override void Check(StyleRun run, TextBlock block)
    {
        var text = block.Text;
        for (var i = 0; i < text.Length;)
        {
            if (!IsWordPart(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (IsWordPart(text[i]) || (IsJoint(text[i]) && i + 1 < text.Length && IsWordPart(text[i + 1]))))
            {
                i++;
            }

            // Tags and people are named, not written.
            if (start == 0 || text[start - 1] is not ('#' or '@'))
            {
                CheckWord(run, block, start, i);
            }
        }
    }

    private void CheckWord(StyleRun run, TextBlock block, int start, int end)
    {
        var word = block.Text[start..end];
        if (IsFiltered(word) || ignored.Contains(word.ToLowerInvariant()) || Knows(word) || exceptions.HoldsTerm(word))
        {
            return;
        }

        ImmutableArray<string> suggestions = _suggests ? [.. dictionaries[0].Value.Suggest(word, MostSuggestions)] : Head.Action?.Apply(word) ?? [];
        run.Report(this, block, start, end, StyleMessage.Format(Head.Message, word), suggestions);
    }

    private bool Knows(string word)
    {
        foreach (var dictionary in dictionaries)
        {
            if (dictionary.Value.Knows(word) || (word.Contains('-', StringComparison.Ordinal) && word.Split('-').All(p => ignored.Contains(p.ToLowerInvariant()) || dictionary.Value.Knows(p))))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFiltered(string word)
    {
        foreach (var filter in filters)
        {
            if (filter.IsMatch(word))
            {
                return true;
            }
        }

        return !isCustom && (IsMixed(word) || char.IsAsciiLetterUpper(word[^1]) || HasOther(word));
    }

    /// <summary>A capital inside a word, as in GitHub.</summary>
    private static bool IsMixed(string word)
    {
        for (var i = 2; i < word.Length; i++)
        {
            if (char.IsAsciiLetterUpper(word[i]) && char.IsAsciiLetterLower(word[i - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOther(string word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetter(c) && c is not ('\'' or '’' or '_'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsJoint(char c) => c is '\'' or '’' or '-' or '_' or '.' or '@';
}
