namespace BrandLsp.Core.Text;

/// <summary>The form of an account's name; a platform's data names one.</summary>
public enum HandleSyntax
{
    /// <summary>Not empty, no white space.</summary>
    Any,

    /// <summary>1–15 ASCII letters, digits, <c>_</c>.</summary>
    X,

    /// <summary>A domain name (atproto.com/specs/handle).</summary>
    Bluesky,

    /// <summary><c>user@host</c>.</summary>
    Mastodon,

    /// <summary><c>in/…</c>, <c>company/…</c>, <c>school/…</c> or <c>showcase/…</c>.</summary>
    LinkedIn,

    /// <summary>Instagram and Threads: 1–30 lower-case letters, digits, <c>_</c>, <c>.</c>; dots neither at an end nor doubled.</summary>
    Instagram,

    /// <summary>3–30 letters and digits of any script, with <c>_</c>, <c>-</c>, <c>.</c>, <c>·</c> between them.</summary>
    YouTube,

    /// <summary>2–24 letters, digits, <c>_</c>, <c>.</c>; no dot at the end.</summary>
    TikTok,

    /// <summary>3–21 letters, digits, <c>_</c>, <c>-</c>; <c>u/</c> or <c>r/</c> may precede.</summary>
    Reddit,

    /// <summary>4–32 letters, digits, <c>_</c>, a letter first; those of four are sold, not chosen.</summary>
    Telegram,

    /// <summary>1–39 letters, digits and <c>_</c>, hyphens between them (GitHub, DEV, Hashnode, Medium).</summary>
    GitHubLike,
}

/// <summary>Whether a text can be an account's name. One leading <c>@</c> is always allowed.</summary>
public static class Handles
{
    public static bool IsValid(HandleSyntax syntax, string handle)
    {
        var name = handle.AsSpan();
        if (name.Length > 0 && name[0] == '@')
        {
            name = name[1..];
        }

        return syntax switch
        {
            HandleSyntax.X => name.Length is >= 1 and <= 15 && AllWord(name, ""),
            HandleSyntax.Bluesky => IsDomainHandle(name),
            HandleSyntax.Mastodon => IsAddress(name),
            HandleSyntax.LinkedIn => IsLinkedIn(name),
            HandleSyntax.Instagram => name.Length is >= 1 and <= 30 && AllWord(name, ".")
                && name[0] != '.' && name[^1] != '.' && name.IndexOf("..", StringComparison.Ordinal) < 0
                && name.IndexOfAnyInRange('A', 'Z') < 0,
            HandleSyntax.YouTube => IsYouTube(name),
            HandleSyntax.TikTok => name.Length is >= 2 and <= 24 && AllWord(name, ".") && name[^1] != '.',
            HandleSyntax.Reddit => IsReddit(name),
            HandleSyntax.Telegram => name.Length is >= 4 and <= 32 && char.IsAsciiLetter(name[0]) && AllWord(name, ""),
            HandleSyntax.GitHubLike => name.Length is >= 1 and <= 39 && AllWord(name, "-") && name[0] != '-' && name[^1] != '-',
            _ => !name.IsEmpty && !HasSpace(name),
        };
    }

    /// <summary>
    /// A handle of the AT protocol, without <c>@</c>: at least two labels of 1–63 ASCII letters, digits and inner hyphens,
    /// 253 characters at most, the last label not starting with a digit. Whether its top-level domain is allowed for
    /// registration is not asked.
    /// </summary>
    public static bool IsDomainHandle(ReadOnlySpan<char> name)
    {
        if (name.Length > 253)
        {
            return false;
        }

        var labels = 0;
        var letterFirst = false;
        foreach (var range in name.Split('.'))
        {
            var label = name[range];
            if (label.Length is < 1 or > 63 || label[0] == '-' || label[^1] == '-')
            {
                return false;
            }

            foreach (var unit in label)
            {
                if (!char.IsAsciiLetterOrDigit(unit) && unit != '-')
                {
                    return false;
                }
            }

            letterFirst = char.IsAsciiLetter(label[0]);
            labels++;
        }

        return labels > 1 && letterFirst;
    }

    private static bool IsAddress(ReadOnlySpan<char> name)
    {
        var at = name.IndexOf('@');
        if (at < 1)
        {
            return false;
        }

        var user = name[..at];
        var host = name[(at + 1)..];
        return user.Length <= 128 && AllWord(user, ".-")
            && Entities.IsAsciiWord(user[0]) && Entities.IsAsciiWord(user[^1])
            && IsHost(host);
    }

    /// <summary>A domain name, letters of any script included, with an optional port.</summary>
    private static bool IsHost(ReadOnlySpan<char> host)
    {
        var colon = host.IndexOf(':');
        if (colon >= 0)
        {
            if (colon + 1 == host.Length || host.Length - colon > 6 || host[(colon + 1)..].ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }

            host = host[..colon];
        }

        if (host.Length > 253)
        {
            return false;
        }

        var labels = 0;
        foreach (var range in host.Split('.'))
        {
            var label = host[range];
            if (label.Length is < 1 or > 63 || label[0] == '-' || label[^1] == '-')
            {
                return false;
            }

            foreach (var unit in label)
            {
                if (!char.IsLetterOrDigit(unit) && unit != '-' && !char.IsSurrogate(unit) && char.GetUnicodeCategory(unit)
                    is not (System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark))
                {
                    return false;
                }
            }

            labels++;
        }

        return labels > 1;
    }

    private static bool IsLinkedIn(ReadOnlySpan<char> name)
    {
        var slash = name.IndexOf('/');
        if (slash < 0)
        {
            return false;
        }

        var slug = name[(slash + 1)..].TrimEnd('/');
        if (name[..slash] is not ("in" or "company" or "school" or "showcase") || slug.Length is < 1 or > 100 || name.EndsWith("//"))
        {
            return false;
        }

        foreach (var unit in slug)
        {
            if (!char.IsLetterOrDigit(unit) && unit is not ('-' or '_' or '%' or '.' or '&') && !char.IsSurrogate(unit))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsYouTube(ReadOnlySpan<char> name)
    {
        if (name.Length is < 3 or > 30 || !IsLetter(name[0]) || !IsLetter(name[^1]))
        {
            return false;
        }

        foreach (var unit in name)
        {
            if (!IsLetter(unit) && unit is not ('_' or '-' or '.' or '·'))
            {
                return false;
            }
        }

        return true;

        static bool IsLetter(char unit) => char.IsLetterOrDigit(unit) || char.IsSurrogate(unit) || unit == '_'
            || char.GetUnicodeCategory(unit) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
    }

    private static bool IsReddit(ReadOnlySpan<char> name)
    {
        if (name.StartsWith("u/", StringComparison.Ordinal) || name.StartsWith("r/", StringComparison.Ordinal))
        {
            name = name[2..];
        }

        return name.Length is >= 3 and <= 21 && AllWord(name, "-");
    }

    private static bool AllWord(ReadOnlySpan<char> name, string others)
    {
        foreach (var unit in name)
        {
            if (!Entities.IsAsciiWord(unit) && !others.Contains(unit))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasSpace(ReadOnlySpan<char> name)
    {
        foreach (var unit in name)
        {
            if (Entities.IsSpace(unit) || char.IsControl(unit))
            {
                return true;
            }
        }

        return false;
    }
}
