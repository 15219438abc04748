namespace BrandLsp.Core.Yaml;

/// <summary>A slip that may be why reading stopped; whether it is shows when the text is read again with it put right.</summary>
/// <param name="Problem">What the author is told.</param>
/// <param name="Mend">Puts it right for the next reading.</param>
internal sealed record YamlSlip(YamlProblem Problem, Action<YamlMask> Mend)
{
    /// <summary>The same with fixes that the author has to look at.</summary>
    public YamlSlip Unsure() => this with { Problem = Problem with { Fixes = [.. Problem.Fixes.Select(f => f with { IsSafe = false })] } };

    /// <summary>Lines that the next reading does not get to see.</summary>
    public int Lost { get; init; }

    /// <summary>The first of them.</summary>
    public int FirstLine { get; init; }

    /// <summary>The last of them.</summary>
    public int LastLine { get; init; }

    /// <summary>True when what is left out has the form of neither a key nor an item, so that hardly anything else can be to blame.</summary>
    public bool IsFormless { get; init; }
}
