using System.Collections.Immutable;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Limits;

/// <summary>How messages about limits say numbers and units.</summary>
internal static class Wording
{
    /// <summary>"312 of 280 weighted characters".</summary>
    public static string Of(int length, int limit, Counting counting) => $"{length} of {limit} {Unit(counting, limit)}";

    public static string Unit(Counting counting, int count) => counting switch
    {
        Counting.X => Plural(count, "weighted character"),
        Counting.Bluesky or Counting.Mastodon or Counting.Graphemes => Plural(count, "grapheme"),
        Counting.CodePoints => Plural(count, "code point"),
        Counting.Utf16 => Plural(count, "UTF-16 unit"),
        Counting.Bytes => Plural(count, "UTF-8 byte"),
        _ => Plural(count, "character"),
    };

    public static string Unit(CountUnit unit, int count) => unit switch
    {
        CountUnit.Weighted => Plural(count, "weighted character"),
        CountUnit.Graphemes => Plural(count, "grapheme"),
        CountUnit.CodePoints => Plural(count, "code point"),
        CountUnit.Bytes => Plural(count, "UTF-8 byte"),
        _ => Plural(count, "UTF-16 unit"),
    };

    /// <summary>A sentence, with a blank before it, for platforms that document no unit; "" for the others.</summary>
    public static string UnitNote(Platform platform) =>
        platform.Counting == Counting.Undocumented
            ? $" {platform.Name} documents no unit, so UTF-16 units are counted, the stricter of the likely ones."
            : "";

    /// <summary>A sentence, with a blank before it, for figures that nobody could verify; "" for the others.</summary>
    public static string Doubt(Figure figure) =>
        figure.Value is not null && !figure.IsReliable ? " The figure is not confirmed by any source." : "";

    public static string Plural(int count, string noun) => count == 1 ? noun : noun + "s";

    /// <summary>"#a", "#a and #b", "#a, #b and #c".</summary>
    public static string List(ImmutableArray<string> items) =>
        items.Length < 2 ? string.Concat(items) : $"{string.Join(", ", items[..^1])} and {items[^1]}";

    /// <summary>"on X", or "in part 2 of 3 on X" when there are several.</summary>
    public static string Where(Variant variant, int part) =>
        variant.Parts.Length > 1 ? $"in part {part + 1} of {variant.Parts.Length} on {variant.Platform.Name}" : $"on {variant.Platform.Name}";
}
