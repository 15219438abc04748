using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Limits;

namespace BrandLsp.Core.Rules.Voice;

internal sealed class HardToRead : IRule
{
    /// <summary>In words. On less a grade is noise.</summary>
    public const int FewestWords = 100;

    private const int NamedSentences = 3;

    private const int NamedWords = 5;

    /// <summary>In syllables.</summary>
    private const int LongWord = 4;

    /// <summary>In words: nobody is asked to write shorter ones on average.</summary>
    private const double ShortestAverage = 9;

    public RuleInfo Info { get; } = new(
        Id: "hard-to-read", Summary: "The post asks for more years of school than its readers, or the voice, are given",
        Category: RuleCategory.Voice, Severity: Severity.Info)
    {
        NeedsEnglish = true,
    };

    public void Check(RuleContext context)
    {
        var (most, whose) = Limit(context);
        var prose = context.Prose;
        if (most is not { } grade || prose.WordCount < FewestWords)
        {
            return;
        }

        var measured = Readability.Of(prose);
        if (Math.Round(measured.Grade, 1) <= grade)
        {
            return;
        }

        var sentences = prose.Sentences.Where(s => s.Words.Length > measured.WordsPerSentence).OrderByDescending(s => s.Words.Length).Take(NamedSentences).ToImmutableArray();
        var words = LongWords(context);
        context.Report(new Finding(
            Info.Id,
            (sentences.IsEmpty ? prose.Sentences.MaxBy(s => s.Words.Length)! : sentences[0]).Span,
            $"Grade {Number(measured.Grade)} (Flesch–Kincaid), and {whose} at most {Number(grade)}: sentences have {Number(measured.WordsPerSentence)} words and words {measured.SyllablesPerWord.ToString("0.00", CultureInfo.InvariantCulture)} syllables on average. {Advice(measured, grade, words)}")
        {
            Related =
            [
                .. sentences.Select(s => (s.Span, Message: $"A sentence of {s.Words.Length} words"))
                    .Concat(words.Select(w => (w.Span, Message: $"A word of {Syllables.Of(w)} syllables")))
                    .OrderBy(r => r.Span)
                    .Select(r => new Related(r.Message, r.Span)),
            ],
        });
    }

    /// <summary>The occasion's grade outweighs that of the audience, and this the voice's.</summary>
    private static (double? Grade, string Whose) Limit(RuleContext context)
    {
        if (new Occasion(context).Context is { MaxGrade: { } occasion } named)
        {
            return (occasion, $"the context “{named.Id}” allows");
        }

        var id = context.Draft.Front.Audience?.Value;
        return id is not null && context.Brand.Audiences.FirstOrDefault(a => a.Id == id) is { MaxGrade: { } readers } audience
            ? (readers, $"{audience.Name ?? audience.Id} read with ease")
            : (context.Brand.Voice.MaxGrade, "the voice allows");
    }

    private static string Advice(Readability measured, double grade, ImmutableArray<Word> words)
    {
        var average = Math.Floor(measured.WordsPerSentenceFor(grade));
        if (average >= ShortestAverage)
        {
            return $"Sentences of {average.ToString(CultureInfo.InvariantCulture)} words on average would do: split the longest.";
        }

        var named = Wording.List([.. words.Take(3).Select(w => $"“{w.Quoted}”")]);
        return words.IsEmpty ? "Split the longest sentences, and choose shorter words." : $"Shorter sentences alone will not do: say {named} in short words.";
    }

    /// <summary>The words with the most syllables, each once; not names, and not what the audience is known to know.</summary>
    private static ImmutableArray<Word> LongWords(RuleContext context)
    {
        var known = context.Draft.Front.Audience?.Value is { } id && context.Brand.Audiences.FirstOrDefault(a => a.Id == id) is { } audience
            ? audience.Jargon
            : [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. context.Prose.Sentences
                .SelectMany(s => s.Words.Where((w, i) => i == 0 || char.IsLower(w.Text[0])))
                .Where(w => w.Lower.Length > 6 && Syllables.Of(w) >= LongWord && seen.Add(w.Lower) && !known.Contains(w.Lower, StringComparer.OrdinalIgnoreCase))
                .OrderByDescending(w => Syllables.Of(w))
                .ThenBy(w => w.Span)
                .Take(NamedWords),
        ];
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
