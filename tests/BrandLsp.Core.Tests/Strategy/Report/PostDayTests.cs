using BrandLsp.Core.Strategy.Report;

namespace BrandLsp.Core.Tests.Strategy.Report;

public class PostDayTests
{
    [Theory]
    [InlineData("2026-06-30T23:30+00:00", "2026-07-01")]
    [InlineData("2026-07-01T01:30+09:00", "2026-06-30")]
    [InlineData("2026-06-30T23:30", "2026-06-30")]
    [InlineData("2026-06-30", "2026-06-30")]
    public void APostsDayIsThatOfTheProfilesZone(string written, string day)
    {
        var workspace = new Workspace { Brand = "calendar: {timezone: Europe/Berlin}\n" };
        workspace.Export("own.csv", $"{Workspace.Own}\nmastodon,https://hachyderm.io/@ada/1,{written},,,5,1,2,,,\n");

        Assert.Contains($"\"date\":\"{day}\"", ReportJson.Write(workspace.Report()), StringComparison.Ordinal);
    }
}
