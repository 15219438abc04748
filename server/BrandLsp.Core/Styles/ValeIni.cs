using System.Collections.Concurrent;
using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Styles;

/// <summary>
/// What a <c>.vale.ini</c> says: the keys of its head, and its sections, each for the files that its glob matches. A star
/// matches folders too, as in Vale; of several sections that match a file the last has the word. What speaks of downloads,
/// other formats and other programs is passed over.
/// </summary>
internal sealed class ValeIni
{
    private const int MostAlternatives = 64;

    private readonly Dictionary<string, string> _head;
    private readonly ImmutableArray<ValeSection> _sections;
    private readonly ConcurrentDictionary<string, ValeSettings> _settings = new(StringComparer.Ordinal);

    private ValeIni(Dictionary<string, string> head, ImmutableArray<ValeSection> sections) => (_head, _sections) = (head, sections);

    public static ValeIni None { get; } = new([], []);

    public string? StylesPath => _head.GetValueOrDefault("StylesPath");

    /// <summary>suggestion, warning or error.</summary>
    public string? MinAlertLevel => _head.GetValueOrDefault("MinAlertLevel");

    /// <summary>Null when it names none.</summary>
    public ImmutableArray<string>? Vocabularies => _head.TryGetValue("Vocab", out var names) ? List(names) : null;

    /// <summary>Tags of blocks that no rule reads; null for the usual ones.</summary>
    public ImmutableArray<string>? SkippedScopes => _head.TryGetValue("SkippedScopes", out var tags) ? List(tags) : null;

    /// <summary>Tags of inline markup that no rule reads; null for the usual ones.</summary>
    public ImmutableArray<string>? IgnoredScopes => _head.TryGetValue("IgnoredScopes", out var tags) ? List(tags) : null;

    /// <summary>Classes of HTML elements that no rule reads, beside the usual ones.</summary>
    public ImmutableArray<string> IgnoredClasses => List(_head.GetValueOrDefault("IgnoredClasses") ?? "");

    /// <summary>The styles that any section for Markdown bases on, or of which it turns a rule on.</summary>
    public IEnumerable<string> Styles => _sections.SelectMany(s => List(s.Values.GetValueOrDefault(ValeSettings.BasedOn) ?? "").Concat(s.RuleStyles())).Distinct(StringComparer.Ordinal);

    /// <param name="text">Null when there is no such file.</param>
    /// <param name="path">The file's.</param>
    /// <param name="broken">Told of a pattern that is broken: where it stands, and why.</param>
    public static ValeIni Read(string? text, string path, Action<TextSpan, string> broken)
    {
        if (text is null)
        {
            return None;
        }

        var head = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var sections = ImmutableArray.CreateBuilder<ValeSection>();
        // Before any section stand the keys of the head; rules named there count for every file.
        var current = new ValeSection("*");
        sections.Add(current);
        var isHead = true;
        foreach (var (line, start) in Lines(text))
        {
            if (line[0] == '[')
            {
                isHead = false;
                current = new ValeSection(line.Trim('[', ']').Trim());
                if (current.MayBeMarkdown)
                {
                    sections.Add(current);
                }

                continue;
            }

            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                continue;
            }

            var key = line[..equals].Trim();
            var value = line[(equals + 1)..].Trim().Trim('"', '`');
            if (key is "TokenIgnores" or "BlockIgnores" or "IgnorePatterns")
            {
                var span = new TextSpan(start, key.Length);
                current.Ignore(value, new Place(path, span), fault => broken(span, fault));
            }
            else
            {
                // A key that is there twice adds to the first.
                var to = isHead ? head : current.Values;
                to[key] = key.Equals(ValeSettings.BasedOn, StringComparison.OrdinalIgnoreCase) && to.TryGetValue(key, out var before) ? before + "," + value : value;
                if (isHead)
                {
                    current.Values[key] = value;
                }
            }
        }

        return new ValeIni(head, sections.ToImmutable());
    }

    /// <summary>What counts for a file.</summary>
    /// <param name="path">Relative to the folder of the <c>.vale.ini</c>, with '/'.</param>
    public ValeSettings For(string path)
    {
        // A handful of sections: which of them match is what tells files apart.
        var matching = string.Create(_sections.Length, (_sections, path), static (flags, state) =>
        {
            for (var i = 0; i < flags.Length; i++)
            {
                flags[i] = state._sections[i].Matches(state.path) ? '1' : '0';
            }
        });
        return _settings.GetOrAdd(matching, static (flags, sections) => new ValeSettings(sections.Where((_, i) => flags[i] == '1')), _sections);
    }

    /// <summary>False for a rule that is off whatever the draft: its file need not be read.</summary>
    public bool MayRun(string style, string rule, bool isUsed) =>
        _sections.Any(s => !s.IsForAll) || For("posts/draft.md").IsOn(style, rule, isUsed);

    /// <summary>What any section lets nobody read.</summary>
    public IEnumerable<StylePattern> Ignores => _sections.SelectMany(s => s.Ignores);

    internal static ImmutableArray<string> List(string value) => [.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The lines with something on them, without comments; a backslash at the end goes on on the next line.</summary>
    private static IEnumerable<(string Line, int Start)> Lines(string text)
    {
        var (pending, pendingStart) = ("", 0);
        for (var start = text.StartsWith('\uFEFF') ? 1 : 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            length = length < 0 ? text.Length - start : length;
            var line = text.Substring(start, length).Trim();
            var at = pending.Length == 0 ? start : pendingStart;
            start += length + 1;
            if (pending.Length == 0 && line is "" or ['#' or ';', ..])
            {
                continue;
            }

            line = pending + line;
            if (line.EndsWith('\\'))
            {
                (pending, pendingStart) = (line[..^1].TrimEnd() + " ", at);
                continue;
            }

            pending = "";
            var comment = Math.Max(line.IndexOf(" #", StringComparison.Ordinal), line.IndexOf(" ;", StringComparison.Ordinal));
            line = comment > 0 ? line[..comment].TrimEnd() : line.TrimEnd();
            if (line.Length > 0)
            {
                yield return (line, at + text.AsSpan(at).IndexOfAnyExcept(' ', '\t'));
            }
        }
    }

    /// <summary>A glob without braces for each of its choices: <c>*.{md,txt}</c> is <c>*.md</c> and <c>*.txt</c>.</summary>
    internal static IEnumerable<string> Alternatives(string glob)
    {
        var open = glob.IndexOf('{', StringComparison.Ordinal);
        var close = open < 0 ? -1 : glob.IndexOf('}', open);
        return close < 0
            ? [glob]
            : glob[(open + 1)..close].Split(',').SelectMany(c => Alternatives(glob[..open] + c.Trim() + glob[(close + 1)..])).Take(MostAlternatives);
    }
}
