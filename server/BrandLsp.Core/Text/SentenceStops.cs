using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace BrandLsp.Core.Text;

/// <summary>What a sentence's last sign says of it.</summary>
internal enum StopKind
{
    None,
    Statement,
    Question,
    Exclamation,
}

/// <summary>What has to follow a stop for it to end a sentence.</summary>
internal enum StopSpacing
{
    /// <summary>A blank or the end: <c>.</c>, <c>!</c> and <c>?</c>, which also stand inside names, numbers and URLs.</summary>
    Blank,

    /// <summary>A blank, the end or a letter: a sign that does nothing but end sentences, as the danda.</summary>
    BlankOrLetter,

    /// <summary>Anything: Chinese and Japanese have no blanks.</summary>
    Anything,
}

/// <summary>The signs that end sentences in the scripts of the world: Unicode's Sentence_Terminal, the ellipsis, and the Greek question mark.</summary>
internal static class SentenceStops
{
    /// <summary>Means "what?" in Greek text and nothing of the kind elsewhere.</summary>
    private const char Semicolon = ';';

    /// <summary>Looks like a semicolon and becomes one under every normalisation; nobody but a Greek types it.</summary>
    private const char GreekQuestionMark = '\u037E';

    private static readonly FrozenDictionary<int, StopKind> Kinds = Read();

    /// <summary>A line break, and the units with which a stop may begin; a high surrogate and a semicolon need a second look.</summary>
    public static SearchValues<char> Breaks { get; } = SearchValues.Create(
        [.. Kinds.Keys.Select(c => char.ConvertFromUtf32(c)[0]).Append(Semicolon).Append('\n').Distinct()]);

    /// <summary>The kind of the stop at a place, and how many units it has; None and 1 where none stands.</summary>
    public static StopKind At(ReadOnlySpan<char> text, int at, out int units)
    {
        units = 1;
        var c = text[at];
        if (c == Semicolon)
        {
            return IsGreek(text, at) ? StopKind.Question : StopKind.None;
        }

        if (!char.IsHighSurrogate(c))
        {
            return Kinds.GetValueOrDefault(c);
        }

        Rune.DecodeFromUtf16(text[at..], out var rune, out _);
        var kind = Kinds.GetValueOrDefault(rune.Value);
        units = kind == StopKind.None ? 1 : 2;
        return kind;
    }

    /// <summary>Of the stop that begins with <paramref name="first"/>.</summary>
    public static StopSpacing SpacingOf(char first) => first switch
    {
        // The Urdu full stop stands in abbreviations, too.
        <= '\u007F' or '\u06D4' or GreekQuestionMark or (>= '\u2000' and <= '\u206F') or (>= '\u2E00' and <= '\u2E7F') => StopSpacing.Blank,
        (>= '\u3000' and <= '\u303F') or (>= '\uFE10' and <= '\uFE6F') or (>= '\uFF00' and <= '\uFFEF') => StopSpacing.Anything,
        _ => StopSpacing.BlankOrLetter,
    };

    private static bool IsGreek(ReadOnlySpan<char> text, int semicolon)
    {
        var before = text[..semicolon].TrimEnd("\"'”’»)");
        return before is [.., (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF')];
    }

    private static FrozenDictionary<int, StopKind> Read()
    {
        var kinds = new Dictionary<int, StopKind> { ['…'] = StopKind.Statement, [GreekQuestionMark] = StopKind.Question };
        foreach (var line in DataFiles.Lines("sentence-stops.txt"))
        {
            var parts = line.Split(' ');
            kinds[int.Parse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture)] = parts[1] switch
            {
                "?" => StopKind.Question,
                "!" => StopKind.Exclamation,
                _ => StopKind.Statement,
            };
        }

        return kinds.ToFrozenDictionary();
    }
}
