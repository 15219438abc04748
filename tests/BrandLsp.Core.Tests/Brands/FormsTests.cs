using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Tests.Brands;

public class FormsTests
{
    [Theory]
    [InlineData("90m", 90)]
    [InlineData("4h", 240)]
    [InlineData("30d", 43_200)]
    [InlineData("2w", 20_160)]
    public void A_duration_is_a_number_and_a_unit(string text, int minutes)
    {
        Assert.True(Forms.TryDuration(text, out var value));
        Assert.Equal(TimeSpan.FromMinutes(minutes), value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("0d")]
    [InlineData("-1d")]
    [InlineData("1.5h")]
    [InlineData("30")]
    [InlineData("9999999w")]
    [InlineData("99999999999d")]
    public void Anything_else_is_no_duration(string text) => Assert.False(Forms.TryDuration(text, out _));

    [Theory]
    [InlineData("2026-11-24", 0, 0, null)]
    [InlineData("2026-11-24T09:05", 9, 5, null)]
    [InlineData("2026-11-24 09:05", 9, 5, null)]
    [InlineData("2026-11-24 9:05", 9, 5, null)]
    [InlineData("2026-11-24T09:05:30", 9, 5, null)]
    [InlineData("2026-11-24T09:05Z", 9, 5, 0)]
    [InlineData("2026-11-24T09:05+01:00", 9, 5, 60)]
    [InlineData("2026-11-24 09:05:00 -0800", 9, 5, -480)]
    [InlineData("2026-11-24T09:05:30.123Z", 9, 5, 0)]
    [InlineData("2026-11-24T09:05+01", 9, 5, 60)]
    public void A_date_may_have_a_time_and_an_offset(string text, int hour, int minute, int? offset)
    {
        Assert.True(Forms.TryMoment(text, out var date));
        Assert.Equal((hour, minute, text.Length > 10), (date.Local.Hour, date.Local.Minute, date.HasTime));
        Assert.Equal(offset is { } minutes ? TimeSpan.FromMinutes(minutes) : null, date.Offset);
    }

    [Theory]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30")]
    [InlineData("2026-11-24T")]
    [InlineData("2026-11-24T25:00")]
    [InlineData("2026-11-24T09:60")]
    [InlineData("2026-11-24T09:00+15:00")]
    [InlineData("2026-11-24T09:00 CET")]
    [InlineData("2026-11-24x09:00")]
    [InlineData("tomorrow")]
    [InlineData("24.11.2026")]
    public void Anything_else_is_no_date(string text) => Assert.False(Forms.TryMoment(text, out _));

    [Theory]
    [InlineData("40%", 0.4)]
    [InlineData("40 %", 0.4)]
    [InlineData("0.4", 0.4)]
    [InlineData("1", 1.0)]
    [InlineData("0%", 0.0)]
    public void A_share_is_a_percentage_or_a_fraction(string text, double share)
    {
        Assert.True(Forms.TryShare(text, out var value));
        Assert.Equal(share, value, 9);
    }

    [Theory]
    [InlineData("Europe/Berlin", true)]
    [InlineData("America/Argentina/Ushuaia", true)]
    [InlineData("Etc/GMT+5", true)]
    [InlineData("UTC", true)]
    [InlineData("Berlin", false)]
    [InlineData("europe/berlin", false)]
    [InlineData("CET", false)]
    [InlineData("Europe/", false)]
    public void A_time_zone_looks_like_an_iana_name(string text, bool isOne) => Assert.Equal(isOne, Forms.IsTimeZone(text));
}
