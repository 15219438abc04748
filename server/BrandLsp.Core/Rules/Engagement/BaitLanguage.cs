using System.Collections.Frozen;
using System.Collections.Immutable;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Engagement;

/// <summary>The wordings of bait in one language; Data/engagement-bait.txt.</summary>
internal sealed class BaitLanguage
{
    private static readonly Lazy<FrozenDictionary<string, BaitLanguage>> s_all = new(Read);

    private readonly Dictionary<string, ImmutableArray<string>> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<BaitPattern>> _patterns = new(StringComparer.Ordinal);

    private BaitLanguage()
    {
    }

    public FrozenSet<string> Please { get; private set; } = [];

    public FrozenSet<string> And { get; private set; } = [];

    public FrozenSet<string> Openers { get; private set; } = [];

    public FrozenSet<string> Subjects { get; private set; } = [];

    public FrozenSet<string> Answers { get; private set; } = [];

    public FrozenSet<string> Numbers { get; private set; } = [];

    /// <summary>The languages that have a list: BCP 47 primary tags.</summary>
    public static IEnumerable<string> Known => s_all.Value.Keys;

    /// <param name="tag">A BCP 47 tag; its region does not matter.</param>
    public static BaitLanguage? Of(string tag)
    {
        var end = tag.AsSpan().IndexOfAny('-', '_');
        return s_all.Value.GetValueOrDefault((end > 0 ? tag[..end] : tag).ToLowerInvariant());
    }

    /// <summary>The patterns that begin with the word; null for none.</summary>
    /// <param name="word">In lower case.</param>
    public List<BaitPattern>? StartingWith(string word) => _patterns.GetValueOrDefault(word);

    private static FrozenDictionary<string, BaitLanguage> Read()
    {
        var all = new Dictionary<string, BaitLanguage>(StringComparer.Ordinal);
        var current = new BaitLanguage();
        foreach (var line in WordLists.Lines("engagement-bait.txt"))
        {
            if (line.StartsWith('['))
            {
                current = all[line.Trim('[', ']')] = new BaitLanguage();
            }
            else if (line.IndexOf(" = ", StringComparison.Ordinal) is > 0 and var equals)
            {
                current._sets[line[..equals]] = [.. line[(equals + 3)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)];
            }
            else
            {
                current.Add(line);
            }
        }

        foreach (var language in all.Values)
        {
            language.Please = language.Set("please");
            language.And = language.Set("and");
            language.Openers = language.Set("openers");
            language.Subjects = language.Set("subjects");
            language.Answers = language.Set("answers");
            language.Numbers = language.Set("numbers");
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private FrozenSet<string> Set(string name) => _sets[name].ToFrozenSet(StringComparer.Ordinal);

    private void Add(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var elements = line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(e => BaitElement.Parse(e, _sets)).ToImmutableArray();
        var pattern = new BaitPattern(line[..colon], elements);
        foreach (var word in elements[0].Words)
        {
            if (!_patterns.TryGetValue(word, out var same))
            {
                _patterns[word] = same = [];
            }

            same.Add(pattern);
        }
    }
}
