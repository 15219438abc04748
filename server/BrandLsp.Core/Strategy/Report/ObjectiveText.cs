using System.Globalization;

namespace BrandLsp.Core.Strategy.Report;

/// <summary>How far an objective is, in words.</summary>
internal static class ObjectiveText
{
    /// <summary>"42 of 100 clicks this month, behind, 70 at this pace".</summary>
    public static string Brief(ObjectiveProgress objective, DateOnly today)
    {
        if (objective.Problem is { } problem)
        {
            return $"cannot be measured: {char.ToLowerInvariant(problem[0])}{problem[1..].TrimEnd('.')}";
        }

        var pace = objective is { Projected: { } projected, State: ObjectiveState.OnPace or ObjectiveState.Behind } ? $", {Figures.Count(projected)} at this pace" : "";
        return $"{SoFar(objective, today)}, {(objective.Value is null ? "no export says" : State(objective))}{pace}";
    }

    /// <summary>"42 of 100 clicks this month", of an objective that can be measured.</summary>
    public static string SoFar(ObjectiveProgress objective, DateOnly today) =>
        $"{Figures.Unknown(objective.Value)} of {Figures.Count(objective.Target!.Value)} {Objectives.Counted(objective.Metric!)}{PeriodOf(objective, today)}";

    public static string State(ObjectiveProgress objective) => objective.State switch
    {
        ObjectiveState.Unmeasurable => "cannot be measured",
        ObjectiveState.Unknown => objective.Value is null ? "unknown: no export says" : "pace unknown",
        ObjectiveState.Reached => "reached",
        ObjectiveState.OnPace => "on pace",
        ObjectiveState.Behind => "behind",
        _ => "missed",
    };

    /// <summary>"80, unknown, 95": the periods before, the oldest first; "" where there are none.</summary>
    public static string Before(ObjectiveProgress objective) => string.Join(", ", objective.Before.Reverse().Select(b => Figures.Unknown(b.Value)));

    /// <summary>What figures do not show: of which posts nothing is known, and what comes from posts written for it. Null where there is nothing to say.</summary>
    public static string? Sources(ObjectiveProgress objective)
    {
        var sentences = new List<string>();
        var (known, all) = objective.Posts;
        if (objective.Problem is null && known < all)
        {
            var counted = Objectives.Counted(objective.Metric!);
            sentences.Add($"{Quantity.Of(all, "post")} went out, and {(known == 0
                ? $"no export says how many {counted} {(all == 1 ? "it has" : "they have")}"
                : $"the exports say how many {counted} {known} of them {(known == 1 ? "has" : "have")}; what the {(all - known == 1 ? "other has" : "others have")} is unknown, not zero")}.");
        }

        if (objective.Own is > 0 and var own)
        {
            sentences.Add($"{Figures.Count(own)} {(objective.Metric == "posts" ? "name" : "come from posts that name")} the objective.");
        }

        return sentences.Count == 0 ? null : string.Join(' ', sentences);
    }

    /// <summary>" this month", " in June 2026", " in the week from 2026-06-22"; nothing for a target that is reached once.</summary>
    private static string PeriodOf(ObjectiveProgress objective, DateOnly today)
    {
        if (objective is not { Period: { } period, From: { } from, Until: { } until })
        {
            return "";
        }

        var isNow = from <= today && today <= until;
        return period switch
        {
            "day" => isNow ? " today" : $" on {Figures.Day(from)}",
            _ when isNow => $" this {period}",
            "week" => $" in the week from {Figures.Day(from)}",
            "month" => from.ToString(" 'in' MMMM yyyy", CultureInfo.InvariantCulture),
            "quarter" => $" in the {Quantity.Ordinal(((from.Month - 1) / 3) + 1)} quarter of {Figures.Year(from)}",
            _ => $" in {Figures.Year(from)}",
        };
    }
}
