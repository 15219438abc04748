using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Limits;

/// <summary>Why a platform makes no hashtag of a token that looks like one, and what it would take instead.</summary>
/// <param name="text">A finished post.</param>
/// <param name="token">In <paramref name="text"/>, with its number sign.</param>
internal sealed class HashtagRepair(Platform platform, string text, TextSpan token)
{
    /// <summary>In UTF-16 units: as far as a neighbour decides whether a hashtag may stand beside it.</summary>
    private const int Reach = 3;

    /// <summary>What opens a bracket or a quotation: a blank behind it would be a slip.</summary>
    private const string Openers = "([{<\"'“„«‹‘‚「『（";

    private static readonly SearchValues<char> s_letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly SearchValues<char> s_figure = SearchValues.Create("0123456789-.+&'’");

    private readonly string _tag = token.In(text);

    /// <summary><c>#12</c>, <c>#24/7</c>, <c>#50%</c>, <c>#9-5</c>: figures alone.</summary>
    private bool IsFigure => _tag.AsSpan(1).IndexOfAnyExcept(s_figure) < 0;

    /// <param name="taken">What the platform makes a hashtag of; empty for nothing.</param>
    public string Message(TextSpan taken)
    {
        var name = platform.Name;
        if (!taken.IsEmpty)
        {
            return $"{name} takes only {taken.In(text)} of {_tag} for the hashtag. Write it in one word.";
        }

        if (IsFigure)
        {
            return $"{name} makes no hashtag of digits alone, so {_tag} stays plain text. Leave out the sign, or add a letter if it is to be a hashtag.";
        }

        if (XCharacters.IsHash(_tag[^1]))
        {
            return $"{name} makes no hashtag of {_tag}, because a second # closes it. Write it in one word.";
        }

        return Neighbour switch
        {
            Side.Before => $"{name} makes no hashtag of {_tag}, because “{Before}” stands right before it. Put a blank between them, or move it away from there.",
            Side.After => $"{name} makes no hashtag of {_tag}, because “{After}” stands right behind it. Put a blank between them, or move it away from there.",
            _ => $"{name} makes no hashtag of {_tag}. Write it in one word that starts with a letter, or leave out the sign.",
        };
    }

    /// <summary>Those after which the platform does what the author meant.</summary>
    /// <param name="source">Where the token stands in the draft.</param>
    public ImmutableArray<Fix> Fixes(string draft, TextSpan source, TextSpan taken, bool isEnglish)
    {
        var written = source.In(draft);
        var sign = written == _tag ? "#" : written == _tag[1..] ? "" : null;
        if (sign is null)
        {
            return [];
        }

        if (IsFigure)
        {
            return sign.Length > 0 ? Plain(source, isEnglish) : [];
        }

        if (taken.IsEmpty && Neighbour is var side && side != Side.None)
        {
            return sign.Length == 0 || (side == Side.Before && Openers.Contains(text[token.Start - 1], StringComparison.Ordinal)) ? []
                : side == Side.Before ? [new Fix($"Put a blank before {_tag}", TextEdit.Insert(source.Start, " "))]
                : [new Fix($"Put a blank behind {_tag}", TextEdit.Insert(source.End, " "))];
        }

        var joined = Joined(_tag);
        return joined.Length > 0 && IsTaken(text[Math.Max(0, token.Start - Reach)..token.Start], "#" + joined, text[token.End..Math.Min(text.Length, token.End + Reach)])
            ? [new Fix($"Write #{joined}", new TextEdit(source, sign + joined))]
            : [];
    }

    /// <summary>A number counts something in "my #1 rule", and nothing in "#24/7", "#2026" and "#5 tips".</summary>
    private ImmutableArray<Fix> Plain(TextSpan source, bool isEnglish)
    {
        var figure = _tag[1..];
        var plain = new Fix($"Write {figure} without the sign", new TextEdit(source, figure));
        return isEnglish && IsOrdinal(figure) ? [new Fix($"Write No. {figure}", new TextEdit(source, $"No. {figure}")), plain] : [plain];
    }

    private bool IsOrdinal(string figure)
    {
        if (figure.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0 || figure is ['1', '9', _, _] or ['2', '0', _, _])
        {
            return false;
        }

        var rest = text.AsSpan(token.End);
        if (rest.Length > 0 && rest[0] is '/' or '%' or ':' or '×' or '°' or '€' or '$' or '£' or '+' or '-' or '–')
        {
            return false;
        }

        // What follows in the plural is counted: five tips, a hundred days.
        var next = rest.TrimStart(' ');
        var length = next.IndexOfAnyExcept(s_letters) is >= 0 and var end ? end : next.Length;
        return next.Length == rest.Length || length < 3 || next[length - 1] != 's' || next[length - 2] is 's' or 'u' or 'i';
    }

    private enum Side
    {
        None,
        Before,
        After,
    }

    /// <summary>On which side stands what spoils a tag that the platform takes by itself.</summary>
    private Side Neighbour =>
        !IsTaken("", _tag, "") ? Side.None
        : !IsTaken(text[Math.Max(0, token.Start - Reach)..token.Start], _tag, "") ? Side.Before
        : !IsTaken("", _tag, text[token.End..Math.Min(text.Length, token.End + Reach)]) ? Side.After
        : Side.None;

    private string Before => Rune.GetRuneAt(text, token.Start - (token.Start > 1 && char.IsLowSurrogate(text[token.Start - 1]) ? 2 : 1)).ToString();

    private string After => Rune.GetRuneAt(text, token.End).ToString();

    private bool IsTaken(string before, string tag, string after) =>
        TextMeters.For(platform.Counting).Entities(before + tag + after)
            .Any(e => e.Type == EntityType.Hashtag && e.Span == new TextSpan(before.Length, tag.Length));

    /// <summary><c>c-sharp</c> becomes <c>CSharp</c>, and so does <c>c#</c>; <c>c++</c> becomes <c>CPlusPlus</c>.</summary>
    private static string Joined(string tag)
    {
        var name = tag.AsSpan(1);
        var sound = name.EndsWith("++") ? "PlusPlus" : XCharacters.IsHash(name[^1]) ? "Sharp" : "";
        var result = new StringBuilder();
        foreach (var word in name.TrimEnd("+#＃").ToString().Split(['-', '.', '+', '&', '\'', '’'], StringSplitOptions.RemoveEmptyEntries))
        {
            result.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        }

        return result.Append(sound).ToString();
    }
}
