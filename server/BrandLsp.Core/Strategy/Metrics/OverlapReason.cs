using System.Globalization;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>Why a row does not count beside another of the same post, or of the same day: clauses for <see cref="LeftOut"/>.</summary>
internal static class OverlapReason
{
    /// <param name="what">"this post", "this day".</param>
    /// <param name="kept">The export whose row counts.</param>
    /// <param name="other">The export whose row does not.</param>
    /// <param name="higher">Above zero where the numbers that count are higher, 0 where they are the same.</param>
    /// <param name="isFilled">The row that counts takes from the other what it does not know.</param>
    public static string Between(string what, FileImport kept, FileImport other, int higher, bool isFilled)
    {
        var name = kept.Path[(kept.Path.LastIndexOf('/') + 1)..];
        var known = kept.Until != other.Until ? $"{name}, which is newer, has {what} too"
            : $"{name}{(kept.Until is null ? "" : ", which reaches the same day,")} has {(higher > 0 ? "higher" : "the same")} numbers of {what}";
        return isFilled ? $"{known}; of this row counts what is not known there" : known;
    }

    /// <param name="what">"the same post", "the same day".</param>
    /// <param name="row">The row that counts; one-based.</param>
    /// <param name="higher">Above zero where the numbers that count are higher, 0 where they are the same.</param>
    /// <param name="isFilled">The row that counts takes from the other what it does not know.</param>
    public static string Within(string what, int row, int higher, bool isFilled)
    {
        var known = $"row {row.ToString(CultureInfo.InvariantCulture)} has {(higher > 0 ? "higher" : "the same")} numbers of {what}";
        return isFilled ? $"{known}; of this one counts what is not known there" : known;
    }

    /// <param name="row">The row that counts; one-based.</param>
    public static string Repeats(int row) => $"it repeats row {row.ToString(CultureInfo.InvariantCulture)}";
}
