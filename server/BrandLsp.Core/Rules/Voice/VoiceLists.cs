using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Terms;

namespace BrandLsp.Core.Rules.Voice;

/// <summary>The conventions that the word lists of the voice rules share.</summary>
internal static class VoiceLists
{
    /// <summary>The entries of a list; one marked <c>+</c> also with the endings of a regular verb on its first word.</summary>
    public static IEnumerable<string> Phrases(string name)
    {
        foreach (var line in WordLists.Lines(name))
        {
            if (!line.EndsWith('+'))
            {
                yield return line;
                continue;
            }

            foreach (var form in VerbForms(line.TrimEnd('+', ' ')))
            {
                yield return form;
            }
        }
    }

    /// <summary>A phrase that starts with a regular verb, as it is and with -s, -ed and -ing, in this order.</summary>
    public static string[] VerbForms(string phrase)
    {
        var end = phrase.IndexOf(' ', StringComparison.Ordinal) is var blank and > 0 ? blank : phrase.Length;
        var (verb, rest) = (phrase[..end], phrase[end..]);
        return [phrase, WordForms.WithS(verb) + rest, WordForms.WithEd(verb) + rest, WordForms.WithIng(verb) + rest];
    }
}
