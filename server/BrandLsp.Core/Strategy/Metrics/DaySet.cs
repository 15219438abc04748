namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>The days of accounts, each once.</summary>
/// <param name="today">What is dated later is left out.</param>
/// <param name="leftOut">Gets what does not count.</param>
internal sealed class DaySet(DateOnly today, List<LeftOut> leftOut)
{
    /// <summary>A number of followers stands beside a day's other numbers, not in their place.</summary>
    private readonly Dictionary<(string Platform, DateOnly Day, bool HasFollowers), (DailyMetrics Row, FileImport File)> _byDay = [];

    public IEnumerable<DailyMetrics> Kept => _byDay.Values.Select(d => d.Row);

    /// <param name="file">Not older than those before it.</param>
    public void Add(FileImport file)
    {
        foreach (var day in file.Days)
        {
            if (MetricsTable.Doubt(day.Day, today) is { } reason)
            {
                leftOut.Add(LeftOut.At(day.Place, reason));
                continue;
            }

            var key = (day.Platform, day.Day, day.Followers is not null);
            if (!_byDay.TryGetValue(key, out var known))
            {
                _byDay.Add(key, (day, file));
            }
            else if (known.File == file && known.Row.Place.Sheet != day.Place.Sheet)
            {
                // Two sheets of one workbook say different things of a day; two rows of a table do not.
                _byDay[key] = (Overlap.Filled(known.Row, day), file);
            }
            else
            {
                var isKnown = known.File.Until == file.Until && !Overlap.IsBefore(day, known.Row);
                _byDay[key] = isKnown ? Choose(known, (day, file)) : Choose((day, file), known);
            }
        }
    }

    private (DailyMetrics Row, FileImport File) Choose((DailyMetrics Row, FileImport File) kept, (DailyMetrics Row, FileImport File) other)
    {
        var filled = Overlap.Filled(kept.Row, other.Row);

        // A post's row that says the followers beside counts as the post's all the same.
        if (!other.Row.IsOfPost)
        {
            var (higher, isFilled) = (Overlap.Compare(kept.Row, other.Row), filled != kept.Row);
            leftOut.Add(LeftOut.At(other.Row.Place, kept.File != other.File ? OverlapReason.Between("this day", kept.File, other.File, higher, isFilled)
                : higher == 0 && !isFilled ? OverlapReason.Repeats(kept.Row.Place.Row)
                : OverlapReason.Within("the same day", kept.Row.Place.Row, higher, isFilled)));
        }

        return (filled, kept.File);
    }
}
