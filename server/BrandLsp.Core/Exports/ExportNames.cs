using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Exports;

/// <summary>The folder of each draft in an export: its stem, or its relative path where stems clash. Safe on every system.</summary>
public static class ExportNames
{
    private const string Nameless = "draft";

    private static readonly ImmutableHashSet<string> DeviceNames = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "con", "prn", "aux", "nul", "conin$", "conout$",
            .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"com{n}", $"lpt{n}" }),
            "com¹", "com²", "com³", "lpt¹", "lpt²", "lpt³",
        ]);

    /// <summary>The name a draft would like: its file name without extension; of <c>index.md</c> its folder's name.</summary>
    /// <param name="path">Absolute with '/'.</param>
    public static string Stem(string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length == 0)
        {
            return Nameless;
        }

        var stem = WithoutExtension(segments[^1]);
        return Safe(stem.Equals("index", StringComparison.OrdinalIgnoreCase) && segments.Length > 1 ? segments[^2] : stem);
    }

    /// <summary>The folder of each draft, with '/', relative to the export's.</summary>
    /// <param name="drafts">Every draft of the workspace, absolute with '/': also those that are not exported now, so that a name does not depend on what is.</param>
    /// <param name="root">What clashing names are relative to, absolute with '/'.</param>
    public static ImmutableDictionary<string, string> Folders(IEnumerable<string> drafts, string root)
    {
        var folders = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        // Folders that differ in case alone are the same one on Windows and macOS, on macOS also é and e with an accent.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in drafts.Distinct(StringComparer.Ordinal).GroupBy(p => Nfc.Normalize(Stem(p)), StringComparer.OrdinalIgnoreCase).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var clashes = group.Skip(1).Any();
            foreach (var path in group.Order(StringComparer.Ordinal))
            {
                folders[path] = Free(clashes ? Relative(path, root) : Stem(path), taken);
            }
        }

        return folders.ToImmutable();
    }

    /// <summary>
    /// A file or folder name that every system takes: no separators, no reserved characters or device names, no dot or
    /// blank at the end.
    /// </summary>
    public static string Safe(string name)
    {
        var result = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            result.Append(c < ' ' || c is '<' or '>' or ':' or '"' or '/' or '\\' or '|' or '?' or '*' or '\u007F' || char.IsSurrogate(c) && !IsPaired(name, result.Length) ? '-' : c);
        }

        var safe = result.ToString().TrimEnd('.', ' ').TrimStart(' ');
        if (safe.Length == 0)
        {
            return Nameless;
        }

        var dot = safe.IndexOf('.', StringComparison.Ordinal);
        return DeviceNames.Contains(dot < 0 ? safe : safe[..dot]) ? "_" + safe : safe;
    }

    private static bool IsPaired(string text, int at) =>
        char.IsHighSurrogate(text[at])
            ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
            : at > 0 && char.IsHighSurrogate(text[at - 1]);

    private static string Relative(string path, string root)
    {
        var below = path.StartsWith(root.TrimEnd('/') + "/", StringComparison.Ordinal) ? path[(root.TrimEnd('/').Length + 1)..] : path;
        var segments = below.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(s => s is not ("." or "..")).ToList();
        if (segments.Count == 0)
        {
            return Nameless;
        }

        segments[^1] = WithoutExtension(segments[^1]);
        if (segments.Count > 1 && segments[^1].Equals("index", StringComparison.OrdinalIgnoreCase))
        {
            segments.RemoveAt(segments.Count - 1);
        }

        return string.Join('/', segments.Select(Safe));
    }

    private static string Free(string wish, HashSet<string> taken)
    {
        var name = wish;
        for (var n = 2; !taken.Add(Nfc.Normalize(name)); n++)
        {
            name = wish + "-" + n.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }

    private static string WithoutExtension(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }
}
