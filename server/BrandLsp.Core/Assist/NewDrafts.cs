using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Exports;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Assist;

/// <summary>Drafts to begin with.</summary>
public static class NewDrafts
{
    private const int MostOfADay = 1000;

    /// <param name="theme">Null for a draft without one.</param>
    /// <param name="platforms">Target platforms; empty for the profile's.</param>
    /// <param name="replyTo">The address of the post it answers; null when it answers none.</param>
    /// <param name="conversation">The entry of the inbox with that address; null when there is none.</param>
    public static DraftTemplate Of(Brand brand, Theme? theme, ImmutableArray<string> platforms, string? replyTo, InboxEntry? conversation, DateOnly today)
    {
        const string status = "status: draft\n";
        if (platforms.IsEmpty && conversation?.Platform is { } platform)
        {
            platforms = [platform];
        }

        var template = theme is null ? Plain(brand, platforms, status, today) : DraftTemplate.Of(brand, theme, platforms, today);
        if (replyTo is null)
        {
            return template;
        }

        var text = template.Text.Replace(status, $"in-reply-to: {YamlQuote.Write(replyTo)}\n{status}", StringComparison.Ordinal);
        return conversation is null ? template with { Text = text } : Reply(brand, template with { Text = text }, conversation);
    }

    /// <summary>Begins with whom it answers, and keeps what they wrote in a comment, which never goes out.</summary>
    private static DraftTemplate Reply(Brand brand, DraftTemplate template, InboxEntry conversation)
    {
        var person = conversation.PersonIn(brand);
        var name = person?.DisplayName ?? conversation.From?.TrimStart('@');
        var title = name is null ? template.Text : template.Text.Replace("title:\n", $"title: {YamlQuote.Write("Reply to " + name)}\n", StringComparison.Ordinal);
        var text = new StringBuilder(title.TrimEnd('\n')).Append("\n\n");
        if (conversation.Text is { } said)
        {
            // Two hyphens would end the comment.
            text.Append($"<!-- {OneLine(name ?? "They")} wrote: {OneLine(said)} -->\n\n");
        }

        var mention = person?.Id ?? (conversation.From is { Length: > 1 } from && from[0] == '@' && !from.Any(char.IsWhiteSpace) ? from[1..] : null);
        return template with { Text = text.Append(mention is null ? "" : $"@{mention} ").Append('\n').ToString() };
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("--", "—", StringComparison.Ordinal).Replace('>', '›');

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
