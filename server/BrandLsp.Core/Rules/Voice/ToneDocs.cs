using System.Globalization;
using System.Text;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Voice;

/// <summary>The documentation of the tone axes: every feature, weight, word and source, made from the data that is computed with.</summary>
public static class ToneDocs
{
    private static readonly (string Abbreviation, string Source)[] s_sources =
    [
        ("BF", "D. Biber, *Variation across Speech and Writing*, Cambridge 1988: the features that set involved talk apart from informational writing."),
        ("HD", "F. Heylighen and J.-M. Dewaele, “Variation in the Contextuality of Language: An Empirical Measure”, *Foundations of Science* 7, 2002: nouns, adjectives, prepositions and articles against pronouns, verbs, adverbs and interjections."),
        ("HY", "K. Hyland, *Metadiscourse*, Continuum 2005: hedges and boosters."),
        ("PL", "plainlanguage.gov (public domain), and J. P. Kincaid and others, *Derivation of New Readability Formulas for Navy Enlisted Personnel*, 1975."),
        ("PS", "The project's own judgement; no published figure is known."),
        ("PT", "E. Pavlick and J. Tetreault, “An Empirical Analysis of Formality in Online Communication”, *TACL* 4, 2016: which features move people's ratings, and in which direction."),
        ("VD", "C. J. Hutto and E. Gilbert, “VADER”, *ICWSM* 2014: exclamation marks, capitals, intensifiers and the strongest words carry intensity."),
    ];

    public static string Markdown()
    {
        var page = new StringBuilder();
        page.Append("# Tone\n\n");
        page.Append("<!-- Made from the data beside the voice rules. Edit that, then run the tests with BRANDLSP_UPDATE=1. -->\n\n");
        page.Append("The rule [off-tone](rules.md#off-tone) measures a draft on four axes. Each measure is a sum of features that can be pointed at, with weights that were fixed beforehand and are all on this page. It never gives a score for its own sake: it compares with the band that the profile asks for, and shows every place that moved the value.\n\n");
        Method(page);
        foreach (var axis in ToneAxes.All)
        {
            Axis(page, axis);
        }

        Quality(page);
        page.Append("## Sources\n\n");
        foreach (var (abbreviation, source) in s_sources)
        {
            page.Append($"- **{abbreviation}** {source}\n");
        }

        Lists(page);
        return page.ToString();
    }

    private static void Method(StringBuilder page)
    {
        page.Append("## How a value comes about\n\n");
        page.Append("A value lies between 0, the left pole, and 1, the right; an ordinary post is at 0.5. Each feature adds its weight times (what the post has − what is typical) ÷ spread, at most its weight: *more* when there is more of it than usual, *less* when there is less. For less than usual the spread is the way down to none, and for averages the same as upwards. ");
        page.Append(CultureInfo.InvariantCulture, $"A short post is read as if {ToneMeter.Prior} typical words stood before it, so that a single word decides nothing.\n\n");
        page.Append("Only the author's own words count: no quotations, code, links, mentions, hashtags, names or front matter.\n\n");
        page.Append("A value is reported only where it is reliable:\n\n");
        page.Append(CultureInfo.InvariantCulture, $"- from {ToneMeter.FewestWords} words on;\n");
        page.Append("- outside the band by more than its uncertainty, 0.05 + 1/√words: ");
        page.AppendJoin(", ", new[] { 25, 50, 100, 200, 400 }.Select(w => string.Create(CultureInfo.InvariantCulture, $"{ToneMeter.Uncertainty(w):0.00} at {w} words"))).Append(";\n");
        page.Append(CultureInfo.InvariantCulture, $"- in the outer quarters of the axis, up to {ToneMeter.OuterQuarter} or from {1 - ToneMeter.OuterQuarter} on: a sum of this kind tells the ends apart, not the middle;\n");
        page.Append("- where at least two places show it, or the post is long enough, 60 words, to lack something;\n");
        page.Append("- in English.\n\n");
        page.Append("The band is that of the draft's `context:`, else of the platform, else of `voice.tone`; a number means 0.15 on either side. The rule runs once for a draft. Where a target platform has a band of its own, the draft is compared with that too, and the message names the platform; platforms that are missed on the same side share one diagnostic.\n\n");
    }

