using System.Globalization;

namespace BrandLsp.Core.Text;

/// <summary>What differs between the two platforms that find links with twitter-text's grammar.</summary>
internal abstract class UrlGrammar
{
    public static UrlGrammar X { get; } = new XGrammar();

    public static UrlGrammar Mastodon { get; } = new MastodonGrammar();

    /// <summary>Lower case, without <c>://</c>.</summary>
    public abstract ReadOnlySpan<string> Schemes { get; }

    /// <summary>Whether a domain without a scheme is a link.</summary>
    public abstract bool WithoutScheme { get; }

    /// <summary>Whether a line's start is as good as the text's start.</summary>
    public abstract bool LinesStartTexts { get; }

    public abstract bool IsPath(char unit);

    public abstract bool IsPathEnd(char unit);

    public abstract bool IsQuery(char unit);

    public abstract bool IsQueryEnd(char unit);

    /// <summary>
    /// Whether a path may end with the parenthesis that closes the group at <paramref name="start"/>, when without it the
    /// path would end at <paramref name="pathEnd"/>.
    /// </summary>
    public abstract bool GroupMayEnd(string text, int start, int end, int pathEnd);

    /// <summary>The end of a group in parentheses, one pair inside it at most, or -1.</summary>
    public int GroupEnd(string text, int at)
    {
        var inner = SkipPath(text, at + 1);
        if (inner >= text.Length)
        {
            return -1;
        }

        if (text[inner] == ')')
        {
            return inner > at + 1 ? inner + 1 : -1;
        }

        if (text[inner] != '(')
        {
            return -1;
        }

        var nested = SkipPath(text, inner + 1);
        if (nested == inner + 1 || nested >= text.Length || text[nested] != ')')
        {
            return -1;
        }

        var end = SkipPath(text, nested + 1);
        return end < text.Length && text[end] == ')' ? end + 1 : -1;
    }

    private int SkipPath(string text, int at)
    {
        while (at < text.Length && IsPath(text[at]))
        {
            at++;
        }

        return at;
    }

    private sealed class XGrammar : UrlGrammar
    {
        private static readonly string[] Known = ["http", "https"];

        public override ReadOnlySpan<string> Schemes => Known;

        public override bool WithoutScheme => true;

        public override bool LinesStartTexts => false;

        public override bool IsPath(char unit) => XCharacters.Is(unit, XClasses.Path);

        public override bool IsPathEnd(char unit) => XCharacters.Is(unit, XClasses.PathEnd);

        public override bool IsQuery(char unit) => XCharacters.Is(unit, XClasses.Query);

        public override bool IsQueryEnd(char unit) => XCharacters.Is(unit, XClasses.QueryEnd);

        public override bool GroupMayEnd(string text, int start, int end, int pathEnd) => start == pathEnd;
    }

    private sealed class MastodonGrammar : UrlGrammar
    {
        private static readonly string[] Known = ["http", "https", "dat", "dweb", "ipfs", "ipns", "ssb", "gopher", "gemini"];

        public override ReadOnlySpan<string> Schemes => Known;

        public override bool WithoutScheme => false;

        public override bool LinesStartTexts => true;

        public override bool IsPath(char unit) => !IsWhiteSpace(unit) && unit is not ('<' or '>' or '(' or ')' or '?');

        public override bool IsPathEnd(char unit) =>
            !IsWhiteSpace(unit) && !"()?!*\"'「」<>;:=,.$%[]~&|@".Contains(unit);

        public override bool IsQuery(char unit) =>
            char.IsAsciiLetterOrDigit(unit) || "!?*'();:&=+$/%#[]-_.,~|@^".Contains(unit) || IsIriCharacter(unit);

        public override bool IsQueryEnd(char unit) =>
            char.IsAsciiLetterOrDigit(unit) || "_&=#/-".Contains(unit) || IsIriCharacter(unit);

        /// <summary>Mastodon widened the characters inside a group, but not those of a group that ends a path.</summary>
        public override bool GroupMayEnd(string text, int start, int end, int pathEnd) => X.GroupEnd(text, start) == end;

        private static bool IsWhiteSpace(char unit) =>
            unit is (>= '\t' and <= '\r') or ' ' or '\u0085'
            || (unit >= '\u00A0' && char.GetUnicodeCategory(unit) is UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

        private static bool IsIriCharacter(char unit) =>
            unit >= '\u00A0' && unit is not ((>= '\uFDD0' and <= '\uFDEF') or >= '\uFFF0');
    }
}
