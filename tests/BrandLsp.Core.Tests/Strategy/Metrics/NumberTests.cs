using BrandLsp.Core.Strategy.Metrics;

namespace BrandLsp.Core.Tests.Strategy.Metrics;

public class NumberTests
{
    [Theory]
    [InlineData("1234", 1234)]
    [InlineData("1,234", 1234)]
    [InlineData("1.234", 1234)]
    [InlineData("1 234", 1234)]
    [InlineData("1\u00A0234\u202F567", 1234567)]
    [InlineData("1'234", 1234)]
    [InlineData("1,234,567", 1234567)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("12.0", 12)]
    [InlineData("1,234.00", 1234)]
    [InlineData("1.234,00", 1234)]
    [InlineData("1.2K", 1200)]
    [InlineData("3M", 3000000)]
    public void ACountIsReadAsItsCountryWritesIt(string text, long expected)
    {
        Assert.Equal(NumberState.Known, MetricNumber.Count(new Cell(text), out var value, out _));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("n/a")]
    [InlineData("—")]
    public void ABlankIsUnknownAndNeverZero(string text) => Assert.Equal(NumberState.Unknown, MetricNumber.Count(new Cell(text), out _, out _));

    [Theory]
    [InlineData("-1", "is below zero")]
    [InlineData("12.5", "is no whole number")]
    [InlineData("1e3", "is no number")]
    [InlineData("1,23,4", "is no number")]
    [InlineData("9999999999999", "is more than any post gets")]
    [InlineData("99999999999999999999999999999999999", "is no number")]
    public void WhatNoPostCanHaveIsWrong(string text, string reason)
    {
        Assert.Equal(NumberState.Wrong, MetricNumber.Count(new Cell(text), out _, out var problem));
        Assert.Equal(reason, problem);
    }

    [Theory]
    [InlineData("12.5%", 0.125, false)]
    [InlineData("12,5 %", 0.125, false)]
    [InlineData("< 1%", 0.01, true)]
    [InlineData("<1 %", 0.01, true)]
    public void AShareIsReadAsAPercentage(string text, double share, bool isBelow) => Assert.Equal((share, isBelow), MetricNumber.Share(new Cell(text)));

    [Theory]
    [InlineData("Tue, Jul 14, 2026", "2026-07-14")]
    [InlineData("14 Jul 2026", "2026-07-14")]
    [InlineData("14. Juli 2026", "2026-07-14")]
    [InlineData("mar. 14 juil. 2026", "2026-07-14")]
    [InlineData("14 de julio de 2026", "2026-07-14")]
    [InlineData("2026-06-20 09:00 +0000", "2026-06-20 09:00 +00")]
    [InlineData("07/14/2026 08:30", "2026-07-14 08:30")]
    [InlineData("14.07.2026 08:30", "2026-07-14 08:30")]
    [InlineData("2026/07/14", "2026-07-14")]
    [InlineData("7/14/2026, 9:05 PM", "2026-07-14 21:05")]
    [InlineData("7/14/2026 12:05 AM", "2026-07-14 00:05")]
    [InlineData("7/4/26", "2026-07-04")]
    public void ADateIsReadAsExportsWriteIt(string text, string expected)
    {
        var date = new DateColumn([text.AsMemory()], DayOrder.MonthFirst).Read(text, out var problem);

        Assert.Equal("", problem);
        Assert.Equal(expected, date!.Local.ToString(date.HasTime ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd") + (date.Offset is null ? "" : " +00"));
    }

    [Theory]
    [InlineData("31/02/2026")]
    [InlineData("Jul 2026")]
    [InlineData("2026")]
    [InlineData("14 Smarch 2026")]
    [InlineData("1/2/3/4")]
    public void WhatIsNoDateIsNone(string text) => Assert.Null(new DateColumn([text.AsMemory()], DayOrder.MonthFirst).Read(text, out _));

    [Fact]
    public void AColumnThatContradictsItselfTellsNothing()
    {
        var column = new DateColumn(["13/1/2026".AsMemory(), "1/13/2026".AsMemory(), "3/4/2026".AsMemory()], DayOrder.MonthFirst);

        Assert.NotNull(column.Read("13/1/2026", out _));
        Assert.Null(column.Read("3/4/2026", out var problem));
        Assert.Contains("day first or month first", problem, StringComparison.Ordinal);
    }
}
