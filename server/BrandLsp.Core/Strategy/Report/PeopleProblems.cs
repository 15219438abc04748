using System.Globalization;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Strategy.Metrics;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Strategy.Report;

/// <summary>What the profile says of people and does not count.</summary>
internal static class PeopleProblems
{
    /// <summary>Each with its file and line.</summary>
    /// <param name="files">The profile's.</param>
    public static IEnumerable<LeftOut> Of(Brand brand, DateOnly today, IFileSource files) =>
        SharedHandles(brand).Concat(FutureContacts(brand, today)).Select(p => new LeftOut(p.Place.Path, null, LineOf(p.Place, files), p.Reason));

    /// <summary>Two people with one handle: a mention means the first.</summary>
    private static IEnumerable<(Place Place, string Reason)> SharedHandles(Brand brand)
    {
        var known = new Dictionary<(string, string), Person>();
        foreach (var person in brand.People)
        {
            foreach (var (platform, handle) in person.Handles.OrderBy(h => h.Key, StringComparer.Ordinal))
            {
                var key = (platform, handle.ToLowerInvariant());
                if (!known.TryAdd(key, person) && known[key] is var first && first.Id != person.Id)
                {
                    yield return (person.Place, $"{person.Id} has the same handle on {PlatformCatalog.Find(platform)?.Name ?? platform} as {first.Id}, {handle}: it counts for {first.Id}");
                }
            }
        }
    }

    private static IEnumerable<(Place Place, string Reason)> FutureContacts(Brand brand, DateOnly today) =>
        from person in brand.People
        where person.LastInteraction > today
        select (person.LastInteractionPlace ?? person.Place, $"{person.Id}'s last interaction is dated {person.LastInteraction!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, which is still to come, so it does not count");

    private static int? LineOf(Place place, IFileSource files) => files.Read(place.Path) is { } text ? new LineMap(text).LineOf(Math.Min(place.Span.Start, text.Length)) + 1 : null;
}
