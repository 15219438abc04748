using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Exports;

/// <summary>A new draft from a theme of the profile.</summary>
/// <param name="Name">A file name without extension: the day and the theme.</param>
/// <param name="Text">The draft.</param>
public sealed record DraftTemplate(string Name, string Text)
{
    /// <param name="platforms">Target platforms; empty for the profile's.</param>
    public static DraftTemplate Of(Brand brand, Theme theme, ImmutableArray<string> platforms, DateOnly today)
    {
        var text = new StringBuilder("---\n");
        Line("title", Quote(theme.DisplayName));
        var targets = platforms.Length > 0 ? platforms : [.. brand.Platforms.Select(p => p.Id)];
        if (targets.Length > 0)
        {
            Line("platforms", List(targets));
        }

        Line("theme", Quote(theme.Id));
        if ((theme.Audiences.FirstOrDefault() ?? brand.Audiences.FirstOrDefault()?.Id) is { } audience)
        {
            Line("audience", Quote(audience));
        }

        if (brand.Objectives.FirstOrDefault(o => o.Platforms.Length == 0 || o.Platforms.Any(targets.Contains)) is { } objective)
        {
            Line("objective", Quote(objective.Id));
        }

        Line("status", "draft");
        if (theme.Hashtags.Length > 0)
        {
            Line("hashtags", List(theme.Hashtags));
        }

        text.Append("---\n").Append(theme.Starters.FirstOrDefault() ?? "").Append('\n');
        return new DraftTemplate($"{today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}-{Slug(theme.Id)}", text.ToString());

        void Line(string key, string value) => text.Append(key).Append(": ").Append(value).Append('\n');
    }

    private static string Slug(string id) => ExportNames.Safe(id.Replace(' ', '-').ToLowerInvariant());

    private static string List(IEnumerable<string> items) => "[" + string.Join(", ", items.Select(Quote)) + "]";

    /// <summary>A YAML scalar: as it is when nothing in it could be read as YAML, else in double quotes.</summary>
    private static string Quote(string value)
    {
        var isPlain = value.Length > 0
            && char.IsAsciiLetter(value[0])
            && value.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.' or '/')
            && !value.EndsWith(' ')
            && value.ToLowerInvariant() is not ("true" or "false" or "yes" or "no" or "on" or "off" or "null" or "y" or "n");
        if (isPlain)
        {
            return value;
        }

        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                < ' ' => $"\\x{(int)c:x2}",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
