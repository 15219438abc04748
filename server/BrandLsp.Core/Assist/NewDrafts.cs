using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Exports;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Assist;

/// <summary>Drafts to begin with.</summary>
public static class NewDrafts
{
    private const int MostOfADay = 1000;

    /// <param name="theme">Null for a draft without one.</param>
    /// <param name="platforms">Target platforms; empty for the profile's.</param>
    /// <param name="replyTo">The address of the post it answers; null when it answers none.</param>
    public static DraftTemplate Of(Brand brand, Theme? theme, ImmutableArray<string> platforms, string? replyTo, DateOnly today)
    {
        const string status = "status: draft\n";
        var template = theme is null ? Plain(brand, platforms, status, today) : DraftTemplate.Of(brand, theme, platforms, today);
        if (replyTo is null)
        {
            return template;
        }

        return template with { Text = template.Text.Replace(status, $"in-reply-to: {YamlQuote.Write(replyTo)}\n{status}", StringComparison.Ordinal) };
    }

    /// <summary>
    /// A path that nothing has yet, in the folder of the first of the profile's draft globs; a number is added when the day
    /// has such a draft already. Null when it has too many.
    /// </summary>
    /// <param name="folder">The profile's, without a slash at its end.</param>
    public static string? FreePath(Brand brand, string folder, string name, Func<string, bool> exists)
    {
        var glob = brand.DraftGlobs.FirstOrDefault(g => !g.StartsWith('!')) ?? "posts/**";
        var segments = glob.Split('/').TakeWhile(s => s.IndexOfAny(['*', '?', '[', '{']) < 0 && s is not ".." && !s.EndsWith(".md", StringComparison.OrdinalIgnoreCase));
        var home = string.Join('/', segments.Prepend(folder));
        return Enumerable.Range(1, MostOfADay)
            .Select(n => $"{home}/{name}{(n == 1 ? "" : "-" + n.ToString(CultureInfo.InvariantCulture))}.md")
            .FirstOrDefault(p => !exists(p));
    }

    private static DraftTemplate Plain(Brand brand, ImmutableArray<string> platforms, string status, DateOnly today)
    {
        var targets = platforms.IsEmpty ? [.. brand.Platforms.Select(p => p.Id)] : platforms;
        var text = new StringBuilder("---\ntitle:\n");
        if (!targets.IsEmpty)
        {
            text.Append("platforms: [").AppendJoin(", ", targets).Append("]\n");
        }

        text.Append(status).Append("---\n\n");
        return new DraftTemplate($"{today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}-draft", text.ToString());
    }
}
