namespace BrandLsp.Core.Text;

/// <summary>
/// Path patterns: <c>*</c> and <c>?</c> within a name, <c>**</c> for any number of folders. A pattern that ends with a folder's
/// name or '/' means everything below it. Case counts.
/// </summary>
/// <remarks>Linear in the path times the pattern; nothing backtracks further than the last star.</remarks>
public static class Glob
{
    /// <param name="path">Relative, with '/'.</param>
    public static bool Matches(string pattern, string path)
    {
        var wanted = Parts(pattern);
        var given = Parts(path);
        if (wanted.Length == 0)
        {
            return false;
        }

        return Matches(wanted, given) || Matches([.. wanted, "**"], given);
    }

    private static string[] Parts(string path)
    {
        var parts = path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        return [.. parts.Where(p => p != ".")];
    }

    private static bool Matches(string[] wanted, string[] given)
    {
        int w = 0, g = 0, star = -1, mark = 0;
        while (g < given.Length)
        {
            if (w < wanted.Length && wanted[w] == "**")
            {
                star = w++;
                mark = g;
            }
            else if (w < wanted.Length && MatchesName(wanted[w], given[g]))
            {
                w++;
                g++;
            }
            else if (star >= 0)
            {
                w = star + 1;
                g = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (w < wanted.Length && wanted[w] == "**")
        {
            w++;
        }

        return w == wanted.Length;
    }

    /// <summary>As above for one text: a star matches any characters of it.</summary>
    internal static bool MatchesName(string wanted, string given)
    {
        int w = 0, g = 0, star = -1, mark = 0;
        while (g < given.Length)
        {
            if (w < wanted.Length && wanted[w] == '*')
            {
                star = w++;
                mark = g;
            }
            else if (w < wanted.Length && (wanted[w] == '?' || wanted[w] == given[g]))
            {
                w++;
                g++;
            }
            else if (star >= 0)
            {
                w = star + 1;
                g = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (w < wanted.Length && wanted[w] == '*')
        {
            w++;
        }

        return w == wanted.Length;
    }
}
