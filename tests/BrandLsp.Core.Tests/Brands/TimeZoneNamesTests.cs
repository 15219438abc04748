using BrandLsp.Testing;
using NodaTime;

namespace BrandLsp.Core.Tests.Brands;

public class TimeZoneNamesTests
{
    [Fact]
    public void The_list_has_the_zones_that_dates_are_worked_out_with() =>
        Assert.Null(Generated.Difference("server/BrandLsp.Core/Brands/Data/time-zones.txt", string.Concat(DateTimeZoneProviders.Tzdb.Ids.Order(StringComparer.Ordinal).Select(z => z + "\n"))));

    [Theory]
    [InlineData("Europe/Berln", "Europe/Berlin")]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("Berlin", "Europe/Berlin")]
    [InlineData("New York", "America/New_York")]
    public void A_zone_that_is_none_gets_the_one_that_was_meant(string written, string meant)
    {
        var found = Assert.Single(Check.Brand($"calendar: {{timezone: {written}}}"));
        Assert.Equal("invalid-profile", found.Rule);
        Assert.Equal(meant, found.Fixes[0].Edits[0].Edit.NewText);
    }

    [Fact]
    public void A_place_without_a_zone_is_told() => Assert.Single(Check.Brand("calendar: {timezone: Europe/Atlantis}"));
}
