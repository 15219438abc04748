using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Voice;

internal sealed class WrongPerson : IRule
{
    /// <summary>One pronoun is a slip or an idiom; two are a point of view.</summary>
    private const int Fewest = 2;

    /// <summary>"we" that means the author and the readers, or everybody.</summary>
    private static readonly PhraseMatcher<bool> Inclusive = new(
        ((string[])
        [
            "we all", "all of us", "most of us", "many of us", "some of us", "both of us", "each of us", "none of us", "the rest of us", "as we know",
            "we as a", "as a society", "as a species", "as a culture", "as a country", "as a nation", "as a profession", "as an industry", "as humans", "as human beings", "we humans",
            "our industry", "our society", "our species", "our field", "our time", "our planet", "our lives", "our brains", "our bodies", "our minds", "our ancestors",
            "when we sleep", "when we dream", "when we breathe", "when we age", "when we die", "we call this",
        ])
            .Select(p => (p, true)),
        inflect: false);

    /// <summary>Verbs that start an instruction to the reader.</summary>
    private static readonly ImmutableHashSet<string> Imperatives =
    [
        "add", "ask", "avoid", "be", "begin", "book", "bring", "build", "buy", "call", "check", "choose", "come", "compare", "consider",
        "create", "cut", "delete", "do", "don't", "download", "drop", "email", "enter", "find", "fix", "follow", "forget", "get", "give", "go",
        "grab", "have", "help", "imagine", "invest", "join", "keep", "learn", "leave", "let", "listen", "look", "make", "measure", "meet",
        "move", "never", "open", "pick", "plan", "please", "post", "prepare", "put", "read", "register", "remember", "remove", "reply", "run",
        "save", "say", "see", "send", "set", "share", "ship", "show", "sign", "skip", "spend", "start", "stop", "subscribe", "take", "talk",
        "tell", "test", "think", "treat", "try", "turn", "update", "use", "visit", "wait", "watch", "work", "write",
    ];

    public RuleInfo Info { get; } = new(
        Id: "wrong-person", Summary: "The post speaks as somebody else than the voice does",
        Category: RuleCategory.Voice, Severity: Severity.Info)
    {
        NeedsEnglish = true,
    };

    public void Check(RuleContext context)
    {
        if (!MayBeWrong(context.Prose.DistinctWords.Words, context.Brand.Voice.Person))
        {
            return;
        }

        var words = Pronominal(context);
        var i = words.Where(w => Pronouns.IsI(w, context.Draft.Text)).ToImmutableArray();
        if (context.Brand.Voice.Person == GrammaticalPerson.First && !i.IsEmpty)
        {
            return;
        }

        var we = words.Where(Pronouns.IsWeOrOur).ToImmutableArray();
        var (offending, wanted, advice) = context.Brand.Voice.Person switch
        {
            GrammaticalPerson.First when words.Any(Pronouns.IsWe) => (we, "I", "Say who did it: “I”, or name the others."),
            GrammaticalPerson.We when we.IsEmpty => (i, "we", "Say “we”, or sign the post with a name."),
            GrammaticalPerson.Second when !SpeaksToTheReader(context) => ([.. i.Concat(we).OrderBy(w => w.Span)], "you", "Turn it to the reader: what do they get, or do?"),
            _ => ([], "", ""),
        };
        if (offending.Length < Fewest)
        {
            return;
        }

        var found = string.Join(", ", offending.DistinctBy(w => w.Lower).Take(3).Select(w => $"“{w.Quoted}”"));
        var never = wanted == "you" ? "never addresses the reader" : $"never says “{wanted}”";
        context.Report(new Finding(
            Info.Id,
            offending[0].Span,
            $"The voice speaks as “{wanted}”, and this post says {found} ({offending.Length} times) and {never}. {advice}")
        {
            Related = [.. offending.Skip(1).Select(w => new Related($"“{w.Text}”", w.Span))],
        });
    }

    /// <summary>Whether the words that are used can be the wrong ones at all.</summary>
    private static bool MayBeWrong(IReadOnlyList<string> words, GrammaticalPerson person) => person switch
    {
        GrammaticalPerson.First => words.Any(Pronouns.IsWe),
        GrammaticalPerson.We => words.Any(Pronouns.MayBeI),
        GrammaticalPerson.Second => words.Any(w => Pronouns.MayBeI(w) || Pronouns.IsWeOrOur(w)),
        _ => false,
    };

    /// <summary>All that may be I or we, but not in sentences in which "we" takes in the readers.</summary>
    private static List<Word> Pronominal(RuleContext context)
    {
        var prose = context.Prose;
        var inclusive = Inclusive.Find(prose, context.Draft.Text).Select(m => m.Span.Start).ToHashSet();
        var isPronoun = prose.DistinctWords.Select(w => Pronouns.MayBeI(w) || Pronouns.IsWeOrOur(w));
        var found = new List<Word>();
        for (var i = 0; i < prose.Sentences.Length; i++)
        {
            var words = prose.Sentences[i].Words;
            if (inclusive.Count > 0 && words.Any(w => inclusive.Contains(w.Span.Start)))
            {
                continue;
            }

            var numbers = prose.DistinctWords.Numbers(i);
            for (var w = 0; w < words.Length; w++)
            {
                if (isPronoun[numbers[w]] && (Pronouns.MayBeI(words[w].Lower) || Pronouns.IsWeOrOur(words[w])))
                {
                    found.Add(words[w]);
                }
            }
        }

        return found;
    }

    private static bool SpeaksToTheReader(RuleContext context) =>
        context.Prose.Words.Any(Pronouns.IsYou)
        || context.Prose.Sentences.Any(s => Imperatives.Contains(s.Words[0].Lower) || s.Words[0].Lower is "let's" || s.Closing.StartsWith('?'));
}
