using System.Collections.Frozen;
using System.Collections.Immutable;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Engagement;

/// <summary>The wordings of bait in one language; Data/engagement-bait.txt.</summary>
internal sealed class BaitLanguage
{
    /// <summary>A draft needs one of them.</summary>
    private static readonly Lazy<FrozenDictionary<string, Lazy<BaitLanguage>>> s_all = new(Read);

    private readonly Dictionary<string, ImmutableArray<string>> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<BaitPattern>> _patterns = new(StringComparer.Ordinal);

    private BaitLanguage(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            if (line.IndexOf(" = ", StringComparison.Ordinal) is > 0 and var equals)
            {
                _sets[line[..equals]] = [.. line[(equals + 3)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)];
            }
            else
            {
                Add(line);
            }
        }

        Please = Set("please");
        Leads = [.. _sets.GetValueOrDefault("leads", []).Select(l => l.Split('_'))];
        And = Set("and");
        Openers = Set("openers");
        Subjects = Set("subjects");
        Answers = Set("answers");
        Numbers = Set("numbers");
    }

    public FrozenSet<string> Please { get; }

    /// <summary>Each as its words.</summary>
    public ImmutableArray<string[]> Leads { get; }

    public FrozenSet<string> And { get; }

    public FrozenSet<string> Openers { get; }

    public FrozenSet<string> Subjects { get; }

    public FrozenSet<string> Answers { get; }

    public FrozenSet<string> Numbers { get; }

    /// <summary>The languages that have a list: BCP 47 primary tags.</summary>
    public static IEnumerable<string> Known => s_all.Value.Keys;

    /// <param name="tag">A BCP 47 tag; its region does not matter.</param>
    public static BaitLanguage? Of(string tag)
    {
        var end = tag.AsSpan().IndexOfAny('-', '_');
        return s_all.Value.GetValueOrDefault((end > 0 ? tag[..end] : tag).ToLowerInvariant())?.Value;
    }

    /// <summary>The patterns that begin with the word; null for none.</summary>
    /// <param name="word">In lower case.</param>
    public List<BaitPattern>? StartingWith(string word) => _patterns.GetValueOrDefault(word);

    private static FrozenDictionary<string, Lazy<BaitLanguage>> Read()
    {
        var all = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string> lines = [];
        foreach (var line in WordLists.Lines("engagement-bait.txt"))
        {
            if (line.StartsWith('['))
            {
                all[line.Trim('[', ']')] = lines = [];
            }
            else
            {
                lines.Add(line);
            }
        }

        return all.ToFrozenDictionary(l => l.Key, l => new Lazy<BaitLanguage>(() => new BaitLanguage(l.Value)), StringComparer.Ordinal);
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
