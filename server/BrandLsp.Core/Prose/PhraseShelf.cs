namespace BrandLsp.Core.Prose;

/// <summary>The phrases that may start with one word, taken apart when somebody first looks.</summary>
internal sealed class PhraseShelf<T>
{
    private readonly List<(string Phrase, T Tag)> _phrases = [];
    private readonly Lazy<PhraseTrie<T>> _trie;

    public PhraseShelf(bool inflect, bool freely, WordNumbers numbers) => _trie = new(() => new PhraseTrie<T>(_phrases, inflect, freely, numbers));

    public PhraseTrie<T> Phrases => _trie.Value;

    /// <summary>Only before <see cref="Phrases"/> is asked for.</summary>
    public void Add(string phrase, T tag) => _phrases.Add((phrase, tag));
}
