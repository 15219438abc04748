using System.Globalization;
using System.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>
/// How Bluesky's composer shows a URL: the host, and of path, query and fragment the first 13 characters when they are
/// more than 15. Source: bluesky-social/social-app src/lib/strings/url-helpers.ts <c>toShortUrl</c>, which reads the URL as
/// browsers do (url.spec.whatwg.org).
/// </summary>
internal static class ShortUrl
{
    private const int LongestPath = 15;
    private const int ShownPath = 13;

    /// <summary>The URL itself when it is none with a scheme.</summary>
    public static string Of(string url)
    {
        var scheme = url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? "https://" : url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? "http://" : null;
        if (scheme is null)
        {
            return url;
        }

        var rest = url[scheme.Length..].TrimStart('/', '\\');
        var end = rest.AsSpan().IndexOfAny("/\\?#");
        var authority = end < 0 ? rest : rest[..end];
        var tail = end < 0 ? "" : rest[end..];
        if (Host(authority[(authority.LastIndexOf('@') + 1)..], scheme == "https://" ? ":443" : ":80") is not { Length: > 0 } host)
        {
            return url;
        }

        var fragmentAt = tail.IndexOf('#', StringComparison.Ordinal);
        var fragment = fragmentAt < 0 ? "" : tail[fragmentAt..];
        var beforeFragment = fragmentAt < 0 ? tail : tail[..fragmentAt];
        var queryAt = beforeFragment.IndexOf('?', StringComparison.Ordinal);
        var query = queryAt < 0 ? "" : beforeFragment[queryAt..];
        var path = Path(queryAt < 0 ? beforeFragment : beforeFragment[..queryAt]);
        var shown = (path == "/" ? "" : path) + (query.Length > 1 ? Encoded(query, " \"<>'") : "") + (fragment.Length > 1 ? Encoded(fragment, " \"<>`") : "");
        return host + (shown.Length > LongestPath ? shown[..ShownPath] + "..." : shown);
    }

    /// <summary>In ASCII and lower case, without the scheme's own port; null when it is none.</summary>
    private static string? Host(string authority, string defaultPort)
    {
        var colon = authority.LastIndexOf(':');
        var hasPort = colon >= 0 && !authority.EndsWith(']') && authority.AsSpan(colon + 1).IndexOfAnyExceptInRange('0', '9') < 0;
        var port = hasPort ? authority[colon..] : "";
        var name = hasPort ? authority[..colon] : authority;
        try
        {
            var ascii = Ascii.IsValid(name) ? name.ToLowerInvariant() : new IdnMapping().GetAscii(name.ToLowerInvariant());
            return ascii.Length == 0 || port == defaultPort || port == ":" ? ascii : ascii + port;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>With <c>.</c> and <c>..</c> resolved.</summary>
    private static string Path(string path)
    {
        var segments = new List<string>();
        var parts = path.Replace('\\', '/').Split('/');
        for (var i = 1; i < parts.Length; i++)
        {
            var isLast = i == parts.Length - 1;
            if (parts[i] is ".." or "." || parts[i].Equals("%2e", StringComparison.OrdinalIgnoreCase) || parts[i].Equals("%2e%2e", StringComparison.OrdinalIgnoreCase))
            {
                if (parts[i] is ".." || parts[i].Length > 3)
                {
                    segments.RemoveRange(Math.Max(0, segments.Count - 1), Math.Min(1, segments.Count));
                }

                if (isLast)
                {
                    segments.Add("");
                }
            }
            else
            {
                segments.Add(Encoded(parts[i], " \"<>`{}^"));
            }
        }

        return "/" + string.Join('/', segments);
    }

    /// <summary>Percent-encoded where it is not ASCII, no printing character or one of <paramref name="signs"/>.</summary>
    private static string Encoded(string text, string signs)
    {
        var result = new StringBuilder(text.Length);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is > ' ' and <= '~' && !signs.Contains((char)rune.Value))
            {
                result.Append((char)rune.Value);
                continue;
            }

            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
            {
                result.Append(string.Create(CultureInfo.InvariantCulture, $"%{b:X2}"));
            }
        }

        return result.ToString();
    }
}
