using System.Collections.Immutable;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Transparency;

/// <summary>Words of a post that tell of a tie, or pretend to.</summary>
/// <param name="Span">In the post's text.</param>
/// <param name="Entries">What the lists say of them: one entry or more.</param>
/// <param name="First">The index of the first token.</param>
internal sealed record DisclosureMatch(TextSpan Span, ImmutableArray<DisclosureEntry> Entries, int First)
{
    public bool Is(Standing standing) => Entries.Any(e => e.Standing == standing);
}

/// <summary>A post's text with all that the lists find in it.</summary>
internal sealed record DisclosureText(string Text, PostToken[] Tokens, ImmutableArray<DisclosureMatch> Matches)
{
    /// <summary>Hashtags in a row from which on nobody reads each one.</summary>
    public const int HashtagGroup = 3;

    public static DisclosureText Empty { get; } = new("", [], []);

    /// <summary>Where the post's first word starts; numbers such as a thread part's are none.</summary>
    public int Opening
    {
        get
        {
            for (var i = 0; i < Text.Length; i++)
            {
                if (char.IsLetter(Text[i]) || (Text[i] is '#' or '＃' or '@' && i + 1 < Text.Length && char.IsLetterOrDigit(Text[i + 1])))
                {
                    return i;
                }
            }

            return Text.Length;
        }
    }

    /// <summary>True when the match is a hashtag among three or more in a row.</summary>
    public bool IsInGroup(DisclosureMatch match)
    {
        if (Tokens[match.First].Kind != PostTokenKind.Hashtag)
        {
            return false;
        }

        int first = match.First, last = match.First;
        while (first > 0 && Tokens[first - 1].Kind == PostTokenKind.Hashtag && !HasWordBetween(first - 1))
        {
            first--;
        }

        while (last + 1 < Tokens.Length && Tokens[last + 1].Kind == PostTokenKind.Hashtag && !HasWordBetween(last))
        {
            last++;
        }

        return last - first + 1 >= HashtagGroup;
    }

    /// <summary>The number of hashtags before the match.</summary>
    public int HashtagsBefore(DisclosureMatch match) => Tokens.Take(match.First).Count(t => t.Kind == PostTokenKind.Hashtag);