    private static void Axis(StringBuilder page, ToneAxisInfo axis)
    {
        page.Append($"## {axis.Name}\n\n`{axis.Id}`: 0 is {axis.Left.Replace("more ", "", StringComparison.Ordinal)}, 1 is {axis.Right.Replace("more ", "", StringComparison.Ordinal)}.\n\n");
        page.Append("| feature | what counts | unit | typical | spread | more | less | source |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var weight in axis.Weights)
        {
            var feature = ToneFeatures.Of(weight.Feature);
            page.Append(CultureInfo.InvariantCulture, $"| {feature.Id} | {feature.What} | {Unit(feature)} | {weight.Typical} | {weight.Spread} | {Signed(weight.More)} | {Signed(weight.Less)} | {weight.Source} |\n");
        }

        page.Append('\n');
    }

    private static void Quality(StringBuilder page)
    {
        page.Append("## How well it does\n\n");
        page.Append("- **formal–casual.** Pavlick and Tetreault had 11,274 sentences of answers, blogs, e-mail and news rated by people. From that work it is known that sums of such features rank sentences with a Spearman correlation of about 0.69, sentence length alone with 0.57, and that they are right about nine in ten sentences of the outer quarters; hence those only are reported. The rated sentences are not part of this repository. With their path in `BRANDLSP_FORMALITY` the tests rank them with the weights above and ask for more than 0.70, and more than 0.60 without sentence length: these weights were not fitted to that set, and no figure for them is claimed here before that test has run. In the repository itself, pairs of the same message in formal and in casual words, from many trades, are all put in the right order by a test.\n");
        page.Append("- **enthusiastic–matter-of-fact.** VADER, a sum of the same kind, is right about three posts in four and opposite about 4 % where it is sure, and unreliable elsewhere. So this axis, too, speaks at its ends only.\n");
        page.Append("- **confident–hedged.** A density of two lists with guards against other senses; nobody has rated posts for it.\n");
        page.Append("- **plain–dense.** Sentence and word length carry the common grade formulas. A grade itself is noise below 100 words and is the business of [hard-to-read](rules.md#hard-to-read).\n");
        page.Append("- Irony, humour and respect are not measured: no sum of features can.\n\n");
    }

    private static void Lists(StringBuilder page)
    {
        page.Append("\n## Word lists\n\nThe lists are the project's own; the head of each file says what it was made after. `+` stands for the endings of a verb as well, and what follows a bar for a condition.\n");
        var measured = ToneAxes.All.SelectMany(a => a.Weights).Select(w => w.Feature).ToHashSet();
        foreach (var feature in ToneFeatures.All.Where(f => f.List is not null && measured.Contains(f.Feature)))
        {
            page.Append($"\n### {feature.Id}\n\n`{feature.List}`");
            page.Append(feature.Feature == ToneFeature.AbstractNoun ? ", nouns that do not count: " : ": ");
            page.AppendJoin(", ", WordLists.Lines(feature.List!).Select(l => $"*{l.Replace("|", "\\|", StringComparison.Ordinal)}*")).Append('\n');
        }
    }

    private static string Unit(ToneFeatureInfo feature) => feature.Unit switch
    {
        ToneUnit.PerHundredWords => "per 100 words",
        ToneUnit.PerSentence => "per sentence",
        _ => feature.Feature == ToneFeature.AverageWord ? "letters" : "words",
    };

    private static string Signed(double weight) =>
        weight == 0 ? "" : (weight < 0 ? "−" : "+") + Math.Abs(weight).ToString("0.00", CultureInfo.InvariantCulture);
}
