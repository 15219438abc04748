using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace BrandLsp.Core.Exports;

/// <summary>
/// What the files of each brand are called when posts of several are exported at once: a file goes into the channels of
/// one brand, and its times are in one time zone.
/// </summary>
internal static class BrandNames
{
    /// <summary>Short enough for a channel and a number behind it (<see cref="ExporterInfo.Owns"/>).</summary>
    private const int Longest = 32;

    private const string Nameless = "brand";

    /// <summary>A name in the form of an id for each brand; "" for the only one.</summary>
    public static ImmutableDictionary<string, string> Of(IEnumerable<ExportDraft> drafts)
    {
        var brands = drafts.DistinctBy(d => d.Brand).OrderBy(d => d.Brand, StringComparer.Ordinal).ToImmutableArray();
        if (brands.Length < 2)
        {
            return brands.ToImmutableDictionary(d => d.Brand, _ => "");
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        var names = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var draft in brands)
        {
            var wish = new[] { Id(draft.Analysis.Brand.Name ?? ""), Id(draft.Brand), Nameless }.First(n => n.Length > 0);
            var name = wish;
            for (var n = 2; !taken.Add(name); n++)
            {
                name = wish + "-" + n.ToString(CultureInfo.InvariantCulture);
            }

            names[draft.Brand] = name;
        }

        return names.ToImmutable();
    }

    /// <summary>Lower-case ASCII letters and digits, with a hyphen for whatever else stands between them.</summary>
    private static string Id(string name)
    {
        var id = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                id.Append(char.ToLowerInvariant(c));
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        return id.ToString(0, Math.Min(id.Length, Longest)).Trim('-');
    }
}
