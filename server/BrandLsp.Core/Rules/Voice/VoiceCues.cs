using System.Collections.Frozen;
using System.Collections.Immutable;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Voice;

/// <summary>What an author's posts have more or less of than those of others, whatever they are about.</summary>
public enum VoiceCue
{
    /// <summary>Average words of a sentence, list items and headings left out where there are others.</summary>
    SentenceLength,

    /// <summary>Average letters of a word.</summary>
    WordLength,

    /// <summary>don't, it's: per 100 words.</summary>
    Contractions,

    /// <summary>I, me, my: per 100 words.</summary>
    FirstPerson,

    /// <summary>we, us, our: per 100 words.</summary>
    We,

    /// <summary>you, your: per 100 words.</summary>
    You,

    /// <summary>Per 100 words, emoticons included.</summary>
    Emoji,

    /// <summary>Exclamation marks per sentence.</summary>
    Exclamations,

    /// <summary>Questions per sentence.</summary>
    Questions,

    /// <summary>maybe, probably, might: per 100 words.</summary>
    Hedges,

    /// <summary>Number in the post, front matter included.</summary>
    Hashtags,
}

/// <summary>The values of all cues in one text, and where they show.</summary>
/// <param name="Values">In the order of <see cref="VoiceCue"/>.</param>
/// <param name="Places">In the order of <see cref="VoiceCue"/>; the longest sentences and words for lengths.</param>
internal sealed record VoiceReading(ImmutableArray<double> Values, ImmutableArray<ImmutableArray<TextSpan>> Places);

internal static class VoiceCues
{
    private static readonly FrozenSet<string> s_hedges = FrozenSet.Create(
        StringComparer.Ordinal,
        "maybe", "perhaps", "probably", "possibly", "presumably", "might", "seems", "seem", "somewhat", "apparently", "arguably", "guess", "suppose");

    public static ImmutableArray<VoiceCue> All { get; } = [.. Enum.GetValues<VoiceCue>()];

    /// <summary>
    /// The smallest standard deviation to judge by: posts that agree in a cue to the last digit do so by chance, and a
    /// deviation that no reader hears is none.
    /// </summary>
    public static double LeastSpread(VoiceCue cue) => cue switch
    {
        VoiceCue.SentenceLength => 2.5,
        VoiceCue.WordLength => 0.3,
        VoiceCue.Contractions or VoiceCue.FirstPerson or VoiceCue.We or VoiceCue.You => 2,
        VoiceCue.Emoji or VoiceCue.Hedges => 1.5,
        VoiceCue.Exclamations or VoiceCue.Questions => 0.15,
        _ => 1,
    };

    /// <summary>For messages: what is counted.</summary>
    public static string Name(VoiceCue cue) => cue switch
    {
        VoiceCue.SentenceLength => "words a sentence",
        VoiceCue.WordLength => "letters a word",
        VoiceCue.Contractions => "contractions per 100 words",
        VoiceCue.FirstPerson => "I, me, my per 100 words",
        VoiceCue.We => "we, us, our per 100 words",
        VoiceCue.You => "you, your per 100 words",
        VoiceCue.Emoji => "emoji per 100 words",
        VoiceCue.Exclamations => "exclamation marks a sentence",
        VoiceCue.Questions => "questions a sentence",
        VoiceCue.Hedges => "hedges per 100 words",
        _ => "hashtags",
    };

    public static VoiceReading Measure(Draft draft, ProseText prose)
    {
        var places = All.Select(_ => ImmutableArray.CreateBuilder<TextSpan>()).ToArray();
        int words = 0, letters = 0;
        foreach (var sentence in prose.Sentences)
        {
            foreach (var word in sentence.Words)
            {
                words++;
                letters += word.Lower.Length;
                if (CueOf(word, draft.Text) is { } cue)
                {
                    places[(int)cue].Add(word.Span);
                }
            }
        }

        foreach (var mark in prose.Marks)
        {
            switch (mark.Kind)
            {
                case MarkKind.Emoji or MarkKind.Emoticon: places[(int)VoiceCue.Emoji].Add(mark.Span); break;
                case MarkKind.Exclamation: places[(int)VoiceCue.Exclamations].Add(mark.Span); break;
                case MarkKind.Question: places[(int)VoiceCue.Questions].Add(mark.Span); break;
                default: break;
            }
        }

        var hashtags = draft.Front.Hashtags.Length + Hashtags(draft, places[(int)VoiceCue.Hashtags]);
        var whole = prose.Sentences.RemoveAll(s => s.IsFragment) is { IsEmpty: false } full ? full : prose.Sentences;
        var average = whole.IsEmpty ? 0 : (double)whole.Sum(s => s.Words.Length) / whole.Length;
        places[(int)VoiceCue.SentenceLength].AddRange(whole.Where(s => s.Words.Length >= average * 1.2).Select(s => s.Span));
        places[(int)VoiceCue.WordLength].AddRange(prose.Words.Where(w => w.Lower.Length >= ToneSource.LongWordLetters).Select(w => w.Span));

        var values = All.Select(cue => cue switch
        {
            VoiceCue.SentenceLength => average,
            VoiceCue.WordLength => words == 0 ? 0 : (double)letters / words,
            VoiceCue.Exclamations or VoiceCue.Questions => (double)places[(int)cue].Count / Math.Max(1, prose.Sentences.Length),
            VoiceCue.Hashtags => hashtags,
            _ => places[(int)cue].Count * 100.0 / Math.Max(1, words),
        });
        return new VoiceReading([.. values], [.. places.Select(p => p.ToImmutable())]);
    }

    private static VoiceCue? CueOf(Word word, string text) =>
        s_hedges.Contains(word.Lower) ? VoiceCue.Hedges
        : Pronouns.IsI(word, text) ? VoiceCue.FirstPerson
        : Pronouns.IsWeOrOur(word) ? VoiceCue.We
        : Pronouns.IsYou(word) ? VoiceCue.You
        : word.Lower.IndexOf('\'', StringComparison.Ordinal) > 0 && !word.Lower.EndsWith("'s", StringComparison.Ordinal) ? VoiceCue.Contractions
        : word.Lower is "it's" or "that's" or "there's" or "here's" or "what's" or "let's" or "he's" or "she's" ? VoiceCue.Contractions
        : null;

    /// <summary>A number sign before a letter, at the start of a word.</summary>
    private static int Hashtags(Draft draft, ImmutableArray<TextSpan>.Builder places)
    {
        var text = draft.Text;
        for (var i = text.IndexOf('#', draft.BodyStart); i >= 0 && i + 1 < text.Length; i = text.IndexOf('#', i + 1))
        {
            if (char.IsLetter(text[i + 1]) && (i == 0 || char.IsWhiteSpace(text[i - 1])))
            {
                var end = i + 1;
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
                {
                    end++;
                }

                places.Add(TextSpan.FromBounds(i, end));
            }
        }

        return places.Count;
    }
}
