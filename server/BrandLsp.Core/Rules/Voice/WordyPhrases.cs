using System.Collections.Immutable;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Terms;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Voice;

/// <param name="Phrase">As listed, in lower case.</param>
/// <param name="Plain">What says the same; "" when it says nothing.</param>
/// <param name="StartsSentence">True when it is the first of its sentence.</param>
internal readonly record struct WordyPlace(TextSpan Span, string Phrase, string Plain, bool StartsSentence);

/// <summary>Phrases of many words for which there is a short one; Data/wordy-phrases.txt. Not in quotation marks, and not in a name.</summary>
internal static class WordyPhrases
{
    private static readonly Lazy<PhraseTable<string>> s_table = new(static () => new PhraseTable<string>(WordLists.Lines("wordy-phrases.txt").SelectMany(Parse), static (a, _) => a));

    public static ImmutableArray<WordyPlace> Find(ProseText prose, string text)
    {
        var found = ImmutableArray.CreateBuilder<WordyPlace>();
        foreach (var sentence in prose.Sentences)
        {
            var words = sentence.Words;
            for (var i = 0; i < words.Length; i++)
            {
                if (s_table.Value.Find(words, i, text) is not { } entry)
                {
                    continue;
                }

                var last = i + entry.Words.Length - 1;
                var span = words[i].Span.Union(words[last].Span);
                var isName = i > 0 && entry.Words.Length == 1 && char.IsUpper(words[i].Text[0]) && !Replacement.IsUpper(words[i].Text);
                var leadsNowhere = entry.Value.Length == 0 && last + 1 == words.Length;
                if (!isName && !leadsNowhere && !Replacement.IsQuoted(text, span))
                {
                    found.Add(new WordyPlace(span, entry.Phrase, entry.Value, i == 0));
                }

                i = last;
            }
        }

        return found.ToImmutable();
    }

    private static IEnumerable<(string Phrase, string Plain)> Parse(string line)
    {
        var cells = line.TrimStart('+', ' ').Split(" | ");
        var (phrase, plain) = (cells[0], cells[1] == "-" ? "" : cells[1]);
        return line[0] == '+' ? VoiceLists.VerbForms(phrase).Zip(VoiceLists.VerbForms(plain)) : [(phrase, plain)];
    }
}
