using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>A token of the draft that means a person of the profile.</summary>
internal sealed record Mention(TextSpan Span, Person Person) : Inline(Span);

/// <summary>
/// Finds tokens <c>@…</c> that equal a person's id or one of their handles, in any case. A token reaches over letters, their
/// marks, digits, <c>_</c>, <c>.</c>, <c>-</c>, <c>@</c> and <c>/</c>, without such signs at its end except <c>_</c>, which may end a handle, and does not
/// start inside a word.
/// </summary>
internal sealed class Mentions
{
    private const int LongestToken = 300;

    /// <summary>From here on are Chinese and Japanese, fullwidth digits too, which know no blanks.</summary>
    private const char FirstUnspaced = '\u2E80';
    private readonly Dictionary<string, Person> _people = new(StringComparer.OrdinalIgnoreCase);

    private Mentions(Brand brand)
    {
        foreach (var person in brand.People)
        {
            _people.TryAdd(person.Id, person);
        }

        foreach (var person in brand.People)
        {
            foreach (var (_, handle) in person.Handles.OrderBy(h => h.Key, StringComparer.Ordinal))
            {
                _people.TryAdd(handle.TrimStart('@'), person);
            }
        }
    }

    public static Mentions Of(Brand brand) => brand.Derive(static b => new Mentions(b));

    /// <summary>Siblings with each token as a <see cref="Mention"/>; code and bare links are left alone.</summary>
    public ImmutableArray<Inline> Resolve(ImmutableArray<Inline> inlines)
    {
        if (_people.Count == 0 || !inlines.Any(i => i is TextRun run && run.Text.Contains('@')))
        {
            return inlines;
        }

        var resolved = ImmutableArray.CreateBuilder<Inline>(inlines.Length);
        for (var i = 0; i < inlines.Length;)
        {
            if (inlines[i] is not TextRun)
            {
                resolved.Add(inlines[i++]);
                continue;
            }

            // Runs side by side are one text: an escape in a name does not end it.
            var end = i;
            while (end < inlines.Length && inlines[end] is TextRun)
            {
                end++;
            }

            AddText(inlines.AsSpan()[i..end], resolved);
            i = end;
        }

        return resolved.ToImmutable();
    }

    /// <summary>The person that a token without its sign means; null when it is nobody.</summary>
    public Person? Find(string token) => _people.GetValueOrDefault(token);

    /// <summary>
    /// What stands for a person in a post's text: the handle as the platform writes it; null for the plain name, which
    /// LinkedIn's text always shows.
    /// </summary>
    public static string? HandleOn(Platform platform, Person person)
    {
        if (platform.Id == "linkedin" || !person.Handles.TryGetValue(platform.Id, out var handle))
        {
            return null;
        }

        var name = handle.TrimStart('@');
        if (MemberIds.Of(platform, handle) is { } id)
        {
            return id;
        }

        return platform.Id switch
        {
            "reddit" => name.StartsWith("u/", StringComparison.Ordinal) || name.StartsWith("r/", StringComparison.Ordinal) ? name : "u/" + name,
            "nostr" when name.StartsWith("npub1", StringComparison.Ordinal) || name.StartsWith("nprofile1", StringComparison.Ordinal) => "nostr:" + name,
            "nostr" when name.StartsWith("nostr:", StringComparison.Ordinal) => name,
            _ => name.Length == 0 ? null : "@" + name,
        };
    }

    /// <summary>True when the platform has no account of the person, so that nobody is notified.</summary>
    public static bool IsUnmapped(Platform platform, Person person) => platform.Id == "linkedin"
        ? person.LinkedInUrn is null && !person.Handles.ContainsKey(platform.Id)
        : HandleOn(platform, person) is null;

    /// <summary>The tokens in a text, by position.</summary>
    public IEnumerable<(TextSpan Span, Person Person)> Tokens(string text)
    {
        var last = -1;
        for (var at = text.IndexOf('@'); at >= 0;)
        {
            var end = TokenEnd(text, at + 1);
            var isNext = last > 0 && at == last + 1 && text[last] == '/';
            if ((isNext || MayStart(text, at)) && Match(text, at + 1, end) is { } match)
            {
                yield return (TextSpan.FromBounds(at, match.End), match.Person);
                end = last = match.End;
            }

            at = text.IndexOf('@', Math.Max(end, at + 1));
        }
    }

    /// <summary>The ids and the handles, without their sign.</summary>
    public IEnumerable<string> Names => _people.Keys;

    /// <summary>Every token that may mean somebody, sign included, by position: what <see cref="Tokens"/> finds people in.</summary>
    public static IEnumerable<TextSpan> Candidates(string text)
    {
        for (var at = text.IndexOf('@'); at >= 0;)
        {
            var end = TokenEnd(text, at + 1);
            if (MayStart(text, at) && end > at + 1)
            {
                yield return TextSpan.FromBounds(at, end);
            }

            at = text.IndexOf('@', Math.Max(end, at + 1));
        }
    }

