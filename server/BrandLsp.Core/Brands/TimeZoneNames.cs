using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Brands;

/// <summary>
/// The names of the zones that NodaTime's data knows, as a list of their own: an editor that opens a draft would wait
/// for the data, of which a profile's check needs the names alone.
/// </summary>
internal static class TimeZoneNames
{
    private static readonly Lazy<string> s_lines = new(static () => "\n" + DataFiles.Text("time-zones.txt"));

    public static bool IsKnown(string name) => !name.Contains('\n', StringComparison.Ordinal) && s_lines.Value.Contains($"\n{name}\n", StringComparison.Ordinal);

    /// <summary>The zone that was probably meant: of a city's name the zone of that city.</summary>
    public static string? Nearest(string name)
    {
        var all = s_lines.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var written = name.Trim().Replace(' ', '_');
        return all.FirstOrDefault(z => z.EndsWith("/" + written, StringComparison.OrdinalIgnoreCase)) ?? Suggestions.Nearest(written, all);
    }
}
