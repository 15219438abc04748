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
        return Array.IndexOf(parts, ".") < 0 ? parts : [.. parts.Where(p => p != ".")];
    }

    private static bool Matches(string[] wanted, string[] given) =>
        Matches(wanted.Length, given.Length, w => wanted[w] == "**", (w, g) => MatchesName(wanted[w], given[g]));

    /// <summary>As above for one text: a star matches any characters of it.</summary>
    internal static bool MatchesName(string wanted, string given) =>
        Matches(wanted.Length, given.Length, w => wanted[w] == '*', (w, g) => wanted[w] == '?' || wanted[w] == given[g]);

    /// <summary>Pairs what is wanted with what is given, in order; a star takes any number of what is given.</summary>
    private static bool Matches(int wanted, int given, Func<int, bool> isStar, Func<int, int, bool> isSame)
    {
        int w = 0, g = 0, star = -1, mark = 0;
        while (g < given)
        {
            if (w < wanted && isStar(w))
            {
                star = w++;
                mark = g;
            }
            else if (w < wanted && isSame(w, g))
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

        while (w < wanted && isStar(w))
        {
            w++;
        }

        return w == wanted;
    }
}