    /// <summary>Tokens that mean nobody of the profile, sign included, by position.</summary>
    public IEnumerable<TextSpan> Strangers(string text)
    {
        for (var at = text.IndexOf('@'); at >= 0;)
        {
            var end = TokenEnd(text, at + 1);
            if (MayStart(text, at))
            {
                var trimmed = TrimmedEnd(text, at + 1, end);
                if (Match(text, at + 1, end) is { } match)
                {
                    end = match.End;
                }
                else if (trimmed > at + 1 && char.IsLetter(text[at + 1]))
                {
                    yield return TextSpan.FromBounds(at, trimmed);
                }
            }

            at = text.IndexOf('@', Math.Max(end, at + 1));
        }
    }

    private void AddText(ReadOnlySpan<Inline> runs, ImmutableArray<Inline>.Builder resolved)
    {
        var joined = new StringBuilder();
        foreach (var inline in runs)
        {
            joined.Append(((TextRun)inline).Text);
        }

        var text = joined.ToString();
        var tokens = new Queue<(TextSpan Span, Person Person)>(Tokens(text));
        var start = 0;
        TextSpan? mention = null;
        foreach (var inline in runs)
        {
            var run = (TextRun)inline;
            var at = 0;
            while (at < run.Text.Length)
            {
                if (!tokens.TryPeek(out var token) || token.Span.Start >= start + run.Text.Length)
                {
                    resolved.Add(Part(run, at, run.Text.Length));
                    break;
                }

                var from = Math.Max(token.Span.Start - start, 0);
                if (from > at)
                {
                    resolved.Add(Part(run, at, from));
                }

                at = Math.Min(token.Span.End - start, run.Text.Length);
                var source = Part(run, from, at).Span;
                mention = mention is { } begun ? begun.Union(source) : source;
                if (token.Span.End <= start + run.Text.Length)
                {
                    resolved.Add(new Mention(mention.Value, token.Person));
                    mention = null;
                    tokens.Dequeue();
                }
            }

            start += run.Text.Length;
        }
    }

    private static TextRun Part(TextRun run, int from, int to) => from == 0 && to == run.Text.Length
        ? run
        : new TextRun(run.Text.Length == run.Span.Length ? TextSpan.FromBounds(run.Span.Start + from, run.Span.Start + to) : run.Span, run.Text[from..to]);

    private (Person Person, int End)? Match(string text, int start, int end)
    {
        // A Japanese or Thai word stands right behind a name, and an Arabic or Hindi ending is put there: a name ends where
        // such a script begins. It does not before a Latin, Greek or Cyrillic letter, a digit or a mark, which go on with the
        // word: @janeé is not @jane.
        var word = start;
        while (word < end && GoesOn(text[word]))
        {
            word++;
        }

        foreach (var candidate in (ReadOnlySpan<int>)[end, word])
        {
            for (var to = TrimmedEnd(text, start, candidate); to > start; to = TrimmedEnd(text, start, text.LastIndexOf('/', to - 1, to - start)))
            {
                if (Find(text[start..to]) is { } person)
                {
                    return (person, to);
                }
            }
        }

        return null;
    }

    /// <summary>True for the signs of a token that are no letter of another script than Latin, Greek and Cyrillic.</summary>
    private static bool GoesOn(char sign) => !char.IsLetter(sign) ? sign < FirstUnspaced
        : sign is <= '\u052F' or (>= '\u1C80' and <= '\u1C8F') or (>= '\u1D00' and <= '\u1FFF') or (>= '\u2C60' and <= '\u2C7F')
            or (>= '\uA640' and <= '\uA69F') or (>= '\uA720' and <= '\uA7FF') or (>= '\uAB30' and <= '\uAB6F');

    private static bool IsMark(char sign) => char.GetUnicodeCategory(sign)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static int TrimmedEnd(string text, int start, int end)
    {
        while (end > start && text[end - 1] is '.' or '-' or '@' or '/')
        {
            end--;
        }

        return end;
    }

    private static int TokenEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestToken && (char.IsLetterOrDigit(text[end]) || IsMark(text[end]) || text[end] is '_' or '.' or '-' or '@' or '/'))
        {
            end++;
        }

        return end;
    }

    private static bool MayStart(string text, int at)
    {
        // ".@jane" shows a reply to everybody, "--@jane" names a source: signs behind a blank belong to no word.
        var before = at;
        while (before > 0 && text[before - 1] is ('.' or '-'))
        {
            before--;
        }

        if (before == 0 || char.IsWhiteSpace(text[before - 1]))
        {
            return true;
        }

        var last = text[at - 1];
        return !(char.IsLetterOrDigit(last) && last < FirstUnspaced) && last is not ('_' or '.' or '/' or '@' or '-' or '+' or '=');
    }
}