    /// <summary>Quoted text is no token, and it parts hashtags all the same.</summary>
    private bool HasWordBetween(int token)
    {
        foreach (var c in Text.AsSpan(Tokens[token].Span.End, Tokens[token + 1].Span.Start - Tokens[token].Span.End))
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Finds the words of the lists in finished posts, as whole words in any case.</summary>
internal static class DisclosureFinder
{
    /// <summary>The longest sentence that is kept together for the disclosure in it, in UTF-16 units.</summary>
    private const int LongestKept = 140;

    private const string BlankLine = "\n\n";

    /// <param name="tie">Denials are judged by it: "unpaid" denies payment, not a gift.</param>
    public static DisclosureText Read(string text, Tie tie)
    {
        var lists = DisclosureWords.Lists;
        var tokens = PostTokenizer.Read(text);
        var isTaken = Never(tokens, lists);
        var found = new List<(int Start, int End, DisclosureEntry Entry)>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (isTaken[i])
            {
                continue;
            }

            var token = tokens[i];
            switch (token.Kind)
            {
                case PostTokenKind.Hashtag:
                    AddTag(lists, tokens, i, found);
                    AddPhrases(lists.StartingWith(token.Lower), tokens, i, isTaken, tie, found);
                    break;
                case PostTokenKind.Word:
                    AddPhrases(lists.StartingWith(token.Lower), tokens, i, isTaken, tie, found);
                    if (token.Base.Length < token.Lower.Length)
                    {
                        AddPhrases(lists.StartingWith(token.Base), tokens, i, isTaken, tie, found);
                    }

                    AddRole(lists, tokens, i, found);
                    AddJoinedRole(lists, text, tokens, i, found);
                    break;
                default:
                    break;
            }
        }

        return new DisclosureText(text, tokens, Longest(tokens, found));
    }

    /// <summary>
    /// The disclosures of a post, each as far as a reader needs it in one piece. A plain sentence ("I work at Acme") is a
    /// disclosure where a tie is declared. Paragraph by paragraph: no disclosure goes over a blank line, and most have none.
    /// </summary>
    public static IEnumerable<TextSpan> KeptWhole(string text, bool hasTie)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf(BlankLine);
            var end = length < 0 ? text.Length : start + length;
            if (hasTie || DisclosureWords.Lists.PhraseSigns.AreIn(text.AsSpan(start, end - start)))
            {
                foreach (var span in KeptWhole(text[start..end]))
                {
                    yield return span.Shift(start);
                }
            }

            start = end + BlankLine.Length;
        }
    }

    private static IEnumerable<TextSpan> KeptWhole(string paragraph)
    {
        var read = Read(paragraph, Tie.Paid);
        if (read.Matches.IsEmpty)
        {
            yield break;
        }

        var ends = Sentences.Ends(paragraph);
        foreach (var match in read.Matches)
        {
            if (match.Is(Standing.Contradiction))
            {
                continue;
            }

            var index = ends.BinarySearch(match.Span.End);
            var end = ends[Math.Min(index < 0 ? ~index : index, ends.Count - 1)];
            yield return match.Is(Standing.Statement) && end - match.Span.Start is > 0 and <= LongestKept ? TextSpan.FromBounds(match.Span.Start, end) : match.Span;
        }
    }

    private static bool[] Never(PostToken[] tokens, DisclosureWords lists)
    {
        var taken = new bool[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != PostTokenKind.Word)
            {
                continue;
            }

            if (IsYear(tokens, i))
            {
                taken[i] = true;
            }

            foreach (var entry in lists.StartingWith(tokens[i].Lower))
            {
                if (entry.Standing == Standing.Never && entry.Pattern.Match(tokens, i, null, takesTags: false) is > 0 and var end)
                {
                    taken.AsSpan(i, end - i).Fill(true);
                }
            }
        }

        return taken;
    }

    /// <summary>79 AD, AD 79.</summary>
    private static bool IsYear(PostToken[] tokens, int at)
    {
        bool IsNumber(int i) => i >= 0 && i < tokens.Length && tokens[i].Kind == PostTokenKind.Word && char.IsAsciiDigit(tokens[i].Lower[0]) && tokens[i].Lower.Length <= 4;

        return tokens[at] is { Lower: "ad", IsCapital: true }
            && ((IsNumber(at - 1) && !tokens[at].StartsClause && !tokens[at].FollowsComma) || (IsNumber(at + 1) && !tokens[at + 1].StartsClause && !tokens[at + 1].FollowsComma && tokens[at + 1].Lower.Length > 1));
    }

    private static void AddTag(DisclosureWords lists, PostToken[] tokens, int at, List<(int Start, int End, DisclosureEntry Entry)> found)
    {
        var tag = tokens[at].Lower;
        foreach (var entry in lists.Tagged(tag))
        {
            found.Add((at, at + 1, entry));
        }

        foreach (var entry in lists.Roles)
        {
            foreach (var role in entry.Pattern.FirstWords)
            {
                if (tag.Length > role.Length + 1 && tag.EndsWith(role, StringComparison.Ordinal) && !lists.IsNoName(tag[..^role.Length].TrimEnd('_')))
                {
                    found.Add((at, at + 1, entry));
                }
            }
        }
    }

    private static void AddRole(DisclosureWords lists, PostToken[] tokens, int at, List<(int Start, int End, DisclosureEntry Entry)> found)
    {
        if (at == 0 || tokens[at].StartsClause || tokens[at].FollowsComma)
        {
            return;
        }

        var name = tokens[at - 1];
        var isName = name.Kind is PostTokenKind.Mention or PostTokenKind.Hashtag
            || (name is { Kind: PostTokenKind.Word, IsCapital: true } && !lists.IsNoName(name.Lower) && (tokens[at].IsCapital || !name.StartsClause));
        foreach (var entry in lists.Roles)
        {
            if (isName && entry.Pattern.FirstWords.Contains(tokens[at].Lower))
            {
                found.Add((at - 1, at + 1, entry));
            }
        }
    }

    /// <summary>"AcmePartner: …": the name and the role as one word, a capital between them, where the post begins.</summary>
    private static void AddJoinedRole(DisclosureWords lists, string text, PostToken[] tokens, int at, List<(int Start, int End, DisclosureEntry Entry)> found)
    {
        var word = tokens[at].Span.In(text).AsSpan();
        foreach (var entry in lists.Roles)
        {
            foreach (var role in entry.Pattern.FirstWords)
            {
                if (word.Length > role.Length + 1 && word.EndsWith(role, StringComparison.OrdinalIgnoreCase) && char.IsUpper(word[^role.Length])
                    && !lists.IsNoName(word[..^role.Length].ToString().ToLowerInvariant()) && OpensPost(tokens, at))
                {
                    found.Add((at, at + 1, entry));
                }
            }
        }
    }

    /// <summary>Only numbers, such as a thread part's, stand before it.</summary>
    private static bool OpensPost(PostToken[] tokens, int at) =>
        !tokens.Take(at).Any(t => t.Kind != PostTokenKind.Word || t.Lower.Any(char.IsLetter));

    private static void AddPhrases(
        ReadOnlySpan<DisclosureEntry> entries, PostToken[] tokens, int at, bool[] isTaken, Tie tie, List<(int Start, int End, DisclosureEntry Entry)> found)
    {
        foreach (var entry in entries)
        {
            if (entry.Standing == Standing.Never || (entry.Standing == Standing.Contradiction && !entry.IsFor(tie)))
            {
                continue;
            }

            var end = entry.Pattern.Match(tokens, at, isTaken, takesTags: entry.Form == WordForm.Phrase);
            if (end > 0 && (entry.Form != WordForm.Label || (tokens[at].MayStartLabel && tokens[end - 1].MayEndLabel)))
            {
                found.Add((at, end, entry));
            }
        }
    }

    /// <summary>The longest match wins where several overlap; sentences that say a tie and words of the lists do not compete.</summary>
    private static ImmutableArray<DisclosureMatch> Longest(PostToken[] tokens, List<(int Start, int End, DisclosureEntry Entry)> found)
    {
        if (found.Count == 0)
        {
            return [];
        }

        var matches = new List<DisclosureMatch>();
        var covered = new bool[2][];
        (covered[0], covered[1]) = (new bool[tokens.Length], new bool[tokens.Length]);
        foreach (var group in found.GroupBy(f => (f.Start, f.End, IsStatement: f.Entry.Standing == Standing.Statement)).OrderByDescending(g => g.Key.End - g.Key.Start).ThenBy(g => g.Key.Start))
        {
            var (start, end, isStatement) = group.Key;
            var cover = covered[isStatement ? 1 : 0].AsSpan(start, end - start);
            if (!cover.Contains(true))
            {
                cover.Fill(true);
                matches.Add(new DisclosureMatch(TextSpan.FromBounds(tokens[start].Span.Start, tokens[end - 1].Span.End), [.. group.Select(f => f.Entry)], start));
            }
        }

        return [.. matches.OrderBy(m => m.Span)];
    }
}
