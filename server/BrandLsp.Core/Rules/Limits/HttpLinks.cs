using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Limits;

/// <summary>What rules take for a link: any http(s) URL, whatever a platform's scanner thinks of its domain.</summary>
internal static class HttpLinks
{
    public static IEnumerable<Entity> In(string text) => text.Contains("://", StringComparison.Ordinal)
        ? TextMeters.For(Counting.Undocumented).Entities(text).Where(e => e.Type == EntityType.Url)
        : [];
}
