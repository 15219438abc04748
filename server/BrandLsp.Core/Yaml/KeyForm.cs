using System.Text;

namespace BrandLsp.Core.Yaml;

/// <summary>The forms a key or a word of a choice may have: <c>min-gap</c>, <c>min_gap</c>, <c>minGap</c>.</summary>
public static class KeyForm
{
    /// <summary>The canonical form, <c>kebab-case</c>.</summary>
    public static string Canonical(string key)
    {
        if (key.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0)
        {
            return key;
        }

        var result = new StringBuilder(key.Length + 4);
        for (var i = 0; i < key.Length; i++)
        {
            var c = key[i];
            if (c is '_' or '-')
            {
                result.Append('-');
            }
            else if (char.IsAsciiLetterUpper(c))
            {
                var startsWord = i > 0 && (char.IsAsciiLetterLower(key[i - 1]) || char.IsAsciiDigit(key[i - 1])
                    || (char.IsAsciiLetterUpper(key[i - 1]) && i + 1 < key.Length && char.IsAsciiLetterLower(key[i + 1])));
                if (startsWord)
                {
                    result.Append('-');
                }

                result.Append(char.ToLowerInvariant(c));
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    public static string Snake(string canonical) => canonical.Replace('-', '_');

    public static string Camel(string canonical)
    {
        var result = new StringBuilder(canonical.Length);
        for (var i = 0; i < canonical.Length; i++)
        {
            if (canonical[i] == '-' && i + 1 < canonical.Length)
            {
                result.Append(char.ToUpperInvariant(canonical[++i]));
            }
            else
            {
                result.Append(canonical[i]);
            }
        }

        return result.ToString();
    }
}
