using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Transparency;

/// <summary>What a market makes of a word.</summary>
internal enum Standing
{
    /// <summary>It says the tie, by this market's rules.</summary>
    Accepted,

    /// <summary>A plain sentence that says the tie itself: enough in every market for the ties it is about.</summary>
    Statement,

    /// <summary>Many readers misunderstand it.</summary>
    Risky,

    /// <summary>An authority advises against it.</summary>
    Rejected,

    /// <summary>It thanks or praises a partner and does not say that something was given in return.</summary>
    Weak,

    /// <summary>It denies a tie.</summary>
    Contradiction,

    /// <summary>It only looks like a disclosure.</summary>
    Never,
}

internal enum WordForm
{
    Word,
    Label,
    Phrase,
    Tag,
    Role,
    NoRole,
}

/// <summary>One line of the data files.</summary>
/// <param name="Market">us, uk, eu, de, fr, it, or all.</param>
/// <param name="Ties">The ties it can say; all when empty.</param>
/// <param name="Language">Of the words: en, de, fr, …</param>
/// <param name="Source">Who says so.</param>
internal sealed record DisclosureEntry(
    string Market, Standing Standing, ImmutableArray<Tie> Ties, string Language, WordForm Form, DisclosurePattern Pattern, string Source)
{
    public bool IsFor(Tie tie) => Ties.IsEmpty || Ties.Contains(tie);
}

/// <summary>The lists of all markets, read once from Data/disclosure-words.txt and Data/disclosure-statements.txt.</summary>
internal sealed class DisclosureWords
{
    private static readonly Lazy<DisclosureWords> s_all = new(() => new DisclosureWords(Read("disclosure-words.txt").Concat(Read("disclosure-statements.txt"))));

    private readonly Dictionary<string, List<DisclosureEntry>> _byFirstWord;
    private readonly Dictionary<string, List<DisclosureEntry>> _byTag;
    private readonly FrozenSet<string> _noRoles;
    private readonly FrozenSet<string> _acceptedLanguages;

    private DisclosureWords(IEnumerable<DisclosureEntry> entries)
    {
        All = [.. entries];
        PhraseSigns = new WordBeginnings(
            All.Where(e => e.Standing is not (Standing.Never or Standing.Statement or Standing.Contradiction)).SelectMany(e => e.Pattern.Signs).Select(Plain));
        _byFirstWord = Index(All.Where(e => e.Form is WordForm.Word or WordForm.Label or WordForm.Phrase), e => e.Pattern.FirstWords);
        _byTag = Index(All.Where(IsTag), e => e.Pattern.Tags);
        Roles = [.. All.Where(e => e.Form == WordForm.Role)];
        _noRoles = All.Where(e => e.Form == WordForm.NoRole).SelectMany(e => e.Pattern.FirstWords).ToFrozenSet(StringComparer.Ordinal);
        _acceptedLanguages = All.Where(e => e is { Market: "eu", Standing: Standing.Accepted }).Select(e => e.Language).ToFrozenSet(StringComparer.Ordinal);
    }

    public static DisclosureWords Lists => s_all.Value;

    public ImmutableArray<DisclosureEntry> All { get; }

    public ImmutableArray<DisclosureEntry> Roles { get; }

    /// <summary>A text of which no word begins so has no disclosure of several words, plain sentences about a tie aside.</summary>
    public WordBeginnings PhraseSigns { get; }

    public ReadOnlySpan<DisclosureEntry> StartingWith(string word) => CollectionsMarshal.AsSpan(_byFirstWord.GetValueOrDefault(word));

    public ReadOnlySpan<DisclosureEntry> Tagged(string tag) => CollectionsMarshal.AsSpan(_byTag.GetValueOrDefault(tag));

    /// <summary>True for a word that is no brand's name, such as the first one of "business partner".</summary>
    public bool IsNoName(string word) => _noRoles.Contains(word);

    /// <summary>True when the lists have a word for advertising in this language.</summary>
    public bool Knows(string language) => _acceptedLanguages.Contains(language);

    /// <summary>The longest stretch of a word without marks: those are typed in several ways.</summary>
    private static string Plain(string word) => word.Split('\'', '-').MaxBy(p => p.Length)!;

    private static bool IsTag(DisclosureEntry entry) =>
        entry.Form == WordForm.Tag
        || (entry.Form is WordForm.Word or WordForm.Label or WordForm.Phrase && entry.Standing is not (Standing.Never or Standing.Statement or Standing.Contradiction));

    private static Dictionary<string, List<DisclosureEntry>> Index(IEnumerable<DisclosureEntry> entries, Func<DisclosureEntry, IEnumerable<string>> keys)
    {
        var index = new Dictionary<string, List<DisclosureEntry>>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var key in keys(entry))
            {
                if (!index.TryGetValue(key, out var same))
                {
                    index.Add(key, same = []);
                }

                if (same.Count == 0 || !ReferenceEquals(same[^1], entry))
                {
                    same.Add(entry);
                }
            }
        }

        return index;
    }

    private static IEnumerable<DisclosureEntry> Read(string file)
    {
        var (market, standing, ties, source) = ("", Standing.Never, ImmutableArray<Tie>.Empty, "");
        foreach (var line in WordLists.Lines(file))
        {
            if (line[0] == '[')
            {
                var head = line.Trim('[', ']').Split(' ');
                (market, standing) = (head[0], Parse<Standing>(head[1]));
                ties = [.. head.Skip(2).Select(t => Core.Brands.Vocabulary.Ties.TryFind(t, out var tie) ? tie : throw new FormatException($"{t} is no tie."))];
            }
            else if (line.StartsWith("source ", StringComparison.Ordinal))
            {
                source = line["source ".Length..];
            }
            else
            {
                var parts = line.Split(' ', 3);
                yield return new DisclosureEntry(market, standing, ties, parts[0], Parse<WordForm>(parts[1]), DisclosurePattern.Parse(parts[2]), source);
            }
        }
    }

    private static T Parse<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name, ignoreCase: true);
}
