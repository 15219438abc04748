using System.Globalization;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Calendar;

/// <summary>Dates in messages and fixes.</summary>
internal static class Dates
{
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>2026-11-24 09:00</c>.</summary>
    public static string Clock(DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Another day and time in place of a written date, with the offset, the sign before the time and the quotes of the author.</summary>
    public static TextEdit Replace(string text, Sourced<PostDate> date, DateTime local)
    {
        var written = date.Span.In(text);
        var quote = written is ['"' or '\'', ..] ? written[..1] : "";
        var day = local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (!date.Value.HasTime)
        {
            return new TextEdit(date.Span, quote + day + quote);
        }

        var offset = date.Value.Offset switch
        {
            null => "",
            { } zero when zero == TimeSpan.Zero => "Z",
            { } some => (some < TimeSpan.Zero ? "-" : "+") + some.ToString("hh\\:mm", CultureInfo.InvariantCulture),
        };
        var separator = written.Contains('T', StringComparison.OrdinalIgnoreCase) && !written.Contains(' ', StringComparison.Ordinal) ? "T" : " ";
        return new TextEdit(date.Span, $"{quote}{day}{separator}{local.ToString("HH:mm", CultureInfo.InvariantCulture)}{offset}{quote}");
    }
}
