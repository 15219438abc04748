using System.Globalization;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>
/// One name for a post, however its address is written: x.com and twitter.com, with and without www, on a phone's host, with
/// what trackers append, a handle or a number for the account.
/// </summary>
public static class PostAddress
{
    private static readonly string[] s_linkedInKinds = ["activity", "share", "ugcPost"];

    /// <summary>Null for what is no address.</summary>
    public static string? Of(string? url)
    {
        if (url is null || url.Length > 2_000)
        {
            return null;
        }

        url = url.Trim();
        if (url.StartsWith("at://", StringComparison.OrdinalIgnoreCase))
        {
            return url.TrimEnd('/').Split('/')[^1] is { Length: > 0 } record ? "bluesky:" + record : null;
        }

        if (url.StartsWith("urn:li:", StringComparison.OrdinalIgnoreCase))
        {
            return LinkedIn([url], "");
        }

        var rest = url.AsSpan();
        var scheme = rest.IndexOf("://");
        rest = scheme >= 0 ? rest[(scheme + 3)..] : rest;
        var fragment = rest.IndexOf('#');
        rest = fragment >= 0 ? rest[..fragment] : rest;
        var question = rest.IndexOf('?');
        var query = question >= 0 ? rest[(question + 1)..].ToString() : "";
        rest = question >= 0 ? rest[..question] : rest;
        var slash = rest.IndexOf('/');
        var host = Host((slash >= 0 ? rest[..slash] : rest).ToString());
        if (!host.Contains('.', StringComparison.Ordinal))
        {
            return null;
        }

        var path = slash >= 0 ? Parts(rest[slash..].Trim('/')) : [];
        return Known(host, path, query) ?? Plain(host, path, query);
    }

    /// <summary>What stands between the slashes of a path.</summary>
    private static string[] Parts(ReadOnlySpan<char> path)
    {
        var parts = new string[path.Count('/') + 1];
        var count = 0;
        foreach (var range in path.Split('/'))
        {
            if (path[range] is { IsEmpty: false } part)
            {
                parts[count++] = part.ToString();
            }
        }

        return count == parts.Length ? parts : parts[..count];
    }

    private static string Host(string host)
    {
        host = host.ToLowerInvariant().TrimEnd('.');
        var at = host.LastIndexOf('@');
        host = at >= 0 ? host[(at + 1)..] : host;
        foreach (var prefix in (ReadOnlySpan<string>)["www.", "mobile.", "m.", "old.", "mbasic.", "web."])
        {
            // "m.example" is a server's own name.
            host = host.StartsWith(prefix, StringComparison.Ordinal) && host.IndexOf('.', prefix.Length) >= 0 ? host[prefix.Length..] : host;
        }

        return host.EndsWith(".linkedin.com", StringComparison.Ordinal) ? "linkedin.com" : host;
    }

    private static string? Known(string host, string[] path, string query) => host switch
    {
        "x.com" or "twitter.com" or "fxtwitter.com" or "vxtwitter.com" => After(path, ["status", "statuses"]) is { } id && Digits(id) is { Length: > 0 } number ? "x:" + number : null,
        "bsky.app" => After(path, ["post"]) is { } record ? "bluesky:" + record : null,
        "linkedin.com" => LinkedIn(path, query),
        "instagram.com" => After(path, ["p", "reel", "reels", "tv"]) is { } code ? "instagram:" + code : null,
        "threads.net" or "threads.com" => After(path, ["post", "t"]) is { } code ? "threads:" + code : null,
        "facebook.com" or "fb.com" => Facebook(path, query),
        "youtube.com" => Value(query, "v") is { } id ? "youtube:" + id : After(path, ["shorts", "live", "embed"]) is { } other ? "youtube:" + other : null,
        "youtu.be" => path is [{ } id, ..] ? "youtube:" + id : null,
        "tiktok.com" => After(path, ["video", "photo"]) is { } id ? "tiktok:" + id : null,
        "reddit.com" => After(path, ["comments"]) is { } id ? "reddit:" + id.ToLowerInvariant() : null,
        "redd.it" => path is [{ } id, ..] ? "reddit:" + id.ToLowerInvariant() : null,
        "pinterest.com" => After(path, ["pin"]) is { } id ? "pinterest:" + id : null,
        _ => Mastodon(host, path),
    };

    /// <summary><c>/@user/1</c>, <c>/users/user/statuses/1</c>, <c>/web/statuses/1</c>, <c>/deck/@user/1</c> and, seen from another server, nothing: its number is another.</summary>
    private static string? Mastodon(string host, string[] path) =>
        After(path, ["statuses"]) is { } status && IsNumber(status) ? $"mastodon:{host}/{status}"
        : path is [.., ['@', ..] user, var id] && IsNumber(id) && user.IndexOf('@', 1) < 0 ? $"mastodon:{host}/{id}"
        : null;

    private static string? LinkedIn(string[] path, string query)
    {
        foreach (var part in path.Append(Value(query, "highlightedUpdateUrn") ?? "").Append(Value(query, "updateEntityUrn") ?? "").Select(Uri.UnescapeDataString))
        {
            foreach (var kind in s_linkedInKinds)
            {
                foreach (var mark in (ReadOnlySpan<string>)[$":{kind}:", $"-{kind}-"])
                {
                    var at = part.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
                    if (at >= 0 && Digits(part[(at + mark.Length)..]) is { Length: > 0 } id)
                    {
                        return $"linkedin:{kind.ToLowerInvariant()}:{id}";
                    }
                }
            }
        }

        return null;
    }

    private static string? Facebook(string[] path, string query)
    {
        var id = Value(query, "story_fbid") ?? Value(query, "fbid") ?? Value(query, "v") ?? After(path, ["posts", "reel", "videos", "photos"]);
        if (id is null)
        {
            return null;
        }

        // "/page/posts/a-title/123": the number is the post.
        var posts = Array.IndexOf(path, "posts");
        return "facebook:" + (posts >= 0 && posts + 2 < path.Length && IsNumber(path[posts + 2]) ? path[posts + 2] : id);
    }

    private static string Plain(string host, string[] path, string query)
    {
        if (query.Length == 0)
        {
            return $"{host}/{string.Join('/', path)}";
        }

        var kept = query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(p => !p.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) && !p.StartsWith("ref=", StringComparison.OrdinalIgnoreCase) && !p.StartsWith("fbclid=", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal).ToList();
        return $"{host}/{string.Join('/', path)}{(kept.Count > 0 ? "?" + string.Join('&', kept) : "")}";
    }

    private static string? After(string[] path, ReadOnlySpan<string> names)
    {
        for (var i = 0; i + 1 < path.Length; i++)
        {
            foreach (var name in names)
            {
                if (path[i].Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return path[i + 1];
                }
            }
        }

        return null;
    }

    private static string? Value(string query, string name)
    {
        foreach (var pair in query.Split('&'))
        {
            if (pair.Length > name.Length + 1 && pair[name.Length] == '=' && pair.StartsWith(name, StringComparison.Ordinal))
            {
                return pair[(name.Length + 1)..];
            }
        }

        return null;
    }

    private static string Digits(string text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
        {
            length++;
        }

        return text[..length];
    }

    private static bool IsNumber(string text) =>
        text.Length > 0 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
