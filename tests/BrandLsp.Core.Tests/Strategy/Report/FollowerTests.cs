using System.Globalization;
using BrandLsp.Core.Strategy.Report;

namespace BrandLsp.Core.Tests.Strategy.Report;

public class FollowerTests
{
    /// <summary>X's overview of the last days before November 22.</summary>
    private static StrategyReport Of(int days, Func<int, string> left)
    {
        var workspace = new Workspace();
        var rows = Enumerable.Range(0, days).Select(i => $"\"{new DateOnly(2026, 11, 22).AddDays(-i).ToString("ddd, MMM dd, yyyy", CultureInfo.InvariantCulture)}\",100,1,5,0,0,3,{left(i)},1,0,2,1,0,0");
        workspace.Export("overview.csv", $"{Metrics.Exports.XOverview}\n{string.Join('\n', rows)}\n");
        return workspace.Report();
    }

    [Fact]
    public void WhereAnExportSaysWhoLeftTheGrowthIsNet()
    {
        var report = Of(14, _ => "5");

        var growth = Assert.Single(report.Followers);
        Assert.Equal((42L, 70L, -28L), (growth.New, growth.Left, growth.Net));
        Assert.Equal([-14L, -14L], growth.Weeks.Select(w => w.New));
        var text = ReportText.Write(report, t => t.Length, t => t);
        Assert.Matches(@"Platform\s+Followers\s+Counted on\s+New\s+Left\s+Net\s", text);
        Assert.Contains("X: new followers less those who left by week", text, StringComparison.Ordinal);
        Assert.Contains("\"net\":-28", ReportJson.Write(report), StringComparison.Ordinal);
        Assert.Contains("<svg", ReportPage.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void WhereOneDayDoesNotSayWhoLeftNothingIsNet()
    {
        var growth = Assert.Single(Of(14, i => i == 3 ? "" : "5").Followers);

        Assert.Equal((42L, null, null), (growth.New, growth.Left, growth.Net));
        Assert.Equal([21L, 21L], growth.Weeks.Select(w => w.New));
    }
}
