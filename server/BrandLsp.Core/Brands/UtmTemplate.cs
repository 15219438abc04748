using System.Collections.Immutable;
using System.Text;

namespace BrandLsp.Core.Brands;

/// <summary>A value of <c>utm:</c> with placeholders such as <c>{slug}</c>.</summary>
public static class UtmTemplate
{
    private const string Separators = "-_. ";

    /// <summary>The names that may stand between braces.</summary>
    public static ImmutableArray<string> Placeholders { get; } = ["slug", "platform", "theme", "objective", "campaign", "series", "date"];

    /// <summary>
    /// The template with its placeholders filled in; an unknown one stays as written. A placeholder without a value goes,
    /// and with it the separator that would be left over.
    /// </summary>
    /// <param name="value">Told a placeholder's name; null or "" when the draft says nothing of it.</param>
    public static string Fill(string template, Func<string, string?> value)
    {
        var filled = new StringBuilder();
        for (var at = 0; at < template.Length;)
        {
            if (Placeholder(template, at) is not { } name || !Placeholders.Contains(name))
            {
                filled.Append(template[at++]);
                continue;
            }

            at += name.Length + 2;
            if (value(name) is { Length: > 0 } text)
            {
                filled.Append(text);
            }
            else if (at < template.Length && IsSeparator(template[at]) && (filled.Length == 0 || IsSeparator(filled[^1])))
            {
                at++;
            }
            else if (at == template.Length && filled.Length > 0 && IsSeparator(filled[^1]))
            {
                filled.Length--;
            }
        }

        return filled.ToString().Trim();
    }

    /// <summary>What stands between the braces of each placeholder that is none of ours, and "" for a brace without its other half.</summary>
    public static IEnumerable<string> Unknown(string template)
    {
        for (var at = 0; at < template.Length; at++)
        {
            if (Placeholder(template, at) is { } name)
            {
                at += name.Length + 1;
                if (!Placeholders.Contains(name))
                {
                    yield return name;
                }
            }
            else if (template[at] is '{' or '}')
            {
                yield return "";
            }
        }
    }

    private static string? Placeholder(string template, int at)
    {
        if (template[at] != '{')
        {
            return null;
        }

        var end = template.AsSpan(at + 1).IndexOfAny('{', '}');
        return end >= 0 && template[at + 1 + end] == '}' ? template.Substring(at + 1, end) : null;
    }

    private static bool IsSeparator(char c) => Separators.Contains(c, StringComparison.Ordinal);
}
