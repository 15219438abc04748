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

        return Matches<FolderNames, string>(wanted, given) || Matches<FolderNames, string>([.. wanted, "**"], given);
    }

    private static string[] Parts(string path)
    {
        var parts = path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        return Array.IndexOf(parts, ".") < 0 ? parts : [.. parts.Where(p => p != ".")];
    }

    /// <summary>As above for one text: a star matches any characters of it.</summary>
    internal static bool MatchesName(string wanted, string given) => Matches<Characters, char>(wanted, given);

    /// <summary>Pairs what is wanted with what is given, in order; a star takes any number of what is given.</summary>
    /// <remarks>By type and not by delegates: a folder of ten thousand drafts asks this a hundred thousand times.</remarks>
    private static bool Matches<TKind, T>(ReadOnlySpan<T> wanted, ReadOnlySpan<T> given)
        where TKind : IPiece<T>
    {
        int w = 0, g = 0, star = -1, mark = 0;
        while (g < given.Length)
        {
            if (w < wanted.Length && TKind.IsStar(wanted[w]))
            {
                star = w++;
                mark = g;
            }
            else if (w < wanted.Length && TKind.IsSame(wanted[w], given[g]))
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

        while (w < wanted.Length && TKind.IsStar(wanted[w]))
        {
            w++;
        }

        return w == wanted.Length;
    }

    /// <summary>What a pattern is made of.</summary>
    private interface IPiece<T>
    {
        static abstract bool IsStar(T wanted);

        static abstract bool IsSame(T wanted, T given);
    }

    private readonly struct FolderNames : IPiece<string>
    {
        public static bool IsStar(string wanted) => wanted == "**";

        public static bool IsSame(string wanted, string given) => MatchesName(wanted, given);
    }

    private readonly struct Characters : IPiece<char>
    {
        public static bool IsStar(char wanted) => wanted == '*';

        public static bool IsSame(char wanted, char given) => wanted == '?' || wanted == given;
    }
}
