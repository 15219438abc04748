using System.Collections.Immutable;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Prose;

/// <summary>A word of the author's prose. A contraction (<c>don't</c>) and a hyphenated compound are one word.</summary>
/// <param name="Text">As typed, with straight apostrophes.</param>
/// <param name="Lower">In lower case, invariant.</param>
/// <param name="Span">In the draft.</param>
public readonly record struct Word(string Text, string Lower, TextSpan Span)
{
    /// <summary>As a message quotes it: in lower case, but for capitals that belong to it (<c>I'm</c>, <c>AI</c>, <c>GitHub</c>).</summary>
    public string Quoted => Text.Length > 1 && Text.AsSpan(1).ContainsAnyInRange('A', 'Z') ? Text : WithCapitalI(Lower);

    /// <summary>What starts with "I", written as English does: <c>I'm</c>, <c>I can</c>.</summary>
    /// <param name="phrase">In lower case.</param>
    public static string WithCapitalI(string phrase) => phrase is "i" or ['i', ' ' or '\'', ..] ? "I" + phrase[1..] : phrase;
}

/// <param name="Span">In the draft, from the first word to the closing punctuation.</param>
/// <param name="Words">By position.</param>
/// <param name="Closing">The punctuation that ends it: ".", "!", "?", "…", "?!", or "" for a heading or a list item without any.</param>
public sealed record Sentence(TextSpan Span, ImmutableArray<Word> Words, string Closing)
{
    /// <summary>True for a heading, a table cell and a list item that no closing punctuation ends: not a sentence in the grammatical sense.</summary>
    public bool IsFragment { get; init; }
}

/// <summary>A sign of tone that is no word.</summary>
public enum MarkKind
{
    /// <summary>One exclamation mark.</summary>
    Exclamation,

    /// <summary>One question mark.</summary>
    Question,

    /// <summary><c>…</c>, or two and more full stops in a row.</summary>
    Ellipsis,

    /// <summary>One emoji, sequences being one.</summary>
    Emoji,

    /// <summary><c>:-)</c> and its like.</summary>
    Emoticon,
}

/// <param name="Span">In the draft.</param>
public readonly record struct Mark(MarkKind Kind, TextSpan Span);

/// <summary>
/// What the author says in their own words: the draft without front matter, code, URLs, e-mail addresses, @mentions,
/// #hashtags, images, HTML, comments and quoted text. Text that only some platforms get is included once.
/// </summary>
/// <param name="Sentences">By position.</param>
public sealed record ProseText(ImmutableArray<Sentence> Sentences)
{
    public static ProseText Empty { get; } = new([]);

    private DistinctWords? _distinctWords;

    /// <summary>The signs of tone among the words, by position.</summary>
    public ImmutableArray<Mark> Marks { get; init; } = [];

    public IEnumerable<Word> Words => Sentences.SelectMany(s => s.Words);

    public int WordCount => Sentences.Sum(s => s.Words.Length);

    /// <summary>The different words of the sentences. Many rules ask, so they are worked out once.</summary>
    internal DistinctWords DistinctWords => _distinctWords ??= new DistinctWords(Sentences);
}
