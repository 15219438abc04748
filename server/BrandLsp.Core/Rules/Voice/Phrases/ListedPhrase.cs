using System.Collections.Immutable;

namespace BrandLsp.Core.Rules.Voice.Phrases;

/// <summary>The lists of phrases that travel in the binary.</summary>
internal enum PhraseListKind
{
    Hype,
    Jargon,
    Cliche,
    Machine,
}

/// <summary>A line of a list: what to look for, what to say of it, and when it means something else.</summary>
/// <param name="Line">As the list writes it: the entry's name among the others.</param>
/// <param name="Wordings">The phrases it stands for, alternatives written out.</param>
/// <param name="IsDense">True when it is reported only where there are many.</param>
/// <param name="Instead">Wordings or advice, the best first.</param>
/// <param name="Because">Why it does not serve the reader: half a sentence.</param>
internal sealed record ListedPhrase(
    PhraseListKind Kind, string Line, ImmutableArray<string> Wordings, bool IsDense, ImmutableArray<Alternative> Instead, string Because, Lazy<PhraseGuards> GuardsWhenFound)
{
    /// <summary>Read when the phrase is found for the first time: few of the lists' phrases ever are.</summary>
    public PhraseGuards Guards => GuardsWhenFound.Value;
}

/// <param name="Fits">Where it can take the phrase's place as it is.</param>
internal sealed record Alternative(string Text, AlternativeFits Fits)
{
    public bool IsDropIn => Fits != AlternativeFits.Nowhere;
}

internal enum AlternativeFits
{
    /// <summary>It is advice, not a wording.</summary>
    Nowhere,

    Everywhere,

    /// <summary>Behind a form of "be": <c>it's easy</c>.</summary>
    AfterBe,

    /// <summary>Behind a form of "be" of which somebody is the subject: <c>we're starting over</c>.</summary>
    AfterBeOfSomebody,

    /// <summary>Where the sentence needs an infinitive: <c>to be right</c>, <c>you can be right</c>.</summary>
    AsInfinitive,

    /// <summary>Where the phrase is a noun: <c>a close look</c>.</summary>
    AsNoun,

    /// <summary>Before a noun, or behind a form of "be": <c>a new tool</c>.</summary>
    AsAdjective,

    /// <summary>Where nothing says with whom or about what: <c>circle back with you</c> is no return.</summary>
    Bare,
}

/// <summary>When a phrase is not what the list means. Words are roots, see <see cref="Prose.Inflection.Root"/>, but before and after.</summary>
/// <param name="After">Words right before the phrase that give it another meaning.</param>
/// <param name="Before">Words right after the phrase that give it another meaning.</param>
/// <param name="Near">Words anywhere in the post that show that it speaks of the thing itself.</param>
/// <param name="Needs">What must hold.</param>
internal sealed record PhraseGuards(
    ImmutableHashSet<string> After, ImmutableHashSet<string> Before, ImmutableArray<string> Near, PhraseNeeds Needs);

/// <summary>What must hold for a phrase to be meant.</summary>
[Flags]
internal enum PhraseNeeds
{
    None = 0,

    /// <summary>In the listed forms, not in others.</summary>
    Exact = 1,

    /// <summary>Its first word is used as a verb.</summary>
    Verb = 2,

    /// <summary>It starts a sentence.</summary>
    Start = 4,

    /// <summary>It ends a sentence.</summary>
    End = 8,

    /// <summary>A comma sets it off.</summary>
    Aside = 16,

    /// <summary>It is the whole of a question.</summary>
    Question = 32,

    /// <summary>It is written with a hyphen.</summary>
    Hyphen = 64,

    /// <summary>It is no noun by itself.</summary>
    Adjective = 128,
}
