using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Exports;
using BrandLsp.Core.Platforms;

namespace BrandLsp.Core.Rendering;

/// <summary>Characters that go into a URL.</summary>
/// <param name="At">Before this character of it.</param>
internal readonly record struct UrlInsertion(int At, string Text)
{
    public string Into(string url) => url.Insert(At, Text);
}

/// <summary>
/// The tracking parameters for the links of one draft on one platform: <c>utm_source</c>, <c>utm_medium</c> and
/// <c>utm_campaign</c>, each only where the URL has none of that name.
/// </summary>
internal sealed class UtmTags
{
    private readonly (string Name, string Value)[] _tags;
    private readonly string[] _domains;

    private UtmTags((string Name, string Value)[] tags, IEnumerable<string> domains)
    {
        _tags = tags;
        _domains = [.. domains];
    }

    /// <summary>Null when the profile has no <c>utm:</c>.</summary>
    public static UtmTags? Of(Draft draft, Brand brand, Platform platform)
    {
        if (brand.Utm is not { } utm)
        {
            return null;
        }

        var front = draft.Front;
        string? ValueOf(string name) => name switch
        {
            "slug" => front.Slug?.Value ?? ExportNames.Stem(draft.Path),
            "platform" => platform.Id,
            "theme" => front.Theme?.Value,
            "objective" => front.Objective?.Value,
            "campaign" => front.Campaign?.Value,
            "series" => front.Series?.Value,
            "date" => front.Date?.Value.Local.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            _ => null,
        };
        var campaign = front.Campaign?.Value is { } own && own.Trim().Length > 0 && !utm.Campaign.Contains("{campaign}", StringComparison.Ordinal) ? own : utm.Campaign;
        (string Name, string Template)[] templates =
        [
            ("utm_source", utm.Sources.GetValueOrDefault(platform.Id) ?? platform.Id),
            ("utm_medium", utm.Medium),
            ("utm_campaign", campaign),
        ];
        return new UtmTags([.. templates.Select(t => (t.Name, UtmTemplate.Fill(t.Template, ValueOf))).Where(t => t.Item2.Length > 0)], utm.Domains);
    }

    /// <summary>The parameters that <paramref name="url"/> gets, and their place in it; null when it gets none.</summary>
    /// <param name="url">As it is shown: its scheme may be missing.</param>
    public UrlInsertion? For(string url)
    {
        var fragment = url.IndexOf('#', StringComparison.Ordinal);
        var end = fragment < 0 ? url.Length : fragment;
        var query = url.IndexOf('?', 0, end);
        if (!IsTracked(Host(url)))
        {
            return null;
        }

        var known = query < 0 ? [] : url[(query + 1)..end].Split('&').Select(p => p.Split('=')[0]).ToArray();
        var missing = _tags.Where(t => !known.Contains(t.Name, StringComparer.OrdinalIgnoreCase)).Select(t => $"{t.Name}={Uri.EscapeDataString(t.Value)}").ToArray();
        if (missing.Length == 0)
        {
            return null;
        }

        var joint = query < 0 ? "?" : end == query + 1 || url[end - 1] == '&' ? "" : "&";
        return new UrlInsertion(end, joint + string.Join('&', missing));
    }

    private bool IsTracked(ReadOnlySpan<char> host)
    {
        foreach (var domain in _domains)
        {
            if (host.EndsWith(domain, StringComparison.OrdinalIgnoreCase) && (host.Length == domain.Length || host[^(domain.Length + 1)] == '.'))
            {
                return true;
            }
        }

        return _domains.Length == 0;
    }

    private static ReadOnlySpan<char> Host(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var rest = url.AsSpan(scheme < 0 ? 0 : scheme + 3);
        var end = rest.IndexOfAny('/', '?', '#');
        rest = end < 0 ? rest : rest[..end];
        rest = rest[(rest.LastIndexOf('@') + 1)..];
        var port = rest.IndexOf(':');
        return port < 0 ? rest : rest[..port];
    }
}
