using System.Buffers;
using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Transparency;

/// <summary>
/// Tells links that earn money when they are followed: by the fragments of the profile, by hosts that serve nothing else,
/// and by parameters of one shop. A bare <c>?ref=</c> tells where a visitor came from and earns nothing by itself.
/// </summary>
internal sealed class AffiliateLinks
{
    private const string AnyHost = "*";

    private static readonly ImmutableArray<(string Host, string Needs)> s_known =
        [.. WordLists.Lines("affiliate-links.txt").Select(l => l.Split(' ', 2)).Select(p => (p[0], p.Length > 1 ? p[1] : ""))];

    private readonly ImmutableArray<string> _fragments;

    /// <summary>A URL without any of these is none that earns money.</summary>
    private readonly SearchValues<string> _signs;

    private AffiliateLinks(Brand brand)
    {
        _fragments = [.. brand.Disclosure.AffiliateLinks.Where(f => !string.IsNullOrWhiteSpace(f)).Select(f => f.Trim())];
        _signs = SearchValues.Create(
            [.. _fragments.Select(f => f.TrimStart('?')), .. s_known.Select(k => k.Host == AnyHost ? k.Needs : k.Host)], StringComparison.OrdinalIgnoreCase);
    }

    public static AffiliateLinks Of(Brand brand) => brand.Derive(static b => new AffiliateLinks(b));

    /// <summary>What gives the link away: a fragment of the profile or a well-known one; null when nothing does.</summary>
    public string? Sign(ReadOnlySpan<char> url)
    {
        if (!url.ContainsAny(_signs))
        {
            return null;
        }

        foreach (var fragment in _fragments)
        {
            if (url.Contains(fragment, StringComparison.OrdinalIgnoreCase)
                || (fragment[0] == '?' && IndexOfParameter(url, fragment.AsSpan(1)) >= 0))
            {
                return fragment;
            }
        }

        var scheme = url.IndexOf("://");
        var rest = scheme >= 0 ? url[(scheme + 3)..] : url;
        var end = rest.IndexOfAny("/?#");
        var host = end >= 0 ? rest[..end] : rest;
        foreach (var (known, needs) in s_known)
        {
            if (IsHost(host, known) && end >= 0 && (needs.Length == 0 || (needs[0] == '/' ? rest[end..].Contains(needs, StringComparison.OrdinalIgnoreCase) : IndexOfParameter(rest[end..], needs) >= 0)))
            {
                return needs.Length == 0 ? known : needs;
            }
        }

        return null;
    }

    /// <summary><paramref name="known"/> itself, a name under it, or, when it ends in a dot, a name in any top-level domain.</summary>
    private static bool IsHost(ReadOnlySpan<char> host, string known)
    {
        if (known == AnyHost)
        {
            return true;
        }

        if (known[^1] == '.')
        {
            for (var at = 0; host[at..].IndexOf(known, StringComparison.OrdinalIgnoreCase) is >= 0 and var next; at += next + 1)
            {
                if (at + next == 0 || host[at + next - 1] == '.')
                {
                    return true;
                }
            }

            return false;
        }

        return host.EndsWith(known, StringComparison.OrdinalIgnoreCase) && (host.Length == known.Length || host[host.Length - known.Length - 1] == '.');
    }

    /// <summary>Where <c>name=</c> starts a parameter of a query.</summary>
    private static int IndexOfParameter(ReadOnlySpan<char> url, ReadOnlySpan<char> name)
    {
        for (var from = 0; ;)
        {
            var at = url[from..].IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || name.IsEmpty)
            {
                return -1;
            }

            at += from;
            if (at > 0 && url[at - 1] is '?' or '&' or ';')
            {
                return at;
            }

            from = at + 1;
        }
    }
}
