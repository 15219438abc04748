using System.Collections.Immutable;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Analysis;

/// <summary>One finding of a baseline, or several of the same look.</summary>
/// <param name="Platform">Null for what concerns the whole draft.</param>
/// <param name="Text">The underlined characters, white space folded; a long one shortened.</param>
/// <param name="Near">A hash of what stands beside them on their lines.</param>
public sealed record BaselineEntry(string Rule, string? Platform, string Text, string Near)
{
    /// <summary>By rule, then platform, text and surroundings.</summary>
    public static IComparer<BaselineEntry> Order { get; } = Comparer<BaselineEntry>.Create(static (a, b) =>
    {
        var order = string.CompareOrdinal(a.Rule, b.Rule);
        order = order != 0 ? order : string.CompareOrdinal(a.Platform, b.Platform);
        order = order != 0 ? order : string.CompareOrdinal(a.Text, b.Text);
        return order != 0 ? order : string.CompareOrdinal(a.Near, b.Near);
    });
}

/// <summary>
/// The findings that a workspace has agreed to leave alone, by draft. A finding is known by its rule, its platform and the
/// characters it underlines, not by its line, so that it stays known when the text around it moves. Immutable.
/// </summary>
public sealed class Baseline
{
    /// <summary>The file's name. It lies beside the profile; without one, in the root of the workspace.</summary>
    public const string FileName = ".brandlsp-baseline.json";

    public static Baseline Empty { get; } = new(ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<BaselineEntry, int>>(StringComparer.Ordinal));

    internal Baseline(ImmutableSortedDictionary<string, ImmutableSortedDictionary<BaselineEntry, int>> files) => Files = files;

    /// <summary>How often each finding is known, by draft: paths relative to the baseline's folder, with '/'.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<BaselineEntry, int>> Files { get; }

    /// <summary>Of all findings.</summary>
    public long Count => Files.Values.Sum(f => f.Values.Sum(static c => (long)c));

    /// <summary>The diagnostics of a draft that the baseline does not know, in their order.</summary>
    /// <remarks>
    /// Of several findings alike, those whose surroundings are known are known first; so a new one shows, and not an old one.
    /// </remarks>
    /// <param name="path">Relative to the baseline's folder, with '/'.</param>
    /// <param name="text">The draft.</param>
    public ImmutableArray<Diagnostic> New(string path, string text, ImmutableArray<Diagnostic> diagnostics)
    {
        if (diagnostics.IsEmpty || !Files.TryGetValue(path, out var known))
        {
            return diagnostics;
        }

        var exact = known.ToDictionary(e => e.Key, e => (long)e.Value);
        var alike = new Dictionary<BaselineEntry, long>();
        foreach (var (entry, count) in known)
        {
            alike[Anywhere(entry)] = alike.GetValueOrDefault(Anywhere(entry)) + count;
        }

        var entries = diagnostics.Select(d => EntryOf(d, text)).ToArray();
        var isKnown = new bool[entries.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            isKnown[i] = Take(exact, entries[i]) && Take(alike, Anywhere(entries[i]));
        }

        for (var i = 0; i < entries.Length; i++)
        {
            isKnown[i] = isKnown[i] || Take(alike, Anywhere(entries[i]));
        }

        return [.. diagnostics.Where((_, i) => !isKnown[i])];
    }

    /// <summary>
    /// The baseline with the findings of one draft in place of those it had. Nothing of what is gone stays, but what is
    /// known for platforms that were not looked at.
    /// </summary>
    /// <param name="platforms">The platforms that were looked at; null for all of the draft's.</param>
    public Baseline With(string path, string text, IEnumerable<Diagnostic> diagnostics, ImmutableArray<string>? platforms)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<BaselineEntry, int>(BaselineEntry.Order);
        if (platforms is { } seen && Files.TryGetValue(path, out var old))
        {
            entries.AddRange(old.Where(e => e.Key.Platform is { } platform && !seen.Contains(platform)));
        }

        foreach (var diagnostic in diagnostics)
        {
            var entry = EntryOf(diagnostic, text);
            entries[entry] = entries.GetValueOrDefault(entry) + 1;
        }

        return new Baseline(entries.Count > 0 ? Files.SetItem(path, entries.ToImmutable()) : Files.Remove(path));
    }

    /// <summary>The baseline with those drafts alone whose path <paramref name="isThere"/> accepts.</summary>
    public Baseline Where(Func<string, bool> isThere) => new(Files.RemoveRange(Files.Keys.Where(p => !isThere(p))));

    private static BaselineEntry Anywhere(BaselineEntry entry) => entry with { Near = "" };

    private static bool Take(Dictionary<BaselineEntry, long> counts, BaselineEntry entry)
    {
        if (counts.GetValueOrDefault(entry) is var count && count == 0)
        {
            return false;
        }

        counts[entry] = count - 1;
        return true;
    }

    private static BaselineEntry EntryOf(Diagnostic diagnostic, string text)
    {
        var span = TextSpan.FromBounds(Math.Clamp(diagnostic.Span.Start, 0, text.Length), Math.Clamp(diagnostic.Span.End, 0, text.Length));
        return new BaselineEntry(diagnostic.Rule, diagnostic.Platform, BaselineText.Of(text, span), BaselineText.Near(text, span));
    }
}
